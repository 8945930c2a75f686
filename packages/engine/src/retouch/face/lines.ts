import type { Point, Quad } from '../../projection.ts'
import type { Pixels } from '../../trace/index.ts'
import { cross } from '../../vector.ts'
import type { Bounds } from '../coverage.ts'

/** Places along the longer side at which edges are looked for. */
const STEPS = 220
/** Steepest level line and flattest upright one, as the sine of their angle to what they are named after. */
const [LEVEL, UPRIGHT] = [0.62, 0.42]
/** Rounds of the fit, and the sine of the angle by which an edge may miss the point in the first and in the last of them. */
const [ROUNDS, WIDE, NARROW] = [14, 0.3, 0.035]
/** How strongly lines are held to be parallel where they say nothing else, as a share of all of them. */
const PARALLEL = 0.004

/** How much smaller than its bounds a rectangle may come out by leaning, before it is doubted. */
const LEANS = 1.8

/** An edge: where it is, what it is square to, how strong it is. */
type Edge = { x: number; y: number; nx: number; ny: number; strength: number }
/** Where lines of one direction meet, perhaps infinitely far away. */
type Vanishing = [x: number, y: number, w: number]

/**
 * A rectangle within bounds that lies on a wall or another flat face, by the lines that the face shows: level ones and upright
 * ones each meet in one point. `confidence` 0–1: the share of the edges that go there.
 */
export function alongLines(pixels: Pixels, bounds: Bounds): { corners: Quad; confidence: number } {
  const unit = Math.hypot(bounds.width, bounds.height) / 2
  const middle: Point = [bounds.left + bounds.width / 2, bounds.top + bounds.height / 2]
  const edges = edgesIn(pixels, bounds, middle, unit)
  const level = meeting(
    edges.filter(({ nx }) => Math.abs(nx) < LEVEL),
    [1, 0, 0],
  )
  const upright = meeting(
    edges.filter(({ ny }) => Math.abs(ny) < UPRIGHT),
    [0, 1, 0],
  )
  const [w, h] = [bounds.width / 2 / unit, bounds.height / 2 / unit]
  const sides = [cross([0, -h, 1], level.at), cross([w, 0, 1], upright.at), cross([0, h, 1], level.at), cross([-w, 0, 1], upright.at)]
  const raw = [3, 0, 1, 2].map((i) => crossing(sides[i] as Vanishing, sides[(i + 1) % 4] as Vanishing))
  // No corner leaves the bounds.
  const over = Math.max(1, ...raw.map(([x, y]) => Math.max(Math.abs(x) / w, Math.abs(y) / h)))
  const corners = raw.map(([x, y]) => [middle[0] + (x * unit) / over, middle[1] + (y * unit) / over]) as unknown as Quad
  return {
    corners,
    confidence: Number.isFinite(over) ? Math.min(level.share, Math.max(upright.share, 0.8 * level.share)) * Math.min(1, LEANS / over) : 0,
  }
}

function edgesIn({ width, height, data }: Pixels, bounds: Bounds, middle: Point, unit: number): Edge[] {
  const step = Math.max(1, Math.round(Math.max(bounds.width, bounds.height) / STEPS))
  const light = (x: number, y: number) => {
    const at = 4 * (Math.min(height - 1, Math.max(0, y)) * width + Math.min(width - 1, Math.max(0, x)))
    return (data[at] as number) + (data[at + 1] as number) + (data[at + 2] as number)
  }
  const edges: Edge[] = []
  for (let y = bounds.top + step; y < bounds.top + bounds.height - step; y += step)
    for (let x = bounds.left + step; x < bounds.left + bounds.width - step; x += step) {
      const dx =
        2 * (light(x + step, y) - light(x - step, y)) +
        light(x + step, y - step) -
        light(x - step, y - step) +
        light(x + step, y + step) -
        light(x - step, y + step)
      const dy =
        2 * (light(x, y + step) - light(x, y - step)) +
        light(x - step, y + step) -
        light(x - step, y - step) +
        light(x + step, y + step) -
        light(x + step, y - step)
      const strength = Math.hypot(dx, dy)
      if (strength > 0) edges.push({ x: (x - middle[0]) / unit, y: (y - middle[1]) / unit, nx: dx / strength, ny: dy / strength, strength })
    }
  // The stronger third; the weaker ones are grain.
  const least = edges.map(({ strength }) => strength).sort((a, b) => a - b)[Math.floor(edges.length * 0.66)] ?? 0
  return edges.filter(({ strength }) => strength >= Math.max(least, 24))
}

