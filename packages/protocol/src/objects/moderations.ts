import { z } from 'zod'

/** What is looked for, in OpenAI's order. */
export const MODERATION_CATEGORIES = [
  'harassment',
  'harassment/threatening',
  'hate',
  'hate/threatening',
  'illicit',
  'illicit/violent',
  'self-harm',
  'self-harm/intent',
  'self-harm/instructions',
  'sexual',
  'sexual/minors',
  'violence',
  'violence/graphic',
] as const
export type ModerationCategory = (typeof MODERATION_CATEGORIES)[number]

/** As long as the longest prompt. */
const Text = z.string().max(32_000)

const Category = z.enum(MODERATION_CATEGORIES)

const Part = z.union([
  z.strictObject({ type: z.literal('text'), text: Text }),
  z.strictObject({ type: z.literal('image_url'), image_url: z.strictObject({ url: z.string().min(1) }) }),
])

/** Body of `POST /v1/moderations`: words, several words with one result each, or parts with one result together. */
export const ModerationRequest = z.strictObject({
  input: z.union([Text, z.array(Text).min(1).max(1024), z.array(Part).min(1).max(16)]),
  model: z.string().nullish().describe('Default: omni-moderation-latest.'),
})
export type ModerationRequest = z.infer<typeof ModerationRequest>

const ModerationResult = z.strictObject({
  flagged: z.boolean(),
  categories: z.record(Category, z.boolean()),
  category_scores: z.record(Category, z.number().min(0).max(1)),
  category_applied_input_types: z.record(Category, z.array(z.enum(['text', 'image']))).describe('What each score was read from.'),
})

export const Moderation = z.strictObject({ id: z.string(), model: z.string(), results: z.array(ModerationResult) })
export type Moderation = z.infer<typeof Moderation>
