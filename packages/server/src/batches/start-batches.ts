import { setTimeout as wait } from 'node:timers/promises'
import type { Services } from '../services.ts'
import { runBatch } from './run-batch.ts'

/** Others wait for their turn, the oldest first. */
const BATCHES_AT_ONCE = 8
/** Before a batch that could not go on is tried again. */
const RETRY_MS = 10_000

export type Batches = {
  /** Leaves what is not done to the next process. */
  close(): Promise<void>
}

/** Starts working on batches in this process. Several may: each line becomes one job, and each batch ends once. */
export function startBatches(services: Services, { lookMs = 1000 } = {}): Batches {
  const closing = new AbortController()
  const running = new Map<string, Promise<void>>()

  async function run(id: string) {
    try {
      await runBatch(services, id, { closing: closing.signal, lookMs })
    } catch (error) {
      if (closing.signal.aborted) return
      services.log.error('batch', error, { batch: id })
      await wait(RETRY_MS, null, { signal: closing.signal, ref: false }).catch(() => {})
    } finally {
      running.delete(id)
    }
  }
  async function look() {
    const open = await services.records.batches.unfinished()
    for (const { id } of open)
      if (!closing.signal.aborted && !running.has(id) && running.size < BATCHES_AT_ONCE) running.set(id, Promise.resolve(id).then(run))
  }
  let looking = Promise.resolve()
  const lookAgain = () => {
    looking = look().catch((error) => services.log.error('look for batches', error))
  }
  const timer = setInterval(lookAgain, lookMs)
  lookAgain()
  return {
    async close() {
      closing.abort()
      clearInterval(timer)
      await looking
      await Promise.all(running.values())
    },
  }
}
