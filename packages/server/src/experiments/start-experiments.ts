import { goOn } from '../jobs/index.ts'
import type { Services } from '../services.ts'
import { runStored } from './run-stored.ts'

const EXPERIMENTS_AT_ONCE = 2

export type Experiments = {
  /** Leaves what is not done to the next process. */
  close(): Promise<void>
}

/** Starts working on experiments in this process. */
export const startExperiments = (services: Services, { lookMs = 1000 } = {}): Experiments =>
  goOn(services, {
    noun: 'experiment',
    unfinished: () => services.records.experiments.unfinished(),
    run: (id, closing) => runStored(services, id, { closing, lookMs }),
    atOnce: EXPERIMENTS_AT_ONCE,
    lookMs,
  })
