import { z } from 'zod'
import { WireError } from '../errors/index.ts'

const MAX_SEED = 2 ** 32 - 1
const MAX_FEATHER_PX = 512
const MOST_POINTS = 32
/** A place in the first picture, px. */
const Place = z.int().min(0).max(65_535)
const MAX_DEADLINE_S = 86_400
const [USUAL_ATTEMPTS, MOST_ATTEMPTS] = [3, 8]

/** What an answer's `easel` object can hold beside the seed and the warnings; `native` is about the picture itself. */
const RETURNS = ['scene', 'brief', 'report', 'native'] as const

/** What Easel adds to a request, all under the one key `easel`. */
export const EaselKeys = z.strictObject({
  seed: z.int().min(0).max(MAX_SEED).nullish().describe('Picture i of n uses seed + i. Default: derived from the whole request.'),
  return: z
    .union([z.enum(RETURNS), z.array(z.enum(RETURNS)).max(RETURNS.length)])
    .nullish()
    .describe("What the answer's `easel` object also holds; `native`: an edit keeps the first picture's own pixel size."),
  engine: z.string().min(1).max(100).nullish().describe("Which engine draws. Default: the server's choice."),
  mask_mode: z.enum(['exact', 'soft']).nullish().describe('Of edits. Default: exact, where nothing outside the mask changes.'),
  feather: z
    .int()
    .min(0)
    .max(MAX_FEATHER_PX)
    .nullish()
    .describe('Of edits: pixels over which a change fades in, inside the mask. Default: 0.'),
  box: z
    .tuple([Place, Place, Place, Place])
    .nullish()
    .describe('Of edits: x, y, width and height, in pixels of the first picture, of a box round the thing that is meant.'),
  points: z
    .array(z.tuple([Place, Place]))
    .min(1)
    .max(MOST_POINTS)
    .nullish()
    .describe('Of edits: x and y, in pixels of the first picture, of places on the thing that is meant.'),
  on_low_confidence: z.enum(['warn', 'error']).nullish().describe('Of edits that can only be guessed. Default: warn.'),
  verify: z
    .union([
      z.boolean(),
      z.strictObject({
        attempts: z
          .int()
          .min(1)
          .max(MOST_ATTEMPTS)
          .optional()
          .describe('Pictures drawn at most for each one that is answered. Default: 3.'),
        budget: z.number().positive().max(1000).optional().describe('US dollars that these may cost together. Default: no cap.'),
      }),
    ])
    .nullish()
    .describe('Of generations: each picture is held against its brief and drawn anew where it fails. Default: the engine’s setting.'),
  scene: z
    .record(z.string(), z.unknown())
    .nullish()
    .describe('A scene document, as `return: "scene"` gives it: drawn in the place of the prompt, at its own size. Not of edits.'),
  text: z
    .enum(['outlines', 'live'])
    .nullish()
    .describe('With `output_format: svg`: words as curves (the default), or as text that can be changed, with its fonts.'),
  coherent: z.boolean().nullish().describe('The n pictures show the same subject: only how and where it is seen differs. Not of edits.'),
  brand: z
    .record(z.string(), z.unknown())
    .nullish()
    .describe(
      'A brand kit: `{ colors: [{ hex, role }], fonts: { display, text }, logo, tone, do, dont }`. What designs are drawn in; logo and fonts may be data URLs. Not of edits.',
    ),
  deadline_s: z
    .int()
    .min(1)
    .max(MAX_DEADLINE_S)
    .nullish()
    .describe('Seconds from now on within which the pictures are wanted: later the job ends unfinished. Default: however long it takes.'),
  rights: z
    .enum(['reminded', 'confirmed'])
    .nullish()
    .describe(
      'Whether the sender was reminded that people and logos in the pictures that are sent along have rights, and has confirmed to have them. Kept with the job.',
    ),
  think: z.boolean().nullish().describe('Each picture is drafted, inspected and mended before it is drawn as asked. Not of edits.'),
})

/** Documents that an answer holds beside each picture. */
export type Returned = Exclude<(typeof RETURNS)[number], 'native'>

