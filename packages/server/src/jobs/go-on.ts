import { setTimeout as wait } from 'node:timers/promises'
import type { Log } from '../services.ts'

/** Before work that could not go on is tried again. */
const RETRY_MS = 10_000

type LongWork = {
  /** What one of them is called in the log. */
  noun: string
  /** Those that are not done, the oldest first. */
  unfinished(): Promise<{ id: string }[]>
  /** Goes on with one until it is done; `closing` fires when this process leaves it to the next. */
  run(id: string, closing: AbortSignal): Promise<void>
  /** Others wait for their turn. */
  atOnce: number
  lookMs: number
  log: Log
}

/** Goes on with long work that is recorded, whoever began it, and looks again and again for more. */
export function goOn({ noun, unfinished, run, atOnce, lookMs, log }: LongWork): { close(): Promise<void> } {
  const closing = new AbortController()
  const running = new Map<string, Promise<void>>()

  async function start(id: string) {
    try {
      await run(id, closing.signal)
    } catch (error) {
      if (closing.signal.aborted) return
      log.error(noun, error, { [noun]: id })
      await wait(RETRY_MS, null, { signal: closing.signal, ref: false }).catch(() => {})
    } finally {
      running.delete(id)
    }
  }
  async function look() {
    for (const { id } of await unfinished())
      if (!closing.signal.aborted && !running.has(id) && running.size < atOnce) running.set(id, Promise.resolve(id).then(start))
  }

  let lastLook = Promise.resolve()
  const lookAgain = () => {
    lastLook = look().catch((error) => log.error(`look for each ${noun}`, error))
  }
  const timer = setInterval(lookAgain, lookMs)
  lookAgain()
  return {
    async close() {
      closing.abort('closing')
      clearInterval(timer)
      await lastLook
      await Promise.all(running.values())
    },
  }
}
