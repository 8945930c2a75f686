/** A line of a file, without its end; `number` counts from 1. Null: longer than allowed, or no UTF-8. */
export type FileLine = { number: number; text: string | null }

/** More than the longest data URL that a request may hold. */
const MAX_LINE_BYTES = 32 * 1024 * 1024
const NEWLINE = 0x0a

/** The lines of a file that are not empty; no more than one of them is in memory. */
export async function* linesOf(bytes: AsyncIterable<Uint8Array>, maxBytes = MAX_LINE_BYTES): AsyncGenerator<FileLine, void> {
  let number = 0
  let pieces: Uint8Array[] = []
  let length = 0
  const take = (piece: Uint8Array) => {
    length += piece.length
    if (length > maxBytes) pieces = []
    else pieces.push(piece)
  }
  const end = (): FileLine | null => {
    number++
    const text = length > maxBytes ? null : decode(Buffer.concat(pieces))
    pieces = []
    length = 0
    return text?.trim() === '' ? null : { number, text }
  }
  for await (const chunk of bytes) {
    let from = 0
    for (let to = chunk.indexOf(NEWLINE); to >= 0; to = chunk.indexOf(NEWLINE, from)) {
      take(chunk.subarray(from, to))
      from = to + 1
      const line = end()
      if (line) yield line
    }
    take(chunk.subarray(from))
  }
  const last = end()
  if (last) yield last
}

function decode(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}
