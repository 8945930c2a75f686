import { z } from 'zod'
import { WireError } from '../errors/index.ts'

const MAX_SEED = 2 ** 32 - 1
const MAX_FEATHER_PX = 512
const [USUAL_ATTEMPTS, MOST_ATTEMPTS] = [3, 8]

/** What an answer's `easel` object can hold beside the seed and the warnings; `native` is about the picture itself. */
const RETURNS = ['scene', 'brief', 'report', 'native'] as const

/** Known by name, obeyed by nothing yet: a request that has one is refused rather than half obeyed. */
export const NOT_YET = { keys: ['text'] } as const

const NotYet = z.unknown().optional().describe('Not available yet: refused.')

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
  text: NotYet,
  coherent: z.boolean().nullish().describe('The n pictures show the same subject: only how and where it is seen differs. Not of edits.'),
  brand: z
    .record(z.string(), z.unknown())
    .nullish()
    .describe(
      'A brand kit: `{ colors: [{ hex, role }], fonts: { display, text } }`. Colours and faces that designs are drawn in. Not of edits.',
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
  /** Each picture is looked at and mended before it is shipped. */
  think: boolean
  /** All pictures show one subject. */
  coherent: boolean
  /** Colours and faces, as they were sent. */
  brand: Record<string, unknown> | null
  /** What is drawn in the place of the prompt, as it was sent. */
  scene: Record<string, unknown> | null
  /** How often a picture that fails its checks may be drawn anew; absent: as the engine is set up. */
  verify?: { attempts: number; budgetDollars: number | null }
}

const OF_EDITS = ['mask_mode', 'feather', 'on_low_confidence'] as const

/** Fills in the defaults, and refuses what nothing obeys. */
export function easelRequest(keys: z.infer<typeof EaselKeys>, operation: 'generate' | 'edit'): EaselRequest {
  const returns = [keys.return ?? []].flat()
  for (const key of NOT_YET.keys)
    if (keys[key] != null) throw unsupported(`easel.${key}`, `'easel.${key}' is not available yet on this server.`)
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
    think: keys.think ?? false,
    coherent: keys.coherent ?? false,
    scene: keys.scene ?? null,
    brand: keys.brand ?? null,
    ...(keys.verify && { verify: verification(keys.verify) }),
  }
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
