import type { Job, JobChange, JobRecords, JobState } from './records.ts'
import type { Database } from './sqlite.ts'
import type { JobRow } from './tables.ts'

const UNFINISHED: JobState[] = ['queued', 'running']

export function createJobRecords(database: Database): JobRecords {
  return {
    async add(job) {
      await database.insertInto('jobs').values(rowOf(job)).execute()
    },
    async get(id) {
      const row = await database.selectFrom('jobs').selectAll().where('id', '=', id).executeTakeFirst()
      return row ? jobOf(row) : null
    },
    async change(id, change, at) {
      const result = await database
        .updateTable('jobs')
        .set({ ...columnsOf(change), updated_at: at })
        .where('id', '=', id)
        .where('state', 'in', UNFINISHED)
        .executeTakeFirst()
      return result.numUpdatedRows > 0n
    },
    async abandoned(untouchedSince) {
      const rows = await database
        .selectFrom('jobs')
        .selectAll()
        .where('state', 'in', UNFINISHED)
        .where('updated_at', '<', untouchedSince)
        .execute()
      return rows.map(jobOf)
    },
  }
}

const json = (value: unknown) => (value === null || value === undefined ? null : JSON.stringify(value))

const rowOf = (job: Job): JobRow => ({
  id: job.id,
  kind: job.kind,
  origin: job.origin,
  project: job.project,
  key_id: job.key,
  state: job.state,
  request: JSON.stringify(job.request),
  progress: job.progress,
  attempts: job.attempts,
  error: json(job.error),
  usage: json(job.usage),
  cost: job.cost,
  created_at: job.createdAt,
  updated_at: job.updatedAt,
  started_at: job.startedAt,
  finished_at: job.finishedAt,
})

const jobOf = (row: JobRow): Job => ({
  id: row.id,
  kind: row.kind as Job['kind'],
  origin: row.origin as Job['origin'],
  project: row.project,
  key: row.key_id,
  state: row.state as JobState,
  request: JSON.parse(row.request),
  progress: row.progress,
  attempts: row.attempts,
  error: row.error === null ? null : JSON.parse(row.error),
  usage: row.usage === null ? null : JSON.parse(row.usage),
  cost: row.cost,
  createdAt: row.created_at,
  updatedAt: row.updated_at,
  startedAt: row.started_at,
  finishedAt: row.finished_at,
})

function columnsOf({ error, usage, startedAt, finishedAt, ...same }: JobChange): Partial<JobRow> {
  return {
    ...same,
    ...(error !== undefined && { error: json(error) }),
    ...(usage !== undefined && { usage: json(usage) }),
    ...(startedAt !== undefined && { started_at: startedAt }),
    ...(finishedAt !== undefined && { finished_at: finishedAt }),
  }
}
