import { WireError } from '@easel/protocol'
import type { Job } from '../records/index.ts'
import type { Services } from '../services.ts'
import { cancelJob } from './cancel-job.ts'
import { followJob } from './follow-job.ts'
import { wireErrorOfJob } from './job-error.ts'

/**
 * The job when it has succeeded; its error otherwise. When the signal fires, nobody waits any more and the work is cancelled,
 * unless it is to be `kept` for whoever comes back.
 */
export async function awaitJob(services: Services, id: string, signal?: AbortSignal, { kept = false } = {}): Promise<Job> {
  for await (const _ of followJob(services, id, signal)) void _
  if (signal?.aborted) {
    if (!kept) await cancelJob(services, id)
    throw new WireError('cancelled', 'The client left before the picture was done.')
  }
  return endedJob(services, id)
}

/** The record of a job that has ended well; throws the error of one that has not. */
export async function endedJob(services: Services, id: string): Promise<Job> {
  const job = await services.records.jobs.get(id)
  if (job?.state === 'succeeded') return job
  if (!job?.error) throw new Error(`The job ${id} has no end.`)
  throw wireErrorOfJob(job.error)
}
