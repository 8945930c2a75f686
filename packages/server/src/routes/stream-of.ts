/** Bytes as the body of an answer: asked for one piece at a time, and ended when the client leaves. */
export function streamOf(chunks: AsyncIterable<Uint8Array>): ReadableStream<Uint8Array<ArrayBuffer>> {
  const iterator = chunks[Symbol.asyncIterator]()
  return new ReadableStream({
    async pull(stream) {
      const { value, done } = await iterator.next()
      if (done) stream.close()
      else stream.enqueue(value as Uint8Array<ArrayBuffer>)
    },
    async cancel() {
      await iterator.return?.()
    },
  })
}