/** The point that most edges run towards, by least squares whose outliers lose their say (Cauchy), and what share of them does. */
function meeting(edges: readonly Edge[], first: Vanishing): { at: Vanishing; share: number } {
  let at = first
  const missOf = ({ x, y, nx, ny }: Edge) => {
    const [u, v] = [at[0] - x * at[2], at[1] - y * at[2]]
    return Math.abs(nx * u + ny * v) / Math.max(1e-9, Math.hypot(u, v))
  }
  for (let round = 0; round < ROUNDS; round++) {
    const reach = WIDE * (NARROW / WIDE) ** (round / (ROUNDS - 1))
    // The matrix of n · (V − p w) over all edges; V is its least eigenvector.
    const m = [0, 0, 0, 0, 0, 0]
    let total = 0
    for (const edge of edges) {
      const weight = edge.strength / (1 + (missOf(edge) / reach) ** 2)
      const line = [edge.nx, edge.ny, -(edge.nx * edge.x + edge.ny * edge.y)] as const
      total += weight
      for (const [k, [i, j]] of PAIRS.entries()) m[k] = (m[k] as number) + weight * line[i] * line[j]
    }
    if (total === 0) return { at, share: 0 }
    m[5] = (m[5] as number) + PARALLEL * total
    at = leastOf(m, total)
  }
  return { at, share: agreed(edges, at, missOf) }
}

/** How much plainer than chance the edges run to one point, 0–1; a single line says nothing, wherever it runs to. */
function agreed(edges: readonly Edge[], at: Vanishing, missOf: (edge: Edge) => number): number {
  const near = edges.filter((edge) => missOf(edge) < 2 * NARROW)
  const weigh = (some: readonly Edge[]) => some.reduce((sum, { strength }) => sum + strength, 0)
  const lift = weigh(near) / Math.max(1, CHANCE * weigh(edges))
  const isLevel = Math.abs(at[0]) > Math.abs(at[1])
  const offsets = near
    .map(({ x, y }) =>
      isLevel ? y - (x * (at[1] - y * at[2])) / (at[0] - x * at[2]) : x - (y * (at[0] - x * at[2])) / (at[1] - y * at[2]),
    )
    .sort((a, b) => a - b)
  const quantile = (share: number) => offsets[Math.floor(share * (offsets.length - 1))] ?? 0
  const spread = quantile(0.8) - quantile(0.2)
  return Math.min(1, Math.max(0, (lift - 1) / 3)) * Math.min(1, spread / SPREAD)
}
/** Share of edges of all directions that would run to a point by chance; how far apart lines lie that stand for a face, of its half diagonal. */
const [CHANCE, SPREAD] = [0.105, 0.35]

const PAIRS = [
  [0, 0],
  [0, 1],
  [0, 2],
  [1, 1],
  [1, 2],
  [2, 2],
] as const

/** Eigenvector of the least eigenvalue of a symmetric 3 × 3 matrix whose trace is about `size`, by inverse iteration. */
function leastOf(m: readonly number[], size: number): Vanishing {
  const [a, b, c, d, e, f] = m.map((value, k) => value / size + (k === 0 || k === 3 || k === 5 ? 1e-9 : 0)) as [
    number,
    number,
    number,
    number,
    number,
    number,
  ]
  const inverse = [d * f - e * e, c * e - b * f, b * e - c * d, a * f - c * c, b * c - a * e, a * d - b * b] as const
  let v: Vanishing = [0.6, 0.7, 0.1]
  for (let round = 0; round < 60; round++) {
    const [x, y, w] = v
    const next: Vanishing = [
      inverse[0] * x + inverse[1] * y + inverse[2] * w,
      inverse[1] * x + inverse[3] * y + inverse[4] * w,
      inverse[2] * x + inverse[4] * y + inverse[5] * w,
    ]
    const length = Math.hypot(...next)
    v = [next[0] / length, next[1] / length, next[2] / length]
  }
  return v
}

function crossing(a: Vanishing, b: Vanishing): Point {
  const [x, y, w] = cross(a, b)
  return [x / w, y / w]
}
