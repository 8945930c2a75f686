import type { Size } from '../size.ts'

/** How the pictures that a request brings are counted: gpt-image-2 and later in patches of 32 px, those before in tiles of 512 px. */
export type InputRule = 'patches' | 'tiles'

const PATCH = 32
/** No picture costs more patches than this. */
export const MOST_PATCHES = 1536
const MAGNIFIED_EDGE = 1024
const STEEPEST_RATIO = 3

/** Input tokens of one picture; `fidelity` matters only where pictures are counted in tiles. */
export const inputImageTokens = (size: Size, rule: InputRule = 'patches', fidelity: 'low' | 'high' = 'low'): number =>
  rule === 'patches' ? patchTokens(size) : tileTokens(size) + (fidelity === 'high' ? highFidelityTokens(size) : 0)

/** The most that one picture can cost: what is counted while its pixels are not known. */
export const mostInputImageTokens = (rule: InputRule, fidelity: 'low' | 'high'): number =>
  rule === 'patches' ? MOST_PATCHES : BASE_TOKENS + MOST_TILES * TILE_TOKENS + (fidelity === 'high' ? HIGH_OBLONG : 0)

/** Small pictures are magnified, at most twice; long ones padded to 3:1; large ones shrunk into the budget of patches. */
function patchTokens({ width, height }: Size): number {
  const long = Math.max(width, height)
  const scale = long < MAGNIFIED_EDGE ? Math.min(2, MAGNIFIED_EDGE / long) : 1
  // Patches along each side, as fractions.
  const across = Math.max(width, long / STEEPEST_RATIO) * (scale / PATCH)
  const down = Math.max(height, long / STEEPEST_RATIO) * (scale / PATCH)
  const whole = up(across) * up(down)
  if (whole <= MOST_PATCHES) return whole
  const shrink = Math.sqrt(MOST_PATCHES / (across * down))
  const fit = shrink * Math.min(fraction(across * shrink), fraction(down * shrink))
  return up(across * fit) * up(down * fit)
}

/** How much of a side whole patches cover. */
const fraction = (patches: number) => Math.floor(patches) / patches

/** Rounds up, but not for the last bit of a float. */
const up = (patches: number) => Math.ceil(patches - 1e-9)

const TILE = 512
const LARGEST_TILED_EDGE = 2048
const BASE_TOKENS = 65
const TILE_TOKENS = 129
const HIGH_SQUARE = 4160
const HIGH_OBLONG = 6240
/** Four along 2048 px, one across 512 px. */
const MOST_TILES = 4

/** The picture fits into 2048 px, its short side is at most 512 px; each tile that it touches counts. */
function tileTokens({ width, height }: Size): number {
  const short = Math.min(width, height)
  const long = Math.max(width, height)
  const scale = Math.min(1, TILE / short, LARGEST_TILED_EDGE / long)
  return BASE_TOKENS + TILE_TOKENS * up((width * scale) / TILE) * up((height * scale) / TILE)
}

const highFidelityTokens = ({ width, height }: Size) => (width === height ? HIGH_SQUARE : HIGH_OBLONG)
