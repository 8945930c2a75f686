import { sql } from 'kysely'
import { createJobRecords } from './jobs.ts'
import { createPictureRecords } from './pictures.ts'
import type { Records } from './records.ts'
import type { Database } from './sqlite.ts'

export type * from './records.ts'
export { type Database, openSqlite } from './sqlite.ts'

/** Records in a database that Kysely can speak to; the records close it. */
export function createRecords(database: Database): Records {
  return {
    jobs: createJobRecords(database),
    pictures: createPictureRecords(database),
    async check() {
      await sql`select 1`.execute(database)
    },
    close: () => database.destroy(),
  }
}
