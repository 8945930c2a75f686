import { createHash } from 'node:crypto'
import { renameSync } from 'node:fs'
import { type FileHandle, open, readdir, readFile, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { type Blobs, type Draft, isHash, PIECE_BYTES } from './blobs.ts'
import { absent, createDrafts, inFolder } from './drafts.ts'

/** Blobs as files: `ab/abcd…` below the folder, half-written ones in `new/`. */
export function createDiskBlobs(folder: string): Blobs {
  const pathOf = (hash: string) => join(folder, hash.slice(0, 2), hash)
  const draftOf = createDrafts(join(folder, 'new'))

  async function stage(source: Uint8Array | AsyncIterable<Uint8Array>): Promise<Draft> {
    const { path, ...draft } = await draftOf(source)
    return {
      ...draft,
      async keep() {
        const shelved = pathOf(draft.hash)
        // A name is soon changed: waiting for a thread to do it takes longer.
        await inFolder(shelved, async () => renameSync(path, shelved))
      },
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
      if (!isHash(hash)) return null
      const bytes = await readFile(pathOf(hash)).catch(absent)
      if (bytes && createHash('sha256').update(bytes).digest('hex') !== hash) throw new Error(`The stored blob ${hash} is damaged.`)
      return bytes
    },
    async stream(hash) {
      const file = isHash(hash) ? await open(pathOf(hash)).catch(absent) : null
      return file && piecesOf(file)
    },
    async delete(hash, options) {
      if (!isHash(hash)) return false
      if (options) {
        const file = await stat(pathOf(hash)).catch(absent)
        if (!file || file.mtimeMs >= options.storedBefore) return false
      }
      return rm(pathOf(hash)).then(
        () => true,
        (error) => absent(error) ?? false,
      )
    },
    async *list() {
      for (const shelf of (await readdir(folder).catch(absent)) ?? []) {
        if (!/^[0-9a-f]{2}$/.test(shelf)) continue
        for (const name of await readdir(join(folder, shelf))) if (isHash(name)) yield name
      }
    },
  }
}

/** A file from its start to its end, then closed; also when whoever reads stops early. */
async function* piecesOf(file: FileHandle): AsyncGenerator<Uint8Array, void> {
  try {
    let left = (await file.stat()).size
    while (left > 0) {
      const { bytesRead, buffer } = await file.read(Buffer.allocUnsafeSlow(Math.min(left, PIECE_BYTES)))
      if (bytesRead === 0) return
      left -= bytesRead
      yield buffer.subarray(0, bytesRead)
    }
  } finally {
    await file.close()
  }
}
