import { buffer } from 'node:stream/consumers'
import { describe, expect, test } from 'vitest'
import { blobsSuite } from './blobs.suite.ts'
import type { Blobs } from './blobs.ts'
import { createMemoryBlobs } from './memory.ts'
import { withShelf } from './shelf.ts'

describe('a shelf before blobs', () => {
  blobsSuite(async () => withShelf(createMemoryBlobs()))
})

/** Blobs that note what was read of them. */
function watched() {
  const blobs = createMemoryBlobs()
  const reads: string[] = []
  const stream: Blobs['stream'] = (hash) => {
    reads.push(hash)
    return blobs.stream(hash)
  }
  return { blobs: withShelf({ ...blobs, stream }), reads }
}

async function bytesOf(pieces: AsyncIterable<Uint8Array> | null): Promise<Buffer> {
  if (!pieces) throw new Error('Expected a blob')
  return buffer(pieces)
}

test('what was just put is streamed once without being read back, and then read', async () => {
  const { blobs, reads } = watched()
  const picture = Buffer.alloc(1_000_000, 'picture')
  const { hash } = await blobs.put(picture)
  expect((await bytesOf(await blobs.stream(hash))).equals(picture)).toBe(true)
  expect(reads).toEqual([])
  expect((await bytesOf(await blobs.stream(hash))).equals(picture)).toBe(true)
  expect(reads).toEqual([hash])
})

test('only the latest are held', async () => {
  const { blobs, reads } = watched()
  const pictureOf = (number: number) => Buffer.alloc(6 * 1024 * 1024, `picture ${number}`)
  const hashes: string[] = []
  for (let number = 0; number < 4; number++) hashes.push((await blobs.put(pictureOf(number))).hash)
  for (const [number, hash] of hashes.entries()) expect((await bytesOf(await blobs.stream(hash))).equals(pictureOf(number))).toBe(true)
  expect(reads).toEqual(hashes.slice(0, 2))
})

test('what was deleted is not there', async () => {
  const { blobs } = watched()
  const { hash } = await blobs.put(Buffer.from('gone'))
  expect(await blobs.delete(hash)).toBe(true)
  expect(await blobs.stream(hash)).toBeNull()
})
