import { ShapeUtils } from 'three/src/extras/ShapeUtils.js'
import { Vector2 } from 'three/src/math/Vector2.js'
import { type Curve, type CurvePoint, sampleCurve } from './curve.ts'
import { evaluate, type Params } from './expression.ts'
import { MeshBuilder, type Surface } from './mesh.ts'
import type { Value } from './recipe.ts'

export type Extrude = { outline: Curve; holes?: Curve[] | undefined; depth: Value; bevel: Value; fine?: Value | undefined }

const BEVEL_STEPS = 6

/** An outline in xy given a depth along z, centred, its edges rounded by `bevel` into the outline. */
export function extrude(shape: Extrude, params: Params): Surface {
  const depth = evaluate(shape.depth, params)
  const bevel = Math.min(Math.max(0, evaluate(shape.bevel, params)), depth / 2)
  const fine = shape.fine === undefined ? Number.POSITIVE_INFINITY : Math.max(0.05, evaluate(shape.fine, params))
  const loopOf = (curve: Curve, isOuter: boolean) => stepped(oriented(sampleCurve(curve, params, true), isOuter), fine)
  const outline = loopOf(shape.outline, true)
  const holes = (shape.holes ?? []).map((hole) => loopOf(hole, false))
  const [x0, x1] = range(outline.map(({ x }) => x))
  const [y0, y1] = range(outline.map(({ y }) => y))
  const [w, h] = [x1 - x0 || 1, y1 - y0 || 1]
  const mesh = new MeshBuilder()

  for (const loop of [outline, ...holes]) wall(mesh, loop, bevelProfile(depth, bevel, fine), w, h)
  for (const side of [1, -1]) {
    const shifted = side > 0 ? 0 : 2
    const [contour, ...inner] = [outline, ...holes].map((loop) => loop.map((p) => inset(p, bevel)))
    const rings = [contour as Vector2[], ...inner]
    const points = rings.flat()
    const triangles = refined(ShapeUtils.triangulateShape(rings[0] as Vector2[], rings.slice(1)), points, fine)
    const base = mesh.positions.length / 3
    for (const p of points) mesh.vertex(p.x, p.y, (side * depth) / 2, 0, 0, side, shifted + (p.x - x0) / w, (p.y - y0) / h)
    for (const [a = 0, b = 0, c = 0] of triangles) {
      if (side > 0) mesh.triangle(base + a, base + b, base + c)
      else mesh.triangle(base + a, base + c, base + b)
    }
  }
  return mesh.surface([w, h], { front: [0, 0, 1, 1], back: [2, 0, 3, 1] })
}

/** The loop with points added wherever two lie farther apart than `longest`. */
function stepped(loop: CurvePoint[], longest: number): CurvePoint[] {
  return loop.flatMap((p, i) => {
    const q = loop[(i + 1) % loop.length] as CurvePoint
    const length = Math.hypot(q.x - p.x, q.y - p.y)
    const count = Number.isFinite(longest) ? Math.ceil(length / longest) : 1
    const [x, y] = [(q.x - p.x) / (length || 1), (q.y - p.y) / (length || 1)]
    const between = Array.from({ length: Math.max(0, count - 1) }, (_, k) => {
      const t = (length * (k + 1)) / count
      return { x: p.x + x * t, y: p.y + y * t, inX: x, inY: y, outX: x, outY: y }
    })
    return [p, ...between]
  })
}

/** Splits edges longer than `longest` at their middles until there is none; both triangles at an edge get the same new point, appended to `points`. */
function refined(triangles: number[][], points: Vector2[], longest: number): number[][] {
  if (!Number.isFinite(longest)) return triangles
  const middles = new Map<string, number>()
  const length = (a: number, b: number) => (points[a] as Vector2).distanceTo(points[b] as Vector2)
  const middle = (a: number, b: number) => {
    const key = a < b ? `${a} ${b}` : `${b} ${a}`
    const known = middles.get(key)
    if (known !== undefined) return known
    const made = points.push(new Vector2().addVectors(points[a] as Vector2, points[b] as Vector2).multiplyScalar(0.5)) - 1
    middles.set(key, made)
    return made
  }
  const split = ([a = 0, b = 0, c = 0]: number[]): number[][] => {
    const [ab, bc, ca] = [length(a, b), length(b, c), length(c, a)]
    const most = Math.max(ab, bc, ca)
    if (most <= longest * 1.001) return [[a, b, c]]
    if (most === ca) return cleft(c, a, b)
    return most === ab ? cleft(a, b, c) : cleft(b, c, a)
  }
  const cleft = (a: number, b: number, c: number): number[][] => {
    const m = middle(a, b)
    return [...split([a, m, c]), ...split([m, b, c])]
  }
  return triangles.flatMap(split)
}

