import { goOn } from '../jobs/index.ts'
import type { Services } from '../services.ts'
import { runBatch } from './run-batch.ts'

const BATCHES_AT_ONCE = 8

export type Batches = {
  /** Leaves what is not done to the next process. */
  close(): Promise<void>
}

/** Starts working on batches in this process. Several may: each line becomes one job, and each batch ends once. */
export const startBatches = (services: Services, { lookMs = 1000 } = {}): Batches =>
  goOn({
    noun: 'batch',
    unfinished: () => services.records.batches.unfinished(),
    run: (id, closing) => runBatch(services, id, { closing, lookMs }),
    atOnce: BATCHES_AT_ONCE,
    lookMs,
    log: services.log,
  })
