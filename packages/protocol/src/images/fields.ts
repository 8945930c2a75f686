import { z } from 'zod'
import { lengthOf } from '../errors/excerpt.ts'
import { type ModelProfile, QUALITIES, WIRE_FORMATS } from '../models/index.ts'
import { EaselKeys } from './easel-keys.ts'

const MAX_PROMPT_LENGTH = 32_000
const MAX_PICTURES = 10
const MAX_PARTIAL_IMAGES = 3

/** Characters are code points here: a prompt of 32,000 emoji is not too long. */
const Prompt = z
  .string()
  .min(1)
  .check((context) => {
    const { value } = context
    if (value !== '' && value.trim() === '')
      context.issues.push({ code: 'too_small', origin: 'string', minimum: 1, inclusive: true, input: value })
    if (value.length > MAX_PROMPT_LENGTH && lengthOf(value) > MAX_PROMPT_LENGTH)
      context.issues.push({ code: 'too_big', origin: 'string', maximum: MAX_PROMPT_LENGTH, inclusive: true, input: value })
  })
  .meta({ maxLength: MAX_PROMPT_LENGTH, description: 'What to draw, or what to change.' })

/** What decides how a model's body looks. */
export type BodyRules = Pick<ModelProfile, 'qualities' | 'formats' | 'complexity' | 'fidelities'>

/** What the models have between them: for what is said of all of them at once. */
export const ANY_MODEL: BodyRules = { qualities: QUALITIES, formats: WIRE_FORMATS, complexity: true, fidelities: ['low', 'high'] }

/** What gpt-image-2.6 has beyond the others; moving pictures are refused, and so is what shapes them. */
const LATER_FIELDS = {
  complexity: z.enum(['low', 'medium', 'high']).nullish().describe('Changes nothing here, and a warning says so.'),
  frame_count: z.unknown().optional().describe('Not available here.'),
  frame_duration_ms: z.unknown().optional().describe('Not available here.'),
  svg: z
    .strictObject({ model: z.string().nullish(), reasoning: z.strictObject({ effort: z.string().nullish() }).nullish() })
    .nullish()
    .describe('Only with `output_format: svg`. Changes nothing here, and a warning says so.'),
}

/** Fields of generations and edits alike, in the order in which a wrong one is reported; `null` stands for the default everywhere but in `user`. */
export const imageFields = ({ qualities, formats, complexity }: BodyRules) => ({
  prompt: Prompt,
  model: z.string().nullish().describe('Default: gpt-image-2.'),
  n: z.int().min(1).max(MAX_PICTURES).nullish().describe('How many pictures. Default: 1.'),
  size: z
    .string()
    .nullish()
    .describe('`auto` (the default) or WIDTHxHEIGHT: both divisible by 16, at most 3840, at most 3:1, 655,360 to 8,294,400 pixels.'),
  quality: z.enum([...qualities, 'auto']).nullish(),
  background: z.enum(['transparent', 'opaque', 'auto']).nullish(),
  output_format: z.enum(formats).nullish().describe('Default: png. An `svg` is one picture of shapes and words, not streamed.'),
  output_compression: z.int().min(0).max(100).nullish().describe('Of jpeg and webp; 100, the default, is best.'),
  moderation: z.enum(['auto', 'low']).nullish(),
  stream: z.boolean().nullish().describe('Answers with server-sent events; only for n = 1.'),
  partial_images: z
    .int()
    .min(0)
    .max(MAX_PARTIAL_IMAGES)
    .nullish()
    .describe('Coarse pictures that a stream sends first, at most. Default: 0.'),
  user: z.string().optional().describe('Older name of `safety_identifier`.'),
  safety_identifier: z.string().nullish(),
  ...(complexity && LATER_FIELDS),
  easel: EaselKeys.nullish(),
})
