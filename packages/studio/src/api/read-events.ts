/** The data of each server-sent event, whatever pieces it arrives in; comments are skipped. */
export async function* readEvents(body: ReadableStream<Uint8Array>): AsyncGenerator<string> {
  const reader = body.pipeThrough(new TextDecoderStream() as unknown as TransformStream<Uint8Array, string>).getReader()
  // Pieces are gathered and joined once: adding each to one long string would copy megabytes again and again.
  let pieces: string[] = []
  try {
    for (;;) {
      const { value, done } = await reader.read()
      if (done) return
      pieces.push(value)
      if (!value.includes('\n')) continue
      const blocks = pieces.join('').split('\n\n')
      pieces = [blocks.pop() ?? '']
      for (const block of blocks) {
        const data = block.split('\n').filter((line) => line.startsWith('data: '))
        if (data.length > 0) yield data.map((line) => line.slice('data: '.length)).join('\n')
      }
    }
  } finally {
    await reader.cancel()
  }
}
