import { followJob, hasEnded } from '../jobs/index.ts'
import type { Job } from '../records/index.ts'
import type { Services } from '../services.ts'
import { EVENT_STREAM_HEADERS, withHeartbeat } from './heartbeat.ts'
import { jobObject, pictureObject } from './job-object.ts'

/** A job as server-sent events, from how it is to how it has ended. Leaving stops nothing, and coming back misses nothing that matters. */
export function streamJob(services: Services, job: Job, signal: AbortSignal): Response {
  const left = new AbortController()
  const frames = framesOf(services, job, AbortSignal.any([signal, left.signal]))
  const body = new ReadableStream<Uint8Array>({
    async pull(stream) {
      const { value, done } = await frames.next()
      if (done) stream.close()
      else stream.enqueue(value)
    },
    cancel() {
      left.abort()
      frames.return().catch(() => {})
    },
  })
  return new Response(body, { headers: EVENT_STREAM_HEADERS })
}

async function* framesOf(services: Services, job: Job, signal: AbortSignal): AsyncGenerator<Uint8Array, void> {
  for await (const event of withHeartbeat(eventsOf(services, job, signal)))
    yield Buffer.from(event ? `event: ${event.type}\ndata: ${JSON.stringify(event)}\n\n` : ': still here\n\n')
}

async function* eventsOf(services: Services, { id }: Job, signal: AbortSignal) {
  const { records } = services
  const whole = async () => {
    const job = await records.jobs.get(id)
    return job && { type: 'job' as const, job: jobObject(job, await records.pictures.ofJob(id)) }
  }
  const first = await whole()
  if (first) yield first
  if (!first || hasEnded(first.job.state)) return
  for await (const event of followJob(services, id, signal)) {
    if (event.type === 'progress') yield { type: 'job.progress' as const, stage: event.stage, progress: event.done }
    else if (event.type === 'preview') {
      const picture = await records.pictures.get(event.pictureId)
      if (picture) yield { type: 'job.preview' as const, picture: pictureObject(picture) }
    } else if (event.type === 'state') {
      const now = await whole()
      if (now) yield now
    }
  }
}
