import { appendFileSync, mkdirSync, mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, expect, test } from 'vitest'
import { blobsSuite } from './blobs.suite.ts'
import { createDiskBlobs } from './disk.ts'

const folders: string[] = []
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true, maxRetries: 10 })
})
function newFolder() {
  const folder = mkdtempSync(join(tmpdir(), 'easel-blobs-'))
  folders.push(folder)
  return folder
}

blobsSuite(async () => createDiskBlobs(newFolder()))

test('bytes that changed on disk are not given out', async () => {
  const folder = newFolder()
  const blobs = createDiskBlobs(folder)
  const { hash } = await blobs.put(Buffer.from('picture'))
  appendFileSync(join(folder, hash.slice(0, 2), hash), '!')
  await expect(blobs.get(hash)).rejects.toThrow('damaged')
})

test('what was staged and thrown away leaves no file, and neither does a source that failed', async () => {
  const folder = newFolder()
  const blobs = createDiskBlobs(folder)
  await (await blobs.stage(Buffer.from('unwanted'))).discard()
  const failing = (async function* () {
    yield Buffer.from('half')
    throw new Error('the client left')
  })()
  await expect(blobs.stage(failing)).rejects.toThrow('the client left')
  expect(readdirSync(folder, { recursive: true })).toEqual(['new'])
})

test('what a process that died has left half written is thrown away, and what others write now is not', async () => {
  const folder = newFolder()
  mkdirSync(join(folder, 'new'))
  for (const name of ['old', 'young']) writeFileSync(join(folder, 'new', name), 'half')
  utimesSync(join(folder, 'new', 'old'), new Date(0), new Date(0))
  await createDiskBlobs(folder).put(Buffer.from('picture'))
  expect(readdirSync(join(folder, 'new'))).toEqual(['young'])
})
