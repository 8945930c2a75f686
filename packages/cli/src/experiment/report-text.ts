import type { ExperimentManifest, ExperimentStop } from '@easel/protocol/experiments'
import { dollars } from '../cost/dollars.ts'

const REASONS: Record<ExperimentStop, string> = {
  all_done: 'every cell is done',
  passes: 'enough cells have passed',
  failures_in_a_row: 'too many cells in a row have failed',
  budget: 'the budget has no room for another picture',
  cancelled: 'it was cancelled',
  failed: 'it could not go on',
}

/** What has come of an experiment, and what it has cost. */
export function reportText({ cost, stopped_by }: ExperimentManifest): string {
  const perPass = cost.cost_usd_per_pass === null ? '' : `, ${dollars(cost.cost_usd_per_pass)} for each that passed`
  return [
    `${cost.passed} of ${cost.cells} cells passed, ${cost.failed} failed, ${cost.skipped} not begun: ${REASONS[stopped_by]}`,
    `${cost.pictures} pictures; OpenAI would have charged ${dollars(cost.cost_usd)}${perPass}`,
    `drafts ${dollars(cost.draft_cost_usd)}, finished pictures ${dollars(cost.ship_cost_usd)}, of both retries ${dollars(cost.retry_cost_usd)}`,
    '',
  ].join('\n')
}
