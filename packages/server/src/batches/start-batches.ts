import { goOn } from '../jobs/index.ts'
import type { Services } from '../services.ts'
import { runBatch } from './run-batch.ts'

const BATCHES_AT_ONCE = 8

export type Batches = {
  /** Leaves what is not done to the next process. */
  close(): Promise<void>
}

/** Starts working on batches in this process, each of which one process works on at a time. */
export const startBatches = (services: Services, { lookMs = 1000 } = {}): Batches =>
  goOn(services, {
    noun: 'batch',
    unfinished: () => services.records.batches.unfinished(),
    run: (id, closing) => runBatch(services, id, { closing, lookMs }),
    atOnce: BATCHES_AT_ONCE,
    lookMs,
  })
