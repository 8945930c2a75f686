import type { Relief } from './relief.ts'

/** What things are dropped into, about its middle: they lie with their origins within `radius` cm on the surface at `height`; where that is null there is only air. */
export type Bed = { radius: number; height: (x: number, z: number) => number | null }

/** Ways that a thing may lie, each a relief of it about its origin; the heap takes the one that lies lowest. */
export type Piece = readonly Relief[]

/** Where a piece's origin came to lie, cm, and in which of its ways. */
export type Lying = { x: number; y: number; z: number; way: number }

/** Spots that are tried along the radius. */
const STEPS = 9
/** What a spot as far out as the wall costs against lying deeper, and hanging out into the air with all of it, in radii. */
const OUTWARDS = 0.06
const HANGING = 1.5

/**
 * Pieces dropped into a bed one after the other, each where it comes to lie lowest, and of equally low spots nearest to
 * the middle: it touches what is below it, and goes through nothing.
 */
export function heap(pieces: readonly Piece[], bed: Bed): Lying[] {
  const cell = pieces[0]?.[0]?.cell ?? 1
  const reach = Math.ceil((1.6 * bed.radius) / cell)
  const width = 2 * reach + 1
  const ground = groundOf(bed, cell, reach)
  return pieces.map((piece) => {
    const lying = lowest(piece, bed, cell, ground, reach)
    for (const { x, z, high } of piece[lying.way]?.columns ?? []) {
      const [column, row] = [x + Math.round(lying.x / cell) + reach, z + Math.round(lying.z / cell) + reach]
      if (column < 0 || row < 0 || column >= width || row >= width) continue
      const at = row * width + column
      ground[at] = Math.max(ground[at] as number, lying.y + high)
    }
    return lying
  })
}

/** Height of the bed in every column of a square lattice of so many to each side. */
function groundOf({ height }: Bed, cell: number, reach: number): Float32Array {
  const width = 2 * reach + 1
  const ground = new Float32Array(width * width)
  for (let row = 0; row < width; row++)
    for (let column = 0; column < width; column++) {
      const surface = height((column - reach) * cell, (row - reach) * cell)
      ground[row * width + column] = surface ?? Number.NEGATIVE_INFINITY
    }
  return ground
}

function lowest(piece: Piece, bed: Bed, cell: number, ground: Float32Array, reach: number): Lying {
  const step = Math.max(1, Math.round(bed.radius / cell / STEPS))
  const far = Math.floor(bed.radius / cell / step)
  // Lying lower is having its middle lower.
  const middles = piece.map(middleOf)
  let best: Lying = { x: 0, y: 0, z: 0, way: 0 }
  let least = Number.POSITIVE_INFINITY
  for (let row = -far; row <= far; row++)
    for (let column = -far; column <= far; column++) {
      const out = (Math.hypot(column, row) * step * cell) / bed.radius
      if (out > 1) continue
      const cost = OUTWARDS * bed.radius * out
      piece.forEach((relief, way) => {
        const middle = middles[way] ?? 0
        const { y, hanging } = restingAt(relief, column * step, row * step, ground, reach, least - cost - middle)
        const whole = y + middle + cost + HANGING * bed.radius * hanging
        if (whole >= least) return
        least = whole
        best = { x: column * step * cell, y, z: row * step * cell, way }
      })
    }
  return best
}

/** How high the middle of a relief is over its origin. */
function middleOf({ columns }: Relief): number {
  let [low, high] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]
  for (const column of columns) [low, high] = [Math.min(low, column.low), Math.max(high, column.high)]
  return (low + high) / 2
}

/** Height of the origin at which a relief just touches the ground, and the share of it over air; any greater height once it is known to be above `enough`. */
function restingAt({ columns }: Relief, column: number, row: number, ground: Float32Array, reach: number, enough: number) {
  const width = 2 * reach + 1
  let y = Number.NEGATIVE_INFINITY
  let hanging = 0
  for (const { x, z, low } of columns) {
    const [at, line] = [column + x + reach, row + z + reach]
    const below = at < 0 || line < 0 || at >= width || line >= width ? Number.NEGATIVE_INFINITY : (ground[line * width + at] as number)
    if (below === Number.NEGATIVE_INFINITY) hanging += 1 / columns.length
    else if (below - low > y) y = below - low
    if (y > enough) return { y, hanging }
  }
  return y === Number.NEGATIVE_INFINITY ? { y: Number.POSITIVE_INFINITY, hanging } : { y, hanging }
}
