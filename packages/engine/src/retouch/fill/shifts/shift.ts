import type { Pixels } from '../../../trace/index.ts'
import type { Coverage } from '../../coverage.ts'
import { apart, type Small } from './small.ts'

/** By how many pixels a piece is moved: the colour at p comes from p plus this. */
export type Shift = readonly [dx: number, dy: number]

/** Edges that are followed, and shifts that are kept of each pair. */
const [SAMPLES, KEPT] = [220, 22]
/** Shortest shift, as a share of the window's longer side: what lies nearer is the thing itself. */
const SHORTEST = 0.035
/** Mean difference of two patches that are alike, 0–255. */
const ALIKE = 13
/** Shifts so near to a better one are the same one, px. */
const SAME = 3

/** The shifts at which most edges of the known part find their like, commonest first, each with its opposite. */
export function shiftsIn(small: Small): Shift[] {
  const { width, height } = small
  const samples = edgesOf(small)
  if (samples.length < 24) return []
  const [reachX, reachY] = [Math.floor(width * 0.8), Math.floor(height * 0.8)]
  const least = SHORTEST * Math.max(width, height)
  const across = 2 * reachX + 1
  const votes = new Float32Array(across * (reachY + 1))
  for (let dy = 0; dy <= reachY; dy++)
    for (let dx = -reachX; dx <= reachX; dx++) {
      if (dx * dx + dy * dy < least * least || (dy === 0 && dx < 0)) continue
      let count = 0
      for (const p of samples) if (isLike(small, p, dx, dy)) count++
      votes[dy * across + dx + reachX] = count
    }
  const found: { shift: Shift; count: number }[] = []
  for (let dy = 0; dy <= reachY; dy++)
    for (let dx = -reachX; dx <= reachX; dx++) {
      const count = votes[dy * across + dx + reachX] as number
      if (count >= 3) found.push({ shift: [dx, dy], count })
    }
  found.sort((a, b) => b.count - a.count)
  const kept: Shift[] = []
  for (const { shift } of found) {
    if (kept.length >= KEPT) break
    if (kept.every(([x, y]) => Math.max(Math.abs(x - shift[0]), Math.abs(y - shift[1])) > SAME)) kept.push(shift)
  }
  return kept.flatMap(([dx, dy]): Shift[] => [
    [dx, dy],
    [-dx, -dy],
  ])
}

/** Shifts of a picture that is `times` smaller, as exactly as the edges of this one show them. */
export function enlarged(shifts: readonly Shift[], times: number, edges: readonly number[], small: Small): Shift[] {
  const reach = Math.ceil(times / 2)
  return shifts.map(([dx, dy]) => {
    const [x0, y0] = [Math.round(times * dx), Math.round(times * dy)]
    let best: { shift: Shift; count: number } = { shift: [x0, y0], count: -1 }
    for (let y = y0 - reach; y <= y0 + reach; y++)
      for (let x = x0 - reach; x <= x0 + reach; x++) {
        const count = edges.filter((p) => isLike(small, p, x, y)).length
        if (count > best.count) best = { shift: [x, y], count }
      }
    return best.shift
  })
}

/** Five taps about a place and about where it is moved to. */
function isLike({ width, height, colors, barred }: Small, p: number, dx: number, dy: number): boolean {
  const [x, y] = [(p % width) + dx, Math.floor(p / width) + dy]
  if (x < 2 || y < 2 || x >= width - 2 || y >= height - 2) return false
  const q = y * width + x
  if (barred[q]) return false
  let sum = apart(colors, p, q)
  if (sum > 2 * ALIKE) return false
  for (const step of [-2, 2, -2 * width, 2 * width]) {
    if (barred[q + step]) return false
    sum += apart(colors, p + step, q + step)
    if (sum > 5 * ALIKE) return false
  }
  return true
}

/** Strong edges of the known part, spread over it evenly. */
export function edgesOf({ width, height, colors, barred }: Small): number[] {
  const edges: { p: number; strength: number }[] = []
  for (let y = 2; y < height - 2; y++)
    for (let x = 2; x < width - 2; x++) {
      const p = y * width + x
      if ([0, -1, 1, -2, 2].some((k) => barred[p + k] || barred[p + k * width])) continue
      edges.push({ p, strength: apart(colors, p - 1, p + 1) + apart(colors, p - width, p + width) })
    }
  const strengths = edges.map(({ strength }) => strength).sort((a, b) => a - b)
  const least = Math.max(5, strengths[Math.floor(strengths.length * 0.7)] ?? 0)
  const strong = edges.filter(({ strength }) => strength >= least)
  const step = Math.max(1, strong.length / SAMPLES)
  return Array.from({ length: Math.min(SAMPLES, strong.length) }, (_, i) => (strong[Math.floor(i * step)] as { p: number }).p)
}

/** A shift of the small window in pixels of the picture, as exactly as edges about the hole tell. */
export function finer([dx, dy]: Shift, edges: readonly number[], small: Small, { width, height, data }: Pixels, hole: Coverage): Shift {
  const { scale, left, top } = small
  const [coarseX, coarseY] = [Math.round(dx * scale), Math.round(dy * scale)]
  const reach = Math.ceil(scale)
  if (scale <= 1) return [coarseX, coarseY]
  const places = edges
    .filter((p) => isLike(small, p, dx, dy))
    .slice(0, 90)
    .map(
      (p) => [Math.floor(left + ((p % small.width) + 0.5) * scale), Math.floor(top + (Math.floor(p / small.width) + 0.5) * scale)] as const,
    )
  let best: { shift: Shift; cost: number } = { shift: [coarseX, coarseY], cost: Number.POSITIVE_INFINITY }
  for (let y = -reach; y <= reach; y++)
    for (let x = -reach; x <= reach; x++) {
      let [sum, count] = [0, 0]
      for (const [px, py] of places)
        for (const [tx, ty] of TAPS) {
          const [u, v] = [px + tx * reach, py + ty * reach]
          const [fu, fv] = [u + coarseX + x, v + coarseY + y]
          if (u < 0 || v < 0 || fu < 0 || fv < 0 || u >= width || v >= height || fu >= width || fv >= height) continue
          if (hole.data[v * width + u] || hole.data[fv * width + fu]) continue
          sum += Math.min(60, Math.abs((data[4 * (v * width + u) + 1] as number) - (data[4 * (fv * width + fu) + 1] as number)))
          count++
        }
      const cost = count === 0 ? Number.POSITIVE_INFINITY : sum / count
      if (cost < best.cost) best = { shift: [coarseX + x, coarseY + y], cost }
    }
  return best.shift
}

const TAPS = [
  [0, 0],
  [-1, 0],
  [1, 0],
  [0, -1],
  [0, 1],
] as const
