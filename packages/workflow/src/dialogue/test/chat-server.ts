/** What a chat-completions endpoint answers, one entry for each request; the last one stands for all that follow. */
export type Reply = (asked: Asked, signal: AbortSignal | null) => Response | Promise<Response>
export type Asked = {
  url: string
  headers: Record<string, string>
  body: Record<string, unknown> & { messages: { role: string; content: unknown }[] }
}

/** A `fetch` that follows a script and remembers what it was asked. */
export function scripted(...replies: Reply[]): { fetch: typeof fetch; asked: Asked[] } {
  const asked: Asked[] = []
  const speak = async (input: string | URL | Request, init?: RequestInit): Promise<Response> => {
    const one: Asked = {
      url: String(input),
      headers: (init?.headers ?? {}) as Record<string, string>,
      body: typeof init?.body === 'string' ? JSON.parse(init.body) : {},
    }
    asked.push(one)
    const reply = replies[Math.min(asked.length, replies.length) - 1]
    if (!reply) throw new TypeError('fetch failed')
    return reply(one, init?.signal ?? null)
  }
  return { fetch: speak as typeof fetch, asked }
}

const json =
  (body: unknown, status = 200, headers: Record<string, string> = {}): Reply =>
  () =>
    Response.json(body, { status, headers })

/** The shapes of servers as they answer today; `text` is what their model wrote. */
export const openai = (text: string): Reply =>
  json({
    id: 'chatcmpl-1',
    object: 'chat.completion',
    created: 1,
    model: 'm',
    choices: [
      { index: 0, message: { role: 'assistant', content: text, refusal: null, annotations: [] }, logprobs: null, finish_reason: 'stop' },
    ],
    usage: { prompt_tokens: 900, completion_tokens: 80, total_tokens: 980, completion_tokens_details: { reasoning_tokens: 30 } },
    service_tier: 'default',
  })
export const ollama = (text: string): Reply =>
  json({
    id: 'chatcmpl-2',
    object: 'chat.completion',
    created: 1,
    model: 'm',
    system_fingerprint: 'fp_ollama',
    choices: [{ index: 0, message: { role: 'assistant', content: text }, finish_reason: 'stop' }],
    usage: { prompt_tokens: 700, completion_tokens: 70, total_tokens: 770 },
  })
export const llamaCpp = (text: string): Reply =>
  json({
    choices: [
      { finish_reason: 'stop', index: 0, message: { role: 'assistant', content: text, reasoning_content: 'The person wants a blue cap.' } },
    ],
    created: 1,
    model: 'm.gguf',
    object: 'chat.completion',
    usage: { completion_tokens: 60, prompt_tokens: 600, total_tokens: 660 },
    timings: { prompt_n: 600, predicted_n: 60 },
  })
export const vllm = (text: string): Reply =>
  json({
    id: 'chatcmpl-3',
    object: 'chat.completion',
    created: 1,
    model: 'm',
    choices: [
      {
        index: 0,
        message: { role: 'assistant', reasoning: null, content: text, tool_calls: [] },
        logprobs: null,
        finish_reason: 'stop',
        stop_reason: null,
      },
    ],
    usage: { prompt_tokens: 800, total_tokens: 850, completion_tokens: 50, prompt_tokens_details: null },
    prompt_logprobs: null,
  })

export const refused = (status: number, headers: Record<string, string> = {}): Reply =>
  json({ error: { message: 'no', type: 'x', param: null, code: null } }, status, headers)
export const html: Reply = () =>
  new Response('<!doctype html><title>502 Bad Gateway</title>', { status: 200, headers: { 'content-type': 'text/html' } })
/** Never answers; gives up only when it is told to. */
export const hanging: Reply = (_asked, signal) =>
  new Promise((_resolve, reject) => signal?.addEventListener('abort', () => reject(signal.reason)))
/** Sends headers, and then no body. */
export const silent: Reply = () => new Response(new ReadableStream({ start: () => {} }))
/** A body that never ends. */
export const endless: Reply = () => new Response(new ReadableStream({ pull: (to) => to.enqueue(new Uint8Array(65_536).fill(32)) }))
