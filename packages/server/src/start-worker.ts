import type { Config } from './config.ts'
import { startWorkers } from './jobs/index.ts'
import { listenForMetrics } from './metrics/index.ts'
import { closeServices, type Services } from './services.ts'

export type RunningWorker = {
  /** Takes no more jobs, gives those in hand this long, and puts the rest back in line for others. */
  close(graceMs: number): Promise<void>
}

/** Draws what others have put in line, and answers nobody. */
export async function startWorker(services: Services, { workers, metrics }: Pick<Config, 'workers' | 'metrics'>): Promise<RunningWorker> {
  const told = metrics && services.metrics ? await listenForMetrics(services.metrics, metrics) : null
  startWorkers(services, workers)
  return {
    async close(graceMs) {
      told?.close()
      await closeServices(services, graceMs)
    },
  }
}
