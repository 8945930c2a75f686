import { z } from 'zod'
import { Usage } from '../bill/index.ts'
import { ErrorEnvelope } from '../errors/index.ts'
import { DRAWN_FORMATS, QUALITIES } from '../models/index.ts'
import { PictureReport } from './pictures.ts'
import { WireWarning } from './warning.ts'

/** What was drawn, resolved: never `auto`. */
const FACTS = {
  background: z.enum(['opaque', 'transparent']),
  output_format: z.enum(DRAWN_FORMATS),
  quality: z.enum(QUALITIES),
  size: z.string().regex(/^\d+x\d+$/),
}

/** How an edit was understood, and what it did to the first input as it was framed. */
const EditOutcome = z.strictObject({
  plan: z.unknown(),
  changed_share: z
    .number()
    .min(0)
    .max(1)
    .nullable()
    .meta({ description: 'Share of the pixels that differ; null where the frame changed.' }),
  max_difference_outside: z
    .int()
    .min(0)
    .max(255)
    .nullable()
    .meta({ description: 'Greatest difference of a channel where the mask says keep; null without a mask.' }),
})

const EASEL_IMAGE = {
  seed: z.int(),
  engine: z.string().describe('Id of the engine that drew it.'),
  warnings: z.array(WireWarning),
  edit: EditOutcome.exactOptional(),
  scene: z.unknown().optional(),
  brief: z.unknown().optional(),
  report: PictureReport.exactOptional(),
}

/** Easel's own part of an answer, present when the request has the key `easel`; `images` only for n > 1. */
export const EaselAnswer = z.strictObject({
  job: z.string(),
  ...EASEL_IMAGE,
  images: z.array(z.strictObject(EASEL_IMAGE)).exactOptional(),
})
export type EaselAnswer = z.infer<typeof EaselAnswer>

/** What is there only when the request asks for it. */
const EXTRAS = { safety_identifier: z.string().nullable().exactOptional(), easel: EaselAnswer.exactOptional() }

/** Not checked letter by letter: it is megabytes. */
const Base64 = z.string().min(1).meta({ contentEncoding: 'base64', description: 'Without a `data:` prefix.' })
const UnixSeconds = z.int()

/** Answer of generations and edits without `stream`. */
export const ImagesResponse = z.strictObject({
  created: UnixSeconds,
  ...FACTS,
  data: z.array(z.strictObject({ b64_json: Base64 })).describe('One for each picture that was asked for.'),
  usage: Usage,
  ...EXTRAS,
})
export type ImagesResponse = z.infer<typeof ImagesResponse>

const sequence_number = z.int().min(0).describe('Counts the events from 0 without gaps.')

const partialOf = <Type extends string>(type: Type) =>
  z.strictObject({
    type: z.literal(type),
    b64_json: Base64,
    created_at: UnixSeconds,
    ...FACTS,
    partial_image_index: z.int().min(0),
    sequence_number,
  })

const completedOf = <Type extends string>(type: Type) =>
  z.strictObject({ type: z.literal(type), b64_json: Base64, created_at: UnixSeconds, ...FACTS, usage: Usage, sequence_number, ...EXTRAS })

/** Ends a stream that failed after its first byte. */
const ErrorEvent = ErrorEnvelope.extend({ type: z.literal('error') })

export const GenerationEvent = z.union([partialOf('image_generation.partial_image'), completedOf('image_generation.completed'), ErrorEvent])
export const EditEvent = z.union([partialOf('image_edit.partial_image'), completedOf('image_edit.completed'), ErrorEvent])

/** An event of a stream; `partial_image` comes up to three times, `completed` or `error` once, at the end. */
export type ImageStreamEvent = z.infer<typeof GenerationEvent> | z.infer<typeof EditEvent>

/** What the events of a stream are called. */
export const eventName = (operation: 'generate' | 'edit') =>
  operation === 'edit'
    ? ({ partial: 'image_edit.partial_image', completed: 'image_edit.completed' } as const)
    : ({ partial: 'image_generation.partial_image', completed: 'image_generation.completed' } as const)

/** One server-sent event: its name is its `type`, its data one line of JSON. */
export const encodeEvent = (event: ImageStreamEvent) => `event: ${event.type}\ndata: ${JSON.stringify(event)}\n\n`
