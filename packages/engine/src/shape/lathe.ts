import { ShapeUtils } from 'three/src/extras/ShapeUtils.js'
import { Vector2 } from 'three/src/math/Vector2.js'
import { type Curve, type CurvePoint, sampleCurve } from './curve.ts'
import { evaluate, type Params } from './expression.ts'
import { MeshBuilder, type Surface, smoothNormals } from './mesh.ts'
import type { Value } from './recipe.ts'

export type Lathe = {
  profile: Curve
  segments?: number | undefined
  arc?: Value | undefined
  flutes?: { count: Value; depth: Value; from: Value; to: Value } | undefined
  pinch?: { from: Value; to: Value } | undefined
}

type Row = { r: number; y: number; nr: number; ny: number; v: number }
const CREASE_COSINE = Math.cos((32 * Math.PI) / 180)

/** Revolves a profile about y: u runs round with 0.5 at the front, v up the profile by arc length. */
export function lathe(shape: Lathe, params: Params): Surface {
  const closed = shape.profile.closed ?? false
  const points = outwards(sealed(sampleCurve(shape.profile, params), closed))
  const flutes = shape.flutes && {
    count: Math.max(0, Math.round(evaluate(shape.flutes.count, params))),
    depth: evaluate(shape.flutes.depth, params),
    from: evaluate(shape.flutes.from, params),
    to: evaluate(shape.flutes.to, params),
  }
  const pinch = shape.pinch && { from: evaluate(shape.pinch.from, params), to: evaluate(shape.pinch.to, params) }
  const heights = [...(flutes ? bandHeights(flutes) : []), ...(pinch ? pinchHeights(pinch) : [])]
  const { rows, length } = toRows(heights.length > 0 ? crossed(points, heights) : points, closed)
  const arc = Math.min(360, Math.max(1, shape.arc === undefined ? 360 : evaluate(shape.arc, params)))
  const widest = Math.max(...rows.map(({ r }) => r))
  const wanted = shape.segments ?? Math.min(192, Math.max(48, Math.ceil(widest * 48)))
  const segments = Math.max(wanted, (flutes?.count ?? 0) * 6)

  const mesh = new MeshBuilder()
  const grid = rows.map((row) =>
    Array.from({ length: segments + 1 }, (_, k) => {
      const u = k / segments
      const angle = ((u - 0.5) * arc * Math.PI) / 180
      const [sin, cos] = [Math.sin(angle), Math.cos(angle)]
      const r = row.r - (flutes ? carve(flutes, angle, row.y) : 0)
      return mesh.vertex(r * sin, row.y, r * cos, row.nr * sin, row.ny, row.nr * cos, u, row.v)
    }),
  )
  for (let i = 0; i + 1 < grid.length; i++) {
    const [low, high] = [rows[i] as Row, rows[i + 1] as Row]
    // Doubled rows mark a crease: nothing lies between them.
    if (low.r === high.r && low.y === high.y) continue
    const [a, b] = [grid[i] as number[], grid[i + 1] as number[]]
    for (let k = 0; k < segments; k++) mesh.quad(a[k] as number, a[k + 1] as number, b[k + 1] as number, b[k] as number)
  }
  if (arc < 360) closeArc(mesh, points, arc)
  const surface = mesh.surface([(arc / 180) * Math.PI * widest * (pinch ? PINCH_GIRTH : 1), length], { front: outerWall(rows) })
  if (pinch) flatten(surface, pinch)
  if (flutes || pinch) smoothNormals(surface)
  return surface
}

type Pinch = { from: number; to: number }
const PINCH_ROWS = 24
/** Half-way up, the front of a pinched round is about this much wider than it was: prints keep their proportions. */
const PINCH_GIRTH = 1.3
/** What is left of the depth where it is fully pinched. */
const PINCHED = 0.04

const pinchHeights = ({ from, to }: Pinch) => Array.from({ length: PINCH_ROWS + 1 }, (_, i) => from + ((to - from) * i) / PINCH_ROWS)

/** Presses the round flat, as the end of a tube: its girth stays, so it grows wider as it grows thin. */
function flatten({ positions }: Surface, { from, to }: Pinch): void {
  for (let i = 0; i < positions.length; i += 3) {
    const t = Math.min(1, Math.max(0, ((positions[i + 1] as number) - from) / Math.max(1e-6, to - from)))
    const depth = 1 - (1 - PINCHED) * t
    // Ramanujan's girth of an ellipse, roughly: width² + depth² stays 2, up to the flat π / 2.
    const width = Math.min(Math.PI / 2, Math.sqrt(Math.max(1, 2 - depth * depth)) * (1 + 0.1 * t))
    positions[i] = (positions[i] as number) * width
    positions[i + 2] = (positions[i + 2] as number) * depth
  }
}

/** An open profile whose ends stop short of the axis gets flat lids, so that every lathe encloses a volume. */
function sealed(points: CurvePoint[], closed: boolean): CurvePoint[] {
  if (closed) return points
  const first = points[0] as CurvePoint
  const last = points.at(-1) as CurvePoint
  const lid = (point: CurvePoint, direction: 1 | -1): CurvePoint => ({ x: 0, y: point.y, inX: direction, inY: 0, outX: direction, outY: 0 })
  return [
    ...(first.x > 1e-5 ? [lid(first, 1), { ...first, inX: 1, inY: 0 }] : [first]),
    ...points.slice(1, -1),
    ...(last.x > 1e-5 ? [{ ...last, outX: -1, outY: 0 }, lid(last, -1)] : [last]),
  ]
}

