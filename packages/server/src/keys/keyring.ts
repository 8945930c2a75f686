import { isLoopback } from '../loopback.ts'
import type { Records } from '../records/index.ts'
import type { Log } from '../services.ts'
import { type ApiKey, type Caller, DEFAULT_PROJECT_ID, LOCAL_CALLER } from './caller.ts'
import { hashOf } from './secret.ts'

/** What another process changes in the records is seen here after this long at most. */
const FRESH_MS = 1000
const MAX_REMEMBERED = 10_000
const NOTE_USE_EVERY_MS = 60_000

/** Who asks, found out fast: the records are read once a second for each key, and at once after a change in this process. */
export interface Keyring {
  /** Whether a request needs a key: always when others can reach the server, and on its own machine from the first key on. */
  needed(): Promise<boolean>
  /** Whoever asks where no key is needed. */
  localCaller(): Promise<Caller>
  /** Null for a key that is unknown, revoked or expired. */
  callerOf(secret: string): Promise<Caller | null>
  /** Null for a session that has ended, or whose key has. */
  callerOfSession(token: string): Promise<Caller | null>
  /** Reads everything anew; whoever changes keys, projects or sessions calls it. */
  forget(): void
}

type Holder = { caller: Caller; expiresAt: number }
/** `host` is where the server listens. */
type Options = { records: Records; now: () => number; log: Log; host: string }

export function createKeyring({ records, now, log, host }: Options): Keyring {
  const remembered = new Map<string, { at: number; holder: Promise<Holder | null> }>()
  const usedAt = new Map<string, number>()
  let anyKey = !isLoopback(host)
  let anyKeyAt = Number.NEGATIVE_INFINITY

  /** What is remembered under a name, or read now; what does not exist is never remembered. */
  function holderOf(name: string, read: () => Promise<Holder | null>): Promise<Holder | null> {
    const at = now()
    const known = remembered.get(name)
    if (known && at - known.at < FRESH_MS) return known.holder
    if (remembered.size >= MAX_REMEMBERED) remembered.clear()
    const entry = { at, holder: read() }
    remembered.set(name, entry)
    const drop = () => remembered.get(name) === entry && remembered.delete(name)
    void entry.holder.then((holder) => holder ?? drop(), drop)
    return entry.holder
  }

  async function valid(holder: Holder | null): Promise<Caller | null> {
    if (!holder || holder.expiresAt <= now()) return null
    if (holder.caller.key) await noteUse(holder.caller.key.id)
    return holder.caller
  }

  async function noteUse(id: string) {
    const at = now()
    if (at - (usedAt.get(id) ?? Number.NEGATIVE_INFINITY) < NOTE_USE_EVERY_MS) return
    usedAt.set(id, at)
    await records.keys.change(id, { lastUsedAt: at }).catch((error) => log.error('note the use of a key', error, { key: id }))
  }

  async function holderOfKey(key: ApiKey | null): Promise<Holder | null> {
    const project = key && key.revokedAt === null ? await records.projects.get(key.project) : null
    if (!key || !project) return null
    const { id, name, scopes, profile, expiresAt } = key
    return { caller: { project, key: { id, name }, scopes, profile }, expiresAt: expiresAt ?? Number.POSITIVE_INFINITY }
  }

  return {
    async needed() {
      const at = now()
      if (anyKey || at - anyKeyAt < FRESH_MS) return anyKey
      anyKey = await records.keys.any()
      anyKeyAt = at
      if (anyKey) log.info('the first key was created: every request needs a key from now on')
      return anyKey
    },
    async localCaller() {
      const holder = await holderOf('local', async () => {
        const project = await records.projects.get(DEFAULT_PROJECT_ID)
        return project && { caller: { ...LOCAL_CALLER, project }, expiresAt: Number.POSITIVE_INFINITY }
      })
      return holder?.caller ?? LOCAL_CALLER
    },
    async callerOf(secret) {
      const hash = hashOf(secret)
      return valid(await holderOf(`key ${hash}`, async () => holderOfKey(await records.keys.find(hash))))
    },
    async callerOfSession(token) {
      const hash = hashOf(token)
      const read = async () => {
        const session = await records.sessions.find(hash)
        const holder = session && (await holderOfKey(await records.keys.get(session.key)))
        return holder && { ...holder, expiresAt: Math.min(holder.expiresAt, session.expiresAt) }
      }
      return valid(await holderOf(`session ${hash}`, read))
    },
    forget() {
      remembered.clear()
      anyKeyAt = Number.NEGATIVE_INFINITY
    },
  }
}
