import { z } from 'zod'

const UnixSeconds = z.int()
const Name = z.string().min(1).max(100)
const Profile = z.enum(['strict', 'lenient'])
const Scope = z.enum(['images', 'files', 'models', 'moderations', 'admin'])
const Dollars = z.number().min(0)

export const NewKey = z.strictObject({
  name: Name.nullish(),
  project: Name.nullish().describe("Id or name. Default: the caller's own."),
  scopes: z.array(Scope).min(1).max(Scope.options.length).nullish().describe('Default: all but admin.'),
  profile: Profile.nullish().describe('Default: strict.'),
  expires_at: UnixSeconds.min(0).nullish(),
})

export const KeyObject = z.strictObject({
  id: z.string(),
  object: z.literal('easel.key'),
  name: z.string(),
  shown: z.string().describe('Enough of the key to know it again.'),
  project: z.string(),
  scopes: z.array(Scope),
  profile: Profile,
  created_at: UnixSeconds,
  last_used_at: UnixSeconds.nullable(),
  revoked_at: UnixSeconds.nullable(),
  expires_at: UnixSeconds.nullable(),
})
export const CreatedKey = KeyObject.extend({ key: z.string().describe('The key itself; it is told this once.') })
export const KeyList = z.strictObject({ object: z.literal('list'), data: z.array(KeyObject) })

const Tier = z.literal([1, 2, 3, 4, 5]).nullable().describe('How much the project may ask for in a minute; null: as much as it likes.')

/** What can be changed of a project. */
export const ProjectChange = z
  .strictObject({
    name: Name,
    verified: z.boolean().describe('Whether its organization counts as verified.'),
    tier: Tier,
    monthly_budget: Dollars.max(1_000_000).nullable().describe('US dollars in a calendar month (UTC); null: no end.'),
  })
  .partial()
export const NewProject = ProjectChange.required({ name: true })

export const ProjectObject = z.strictObject({
  id: z.string(),
  object: z.literal('easel.project'),
  name: z.string(),
  verified: z.boolean(),
  tier: Tier,
  monthly_budget: Dollars.nullable(),
  created_at: UnixSeconds,
})
export const ProjectList = z.strictObject({ object: z.literal('list'), data: z.array(ProjectObject) })

const USAGE_GROUPS = ['key', 'model', 'day', 'project'] as const

export const UsageQuery = z.strictObject({
  from: z.iso.date().optional().describe('First day (UTC). Default: the first of this month.'),
  to: z.iso.date().optional().describe('Last day (UTC). Default: today.'),
  group_by: z.enum(USAGE_GROUPS).optional().describe('Default: day.'),
  project: z.string().optional().describe('With the scope admin: one project instead of all.'),
})

const UsageSum = z.strictObject({
  requests: z.int(),
  images: z.int(),
  partial_images: z.int(),
  input_text_tokens: z.int(),
  input_image_tokens: z.int(),
  output_tokens: z.int(),
  cost_usd: Dollars,
  engine_ms: z.int(),
})

const group = z.string().nullable().optional()
export const UsageReport = z.strictObject({
  object: z.literal('easel.usage'),
  from: z.iso.date(),
  to: z.iso.date(),
  group_by: z.enum(USAGE_GROUPS),
  data: z
    .array(UsageSum.extend({ name: z.string(), key: group, model: group, day: group, project: group }))
    .describe('One for each group, which the key of that name identifies.'),
  total: UsageSum,
})

export const NewSession = z.strictObject({ key: z.string().min(1).max(1000) })
export const SessionObject = z.strictObject({
  object: z.literal('easel.session'),
  key_needed: z.boolean(),
  caller: z
    .strictObject({
      key: z.strictObject({ id: z.string(), name: z.string() }).nullable(),
      project: z.strictObject({ id: z.string(), name: z.string() }),
      scopes: z.array(Scope),
      profile: Profile,
    })
    .nullable()
    .describe('Null: whoever asks must show a key first.'),
})

export const Alive = z.strictObject({ ok: z.literal(true) })
export const Ready = z.strictObject({ ok: z.literal(true), queue: z.strictObject({ waiting: z.int(), running: z.int() }) })
