import type { CostReport, ManifestCell } from '@easel/protocol/experiments'

/** What cells have cost, and for what. */
export function costReport(cells: readonly ManifestCell[]): CostReport {
  const attempts = cells.flatMap((cell) => cell.attempts)
  const outcomes = (outcome: ManifestCell['outcome']) => cells.filter((cell) => cell.outcome === outcome).length
  const cost = sum(attempts)
  const passed = outcomes('passed')
  return {
    cost_usd: cost,
    draft_cost_usd: sum(attempts.filter(({ stage }) => stage === 'draft')),
    ship_cost_usd: sum(attempts.filter(({ stage }) => stage === 'ship')),
    retry_cost_usd: sum(attempts.filter(({ number }) => number > 1)),
    pictures: attempts.filter(({ picture_sha256: picture }) => picture !== null).length,
    cells: cells.length,
    passed,
    failed: outcomes('failed'),
    skipped: outcomes('skipped'),
    cost_usd_per_pass: passed === 0 ? null : cost / passed,
  }
}

const sum = (attempts: readonly { cost_usd: number }[]) => attempts.reduce((total, { cost_usd: cost }) => total + cost, 0)