/** Turned so that the outside lies to the right of the direction of travel. */
function outwards(points: CurvePoint[]): CurvePoint[] {
  let area = 0
  points.forEach((p, i) => {
    const q = points[(i + 1) % points.length] as CurvePoint
    area += p.x * q.y - q.x * p.y
  })
  if (area >= 0) return points
  return points.map((p) => ({ x: p.x, y: p.y, inX: -p.outX, inY: -p.outY, outX: -p.inX, outY: -p.inY })).reverse()
}

function toRows(points: CurvePoint[], closed: boolean): { rows: Row[]; length: number } {
  const path = closed ? [...points, points[0] as CurvePoint] : points
  const rows: Row[] = []
  let along = 0
  path.forEach((p, i) => {
    const before = path[i - 1]
    if (before) along += Math.hypot(p.x - before.x, p.y - before.y)
    const row = (tx: number, ty: number): Row => ({ r: Math.max(0, p.x), y: p.y, nr: ty, ny: -tx, v: along })
    const sharp = p.inX * p.outX + p.inY * p.outY < CREASE_COSINE
    if (i === 0 && !closed) rows.push(row(p.outX, p.outY))
    else if (i === path.length - 1 && !closed) rows.push(row(p.inX, p.inY))
    else if (sharp) rows.push(row(p.inX, p.inY), row(p.outX, p.outY))
    else {
      const [tx, ty] = [p.inX + p.outX, p.inY + p.outY]
      const size = Math.hypot(tx, ty) || 1
      rows.push(row(tx / size, ty / size))
    }
  })
  for (const row of rows) row.v /= along || 1
  return { rows, length: along }
}

/** The part of uv space where labels go: from the bottom edge of the outer wall up to where it turns inwards. */
function outerWall(rows: Row[]): [number, number, number, number] {
  const first = rows.findIndex(({ nr }) => nr > 0.6)
  if (first < 0) return [0, 0, 1, 1]
  const beyond = rows.findIndex(({ nr }, i) => i > first && nr < 0.6)
  return [0, (rows[first] as Row).v, 1, (rows[beyond < 0 ? rows.length - 1 : beyond] as Row).v]
}

/** Heights at which a fluted band needs rows: where it fades in, runs and fades out. */
function bandHeights({ count, from, to }: { count: number; from: number; to: number }): number[] {
  const edge = fadeOf(count, from, to)
  const steps = [0, 0.2, 0.4, 0.6, 0.8, 1]
  return [...steps.map((step) => from + edge * step), ...steps.map((step) => to - edge * step)]
}

/** Fine knurls end crisply; a few broad lobes swell over half of their band. */
const fadeOf = (count: number, from: number, to: number) =>
  Math.max(1e-3, count <= 12 ? (to - from) / 2 : Math.min(0.15, (to - from) * 0.2))

/** The profile with a point wherever it crosses one of the heights. */
function crossed(points: CurvePoint[], heights: number[]): CurvePoint[] {
  return points.flatMap((p, i) => {
    const q = points[i + 1]
    if (!q || Math.abs(q.y - p.y) < 1e-6) return [p]
    const size = Math.hypot(q.x - p.x, q.y - p.y)
    const [tx, ty] = [(q.x - p.x) / size, (q.y - p.y) / size]
    const at = heights
      .map((height) => (height - p.y) / (q.y - p.y))
      .filter((t) => t > 0.01 && t < 0.99)
      .sort((a, b) => a - b)
    return [p, ...at.map((t) => ({ x: p.x + (q.x - p.x) * t, y: p.y + (q.y - p.y) * t, inX: tx, inY: ty, outX: tx, outY: ty }))]
  })
}

/** Depth of the grooves that run up the side, fading out at both ends of their band. */
function carve({ count, depth, from, to }: { count: number; depth: number; from: number; to: number }, angle: number, y: number): number {
  const rise = Math.min(1, Math.max(0, Math.min(y - from, to - y) / fadeOf(count, from, to)))
  const groove = (0.5 - 0.5 * Math.cos(count * angle)) ** 1.5
  return depth * groove * rise * rise * (3 - 2 * rise)
}

function closeArc(mesh: MeshBuilder, points: CurvePoint[], arc: number): void {
  const contour = points.map((p) => new Vector2(p.x, p.y))
  const triangles = ShapeUtils.triangulateShape(contour, [])
  for (const side of [-1, 1]) {
    const angle = (side * arc * Math.PI) / 360
    const [sin, cos] = [Math.sin(angle), Math.cos(angle)]
    const ring = points.map((p) => mesh.vertex(p.x * sin, p.y, p.x * cos, side * cos, 0, -side * sin, p.x, p.y))
    for (const [a = 0, b = 0, c = 0] of triangles) {
      const corner = (i: number) => ring[i] as number
      if (side > 0) mesh.triangle(corner(a), corner(c), corner(b))
      else mesh.triangle(corner(a), corner(b), corner(c))
    }
  }
}
