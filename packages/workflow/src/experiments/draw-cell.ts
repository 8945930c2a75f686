import { readBrief } from '@easel/engine/brief'
import type { ImageRequest, WireRules } from '@easel/protocol'
import type { ExperimentAttempt, ManifestCell } from '@easel/protocol/experiments'
import { priceOf } from '../cost/index.ts'
import type { Doors, Shown } from './doors.ts'
import { sha256 } from './hash.ts'
import { judge } from './judge.ts'
import { type Cell, filledCell, type Plan, requestOf } from './plan.ts'
import { remedyFor } from './remedies.ts'

const SEEDS = 2 ** 32
/** Dollars by which sums may differ that are the same. */
const ROUNDING = 1e-9

type Run = {
  plan: Plan
  cell: Cell
  rules: WireRules
  doors: Doors
  signal: AbortSignal
  /** US dollars that the cell may spend. */
  allowance: number
}

/** Draws a cell until it passes or may not be tried again: each attempt as a draft first, where the plan says so, then as it ships. */
export async function drawCell(run: Run): Promise<ManifestCell> {
  const { plan, cell, doors } = run
  const attempts: ExperimentAttempt[] = []
  const pictures: Shown[] = []
  const most = 1 + (plan.retries?.most ?? 0)
  for (let number = 1; number <= most && (number === 1 || mayRetry(attempts)); number++) {
    const remedy = remedyFor(attempts, plan)
    for (const stage of plan.draft ? (['draft', 'ship'] as const) : (['ship'] as const)) {
      const request = requestFor(run, stage, remedy)
      if ((await priceOf(request)).dollars > run.allowance - costOf(attempts) + ROUNDING) {
        attempts.at(-1)?.reasons.push(NO_ROOM)
        break
      }
      const attempt = await attemptAt(
        run,
        request,
        { number, stage, changed: stage === 'ship' && plan.draft ? [] : remedy.changed },
        pictures,
      )
      attempts.push(attempt)
      if (!attempt.pass) break
    }
  }
  const end: ManifestCell = {
    ...cell,
    outcome: attempts.at(-1)?.stage === 'ship' && attempts.at(-1)?.pass ? 'passed' : 'failed',
    attempts,
    cost_usd: costOf(attempts),
  }
  await doors.landed(end, pictures)
  return end
}

const NO_ROOM = 'budget: what is left has no room for the next picture.'
const REFUSED = 'refused: '

/** Whether a cell has ended because there was no money left. */
export const isOutOfBudget = ({ attempts }: ManifestCell): boolean => attempts.at(-1)?.reasons.includes(NO_ROOM) ?? false

/** The dearest that a cell can become. */
export async function dearest(plan: Plan, cell: Cell, rules: WireRules): Promise<{ draft: number | null; ship: number }> {
  const price = async (stage: 'draft' | 'ship') =>
    (await priceOf(requestFor({ plan, cell, rules }, stage, { seedsOn: 0, constraints: [] }))).dollars
  return { draft: plan.draft ? await price('draft') : null, ship: await price('ship') }
}

/** What was refused would be refused again, and what found no money has not found any. */
function mayRetry(attempts: readonly ExperimentAttempt[]): boolean {
  const last = attempts.at(-1)
  return (
    last !== undefined &&
    !last.reasons.some((reason) => reason === NO_ROOM || reason.startsWith(REFUSED)) &&
    !(last.pass && last.stage === 'ship')
  )
}

function requestFor(
  { plan, cell, rules }: Pick<Run, 'plan' | 'cell' | 'rules'>,
  stage: 'draft' | 'ship',
  { seedsOn, constraints }: { seedsOn: number; constraints: readonly string[] },
): ImageRequest {
  const filled = filledCell(plan, cell, constraints)
  const { seed = 0 } = filled.parameters
  const parameters = {
    ...filled.parameters,
    seed: (seed + seedsOn) % SEEDS,
    ...(stage === 'draft' && plan.draft && { quality: plan.draft.quality }),
  }
  return requestOf({ ...filled, parameters }, rules)
}

async function attemptAt(
  { plan, cell, doors, signal }: Run,
  request: ImageRequest,
  { number, stage, changed }: Pick<ExperimentAttempt, 'number' | 'stage' | 'changed'>,
  pictures: Shown[],
): Promise<ExperimentAttempt> {
  const { prompt } = request
  const facts = {
    number,
    stage,
    seed: request.easel?.seed ?? 0,
    quality: request.quality,
    prompt,
    prompt_sha256: sha256(prompt),
    changed,
  }
  const drawn = await doors.draw(request, `${cell.number}.${number}.${stage}`, signal)
  if ('refused' in drawn)
    return { ...facts, picture_sha256: null, cost_usd: drawn.dollars, checks: [], pass: false, reasons: [`${REFUSED}${drawn.refused}`] }
  pictures.push({ job: drawn.job, picture: drawn.picture, stage, attempt: number })
  // Against what was asked at first: a constraint that was added is no further wish.
  const { brief } = readBrief(filledCell(plan, cell).prompt)
  const reference = looksBack(plan) ? await drawn.reference() : null
  const asked = { size: request.size === 'auto' ? null : request.size, signal, ...(reference && { reference }) }
  const report = doors.inspect && (await doors.inspect(await drawn.bytes(), brief, asked))
  return { ...facts, picture_sha256: drawn.sha256, cost_usd: drawn.dollars, ...judge(report, plan.contract.checks ?? []) }
}

/** Whether the contract wants its pictures to keep what the reference shows: an edit may as well be there to change it. */
const looksBack = ({ contract }: Plan): boolean => (contract.checks ?? []).some(({ check }) => /^identity(\.|$)/.test(check))

const costOf = (attempts: readonly ExperimentAttempt[]) => attempts.reduce((sum, { cost_usd: cost }) => sum + cost, 0)
