import type { QualityDoor, QualityOrder } from '@easel/workflow/quality'

type OpenAIDoorOptions = {
  /** As clients of OpenAI have it, such as `http://127.0.0.1:4747/v1`. */
  baseUrl: string
  apiKey: string | null
  model: string
}

/** A neural engine may take minutes. */
const TIMEOUT_MS = 600_000

/** Draws and edits with any server that speaks the Images API of OpenAI. */
export function openaiDoor({ baseUrl, apiKey, model }: OpenAIDoorOptions): QualityDoor {
  const ask = async (path: string, body: FormData | string, signal: AbortSignal | undefined): Promise<Uint8Array> => {
    const timeout = AbortSignal.timeout(TIMEOUT_MS)
    const response = await fetch(`${baseUrl.replace(/\/+$/, '')}/images/${path}`, {
      method: 'POST',
      headers: {
        ...(apiKey !== null && { authorization: `Bearer ${apiKey}` }),
        ...(typeof body === 'string' && { 'content-type': 'application/json' }),
      },
      body,
      signal: signal ? AbortSignal.any([signal, timeout]) : timeout,
    })
    return pictureOf(response)
  }
  const fieldsOf = ({ size, quality }: QualityOrder) => ({ model, n: 1, size: `${size.width}x${size.height}`, quality })
  return {
    draw: (prompt, order) => ask('generations', JSON.stringify({ prompt, ...fieldsOf(order) }), order.signal),
    edit(picture, instruction, order) {
      const form = new FormData()
      for (const [name, value] of Object.entries({ prompt: instruction, ...fieldsOf(order) })) form.set(name, String(value))
      form.set('image', new Blob([Uint8Array.from(picture)], { type: 'image/png' }), 'before.png')
      return ask('edits', form, order.signal)
    },
  }
}

type Answer = { data?: { b64_json?: unknown }[]; error?: { message?: unknown } | string }

async function pictureOf(response: Response): Promise<Uint8Array> {
  const text = await response.text()
  let answer: Answer
  try {
    answer = JSON.parse(text) as Answer
  } catch {
    throw new Error(`Expected JSON from the server but received status ${response.status} and ${text.length} characters of something else.`)
  }
  const said = typeof answer.error === 'string' ? answer.error : answer.error?.message
  if (!response.ok) throw new Error(`The server answered ${response.status}${said ? `: ${String(said).slice(0, 500)}` : '.'}`)
  const code = answer.data?.[0]?.b64_json
  if (typeof code !== 'string') throw new Error('Expected data[0].b64_json in the answer but there is none.')
  return Buffer.from(code, 'base64')
}
