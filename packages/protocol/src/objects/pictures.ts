import { z } from 'zod'
import { Usage } from '../bill/index.ts'
import { DRAWN_FORMATS, QUALITIES } from '../models/index.ts'
import { WireWarning } from './warning.ts'

export const PICTURE_SHAPES = ['square', 'portrait', 'landscape'] as const

/** Names of the colours that pictures are found by. */
export const PICTURE_COLORS = [
  'black',
  'grey',
  'white',
  'red',
  'orange',
  'yellow',
  'green',
  'teal',
  'blue',
  'purple',
  'pink',
  'brown',
  'beige',
] as const
export type PictureColor = (typeof PICTURE_COLORS)[number]

/** A finished picture; its bytes are at `url`, a small one at `thumbnail_url`. */
export const PictureObject = z.strictObject({
  id: z.string(),
  object: z.literal('easel.picture'),
  url: z.string(),
  thumbnail_url: z.string(),
  job: z.string(),
  kind: z.enum(['generate', 'edit']),
  prompt: z.string(),
  model: z.string(),
  genre: z.string().nullable().describe('What kind of picture it is, where the engine has said so.'),
  quality: z.enum(QUALITIES),
  size: z.string(),
  output_format: z.enum(DRAWN_FORMATS),
  background: z.enum(['opaque', 'transparent']),
  bytes: z.int().min(0),
  seed: z.int(),
  warnings: z.array(WireWarning),
  checks_pass: z.boolean().nullable().describe('What the checks said when it was last inspected; null: nobody has.'),
  created_at: z.int().describe('Unix seconds.'),
})
export type PictureObject = z.infer<typeof PictureObject>

export const PictureListQuery = z.strictObject({
  q: z.string().max(1000).optional().describe('Words that must all be in the prompt.'),
  genre: z.string().max(100).optional(),
  shape: z.enum(PICTURE_SHAPES).optional(),
  color: z.enum(PICTURE_COLORS).optional().describe('A colour that fills a good part of the picture.'),
  checks: z.enum(['passed', 'failed']).optional().describe('What the checks said when it was last inspected.'),
  limit: z.int().min(1).max(200).optional().describe('Default: 60.'),
  after: z.string().optional().describe('Id of the last picture of the page before.'),
})

/** How a page leaves as a document, or layer by layer; numbers as text, as queries have them. */
export const ExportQuery = z.strictObject({
  format: z.enum(['svg', 'pdf', 'png']),
  layer: z
    .string()
    .max(200)
    .optional()
    .describe("Of a PNG: the layer of the scene that is on it, clear around it. Default: the scene's ground, without any layer."),
  text: z.enum(['outlines', 'live']).optional().describe('Of an SVG: words as curves, or as text with its fonts. Default: outlines.'),
  paper: z
    .string()
    .max(20)
    .optional()
    .describe('Of a PDF: a3, a4, a5, a6, letter, legal, tabloid, or 210x297 in mm. Default: 150 pixels an inch.'),
  bleed: z
    .string()
    .regex(/^\d{1,2}(\.\d{1,2})?$/)
    .optional()
    .describe('Of a PDF: millimetres that are cut off at each edge. Default: 0.'),
})

/** The newest first. */
export const PictureList = z.strictObject({
  object: z.literal('list'),
  data: z.array(PictureObject),
  has_more: z.boolean(),
  first_id: z.string().nullable(),
  last_id: z.string().nullable(),
})

/** The genres of a project's pictures, the most frequent first. */
export const GenreList = z.strictObject({
  object: z.literal('list'),
  data: z.array(z.strictObject({ genre: z.string(), count: z.int().min(1) })),
})

/** How a picture came to be: what was asked, what an edit did, and what it was made from. */
export const PictureDetails = PictureObject.extend({
  asked: z
    .strictObject({
      size: z.string(),
      quality: z.string(),
      background: z.string(),
      output_format: z.string(),
      seed: z.int().nullable(),
      n: z.int().min(1),
      engine: z.string(),
      mask: z.boolean().describe('Whether an edit had a mask.'),
      feather: z.int().min(0).describe('Pixels over which an edit fades in.'),
    })
    .describe('The request as it was read, before anything was chosen.'),
  edit: z
    .strictObject({
      changed_share: z.number().min(0).max(1).nullable().describe('Share of the pixels that differ; null where the frame changed.'),
      max_difference_outside: z.int().min(0).max(255).nullable().describe('Where the mask says keep; null without a mask.'),
      plan: z.unknown(),
    })
    .nullable(),
  usage: Usage.nullable().describe('Of the whole job.'),
  cost_usd: z.number().min(0).nullable().describe('What OpenAI would have charged for the whole job.'),
  has_scene: z.boolean(),
  has_brief: z.boolean(),
  parents: z.array(z.string()).describe('Ids of the pictures that it was made from.'),
  children: z.array(z.string()).describe('Ids of the pictures that were made from it.'),
})
/** What the checks have measured of a picture against its brief. */
export const PictureReport = z.strictObject({
  object: z.literal('easel.report'),
  id: z.string(),
  width: z.int().min(1),
  height: z.int().min(1),
  pass: z.boolean().describe('No check failed; those that could not be measured do not count.'),
  checks: z.array(
    z.strictObject({
      check: z.string().describe('`family.name`, such as `words.exact`.'),
      pass: z.boolean().nullable().describe('Null: could not be measured; the sentence says why.'),
      value: z.number().nullable(),
      unit: z.string(),
      limit: z.union([z.strictObject({ at_least: z.number() }), z.strictObject({ at_most: z.number() })]).nullable(),
      sentence: z.string(),
      evidence: z
        .array(z.strictObject({ x: z.number(), y: z.number(), width: z.number(), height: z.number(), note: z.string() }))
        .describe('Where it was seen, in pixels of the picture.'),
    }),
  ),
})
export type PictureReport = z.infer<typeof PictureReport>

export type PictureDetails = z.infer<typeof PictureDetails>
