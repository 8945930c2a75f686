import { sql } from 'kysely'
import type { EngineRecords } from './records.ts'
import type { Database } from './sqlite.ts'

export function createEngineRecords(database: Database): EngineRecords {
  return {
    async spend(engine, day, dollars) {
      await database
        .insertInto('engine_spending')
        .values({ engine, day, dollars })
        .onConflict((conflict) => conflict.columns(['engine', 'day']).doUpdateSet({ dollars: sql`engine_spending.dollars + ${dollars}` }))
        .execute()
    },
    async spent(engine, sinceDay) {
      const { dollars } = await database
        .selectFrom('engine_spending')
        .select(({ fn }) => fn.sum<number | null>('dollars').as('dollars'))
        .where('engine', '=', engine)
        .where('day', '>=', sinceDay)
        .executeTakeFirstOrThrow()
      return dollars ?? 0
    },
    async remember(key, job) {
      await database
        .insertInto('engine_orders')
        .values({ key, job_id: job })
        .onConflict((conflict) => conflict.column('key').doUpdateSet({ job_id: job }))
        .execute()
    },
    async recall(key) {
      const row = await database.selectFrom('engine_orders').select('job_id').where('key', '=', key).executeTakeFirst()
      return row?.job_id ?? null
    },
  }
}
