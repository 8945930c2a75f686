import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Cluster, POSTGRES_PROGRAMS, query, startPostgres } from '../../test/postgres.ts'
import { batchesSuite } from './batches.suite.ts'
import { contractsAndExperimentsSuite } from './contracts-and-experiments.suite.ts'
import { gallerySuite } from './gallery.suite.ts'
import { createRecords } from './index.ts'
import { keysAndUsageSuite } from './keys-and-usage.suite.ts'
import { openPostgres } from './postgres.ts'
import { createPostgresKeeping } from './postgres-keeping.ts'
import { recordsSuite } from './records.suite.ts'
import { fileOf } from './samples.ts'

describe.skipIf(!POSTGRES_PROGRAMS)('on PostgreSQL', () => {
  let cluster: Cluster
  let migrated: string
  beforeAll(async () => {
    cluster = startPostgres()
    migrated = await cluster.newDatabase()
    await (await openPostgres(migrated)).destroy()
  })
  afterAll(() => cluster.stop())

  const open = async () => createRecords(await openPostgres(await cluster.newDatabase(migrated), { connections: 4 }))
  recordsSuite(open)
  keysAndUsageSuite(open)
  batchesSuite(open)
  contractsAndExperimentsSuite(open)
  gallerySuite(open)

  test('several processes may open a new database at once', async () => {
    const url = await cluster.newDatabase()
    const opened = await Promise.all(Array.from({ length: 4 }, () => openPostgres(url, { connections: 2 })))
    for (const database of opened) await createRecords(database).check()
    for (const database of opened) await database.destroy()
  })

  test('money is kept to the last digit, and a zero character does not end a text', async () => {
    const records = await open()
    const cost = 0.1 + 0.2
    await records.engines.spend('gpu', '2026-11-01', cost)
    expect(await records.engines.spent('gpu', '2026-11-01')).toBe(cost)
    await records.files.add(fileOf({ filename: 'mug\0.png' }))
    expect(await records.files.get('file-1')).toEqual(fileOf({ filename: 'mug\ufffd.png' }))
    await records.close()
  })

  test('a database that breaks every connection, those in use too, is asked again over new ones', async () => {
    const url = await cluster.newDatabase(migrated)
    const errors: unknown[] = []
    const database = await openPostgres(url, { connections: 4, onError: (error) => errors.push(error) })
    const slow = Array.from({ length: 3 }, () => sql`select pg_sleep(60)`.execute(database).catch((error) => String(error)))
    const others = 'select pid from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()'
    await expect.poll(async () => (await query(url, others)).length).toBe(3)
    await query(url, `select pg_terminate_backend(pid) from (${others}) as others`)
    for (const answer of await Promise.all(slow)) expect(answer).toContain('terminat')
    await expect.poll(() => errors.length).toBe(3)
    await createRecords(database).check()
    await database.destroy()
  })

  test('while one process stores and records, no other deletes; two may store at once', async () => {
    const url = await cluster.newDatabase(migrated)
    const [here, there] = [createPostgresKeeping(url, () => {}), createPostgresKeeping(url, () => {})]
    const order: string[] = []
    const step = Promise.withResolvers<void>()
    const stored = here.keeping(async () => {
      await there.keeping(async () => void order.push('stored there'))
      await step.promise
      order.push('stored here')
    })
    await expect.poll(() => order).toEqual(['stored there'])
    const deleted = there.deleting(async () => void order.push('deleted'))
    const failed = expect(there.keeping(async () => Promise.reject(new Error('disk full')))).rejects.toThrow('disk full')
    step.resolve()
    await Promise.all([stored, deleted, failed])
    expect(order).toEqual(['stored there', 'stored here', 'deleted'])
    await Promise.all([here.close(), there.close()])
  })

  test('a server that is not there is named at the start', async () => {
    await expect(openPostgres('postgres://easel@/easel?host=/nowhere')).rejects.toThrow('/nowhere')
  })
})
