import type { Services } from '../services.ts'
import { CANCELLED, endJob } from './end-job.ts'

/** Stops a job that nobody wants any more, in line or in hand. One that has ended, or that the next process will do, stays as it is. */
export async function cancelJob(services: Services, id: string): Promise<void> {
  if (await services.queue.cancel(id)) await endJob(services, id, CANCELLED)
}