/** The same with its defaults. */
export type EaselRequest = {
  seed: number | null
  return: Returned[]
  /** The picture keeps the first input's own pixels instead of a size of the wire's rules (`return: "native"`). */
  native: boolean
  /** Which engine draws; null: the server's choice. */
  engine: string | null
  maskMode: 'exact' | 'soft'
  /** Pixels. */
  feather: number
  onLowConfidence: 'warn' | 'error'
  /** Where in the first picture the thing is that an edit means, px; null: nobody has said. */
  hint: { box: { left: number; top: number; width: number; height: number } | null; points: [x: number, y: number][] } | null
  /** Seconds from its acceptance on within which it is wanted. */
  deadlineS?: number
  /** How an svg holds its words; null: as curves. */
  text: 'outlines' | 'live' | null
  /** Each picture is looked at and mended before it is shipped. */
  think: boolean
  /** All pictures show one subject. */
  coherent: boolean
  /** Colours and faces, as they were sent. */
  brand: Record<string, unknown> | null
  /** What the sender says of the rights of people and logos in the pictures that go with it. */
  rights?: 'reminded' | 'confirmed'
  /** What is drawn in the place of the prompt, as it was sent. */
  scene: Record<string, unknown> | null
  /** How often a picture that fails its checks may be drawn anew; absent: as the engine is set up. */
  verify?: { attempts: number; budgetDollars: number | null }
}

const OF_EDITS = ['mask_mode', 'feather', 'box', 'points', 'on_low_confidence'] as const

/** Fills in the defaults, and refuses what nothing obeys. */
export function easelRequest(keys: z.infer<typeof EaselKeys>, operation: 'generate' | 'edit'): EaselRequest {
  const returns = [keys.return ?? []].flat()
  if (operation === 'generate') refuseEditKeys(keys, returns)
  else refuseNewPictureKeys(keys)
  return {
    seed: keys.seed ?? null,
    return: [...new Set(returns)].filter((each) => each !== 'native'),
    native: returns.includes('native'),
    engine: keys.engine ?? null,
    maskMode: keys.mask_mode ?? 'exact',
    feather: keys.feather ?? 0,
    onLowConfidence: keys.on_low_confidence ?? 'warn',
    hint: hintOf(keys),
    text: keys.text ?? null,
    think: keys.think ?? false,
    coherent: keys.coherent ?? false,
    scene: keys.scene ?? null,
    brand: keys.brand ?? null,
    ...(keys.rights && { rights: keys.rights }),
    ...(keys.deadline_s && { deadlineS: keys.deadline_s }),
    ...(keys.verify && { verify: verification(keys.verify) }),
  }
}

function hintOf({ box, points }: z.infer<typeof EaselKeys>): EaselRequest['hint'] {
  if (!box && !points) return null
  const [left = 0, top = 0, width = 0, height = 0] = box ?? []
  return { box: box ? { left, top, width, height } : null, points: points ?? [] }
}

const verification = (
  wish: true | { attempts?: number | undefined; budget?: number | undefined },
): NonNullable<EaselRequest['verify']> => ({
  attempts: (wish !== true && wish.attempts) || USUAL_ATTEMPTS,
  budgetDollars: (wish !== true && wish.budget) || null,
})

const OF_NEW_PICTURES = ['think', 'coherent', 'verify', 'scene', 'brand'] as const

function refuseNewPictureKeys(keys: z.infer<typeof EaselKeys>) {
  for (const key of OF_NEW_PICTURES) if (keys[key]) throw unsupported(`easel.${key}`, `'easel.${key}' is only supported on generations.`)
}

function refuseEditKeys(keys: z.infer<typeof EaselKeys>, returns: string[]) {
  for (const key of OF_EDITS) if (keys[key] != null) throw unsupported(`easel.${key}`, `'easel.${key}' is only supported on edits.`)
  if (returns.includes('native'))
    throw unsupported('easel.return', "'easel.return' can be 'native' only on edits: a generation has no input picture.")
}

const unsupported = (param: string, message: string) => new WireError('image_unsupported_parameter', message, param)
