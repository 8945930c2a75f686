import { expect, test } from 'vitest'
import { openSqlite } from './index.ts'
import { leasesSuite } from './leases.suite.ts'
import { createLeases } from './leases.ts'

const LEASE_MS = 240

leasesSuite(async () => {
  const database = await openSqlite(':memory:')
  return {
    join: () => createLeases(database, { leaseMs: LEASE_MS }),
    async abandon(name, { aheadMs } = { aheadMs: -1000 }) {
      await database
        .insertInto('leases')
        .values({ name, holder: 'elsewhere:1:x', held_until: Date.now() + aheadMs })
        .execute()
    },
    stop: () => database.destroy(),
  }
}, LEASE_MS)

test('who finds the work in other hands, or the records silent for a lease, is told to leave it', async () => {
  const database = await openSqlite(':memory:')
  const errors: unknown[] = []
  const leases = createLeases(database, { leaseMs: LEASE_MS, onError: (error) => errors.push(error) })
  const [robbed, cutOff] = [await leases.take('batch_1'), await leases.take('batch_2')]
  await database.updateTable('leases').set({ holder: 'elsewhere:1:x' }).where('name', '=', 'batch_1').execute()
  await expect.poll(() => robbed?.lost.aborted).toBe(true)
  expect(cutOff?.lost.aborted).toBe(false)
  await database.schema.alterTable('leases').renameTo('gone').execute()
  await expect.poll(() => cutOff?.lost.aborted).toBe(true)
  expect(errors.length).toBeGreaterThan(1)
  await database.destroy()
})
