import { z } from 'zod'
import { LetteringWish } from '../brief/lettering.ts'
import { NamedColor, REGIONS } from '../brief/schema.ts'
import { Technique, TextPath } from '../scene/schema.ts'

/** The plan of an edit: what is to be changed and what must stay, as structure. `readEdit` writes it. */

export const Target = z.strictObject({
  /**
   * `here`: where the mask is; `subject`: the main thing, whatever it is called; `words`: text by its role or its letters;
   * `rest`: whatever no operation names.
   */
  kind: z.enum(['picture', 'background', 'subject', 'here', 'rest', 'words', 'thing']),
  /** A thing's noun or a text's role as asked, lower case singular. */
  noun: z.string().nullable(),
  /** Which words, to the letter. */
  text: z.string().nullable(),
  /** Which input, from 1; null when none was named. */
  image: z.int().min(1).nullable(),
})
export type Target = z.infer<typeof Target>

export const SIDES = ['left', 'right', 'top', 'bottom'] as const
const Aspect = z.string().regex(/^\d+(\.\d+)?:\d+(\.\d+)?$/)
const Share = z.number().min(-1).max(1)

export const Backdrop = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('color'), color: NamedColor }),
  z.strictObject({ kind: z.literal('gradient'), colors: z.array(NamedColor).min(2).max(4) }),
  z.strictObject({ kind: z.literal('transparent') }),
  z.strictObject({ kind: z.literal('image'), image: z.int().min(1) }),
  /** A place in the user's words: a marble counter, a dark studio. */
  z.strictObject({ kind: z.literal('place'), words: z.string() }),
])
export type Backdrop = z.infer<typeof Backdrop>

export const RELATIONS = ['on', 'left-of', 'right-of', 'behind', 'in-front-of', 'beside'] as const

/** The words of the instruction that asked for it. */
const said = { words: z.string() }

