import { type Blobs, PIECE_BYTES } from './blobs.ts'

/** As much is held of what has just been written; the oldest goes first. */
const MOST_BYTES = 16 * 1024 * 1024

/**
 * Blobs of which a picture that was just put can be streamed once from memory: whoever waits for it need not wait for it to be
 * read back. Where it is not there any more, it is read. Bytes that were put must not be changed afterwards.
 */
export function withShelf(blobs: Blobs): Blobs {
  const shelf = new Map<string, Uint8Array>()
  let held = 0

  function take(hash: string): Uint8Array | null {
    const bytes = shelf.get(hash)
    if (!bytes) return null
    shelf.delete(hash)
    held -= bytes.length
    return bytes
  }
  function shelve(hash: string, bytes: Uint8Array) {
    take(hash)
    shelf.set(hash, bytes)
    held += bytes.length
    for (const oldest of shelf.keys()) {
      if (held <= MOST_BYTES) return
      take(oldest)
    }
  }

  return {
    ...blobs,
    async put(source) {
      const stored = await blobs.put(source)
      if (source instanceof Uint8Array) shelve(stored.hash, source)
      return stored
    },
    async stream(hash) {
      const bytes = take(hash)
      return bytes ? piecesOf(bytes) : blobs.stream(hash)
    },
    async delete(hash, options) {
      const isDeleted = await blobs.delete(hash, options)
      if (isDeleted) take(hash)
      return isDeleted
    },
  }
}

async function* piecesOf(bytes: Uint8Array): AsyncGenerator<Uint8Array, void> {
  for (let from = 0; from < bytes.length; from += PIECE_BYTES) yield bytes.subarray(from, from + PIECE_BYTES)
}
