import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { batchesSuite } from './batches.suite.ts'
import { contractsAndExperimentsSuite } from './contracts-and-experiments.suite.ts'
import { gallerySuite } from './gallery.suite.ts'
import { createRecords, openSqlite } from './index.ts'
import { keysAndUsageSuite } from './keys-and-usage.suite.ts'
import { recordsSuite } from './records.suite.ts'

const open = async () => createRecords(await openSqlite(':memory:'))
recordsSuite(open)
keysAndUsageSuite(open)
batchesSuite(open)
contractsAndExperimentsSuite(open)
gallerySuite(open)

test('several processes may open a new database at once', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'easel-records-'))
  const opened = await Promise.all(Array.from({ length: 4 }, () => openSqlite(join(folder, 'easel.db'))))
  for (const database of opened) await createRecords(database).check()
  for (const database of opened) await database.destroy()
  rmSync(folder, { recursive: true })
})

test('a file that is no database is refused', async () => {
  await expect(openSqlite(import.meta.filename)).rejects.toThrow()
})
