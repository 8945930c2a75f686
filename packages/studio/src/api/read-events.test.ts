import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readEvents } from './read-events.ts'

test('events are read whole, however the stream is cut', async () => {
  const text = ': drawing\n\nevent: a\ndata: {"ü":1}\n\n: still drawing\n\nevent: b\ndata: {"b64":"AAAA"}\n\n'
  const bytes = new TextEncoder().encode(text)
  await fc.assert(
    fc.asyncProperty(fc.array(fc.nat(bytes.length)), async (cuts) => {
      const edges = [0, ...cuts.sort((a, b) => a - b), bytes.length]
      const pieces = edges.slice(1).map((end, index) => bytes.slice(edges[index], end))
      const heard = []
      for await (const data of readEvents(streamOf(pieces))) heard.push(data)
      expect(heard).toEqual(['{"ü":1}', '{"b64":"AAAA"}'])
    }),
    { numRuns: 50 },
  )
})

const streamOf = (pieces: Uint8Array[]) =>
  new ReadableStream<Uint8Array>({
    start(stream) {
      for (const piece of pieces) stream.enqueue(piece)
      stream.close()
    },
  })
