import { WireError } from '@easel/protocol'

/** A failure of the records or the blobs in the middle of other work: trying again may help. */
export class StorageFault extends Error {
  override readonly name = 'StorageFault'

  constructor(cause: unknown) {
    super('The storage failed.', { cause })
  }
}

/** Tells what storing throws apart from what the work around it throws. */
export const storing = <Result>(work: Promise<Result>): Promise<Result> =>
  work.catch((error) => {
    throw new StorageFault(error)
  })

/** No space, over the quota, larger than a file may be; PostgreSQL's disk_full. */
const FULL = ['ENOSPC', 'EDQUOT', 'EFBIG', '53100']
const SQLITE_FULL = 13
/** The other side is gone, or not yet there. */
const AWAY = ['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ETIMEDOUT', 'EHOSTUNREACH', 'ENOTFOUND', 'EIO']
/** PostgreSQL: connections that fail, a server that stops or starts, no connection left. */
const AWAY_STATES = /^(08...|57P0[123]|53300)$/
/** What pg says without a code. */
const AWAY_WORDS = /^(Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error)/
const SQLITE_AWAY = [5, 10]

/** Also where an engine has wrapped it in words of its own. */
export const isStorageFault = (error: unknown): boolean => causesOf(error).some((each) => each instanceof StorageFault)

const RETRY_AFTER = { 'retry-after': '5' }
const DEEPEST_CAUSE = 8

/** What a client is told when the storage is full or away: to come back. Null for any other failure. */
export function storageErrorOf(error: unknown): WireError | null {
  const chain = causesOf(error)
  if (chain.some(isFull))
    return new WireError('unavailable', 'The server has no room left to store anything. Try again later.', null, { headers: RETRY_AFTER })
  if (chain.some((each) => each instanceof StorageFault || isAway(each)))
    return new WireError('unavailable', 'The server cannot reach its storage at the moment. Try again later.', null, {
      headers: RETRY_AFTER,
    })
  return null
}

type Coded = { code?: unknown; errcode?: unknown; syscall?: unknown; message?: unknown }

function causesOf(error: unknown): Coded[] {
  const chain: Coded[] = []
  for (let next = error; next instanceof Error && chain.length < DEEPEST_CAUSE; next = next.cause) chain.push(next)
  return chain
}

const isFull = ({ code, errcode }: Coded) => FULL.includes(String(code)) || (code === 'ERR_SQLITE_ERROR' && errcode === SQLITE_FULL)

/** SQLite's extended codes keep the plain one in their low byte. */
const isAway = ({ code, errcode, syscall, message }: Coded) =>
  (code === 'ERR_SQLITE_ERROR' && SQLITE_AWAY.includes(Number(errcode) & 0xff)) ||
  AWAY.includes(String(code)) ||
  AWAY_STATES.test(String(code)) ||
  (code === 'ENOENT' && syscall === 'connect') ||
  AWAY_WORDS.test(String(message))
