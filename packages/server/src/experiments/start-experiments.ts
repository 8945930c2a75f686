import { goOn } from '../jobs/index.ts'
import type { Services } from '../services.ts'
import { createInspector, type Inspect } from './inspect.ts'
import { runStored } from './run-stored.ts'

const EXPERIMENTS_AT_ONCE = 2

export type Experiments = {
  /** Leaves what is not done to the next process. */
  close(): Promise<void>
}

/** Starts working on experiments in this process; tests bring their own checks. */
export function startExperiments(services: Services, { lookMs = 1000, inspect }: { lookMs?: number; inspect?: Inspect } = {}): Experiments {
  const inspector = inspect ? { inspect, close: async () => {} } : createInspector()
  const work = goOn({
    noun: 'experiment',
    unfinished: () => services.records.experiments.unfinished(),
    run: (id, closing) => runStored(services, id, { closing, lookMs, inspect: inspector.inspect }),
    atOnce: EXPERIMENTS_AT_ONCE,
    lookMs,
    log: services.log,
  })
  return {
    async close() {
      await work.close()
      await inspector.close()
    },
  }
}
