import { EngineError } from '../../engine.ts'
import { laidOver } from '../../retouch/composite.ts'
import { boundsOf, type Coverage, shareOf } from '../../retouch/coverage.ts'
import { boxOn } from '../../retouch/cutout/hint.ts'
import type { FillOptions } from '../../retouch/fill/index.ts'
import { diffused } from '../../retouch/fill/smooth.ts'
import type { Flaw } from '../../retouch/specks.ts'
import type { Pixels } from '../../trace/index.ts'
import { byModel } from '../models.ts'
import type { OperationOf } from '../plan.ts'
import type { Studio } from './studio.ts'

/** From this share of the picture on a filled hole is mostly invention. */
const LARGE = 0.15

/** Takes away what the mask shows. */
export async function cleared(studio: Studio, { target, words }: OperationOf<'remove'>): Promise<Pixels> {
  const name = target.noun ?? 'thing'
  const flaw = DUST.test(name) ? 'dust' : SCRATCH.test(name) ? 'scratches' : null
  if (flaw && !studio.allowed) return cleaned(studio, flaw)
  // A box round the bottle does not say where the glare on it is.
  if (FLAW.test(name) && !studio.allowed)
    throw new EngineError(
      'unsupported',
      `Where there is ${name} cannot be told reliably without a mask. Send a mask that is transparent over it.`,
      'prompt',
    )
  const where = await studio.here(`Where the ${name} is cannot be told from words alone (“${words}”).`)
  return patched(studio, where)
}

const DUST = /\b(?:dust|specks?|spots?|lint|blemish(?:es)?|dirt)\b/
const SCRATCH = /\b(?:scratch(?:es)?|hairs?)\b/
const FLAW = /\b(?:noise|smudge|glare|reflection|fingerprint)/

/** What is small, alone and unlike its surroundings, in the box that was pointed out or everywhere. */
async function cleaned(studio: Studio, flaw: Flaw): Promise<Pixels> {
  const where = studio.hint?.box ? boxOn(studio.pixels, studio.hint.box) : null
  const { pixels, count } = await studio.aside('dusted', studio.pixels, flaw, where)
  if (count === 0)
    throw new EngineError(
      'unsupported',
      `No ${flaw} could be told from what the picture shows. Send a mask that is transparent over it.`,
      'prompt',
    )
  studio.warn({
    code: 'cleaned_by_size',
    message: `${count} ${flaw === 'dust' ? (count === 1 ? 'speck' : 'specks') : count === 1 ? 'scratch' : 'scratches'} went, found by size and contrast alone: look whether a small detail went with them. A mask over them is exact.`,
  })
  return pixels
}

/** A hole filled with its surroundings; nothing is copied from what `avoid` covers. */
export async function patched(studio: Studio, hole: Coverage, { isGuessed = false, avoid = null }: FillOptions = {}): Promise<Pixels> {
  const invented = isGuessed
    ? null
    : await byModel(
        studio.world,
        'inpaint',
        (warning) => studio.warn(warning),
        (models) => models.inpaint(studio.pixels, hole),
      )
  if (invented) {
    studio.isModelled = true
    return laidOver(studio.pixels, invented, hole)
  }
  const share = shareOf(hole)
  if (share > LARGE)
    studio.warn({
      code: 'filled_by_guess',
      message: `${Math.round(100 * share)} % of the picture was filled with textures from around it; objects and straight lines there are not continued reliably.`,
    })
  const result = await studio.aside('completed', studio.pixels, hole, studio.seed, isGuessed, avoid)
  if (!result) throw new EngineError('unsupported', 'The mask leaves nothing to fill the hole from. Send a smaller mask.', 'mask')
  return result
}

/** The hole filled smoothly from its rim: right for even grounds. */
export function smoothed(pixels: Pixels, hole: Coverage): Pixels {
  const bounds = boundsOf(hole)
  if (!bounds) return pixels
  const margin = 4
  const left = Math.max(0, bounds.left - margin)
  const top = Math.max(0, bounds.top - margin)
  const width = Math.min(pixels.width, bounds.left + bounds.width + margin) - left
  const height = Math.min(pixels.height, bounds.top + bounds.height + margin) - top
  const level = { width, height, colors: new Uint8ClampedArray(width * height * 4), hole: new Uint8Array(width * height), avoid: null }
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const from = (y + top) * pixels.width + x + left
      level.colors.set(pixels.data.subarray(4 * from, 4 * from + 4), 4 * (y * width + x))
      level.hole[y * width + x] = (hole.data[from] as number) > 0 ? 255 : 0
    }
  diffused(level)
  const data = new Uint8ClampedArray(pixels.data)
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++)
      if (level.hole[y * width + x])
        data.set(level.colors.subarray(4 * (y * width + x), 4 * (y * width + x) + 3), 4 * ((y + top) * pixels.width + x + left))
  return { ...pixels, data }
}
