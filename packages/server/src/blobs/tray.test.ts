import { expect, test } from 'vitest'
import { createMemoryBlobs, createTray } from './index.ts'

const textOf = (bytes: Uint8Array | null) => bytes && Buffer.from(bytes).toString()

test('what is put on a tray is seen through it at once, and by nobody else until it is kept', async () => {
  const blobs = createMemoryBlobs()
  const tray = createTray(blobs)
  const wanted = await tray.put(Buffer.from('wanted'))
  const other = await tray.put(Buffer.from('other'))
  expect(textOf(await tray.get(wanted.hash))).toBe('wanted')
  expect(await blobs.get(wanted.hash)).toBeNull()
  await tray.keep([wanted.hash, wanted.hash])
  await tray.clear()
  expect(textOf(await blobs.get(wanted.hash))).toBe('wanted')
  expect(await blobs.get(other.hash)).toBeNull()
})

test('a tray shows the blobs below it, and keeping those changes nothing', async () => {
  const blobs = createMemoryBlobs()
  const { hash } = await blobs.put(Buffer.from('old'))
  const tray = createTray(blobs)
  expect(textOf(await tray.get(hash))).toBe('old')
  await tray.keep([hash])
  await tray.clear()
  expect(textOf(await blobs.get(hash))).toBe('old')
})
