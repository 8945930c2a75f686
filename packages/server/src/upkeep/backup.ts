import { mkdir, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { type Blobs, createDiskBlobs } from '../blobs/index.ts'
import type { Config } from '../config.ts'
import { openBlobs, openDatabase } from '../open-storage.ts'
import { openSqlite } from '../records/index.ts'
import { copyRecords } from './copy-records.ts'

export type Copied = { rows: number; blobs: number /** That were there already. */; known: number }

/**
 * Copies the configured database and blobs into a folder that is a data folder itself: it can be started from, or restored
 * from. Servers may go on meanwhile. Into the same folder again, only new blobs are copied.
 */
export async function backUp(config: Config, folder: string): Promise<Copied> {
  await mkdir(folder, { recursive: true, mode: 0o700 })
  const path = join(folder, 'easel.db')
  const fresh = `${path}.new`
  for (const part of ['', '-wal', '-shm']) await rm(`${fresh}${part}`, { force: true })
  const from = await openDatabase(config)
  let rows: number
  try {
    const to = await openSqlite(fresh)
    rows = await copyRecords(from, to).finally(() => to.destroy())
  } finally {
    await from.destroy()
  }
  // After the records: whatever they name is stored by then.
  const copied = await copyBlobs(await openBlobs(config), createDiskBlobs(join(folder, 'blobs')))
  for (const part of ['-wal', '-shm']) await rm(`${path}${part}`, { force: true })
  await rename(fresh, path)
  return { rows, ...copied }
}

/** Copies a data folder, such as a backup, to where the configuration says, which must be new. No server may run from either. */
export async function restore(config: Config, folder: string): Promise<Copied> {
  const copied = await copyBlobs(createDiskBlobs(join(folder, 'blobs')), await openBlobs(config))
  const from = await openSqlite(join(folder, 'easel.db'))
  try {
    await mkdir(config.dataFolder, { recursive: true, mode: 0o700 })
    const to = await openDatabase(config)
    return { rows: await copyRecords(from, to).finally(() => to.destroy()), ...copied }
  } finally {
    await from.destroy()
  }
}

/** Each is checked against its hash on the way. */
async function copyBlobs(from: Blobs, to: Blobs): Promise<Omit<Copied, 'rows'>> {
  const there = new Set<string>()
  for await (const hash of to.list()) there.add(hash)
  const counts = { blobs: 0, known: 0 }
  for await (const hash of from.list()) {
    if (there.has(hash)) {
      counts.known++
      continue
    }
    const bytes = await from.stream(hash)
    // Deleted since it was listed.
    if (!bytes) continue
    const draft = await to.stage(bytes)
    if (draft.hash !== hash) {
      await draft.discard()
      throw new Error(`The stored blob ${hash} is damaged.`)
    }
    await draft.keep()
    counts.blobs++
  }
  return counts
}
