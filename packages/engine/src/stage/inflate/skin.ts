import type { Vec3 } from '../../trace/types.ts'
import { normalize } from '../../vector.ts'
import type { Geometry } from '../surface.ts'
import { type Field, isInside } from './field.ts'

type Skin = Geometry & { uvs: Float32Array; uvSize: readonly [number, number] }

/** The closed skin of a field, `size` cm along its longer side: a front, a back that mirrors it, and the rim where they meet. */
export function skinOf(field: Field, size: number): Skin {
  const { columns, rows, cover, height } = field
  const unit = size / (Math.max(columns, rows) - 3)
  const mesh: Mesh = { positions: [], normals: [], uvs: [], indices: [] }
  const at = (i: number) => ({ column: i % columns, row: Math.floor(i / columns) })
  const isIn = (i: number) => isInside(cover, i)
  const squared = height.map((value) => value * value)

  const add = (column: number, row: number, z: number, normal: Vec3): number => {
    mesh.positions.push((column - (columns - 1) / 2) * unit, (rows - 1 - row) * unit, z * unit)
    mesh.normals.push(...normal)
    mesh.uvs.push(column * unit, (rows - 1 - row) * unit)
    return mesh.positions.length / 3 - 1
  }
  const slope = (of: Float32Array, i: number): [number, number] => [
    ((of[i + 1] ?? 0) - (of[i - 1] ?? 0)) / 2,
    ((of[i + columns] ?? 0) - (of[i - columns] ?? 0)) / 2,
  ]
  const nodes = new Map<number, number>()
  const node = (i: number, side: 1 | -1): number =>
    kept(nodes, side * (i + 1), () => {
      // Of z² = h² the gradient stays smooth up to the rim, where that of h has no bound.
      const [dx, dy] = slope(squared, i)
      return add(at(i).column, at(i).row, side * (height[i] as number), normalize([-dx / 2, dy / 2, side * (height[i] as number)]))
    })
  const rims = new Map<number, number>()
  const rim = (a: number, b: number): number =>
    kept(rims, Math.min(a, b) * 2 + (Math.abs(a - b) === 1 ? 0 : 1), () => {
      const t = (0.5 - (cover[a] as number)) / ((cover[b] as number) - (cover[a] as number))
      const [dx, dy] = slope(cover, (cover[a] as number) > (cover[b] as number) ? a : b)
      const [from, to] = [at(a), at(b)]
      const column = from.column + (to.column - from.column) * t
      return add(column, from.row + (to.row - from.row) * t, 0, normalize([-dx, dy, 1e-4]))
    })

  for (let row = 0; row + 1 < rows; row++)
    for (let column = 0; column + 1 < columns; column++) {
      const first = row * columns + column
      const corners = [first, first + columns, first + columns + 1, first + 1]
      if (!corners.some(isIn)) continue
      for (const side of [1, -1] as const) {
        const loop = corners.flatMap((corner, k) => {
          const next = corners[(k + 1) % 4] as number
          return [...(isIn(corner) ? [node(corner, side)] : []), ...(isIn(corner) === isIn(next) ? [] : [rim(corner, next)])]
        })
        for (let k = 2; k < loop.length; k++) {
          const [a, b, c] = [loop[0] as number, loop[k - 1] as number, loop[k] as number]
          mesh.indices.push(...(side === 1 ? [a, b, c] : [a, c, b]))
        }
      }
    }
  return { ...grounded(mesh), uvSize: [(columns - 1) * unit, (rows - 1) * unit] }
}

type Mesh = { positions: number[]; normals: number[]; uvs: number[]; indices: number[] }

function kept(known: Map<number, number>, key: number, make: () => number): number {
  const seen = known.get(key)
  if (seen !== undefined) return seen
  const made = make()
  known.set(key, made)
  return made
}

/** Moved down until its lowest point is at 0. */
function grounded({ positions, normals, uvs, indices }: Mesh): Geometry & { uvs: Float32Array } {
  const lowest = positions.reduce((low, value, i) => (i % 3 === 1 ? Math.min(low, value) : low), Infinity)
  return {
    positions: Float32Array.from(positions, (value, i) => (i % 3 === 1 ? value - lowest : value)),
    normals: new Float32Array(normals),
    uvs: new Float32Array(uvs),
    indices: new Uint32Array(indices),
  }
}
