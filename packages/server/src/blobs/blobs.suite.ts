import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Blobs } from './blobs.ts'

/** What every driver of the blobs promises. */
export function blobsSuite(open: () => Promise<Blobs>) {
  test('what was put is got back, under its SHA-256', async () => {
    const blobs = await open()
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 5000 }), async (bytes) => {
        const stored = await blobs.put(bytes)
        expect(stored).toEqual({ hash: createHash('sha256').update(bytes).digest('hex'), bytes: bytes.length })
        expect(Buffer.compare((await blobs.get(stored.hash)) ?? Buffer.of(1), bytes)).toBe(0)
      }),
      { numRuns: 20 },
    )
  })

  test('a stream is the same blob as its bytes in one piece', async () => {
    const blobs = await open()
    const pieces = [Buffer.from('ea'), Buffer.alloc(0), Buffer.from('sel')]
    const { hash } = await blobs.put(
      (async function* () {
        yield* pieces
      })(),
    )
    expect(hash).toBe((await blobs.put(Buffer.from('easel'))).hash)
    expect(await textOf(await blobs.stream(hash))).toBe('easel')
  })

  test('a source that fails leaves nothing behind', async () => {
    const blobs = await open()
    const failing = (async function* () {
      yield Buffer.from('half')
      throw new Error('the client left')
    })()
    await expect(blobs.put(failing)).rejects.toThrow('the client left')
    expect(await all(blobs.list())).toEqual([])
  })

  test('what is staged is no blob until it is kept, and once kept it stays', async () => {
    const blobs = await open()
    const draft = await blobs.stage(Buffer.from('perhaps'))
    expect(draft.bytes).toBe(7)
    expect(Buffer.from(await draft.read()).toString()).toBe('perhaps')
    expect(await blobs.get(draft.hash)).toBeNull()
    expect(await all(blobs.list())).toEqual([])
    await draft.keep()
    await draft.discard()
    expect(await textOf(await blobs.stream(draft.hash))).toBe('perhaps')
    const unwanted = await blobs.stage(Buffer.from('unwanted'))
    await unwanted.discard()
    await unwanted.discard()
    expect(await all(blobs.list())).toEqual([draft.hash])
  })

  test('the same bytes, put many times at once, are stored once', async () => {
    const blobs = await open()
    const stored = await Promise.all(Array.from({ length: 10 }, () => blobs.put(Buffer.from('same'))))
    expect(await all(blobs.list())).toEqual([stored[0]?.hash])
  })

  test('what was deleted is gone, and deleting it again says so', async () => {
    const blobs = await open()
    const { hash } = await blobs.put(Buffer.from('short-lived'))
    expect(await blobs.delete(hash)).toBe(true)
    expect(await blobs.get(hash)).toBeNull()
    expect(await blobs.stream(hash)).toBeNull()
    expect(await blobs.delete(hash)).toBe(false)
  })

  test('what was stored lately stays when only older things are to go, and storing it again counts', async () => {
    const blobs = await open()
    const before = Date.now() - 60_000
    const { hash } = await blobs.put(Buffer.from('young'))
    expect(await blobs.delete(hash, { storedBefore: before })).toBe(false)
    expect(await blobs.get(hash)).not.toBeNull()
    expect(await blobs.delete(hash, { storedBefore: Date.now() + 60_000 })).toBe(true)
    expect(await blobs.delete(hash, { storedBefore: Date.now() + 60_000 })).toBe(false)
  })

  test('what is no hash is nobody, never a path', async () => {
    const blobs = await open()
    for (const name of ['', '../../etc/passwd', '/etc/passwd', 'ab/../../x', 'A'.repeat(64), '0'.repeat(63)]) {
      expect(await blobs.get(name)).toBeNull()
      expect(await blobs.stream(name)).toBeNull()
      expect(await blobs.delete(name)).toBe(false)
    }
  })
}

async function all<Item>(items: AsyncIterable<Item>): Promise<Item[]> {
  const list = []
  for await (const item of items) list.push(item)
  return list
}

async function textOf(chunks: AsyncIterable<Uint8Array> | null): Promise<string> {
  return chunks ? Buffer.concat(await all(chunks)).toString() : ''
}
