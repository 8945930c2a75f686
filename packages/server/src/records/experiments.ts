import { randomUUID } from 'node:crypto'
import type { ExperimentChange, StoredCell, StoredExperiment } from '../experiments/stored.ts'
import { olderThan } from './older-than.ts'
import type { ExperimentRecords, ExperimentResults } from './records.ts'
import type { Database } from './sqlite.ts'
import type { ExperimentCellRow, ExperimentRow } from './tables.ts'

export function createExperimentRecords(database: Database): ExperimentRecords {
  return {
    async add(experiment) {
      await database.insertInto('experiments').values(rowOf(experiment)).execute()
    },
    async get(id) {
      const row = await database.selectFrom('experiments').selectAll().where('id', '=', id).executeTakeFirst()
      return row ? experimentOf(row) : null
    },
    async list({ project, after, limit }) {
      let query = database
        .selectFrom('experiments')
        .selectAll()
        .where('project', '=', project)
        .orderBy('created_at', 'desc')
        .orderBy('id', 'desc')
        .limit(limit)
      if (after) query = query.where(olderThan(after))
      return (await query.execute()).map(experimentOf)
    },
    async unfinished() {
      const rows = await database.selectFrom('experiments').selectAll().where('state', '<>', 'ended').orderBy('created_at').execute()
      return rows.map(experimentOf)
    },
    async change(id, from, change) {
      const result = await database
        .updateTable('experiments')
        .set(columnsOf(change))
        .where('id', '=', id)
        .where('state', 'in', from)
        .executeTakeFirst()
      return result.numUpdatedRows > 0n
    },
  }
}

export function createExperimentResults(database: Database): ExperimentResults {
  return {
    async addCell(cell) {
      await database
        .insertInto('experiment_cells')
        .values(cellRow(cell))
        .onConflict((conflict) => conflict.doNothing())
        .execute()
    },
    async cells(experiment, after) {
      const rows = await database
        .selectFrom('experiment_cells')
        .selectAll()
        .where('experiment_id', '=', experiment)
        .where('number', '>', after)
        .orderBy('number')
        .execute()
      return rows.map(cellOf)
    },
    async addVote({ experiment, vote, createdAt }) {
      await database
        .insertInto('experiment_votes')
        .values({ id: randomUUID(), experiment_id: experiment, vote: JSON.stringify(vote), created_at: createdAt })
        .execute()
    },
    async votes(experiment) {
      const rows = await database
        .selectFrom('experiment_votes')
        .selectAll()
        .where('experiment_id', '=', experiment)
        .orderBy('created_at')
        .orderBy('id')
        .execute()
      return rows.map((row) => JSON.parse(row.vote))
    },
  }
}

const rowOf = (experiment: StoredExperiment): ExperimentRow => ({
  id: experiment.id,
  project: experiment.project,
  key_id: experiment.key,
  profile: experiment.profile,
  plan: JSON.stringify(experiment.plan),
  contract_id: experiment.contract?.id ?? null,
  contract_version: experiment.contract?.version ?? null,
  state: experiment.state,
  stopped_by: experiment.stoppedBy,
  error: experiment.error,
  cells_total: experiment.cellsTotal,
  estimate: JSON.stringify(experiment.estimate),
  created_at: experiment.createdAt,
  ended_at: experiment.endedAt,
})

const experimentOf = (row: ExperimentRow): StoredExperiment => ({
  id: row.id,
  project: row.project,
  key: row.key_id,
  profile: row.profile as StoredExperiment['profile'],
  plan: JSON.parse(row.plan),
  contract: row.contract_id === null || row.contract_version === null ? null : { id: row.contract_id, version: row.contract_version },
  state: row.state as StoredExperiment['state'],
  stoppedBy: row.stopped_by as StoredExperiment['stoppedBy'],
  error: row.error,
  cellsTotal: row.cells_total,
  estimate: JSON.parse(row.estimate),
  createdAt: row.created_at,
  endedAt: row.ended_at,
})

const columnsOf = ({ state, stoppedBy, error, endedAt }: ExperimentChange): Partial<ExperimentRow> => ({
  ...(state !== undefined && { state }),
  ...(stoppedBy !== undefined && { stopped_by: stoppedBy }),
  ...(error !== undefined && { error }),
  ...(endedAt !== undefined && { ended_at: endedAt }),
})

const cellRow = ({ experiment, cell, pictures, finishedAt }: StoredCell): ExperimentCellRow => ({
  experiment_id: experiment,
  number: cell.number,
  cell: JSON.stringify(cell),
  pictures: JSON.stringify(pictures),
  finished_at: finishedAt,
})

const cellOf = (row: ExperimentCellRow): StoredCell => ({
  experiment: row.experiment_id,
  cell: JSON.parse(row.cell),
  pictures: JSON.parse(row.pictures),
  finishedAt: row.finished_at,
})
