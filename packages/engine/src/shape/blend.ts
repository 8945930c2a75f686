import { dot } from '../vector.ts'
import type { Triple } from './curve.ts'
import { evaluate, type Params } from './expression.ts'
import { MeshBuilder, type Surface } from './mesh.ts'
import type { Value } from './recipe.ts'

type V3 = [Value, Value, Value]
export type Blend = {
  add: Primitive[]
  cut?: Primitive[] | undefined
  smooth: Value
  cells?: number | undefined
}
export type Primitive =
  | { ellipsoid: V3; radii: V3 }
  | { from: V3; to: V3; radius: [Value, Value] }
  | { box: V3; half: V3; round: Value }
  | { torus: V3; major: Value; minor: Value; axis?: V3 | undefined }

const MAX_CELLS = 192
/** Edge of the blocks of grid points that are skipped when they lie clear of the surface. */
const BLOCK = 8

type Field = (x: number, y: number, z: number) => number
type Solid = { distance: Field; low: Triple; high: Triple }

/** Solids melted into one another over `smooth` cm: a distance field, drawn by surface nets and pulled exactly onto the surface. */
export function blend(shape: Blend, params: Params): Surface {
  const smooth = Math.max(1e-4, evaluate(shape.smooth, params))
  const solids = shape.add.map((primitive) => solid(primitive, params))
  const cuts = (shape.cut ?? []).map((primitive) => solid(primitive, params).distance)
  const field: Field = (x, y, z) => {
    let distance = Number.POSITIVE_INFINITY
    for (const one of solids) distance = smoothMin(distance, one.distance(x, y, z), smooth)
    for (const cut of cuts) distance = -smoothMin(-distance, cut(x, y, z), smooth * 0.35)
    return distance
  }
  const low = [0, 1, 2].map((axis) => Math.min(...solids.map((one) => one.low[axis as 0])) - smooth) as Triple
  const high = [0, 1, 2].map((axis) => Math.max(...solids.map((one) => one.high[axis as 0])) + smooth) as Triple
  return surfaceNet(field, low, high, Math.min(MAX_CELLS, shape.cells ?? 72))
}

/** Cubic smooth minimum: equal beyond `k`, a soft fillet within. */
function smoothMin(a: number, b: number, k: number): number {
  if (a === Number.POSITIVE_INFINITY) return b
  const h = Math.max(0, k - Math.abs(a - b)) / k
  return Math.min(a, b) - (h * h * h * k) / 6
}

