import { setTimeout as wait } from 'node:timers/promises'
import type { Services } from '../services.ts'
import { createInspector, type Inspect } from './inspect.ts'
import { runStored } from './run-stored.ts'

/** Others wait for their turn, the oldest first. */
const EXPERIMENTS_AT_ONCE = 2
/** Before an experiment that could not go on is tried again. */
const RETRY_MS = 10_000

export type Experiments = {
  /** Leaves what is not done to the next process. */
  close(): Promise<void>
}

/** Starts working on experiments in this process; tests bring their own checks. */
export function startExperiments(services: Services, { lookMs = 1000, inspect }: { lookMs?: number; inspect?: Inspect } = {}): Experiments {
  const closing = new AbortController()
  const inspector = inspect ? { inspect, close: async () => {} } : createInspector()
  const running = new Map<string, Promise<void>>()

  async function run(id: string) {
    try {
      await runStored(services, id, { closing: closing.signal, lookMs, inspect: inspector.inspect })
    } catch (error) {
      if (closing.signal.aborted) return
      services.log.error('experiment', error, { experiment: id })
      await wait(RETRY_MS, null, { signal: closing.signal, ref: false }).catch(() => {})
    } finally {
      running.delete(id)
    }
  }
  async function look() {
    const open = await services.records.experiments.unfinished()
    for (const { id } of open)
      if (!closing.signal.aborted && !running.has(id) && running.size < EXPERIMENTS_AT_ONCE) running.set(id, Promise.resolve(id).then(run))
  }

  let lastLook = Promise.resolve()
  const lookAgain = () => {
    lastLook = look().catch((error) => services.log.error('look for experiments', error))
  }
  const timer = setInterval(lookAgain, lookMs)
  lookAgain()
  return {
    async close() {
      closing.abort('closing')
      clearInterval(timer)
      await lastLook
      await Promise.all(running.values())
      await inspector.close()
    },
  }
}
