import { cross } from '../vector.ts'
import { type Curve, sampleCurve, splinePoints, type Triple } from './curve.ts'
import { evaluate, type Params } from './expression.ts'
import { extrude } from './extrude.ts'
import { flipWinding, MeshBuilder, type Surface, signedVolume, smoothNormals, unit } from './mesh.ts'
import type { Value } from './recipe.ts'
import { sweep } from './sweep.ts'

type Spot = [Value, Value, Value]
export type Loft = {
  rings: Spot[][]
  steps?: [number, number] | undefined
  panel?: { outline: Curve; holes?: Curve[] | undefined; thickness: Value; bevel?: Value | undefined; fine?: Value | undefined } | undefined
  cord?: { path: Spot[]; section: [Value, Value]; exponent?: Value | undefined; around?: number | undefined } | undefined
}

const STEPS: [number, number] = [6, 6]
/** Longest edge in a panel, as a share of the panel's longer side. */
const FINE = 1 / 13
/** Share of a panel's thickness that is let into the skin, so that its edge never hangs in the air. */
const SUNK = 0.3

/** A skin through rings of points, smooth round each ring and from ring to ring; or a panel or a cord that lies on that skin. */
export function loft(shape: Loft, params: Params): Surface {
  const skin = skinOf(shape.rings, params)
  if (shape.panel) return panel(skin, shape.panel, params)
  if (shape.cord) return cord(skin, shape.cord, params)
  return whole(skin, shape.steps ?? STEPS)
}

/** A point of the skin, the way out of it, and the way along it that is at right angles to a direction given in cm of `u` and `v`. */
type Place = { point: Triple; normal: Triple; beside: (u: number, v: number) => Triple }
type Skin = {
  /** Points in a ring and number of rings. */
  count: [number, number]
  /** Mean length in cm of a step round a ring and of one from ring to ring. */
  pace: [number, number]
  /** How far round and up the skin a place is, 0 to 1, by its mean length. */
  share: (u: number, v: number) => [number, number]
  /** The place at `u` points round the ring and `v` rings from the first, and the way out of it. */
  at: (u: number, v: number) => Place
}

function skinOf(given: Spot[][], params: Params): Skin {
  const rings = given.map((ring) => ring.map((spot) => spot.map((value) => evaluate(value, params)) as Triple))
  const around = (rings[0] as Triple[]).length
  if (rings.some((ring) => ring.length !== around)) {
    throw new Error(`Expected ${around} points in every ring but received ${rings.map((ring) => ring.length).join(', ')}`)
  }
  const get = (i: number, k: number) => (rings[k] as Triple[])[((i % around) + around) % around] as Triple
  const mean = (total: number, of: (i: number) => number) =>
    Array.from({ length: total }, (_, i) => of(i)).reduce((a, b) => a + b, 0) / total
  const far = (a: Triple, b: Triple) => Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2])
  const gapsRound = Array.from({ length: around }, (_, i) => mean(rings.length, (k) => far(get(i, k), get(i + 1, k))))
  const gapsAlong = Array.from({ length: rings.length - 1 }, (_, k) => mean(around, (i) => far(get(i, k), get(i, k + 1))))
  const pace: [number, number] = [mean(around, (i) => gapsRound[i] as number), mean(rings.length - 1, (k) => gapsAlong[k] as number)]
  const round = spanOf(gapsRound, true)
  const along = spanOf(gapsAlong, false)
  const sample = (u: number, v: number) => {
    const [across, up] = [round(u), along(v)]
    const out: [Triple, Triple, Triple] = [
      [0, 0, 0],
      [0, 0, 0],
      [0, 0, 0],
    ]
    for (const a of across) {
      for (const b of up) {
        const p = get(a.index, b.index)
        for (const axis of [0, 1, 2] as const) {
          out[0][axis] += a.weight * b.weight * p[axis]
          out[1][axis] += a.slope * b.weight * p[axis]
          out[2][axis] += a.weight * b.slope * p[axis]
        }
      }
    }
    return out
  }
  const share = (u: number, v: number): [number, number] => [shareOf(gapsRound, u), shareOf(gapsAlong, v)]
  const sign = signedVolume(mesh([around, rings.length], [1, 1], sample, share)) < 0 ? -1 : 1
  return {
    share,
    count: [around, rings.length],
    pace,
    at: (u, v) => {
      const [point, du, dv] = sample(u, v)
      const normal = unit(cross(du, dv)).map((value) => value * sign) as Triple
      const beside = (x: number, y: number): Triple => {
        const along = [0, 1, 2].map((axis) => (dv[axis as 0] * x) / pace[1] - (du[axis as 0] * y) / pace[0]) as Triple
        return unit(cross(along, normal)).map((value) => value * sign) as Triple
      }
      return { point, normal, beside }
    },
  }
}

