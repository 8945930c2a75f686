import type { z } from 'zod'
import { evaluate, type Params } from './expression.ts'
import type { Curve2 } from './recipe.ts'

export type Curve = z.infer<typeof Curve2>

/** A sample of a curve with the unit tangents by which it arrives and leaves; they differ only at a sharp corner. */
export type CurvePoint = { x: number; y: number; inX: number; inY: number; outX: number; outY: number }

type P = { x: number; y: number }
/** Largest distance in cm between a rounded corner and its chords. */
const TOLERANCE = 0.0012
const MAX_STEP = 0.11

/** Points of an outline or profile with every fillet and spline resolved. */
export function sampleCurve(curve: Curve, params: Params, closed = curve.closed ?? false): CurvePoint[] {
  const points = curve.points.map(([x, y]) => ({ x: evaluate(x, params), y: evaluate(y, params) }))
  const fillets = points.map((_, i) => {
    const fillet = Array.isArray(curve.fillet) ? curve.fillet[i] : curve.fillet
    return Math.max(0, evaluate(fillet ?? 0, params))
  })
  const kept = points.flatMap((point, i) => {
    const before = points[i - 1] ?? (closed ? points.at(-1) : undefined)
    const double = before !== undefined && before !== point && Math.hypot(point.x - before.x, point.y - before.y) < 1e-6
    return double ? [] : [{ point, fillet: fillets[i] as number }]
  })
  const corners = kept.map(({ point }) => point)
  if (corners.length < 2) throw new Error('Expected a curve with at least two different points')
  return curve.smooth
    ? spline(corners, closed)
    : filleted(
        corners,
        kept.map(({ fillet }) => fillet),
        closed,
      )
}

function filleted(points: P[], radii: number[], closed: boolean): CurvePoint[] {
  const n = points.length
  const at = (i: number) => points[(i + n) % n] as P
  const legs = points.map((p, i) => {
    const q = at(i + 1)
    const length = Math.hypot(q.x - p.x, q.y - p.y)
    return { x: (q.x - p.x) / length, y: (q.y - p.y) / length, length }
  })
  const leg = (i: number) => legs[(i + n) % n] as (typeof legs)[number]
  const isEnd = (i: number) => !closed && (i === 0 || i === n - 1)

  // How far each corner would like to eat into its legs, then scaled so that two corners share a leg.
  const turns = points.map((_, i) =>
    isEnd(i) ? 0 : Math.acos(Math.min(1, Math.max(-1, leg(i - 1).x * leg(i).x + leg(i - 1).y * leg(i).y))),
  )
  const wishes = turns.map((turn, i) =>
    (radii[i] as number) > 0 && turn > 1e-3 ? (radii[i] as number) * Math.tan(Math.min(turn, 3) / 2) * 1.22 : 0,
  )
  const wish = (i: number) => wishes[(i + n) % n] as number
  const share = (i: number) => Math.min(1, (leg(i).length * 0.9999) / (wish(i) + wish(i + 1) || 1))

  return points.flatMap((corner, i) => {
    const into = leg(isEnd(i) && i === 0 ? 0 : i - 1)
    const out = leg(isEnd(i) && i > 0 ? i - 1 : i)
    const reach = isEnd(i) ? 0 : wish(i) * Math.min(share(i - 1), share(i))
    if (reach < 1e-5) return [{ x: corner.x, y: corner.y, inX: into.x, inY: into.y, outX: out.x, outY: out.y }]
    return roundCorner(corner, into, out, reach, turns[i] as number)
  })
}

/** A quintic whose curvature is zero at both ends, so that highlights run smoothly from the straight into the round. */
function roundCorner(corner: P, into: P, out: P, reach: number, turn: number): CurvePoint[] {
  const a = [1, 0.56, 0.22].map((t) => ({ x: corner.x - into.x * reach * t, y: corner.y - into.y * reach * t }))
  const b = [0.22, 0.56, 1].map((t) => ({ x: corner.x + out.x * reach * t, y: corner.y + out.y * reach * t }))
  const control = [...a, ...b]
  const radius = reach / Math.tan(Math.min(turn, 3) / 2)
  // Small rounds may be coarser: their normals stay smooth and their silhouette is below a pixel.
  const step = Math.min(MAX_STEP + 0.014 / Math.max(radius, 0.02), Math.sqrt((8 * TOLERANCE) / Math.max(radius, 1e-4)))
  const count = Math.min(40, Math.max(3, Math.ceil(turn / step)))
  return Array.from({ length: count + 1 }, (_, k) => {
    const t = k / count
    const { x, y, dx, dy } = bezier(control, t)
    const length = Math.hypot(dx, dy) || 1
    const tangent = k === 0 ? into : k === count ? out : { x: dx / length, y: dy / length }
    return { x, y, inX: tangent.x, inY: tangent.y, outX: tangent.x, outY: tangent.y }
  })
}