function solid(primitive: Primitive, params: Params): Solid {
  const triple = (value: V3) => value.map((one) => evaluate(one, params)) as Triple
  const around = (center: Triple, reach: Triple) => ({
    low: center.map((value, axis) => value - reach[axis as 0]) as Triple,
    high: center.map((value, axis) => value + reach[axis as 0]) as Triple,
  })
  if ('ellipsoid' in primitive) {
    const [cx, cy, cz] = triple(primitive.ellipsoid)
    const [a, b, c] = triple(primitive.radii)
    const distance: Field = (x, y, z) => {
      const [px, py, pz] = [(x - cx) / a, (y - cy) / b, (z - cz) / c]
      const k0 = Math.sqrt(px * px + py * py + pz * pz)
      const k1 = Math.sqrt((px / a) ** 2 + (py / b) ** 2 + (pz / c) ** 2)
      return k1 < 1e-9 ? -Math.min(a, b, c) : (k0 * (k0 - 1)) / k1
    }
    return { distance, ...around([cx, cy, cz], [a, b, c]) }
  }
  if ('from' in primitive) {
    const [from, to] = [triple(primitive.from), triple(primitive.to)]
    const [r0, r1] = primitive.radius.map((value) => evaluate(value, params)) as [number, number]
    const run: Triple = [to[0] - from[0], to[1] - from[1], to[2] - from[2]]
    const squared = dot(run, run) || 1e-9
    const distance: Field = (x, y, z) => {
      const p: Triple = [x - from[0], y - from[1], z - from[2]]
      const t = Math.min(1, Math.max(0, dot(p, run) / squared))
      return Math.hypot(p[0] - run[0] * t, p[1] - run[1] * t, p[2] - run[2] * t) - (r0 + (r1 - r0) * t)
    }
    const reach = Math.max(r0, r1)
    return {
      distance,
      low: from.map((value, axis) => Math.min(value, to[axis as 0]) - reach) as Triple,
      high: from.map((value, axis) => Math.max(value, to[axis as 0]) + reach) as Triple,
    }
  }
  if ('box' in primitive) {
    const [cx, cy, cz] = triple(primitive.box)
    const [a, b, c] = triple(primitive.half)
    const round = Math.min(evaluate(primitive.round, params), a, b, c)
    const distance: Field = (x, y, z) => {
      const [qx, qy, qz] = [Math.abs(x - cx) - a + round, Math.abs(y - cy) - b + round, Math.abs(z - cz) - c + round]
      return Math.hypot(Math.max(qx, 0), Math.max(qy, 0), Math.max(qz, 0)) + Math.min(Math.max(qx, qy, qz), 0) - round
    }
    return { distance, ...around([cx, cy, cz], [a, b, c]) }
  }
  const center = triple(primitive.torus)
  const axis = primitive.axis ? triple(primitive.axis) : ([0, 1, 0] as Triple)
  const length = Math.hypot(...axis) || 1
  const [nx, ny, nz] = [axis[0] / length, axis[1] / length, axis[2] / length]
  const [major, minor] = [evaluate(primitive.major, params), evaluate(primitive.minor, params)]
  const distance: Field = (x, y, z) => {
    const p: Triple = [x - center[0], y - center[1], z - center[2]]
    const along = p[0] * nx + p[1] * ny + p[2] * nz
    const out = Math.sqrt(Math.max(0, dot(p, p) - along * along)) - major
    return Math.hypot(out, along) - minor
  }
  return { distance, ...around(center, [major + minor, major + minor, major + minor]) }
}

/** One vertex for each cell that the surface crosses, one quad for each grid edge that it cuts. */
function surfaceNet(field: Field, low: Triple, high: Triple, cells: number): Surface {
  const step = Math.max(high[0] - low[0], high[1] - low[1], high[2] - low[2]) / cells
  const n = [0, 1, 2].map((axis) => Math.ceil((high[axis as 0] - low[axis as 0]) / step) + 2) as Triple
  const value = new Float32Array(n[0] * n[1] * n[2])
  const index = (i: number, j: number, k: number) => i + n[0] * (j + n[1] * k)
  const place = (i: number, axis: 0 | 1 | 2) => low[axis] + (i - 0.5) * step
  fill(field, value, n, place, index, step)
  const at = (i: number, j: number, k: number) => value[index(i, j, k)] as number

  const mesh = new MeshBuilder()
  const vertexOf = new Int32Array(value.length).fill(-1)
  for (let k = 0; k + 1 < n[2]; k++) {
    for (let j = 0; j + 1 < n[1]; j++) {
      for (let i = 0; i + 1 < n[0]; i++) {
        const crossing = cellCrossing((dx, dy, dz) => at(i + dx, j + dy, k + dz))
        if (!crossing) continue
        const start: Triple = [place(i + crossing[0], 0), place(j + crossing[1], 1), place(k + crossing[2], 2)]
        const { p, normal } = ontoSurface(field, start, step)
        vertexOf[index(i, j, k)] = mesh.vertex(p[0], p[1], p[2], normal[0], normal[1], normal[2], p[0] - low[0], p[1] - low[1])
      }
    }
  }
  const quad = (inside: boolean, cells: number[]) => {
    const [a, b, c, d] = cells.map((cell) => vertexOf[cell] as number) as [number, number, number, number]
    if (inside) mesh.quad(a, b, c, d)
    else mesh.quad(a, d, c, b)
  }
  for (let k = 1; k + 1 < n[2]; k++) {
    for (let j = 1; j + 1 < n[1]; j++) {
      for (let i = 1; i + 1 < n[0]; i++) {
        const here = at(i, j, k) < 0
        if (here !== at(i + 1, j, k) < 0) quad(here, [index(i, j - 1, k - 1), index(i, j, k - 1), index(i, j, k), index(i, j - 1, k)])
        if (here !== at(i, j + 1, k) < 0) quad(here, [index(i - 1, j, k - 1), index(i - 1, j, k), index(i, j, k), index(i, j, k - 1)])
        if (here !== at(i, j, k + 1) < 0) quad(here, [index(i - 1, j - 1, k), index(i, j - 1, k), index(i, j, k), index(i - 1, j, k)])
      }
    }
  }
  return mesh.surface([1, 1], { front: [0, 0, high[0] - low[0], high[1] - low[1]] })
}

