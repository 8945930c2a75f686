import { appendFileSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, expect, test } from 'vitest'
import { blobsSuite } from './blobs.suite.ts'
import { createDiskBlobs } from './disk.ts'

const folders: string[] = []
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true })
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
