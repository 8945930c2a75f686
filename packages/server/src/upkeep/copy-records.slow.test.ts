import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Cluster, POSTGRES_PROGRAMS, startPostgres } from '../../test/postgres.ts'
import { createRecords, type Database, openSqlite } from '../records/index.ts'
import { openPostgres } from '../records/postgres.ts'
import type { StoredItem } from '../responses/response.ts'
import { copyRecords } from './copy-records.ts'
import { fill } from './sample.ts'

describe.skipIf(!POSTGRES_PROGRAMS)('from a laptop to PostgreSQL and back', () => {
  let cluster: Cluster
  beforeAll(() => {
    cluster = startPostgres()
  })
  afterAll(() => cluster.stop())
  const rowsOf = async (database: Database) => ({
    jobs: await database.selectFrom('jobs').selectAll().orderBy('id').execute(),
    pictures: await database.selectFrom('pictures').selectAll().orderBy('id').execute(),
    items: await database.selectFrom('items').selectAll().orderBy('number').execute(),
    spending: await database.selectFrom('engine_spending').selectAll().execute(),
    keys: await database.selectFrom('api_keys').selectAll().execute(),
    projects: await database.selectFrom('projects').selectAll().execute(),
  })

  test('every row arrives as it was, and what is added then is numbered on', async () => {
    const [laptop, back] = [await openSqlite(':memory:'), await openSqlite(':memory:')]
    await fill(laptop, Date.now())
    const postgres = await openPostgres(await cluster.newDatabase())
    const count = await copyRecords(laptop, postgres)
    expect(await copyRecords(postgres, back)).toBe(count)
    expect(await rowsOf(postgres)).toEqual(await rowsOf(laptop))
    expect(await rowsOf(back)).toEqual(await rowsOf(laptop))
    const { moderation } = createRecords(postgres)
    const facts = { project: 'proj_default', key: null, requestId: null, stage: 'input_text', isBlocked: false } as const
    await moderation.add({ ...facts, at: 1, categories: [], rule: null, promptHash: 'h' })
    const item = { id: 'msg_2', shown: { id: 'msg_2' }, pictures: [], parents: [] }
    await createRecords(postgres).items.add({ conversation: 'conv_1' }, 'proj_default', [item as unknown as StoredItem])
    expect((await rowsOf(postgres)).items).toHaveLength(2)
    for (const database of [laptop, back, postgres]) await database.destroy()
  })
})
