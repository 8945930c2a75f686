import type { Services } from '../services.ts'
import { CANCELLED, endJob } from './end-job.ts'

/** A command notes its progress every second; one that has been silent this long is dead. */
const SILENT_MS = 5 * 60_000

/** Ends the jobs of commands that were killed: nobody has them in line. */
export async function endAbandonedJobs(services: Services): Promise<void> {
  const silent = await services.records.jobs.abandoned(services.now() - SILENT_MS)
  for (const job of silent) if (job.origin === 'cli') await endJob(services, job.id, CANCELLED)
}
