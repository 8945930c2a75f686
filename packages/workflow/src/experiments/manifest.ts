import type { ExperimentManifest, ExperimentVote } from '@easel/protocol/experiments'
import { costReport } from '../cost/index.ts'
import { hashOf } from './hash.ts'
import type { Plan } from './plan.ts'
import type { Outcome } from './run.ts'
import { rankingOf } from './votes.ts'

/** Everything by which an experiment is drawn again, and nothing that depends on when or where it was. */
export function manifestOf(
  plan: Plan,
  { stoppedBy, cells }: Outcome,
  { versions, votes }: { versions: Record<string, string>; votes: readonly ExperimentVote[] },
): ExperimentManifest {
  return {
    easel_manifest: 1,
    name: plan.name,
    versions,
    plan,
    plan_sha256: hashOf(plan),
    contract_sha256: hashOf(plan.contract),
    stopped_by: stoppedBy,
    cells,
    cost: costReport(cells),
    votes: [...votes],
    ranking: rankingOf(cells, votes),
  }
}
