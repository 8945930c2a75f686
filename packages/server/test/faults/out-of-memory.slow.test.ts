import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, expect, test } from 'vitest'
import { readConfig } from '../../src/config.ts'
import { openDatabase } from '../../src/open-storage.ts'
import { startMachine } from '../kill/machines.ts'
import { clientOf } from './client.ts'

const ends: (() => unknown)[] = []
afterEach(async () => {
  for (const end of ends.splice(0).reverse()) await end()
})

test('a picture that takes all memory of its worker is given up after ten workers; the others are drawn, and every start goes on', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'easel-memory-'))
  ends.push(() => rmSync(folder, { recursive: true, force: true, maxRetries: 10 }))
  const shared = { EASEL_DATA: folder, EASEL_FETCH: 'refuse', EASEL_DATABASE: '', EASEL_BLOBS: '' }
  const node = startMachine('node', shared, 1)
  await node.address()
  const { order, job, charged } = clientOf(node)
  const [hungry, ...others] = await Promise.all(['a devouring mug', 'a mug', 'a cup', 'a bowl'].map(order))

  // As a supervisor does: whenever it has died it is started anew.
  const worker = startMachine('worker', { ...shared, EASEL_WORKERS: '1', NODE_OPTIONS: '--max-old-space-size=80' }, 1, { output: 'ignore' })
  ends.push(() => Promise.all([node.kill(), worker.kill()]))
  let deaths = 0
  const supervised = (async () => {
    for (let state = ''; state !== 'failed'; state = (await job(hungry?.body.id)).state ?? '')
      if (await worker.hasDied(200)) {
        deaths++
        await worker.restart()
      }
  })()
  for (const { body } of others)
    await expect.poll(async () => (await job(body.id)).state, { timeout: 300_000, interval: 100 }).toBe('succeeded')
  // The pauses between its workers grow to a minute, for the sake of others: these have theirs now, so they are cut short.
  const database = await openDatabase(readConfig(shared))
  ends.push(() => database.destroy())
  const noPause = setInterval(() => void database.updateTable('queue').set({ available_at: 0 }).execute(), 500)
  await supervised.finally(() => clearInterval(noPause))
  expect(deaths).toBe(10)
  expect(await job(hungry?.body.id)).toMatchObject({
    state: 'failed',
    error: { message: 'Drawing stopped 10 times without an answer.' },
  })
  expect(await charged()).toMatchObject({ requests: 3 })
  expect((await order('a mug after that')).status).toBe(202)
})
