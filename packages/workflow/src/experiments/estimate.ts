import type { WireRules } from '@easel/protocol'
import { costWithRetries, type Range } from '../cost/index.ts'
import { dearest } from './draw-cell.ts'
import { type Cell, cellsOf, type Plan } from './plan.ts'

/** Until there are figures of the contract's own: half of what is drawn will do. */
const USUAL_PASS_RATE = 0.5

/** What an experiment may cost before it begins; the budget caps it, and a stop rule may end it far below. */
export async function estimateExperiment(
  plan: Plan,
  rules: WireRules,
  passRate = USUAL_PASS_RATE,
): Promise<{ cells: Cell[]; dollars: Range }> {
  const cells = cellsOf(plan, rules)
  const prices = await Promise.all(cells.map((cell) => dearest(plan, cell, rules)))
  const range = costWithRetries(prices, plan.retries?.most ?? 0, passRate)
  const cap = (dollars: number) => Math.min(dollars, plan.budget_usd ?? Infinity)
  return { cells, dollars: { all_pass: cap(range.all_pass), expected: cap(range.expected), most: cap(range.most) } }
}
