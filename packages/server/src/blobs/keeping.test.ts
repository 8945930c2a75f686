import { setTimeout as wait } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { createMemoryBlobs, whileDeleting, whileKeeping } from './index.ts'

test('keeping overlaps with keeping, and deleting with nothing', async () => {
  const blobs = createMemoryBlobs()
  const now = { keeping: 0, deleting: 0 }
  let mostKeeping = 0
  const keep = () =>
    whileKeeping(blobs, async () => {
      mostKeeping = Math.max(mostKeeping, ++now.keeping)
      expect(now.deleting).toBe(0)
      await wait(2)
      expect(now.deleting).toBe(0)
      now.keeping--
    })
  const remove = () =>
    whileDeleting(blobs, async () => {
      now.deleting++
      expect(now).toEqual({ keeping: 0, deleting: 1 })
      await wait(2)
      expect(now).toEqual({ keeping: 0, deleting: 1 })
      now.deleting--
    })
  await Promise.all([keep(), keep(), remove(), keep(), remove(), remove(), keep(), keep()])
  expect(mostKeeping).toBeGreaterThan(1)
})

test('a failure is the caller’s own, and nobody waits for it for ever', async () => {
  const blobs = createMemoryBlobs()
  const fail = async () => Promise.reject(new Error('disk full'))
  await expect(whileKeeping(blobs, fail)).rejects.toThrow('disk full')
  await expect(whileDeleting(blobs, fail)).rejects.toThrow('disk full')
  expect(await whileKeeping(blobs, async () => 'kept')).toBe('kept')
})
