import { createHash } from 'node:crypto'
import type { Blobs } from './blobs.ts'

/** Blobs that live as long as the process: the reference for every other driver. */
export function createMemoryBlobs(): Blobs {
  const shelf = new Map<string, Uint8Array>()
  return {
    async put(source) {
      const chunks: Uint8Array[] = []
      for await (const chunk of source instanceof Uint8Array ? [source] : source) chunks.push(Uint8Array.from(chunk))
      const content = Uint8Array.from(Buffer.concat(chunks))
      const hash = createHash('sha256').update(content).digest('hex')
      shelf.set(hash, content)
      return { hash, bytes: content.length }
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
    async delete(hash) {
      return shelf.delete(hash)
    },
    async *list() {
      yield* [...shelf.keys()]
    },
  }
}
