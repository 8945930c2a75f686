import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createMemoryBlobs } from '../blobs/index.ts'
import type { StoredPicture } from '../records/index.ts'
import type { Services } from '../services.ts'
import { lengthWithPictures, withPictures } from './picture-text.ts'

/** Pictures whose bytes come from the blobs in pieces of these lengths. */
async function stored(pieces: Uint8Array[][]) {
  const blobs = createMemoryBlobs()
  const cut = new Map<string, Uint8Array[]>()
  const pictures: StoredPicture[] = []
  for (const parts of pieces) {
    const { hash, bytes } = await blobs.put(Buffer.concat(parts))
    cut.set(hash, parts)
    pictures.push({ id: `pic_${hash}`, blob: hash, bytes } as StoredPicture)
  }
  const services = { blobs: { ...blobs, stream: async (hash: string) => piecesOf(cut.get(hash) ?? []) } } as unknown as Services
  return { services, pictures, cut }
}

async function* piecesOf(pieces: Uint8Array[]) {
  yield* pieces
}

async function wholeOf(pieces: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const list = []
  for await (const piece of pieces) list.push(piece)
  return Buffer.concat(list)
}

test('every picture arrives whole in its place, however its bytes come', async () => {
  const bytes = fc.array(fc.array(fc.uint8Array({ maxLength: 50 }), { maxLength: 6 }), { maxLength: 3 })
  await fc.assert(
    fc.asyncProperty(bytes, fc.string(), async (pieces, words) => {
      const { services, pictures } = await stored(pieces)
      const text = JSON.stringify({ data: pieces.map(() => ({ b64_json: '' })), words, after: { b64_json: '' } })
      const sent = await wholeOf(withPictures(services, text, pictures))
      expect(sent.length).toBe(lengthWithPictures(text, pictures))
      const data = pieces.map((parts) => ({ b64_json: Buffer.concat(parts).toString('base64') }))
      expect(JSON.parse(sent.toString())).toEqual({ data, words, after: { b64_json: '' } })
    }),
  )
})

test('a picture that was damaged in its store is not sent to its end', async () => {
  const { services, pictures, cut } = await stored([[Buffer.from('pixels')]])
  cut.set(pictures[0]?.blob ?? '', [Buffer.from('pixeln')])
  await expect(wholeOf(withPictures(services, '{"b64_json":""}', pictures))).rejects.toThrow('damaged')
})