/** How far along steps of the given lengths a place is, 0 to 1. */
function shareOf(gaps: number[], t: number): number {
  const whole = Math.min(gaps.length, Math.floor(t))
  const before = gaps.slice(0, whole).reduce((sum, gap) => sum + gap, 0) + (t - whole) * (gaps[whole] ?? 0)
  return before / (gaps.reduce((sum, gap) => sum + gap, 0) || 1)
}

type Weight = { index: number; weight: number; slope: number }

/** Weights of the points near a place on a Catmull–Rom spline whose knots are spaced centripetally by `gaps`; the same for every ring, so that rows and columns agree. */
function spanOf(gaps: number[], closed: boolean): (t: number) => Weight[] {
  const spans = gaps.length
  const gap = (i: number) =>
    Math.sqrt(
      Math.max(1e-4, closed ? (gaps[((i % spans) + spans) % spans] as number) : (gaps[Math.min(spans - 1, Math.max(0, i))] as number)),
    )
  return (t) => {
    const span = closed ? Math.floor(t) : Math.min(spans - 1, Math.max(0, Math.floor(t)))
    const s = t - span
    const [g0, g1, g2] = [gap(span - 1), gap(span), gap(span + 1)]
    const [s2, s3] = [s * s, s * s * s]
    const hermite = [2 * s3 - 3 * s2 + 1, s3 - 2 * s2 + s, 3 * s2 - 2 * s3, s3 - s2]
    const slopes = [6 * s2 - 6 * s, 3 * s2 - 4 * s + 1, 6 * s - 6 * s2, 3 * s2 - 2 * s]
    const mix = ([h0 = 0, h1 = 0, h2 = 0, h3 = 0]: number[]) => [
      -h1 * (g1 / g0 - g1 / (g0 + g1)),
      h0 + h1 * (g1 / g0 - 1) + h3 * (-1 + g1 / (g1 + g2)),
      h1 * (1 - g1 / (g0 + g1)) + h2 + h3 * (1 - g1 / g2),
      h3 * (g1 / g2 - g1 / (g1 + g2)),
    ]
    const [weights, tangents] = [mix(hermite), mix(slopes)]
    const near = weights.map((weight, k): Weight => ({ index: span - 1 + k, weight, slope: tangents[k] as number }))
    return closed ? near : near.flatMap((one) => inside(one, spans))
  }
}

/** Beyond an open end the spline goes on as its mirror image. */
function inside({ index, weight, slope }: Weight, last: number): Weight[] {
  if (index >= 0 && index <= last) return [{ index, weight, slope }]
  const [end, next] = index < 0 ? [0, 1] : [last, last - 1]
  return [
    { index: end, weight: 2 * weight, slope: 2 * slope },
    { index: next, weight: -weight, slope: -slope },
  ]
}

function mesh(
  [around, rings]: [number, number],
  [stepsRound, stepsAlong]: [number, number],
  sample: (u: number, v: number) => Triple[],
  share: Skin['share'],
): Surface {
  const builder = new MeshBuilder()
  const [columns, rows] = [around * stepsRound, (rings - 1) * stepsAlong]
  const grid = Array.from({ length: rows + 1 }, (_, j) =>
    Array.from({ length: columns + 1 }, (_, i) => {
      const [point] = sample(i === columns ? 0 : i / stepsRound, j / stepsAlong) as [Triple]
      return builder.vertex(...point, 0, 0, 0, ...share(i / stepsRound, j / stepsAlong))
    }),
  )
  for (let j = 0; j < rows; j++) {
    const [low, high] = [grid[j] as number[], grid[j + 1] as number[]]
    for (let i = 0; i < columns; i++) builder.quad(low[i] as number, low[i + 1] as number, high[i + 1] as number, high[i] as number)
  }
  // Ends are closed by rungs across, from the first point of the ring to the one opposite, so that a bent end stays whole.
  for (const end of [0, rows]) {
    const rim = (grid[end] as number[]).slice(0, -1).map((vertex, i) => {
      const [x, y, z] = builder.positions.slice(3 * vertex, 3 * vertex + 3) as Triple
      return builder.vertex(x, y, z, 0, 0, 0, ...share(i / stepsRound, end / stepsAlong))
    })
    for (let i = 0; 2 * i + 1 < columns; i++) {
      const [a, b, c, d] = [i, i + 1, columns - i - 1, columns - i].map((k) => rim[k % columns]) as [number, number, number, number]
      if (end > 0) builder.quad(a, b, c, d)
      else builder.quad(a, d, c, b)
    }
  }
  return builder.surface([1, 1])
}

