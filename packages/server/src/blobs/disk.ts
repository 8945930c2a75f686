import { createHash, randomUUID } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { mkdir, open, readdir, readFile, rename, rm, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { type Blobs, isHash } from './blobs.ts'

/** Blobs as files: `ab/abcd…` below the folder, half-written ones in `new/`. */
export function createDiskBlobs(folder: string): Blobs {
  const pathOf = (hash: string) => join(folder, hash.slice(0, 2), hash)
  const drafts = join(folder, 'new')

  async function writeDraft(source: Uint8Array | AsyncIterable<Uint8Array>, path: string) {
    const hasher = createHash('sha256')
    let bytes = 0
    const file = await open(path, 'wx')
    try {
      for await (const chunk of source instanceof Uint8Array ? [source] : source) {
        hasher.update(chunk)
        bytes += chunk.length
        await file.writeFile(chunk)
      }
      // Without it a power cut could leave the name of a picture on an empty file.
      await file.datasync()
    } finally {
      await file.close()
    }
    return { hash: hasher.digest('hex'), bytes }
  }

  return {
    async put(source) {
      await mkdir(drafts, { recursive: true })
      const draft = join(drafts, randomUUID())
      try {
        const stored = await writeDraft(source, draft)
        const path = pathOf(stored.hash)
        await mkdir(dirname(path), { recursive: true })
        await rename(draft, path)
        return stored
      } catch (error) {
        await rm(draft, { force: true })
        throw error
      }
    },
    async get(hash) {
      if (!isHash(hash)) return null
      const bytes = await readFile(pathOf(hash)).catch(absent)
      if (bytes && createHash('sha256').update(bytes).digest('hex') !== hash) throw new Error(`The stored blob ${hash} is damaged.`)
      return bytes
    },
    async stream(hash) {
      if (!isHash(hash) || !(await stat(pathOf(hash)).catch(absent))) return null
      return createReadStream(pathOf(hash))
    },
    async delete(hash) {
      if (!isHash(hash)) return false
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

/** Null for a file that does not exist; any other failure goes on. */
function absent(error: NodeJS.ErrnoException): null {
  if (error.code === 'ENOENT') return null
  throw error
}
