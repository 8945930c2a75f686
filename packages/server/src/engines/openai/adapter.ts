import type { Capabilities } from '@easel/engine'
import { z } from 'zod'
import type { Adapter, Delivery, Order } from '../adapter.ts'
import { EngineFault } from '../fault.ts'
import { type Answer, ask, bytesOfBase64, faultOfStatus, jsonOf, serverEvents } from '../peer/index.ts'
import { fieldsOf, formOf, type Words } from './body.ts'
import type { Dialect } from './dialects.ts'

export type OpenAiOptions = {
  id: string
  /** With its version, e.g. `https://api.openai.com/v1`. */
  url: string
  /** Null: the server asks for none. */
  key: string | null
  model: string | null
  dialect: Dialect
  /** Sent with every request, e.g. `num_inference_steps`. */
  fields: Record<string, Words>
  capabilities: Capabilities
}

/** As much of an answer as is used; `file_path`, `url` and whatever else a server tells stays there. */
const Pictures = z.object({ data: z.array(z.object({ b64_json: z.string() })) })
const StreamEvent = z.object({ type: z.string().optional(), b64_json: z.string().optional(), error: z.unknown().optional() })

/** Any server that speaks OpenAI's Images API. */
export function createOpenAiAdapter(options: OpenAiOptions): Adapter {
  const { id, url, dialect, capabilities } = options
  return {
    id,
    capabilities: () => capabilities,
    paint: (order, { signal }) => paint(options, order, signal),
    async probe(signal) {
      const answer = await ask({ engine: id, method: 'GET', url: addressOf(url, dialect.probe), headers: headersOf(options), signal })
      if (answer.status !== 200) throw await faultOfStatus(id, answer)
      await answer.bytes()
      return 'answers'
    },
    close: async () => {},
  }
}

const addressOf = (url: string, path: string) => new URL(`${url.replace(/\/$/, '')}${path}`).href

const headersOf = ({ key }: OpenAiOptions): Record<string, string> => (key ? { authorization: `Bearer ${key}` } : {})

async function* paint(options: OpenAiOptions, order: Order, signal: AbortSignal): AsyncGenerator<Delivery> {
  const { id, url, dialect, model, fields: fixed } = options
  const fields = fieldsOf(order, dialect, model, fixed)
  const isEdit = order.inputs.length > 0
  const answer = await ask({
    engine: id,
    method: 'POST',
    url: addressOf(url, isEdit ? '/images/edits' : '/images/generations'),
    headers: { ...headersOf(options), ...(fields.stream === true && { accept: 'text/event-stream, application/json' }) },
    body: isEdit ? formOf(order, dialect, fields) : fields,
    signal,
  })
  if (answer.status !== 200) throw await faultOfStatus(id, answer)
  // Some take `stream` and answer in one piece all the same.
  const streams = /^text\/event-stream\b/i.test(String(answer.headers['content-type'] ?? ''))
  if (streams) yield* streamed(id, answer)
  else yield* inOnePiece(id, answer)
}

async function* inOnePiece(id: string, answer: Answer): AsyncGenerator<Delivery> {
  const { success, data: body, error } = Pictures.safeParse(await jsonOf(id, answer))
  if (!success) throw new EngineFault('nonsense', `The engine '${id}' answered without pictures in base64.`, { cause: error })
  for (const [index, { b64_json }] of body.data.entries()) yield { type: 'picture', index, file: bytesOfBase64(id, b64_json) }
}

async function* streamed(id: string, answer: Answer): AsyncGenerator<Delivery> {
  for await (const document of serverEvents(id, answer.body)) {
    const { success, data: event } = StreamEvent.safeParse(document)
    if (!success) throw new EngineFault('nonsense', `The engine '${id}' sent an event that is none of a picture.`)
    if (event.error !== undefined || event.type === 'error') throw new EngineFault('failed', `The engine '${id}' failed while it drew.`)
    if (event.type?.endsWith('.partial_image')) yield { type: 'preview', index: 0, file: bytesOfBase64(id, event.b64_json) }
    if (event.type?.endsWith('.completed')) yield { type: 'picture', index: 0, file: bytesOfBase64(id, event.b64_json) }
  }
}
