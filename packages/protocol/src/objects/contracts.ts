import { z } from 'zod'
import { QUALITIES } from '../models/index.ts'

/** The parts of a contract, in the order in which the prompt tells them. */
export const PARTS = [
  'format',
  'use_case',
  'main_subject',
  'reference_rules',
  'composition',
  'scene_and_lighting',
  'style',
  'text',
  'constraints',
] as const
export type Part = (typeof PARTS)[number]

const MAX_PART_LENGTH = 8000
const MAX_VALUE_LENGTH = 2000
const MAX_VARIABLES = 50
const MAX_CHECKS = 50
const MAX_SEED = 2 ** 32 - 1

const Words = z.string().max(MAX_PART_LENGTH)
const VariableName = z.string().regex(/^[a-z][a-z0-9_]{0,39}$/)
const Note = z.string().max(500).exactOptional().describe('For people.')

/** `#1f3a5f`, or a name such as `deep navy`. */
export const ColourValue = z
  .string()
  .max(40)
  .regex(/^(#[0-9a-fA-F]{6}|[A-Za-z][A-Za-z -]*)$/)

const TextVariable = z.strictObject({
  type: z.literal('text'),
  default: z.string().max(MAX_VALUE_LENGTH).exactOptional(),
  min_length: z.int().min(0).max(MAX_VALUE_LENGTH).exactOptional(),
  max_length: z.int().min(1).max(MAX_VALUE_LENGTH).exactOptional().describe('In characters as people count them. Default: 2000.'),
  note: Note,
})
const NumberVariable = z.strictObject({
  type: z.literal('number'),
  default: z.number().exactOptional(),
  min: z.number().exactOptional(),
  max: z.number().exactOptional(),
  whole: z.boolean().exactOptional().describe('Only whole numbers.'),
  note: Note,
})
const ChoiceVariable = z.strictObject({
  type: z.literal('choice'),
  choices: z.array(z.string().min(1).max(MAX_VALUE_LENGTH)).min(1).max(200),
  default: z.string().exactOptional(),
  note: Note,
})
const ColourVariable = z.strictObject({ type: z.literal('colour'), default: ColourValue.exactOptional(), note: Note })
const PictureVariable = z.strictObject({
  type: z.literal('picture'),
  default: z.string().min(1).exactOptional().describe('Id of an uploaded file, or an address.'),
  note: Note,
})

/** What a variable may hold; without a default it must be given a value. */
export const Variable = z.discriminatedUnion('type', [TextVariable, NumberVariable, ChoiceVariable, ColourVariable, PictureVariable])
export type Variable = z.infer<typeof Variable>

/** Parameters of the request, by the names of the Images API; `seed` and `engine` are Easel's own. */
export const ContractParameters = z.strictObject({
  model: z.string().min(1).max(100).exactOptional(),
  size: z.string().max(20).exactOptional(),
  quality: z.enum([...QUALITIES, 'auto']).exactOptional(),
  background: z.enum(['transparent', 'opaque', 'auto']).exactOptional(),
  output_format: z.enum(['png', 'jpeg', 'webp']).exactOptional(),
  output_compression: z.int().min(0).max(100).exactOptional(),
  n: z.int().min(1).max(10).exactOptional(),
  seed: z.int().min(0).max(MAX_SEED).exactOptional(),
  engine: z.string().min(1).max(100).exactOptional(),
})
export type ContractParameters = z.infer<typeof ContractParameters>
export const PARAMETERS = Object.keys(ContractParameters.shape) as (keyof ContractParameters)[]

/** A check that every picture must pass. */
export const RequiredCheck = z.strictObject({
  check: z
    .string()
    .regex(/^[a-z]+(-[a-z]+)*(\.[a-z0-9]+(-[a-z0-9]+)*)?$/)
    .describe('Id of a check such as `words.exact`, or a family such as `words`: every check of it.'),
  at_least: z.number().exactOptional().describe("Replaces the check's own limit."),
  at_most: z.number().exactOptional(),
  if_unmeasured: z.enum(['fail', 'pass']).exactOptional().describe('What counts where the check cannot be measured. Default: fail.'),
})
export type RequiredCheck = z.infer<typeof RequiredCheck>

/** A saved brief with variables, parameters and the checks that a picture must pass. */
export const Contract = z.strictObject({
  easel_contract: z.literal(1).describe('Version of this document.'),
  name: z
    .string()
    .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
    .max(80),
  about: z.string().max(1000).exactOptional(),
  parts: z.strictObject({
    format: Words.exactOptional().describe('A kind of picture with its shape, such as `square product photo`.'),
    use_case: Words.exactOptional(),
    main_subject: Words.exactOptional(),
    reference_rules: Words.exactOptional().describe('What reference pictures are for, and what must stay as they show it.'),
    composition: Words.exactOptional(),
    scene_and_lighting: Words.exactOptional(),
    style: Words.exactOptional(),
    text: Words.exactOptional().describe('Words of the picture stand in quotation marks.'),
    constraints: Words.exactOptional(),
  }),
  variables: z
    .record(VariableName, Variable)
    .refine((all) => Object.keys(all).length <= MAX_VARIABLES, { error: `Expected at most ${MAX_VARIABLES} variables.` })
    .exactOptional()
    .describe('What the parts name as {{name}}.'),
  parameters: ContractParameters.exactOptional(),
  locked: z.array(z.enum(PARAMETERS)).exactOptional().describe('Parameters that nobody may set otherwise.'),
  checks: z.array(RequiredCheck).max(MAX_CHECKS).exactOptional(),
})
export type Contract = z.infer<typeof Contract>

/** Values of variables by name. */
export const ContractValues = z.record(z.string(), z.union([z.string().max(MAX_VALUE_LENGTH), z.number()]))
export type ContractValues = z.infer<typeof ContractValues>

/** A contract as a body brings it: as the text that people review, or as an object. */
const Given = z.strictObject({
  yaml: z.string().min(1).max(100_000).exactOptional(),
  contract: Contract.exactOptional(),
})
const oneOfBoth = ({ yaml, contract }: { yaml?: string; contract?: Contract }) => (yaml === undefined) !== (contract === undefined)
export const ContractBody = Given.refine(oneOfBoth, { error: "Expected either 'yaml' or 'contract'." })
export const NewContractVersion = Given.extend({
  base_version: z.int().min(1).describe('The version that was changed; refused when there is a newer one.'),
}).refine(oneOfBoth, { error: "Expected either 'yaml' or 'contract'." })

export const FillBody = z.strictObject({
  values: ContractValues.exactOptional(),
  parameters: ContractParameters.exactOptional(),
  version: z.int().min(1).exactOptional().describe('Default: the latest.'),
})
/** The same of a contract that is kept nowhere. */
export const FillGivenBody = Given.extend({
  values: ContractValues.exactOptional(),
  parameters: ContractParameters.exactOptional(),
}).refine(oneOfBoth, { error: "Expected either 'yaml' or 'contract'." })
export const FromPromptBody = z.strictObject({ prompt: z.string().min(1).max(32_000), name: Contract.shape.name.exactOptional() })

/** Something to mend in a contract. */
export const ContractFinding = z.strictObject({
  rule: z.string(),
  severity: z.enum(['error', 'warning']),
  message: z.string(),
  path: z.string().describe('Such as `parts.text`.'),
  line: z.int().min(1).nullable().describe('Of the YAML text; null where there was none.'),
})
export type ContractFinding = z.infer<typeof ContractFinding>
export const ContractFindings = z.strictObject({ object: z.literal('list'), data: z.array(ContractFinding) })

const UnixSeconds = z.int()
export const ContractObject = z.strictObject({
  id: z.string(),
  object: z.literal('easel.contract'),
  name: z.string(),
  version: z.int().min(1).describe('Of what is shown here.'),
  latest_version: z.int().min(1),
  yaml: z.string(),
  contract: Contract,
  created_at: UnixSeconds,
  updated_at: UnixSeconds,
})
export const ContractList = z.strictObject({
  object: z.literal('list'),
  data: z.array(ContractObject.omit({ yaml: true, contract: true, version: true })),
  has_more: z.boolean(),
  first_id: z.string().nullable(),
  last_id: z.string().nullable(),
})
export const ContractDeleted = z.strictObject({ id: z.string(), object: z.literal('easel.contract'), deleted: z.literal(true) })
export const ContractListQuery = z.strictObject({
  limit: z.int().min(1).max(100).optional().describe('Default: 20.'),
  after: z.string().optional().describe('Id of the last contract of the page before.'),
})
const VersionInQuery = z.string().regex(/^[1-9]\d{0,8}$/)
export const ContractQuery = z.strictObject({ version: VersionInQuery.optional().describe('Default: the latest.') })
export const ContractDiffQuery = z.strictObject({
  from: VersionInQuery.optional().describe('Default: the one before the latest.'),
  to: VersionInQuery.optional().describe('Default: the latest.'),
})

/** One thing that is different between two contracts; null where it is not there. */
export const ContractChange = z.strictObject({ path: z.string(), before: z.unknown(), after: z.unknown(), sentence: z.string() })
export type ContractChange = z.infer<typeof ContractChange>
export const ContractDiff = z.strictObject({
  object: z.literal('easel.contract_diff'),
  from: z.int(),
  to: z.int(),
  changes: z.array(ContractChange),
})

/** What a contract asks for once its variables have values. */
export const FilledContract = z.strictObject({
  object: z.literal('easel.filled_contract'),
  prompt: z.string(),
  pictures: z
    .array(z.strictObject({ name: z.string(), value: z.string() }))
    .describe('Reference pictures, as "image 1", "image 2" of the prompt.'),
  request: z.record(z.string(), z.unknown()).describe('Body for POST /v1/images/generations, or edits where there are pictures.'),
})
export const ContractFromPrompt = z.strictObject({ object: z.literal('easel.contract_draft'), yaml: z.string(), contract: Contract })
/** The JSON Schema of a contract. */
export const ContractSchema = z.record(z.string(), z.unknown())
