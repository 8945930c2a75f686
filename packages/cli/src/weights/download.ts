import { createWriteStream } from 'node:fs'
import { readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import { setTimeout as wait } from 'node:timers/promises'

const SILENCE_MS = 60_000
const MOST_VAIN_TRIES = 5
const LONGEST_PAUSE_MS = 10_000

type Options = {
  /** What the file must have in the end; null: unknown. */
  bytes: number | null
  onBytes?: (bytes: number) => void
  firstPauseMs?: number
}

/**
 * Downloads a file, and goes on where it was cut off: within the call, and in another call with the same target. Until it is whole it is
 * called `TARGET.part`. Throws where it changed its length, or where several tries in a row brought nothing.
 */
export async function download(url: string, target: string, { bytes, onBytes = () => {}, firstPauseMs = 500 }: Options): Promise<void> {
  const part = `${target}.part`
  for (let vain = 0; ; ) {
    const before = await sizeOf(part)
    try {
      await fetchRest(url, part, { have: before, bytes, onBytes })
      await rename(part, target)
      await rm(`${part}.tag`, { force: true })
      return
    } catch (error) {
      if (error instanceof Final) throw error
      vain = (await sizeOf(part)) > before ? 0 : vain + 1
      if (vain >= MOST_VAIN_TRIES) throw new Error(`${url} could not be downloaded: ${wordsOf(error)}.`, { cause: error })
      if (vain > 0) await wait(Math.min(LONGEST_PAUSE_MS, firstPauseMs * 2 ** vain))
    }
  }
}

/** An answer that asking again does not better. */
class Final extends Error {}

async function fetchRest(
  url: string,
  part: string,
  { have, bytes, onBytes }: { have: number } & Required<Pick<Options, 'bytes' | 'onBytes'>>,
) {
  if (bytes !== null && have === bytes) return
  const tag = await readFile(`${part}.tag`, 'utf8').catch(() => null)
  const silence = new AbortController()
  let timer = setTimeout(() => silence.abort(new Error('nothing came for a minute')), SILENCE_MS)
  try {
    // Without a tag nobody knows whether it is still the same file.
    const goesOn = have > 0 && tag !== null
    const answer = await fetch(url, {
      headers: { 'accept-encoding': 'identity', ...(goesOn && { range: `bytes=${have}-`, 'if-range': tag }) },
      signal: silence.signal,
    })
    const continues = answer.status === 206 && answer.headers.get('content-range')?.startsWith(`bytes ${have}-`) === true
    if (!continues && answer.status !== 200) {
      await answer.body?.cancel()
      if (answer.status === 416) await rm(part, { force: true })
      if ([401, 403, 404, 410].includes(answer.status)) throw new Final(`${url} answered ${answer.status}.`)
      throw new Error(`it answered ${answer.status}`)
    }
    const newTag = answer.headers.get('etag')
    if (newTag && !newTag.startsWith('W/')) await writeFile(`${part}.tag`, newTag)
    else await rm(`${part}.tag`, { force: true })
    const file = createWriteStream(part, { flags: continues ? 'a' : 'w' })
    let got = continues ? have : 0
    try {
      for await (const chunk of answer.body ?? []) {
        clearTimeout(timer)
        timer = setTimeout(() => silence.abort(new Error('nothing came for a minute')), SILENCE_MS)
        got += chunk.length
        if (bytes !== null && got > bytes) throw new Final(`${url} is longer than the ${bytes} bytes that it promised.`)
        if (!file.write(chunk)) await new Promise<void>((resolve, reject) => file.once('drain', resolve).once('error', reject))
        onBytes(got)
      }
    } finally {
      await new Promise<void>((resolve, reject) => file.once('error', reject).end(resolve))
    }
    const total = bytes ?? lengthOf(answer, continues ? have : 0)
    if (total !== null && got < total) throw new Error(`it ended after ${got} of ${total} bytes`)
  } finally {
    clearTimeout(timer)
  }
}

function lengthOf({ headers }: Response, have: number): number | null {
  const length = headers.get('content-length')
  return length === null ? null : have + Number(length)
}

const sizeOf = async (file: string) => (await stat(file).catch(() => null))?.size ?? 0

const wordsOf = (error: unknown) => {
  const { message, cause } = error as Error
  return cause instanceof Error ? `${message} (${cause.message})` : message
}
