import type { WireRules } from '@easel/protocol'
import type { ExperimentStop, ManifestCell } from '@easel/protocol/experiments'
import type { Doors } from './doors.ts'
import { dearest, drawCell, isOutOfBudget } from './draw-cell.ts'
import { type Cell, cellsOf, type Plan } from './plan.ts'

type Options = {
  rules: WireRules
  doors: Doors
  /** Cells that have ended before, in any order. */
  before: readonly ManifestCell[]
  signal: AbortSignal
}

/** How an experiment has ended, and every cell in order; those that were not begun are `skipped`. */
export type Outcome = { stoppedBy: ExperimentStop; cells: ManifestCell[] }

/**
 * Draws the cells of a plan in waves of `at_once`, until one of its rules stops it. Rules and budget are asked between waves
 * only, so that whatever is fast or slow, or was drawn before, the same plan ends in the same way. Throws when the signal fires.
 */
export async function runExperiment(plan: Plan, { rules, doors, before, signal }: Options): Promise<Outcome> {
  const cells = cellsOf(plan, rules)
  const known = new Map(before.map((cell) => [cell.number, cell]))
  const ended: ManifestCell[] = []
  let stoppedBy: ExperimentStop | null = null
  while (ended.length < cells.length) {
    stoppedBy = ruleThatStops(plan, ended)
    if (stoppedBy) break
    const left = plan.budget_usd === undefined ? Infinity : plan.budget_usd - costOf(ended)
    const wave = await nextWave(plan, cells.slice(ended.length), rules, left)
    if (wave.length === 0) {
      stoppedBy = 'budget'
      break
    }
    const draw = ({ cell, allowance }: Admitted) => known.get(cell.number) ?? drawCell({ plan, cell, allowance, rules, doors, signal })
    // Whoever fails first must not leave the others drawing behind its back.
    const results = await Promise.allSettled(wave.map(draw))
    signal.throwIfAborted()
    for (const result of results) {
      if (result.status === 'rejected') throw result.reason
      ended.push(result.value)
    }
  }
  return outcomeOf(cells, ended, stoppedBy ?? ruleThatStops(plan, ended) ?? 'all_done')
}

/** The cells of a plan as they are when it ends now. */
export function outcomeOf(cells: readonly Cell[], ended: readonly ManifestCell[], stoppedBy: ExperimentStop): Outcome {
  const byNumber = new Map(ended.map((cell) => [cell.number, cell]))
  const skipped = (cell: Cell): ManifestCell => ({ ...cell, outcome: 'skipped', attempts: [], cost_usd: 0 })
  return { stoppedBy, cells: cells.map((cell) => byNumber.get(cell.number) ?? skipped(cell)) }
}

type Admitted = { cell: Cell; allowance: number }

/**
 * The next cells for which there is money even if each needs all its retries; a cell alone is begun when its first picture fits,
 * and may spend all that is left.
 */
async function nextWave(plan: Plan, cells: readonly Cell[], rules: WireRules, left: number): Promise<Admitted[]> {
  const attempts = 1 + (plan.retries?.most ?? 0)
  const wave: Admitted[] = []
  let free = left
  for (const cell of cells.slice(0, plan.at_once ?? 1)) {
    const { draft, ship } = await dearest(plan, cell, rules)
    const most = attempts * ((draft ?? 0) + ship)
    if (most <= free) wave.push({ cell, allowance: most })
    else if (wave.length === 0 && (draft ?? ship) <= free) return [{ cell, allowance: free }]
    else return wave
    free -= most
  }
  // Alone, nobody else needs what is left.
  return wave.length === 1 ? wave.map(({ cell }) => ({ cell, allowance: left })) : wave
}

function ruleThatStops({ stop = {} }: Plan, ended: readonly ManifestCell[]): ExperimentStop | null {
  if (ended.some(isOutOfBudget)) return 'budget'
  if (stop.passes !== undefined && ended.filter(({ outcome }) => outcome === 'passed').length >= stop.passes) return 'passes'
  const lastPass = ended.findLastIndex(({ outcome }) => outcome === 'passed')
  if (stop.failures_in_a_row !== undefined && ended.length - 1 - lastPass >= stop.failures_in_a_row) return 'failures_in_a_row'
  return null
}

const costOf = (cells: readonly ManifestCell[]) => cells.reduce((sum, { cost_usd: cost }) => sum + cost, 0)
