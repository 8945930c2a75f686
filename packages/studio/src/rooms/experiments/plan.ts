import type { Contract } from '../../api/contracts.ts'
import type { Axis, Plan } from '../../api/experiments.ts'
import { readTable } from '../../lib/table.ts'
import { valuesOf } from '../../lib/variables.ts'

/** What the form holds, all as it was typed. */
export type PlanDraft = {
  name: string
  rows: string
  qualities: ('low' | 'medium' | 'high')[]
  sizes: string
  seeds: string
  budget: string
  retries: '0' | '1' | '2'
  passes: string
  failures: string
}

export const FIRST_PLAN: PlanDraft = {
  name: '',
  rows: '',
  qualities: [],
  sizes: '',
  seeds: '',
  budget: '1',
  retries: '0',
  passes: '',
  failures: '3',
}

const listOf = (text: string) => text.split(/[\s,;]+/).filter(Boolean)

/** The plan that the form amounts to. What is wrong with it, the server says. */
export function planOf(draft: PlanDraft, id: string, contract: Contract): Plan {
  const { rows } = readTable(draft.rows)
  const axes: Partial<Record<Axis, (string | number)[]>> = {
    ...(draft.qualities.length > 0 && { quality: draft.qualities }),
    ...(listOf(draft.sizes).length > 0 && { size: listOf(draft.sizes) }),
    ...(listOf(draft.seeds).length > 0 && { seed: listOf(draft.seeds).map(Number) }),
  }
  const stop = {
    ...(draft.passes !== '' && { passes: Number(draft.passes) }),
    ...(draft.failures !== '' && { failures_in_a_row: Number(draft.failures) }),
  }
  return {
    easel_experiment: 1,
    name: draft.name || contract.name,
    contract: { id },
    ...(rows.length > 0 && { rows: rows.map((row) => ({ ...row, ...valuesOf(contract, row) })) }),
    ...(Object.keys(axes).length > 0 && { axes }),
    ...(draft.budget !== '' && { budget_usd: Number(draft.budget) }),
    ...(Object.keys(stop).length > 0 && { stop }),
    ...(draft.retries !== '0' && { retries: { most: Number(draft.retries), change: ['seed', 'constraint'] } }),
  }
}

/** Columns that are no variable of the contract. */
export const unknownColumns = (text: string, { variables = {} }: Contract): string[] =>
  readTable(text).names.filter((name) => name !== '' && !Object.hasOwn(variables, name))
