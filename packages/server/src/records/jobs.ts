import type { Transaction } from 'kysely'
import { olderThan } from './older-than.ts'
import { prepared } from './prepared.ts'
import type { Claim, Job, JobChange, JobRecords, JobState } from './records.ts'
import type { Database } from './sqlite.ts'
import type { JobRow, Tables } from './tables.ts'
import { committedCost, entryWriter, UNFINISHED } from './usage.ts'

export function createJobRecords(database: Database): JobRecords {
  const addRow = prepared(database, (row: JobRow) => database.insertInto('jobs').values(row))
  const rowById = prepared(database, ({ id }: { id: string }) => database.selectFrom('jobs').selectAll().where('id', '=', id))
  const changeRow = prepared(database, ({ id, ...columns }: Partial<JobRow> & { id: string }) =>
    database.updateTable('jobs').set(columns).where('id', '=', id).where('state', 'in', UNFINISHED).returningAll(),
  )
  const addEntry = entryWriter(database)

  /** The job, and which blobs are its inputs. */
  async function insert(job: Job, on: Database): Promise<void> {
    await addRow(rowOf(job), on)
    const { inputs, mask } = job.request.draw.edit ?? { inputs: [], mask: null }
    const blobs = new Set([...inputs, ...(mask === null ? [] : [mask])])
    if (blobs.size === 0) return
    const rows = [...blobs].map((blob) => ({ job_id: job.id, blob }))
    await on.insertInto('job_blobs').values(rows).execute()
  }
  async function update(id: string, change: JobChange, at: number, on: Database): Promise<Job | null> {
    const { rows } = await changeRow({ ...columnsOf(change), updated_at: at, id }, on)
    return rows[0] ? jobOf(rows[0]) : null
  }

  return {
    async add(job, budget, claim) {
      if (!budget && !claim) {
        await insert(job, database)
        return true
      }
      const written = async (transaction: Transaction<Tables>) => {
        // Written first, so that whoever else writes waits until this sum is decided.
        await insert(job, transaction)
        if (claim) await insertClaim(transaction, job, claim)
        if (budget && (await committedCost(transaction, job.project, budget.sinceDay)) > budget.limit) throw OVER_BUDGET
        return true
      }
      return database
        .transaction()
        .execute(written)
        .catch((error) => {
          if (error === OVER_BUDGET) return false
          throw error
        })
    },
    async claimed(project, key, at) {
      const row = await database
        .selectFrom('idempotency')
        .innerJoin('jobs', 'jobs.id', 'idempotency.job_id')
        .selectAll('jobs')
        .select('fingerprint')
        .where('idempotency.project', '=', project)
        .where('idempotency.key', '=', key)
        .where('idempotency.created_at', '>', at - CLAIM_MS)
        .executeTakeFirst()
      return row ? { job: jobOf(row), fingerprint: row.fingerprint } : null
    },
    async waiting(project, most) {
      const rows = database.selectFrom('jobs').select('id').where('project', '=', project).where('state', '=', 'queued').limit(most)
      const { count } = await database
        .selectFrom(rows.as('queued'))
        .select(({ fn }) => fn.countAll<number>().as('count'))
        .executeTakeFirstOrThrow()
      return count
    },
    async list({ project, state, after, limit }) {
      let query = database
        .selectFrom('jobs')
        .selectAll()
        .where('project', '=', project)
        .orderBy('created_at', 'desc')
        .orderBy('id', 'desc')
        .limit(limit)
      if (state !== null) query = query.where('state', '=', state)
      if (after) query = query.where(olderThan(after))
      return (await query.execute()).map(jobOf)
    },
    async get(id) {
      const { rows } = await rowById({ id })
      return rows[0] ? jobOf(rows[0]) : null
    },
    async change(id, change, at, entry) {
      if (!entry) return update(id, change, at, database)
      return database.transaction().execute(async (transaction) => {
        const changed = await update(id, change, at, transaction)
        if (changed) await addEntry(transaction, entry)
        return changed
      })
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
    async overdue(at) {
      const rows = await database.selectFrom('jobs').select('id').where('deadline_at', '<=', at).where('state', 'in', UNFINISHED).execute()
      return rows.map(({ id }) => id)
    },
    async astray(createdBefore) {
      const rows = await database
        .selectFrom('jobs')
        .selectAll()
        .where('state', 'in', UNFINISHED)
        .where('origin', '=', 'api')
        .where('created_at', '<', createdBefore)
        .where(({ not, exists, selectFrom }) => not(exists(selectFrom('queue').select('queue.id').whereRef('queue.id', '=', 'jobs.id'))))
        .execute()
      return rows.map(jobOf)
    },
    forget: (id) => database.transaction().execute((transaction) => forget(transaction, id)),
  }
}

async function forget(database: Database, id: string): Promise<string[]> {
  const row = await database.selectFrom('jobs').selectAll().where('id', '=', id).executeTakeFirst()
  if (!row) return []
  const pictures = await database.selectFrom('pictures').select(['blob', 'scene_blob', 'brief_blob']).where('job_id', '=', id).execute()
  const inputs = await database.selectFrom('job_blobs').select('blob').where('job_id', '=', id).execute()
  await database.deleteFrom('pictures').where('job_id', '=', id).execute()
  await database.deleteFrom('job_blobs').where('job_id', '=', id).execute()
  const { request } = jobOf(row)
  const { given: _, edit: __, ...draw } = request.draw
  const bare = { ...request, draw: { ...draw, prompt: '' }, warnings: [] }
  await database
    .updateTable('jobs')
    .set({ request: JSON.stringify(bare) })
    .where('id', '=', id)
    .execute()
  return [...pictures.flatMap((picture) => Object.values(picture)), ...inputs.map(({ blob }) => blob)].filter((hash) => hash !== null)
}

/** Rolls an insertion back. */
const OVER_BUDGET = new Error('The reservation does not fit into the budget.')

/** How long a claim holds. */
const CLAIM_MS = 24 * 60 * 60_000

/** The client's name for a job; those that no longer hold are forgotten. */
async function insertClaim(database: Database, { id, createdAt }: Job, claim: Claim): Promise<void> {
  await database
    .deleteFrom('idempotency')
    .where('created_at', '<=', createdAt - CLAIM_MS)
    .execute()
  await database
    .insertInto('idempotency')
    .values({ ...claim, job_id: id, created_at: createdAt })
    .execute()
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
  reserved: job.reserved,
  created_at: job.createdAt,
  updated_at: job.updatedAt,
  started_at: job.startedAt,
  finished_at: job.finishedAt,
  deadline_at: job.deadlineAt,
})

export const jobOf = (row: JobRow): Job => ({
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
  reserved: row.reserved,
  createdAt: row.created_at,
  updatedAt: row.updated_at,
  startedAt: row.started_at,
  finishedAt: row.finished_at,
  deadlineAt: row.deadline_at,
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
