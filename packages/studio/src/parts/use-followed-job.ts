import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { ask } from '../api/http.ts'
import { hasEnded, type Job, type JobEvent, type JobPicture, jobEvents } from '../api/jobs.ts'
import { aliveQuery } from '../api/server.ts'

/** A job as far as it has been heard of. */
export type FollowedJob = {
  job: Job
  /** The newest coarse picture, then the finished one. */
  picture: JobPicture | null
  /** Milliseconds until it is done, by how fast it went so far; null: too early to say. */
  leftMs: number | null
  /** Where the reckoning of the time left began. */
  since: { at: number; progress: number } | null
}

/** Below this share of the work, the speed says nothing yet. */
const ENOUGH_PROGRESS = 0.04
const MAX_PAUSE_MS = 8000

/** Follows a job to its end through lost connections; what is known of it stays in the cache when the room is left. */
export function useFollowedJob(id: string) {
  const client = useQueryClient()
  const key = ['followed-job', id]
  const query = useQuery({
    queryKey: key,
    queryFn: async () => heard(undefined, { type: 'job', job: await ask<Job>(`/easel/v1/jobs/${encodeURIComponent(id)}`) }) ?? null,
    staleTime: Number.POSITIVE_INFINITY,
  })
  const isUnderWay = query.data ? !hasEnded(query.data.job) : false

  // biome-ignore lint/correctness/useExhaustiveDependencies: the key is made of the id.
  useEffect(() => {
    if (!isUnderWay) return
    const left = new AbortController()
    const follow = async () => {
      for (let pauseMs = 500; !left.signal.aborted; pauseMs = Math.min(MAX_PAUSE_MS, pauseMs * 2)) {
        try {
          for await (const event of jobEvents(id, left.signal)) {
            pauseMs = 500
            client.setQueryData<FollowedJob | null>(key, (known) => heard(known ?? undefined, event) ?? known)
            if (event.type === 'job' && hasEnded(event.job)) return finished()
          }
        } catch {
          // The connection is gone, or the page is: whoever is still there asks again, and looks whether anybody answers.
          if (!left.signal.aborted) void client.invalidateQueries({ queryKey: aliveQuery.queryKey })
        }
        await pause(pauseMs, left.signal)
      }
    }
    const finished = () => {
      for (const stale of ['pictures', 'picture', 'versions', 'jobs', 'genres', 'usage'])
        void client.invalidateQueries({ queryKey: [stale] })
    }
    void follow()
    return () => left.abort()
  }, [id, isUnderWay, client])
  return query
}

/** What is known after an event. */
export function heard(known: FollowedJob | undefined, event: JobEvent, now = Date.now()): FollowedJob | undefined {
  if (event.type === 'job') {
    const finished = event.job.pictures.findLast(({ preview }) => !preview)
    const picture = finished ?? event.job.pictures.at(-1) ?? known?.picture ?? null
    return withTime({ leftMs: null, since: known?.since ?? null, picture, job: event.job }, now)
  }
  if (!known || hasEnded(known.job)) return known
  if (event.type === 'job.preview') return { ...known, picture: event.picture }
  const progress = Math.max(known.job.progress, event.progress)
  return withTime({ ...known, job: { ...known.job, state: 'running', progress } }, now)
}

function withTime(known: FollowedJob, now: number): FollowedJob {
  const { progress, state } = known.job
  if (state !== 'running') return { ...known, leftMs: null, since: null }
  const since = known.since ?? { at: now, progress }
  const done = progress - since.progress
  return { ...known, since, leftMs: done < ENOUGH_PROGRESS ? null : ((now - since.at) / done) * (1 - progress) }
}

function pause(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = window.setTimeout(resolve, ms)
    signal.addEventListener('abort', () => {
      window.clearTimeout(timer)
      resolve()
    })
  })
}
