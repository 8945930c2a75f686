import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { openSqlite } from './index.ts'
import { prepared } from './prepared.ts'

test('a statement is built once and answers each call with its own values', async () => {
  const database = await openSqlite(':memory:')
  let built = 0
  const sum = prepared(database, ({ a, b }: { a: number; b: number }) => {
    built++
    return database.selectNoFrom(sql<number>`${a} - ${b} - ${a} + 100`.as('result'))
  })
  expect((await sum({ a: 1, b: 2 })).rows).toEqual([{ result: 98 }])
  expect((await sum({ a: 7, b: 5 })).rows).toEqual([{ result: 95 }])
  expect(built).toBe(1)
  await database.destroy()
})

test('calls that bring other columns change those columns and no others', async () => {
  const database = await openSqlite(':memory:')
  await database.insertInto('leases').values({ name: 'a', holder: 'one', held_until: 1 }).execute()
  const change = prepared(database, ({ name, ...columns }: { name: string; holder?: string; held_until?: number }) =>
    database.updateTable('leases').set(columns).where('name', '=', name).returningAll(),
  )
  expect((await change({ name: 'a', holder: 'two' })).rows).toEqual([{ name: 'a', holder: 'two', held_until: 1 }])
  expect((await change({ name: 'a', held_until: 9 })).rows).toEqual([{ name: 'a', holder: 'two', held_until: 9 }])
  expect((await change({ name: 'b', held_until: 9 })).rows).toEqual([])
  await database.destroy()
})

test('a statement runs within a transaction, and goes back with it', async () => {
  const database = await openSqlite(':memory:')
  const add = prepared(database, (row: { name: string; holder: string; held_until: number }) => database.insertInto('leases').values(row))
  const failing = database.transaction().execute(async (transaction) => {
    await add({ name: 'a', holder: 'one', held_until: 1 }, transaction)
    throw new Error('no')
  })
  await expect(failing).rejects.toThrow('no')
  expect(await database.selectFrom('leases').selectAll().execute()).toEqual([])
  await database.destroy()
})
