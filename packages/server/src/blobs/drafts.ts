import { createHash, randomUUID } from 'node:crypto'
import { closeSync, fdatasync, openSync, writeFileSync } from 'node:fs'
import { mkdir, open, readdir, readFile, rm, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'
import type { Draft } from './blobs.ts'

/** A draft this old was left by a process that died. */
const DEAD_AFTER_MS = 60 * 60_000

/** Bytes that lie in a file and are no blob yet. */
export type FileDraft = Omit<Draft, 'keep'> & { readonly path: string }

/** Writes drafts into a folder; what dead processes have left there is thrown away with the first. */
export function createDrafts(folder: string): (source: Uint8Array | AsyncIterable<Uint8Array>) => Promise<FileDraft> {
  let swept: Promise<void> | null = null
  return async (source) => {
    swept ??= removeDead(folder)
    await swept
    const path = join(folder, randomUUID())
    const discard = () => rm(path, { force: true })
    try {
      return { ...(await writeDraft(source, path)), path, discard, read: () => readFile(path) }
    } catch (error) {
      await discard()
      throw error
    }
  }
}

/** Failing that is no reason to refuse anything. */
async function removeDead(folder: string): Promise<void> {
  for (const name of (await readdir(folder).catch(absent)) ?? []) {
    const path = join(folder, name)
    const { mtimeMs } = (await stat(path).catch(() => null)) ?? { mtimeMs: Number.POSITIVE_INFINITY }
    if (mtimeMs < Date.now() - DEAD_AFTER_MS) await rm(path, { force: true }).catch(() => {})
  }
}

/** Bytes so few are written in one go: each wait for the threads of the disk costs more than writing them. */
const FEW_BYTES = 256 * 1024

const sync = promisify(fdatasync)

async function writeFew(bytes: Uint8Array, path: string) {
  const file = await inFolder(path, async () => openSync(path, 'wx'))
  try {
    writeFileSync(file, bytes)
    // As below; the hash is made while the disk works.
    const synced = sync(file)
    const hash = createHash('sha256').update(bytes).digest('hex')
    await synced
    return { hash, bytes: bytes.length }
  } finally {
    closeSync(file)
  }
}

async function writeDraft(source: Uint8Array | AsyncIterable<Uint8Array>, path: string) {
  if (source instanceof Uint8Array && source.length <= FEW_BYTES) return writeFew(source, path)
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

/** Does what needs the folder of `path`; makes the folder only when it turns out to be missing. */
export async function inFolder<Result>(path: string, work: () => Promise<Result>): Promise<Result> {
  try {
    return await work()
  } catch (error) {
    absent(error as NodeJS.ErrnoException)
    await mkdir(dirname(path), { recursive: true })
    return work()
  }
}

/** Null for a file that does not exist; any other failure goes on. */
export function absent(error: NodeJS.ErrnoException): null {
  if (error.code === 'ENOENT') return null
  throw error
}
