import { queryOptions } from '@tanstack/react-query'
import { ask, Problem, queryOf, send } from './http.ts'
import { readEvents } from './read-events.ts'

export type Warning = { code: string; message: string; words?: string }
export type JobState = 'queued' | 'running' | 'succeeded' | 'failed' | 'cancelled'

export type JobPicture = {
  id: string
  url: string
  index: number
  preview: boolean
  output_format: string
  size: string
  bytes: number
  seed: number
  warnings: Warning[]
}

export type Job = {
  id: string
  kind: 'generate' | 'edit'
  state: JobState
  progress: number
  attempts: number
  model: string
  prompt: string
  /** As asked: pixels, `auto` or `native`. */
  size: string
  created_at: number
  started_at: number | null
  finished_at: number | null
  error: { message: string; code: string | null } | null
  cost_usd: number | null
  batch: string | null
  rights: 'reminded' | 'confirmed' | null
  pictures: JobPicture[]
}

export type JobEvent =
  | { type: 'job'; job: Job }
  | { type: 'job.progress'; stage: string; progress: number }
  | { type: 'job.preview'; picture: JobPicture }

export const hasEnded = ({ state }: Pick<Job, 'state'>) => state === 'succeeded' || state === 'failed' || state === 'cancelled'

const pathOf = (id: string) => `/easel/v1/jobs/${encodeURIComponent(id)}`

/** The newest jobs; asked again while one of them is under way. */
export const jobsQuery = queryOptions({
  queryKey: ['jobs'],
  queryFn: () => ask<{ data: Job[]; has_more: boolean }>(`/easel/v1/jobs${queryOf({ limit: 50 })}`),
  refetchInterval: ({ state: { data } }) => (data?.data.some((job) => !hasEnded(job)) ? 1500 : 15_000),
})

/** Forgets a job that has ended, its pictures and what was kept only for them. */
export async function deleteJob(id: string, { mayBeGone = false } = {}): Promise<void> {
  await send(pathOf(id), { method: 'DELETE' }).catch((error) => {
    if (!(mayBeGone && error instanceof Problem && error.status === 404)) throw error
  })
}

export const cancelJob = (id: string) => ask<Job>(`${pathOf(id)}/cancel`, { method: 'POST' })

/** A job as it happens: first and last the whole of it. Ends with the stream. */
export async function* jobEvents(id: string, signal: AbortSignal): AsyncGenerator<JobEvent> {
  const { body } = await send(`${pathOf(id)}/events`, { signal })
  if (body) for await (const data of readEvents(body)) yield JSON.parse(data) as JobEvent
}
