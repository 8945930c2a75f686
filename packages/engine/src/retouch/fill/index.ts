import type { Random } from '../../random.ts'
import type { Pixels } from '../../trace/index.ts'
import { boundsOf, type Coverage, depthInside, widened } from '../coverage.ts'
import { around, cropOf, cropOfCoverage } from './crop.ts'
import { type Field, startField, upsampled } from './match.ts'
import { halved, type Level } from './pyramid.ts'
import { refined } from './refine.ts'
import { diffused } from './smooth.ts'

/** Levels with a longer side than this take over what the level below has found, without a search of their own. */
const LONGEST_SEARCHED = 1100
const COARSEST = 28

export type FillOptions = { isGuessed?: boolean; avoid?: Coverage | null }

/**
 * A hole filled with what surrounds it, by patches that look like their neighbours (PatchMatch, Barnes and others 2009, in
 * the coarse-to-fine way of Wexler and others 2007). Good for textures and grounds; it invents no objects. `avoid` is never
 * copied from. With `isGuessed` the hole holds a first guess already. Null where nothing is left to copy.
 */
export function filled(
  pixels: Pixels,
  hole: Coverage,
  random: Random,
  { isGuessed = false, avoid = null }: FillOptions = {},
): Pixels | null {
  const bounds = boundsOf(hole, 127)
  if (!bounds) return pixels
  const window = around(bounds, pixels, 1)
  const levels = pyramid(
    { ...cropOf(pixels, window), hole: cropOfCoverage(hole, window), avoid: avoid && cropOfCoverage(avoid, window) },
    isGuessed,
  )
  const coarsest = levels.at(-1) as Level
  if (!isGuessed) diffused(coarsest)
  let field: Field | null = null
  for (let k = levels.length - 1; k >= 0; k--) {
    const level = levels[k] as Level
    const below = levels[k + 1]
    const next: Field | null = field && below ? upsampled(field, level) : startField(level, random)
    if (!next) return null
    field = next
    const isSearched = Math.max(level.width, level.height) <= LONGEST_SEARCHED
    refined(level, field, random, {
      count: !isSearched ? 0 : k === 0 ? 1 : Math.min(12, 2 + 2 * k),
      passes: k === 0 ? 1 : 2,
      isNear: k === 0 && levels.length > 1,
      isFound: below !== undefined,
    })
  }
  return pasted(pixels, levels[0] as Level, window, hole)
}

function pyramid(finest: Level, isGuessed: boolean): Level[] {
  const levels = [finest]
  for (let level = finest; ; ) {
    if (Math.min(level.width, level.height) / 2 < COARSEST || depthOf(level) < 2.5) return levels
    level = halved(level, isGuessed)
    levels.push(level)
  }
}

/** How deep the hole is, px. */
function depthOf({ width, height, hole }: Level): number {
  const bounds = boundsOf({ width, height, data: hole })
  if (!bounds) return 0
  const about = widened(bounds, 1, { width, height })
  const part = cropOfCoverage({ width, height, data: hole }, about)
  return depthInside({ ...about, data: part }).reduce((most, depth) => Math.max(most, depth), 0)
}

function pasted(pixels: Pixels, level: Level, { left, top }: { left: number; top: number }, hole: Coverage): Pixels {
  const data = new Uint8ClampedArray(pixels.data)
  for (let y = 0; y < level.height; y++)
    for (let x = 0; x < level.width; x++) {
      const at = (y + top) * pixels.width + x + left
      const weight = (hole.data[at] as number) / 255
      if (weight === 0) continue
      for (let c = 0; c < 3; c++)
        data[4 * at + c] =
          (pixels.data[4 * at + c] as number) * (1 - weight) + (level.colors[4 * (y * level.width + x) + c] as number) * weight
      data[4 * at + 3] = Math.max(pixels.data[4 * at + 3] as number, 255 * weight)
    }
  return { ...pixels, data }
}
