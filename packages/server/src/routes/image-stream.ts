import { setTimeout as wait } from 'node:timers/promises'
import { encodeEvent, eventName, type ImageRequest, type ImageStreamEvent, WireError, warningsHeader } from '@easel/protocol'
import { extras, factsOf, finishedPictures, usageOf, warningsOf, withPictures } from '../answers/index.ts'
import type { JobEvent } from '../events/index.ts'
import { cancelJob, endedJob, followJob, hasEnded } from '../jobs/index.ts'
import type { Job, StoredPicture } from '../records/index.ts'
import type { Services } from '../services.ts'
import { EVENT_STREAM_HEADERS, withHeartbeat } from './heartbeat.ts'

/** A request that the engine refuses at once is answered with its HTTP status, so the first byte waits this long for painting to begin. */
const HOLD_MS = 5000

/** A job as server-sent events: coarse pictures while they come, then the finished one. A client that leaves stops the work, unless it is `kept` for whoever comes back. */
export async function streamImage(
  services: Services,
  job: Job,
  request: ImageRequest,
  { signal, headers, kept }: { signal: AbortSignal; headers: Record<string, string>; kept: boolean },
): Promise<Response> {
  const left = new AbortController()
  const gone = AbortSignal.any([signal, left.signal])
  const stop = () => void cancelJob(services, job.id).catch((error) => services.log.error('cancel', error, { job: job.id }))
  if (gone.aborted && !kept) stop()
  else if (!kept) gone.addEventListener('abort', stop, { once: true })

  const news = followJob(services, job.id, gone)
  const opening = nextOfNote(news)
  const early = await Promise.race([opening, wait(HOLD_MS, null, { ref: false })])
  // Refused before the first byte: an ordinary error.
  if (early?.type === 'state') await endedJob(services, job.id)
  const warnings = warningsHeader(warningsOf(job, await services.records.pictures.ofJob(job.id)))

  const frames = framesOf(services, answerEvents(services, job, request, opening, news))
  const body = new ReadableStream<Uint8Array>({
    async pull(stream) {
      const { value, done } = await frames.next()
      if (value) stream.enqueue(value)
      if (!done && !gone.aborted) return
      gone.removeEventListener('abort', stop)
      stream.close()
    },
    cancel() {
      left.abort()
      // A picture that was being read may fail on the way; nobody is there to hear it.
      frames.return().catch(() => {})
    },
  })
  return new Response(body, {
    headers: {
      ...headers,
      ...(warnings && { 'x-easel-warnings': warnings }),
      ...EVENT_STREAM_HEADERS,
    },
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

/** An event whose `b64_json` is empty, and the picture that belongs there. */
type PictureEvent = { event: ImageStreamEvent; picture: StoredPicture | null }

/** Events as bytes, a piece at a time, and a comment whenever there has been silence for a while. */
async function* framesOf(services: Services, events: AsyncGenerator<PictureEvent, void>): AsyncGenerator<Uint8Array, void> {
  yield Buffer.from(': drawing\n\n')
  for await (const item of withHeartbeat(events)) {
    if (item) yield* withPictures(services, encodeEvent(item.event), item.picture ? [item.picture] : [])
    else yield Buffer.from(': still drawing\n\n')
  }
}

async function* answerEvents(
  services: Services,
  job: Job,
  request: ImageRequest,
  opening: Promise<JobEvent | null>,
  news: AsyncGenerator<JobEvent, void>,
): AsyncGenerator<PictureEvent, void> {
  const { partial } = eventName(request.operation)
  let sequence = 0
  try {
    for (let event = await opening; event; event = await nextOfNote(news)) {
      if (event.type !== 'state' && event.type !== 'preview') continue
      if (event.type === 'state') return yield await completed(services, job.id, request, sequence)
      const picture = await services.records.pictures.get(event.pictureId)
      if (!picture) continue
      const facts = { created_at: Math.floor(job.createdAt / 1000), ...factsOf(picture) }
      yield {
        event: { type: partial, b64_json: '', ...facts, partial_image_index: sequence, sequence_number: sequence },
        picture,
      }
      sequence++
    }
  } catch (error) {
    if (!(error instanceof WireError)) services.log.error('stream', error, { job: job.id })
    const known =
      error instanceof WireError ? error : new WireError('server_error', 'The server had an error while processing your request.')
    yield { event: { type: 'error', ...known.envelope }, picture: null }
  }
}

async function completed(services: Services, jobId: string, request: ImageRequest, sequence: number): Promise<PictureEvent> {
  const job = await endedJob(services, jobId)
  const pictures = await finishedPictures(services, job)
  const event: ImageStreamEvent = {
    type: eventName(request.operation).completed,
    b64_json: '',
    created_at: Math.floor(job.createdAt / 1000),
    ...factsOf(pictures[0]),
    usage: usageOf(job),
    ...(await extras(services, job, pictures)),
    sequence_number: sequence,
  }
  return { event, picture: pictures[0] }
}
