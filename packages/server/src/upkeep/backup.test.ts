import { appendFileSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, expect, test } from 'vitest'
import { createDiskBlobs } from '../blobs/index.ts'
import { type Config, readConfig } from '../config.ts'
import { createRecords, openSqlite } from '../records/index.ts'
import { backUp, restore } from './backup.ts'
import { fill } from './sample.ts'

const folders: string[] = []
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true, maxRetries: 10 })
})
function newFolder() {
  const folder = mkdtempSync(join(tmpdir(), 'easel-backup-'))
  folders.push(folder)
  return folder
}
const configOf = (folder: string): Config => readConfig({ EASEL_DATA: folder })

async function dataFolder() {
  const folder = newFolder()
  const database = await openSqlite(join(folder, 'easel.db'))
  await fill(database, Date.now())
  const blobs = createDiskBlobs(join(folder, 'blobs'))
  const { hash } = await blobs.put(Buffer.from('a picture'))
  return { folder, database, hash }
}

test('what was backed up while it was in use is restored elsewhere, every row and byte of it', async () => {
  const { folder, database, hash } = await dataFolder()
  const [copy, elsewhere] = [newFolder(), newFolder()]
  const copied = await backUp(configOf(folder), copy)
  expect(copied).toMatchObject({ blobs: 1, known: 0 })
  expect(await restore(configOf(elsewhere), copy)).toEqual(copied)
  const [before, after] = [createRecords(database), createRecords(await openSqlite(join(elsewhere, 'easel.db')))]
  expect(await after.jobs.get('job_new')).toEqual(await before.jobs.get('job_new'))
  expect(await after.pictures.ofJob('job_old')).toEqual(await before.pictures.ofJob('job_old'))
  expect(await after.keys.find('hash')).toEqual(await before.keys.find('hash'))
  expect(Buffer.from((await createDiskBlobs(join(elsewhere, 'blobs')).get(hash)) ?? []).toString()).toBe('a picture')
  for (const records of [before, after]) await records.close()
})

test('a job that was in line is in line again, in nobody’s hands', async () => {
  const { folder, database } = await dataFolder()
  const copy = newFolder()
  await backUp(configOf(folder), copy)
  const restored = await openSqlite(join(copy, 'easel.db'))
  expect(await restored.selectFrom('queue').selectAll().executeTakeFirst()).toMatchObject({
    id: 'job_queued',
    worker: null,
    leased_until: 0,
  })
  await Promise.all([database.destroy(), restored.destroy()])
})

test('a second backup into the same folder copies what is new, and is as the data is now', async () => {
  const { folder, database } = await dataFolder()
  const copy = newFolder()
  await backUp(configOf(folder), copy)
  await createDiskBlobs(join(folder, 'blobs')).put(Buffer.from('another'))
  await createRecords(database).files.remove('file-1')
  expect(await backUp(configOf(folder), copy)).toMatchObject({ blobs: 1, known: 1 })
  const again = createRecords(await openSqlite(join(copy, 'easel.db')))
  expect(await again.files.get('file-1')).toBeNull()
  await Promise.all([database.destroy(), again.close()])
})

test('nothing is restored over what is there, and no damaged byte is', async () => {
  const { folder, database, hash } = await dataFolder()
  await database.destroy()
  const copy = newFolder()
  await backUp(configOf(folder), copy)
  await expect(restore(configOf(folder), copy)).rejects.toThrow('in use already')
  appendFileSync(join(copy, 'blobs', hash.slice(0, 2), hash), '!')
  await expect(restore(configOf(newFolder()), copy)).rejects.toThrow('damaged')
})
