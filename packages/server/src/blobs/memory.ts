import { createHash } from 'node:crypto'
import type { Blobs, Draft } from './blobs.ts'

/** Blobs that live as long as the process: the reference for every other driver. */
export function createMemoryBlobs(): Blobs {
  const shelf = new Map<string, Uint8Array>()
  const storedAt = new Map<string, number>()
  async function stage(source: Uint8Array | AsyncIterable<Uint8Array>): Promise<Draft> {
    const chunks: Uint8Array[] = []
    for await (const chunk of source instanceof Uint8Array ? [source] : source) chunks.push(Uint8Array.from(chunk))
    const content = Uint8Array.from(Buffer.concat(chunks))
    const hash = createHash('sha256').update(content).digest('hex')
    return {
      hash,
      bytes: content.length,
      read: async () => Uint8Array.from(content),
      async keep() {
        shelf.set(hash, content)
        storedAt.set(hash, Date.now())
      },
      discard: async () => {},
    }
  }

  return {
    stage,
    async put(source) {
      const draft = await stage(source)
      await draft.keep()
      return { hash: draft.hash, bytes: draft.bytes }
    },
    async get(hash) {
      const content = shelf.get(hash)
      return content ? Uint8Array.from(content) : null
    },
    async stream(hash) {
      const content = shelf.get(hash)
      if (!content) return null
      return (async function* () {
        yield Uint8Array.from(content)
      })()
    },
    async delete(hash, { storedBefore } = { storedBefore: Number.POSITIVE_INFINITY }) {
      return (storedAt.get(hash) ?? 0) < storedBefore && shelf.delete(hash)
    },
    async *list() {
      yield* [...shelf.keys()]
    },
  }
}
