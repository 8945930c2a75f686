import { eventText, filled, followResponse, removeResponse, runsOf, type StoredResponse } from '../responses/index.ts'
import type { Services } from '../services.ts'
import { EVENT_STREAM_HEADERS, withHeartbeat } from './heartbeat.ts'

/**
 * An answer as server-sent events, after the one of that number. A client that leaves stops the work, unless the answer is made in
 * the background.
 */
export function streamEvents(
  services: Services,
  response: StoredResponse,
  { after, signal, headers }: { after: number; signal: AbortSignal; headers: Record<string, string> },
): Response {
  const { background, store } = response.asked.echo
  const left = new AbortController()
  const gone = AbortSignal.any([signal, left.signal])
  const stop = () => runsOf(services).get(response.id)?.stop('left')
  if (!background) gone.addEventListener('abort', stop, { once: true })
  if (!background && gone.aborted) stop()

  const end = async () => {
    gone.removeEventListener('abort', stop)
    if (store) return
    await removeResponse(services, response)
  }
  const forget = () => void end().catch((error) => services.log.error('forget answer', error, { response: response.id }))
  const frames = framesOf(services, followResponse(services, response.id, { after, signal: gone }))
  const body = new ReadableStream<Uint8Array>({
    async pull(stream) {
      const { value, done } = await frames.next()
      if (value) stream.enqueue(value)
      if (!done) return
      stream.close()
      forget()
    },
    cancel() {
      left.abort()
      frames.return().catch(() => {})
      forget()
    },
  })
  return new Response(body, { headers: { ...headers, ...EVENT_STREAM_HEADERS } })
}

/** Events as bytes, a piece at a time, and a comment whenever there has been silence for a while. */
async function* framesOf(services: Services, events: ReturnType<typeof followResponse>): AsyncGenerator<Uint8Array, void> {
  for await (const event of withHeartbeat(events)) {
    if (event) yield* filled(services, eventText(event))
    else yield Buffer.from(': still at work\n\n')
  }
}
