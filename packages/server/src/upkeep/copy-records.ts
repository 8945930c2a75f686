import { type Kysely, sql } from 'kysely'
import type { Database, Tables } from '../records/index.ts'

const PAGE = 500

/** Every table after those that its rows point to, with the columns that make a row one. */
const TABLES = {
  projects: ['id'],
  api_keys: ['id'],
  sessions: ['hash'],
  jobs: ['id'],
  pictures: ['id'],
  gallery: ['picture_id'],
  job_blobs: ['job_id', 'blob'],
  queue: ['id'],
  files: ['id'],
  usage: ['job_id'],
  spending: ['project', 'day'],
  moderation_decisions: ['id'],
  engine_spending: ['engine', 'day'],
  engine_orders: ['key'],
  batches: ['id'],
  batch_lines: ['batch_id', 'number'],
  contracts: ['id'],
  contract_versions: ['contract_id', 'version'],
  experiments: ['id'],
  experiment_cells: ['experiment_id', 'number'],
  experiment_votes: ['id'],
  responses: ['id'],
  response_events: ['response_id', 'sequence'],
  conversations: ['id'],
  items: ['number'],
  item_blobs: ['item', 'blob'],
  idempotency: ['project', 'key'],
  rate_buckets: ['project'],
  leases: ['name'],
} as const satisfies Record<keyof Tables, readonly string[]>

/** Columns that count by themselves, which an insertion with a number does not tell PostgreSQL. */
const COUNTED = [
  ['items', 'number'],
  ['moderation_decisions', 'id'],
] as const

type AnyTables = Record<string, Record<string, unknown>>

/**
 * Copies all that one database knows into another that knows nothing yet, whatever the two are. The source is read as it was
 * at one moment, and the target takes all or nothing. Gives the number of rows.
 */
export async function copyRecords(from: Database, to: Database): Promise<number> {
  return from
    .transaction()
    .setIsolationLevel('repeatable read')
    .execute((source) =>
      to.transaction().execute(async (target) => {
        await refuseUsed(target)
        await target.deleteFrom('projects').execute()
        let count = 0
        for (const [table, key] of Object.entries(TABLES))
          count += await copyTable(source as unknown as Kysely<AnyTables>, target as unknown as Kysely<AnyTables>, table, key)
        // Nobody of the old place holds anything in the new one.
        await target.updateTable('queue').set({ worker: null, leased_until: 0 }).execute()
        await target.deleteFrom('leases').execute()
        await countOn(target)
        return count
      }),
    )
}

async function refuseUsed(target: Database): Promise<void> {
  for (const table of ['jobs', 'api_keys', 'files'] as const) {
    const row = await target.selectFrom(table).select('id').limit(1).executeTakeFirst()
    if (row) throw new Error('The place to copy to is in use already; it must be a new one.')
  }
}

async function copyTable(source: Kysely<AnyTables>, target: Kysely<AnyTables>, table: string, key: readonly string[]): Promise<number> {
  for (let count = 0; ; ) {
    let query = source.selectFrom(table).selectAll().limit(PAGE).offset(count)
    for (const column of key) query = query.orderBy(column)
    const rows = await query.execute()
    // Few at a time: both databases limit the values of one statement.
    for (let start = 0; start < rows.length; start += 50)
      await target
        .insertInto(table)
        .values(rows.slice(start, start + 50))
        .execute()
    count += rows.length
    if (rows.length < PAGE) return count
  }
}

async function countOn(target: Database): Promise<void> {
  if (!target.getExecutor().adapter.supportsTransactionalDdl) return
  for (const [table, column] of COUNTED)
    await sql`select setval(pg_get_serial_sequence(${table}, ${column}), (select coalesce(max(${sql.ref(column)}), 0) + 1 from ${sql.table(table)}), false)`.execute(
      target,
    )
}