function bezier(control: P[], t: number) {
  let points = control
  while (points.length > 2) {
    points = points.slice(1).map((q, i) => blend(points[i] as P, q, t))
  }
  const [p, q] = points as [P, P]
  return { ...blend(p, q, t), dx: q.x - p.x, dy: q.y - p.y }
}

const blend = (p: P, q: P, t: number): P => ({ x: p.x + (q.x - p.x) * t, y: p.y + (q.y - p.y) * t })

/** Centripetal Catmull–Rom through the points: no loops, no overshoot at uneven spacing. */
function spline(points: P[], closed: boolean): CurvePoint[] {
  const samples = splinePoints(
    points.map(({ x, y }) => [x, y, 0]),
    closed,
    14,
  )
  return samples.map(({ point, tangent }) => {
    const length = Math.hypot(tangent[0], tangent[1]) || 1
    const [tx, ty] = [tangent[0] / length, tangent[1] / length]
    return { x: point[0], y: point[1], inX: tx, inY: ty, outX: tx, outY: ty }
  })
}

export type Triple = [number, number, number]

/** Samples of a centripetal Catmull–Rom spline in space, `steps` a span, with tangents; a closed one does not repeat its first point. */
export function splinePoints(points: Triple[], closed: boolean, steps: number): { point: Triple; tangent: Triple }[] {
  const n = points.length
  const mirrorEnd = (a: Triple, b: Triple): Triple => [2 * a[0] - b[0], 2 * a[1] - b[1], 2 * a[2] - b[2]]
  const at = (i: number): Triple => {
    if (closed) return points[(i + n) % n] as Triple
    if (i < 0) return mirrorEnd(points[0] as Triple, points[1] as Triple)
    if (i >= n) return mirrorEnd(points[n - 1] as Triple, points[n - 2] as Triple)
    return points[i] as Triple
  }
  const spans = closed ? n : n - 1
  const samples: { point: Triple; tangent: Triple }[] = []
  for (let span = 0; span < spans; span++) {
    const last = !closed && span === spans - 1
    for (let k = 0; k < steps + (last ? 1 : 0); k++) samples.push(onSpan([at(span - 1), at(span), at(span + 1), at(span + 2)], k / steps))
  }
  return samples
}

function onSpan([p0, p1, p2, p3]: [Triple, Triple, Triple, Triple], t: number): { point: Triple; tangent: Triple } {
  const gap = (a: Triple, b: Triple) => Math.max(1e-4, Math.sqrt(Math.hypot(b[0] - a[0], b[1] - a[1], b[2] - a[2])))
  const [g0, g1, g2] = [gap(p0, p1), gap(p1, p2), gap(p2, p3)]
  const point: Triple = [0, 0, 0]
  const tangent: Triple = [0, 0, 0]
  for (const axis of [0, 1, 2] as const) {
    const [a, b, c, d] = [p0[axis], p1[axis], p2[axis], p3[axis]]
    // Tangents of the centripetal form, scaled to the unit span, then a cubic Hermite.
    const m1 = g1 * ((b - a) / g0 - (c - a) / (g0 + g1) + (c - b) / g1)
    const m2 = g1 * ((c - b) / g1 - (d - b) / (g1 + g2) + (d - c) / g2)
    const [t2, t3] = [t * t, t * t * t]
    point[axis] = (2 * t3 - 3 * t2 + 1) * b + (t3 - 2 * t2 + t) * m1 + (3 * t2 - 2 * t3) * c + (t3 - t2) * m2
    tangent[axis] = (6 * t2 - 6 * t) * (b - c) + (3 * t2 - 4 * t + 1) * m1 + (3 * t2 - 2 * t) * m2
  }
  return { point, tangent }
}
