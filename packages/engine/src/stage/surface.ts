import type { TraceMesh, Vec3 } from '../trace/types.ts'
import { add, cross, normalize, scaled } from '../vector.ts'

export type Geometry = Pick<TraceMesh, 'positions' | 'normals' | 'uvs' | 'indices'>

/** A flat rectangle about `center` with half extents u and v, facing u × v; uvs in cm. */
export function rectangle(center: Vec3, u: Vec3, v: Vec3): Geometry {
  const normal = normalize(cross(u, v))
  const corners: [number, number][] = [
    [-1, -1],
    [1, -1],
    [1, 1],
    [-1, 1],
  ]
  const [w, h] = [Math.hypot(...u), Math.hypot(...v)]
  return {
    positions: new Float32Array(corners.flatMap(([s, t]) => add(center, add(scaled(u, s), scaled(v, t))))),
    normals: new Float32Array(corners.flatMap(() => normal)),
    uvs: new Float32Array(corners.flatMap(([s, t]) => [s * w, t * h])),
    indices: new Uint32Array([0, 1, 2, 0, 2, 3]),
  }
}

/** A floor that curves up into a wall: `front` and `back` along z, half the width, cove radius, wall height; uvs in cm. */
export function cove(ground: number, front: number, back: number, halfWidth: number, radius: number, height: number): Geometry {
  const steps = 32
  const profile = [
    { z: front, y: ground, ny: 1, nz: 0 },
    ...Array.from({ length: steps + 1 }, (_, k) => {
      const angle = (k / steps) * (Math.PI / 2)
      return {
        z: back + radius - radius * Math.sin(angle),
        y: ground + radius - radius * Math.cos(angle),
        ny: Math.cos(angle),
        nz: Math.sin(angle),
      }
    }),
    { z: back, y: ground + height, ny: 0, nz: 1 },
  ]
  let along = 0
  const rows = profile.map((point, i) => {
    const before = profile[i - 1]
    if (before) along += Math.hypot(point.z - before.z, point.y - before.y)
    return { ...point, along }
  })
  const indices: number[] = []
  for (let i = 0; i + 1 < rows.length; i++) indices.push(2 * i, 2 * i + 1, 2 * i + 3, 2 * i, 2 * i + 3, 2 * i + 2)
  return {
    positions: new Float32Array(rows.flatMap(({ z, y }) => [-halfWidth, y, z, halfWidth, y, z])),
    normals: new Float32Array(rows.flatMap(({ ny, nz }) => [0, ny, nz, 0, ny, nz])),
    uvs: new Float32Array(rows.flatMap(({ along: v }) => [-halfWidth, v, halfWidth, v])),
    indices: new Uint32Array(indices),
  }
}

export type Area = { x0: number; x1: number; y0: number; y1: number }

/** An upright rectangle at z, facing +z; uvs are 0–1 over the area `unit`, or in cm. */
export function panel({ x0, x1, y0, y1 }: Area, z: number, unit: Area | null): Geometry {
  const corners = [
    [x0, y0],
    [x1, y0],
    [x1, y1],
    [x0, y1],
  ] as const
  const uv = ([x, y]: readonly [number, number]) =>
    unit ? [(x - unit.x0) / (unit.x1 - unit.x0), (y - unit.y0) / (unit.y1 - unit.y0)] : [x, y]
  return {
    positions: new Float32Array(corners.flatMap(([x, y]) => [x, y, z])),
    normals: new Float32Array(corners.flatMap(() => [0, 0, 1])),
    uvs: new Float32Array(corners.flatMap(uv)),
    indices: new Uint32Array([0, 1, 2, 0, 2, 3]),
  }
}

/** An upright block between two corners. */
export function block(low: Vec3, high: Vec3): Geometry {
  const middle: Vec3 = [(low[0] + high[0]) / 2, (low[1] + high[1]) / 2, (low[2] + high[2]) / 2]
  const half: Vec3 = [(high[0] - low[0]) / 2, (high[1] - low[1]) / 2, (high[2] - low[2]) / 2]
  const [x, y, z]: [Vec3, Vec3, Vec3] = [
    [half[0], 0, 0],
    [0, half[1], 0],
    [0, 0, half[2]],
  ]
  const face = (out: Vec3, u: Vec3, v: Vec3) => rectangle(add(middle, out), u, v)
  return joined([
    face(z, x, y),
    face(scaled(z, -1), scaled(x, -1), y),
    face(x, scaled(z, -1), y),
    face(scaled(x, -1), z, y),
    face(y, x, scaled(z, -1)),
    face(scaled(y, -1), x, z),
  ])
}

/** Cloth that hangs in `folds` soft pleats of the given depth about z, from x0 to x1. */
export function pleats(x0: number, x1: number, y0: number, y1: number, z: number, depth: number, folds: number): Geometry {
  const steps = folds * 12
  const columns = Array.from({ length: steps + 1 }, (_, i) => {
    const t = i / steps
    const phase = t * folds * 2 * Math.PI + 0.7 * Math.sin(t * 9)
    const slope = (depth * Math.cos(phase) * folds * 2 * Math.PI) / (x1 - x0)
    return { x: x0 + (x1 - x0) * t, z: z + depth * Math.sin(phase), normal: normalize([-slope, 0, 1]) }
  })
  const indices = columns.slice(1).flatMap((_, i) => [2 * i, 2 * i + 2, 2 * i + 3, 2 * i, 2 * i + 3, 2 * i + 1])
  return {
    positions: new Float32Array(columns.flatMap((column) => [column.x, y0, column.z, column.x, y1, column.z])),
    normals: new Float32Array(columns.flatMap(({ normal }) => [...normal, ...normal])),
    uvs: new Float32Array(columns.flatMap((column) => [column.x, y0, column.x, y1])),
    indices: new Uint32Array(indices),
  }
}

function joined(parts: readonly Geometry[]): Geometry {
  const starts = parts.map((_, i) => parts.slice(0, i).reduce((sum, { positions }) => sum + positions.length / 3, 0))
  const floats = (of: (part: Geometry) => ArrayLike<number>) => new Float32Array(parts.flatMap((part) => Array.from(of(part))))
  return {
    positions: floats(({ positions }) => positions),
    normals: floats(({ normals }) => normals),
    uvs: floats(({ uvs }) => uvs ?? []),
    indices: new Uint32Array(parts.flatMap(({ indices }, i) => Array.from(indices, (index) => index + (starts[i] as number)))),
  }
}