/** Samples the field on the grid; a block whose middle lies farther from the surface than it reaches takes one value throughout. */
function fill(
  field: Field,
  value: Float32Array,
  n: Triple,
  place: (i: number, axis: 0 | 1 | 2) => number,
  index: (i: number, j: number, k: number) => number,
  step: number,
): void {
  // Squeezed ellipsoids overstate their distance a little, hence the generous factor.
  const clear = Math.sqrt(3) * (BLOCK / 2) * step * 2
  const half = (BLOCK - 1) / 2
  for (let k0 = 0; k0 < n[2]; k0 += BLOCK) {
    for (let j0 = 0; j0 < n[1]; j0 += BLOCK) {
      for (let i0 = 0; i0 < n[0]; i0 += BLOCK) {
        const middle = field(place(i0 + half, 0), place(j0 + half, 1), place(k0 + half, 2))
        const skipped = Math.abs(middle) > clear
        for (let k = k0; k < Math.min(n[2], k0 + BLOCK); k++) {
          for (let j = j0; j < Math.min(n[1], j0 + BLOCK); j++) {
            for (let i = i0; i < Math.min(n[0], i0 + BLOCK); i++) {
              value[index(i, j, k)] = skipped ? middle : field(place(i, 0), place(j, 1), place(k, 2))
            }
          }
        }
      }
    }
  }
}

const CORNERS: Triple[] = [0, 1, 2, 3, 4, 5, 6, 7].map((c) => [c & 1, (c >> 1) & 1, c >> 2])
const EDGES = CORNERS.flatMap((a, i) =>
  CORNERS.slice(i + 1).flatMap((b) =>
    Math.abs(a[0] - b[0]) + Math.abs(a[1] - b[1]) + Math.abs(a[2] - b[2]) === 1 ? [[a, b] as const] : [],
  ),
)

/** Mean of the points where the surface cuts the cell's edges, in cell units; null when it does not. */
function cellCrossing(at: (dx: number, dy: number, dz: number) => number): Triple | null {
  const first = at(0, 0, 0) < 0
  if (CORNERS.every(([x, y, z]) => at(x, y, z) < 0 === first)) return null
  const sum: Triple = [0, 0, 0]
  let count = 0
  for (const [a, b] of EDGES) {
    const [va, vb] = [at(...a), at(...b)]
    if (va < 0 === vb < 0) continue
    const t = va / (va - vb)
    for (const axis of [0, 1, 2] as const) sum[axis] += a[axis] + (b[axis] - a[axis]) * t
    count++
  }
  return [sum[0] / count, sum[1] / count, sum[2] / count]
}

function ontoSurface(field: Field, start: Triple, step: number): { p: Triple; normal: Triple } {
  const p: Triple = [...start]
  let normal: Triple = [0, 1, 0]
  const e = step * 0.05
  for (let round = 0; round < 3; round++) {
    const [x, y, z] = p
    const g: Triple = [
      field(x + e, y, z) - field(x - e, y, z),
      field(x, y + e, z) - field(x, y - e, z),
      field(x, y, z + e) - field(x, y, z - e),
    ]
    const length = Math.hypot(...g) || 1
    normal = [g[0] / length, g[1] / length, g[2] / length]
    // A step never leaves the neighbourhood of its cell, or quads would fold.
    const move = Math.min(step * 0.4, Math.max(-step * 0.4, field(x, y, z) / (length / (2 * e))))
    for (const axis of [0, 1, 2] as const) p[axis] -= normal[axis] * move
  }
  return { p, normal }
}
