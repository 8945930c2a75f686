import type { Profile } from '@easel/protocol'
import type { ExperimentStop, ExperimentVote, ManifestCell } from '@easel/protocol/experiments'
import type { Plan } from '@easel/workflow/experiments'

export type ExperimentState = 'running' | 'cancelling' | 'ended'

/** An experiment that this server runs or has run; times are milliseconds since 1970. */
export type StoredExperiment = {
  id: string
  project: string
  /** Id of the API key, where one was used. */
  key: string | null
  /** By which its requests are read. */
  profile: Profile
  plan: Plan
  /** The kept contract that it came from. */
  contract: { id: string; version: number } | null
  state: ExperimentState
  stoppedBy: ExperimentStop | null
  /** Why it could not go on. */
  error: string | null
  cellsTotal: number
  /** US dollars, before it began. */
  estimate: { all_pass: number; expected: number; most: number }
  createdAt: number
  endedAt: number | null
}

export type ExperimentChange = Partial<Pick<StoredExperiment, 'state' | 'stoppedBy' | 'error' | 'endedAt'>>

/** A cell that has ended, and where its pictures are kept. */
export type StoredCell = {
  experiment: string
  cell: ManifestCell
  pictures: { job: string; picture: string; stage: 'draft' | 'ship'; attempt: number }[]
  finishedAt: number
}

export type StoredVote = { experiment: string; vote: ExperimentVote; createdAt: number }
