import { setTimeout as wait } from 'node:timers/promises'
import type { Held } from '../records/index.ts'
import type { Services } from '../services.ts'

/** Before work that could not go on is tried again. */
const RETRY_MS = 10_000
/** Where no other process can be at it. */
const ALONE: Held = { lost: new AbortController().signal, release: async () => {} }

type LongWork = {
  /** What one of them is called in the log. */
  noun: string
  /** Those that are not done, the oldest first. */
  unfinished(): Promise<{ id: string }[]>
  /** Goes on with one until it is done; `closing` fires when this process leaves it to another. */
  run(id: string, closing: AbortSignal): Promise<void>
  /** Others wait for their turn. */
  atOnce: number
  lookMs: number
}

/**
 * Goes on with long work that is recorded, whoever began it, and looks again and again for more. Of the processes that share the
 * records one has a piece of it at a time; when that one falls silent, the next that looks takes it over.
 */
export function goOn({ leases, log }: Pick<Services, 'leases' | 'log'>, work: LongWork): { close(): Promise<void> } {
  const { noun, unfinished, run, atOnce, lookMs } = work
  const closing = new AbortController()
  const running = new Map<string, Promise<void>>()

  async function start(id: string, held: Held) {
    const leaving = AbortSignal.any([closing.signal, held.lost])
    try {
      await run(id, leaving)
    } catch (error) {
      if (leaving.aborted) return
      log.error(noun, error, { [noun]: id })
      await wait(RETRY_MS, null, { signal: leaving, ref: false }).catch(() => {})
    } finally {
      // Where the records do not answer, the lease runs out.
      await held.release().catch((error) => log.error(`release a ${noun}`, error))
      running.delete(id)
    }
  }
  async function look() {
    for (const { id } of await unfinished()) {
      if (closing.signal.aborted || running.size >= atOnce) return
      if (running.has(id)) continue
      const held = leases ? await leases.take(id) : ALONE
      if (held) running.set(id, start(id, held))
    }
  }

  let looking: Promise<void> | null = null
  const lookAgain = () => {
    looking ??= look()
      .catch((error) => log.error(`look for each ${noun}`, error))
      .finally(() => {
        looking = null
      })
  }
  const timer = setInterval(lookAgain, lookMs)
  lookAgain()
  return {
    async close() {
      closing.abort('closing')
      clearInterval(timer)
      await looking
      await Promise.all(running.values())
    },
  }
}
