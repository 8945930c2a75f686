import { request as requestHttp } from 'node:http'
import { request as requestHttps } from 'node:https'
import { EngineFault } from '../fault.ts'

/** Most of an answer that is taken in: ten large pictures in base64. */
const MOST_BYTES = 256 * 1024 * 1024
const MOST_ERROR_BYTES = 64 * 1024

export type Question = {
  /** Id of the engine, for the words of its faults. */
  engine: string
  method: 'GET' | 'POST'
  url: string
  headers?: Record<string, string>
  /** JSON, or a form with files. */
  body?: object | FormData
  signal: AbortSignal
}

export type Answer = {
  status: number
  headers: Record<string, string | string[] | undefined>
  /** The body as it comes; throws a fault when it is too long or ends too early. */
  body: AsyncIterable<Uint8Array>
  /** All of it. */
  bytes(mostBytes?: number): Promise<Uint8Array>
}

/**
 * One request to a peer whose address the operator has set: it may be private, is never looked up in a request, and is not
 * led elsewhere by a redirect, which would take the key along. Nothing but the signal limits how long the peer may think.
 */
export async function ask({ engine, method, url, headers, body, signal }: Question): Promise<Answer> {
  const sent = await encoded(body)
  const { promise, resolve, reject } = Promise.withResolvers<Answer>()
  const send = new URL(url).protocol === 'https:' ? requestHttps : requestHttp
  const asking = send(url, {
    method,
    signal,
    agent: false,
    headers: { accept: 'application/json', 'accept-encoding': 'identity', ...sent.headers, ...headers },
  })
  asking.on('error', (cause) => reject(signal.aborted ? signal.reason : unreachable(engine, cause)))
  asking.on('response', (answer) => {
    const body = whole(engine, answer, signal)
    resolve({ status: answer.statusCode ?? 0, headers: answer.headers, body, bytes: (most = MOST_BYTES) => gathered(engine, body, most) })
  })
  asking.end(sent.bytes)
  return promise
}

/** The start of an answer that tells of a failure, as JSON; null when it is none. */
export async function errorBody(answer: Answer): Promise<unknown> {
  try {
    return JSON.parse(Buffer.from(await answer.bytes(MOST_ERROR_BYTES)).toString('utf8'))
  } catch {
    return null
  }
}

/** An answer that has to be JSON. */
export async function jsonOf(engine: string, answer: Answer): Promise<unknown> {
  const bytes = await answer.bytes()
  try {
    return JSON.parse(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('utf8'))
  } catch (cause) {
    throw new EngineFault('nonsense', `The engine '${engine}' answered with something that is no JSON.`, { cause })
  }
}

const unreachable = (engine: string, cause: unknown) =>
  new EngineFault('unavailable', `The engine '${engine}' could not be reached.`, { cause })

async function encoded(body: Question['body']): Promise<{ bytes?: Uint8Array; headers: Record<string, string> }> {
  if (!body) return { headers: {} }
  const form = body instanceof FormData ? new Response(body) : null
  const bytes = form ? new Uint8Array(await form.arrayBuffer()) : Buffer.from(JSON.stringify(body))
  const type = form?.headers.get('content-type') ?? 'application/json'
  return { bytes, headers: { 'content-type': type, 'content-length': String(bytes.length) } }
}

async function* whole(
  engine: string,
  answer: AsyncIterable<Uint8Array> & { complete: boolean; destroy(): unknown },
  signal: AbortSignal,
): AsyncGenerator<Uint8Array> {
  const cut = (cause?: unknown) => new EngineFault('nonsense', `The answer of the engine '${engine}' ended too early.`, { cause })
  try {
    let total = 0
    for await (const chunk of answer) {
      total += chunk.length
      if (total > MOST_BYTES) throw new EngineFault('nonsense', `The answer of the engine '${engine}' is larger than ${MOST_BYTES} bytes.`)
      yield chunk
    }
    if (!answer.complete) throw cut()
  } catch (error) {
    signal.throwIfAborted()
    throw error instanceof EngineFault ? error : cut(error)
  } finally {
    answer.destroy()
  }
}

async function gathered(engine: string, body: AsyncIterable<Uint8Array>, most: number): Promise<Uint8Array> {
  const chunks: Uint8Array[] = []
  let total = 0
  for await (const chunk of body) {
    total += chunk.length
    if (total > most) throw new EngineFault('nonsense', `The answer of the engine '${engine}' is larger than ${most} bytes.`)
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}
