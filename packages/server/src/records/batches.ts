import { sql } from 'kysely'
import { type Batch, type BatchChange, type BatchLine, UNFINISHED } from '../batches/batch.ts'
import { fileRow } from './files.ts'
import { olderThan } from './older-than.ts'
import type { BatchLineRecords, BatchRecords } from './records.ts'
import type { Database } from './sqlite.ts'
import type { BatchLineRow, BatchRow } from './tables.ts'

export function createBatchRecords(database: Database): BatchRecords {
  return {
    async add(batch) {
      await database.insertInto('batches').values(rowOf(batch)).execute()
    },
    async get(id) {
      const row = await database.selectFrom('batches').selectAll().where('id', '=', id).executeTakeFirst()
      return row ? batchOf(row) : null
    },
    async list({ project, after, limit }) {
      let query = database
        .selectFrom('batches')
        .selectAll()
        .where('project', '=', project)
        .orderBy('created_at', 'desc')
        .orderBy('id', 'desc')
        .limit(limit)
      if (after) query = query.where(olderThan(after))
      return (await query.execute()).map(batchOf)
    },
    async unfinished() {
      const rows = await database.selectFrom('batches').selectAll().where('status', 'in', UNFINISHED).orderBy('created_at').execute()
      return rows.map(batchOf)
    },
    async change(id, from, change, files = []) {
      return database.transaction().execute(async (transaction) => {
        const result = await transaction
          .updateTable('batches')
          .set(columnsOf(change))
          .where('id', '=', id)
          .where('status', 'in', from)
          .executeTakeFirst()
        if (result.numUpdatedRows === 0n) return false
        for (const file of files) await transaction.insertInto('files').values(fileRow(file)).execute()
        return true
      })
    },
  }
}

export function createBatchLineRecords(database: Database): BatchLineRecords {
  return {
    async add(line, tokens) {
      await database.transaction().execute(async (transaction) => {
        const added = await transaction
          .insertInto('batch_lines')
          .values(lineRow(line))
          .onConflict((conflict) => conflict.doNothing())
          .executeTakeFirst()
        if (added.numInsertedOrUpdatedRows === 0n) return
        const counter = line.error === null ? 'completed' : 'failed'
        await transaction
          .updateTable('batches')
          .set({
            [counter]: sql`${sql.ref(counter)} + 1`,
            tokens_in: sql`tokens_in + ${tokens.in}`,
            tokens_out: sql`tokens_out + ${tokens.out}`,
          })
          .where('id', '=', line.batch)
          .execute()
      })
    },
    async list({ batch, after, limit }) {
      const rows = await database
        .selectFrom('batch_lines')
        .selectAll()
        .where('batch_id', '=', batch)
        .where('number', '>', after)
        .orderBy('number')
        .limit(limit)
        .execute()
      return rows.map(lineOf)
    },
  }
}

const rowOf = (batch: Batch): BatchRow => ({
  id: batch.id,
  project: batch.project,
  key_id: batch.key,
  profile: batch.profile,
  endpoint: batch.endpoint,
  model: batch.model,
  status: batch.status,
  input_file: batch.inputFile,
  input_blob: batch.inputBlob,
  output_file: batch.outputFile,
  error_file: batch.errorFile,
  faults: JSON.stringify(batch.faults),
  total: batch.total,
  completed: batch.completed,
  failed: batch.failed,
  tokens_in: batch.tokensIn,
  tokens_out: batch.tokensOut,
  metadata: batch.metadata && JSON.stringify(batch.metadata),
  output_lifetime_s: batch.outputLifetimeS,
  created_at: batch.createdAt,
  expires_at: batch.expiresAt,
  reached: JSON.stringify(batch.reached),
})

const batchOf = (row: BatchRow): Batch => ({
  id: row.id,
  project: row.project,
  key: row.key_id,
  profile: row.profile as Batch['profile'],
  endpoint: row.endpoint as Batch['endpoint'],
  model: row.model,
  status: row.status as Batch['status'],
  inputFile: row.input_file,
  inputBlob: row.input_blob,
  outputFile: row.output_file,
  errorFile: row.error_file,
  faults: JSON.parse(row.faults),
  total: row.total,
  completed: row.completed,
  failed: row.failed,
  tokensIn: row.tokens_in,
  tokensOut: row.tokens_out,
  metadata: row.metadata === null ? null : JSON.parse(row.metadata),
  outputLifetimeS: row.output_lifetime_s,
  createdAt: row.created_at,
  expiresAt: row.expires_at,
  reached: JSON.parse(row.reached),
})

function columnsOf({ model, status, total, outputFile, errorFile, faults, reached }: BatchChange): Partial<BatchRow> {
  return {
    ...(model !== undefined && { model }),
    ...(status !== undefined && { status }),
    ...(total !== undefined && { total }),
    ...(outputFile !== undefined && { output_file: outputFile }),
    ...(errorFile !== undefined && { error_file: errorFile }),
    ...(faults !== undefined && { faults: JSON.stringify(faults) }),
    ...(reached !== undefined && { reached: JSON.stringify(reached) }),
  }
}

const lineRow = ({ batch, number, customId, requestId, job, error }: BatchLine): BatchLineRow => ({
  batch_id: batch,
  number,
  custom_id: customId,
  request_id: requestId,
  job_id: job,
  error: error && JSON.stringify(error),
})

const lineOf = (row: BatchLineRow): BatchLine => ({
  batch: row.batch_id,
  number: row.number,
  customId: row.custom_id,
  requestId: row.request_id,
  job: row.job_id,
  error: row.error === null ? null : JSON.parse(row.error),
})
