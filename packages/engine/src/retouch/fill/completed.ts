import { rng } from '../../random.ts'
import type { Pixels } from '../../trace/index.ts'
import { type Coverage, shareOf } from '../coverage.ts'
import { filled } from './index.ts'
import { shifted } from './shifts/index.ts'

/** A hole of this share of the picture or more is filled by whole pieces where they fit; of a smaller one patches make as much and sooner. */
const LARGE = 0.04
/** Seams that show more than this, 0–255, are worse than patches: in a hole, and where the canvas grew. */
const [IN_HOLE, BEYOND] = [12, 20]

/**
 * A hole filled from what surrounds it: a large one by moved pieces of the picture where these join well, any other, and what no
 * piece reaches, by patches. `isGuessed`: the hole is new canvas that holds a first guess. Null where nothing is left to copy.
 */
export function completed(pixels: Pixels, hole: Coverage, seed: number, isGuessed: boolean, avoid: Coverage | null): Pixels | null {
  const random = rng(seed, 'fill')
  const pieces = isGuessed || shareOf(hole) >= LARGE ? shifted(pixels, hole, avoid) : null
  if (!pieces || pieces.seen > (isGuessed ? BEYOND : IN_HOLE)) return filled(pixels, hole, random, { isGuessed, avoid })
  return pieces.left ? filled(pieces.pixels, pieces.left, random, { avoid }) : pieces.pixels
}
