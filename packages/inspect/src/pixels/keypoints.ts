/** Corners within a patch of grey, and whether another patch has the same ones. */

/** A square of grey levels in which a thing fills the frame; what is none of the thing is not looked at. */
export type Patch = { side: number; luma: Float32Array; inside: Uint8Array }

/** Half the side of what is compared about a corner, px. */
const REACH = 5
/** How far a corner may have moved, px. */
const DRIFT = 6
/** Corners nearer to one another than this are one, px. */
const APART = 4
const MOST = 80
/** Harris' response below which nothing is a corner, in levels⁴: soft shading has none. */
const LEAST = 2e5
/** Correlation from which two corners are the same. */
const ALIKE = 0.75

/** The strongest corners, as indices. */
export function cornersOf({ side, luma, inside }: Patch): number[] {
  const strength = new Float32Array(side * side)
  for (let y = REACH + 1; y < side - REACH - 1; y++)
    for (let x = REACH + 1; x < side - REACH - 1; x++) if (isWithin(inside, side, x, y)) strength[y * side + x] = harris(luma, side, x, y)
  const found: number[] = []
  const order = [...strength.keys()].filter((i) => (strength[i] ?? 0) > LEAST).sort((a, b) => (strength[b] ?? 0) - (strength[a] ?? 0))
  for (const i of order) {
    if (found.length === MOST) break
    const isNew = found.every((other) => Math.max(Math.abs((other % side) - (i % side)), Math.abs(((other - i) / side) | 0)) >= APART)
    if (isNew) found.push(i)
  }
  return found
}

/** How many of the corners of one patch the other has near the same place. */
export function foundIn(corners: readonly number[], one: Patch, other: Patch): number {
  return corners.filter((i) => {
    const [x, y] = [i % one.side, Math.floor(i / one.side)]
    for (let v = y - DRIFT; v <= y + DRIFT; v++)
      for (let u = x - DRIFT; u <= x + DRIFT; u++) if (likeness(one, x, y, other, u, v) >= ALIKE) return true
    return false
  }).length
}

function isWithin(inside: Uint8Array, side: number, x: number, y: number): boolean {
  return [-REACH, REACH].every((dy) => [-REACH, REACH].every((dx) => inside[(y + dy) * side + x + dx]))
}

/** Harris' measure over 5 × 5: high where the picture changes along both axes. */
function harris(luma: Float32Array, side: number, x: number, y: number): number {
  let [xx, yy, xy] = [0, 0, 0]
  for (let v = y - 2; v <= y + 2; v++)
    for (let u = x - 2; u <= x + 2; u++) {
      const i = v * side + u
      const across = ((luma[i + 1] ?? 0) - (luma[i - 1] ?? 0)) / 2
      const down = ((luma[i + side] ?? 0) - (luma[i - side] ?? 0)) / 2
      xx += across * across
      yy += down * down
      xy += across * down
    }
  return xx * yy - xy * xy - 0.05 * (xx + yy) ** 2
}

/** Correlation of what is about two places, whatever the light; −1 where one of them lies at the rim. */
function likeness(one: Patch, x: number, y: number, other: Patch, u: number, v: number): number {
  if (u < REACH || v < REACH || u >= other.side - REACH || v >= other.side - REACH) return -1
  let [a, b, aa, bb, ab] = [0, 0, 0, 0, 0]
  const n = (2 * REACH + 1) ** 2
  for (let dy = -REACH; dy <= REACH; dy++)
    for (let dx = -REACH; dx <= REACH; dx++) {
      const p = one.luma[(y + dy) * one.side + x + dx] ?? 0
      const q = other.luma[(v + dy) * other.side + u + dx] ?? 0
      a += p
      b += q
      aa += p * p
      bb += q * q
      ab += p * q
    }
  const spread = (aa - (a * a) / n) * (bb - (b * b) / n)
  return spread > 1e-6 ? (ab - (a * b) / n) / Math.sqrt(spread) : 0
}