/** The whole skin, its ends closed. */
function whole({ count, pace, at, share }: Skin, steps: [number, number]): Surface {
  const surface = mesh(count, steps, (u, v) => [at(u, v).point], share)
  smoothNormals(surface)
  return { ...surface, uvSize: [pace[0] * count[0], pace[1] * (count[1] - 1)] }
}

/** The outline without points that lie closer together than its faces are wide, or bending would fold the slivers between them. */
function spaced(outline: Curve, least: number, params: Params): Curve {
  const samples = sampleCurve(outline, params, true)
  const round = samples.reduce((sum, { x, y }, i) => sum + Math.hypot(x - (samples.at(i - 1)?.x ?? x), y - (samples.at(i - 1)?.y ?? y)), 0)
  const apart = Math.min(least, round / 12)
  const points: { x: number; y: number }[] = []
  for (const { x, y, inX, inY, outX, outY } of samples) {
    const before = points.at(-1)
    const isCorner = inX * outX + inY * outY < 0.98
    if (!before || isCorner || Math.hypot(x - before.x, y - before.y) >= apart) points.push({ x, y })
  }
  return { points: points.map(({ x, y }) => [x, y]), closed: true }
}

/** A flat piece cut by its outline and laid on the skin. */
function panel({ pace, at }: Skin, { outline, holes, thickness, bevel, fine }: NonNullable<Loft['panel']>, params: Params): Surface {
  const thick = evaluate(thickness, params)
  const inCm = (curve: Curve): Curve => ({
    ...curve,
    points: curve.points.map(([u, v]) => [evaluate(u, params) * pace[0], evaluate(v, params) * pace[1]]),
  })
  const own = inCm(outline)
  const side = (axis: 0 | 1) => {
    const values = own.points.map((point) => point[axis] as number)
    return Math.max(...values) - Math.min(...values)
  }
  const longest = fine === undefined ? Math.max(side(0), side(1)) * FINE : evaluate(fine, params)
  const flat = extrude(
    {
      outline: spaced(own, longest / 2, params),
      ...(holes && { holes: holes.map((hole) => spaced(inCm(hole), longest / 2, params)) }),
      depth: thick,
      bevel: bevel ?? 0,
      fine: longest,
    },
    params,
  )
  const bent = { ...flat, positions: flat.positions.slice(), normals: flat.normals.slice() }
  for (let i = 0; i < bent.positions.length; i += 3) {
    const [x, y, z] = flat.positions.subarray(i, i + 3) as unknown as Triple
    const [nx, ny, nz] = flat.normals.subarray(i, i + 3) as unknown as Triple
    const { point, normal, beside } = at(x / pace[0], y / pace[1])
    const lift = z + thick * (0.5 - SUNK)
    const side = Math.hypot(nx, ny)
    const edge = side > 1e-6 ? beside(nx / side, ny / side) : normal
    bent.positions.set(
      [0, 1, 2].map((axis) => point[axis as 0] + normal[axis as 0] * lift),
      i,
    )
    bent.normals.set(unit([0, 1, 2].map((axis) => edge[axis as 0] * side + normal[axis as 0] * nz) as Triple), i)
  }
  if (signedVolume(bent) < 0) flipWinding(bent.indices)
  return bent
}

/** A cord along points of the skin, each raised by its third number. */
function cord({ at }: Skin, { path, ...more }: NonNullable<Loft['cord']>, params: Params): Surface {
  const marks = path.map((mark) => mark.map((value) => evaluate(value, params)) as Triple)
  const points = splinePoints(marks, false, more.around === undefined ? 5 : 3).map(({ point: [u, v, lift] }): Triple => {
    const { point, normal } = at(u, v)
    return point.map((value, axis) => value + normal[axis as 0] * lift) as Triple
  })
  return sweep({ ...more, path: points }, params)
}
