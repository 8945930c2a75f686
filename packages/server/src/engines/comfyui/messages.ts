import { z } from 'zod'

/** What ComfyUI says on its socket, as far as it matters here; see "Messages" in its developer documents and `server.py`. */
export type Message =
  | { type: 'text'; name: string; prompt: string | null; node: string | null; data: Record<string, unknown> }
  | { type: 'picture'; file: Uint8Array }

const Text = z.object({ type: z.string(), data: z.record(z.string(), z.unknown()).default({}) })

/** Binary messages: a preview, and a preview that says which job it is of. */
const PREVIEW = 1
const PREVIEW_WITH_METADATA = 4

/** Null: nothing that is understood. */
export function readMessage(data: unknown): Message | null {
  if (typeof data === 'string') return readText(data)
  if (!(data instanceof ArrayBuffer) || data.byteLength < 8) return null
  const view = new DataView(data)
  const kind = view.getUint32(0)
  const start = kind === PREVIEW ? 8 : kind === PREVIEW_WITH_METADATA ? 8 + view.getUint32(4) : null
  return start !== null && start < data.byteLength ? { type: 'picture', file: new Uint8Array(data, start) } : null
}

function readText(text: string): Message | null {
  try {
    const { type, data } = Text.parse(JSON.parse(text))
    const textOf = (value: unknown) => (typeof value === 'string' ? value : null)
    return { type: 'text', name: type, prompt: textOf(data.prompt_id), node: textOf(data.node), data }
  } catch {
    return null
  }
}

/** A picture that a job has left on the server. */
export const Left = z.object({ filename: z.string(), subfolder: z.string().default(''), type: z.string().default('output') })
export type Left = z.infer<typeof Left>

export const Output = z.object({ images: z.array(Left).default([]) })
