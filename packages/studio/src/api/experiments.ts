import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import type { Contract, ContractObject } from './contracts.ts'
import { ask, json, queryOf } from './http.ts'

export type Plan = {
  easel_experiment: 1
  name: string
  contract: { id: string; version?: number }
  rows?: Record<string, string | number>[]
  axes?: Partial<Record<Axis, (string | number)[]>>
  budget_usd?: number
  stop?: { passes?: number; failures_in_a_row?: number }
  retries?: { most: number; change: ('seed' | 'constraint')[] }
  at_once?: number
}
export const AXES = ['engine', 'model', 'size', 'quality', 'background', 'seed'] as const
export type Axis = (typeof AXES)[number]

export type Sums = { all_pass: number; expected: number; most: number }
export type StopReason = 'all_done' | 'passes' | 'failures_in_a_row' | 'budget' | 'cancelled' | 'failed'

export type Experiment = {
  id: string
  name: string
  state: 'running' | 'cancelling' | 'ended'
  stopped_by: StopReason | null
  error: string | null
  contract: { id: string; version?: number } | null
  cells_total: number
  cost: { cost_usd: number; cells: number; passed: number; failed: number; skipped: number; cost_usd_per_pass: number | null }
  estimate_usd: Sums
  created_at: number
  ended_at: number | null
}

export type Check = { check: string; pass: boolean | null; value: number | null; required: boolean; sentence: string }

export type Cell = {
  number: number
  row: number
  values: Record<string, string | number>
  parameters: Record<string, string | number>
  outcome: 'passed' | 'failed' | 'skipped'
  attempts: { number: number; seed: number; changed: string[]; reasons: string[]; pass: boolean; checks: Check[]; prompt: string }[]
  cost_usd: number
  pictures: { id: string; url: string; attempt: number }[]
}

export type Ranked = { cell: number; strength: number; wins: number; losses: number; score: number | null }
export type ExperimentDetails = Experiment & { plan: Omit<Plan, 'contract'> & { contract: Contract }; cells: Cell[]; ranking: Ranked[] }

const PATH = '/easel/v1/experiments'
const pathOf = (id: string) => `${PATH}/${encodeURIComponent(id)}`
const LOOK_MS = 1500

export const experimentsQuery = queryOptions({
  queryKey: ['experiments'],
  queryFn: () => ask<{ data: Experiment[] }>(`${PATH}${queryOf({ limit: 100 })}`),
  refetchInterval: ({ state: { data } }) => (data?.data.some(({ state }) => state !== 'ended') ? LOOK_MS * 2 : false),
})

/** Asked again until it has ended. */
export const experimentQuery = (id: string) =>
  queryOptions({
    queryKey: ['experiment', id],
    queryFn: () => ask<ExperimentDetails>(pathOf(id)),
    refetchInterval: ({ state: { data } }) => (data?.state === 'ended' ? false : LOOK_MS),
  })

/** How many cells a plan has and what they may cost; nothing is begun. */
export const planEstimateQuery = (plan: Plan) =>
  queryOptions({
    queryKey: ['experiment-estimate', plan],
    queryFn: ({ signal }) => ask<{ cells_total: number; estimate_usd: Sums }>(`${PATH}/estimate`, { ...json('POST', plan), signal }),
    retry: false,
    placeholderData: keepPreviousData,
  })

export const createExperiment = (plan: Plan) => ask<Experiment>(PATH, json('POST', plan))
export const cancelExperiment = (id: string) => ask<Experiment>(`${pathOf(id)}/cancel`, { method: 'POST' })
export const vote = (id: string, said: { better: number; worse: number } | { cell: number; score: number }) =>
  ask<ExperimentDetails>(`${pathOf(id)}/votes`, json('POST', said))
export const promote = (id: string, cell: number) => ask<ContractObject>(`${pathOf(id)}/promote`, json('POST', { cell }))
export const manifestPathOf = (id: string) => `${pathOf(id)}/manifest`
