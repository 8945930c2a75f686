import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { afterEach, describe, expect, test } from 'vitest'
import { startMachine } from '../kill/machines.ts'
import { POSTGRES_PROGRAMS, startPostgres } from '../postgres.ts'
import { clientOf } from './client.ts'

/** `EASEL_GONE_S=30` is the whole of it: longer than every lease. */
const GONE_S = Number(process.env.EASEL_GONE_S ?? 3)
const ends: (() => unknown)[] = []
afterEach(async () => {
  for (const end of ends.splice(0).reverse()) await end()
})

describe.skipIf(!POSTGRES_PROGRAMS)('a database that is gone', () => {
  test('requests are told to come back, and when it is there again everything that was accepted ends, once', async () => {
    const cluster = startPostgres()
    ends.push(() => cluster.stop())
    const folder = mkdtempSync(join(tmpdir(), 'easel-gone-'))
    ends.push(() => rmSync(folder, { recursive: true, force: true, maxRetries: 10 }))
    const shared = { EASEL_DATA: folder, EASEL_DATABASE: await cluster.newDatabase(), EASEL_BLOBS: '', EASEL_FETCH: 'refuse' }
    const node = startMachine('node', shared, 100)
    const worker = startMachine('worker', { ...shared, EASEL_WORKERS: '2' }, 100)
    ends.push(() => Promise.all([node.kill(), worker.kill()]))
    const { ask, order, job, charged } = clientOf(node)
    const orders = await Promise.all(Array.from({ length: 6 }, (_, index) => order(`mug ${index}`)))
    expect(orders.map(({ status }) => status)).toEqual(orders.map(() => 202))
    await expect.poll(async () => (await job(orders[0]?.body.id)).state).toBe('running')

    cluster.crash()
    const away = { status: 503, retryAfterS: 5, body: { error: { message: expect.stringContaining('storage') } } }
    expect(await order('nobody keeps this')).toMatchObject(away)
    expect((await ask('/livez')).status).toBe(200)
    expect((await ask('/readyz')).status).toBe(503)
    await wait(GONE_S * 1000)
    cluster.start()

    await expect.poll(async () => (await ask('/readyz')).status).toBe(200)
    for (const { body } of orders)
      await expect.poll(async () => (await job(body.id)).state, { timeout: 120_000, interval: 200 }).toBe('succeeded')
    expect(await charged()).toMatchObject({ requests: orders.length, images: orders.length })
    expect((await order('after it')).status).toBe(202)
  })
})