export const Operation = z.discriminatedUnion('op', [
  z.strictObject({ op: z.literal('recolor'), ...said, target: Target, color: NamedColor }),
  z.strictObject({ op: z.literal('material'), ...said, target: Target, material: z.string(), color: NamedColor.nullable() }),
  z.strictObject({
    op: z.literal('finish'),
    ...said,
    target: Target,
    finish: z.enum(['matte', 'satin', 'glossy', 'frosted', 'brushed', 'polished']),
  }),
  z.strictObject({ op: z.literal('words'), ...said, target: Target, text: z.string() }),
  /** How words look beside their colour; null: as it was. `typeface` is a wish such as `serif` or `handwritten`. */
  z.strictObject({
    op: z.literal('lettering'),
    ...said,
    target: Target,
    weight: z.int().min(100).max(900).nullable(),
    italic: z.boolean().nullable(),
    letters: z.enum(['capitals', 'small', 'title', 'small-capitals']).nullable(),
    typeface: z.string().nullable(),
    align: z.enum(['left', 'center', 'right']).nullable(),
  }),
  /** What letters are made of, the line that they stand on, a shadow; null: as it was. `isPlain`: back to flat ink on straight lines. */
  z.strictObject({
    op: z.literal('effect'),
    ...said,
    target: Target,
    made: LetteringWish.shape.made,
    path: z.discriminatedUnion('along', [...TextPath.options, z.strictObject({ along: z.literal('straight') })]).nullable(),
    shadow: z.boolean().nullable(),
    isPlain: z.boolean(),
  }),
  z.strictObject({ op: z.literal('background'), ...said, image: z.int().min(1).nullable(), to: Backdrop }),
  z.strictObject({ op: z.literal('light'), ...said, light: z.string() }),
  /** `share` of the picture's width or height. */
  z.strictObject({
    op: z.literal('move'),
    ...said,
    target: Target,
    direction: z.enum(['left', 'right', 'up', 'down', 'forward', 'back', 'center']),
    share: Share,
  }),
  z.strictObject({ op: z.literal('scale'), ...said, target: Target, factor: z.number().positive() }),
  /** Degrees clockwise: of a thing about its upright axis seen from above, of a picture on its own plane. */
  z.strictObject({ op: z.literal('turn'), ...said, target: Target, degrees: z.number() }),
  z.strictObject({
    op: z.literal('add'),
    ...said,
    /** What to add, as asked: `a red mug`. */
    thing: z.string(),
    place: z.strictObject({ relation: z.enum(RELATIONS), target: Target }).nullable(),
  }),
  z.strictObject({ op: z.literal('remove'), ...said, target: Target }),
  z.strictObject({ op: z.literal('replace'), ...said, target: Target, thing: z.string() }),
  /** `amount` −1 to 1; `auto` needs none. */
  z.strictObject({
    op: z.literal('tone'),
    ...said,
    quality: z.enum(['brightness', 'contrast', 'saturation', 'warmth', 'auto']),
    amount: Share,
    target: Target,
  }),
  /** `amount` 0 to 1. */
  z.strictObject({
    op: z.literal('filter'),
    ...said,
    filter: z.enum(['black-and-white', 'sepia', 'blur', 'sharpen', 'denoise', 'invert']),
    amount: z.number().min(0).max(1),
    target: Target,
  }),
  /** Drawn by hand in some technique; null: as a photograph again. */
  z.strictObject({ op: z.literal('technique'), ...said, technique: Technique.nullable(), target: Target }),
  /** To a ratio, or to the middle `share` of each side. */
  z.strictObject({ op: z.literal('crop'), ...said, aspect: Aspect.nullable(), share: z.number().positive().max(1).nullable() }),
  /** Null degrees: whatever makes the horizon level. */
  z.strictObject({ op: z.literal('straighten'), ...said, degrees: z.number().nullable() }),
  /** More pixels of the same picture. */
  z.strictObject({ op: z.literal('upscale'), ...said, factor: z.number().min(1.1).max(4) }),
  z.strictObject({ op: z.literal('flip'), ...said, target: Target, axis: z.enum(['horizontal', 'vertical']) }),
  /** More canvas: on some sides by a share of the picture, or to a ratio; in one colour, or going on as it is. */
  z.strictObject({
    op: z.literal('extend'),
    ...said,
    sides: z.array(z.enum(SIDES)),
    share: z.number().positive().max(2),
    aspect: Aspect.nullable(),
    color: NamedColor.nullable(),
  }),
  /** A new picture with what the inputs show in it: things set into one scene, or whole pictures laid out beside each other. */
  z.strictObject({
    op: z.literal('compose'),
    ...said,
    layout: z.enum(['scene', 'collage']),
    references: z.array(z.strictObject({ image: z.int().min(1), role: z.enum(['subject', 'style', 'logo']) })),
  }),
  /** Something out of one input set into another. */
  z.strictObject({ op: z.literal('insert'), ...said, from: Target, region: z.enum(REGIONS).nullable() }),
])
export type Operation = z.infer<typeof Operation>
export type OperationOf<Name extends Operation['op']> = Extract<Operation, { op: Name }>

export const Keep = z.strictObject({
  target: Target,
  /** What of it must stay: `shape`, `colour`; null: all of it. */
  quality: z.string().nullable(),
  ...said,
})
export type Keep = z.infer<typeof Keep>

export const EditPlan = z.strictObject({
  version: z.literal(1),
  operations: z.array(Operation),
  keep: z.array(Keep),
  /** Clauses that ask for something that was not understood. */
  unread: z.array(z.string()),
})
export type EditPlan = z.infer<typeof EditPlan>

export const target = (kind: Target['kind'], rest: Partial<Omit<Target, 'kind'>> = {}): Target => ({
  kind,
  noun: null,
  text: null,
  image: null,
  ...rest,
})

/** What an edit did to the pixels of the input as it was framed. */
export type EditReport = {
  /** Share of the pixels that differ, 0–1; null where the frame itself changed. */
  changedShare: number | null
  /** Greatest difference of a channel, 0–255, where the mask says keep; null without a mask. */
  maxDifferenceOutside: number | null
}
