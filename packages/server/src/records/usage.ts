import { sql, type Transaction } from 'kysely'
import { prepared } from './prepared.ts'
import type { JobState, UsageEntry, UsageGroup, UsageRecords } from './records.ts'
import type { Database } from './sqlite.ts'
import type { SpendingRow, Tables, UsageRow } from './tables.ts'

export const UNFINISHED: JobState[] = ['queued', 'running']

const COLUMNS = { key: 'key_id', model: 'model', day: 'day', project: 'project' } as const satisfies Record<UsageGroup, keyof UsageRow>

export function createUsageRecords(database: Database): UsageRecords {
  return {
    async sum({ project, fromDay, toDay, by }) {
      let query = database
        .selectFrom('usage')
        .select(({ fn }) => [
          sql.ref<string | null>(COLUMNS[by]).as('group'),
          fn.countAll<number>().as('requests'),
          fn.sum<number>('images').as('images'),
          fn.sum<number>('partials').as('partials'),
          fn.sum<number>('text_in').as('textTokensIn'),
          fn.sum<number>('image_in').as('imageTokensIn'),
          fn.sum<number>('tokens_out').as('tokensOut'),
          fn.sum<number>('cost').as('cost'),
          fn.sum<number>('engine_ms').as('engineMs'),
        ])
        .where('day', '>=', fromDay)
        .where('day', '<=', toDay)
        .groupBy(COLUMNS[by])
        .orderBy(COLUMNS[by], (order) => order.asc().nullsFirst())
      if (project !== null) query = query.where('project', '=', project)
      return query.execute()
    },
    committed: (project, sinceDay) => committedCost(database, project, sinceDay),
  }
}

/** What a project has spent since that day, and what its unfinished jobs may still cost. */
export async function committedCost(database: Database, project: string, sinceDay: string): Promise<number> {
  const { spent } = await database
    .selectFrom('spending')
    .select(({ fn }) => fn.sum<number | null>('cost').as('spent'))
    .where('project', '=', project)
    .where('day', '>=', sinceDay)
    .executeTakeFirstOrThrow()
  const { reserved } = await database
    .selectFrom('jobs')
    .select(({ fn }) => fn.sum<number | null>('reserved').as('reserved'))
    .where('project', '=', project)
    .where('state', 'in', UNFINISHED)
    .executeTakeFirstOrThrow()
  return (spent ?? 0) + (reserved ?? 0)
}

/** Writes a line into the ledger and adds it to what its project has spent that day. */
export function entryWriter(database: Database): (transaction: Transaction<Tables>, entry: UsageEntry) => Promise<void> {
  const note = prepared(database, (row: UsageRow) => database.insertInto('usage').values(row))
  const spend = prepared(database, (row: SpendingRow) =>
    database
      .insertInto('spending')
      .values(row)
      .onConflict((conflict) => conflict.columns(['project', 'day']).doUpdateSet({ cost: sql`spending.cost + ${row.cost}` })),
  )
  return async (transaction, entry) => {
    const { project, day, cost } = entry
    await note(rowOf(entry), transaction)
    await spend({ project, day, cost }, transaction)
  }
}

const rowOf = (entry: UsageEntry): UsageRow => ({
  job_id: entry.jobId,
  project: entry.project,
  key_id: entry.key,
  model: entry.model,
  endpoint: entry.endpoint,
  images: entry.images,
  partials: entry.partials,
  text_in: entry.textTokensIn,
  image_in: entry.imageTokensIn,
  tokens_out: entry.tokensOut,
  cost: entry.cost,
  engine_ms: entry.engineMs,
  day: entry.day,
})
