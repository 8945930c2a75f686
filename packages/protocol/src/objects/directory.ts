import { z } from 'zod'

/** A value with the name of the source that says so and the day on which it was read there; `unknown` where no source was found. */
const fact = <Value extends z.ZodType>(value: Value) =>
  z.union([z.strictObject({ value, source: z.string().min(1), verified: z.iso.date() }), z.literal('unknown')])

const Tokens = z.strictObject({
  text_in: z.number().min(0),
  cached_text_in: z.number().min(0),
  image_in: z.number().min(0),
  cached_image_in: z.number().min(0),
  image_out: z.number().min(0),
})

const Sizes = z.union([
  z.strictObject({ listed: z.array(z.string().regex(/^\d+x\d+$/)).min(1) }),
  z.strictObject({
    multiple_of_px: z.int().min(1),
    max_edge_px: z.int().min(1),
    max_ratio: z.number().min(1),
    min_pixels: z.int().min(1),
    max_pixels: z.int().min(1),
  }),
])

/** What the directory tells about a model, by property. */
export const DIRECTORY_FACTS = {
  snapshots: fact(z.array(z.string())).describe('Ids that never change what they draw with.'),
  status: fact(z.enum(['current', 'deprecated', 'retired'])),
  released: fact(z.iso.date()),
  ends: fact(z.iso.date().nullable()).describe('The day of its end; null: none is announced.'),
  endpoints: fact(z.array(z.string())),
  inputs: fact(z.array(z.enum(['text', 'image']))),
  outputs: fact(z.array(z.enum(['image', 'animation', 'vector']))),
  qualities: fact(z.array(z.string())),
  text: fact(z.enum(['exact', 'drawn'])).describe('Words are typeset from the string, or drawn as part of the picture.'),
  latency: fact(z.strictObject({ from_s: z.number(), to_s: z.number(), of: z.string() })).describe('Seconds for a picture, and for which.'),
  prices: fact(Tokens.nullable()).describe('US dollars for a million tokens; null: nothing is charged.'),
  sizes: fact(Sizes),
  formats: fact(z.array(z.string())),
  transparent: fact(z.enum(['yes', 'preview', 'no'])),
  edit: fact(z.boolean()),
  mask: fact(z.enum(['exact', 'guidance', 'no'])).describe('`exact`: outside the mask nothing changes; `guidance`: it may.'),
  references: fact(z.int().min(0)).describe('The most pictures in one request.'),
  layout: fact(z.boolean()).describe('Boxes or a scene can be given.'),
  seed: fact(z.boolean()),
  pictures: fact(z.int().min(1)).describe('The most pictures of one request.'),
  streaming: fact(z.boolean()).describe('Coarse pictures before the finished one.'),
  batch: fact(z.boolean()),
  prompt_characters: fact(z.int().min(1)),
  images_per_minute: fact(z.record(z.string(), z.int())).describe('By tier.'),
  licence: fact(z.strictObject({ name: z.string(), kind: z.enum(['open', 'restricted', 'proprietary']) })),
  runs: fact(z.array(z.enum(['local', 'cloud']))),
  parameters_billion: fact(z.number().min(0)),
  memory_gb: fact(z.number().min(0)).describe('Of the graphics card.'),
  engines: fact(z.array(z.string())).describe('Programs that run it.'),
} as const

/** A model of the directory. */
export const DirectoryModel = z.strictObject({
  id: z.string(),
  object: z.literal('easel.directory_model'),
  name: z.string(),
  vendor: z.string(),
  note: z.string().nullable(),
  facts: z.strictObject(DIRECTORY_FACTS),
  image_usd: z
    .record(z.string(), z.number())
    .describe('Quality → US dollars for 1024x1024, counted by Easel from the prices; empty where it cannot be counted.'),
  stale: z.array(z.string()).describe('Properties that were read more than 120 days ago.'),
})
export type DirectoryModel = z.infer<typeof DirectoryModel>

const DirectoryAnswer = z.strictObject({
  id: z.string(),
  question: z.string(),
  answer: z.string(),
  models: z.array(z.string()).describe('Ids that the answer names, by their facts of today.'),
})

export const DirectoryList = z.strictObject({
  object: z.literal('list'),
  data: z.array(DirectoryModel),
  answers: z.array(DirectoryAnswer).describe('To the usual questions.'),
})

export type DirectoryList = z.infer<typeof DirectoryList>

export const DirectoryComparison = z.strictObject({
  object: z.literal('easel.directory_comparison'),
  models: z.array(z.string()),
  rows: z.array(
    z.strictObject({
      group: z.enum(['identity', 'quality', 'latency', 'cost', 'output control', 'licence', 'place']),
      property: z.string(),
      values: z.array(z.string()).describe('One for each model, in words.'),
      sources: z.array(z.string().nullable()),
      differs: z.boolean(),
    }),
  ),
})
export type DirectoryComparison = z.infer<typeof DirectoryComparison>

const flag = z.enum(['true', 'false'])

export const DirectoryQuery = z.strictObject({
  q: z.string().max(200).optional().describe('Words of the id, the name, the vendor or the note.'),
  vendor: z.string().max(100).optional(),
  status: z.enum(['current', 'deprecated', 'retired']).optional(),
  runs: z.enum(['local', 'cloud']).optional(),
  licence: z.enum(['open', 'restricted', 'proprietary']).optional(),
  format: z.string().max(20).optional().describe('A file format that it gives, such as webp.'),
  quality: z.string().max(20).optional().describe('A quality that it takes, such as xhigh.'),
  size: z
    .string()
    .regex(/^\d{1,5}x\d{1,5}$/)
    .optional(),
  transparent: flag.optional(),
  edit: flag.optional(),
  seed: flag.optional(),
  streaming: flag.optional(),
  batch: flag.optional(),
  exact_text: flag.optional(),
  exact_mask: flag.optional(),
  max_seconds: z
    .string()
    .regex(/^\d{1,5}$/)
    .optional()
    .describe('A picture takes no longer, in the slowest case known.'),
  max_usd: z
    .string()
    .regex(/^\d{1,4}(\.\d{1,4})?$/)
    .optional()
    .describe('A picture of 1024x1024 at medium costs no more.'),
  sort: z.enum(['name', 'released', 'price', 'latency']).optional().describe('Default: as the directory lists them.'),
})
export type DirectoryQuery = z.infer<typeof DirectoryQuery>

export const CompareQuery = z.strictObject({
  ids: z.string().min(1).max(1000).describe('Two to six ids, with commas between them.'),
})
