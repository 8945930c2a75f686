import { createHash, randomUUID } from 'node:crypto'
import { type FileHandle, mkdir, open, readdir, readFile, rename, rm, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { type Blobs, type Draft, isHash } from './blobs.ts'

/** Read at a time: little in memory for each client. Larger pieces are slower: each is asked of the system, and wakes the garbage collector. */
const READ_BYTES = 64 * 1024

/** A draft this old was left by a process that died. */
const DEAD_AFTER_MS = 60 * 60_000

/** Blobs as files: `ab/abcd…` below the folder, half-written ones in `new/`. */
export function createDiskBlobs(folder: string): Blobs {
  const pathOf = (hash: string) => join(folder, hash.slice(0, 2), hash)
  const drafts = join(folder, 'new')
  let swept: Promise<void> | null = null

  /** Throws away what dead processes have left. Failing that is no reason to refuse anything. */
  async function removeDeadDrafts() {
    for (const name of (await readdir(drafts).catch(absent)) ?? []) {
      const path = join(drafts, name)
      const { mtimeMs } = (await stat(path).catch(() => null)) ?? { mtimeMs: Number.POSITIVE_INFINITY }
      if (mtimeMs < Date.now() - DEAD_AFTER_MS) await rm(path, { force: true }).catch(() => {})
    }
  }

  async function writeDraft(source: Uint8Array | AsyncIterable<Uint8Array>, path: string) {
    const hasher = createHash('sha256')
    let bytes = 0
    const file = await inFolder(path, () => open(path, 'wx'))
    try {
      for await (const chunk of source instanceof Uint8Array ? [source] : source) {
        // The disk takes the bytes while they are counted.
        const written = file.writeFile(chunk)
        hasher.update(chunk)
        bytes += chunk.length
        await written
      }
      // Without it a power cut could leave the name of a picture on an empty file.
      await file.datasync()
    } finally {
      await file.close()
    }
    return { hash: hasher.digest('hex'), bytes }
  }

  async function stage(source: Uint8Array | AsyncIterable<Uint8Array>): Promise<Draft> {
    swept ??= removeDeadDrafts()
    await swept
    const path = join(drafts, randomUUID())
    const discard = () => rm(path, { force: true })
    try {
      const written = await writeDraft(source, path)
      return {
        ...written,
        discard,
        read: () => readFile(path),
        async keep() {
          const shelved = pathOf(written.hash)
          await inFolder(shelved, () => rename(path, shelved))
        },
      }
    } catch (error) {
      await discard()
      throw error
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

/** A file from its start to its end, then closed; also when whoever reads stops early. */
async function* piecesOf(file: FileHandle): AsyncGenerator<Uint8Array, void> {
  try {
    let left = (await file.stat()).size
    while (left > 0) {
      const { bytesRead, buffer } = await file.read(Buffer.allocUnsafeSlow(Math.min(left, READ_BYTES)))
      if (bytesRead === 0) return
      left -= bytesRead
      yield buffer.subarray(0, bytesRead)
    }
  } finally {
    await file.close()
  }
}

/** Does what needs the folder of `path`; makes the folder only when it turns out to be missing. */
async function inFolder<Result>(path: string, work: () => Promise<Result>): Promise<Result> {
  try {
    return await work()
  } catch (error) {
    absent(error as NodeJS.ErrnoException)
    await mkdir(dirname(path), { recursive: true })
    return work()
  }
}

/** Null for a file that does not exist; any other failure goes on. */
function absent(error: NodeJS.ErrnoException): null {
  if (error.code === 'ENOENT') return null
  throw error
}
