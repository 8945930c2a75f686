import type { JobChange, UsageEntry } from '../records/index.ts'
import type { Services } from '../services.ts'

type End = JobChange & { state: 'succeeded' | 'failed' | 'cancelled' }

/** The end of a job that nobody wanted any more. */
export const CANCELLED: End = { state: 'cancelled', error: { kind: 'cancelled', message: 'The job was cancelled.', param: null } }

/** The end of a job that was not drawn by the time that its client had set. */
export const LATE: End = {
  state: 'failed',
  error: { kind: 'deadline_passed', message: 'The pictures were not drawn within the deadline of the request.', param: 'easel.deadline_s' },
}

/** Writes a job's end, with the ledger's line of what it has used, and tells who listens; only the first end counts. */
export async function endJob(services: Services, id: string, end: End, entry?: UsageEntry): Promise<void> {
  const at = services.now()
  const ended = await services.records.jobs.change(id, { ...end, finishedAt: at }, at, entry)
  if (ended) await services.events.publish(id, { type: 'state', state: end.state })
}

export const hasEnded = (state: string) => state === 'succeeded' || state === 'failed' || state === 'cancelled'
