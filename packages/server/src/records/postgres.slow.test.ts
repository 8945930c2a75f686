import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Cluster, POSTGRES_PROGRAMS, startPostgres } from '../../test/postgres.ts'
import { batchesSuite } from './batches.suite.ts'
import { contractsAndExperimentsSuite } from './contracts-and-experiments.suite.ts'
import { gallerySuite } from './gallery.suite.ts'
import { createRecords } from './index.ts'
import { keysAndUsageSuite } from './keys-and-usage.suite.ts'
import { openPostgres } from './postgres.ts'
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

  test('a server that is not there is named at the start', async () => {
    await expect(openPostgres('postgres://easel@/easel?host=/nowhere')).rejects.toThrow('/nowhere')
  })
})
