import type { ShapeMesh } from '../shape/index.ts'
import { rotation } from '../shape/mesh.ts'

type Triple = readonly [number, number, number]

/** A thing as seen from straight above and below: columns of a lattice of `cell` cm about its origin, by column and row. */
export type Relief = { cell: number; columns: readonly Column[] }
/** Where its lowest and highest surface is in one column, cm. */
export type Column = { x: number; z: number; low: number; high: number }

type Corner = readonly [number, number, number]

/** The relief of meshes turned and scaled about their origin; `counts` says which surfaces count by the upward part of their normal. */
export function reliefOf(
  meshes: readonly Pick<ShapeMesh, 'positions' | 'indices'>[],
  cell: number,
  { turn = [0, 0, 0], scale = 1 }: { turn?: Triple; scale?: number } = {},
  counts: (up: number) => boolean = () => true,
): Relief {
  const m = rotation([...turn]).map((value) => value * scale)
  const found = new Map<number, { x: number; z: number; low: number; high: number }>()
  const enter = (x: number, z: number, y: number) => {
    const key = (x + SPAN) * 2 * SPAN + z + SPAN
    const column = found.get(key)
    if (!column) found.set(key, { x, z, low: y, high: y })
    else if (y < column.low) column.low = y
    else if (y > column.high) column.high = y
  }
  for (const { positions, indices } of meshes) {
    const placed = turned(positions, m)
    const corner = (i: number): Corner => {
      const at = 3 * (indices[i] as number)
      return [(placed[at] as number) / cell, placed[at + 1] as number, (placed[at + 2] as number) / cell]
    }
    for (let i = 0; i < indices.length; i += 3) {
      const triangle = [corner(i), corner(i + 1), corner(i + 2)] as const
      if (counts(upOf(triangle, cell))) cover(triangle, enter)
    }
  }
  return { cell, columns: [...found.values()] }
}

/** Columns that a lattice may have to each side. */
const SPAN = 4096

function turned(positions: Float32Array, m: readonly number[]): Float32Array {
  const out = new Float32Array(positions.length)
  for (let i = 0; i < positions.length; i += 3)
    for (let row = 0; row < 3; row++)
      out[i + row] =
        (m[3 * row] as number) * (positions[i] as number) +
        (m[3 * row + 1] as number) * (positions[i + 1] as number) +
        (m[3 * row + 2] as number) * (positions[i + 2] as number)
  return out
}

/** A column on the seam of two triangles belongs to both. */
const EDGE = 1e-4

type Triangle = readonly [Corner, Corner, Corner]

/** The upward part of a triangle's unit normal; 0 for one without area. */
function upOf([a, b, c]: Triangle, cell: number): number {
  const [ux, uy, uz] = [(b[0] - a[0]) * cell, b[1] - a[1], (b[2] - a[2]) * cell]
  const [vx, vy, vz] = [(c[0] - a[0]) * cell, c[1] - a[1], (c[2] - a[2]) * cell]
  const [nx, ny, nz] = [uy * vz - uz * vy, uz * vx - ux * vz, ux * vy - uy * vx]
  return ny / (Math.hypot(nx, ny, nz) || 1)
}

/** Enters the height of a triangle, its corners in columns, in every column whose middle it covers. */
function cover([a, b, c]: Triangle, enter: (x: number, z: number, y: number) => void): void {
  const area = (b[2] - c[2]) * (a[0] - c[0]) + (c[0] - b[0]) * (a[2] - c[2])
  if (Math.abs(area) < 1e-12) return
  const from = (axis: 0 | 2) => Math.max(1 - SPAN, Math.ceil(Math.min(a[axis], b[axis], c[axis])))
  const to = (axis: 0 | 2) => Math.min(SPAN - 1, Math.floor(Math.max(a[axis], b[axis], c[axis])))
  for (let z = from(2); z <= to(2); z++)
    for (let x = from(0); x <= to(0); x++) {
      const u = ((b[2] - c[2]) * (x - c[0]) + (c[0] - b[0]) * (z - c[2])) / area
      const v = ((c[2] - a[2]) * (x - c[0]) + (a[0] - c[0]) * (z - c[2])) / area
      if (u >= -EDGE && v >= -EDGE && u + v <= 1 + EDGE) enter(x, z, u * a[1] + v * b[1] + (1 - u - v) * c[1])
    }
}
