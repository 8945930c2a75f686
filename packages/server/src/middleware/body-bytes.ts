import { WireError } from '@easel/protocol'

/** Of a body that was refused, this much is still read past, so that the connection can be used again. */
const MAX_READ_PAST_BYTES = 64 * 1024 * 1024
/** A client that sends nothing for this long is not waited for. */
const IDLE_MS = 30_000
/** A body that says to be as short as this is taken in one piece, and must be whole within that time. */
const SHORT_BYTES = 64 * 1024

/**
 * The bytes of a request's body as they come. A body that is larger than allowed, that stops coming or that
 * breaks off is a `WireError`.
 */
export async function* bytesOf(
  request: Request,
  { limitBytes, idleMs = IDLE_MS }: { limitBytes: number; idleMs?: number },
): AsyncGenerator<Uint8Array, void> {
  const tooLarge = () => new WireError('body_too_large', `The request body must not be larger than ${limitBytes} bytes.`)
  const saidBytes = Number(request.headers.get('content-length') ?? Number.NaN)
  if (saidBytes > limitBytes) throw tooLarge()
  if (saidBytes <= SHORT_BYTES) {
    const whole = new Uint8Array(await inTime(request.arrayBuffer(), idleMs))
    if (whole.length > limitBytes) throw tooLarge()
    return yield whole
  }
  const reader = request.body?.getReader()
  if (!reader) return
  let total = 0
  try {
    for (;;) {
      const { value, done } = await inTime(reader.read(), idleMs)
      if (done) return
      total += value.length
      if (total > limitBytes) throw tooLarge()
      yield value
    }
  } finally {
    void readPast(reader)
  }
}

/** Cancelling would tear down the connection before the refusal has arrived. */
async function readPast(reader: ReadableStreamDefaultReader<Uint8Array>): Promise<void> {
  try {
    for (let left = MAX_READ_PAST_BYTES; left > 0; ) {
      const { value, done } = await reader.read()
      if (done) return
      left -= value.length
    }
  } catch {
    // The client has gone, and needs no answer.
  }
}

async function inTime<Read>(read: Promise<Read>, idleMs: number): Promise<Read> {
  const { promise: silence, reject } = Promise.withResolvers<never>()
  const timer = setTimeout(
    () => reject(new WireError('request_timeout', `The request body stopped coming for ${idleMs / 1000} seconds.`)),
    idleMs,
  )
  try {
    return await Promise.race([read, silence])
  } catch (error) {
    if (error instanceof WireError) throw error
    throw new WireError('malformed_body', 'The request ended before its body was complete.', null, { cause: error })
  } finally {
    clearTimeout(timer)
  }
}
