import { costReport } from '@easel/workflow/cost'
import type { StoredCell, StoredExperiment } from '../experiments/index.ts'
import type { Services } from '../services.ts'
import { seconds } from './seconds.ts'

/** An experiment as the API tells it. */
export async function experimentObject({ records }: Services, experiment: StoredExperiment) {
  const landed = await records.experimentResults.cells(experiment.id, 0)
  return objectOf(experiment, landed)
}

/** The same with its plan, its cells beyond a number, and how people rank them. */
export async function experimentDetails({ records }: Services, experiment: StoredExperiment, afterCell: number) {
  const [landed, votes, { rankingOf }] = await Promise.all([
    records.experimentResults.cells(experiment.id, 0),
    records.experimentResults.votes(experiment.id),
    import('@easel/workflow/experiments'),
  ])
  return {
    ...objectOf(experiment, landed),
    plan: experiment.plan,
    cells: landed.filter(({ cell }) => cell.number > afterCell).map(cellObject),
    ranking: rankingOf(
      landed.map(({ cell }) => cell),
      votes,
    ),
  }
}

const objectOf = (experiment: StoredExperiment, landed: StoredCell[]) => ({
  id: experiment.id,
  object: 'easel.experiment' as const,
  name: experiment.plan.name,
  state: experiment.state,
  stopped_by: experiment.stoppedBy,
  error: experiment.error,
  contract: experiment.contract,
  cells_total: experiment.cellsTotal,
  cost: costReport(landed.map(({ cell }) => cell)),
  estimate_usd: experiment.estimate,
  created_at: Math.floor(experiment.createdAt / 1000),
  ended_at: seconds(experiment.endedAt),
})

const cellObject = ({ cell, pictures, finishedAt }: StoredCell) => ({
  ...cell,
  pictures: pictures.map(({ picture, ...rest }) => ({ id: picture, url: `/easel/v1/pictures/${picture}`, ...rest })),
  finished_at: Math.floor(finishedAt / 1000),
})
