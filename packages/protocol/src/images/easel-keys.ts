import { z } from 'zod'
import { WireError } from '../errors/index.ts'

const MAX_SEED = 2 ** 32 - 1
const MAX_FEATHER_PX = 512

/** What an answer's `easel` object can hold beside the seed and the warnings; `native` is about the picture itself. */
const RETURNS = ['scene', 'brief', 'report', 'native'] as const

/** Known by name, obeyed by nothing yet: a request that has one is refused rather than half obeyed. */
export const NOT_YET = { keys: ['scene', 'text', 'coherent', 'brand', 'think'], returns: ['report'] } as const

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
  scene: NotYet,
  text: NotYet,
  coherent: NotYet,
  brand: NotYet,
  think: NotYet,
})

/** The same with its defaults. */
export type EaselRequest = {
  seed: number | null
  return: ('scene' | 'brief')[]
  /** The picture keeps the first input's own pixels instead of a size of the wire's rules (`return: "native"`). */
  native: boolean
  /** Which engine draws; null: the server's choice. */
  engine: string | null
  maskMode: 'exact' | 'soft'
  /** Pixels. */
  feather: number
  onLowConfidence: 'warn' | 'error'
}

const OF_EDITS = ['mask_mode', 'feather', 'on_low_confidence'] as const

/** Fills in the defaults, and refuses what nothing obeys. */
export function easelRequest(keys: z.infer<typeof EaselKeys>, operation: 'generate' | 'edit'): EaselRequest {
  const returns = [keys.return ?? []].flat()
  for (const key of NOT_YET.keys)
    if (keys[key] != null) throw unsupported(`easel.${key}`, `'easel.${key}' is not available yet on this server.`)
  for (const value of NOT_YET.returns)
    if (returns.includes(value)) throw unsupported('easel.return', `'easel.return' cannot be '${value}' yet on this server.`)
  if (operation === 'generate') refuseEditKeys(keys, returns)
  return {
    seed: keys.seed ?? null,
    return: [...new Set(returns)].filter((each) => each === 'scene' || each === 'brief'),
    native: returns.includes('native'),
    engine: keys.engine ?? null,
    maskMode: keys.mask_mode ?? 'exact',
    feather: keys.feather ?? 0,
    onLowConfidence: keys.on_low_confidence ?? 'warn',
  }
}

function refuseEditKeys(keys: z.infer<typeof EaselKeys>, returns: string[]) {
  for (const key of OF_EDITS) if (keys[key] != null) throw unsupported(`easel.${key}`, `'easel.${key}' is only supported on edits.`)
  if (returns.includes('native'))
    throw unsupported('easel.return', "'easel.return' can be 'native' only on edits: a generation has no input picture.")
}

const unsupported = (param: string, message: string) => new WireError('image_unsupported_parameter', message, param)
