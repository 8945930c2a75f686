import { z } from 'zod'
import { QUALITIES } from '../models/index.ts'
import { Contract, ContractParameters, ContractValues } from './contracts.ts'

const MAX_ROWS = 1000
const MAX_VALUES = 20
export const MAX_CELLS = 5000

const Dollars = z.number().min(0)
const UnixSeconds = z.int()
const fields = ContractParameters.shape
const Axis = <Value extends z.ZodType>(value: Value) => z.array(value).min(1).max(MAX_VALUES).exactOptional()

export const ContractRef = z.strictObject({ id: z.string().min(1), version: z.int().min(1).exactOptional() })

/** A contract × rows of values × parameters × engines, with a budget and stop rules. */
export const ExperimentPlan = z.strictObject({
  easel_experiment: z.literal(1).describe('Version of this document.'),
  name: z
    .string()
    .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
    .max(80),
  contract: z.union([Contract, ContractRef]).describe('Written out, or the id of one that is kept here.'),
  rows: z
    .array(ContractValues)
    .min(1)
    .max(MAX_ROWS)
    .exactOptional()
    .describe('Values of the variables, row by row. Default: the defaults.'),
  axes: z
    .strictObject({
      model: Axis(fields.model.unwrap()),
      size: Axis(fields.size.unwrap()),
      quality: Axis(fields.quality.unwrap()),
      background: Axis(fields.background.unwrap()),
      seed: Axis(fields.seed.unwrap()),
      engine: Axis(fields.engine.unwrap()),
    })
    .exactOptional()
    .describe('Parameters that are tried in every combination.'),
  draft: z
    .strictObject({ quality: z.enum(QUALITIES) })
    .exactOptional()
    .describe('Draws and inspects each cell at this quality first; only what passes is drawn as the contract says.'),
  budget_usd: Dollars.max(1_000_000).exactOptional().describe("At OpenAI's prices. No picture is begun that may not fit."),
  stop: z
    .strictObject({
      passes: z.int().min(1).exactOptional().describe('Ends when so many cells have passed.'),
      failures_in_a_row: z.int().min(1).exactOptional(),
    })
    .exactOptional(),
  retries: z
    .strictObject({
      most: z.int().min(0).max(5),
      change: z
        .array(z.enum(['seed', 'constraint']))
        .min(1)
        .max(2),
    })
    .exactOptional()
    .describe('A cell that fails is drawn again with another seed, with a constraint that names what was wrong, or both. Default: never.'),
  at_once: z.int().min(1).max(8).exactOptional().describe('Cells that are worked on side by side. Default: 1.'),
})
export type ExperimentPlan = z.infer<typeof ExperimentPlan>

const Check = z.strictObject({
  check: z.string(),
  pass: z.boolean().nullable(),
  value: z.number().nullable(),
  required: z.boolean(),
  sentence: z.string(),
})

/** One picture of a cell: what was asked, what came, and whether it will do. */
const AttemptFacts = {
  number: z.int().min(1),
  stage: z.enum(['draft', 'ship']),
  seed: z.int().min(0),
  quality: z.string(),
  prompt: z.string(),
  prompt_sha256: z.string(),
  changed: z.array(z.string()).describe('What is different from the attempt before, and why.'),
  picture_sha256: z.string().nullable(),
  cost_usd: Dollars,
  checks: z.array(Check),
  pass: z.boolean(),
  reasons: z.array(z.string()).describe('Why it did not pass.'),
}
export const ExperimentAttempt = z.strictObject(AttemptFacts)
export type ExperimentAttempt = z.infer<typeof ExperimentAttempt>

/** A cell as a manifest tells it: nothing in it depends on when or where it was drawn. */
export const ManifestCell = z.strictObject({
  number: z.int().min(1),
  row: z.int().min(0).describe('From 0.'),
  values: ContractValues,
  parameters: ContractParameters,
  outcome: z.enum(['passed', 'failed', 'skipped']),
  attempts: z.array(ExperimentAttempt),
  cost_usd: Dollars,
})
export type ManifestCell = z.infer<typeof ManifestCell>

