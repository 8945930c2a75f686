import type { Job } from '../records/index.ts'
import type { Services } from '../services.ts'

type End = { state: 'succeeded' | 'failed' | 'cancelled'; startedAt: number; cost?: number }

/** Says for the operator that a job of this process has ended, and how long it took. */
export function noteEnd({ log, metrics, now }: Services, job: Job, { state, startedAt, cost = 0 }: End): void {
  const [waitedMs, drawnMs] = [startedAt - job.createdAt, now() - startedAt]
  const { engine, requestId } = job.request
  log.info('job', { job: job.id, request: requestId, kind: job.kind, engine, state, waitedMs, drawnMs })
  metrics?.job({ kind: job.kind, engine, state, waitedMs, drawnMs, cost })
}

/** Measures stages by when the next begins; null ends the last. */
export function stageClock({ metrics, now }: Services): (stage: string | null) => void {
  let current: { stage: string; since: number } | null = null
  return (stage) => {
    if (stage === current?.stage) return
    const at = now()
    if (current) metrics?.stage(current.stage, at - current.since)
    current = stage === null ? null : { stage, since: at }
  }
}
