import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { expect, test } from 'vitest'
import { isStorageFault, storageErrorOf, storing } from './storage-fault.ts'

const coded = (code: string, facts: object = {}) => Object.assign(new Error(code), { code, ...facts })
const caught = (work: () => unknown): unknown => {
  try {
    work()
  } catch (error) {
    return error
  }
  throw new Error('Nothing was thrown.')
}

test.each([
  ['a full disk', coded('ENOSPC')],
  ['a full database', coded('ERR_SQLITE_ERROR', { errcode: 13 })],
  ['a full PostgreSQL, in the words of whoever asked', new Error('not kept', { cause: coded('53100') })],
])('%s is told as such, with when to come back', (_, error) => {
  expect(storageErrorOf(error)).toMatchObject({ status: 503, headers: { 'retry-after': '5' }, message: expect.stringContaining('no room') })
})

test.each([
  ['a refused connection', coded('ECONNREFUSED')],
  ['a socket that is not there', coded('ENOENT', { syscall: 'connect' })],
  ['PostgreSQL that is stopping', coded('57P01')],
  ['a connection that broke without a code', new Error('Connection terminated unexpectedly')],
  ['an error while reading the log of SQLite', coded('ERR_SQLITE_ERROR', { errcode: 266 })],
])('%s is a storage that cannot be reached', (_, error) => {
  expect(storageErrorOf(error)).toMatchObject({ status: 503, message: expect.stringContaining('cannot reach') })
})

test('other failures are not blamed on the storage', () => {
  for (const error of [new TypeError('x is undefined'), coded('ENOENT', { syscall: 'open' }), coded('23505'), 'a word', null])
    expect(storageErrorOf(error)).toBeNull()
})

test('what storing throws is known, also inside the words of an engine', async () => {
  const error = await storing(Promise.reject(new Error('the bucket answered 500'))).catch(
    (fault) => new Error('drawing failed', { cause: fault }),
  )
  expect(isStorageFault(error)).toBe(true)
  expect(storageErrorOf(error)).toMatchObject({ status: 503 })
  expect(isStorageFault(new Error('drawing failed'))).toBe(false)
  expect(await storing(Promise.resolve(7))).toBe(7)
})

test('a database that may grow no further says so in the codes that are looked for', () => {
  const folder = mkdtempSync(join(tmpdir(), 'easel-small-'))
  const database = new DatabaseSync(join(folder, 'small.db'))
  database.exec('create table texts (text text); pragma max_page_count = 3')
  const error = caught(() => database.prepare('insert into texts values (?)').run('x'.repeat(100_000)))
  expect(storageErrorOf(error)?.message).toContain('no room')
  database.close()
  rmSync(folder, { recursive: true })
})
