import { setTimeout as wait } from 'node:timers/promises'
import { encodeEvent, type ImageRequest, type ImageStreamEvent, WireError } from '@easel/protocol'
import type { JobEvent } from '../events/index.ts'
import { cancelJob, endedJob, followJob, hasEnded } from '../jobs/index.ts'
import type { Job } from '../records/index.ts'
import type { Services } from '../services.ts'
import { base64Of, extras, factsOf, finishedPictures, usageOf } from './images-response.ts'

/** Keeps proxies from closing a silent connection; clients skip comments. */
const HEARTBEAT_MS = 15_000
/** A request that the engine refuses at once is answered with its HTTP status, so the first byte waits this long for painting to begin. */
const HOLD_MS = 5000

/** A generation as server-sent events: coarse pictures while they come, then the finished one. A client that leaves stops the work. */
export async function streamImage(
  services: Services,
  job: Job,
  request: ImageRequest,
  { signal, headers }: { signal: AbortSignal; headers: Record<string, string> },
): Promise<Response> {
  const left = new AbortController()
  const gone = AbortSignal.any([signal, left.signal])
  const stop = () => void cancelJob(services, job.id).catch((error) => services.log.error('cancel', error, { job: job.id }))
  if (gone.aborted) stop()
  else gone.addEventListener('abort', stop, { once: true })

  const news = followJob(services, job.id, gone)
  const opening = nextOfNote(news)
  const early = await Promise.race([opening, wait(HOLD_MS, null, { ref: false })])
  // Refused before the first byte: an ordinary error.
  if (early?.type === 'state') await endedJob(services, job.id)

  const events = answerEvents(services, job, request, opening, news)
  const encoder = new TextEncoder()
  let heartbeat: NodeJS.Timeout
  const body = new ReadableStream<Uint8Array>({
    start(stream) {
      stream.enqueue(encoder.encode(': drawing\n\n'))
      heartbeat = setInterval(() => stream.enqueue(encoder.encode(': still drawing\n\n')), HEARTBEAT_MS)
    },
    async pull(stream) {
      const { value, done } = await events.next()
      if (value) stream.enqueue(encoder.encode(encodeEvent(value)))
      if (!done && !gone.aborted) return
      clearInterval(heartbeat)
      gone.removeEventListener('abort', stop)
      stream.close()
    },
    cancel() {
      clearInterval(heartbeat)
      left.abort()
    },
  })
  return new Response(body, {
    headers: { ...headers, 'content-type': 'text/event-stream; charset=utf-8', 'cache-control': 'no-cache', 'x-accel-buffering': 'no' },
  })
}

/** The next coarse picture or end, or news that painting goes on; null when there will be none. */
async function nextOfNote(news: AsyncGenerator<JobEvent, void>): Promise<JobEvent | null> {
  for (;;) {
    const { value: event } = await news.next()
    if (!event) return null
    if (event.type === 'preview' || (event.type === 'progress' && event.stage === 'paint')) return event
    if (event.type === 'state' && hasEnded(event.state)) return event
  }
}

async function* answerEvents(
  services: Services,
  job: Job,
  request: ImageRequest,
  opening: Promise<JobEvent | null>,
  news: AsyncGenerator<JobEvent, void>,
): AsyncGenerator<ImageStreamEvent, void> {
  let sequence = 0
  const created = Math.floor(job.createdAt / 1000)
  try {
    for (let event = await opening; event; event = await nextOfNote(news)) {
      if (event.type === 'progress') continue
      if (event.type === 'state') return yield await completed(services, job.id, request, sequence)
      const picture = await services.records.pictures.get(event.pictureId)
      if (!picture) continue
      yield {
        type: 'image_generation.partial_image',
        b64_json: await base64Of(services, picture),
        created_at: created,
        ...factsOf(picture),
        partial_image_index: sequence,
        sequence_number: sequence++,
      }
    }
  } catch (error) {
    if (!(error instanceof WireError)) services.log.error('stream', error, { job: job.id })
    const known =
      error instanceof WireError ? error : new WireError('server_error', 'The server had an error while processing your request.')
    yield { type: 'error', ...known.envelope }
  }
}

async function completed(services: Services, jobId: string, request: ImageRequest, sequence: number): Promise<ImageStreamEvent> {
  const job = await endedJob(services, jobId)
  const pictures = await finishedPictures(services, job)
  return {
    type: 'image_generation.completed',
    b64_json: await base64Of(services, pictures[0]),
    created_at: Math.floor(job.createdAt / 1000),
    ...factsOf(pictures[0]),
    usage: usageOf(job),
    ...(await extras(services, job, pictures, request)),
    sequence_number: sequence,
  }
}
