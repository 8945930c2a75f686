import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type ObjectStore, startObjectStore } from '../../test/object-store.ts'
import { blobsSuite } from './blobs.suite.ts'
import { createS3Blobs } from './s3.ts'
import { readS3Config } from './s3-config.ts'

let store: ObjectStore
const drafts = mkdtempSync(join(tmpdir(), 'easel-drafts-'))
beforeAll(async () => {
  store = await startObjectStore()
})
afterAll(async () => {
  await store.stop()
  rmSync(drafts, { recursive: true, force: true, maxRetries: 10 })
})
const configOf = async (prefix = '') => {
  const problems: string[] = []
  const config = readS3Config(`s3://${await store.newBucket()}${prefix}?endpoint=${store.address}`, store.keys, problems)
  expect(problems).toEqual([])
  return config
}

blobsSuite(async () => createS3Blobs(await configOf(), drafts))

test('a bucket may be shared: what lies under another prefix is not seen', async () => {
  const config = await configOf('/team/easel')
  const other = { ...config, prefix: '' }
  const [mine, theirs] = [createS3Blobs(config, drafts), createS3Blobs(other, drafts)]
  const { hash } = await theirs.put(Buffer.from('theirs'))
  expect(await mine.get(hash)).toBeNull()
  const stored = await mine.put(Buffer.from('mine'))
  const seen = []
  for await (const each of mine.list()) seen.push(each)
  expect(seen).toEqual([stored.hash])
})

test('what lies under the wrong name is not given out', async () => {
  const config = await configOf()
  const hash = 'ab'.repeat(32)
  await store.write(config, hash, 'something else')
  await expect(createS3Blobs(config, drafts).get(hash)).rejects.toThrow('damaged')
})

test('wrong keys are an error, and leave no draft behind', async () => {
  const config = { ...(await configOf()), secretAccessKey: 'wrong' }
  await expect(createS3Blobs(config, drafts).put(Buffer.from('picture'))).rejects.toThrow('403')
  await expect(createS3Blobs({ ...(await configOf()), bucketUrl: `${store.address}/none` }, drafts).put(Buffer.from('x'))).rejects.toThrow(
    'no such bucket',
  )
  expect(readdirSync(drafts)).toEqual([])
})

test('every problem of the address is told, and no key is', () => {
  const problems: string[] = []
  readS3Config('s3://id:secret@x?endpoint=ftp://a&colour=red', {}, problems)
  expect(problems).toHaveLength(6)
  expect(problems.join()).not.toContain('secret@')
})
