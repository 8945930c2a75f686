import { afterAll, beforeAll, describe } from 'vitest'
import { type Cluster, POSTGRES_PROGRAMS, startPostgres } from '../../test/postgres.ts'
import { databaseClock } from './clock.ts'
import { leasesSuite } from './leases.suite.ts'
import { createLeases } from './leases.ts'
import { openPostgres } from './postgres.ts'

const LEASE_MS = 300

describe.skipIf(!POSTGRES_PROGRAMS)('leases on PostgreSQL', () => {
  let cluster: Cluster
  let migrated: string
  beforeAll(async () => {
    cluster = startPostgres()
    migrated = await cluster.newDatabase()
    await (await openPostgres(migrated)).destroy()
  })
  afterAll(() => cluster.stop())

  leasesSuite(async () => {
    const database = await openPostgres(await cluster.newDatabase(migrated), { connections: 6 })
    return {
      join: () => createLeases(database, { leaseMs: LEASE_MS, clock: databaseClock, machines: 'many' }),
      async abandon(name, { aheadMs } = { aheadMs: -1000 }) {
        await database
          .insertInto('leases')
          .values({ name, holder: 'elsewhere:1:x', held_until: Date.now() + aheadMs })
          .execute()
      },
      stop: () => database.destroy(),
    }
  }, LEASE_MS)
})
