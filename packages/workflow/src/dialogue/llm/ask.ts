import type { LlmOptions } from '../llm-mind.ts'

/** One part of a message, as chat completions take it. */
export type Part = { type: 'text'; text: string } | { type: 'image_url'; image_url: { url: string } }
export type ChatMessage = { role: 'system' | 'user' | 'assistant'; content: string | Part[] }

export type Answer = {
  text: string
  /** What a reasoning model thought aloud; empty for others. */
  thoughts: string[]
  usage: { input: number; output: number; reasoning: number }
}

/** A failure of the endpoint, in words that may be shown to anyone. */
export class ModelError extends Error {
  override readonly name = 'ModelError'
  /** Whether another try, with what was wrong told back, may help. */
  readonly isAnswer: boolean
  constructor(message: string, isAnswer = false) {
    super(message)
    this.isAnswer = isAnswer
  }
}

export type Model = {
  ask(messages: readonly ChatMessage[], schema: object, signal: AbortSignal): Promise<Answer>
  health(): Promise<{ ok: boolean; detail: string }>
}

/** How an answer's form is asked for, the strictest first. A server that refuses one is asked the next way from then on. */
const FORMS = ['schema', 'object', 'plain', 'bare'] as const
type Form = (typeof FORMS)[number]

const MOST_BYTES = 1_000_000
const MOST_TOKENS = 6000
const MOST_WAIT_MS = 5000
const HEALTH_MS = 3000

export function createModel({ url, model, key, fetch: speak = globalThis.fetch }: LlmOptions): Model {
  const base = url.replace(/\/+$/, '').replace(/\/chat\/completions$/, '')
  const headers = { 'content-type': 'application/json', accept: 'application/json', ...(key && { authorization: `Bearer ${key}` }) }
  const hidden = (text: string) => (key ? text.replaceAll(key, '…') : text)
  let form: Form = 'schema'

  const post = async (messages: readonly ChatMessage[], schema: object, signal: AbortSignal): Promise<Response> => {
    const body = JSON.stringify(bodyOf(form, { model, messages, schema }))
    return speak(`${base}/chat/completions`, { method: 'POST', headers, body, signal, redirect: 'error' })
  }

  return {
    async ask(messages, schema, signal) {
      for (let tries = 0; ; tries++) {
        const response = await reached(() => post(messages, schema, signal), signal, hidden)
        if (response.ok) return answerOf(await jsonOf(response, signal), hidden)
        await response.body?.cancel()
        const next = FORMS[FORMS.indexOf(form) + 1]
        if ((response.status === 400 || response.status === 422 || response.status === 501) && next) form = next
        else if ((response.status === 429 || response.status >= 500) && tries < 2) await waited(response, signal)
        else throw new ModelError(`it answered with status ${response.status}`)
      }
    },
    async health() {
      try {
        const response = await speak(`${base}/models`, { headers, signal: AbortSignal.timeout(HEALTH_MS), redirect: 'error' })
        if (!response.ok) return { ok: false, detail: `The planner's endpoint answered with status ${response.status}.` }
        const names = modelsIn(await jsonOf(response, AbortSignal.timeout(HEALTH_MS)))
        if (names.length === 0 || names.some((name) => name === model || name === `${model}:latest`))
          return { ok: true, detail: `${model} answers` }
        return { ok: false, detail: `The planner's endpoint has no model ${model}; it has ${hidden(names.slice(0, 5).join(', '))}.` }
      } catch (error) {
        return { ok: false, detail: `The planner's endpoint cannot be reached: ${hidden(reasonOf(error))}` }
      }
    },
  }
}

function bodyOf(form: Form, { model, messages, schema }: { model: string; messages: readonly ChatMessage[]; schema: object }): object {
  const body = { model, messages, stream: false }
  // Some models take neither of these, and say so only by refusing.
  if (form === 'bare') return body
  const usual = { ...body, temperature: 0, max_tokens: MOST_TOKENS }
  if (form === 'schema')
    return { ...usual, response_format: { type: 'json_schema', json_schema: { name: 'decision', strict: true, schema } } }
  return form === 'object' ? { ...usual, response_format: { type: 'json_object' } } : usual
}

