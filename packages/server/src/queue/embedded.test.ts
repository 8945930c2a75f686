import { expect, test } from 'vitest'
import { openSqlite } from '../records/index.ts'
import { createEmbeddedQueue } from './embedded.ts'
import { queueSuite } from './queue.suite.ts'

const FAST = { pollMs: 10, backoffMs: 5 }

queueSuite(async () => {
  const database = await openSqlite(':memory:')
  return {
    join: () => createEmbeddedQueue(database, FAST),
    async abandon({ id, kind }, { aheadMs } = { aheadMs: -60_000 }) {
      const long = Date.now() + aheadMs
      await database
        .insertInto('queue')
        .values({
          id,
          kind,
          priority: 0,
          owner: '',
          turn: 0,
          attempts: 1,
          added_at: long,
          available_at: long,
          worker: 'elsewhere:1:x',
          leased_until: long,
          cancelled: 0,
        })
        .execute()
    },
    async rob(id) {
      await database.updateTable('queue').set({ worker: 'elsewhere:1:x' }).where('id', '=', id).execute()
    },
    stop: () => database.destroy(),
  }
})

test('a lease is kept while the work goes on, however long', async () => {
  const database = await openSqlite(':memory:')
  const [holder, other] = [1, 2].map(() => createEmbeddedQueue(database, { ...FAST, leaseMs: 300 })) as [
    ReturnType<typeof createEmbeddedQueue>,
    ReturnType<typeof createEmbeddedQueue>,
  ]
  const taken: string[] = []
  const { promise, resolve } = Promise.withResolvers<void>()
  holder.work(() => promise, { concurrency: 1 })
  await holder.add({ id: 'long', kind: 'generate' })
  await expect.poll(() => holder.stats()).toEqual({ waiting: 0, running: 1 })
  other.work(async ({ id }) => void taken.push(id), { concurrency: 1 })
  setTimeout(resolve, 700)
  await expect.poll(() => other.stats()).toEqual({ waiting: 0, running: 0 })
  expect(taken).toEqual([])
  for (const queue of [holder, other]) await queue.close()
  await database.destroy()
})
