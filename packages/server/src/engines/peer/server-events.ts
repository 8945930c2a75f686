import { EngineFault } from '../fault.ts'

/** One event may hold a picture of the largest size in base64. */
const MOST_EVENT_CHARS = 128 * 1024 * 1024

/** The JSON of each server-sent event; comments are left out, `[DONE]` ends the stream. */
export async function* serverEvents(engine: string, body: AsyncIterable<Uint8Array>): AsyncGenerator<unknown, void> {
  const nonsense = (what: string, cause?: unknown) =>
    new EngineFault('nonsense', `The engine '${engine}' sent an event that is ${what}.`, { cause })
  const decoder = new TextDecoder()
  let pending: string[] = []
  let length = 0
  let data: string[] = []
  for await (const chunk of body) {
    const text = decoder.decode(chunk, { stream: true })
    length += text.length
    if (length > MOST_EVENT_CHARS) throw nonsense('too long')
    if (!text.includes('\n')) {
      pending.push(text)
      continue
    }
    const lines = [...pending, text].join('').split('\n')
    const rest = lines.pop() ?? ''
    pending = [rest]
    for (const line of lines.map((each) => each.replace(/\r$/, ''))) {
      if (line.startsWith('data:')) data.push(line.slice(5).replace(/^ /, ''))
      if (line !== '' || data.length === 0) continue
      const document = data.join('\n')
      data = []
      length = rest.length
      if (document === '[DONE]') return
      yield parsed(document, nonsense)
    }
  }
  if (data.length > 0 && data.join('') !== '[DONE]') yield parsed(data.join('\n'), nonsense)
}

function parsed(document: string, nonsense: (what: string, cause?: unknown) => EngineFault): unknown {
  try {
    return JSON.parse(document)
  } catch (cause) {
    throw nonsense('no JSON', cause)
  }
}