async function reached(post: () => Promise<Response>, signal: AbortSignal, hidden: (text: string) => string): Promise<Response> {
  try {
    return await post()
  } catch (error) {
    signal.throwIfAborted()
    throw new ModelError(`it cannot be reached (${hidden(reasonOf(error))})`)
  }
}

const reasonOf = (error: unknown): string => {
  if (!(error instanceof Error)) return 'unknown error'
  const cause = error.cause instanceof Error ? error.cause.message : ''
  return `${error.message}${cause ? `: ${cause}` : ''}`.slice(0, 200)
}

/** As long as the server asks for, within reason. */
async function waited(response: Response, signal: AbortSignal): Promise<void> {
  const seconds = Number(response.headers.get('retry-after') ?? 1)
  const waitMs = Math.min(MOST_WAIT_MS, Math.max(0, Number.isFinite(seconds) ? seconds * 1000 : 1000))
  await new Promise<void>((resolve, reject) => {
    const stop = () => {
      clearTimeout(timer)
      reject(signal.reason)
    }
    const timer = setTimeout(() => {
      signal.removeEventListener('abort', stop)
      resolve()
    }, waitMs)
    signal.addEventListener('abort', stop, { once: true })
  })
}

/** The body as JSON, read no further than any real answer goes. */
async function jsonOf(response: Response, signal: AbortSignal): Promise<unknown> {
  const chunks: Uint8Array[] = []
  let size = 0
  const reader = response.body?.getReader()
  // A body that stays silent is left when time is up.
  const stop = () => void reader?.cancel().catch(() => {})
  signal.addEventListener('abort', stop, { once: true })
  try {
    for (let part = await reader?.read(); part && !part.done; part = await reader?.read()) {
      size += part.value.byteLength
      if (size > MOST_BYTES) {
        await reader?.cancel()
        throw new ModelError(`its answer is longer than ${MOST_BYTES} bytes`)
      }
      chunks.push(part.value)
    }
  } catch (error) {
    signal.throwIfAborted()
    throw error instanceof ModelError ? error : new ModelError('its answer broke off')
  } finally {
    signal.removeEventListener('abort', stop)
  }
  signal.throwIfAborted()
  try {
    return JSON.parse(Buffer.concat(chunks).toString('utf8'))
  } catch {
    throw new ModelError('its answer is not JSON')
  }
}

type Loose = Record<string, unknown>
const inside = (value: unknown): Loose => (value !== null && typeof value === 'object' && !Array.isArray(value) ? (value as Loose) : {})
const count = (value: unknown): number => (typeof value === 'number' && Number.isFinite(value) && value >= 0 ? Math.round(value) : 0)

function answerOf(body: unknown, hidden: (text: string) => string): Answer {
  const { choices, usage, error } = inside(body)
  const choice = inside(Array.isArray(choices) ? choices[0] : undefined)
  const message = inside(choice.message)
  if (error) throw new ModelError('it answered with an error')
  const text =
    textOf(message.content) || textOf(inside(inside(Array.isArray(message.tool_calls) ? message.tool_calls[0] : null).function).arguments)
  const told = inside(usage)
  if (text === '' && typeof message.refusal === 'string') throw new ModelError('it refused to answer')
  if (text === '')
    throw new ModelError(choice.finish_reason === 'length' ? 'its answer was cut off before it began' : 'its answer is empty', true)
  const thought = textOf(message.reasoning_content) || textOf(message.reasoning) || (/<think>([\s\S]*?)<\/think>/.exec(text)?.[1] ?? '')
  return {
    text,
    thoughts: thought.trim() === '' ? [] : [hidden(thought.trim().slice(0, 2000))],
    usage: {
      input: count(told.prompt_tokens),
      output: count(told.completion_tokens),
      reasoning: count(inside(told.completion_tokens_details).reasoning_tokens),
    },
  }
}

function textOf(content: unknown): string {
  if (typeof content === 'string') return content
  return Array.isArray(content)
    ? content.map((part) => (typeof inside(part).text === 'string' ? String(inside(part).text) : '')).join('')
    : ''
}

function modelsIn(body: unknown): string[] {
  const { data } = inside(body)
  return Array.isArray(data) ? data.flatMap((one) => (typeof inside(one).id === 'string' ? [String(inside(one).id)] : [])) : []
}