const range = (values: number[]): [number, number] => [Math.min(...values), Math.max(...values)]

/** Outer loops run counter-clockwise and holes clockwise, so that the outside is always to the right. */
function oriented(points: CurvePoint[], counterClockwise: boolean): CurvePoint[] {
  const area = ShapeUtils.area(points.map(({ x, y }) => new Vector2(x, y)))
  if (area > 0 === counterClockwise) return points
  return points.map((p) => ({ x: p.x, y: p.y, inX: -p.outX, inY: -p.outY, outX: -p.inX, outY: -p.inY })).reverse()
}

/** The point moved into the material by `amount`, mitred at sharp corners. */
function inset(p: CurvePoint, amount: number): Vector2 {
  const [nx, ny] = [p.inY + p.outY, -(p.inX + p.outX)]
  const size = Math.hypot(nx, ny) || 1
  // |n|/2 is the cosine of half the turn; a mitre longer than twice the bevel would spike.
  const mitre = amount / Math.max(0.5, size / 2)
  return new Vector2(p.x - (nx / size) * mitre, p.y - (ny / size) * mitre)
}

function wall(mesh: MeshBuilder, loop: CurvePoint[], profile: BevelRing[], w: number, h: number): void {
  let along = 0
  loop.forEach((p, i) => {
    const q = loop[(i + 1) % loop.length] as CurvePoint
    const step = Math.hypot(q.x - p.x, q.y - p.y)
    const crease = (point: CurvePoint) => point.inX * point.outX + point.inY * point.outY < 0.85
    const normal = (point: CurvePoint, tx: number, ty: number): [number, number] => {
      if (crease(point)) return [ty, -tx]
      const size = Math.hypot(point.inX + point.outX, point.inY + point.outY) || 1
      return [(point.inY + point.outY) / size, -(point.inX + point.outX) / size]
    }
    const column = (point: CurvePoint, [nx, ny]: [number, number], u: number) =>
      profile.map((ring) => {
        const at = inset(point, ring.inset)
        return mesh.vertex(at.x, at.y, ring.z, nx * ring.out, ny * ring.out, ring.nz, 4 + u / w, ring.z / h)
      })
    const left = column(p, normal(p, p.outX, p.outY), along)
    const right = column(q, normal(q, q.inX, q.inY), along + step)
    for (let k = 0; k + 1 < profile.length; k++) {
      mesh.quad(left[k] as number, right[k] as number, right[k + 1] as number, left[k + 1] as number)
    }
    along += step
  })
}

type BevelRing = { inset: number; z: number; out: number; nz: number }

/** Quarter rounds at back and front, and rings no farther apart than `fine` between them: inset, height and normal of each, back to front. */
function bevelProfile(depth: number, bevel: number, fine: number): BevelRing[] {
  const quarter = Array.from({ length: bevel > 0 ? BEVEL_STEPS + 1 : 1 }, (_, k) => {
    const angle = bevel > 0 ? (k / BEVEL_STEPS) * (Math.PI / 2) : 0
    return { angle, inset: bevel * (1 - Math.cos(angle)), rise: bevel * Math.sin(angle) }
  })
  const edge = depth / 2 - bevel
  const front = quarter.map(({ angle, inset, rise }) => ({ inset, z: edge + rise, out: Math.cos(angle), nz: Math.sin(angle) }))
  const back = front.map((ring) => ({ ...ring, z: -ring.z, nz: -ring.nz })).reverse()
  const steps = Number.isFinite(fine) ? Math.ceil((2 * edge) / fine) : 1
  const between = Array.from({ length: Math.max(0, steps - 1) }, (_, k) => ({
    inset: 0,
    z: -edge + (2 * edge * (k + 1)) / steps,
    out: 1,
    nz: 0,
  }))
  return [...back, ...between, ...front]
}