const STOPS = ['all_done', 'passes', 'failures_in_a_row', 'budget', 'cancelled', 'failed'] as const
export type ExperimentStop = (typeof STOPS)[number]

/** What people say about pictures of an experiment: this one is better than that one, or this one is worth so much. */
export const ExperimentVote = z.union([
  z.strictObject({ better: z.int().min(1), worse: z.int().min(1), by: z.string().max(100).exactOptional() }),
  z.strictObject({ cell: z.int().min(1), score: z.int().min(1).max(5), by: z.string().max(100).exactOptional() }),
])
export type ExperimentVote = z.infer<typeof ExperimentVote>

export const CostReport = z.strictObject({
  cost_usd: Dollars,
  draft_cost_usd: Dollars,
  ship_cost_usd: Dollars,
  retry_cost_usd: Dollars.describe('Of all attempts after the first of their cell.'),
  pictures: z.int(),
  cells: z.int(),
  passed: z.int(),
  failed: z.int(),
  skipped: z.int(),
  cost_usd_per_pass: Dollars.nullable(),
})
export type CostReport = z.infer<typeof CostReport>

const Ranked = z.strictObject({
  cell: z.int(),
  strength: z.number().describe('Of pairwise picks; 1 is a cell that wins as often as it loses.'),
  wins: z.int(),
  losses: z.int(),
  score: z.number().nullable().describe('Mean of its scores.'),
})
export type Ranked = z.infer<typeof Ranked>

/** Everything by which an experiment is drawn again: the same plan on the same version gives the same manifest. */
export const ExperimentManifest = z.strictObject({
  easel_manifest: z.literal(1),
  name: z.string(),
  versions: z.record(z.string(), z.string()),
  plan: ExperimentPlan,
  plan_sha256: z.string(),
  contract_sha256: z.string(),
  stopped_by: z.enum(STOPS),
  cells: z.array(ManifestCell),
  cost: CostReport,
  votes: z.array(ExperimentVote),
  ranking: z.array(Ranked),
})
export type ExperimentManifest = z.infer<typeof ExperimentManifest>

export const ExperimentCellObject = ManifestCell.extend({
  pictures: z.array(
    z.strictObject({ id: z.string(), url: z.string(), job: z.string(), stage: z.enum(['draft', 'ship']), attempt: z.int() }),
  ),
  finished_at: UnixSeconds,
})

const Range = z.strictObject({ all_pass: Dollars, expected: Dollars, most: Dollars })

export const ExperimentObject = z.strictObject({
  id: z.string(),
  object: z.literal('easel.experiment'),
  name: z.string(),
  state: z.enum(['running', 'cancelling', 'ended']),
  stopped_by: z.enum(STOPS).nullable(),
  error: z.string().nullable(),
  contract: ContractRef.nullable().describe('Where it came from, if it is kept here.'),
  cells_total: z.int(),
  cost: CostReport.describe('So far.'),
  estimate_usd: Range.describe('What was estimated before it began: if every cell passes at once, as expected, and at most.'),
  created_at: UnixSeconds,
  ended_at: UnixSeconds.nullable(),
})
/** What a plan comes to; nothing is begun. */
export const ExperimentEstimate = z.strictObject({
  object: z.literal('easel.experiment_estimate'),
  cells_total: z.int(),
  estimate_usd: Range,
})
export const ExperimentDetails = ExperimentObject.extend({
  plan: ExperimentPlan,
  cells: z.array(ExperimentCellObject),
  ranking: z.array(Ranked),
})
export const ExperimentList = z.strictObject({
  object: z.literal('list'),
  data: z.array(ExperimentObject),
  has_more: z.boolean(),
  first_id: z.string().nullable(),
  last_id: z.string().nullable(),
})
export const ExperimentListQuery = z.strictObject({
  limit: z.int().min(1).max(100).optional().describe('Default: 20.'),
  after: z.string().optional().describe('Id of the last experiment of the page before.'),
})
export const ExperimentQuery = z.strictObject({
  after_cell: z
    .string()
    .regex(/^\d{1,6}$/)
    .optional()
    .describe('Leaves out the cells up to this number: for those who ask again and again.'),
})
export const PromoteBody = z.strictObject({ cell: z.int().min(1) })
