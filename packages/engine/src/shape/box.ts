import type { Triple } from './curve.ts'
import { evaluate, type Params } from './expression.ts'
import { MeshBuilder, type Surface } from './mesh.ts'
import type { Value } from './recipe.ts'

const ROUND = 5

type Face = { name: string; normal: Triple; right: Triple; up: Triple; u0: (size: Triple) => number; v0: (size: Triple) => number }

/** Unrolled like a carton: the sides follow each other along u, lid and bottom lie above and below the front. */
const FACES: Face[] = [
  { name: 'front', normal: [0, 0, 1], right: [1, 0, 0], up: [0, 1, 0], u0: () => 0, v0: () => 0 },
  { name: 'right', normal: [1, 0, 0], right: [0, 0, -1], up: [0, 1, 0], u0: ([w]) => w, v0: () => 0 },
  { name: 'back', normal: [0, 0, -1], right: [-1, 0, 0], up: [0, 1, 0], u0: ([w, , d]) => w + d, v0: () => 0 },
  { name: 'left', normal: [-1, 0, 0], right: [0, 0, 1], up: [0, 1, 0], u0: ([, , d]) => -d, v0: () => 0 },
  { name: 'top', normal: [0, 1, 0], right: [1, 0, 0], up: [0, 0, -1], u0: () => 0, v0: ([, h]) => h },
  { name: 'bottom', normal: [0, -1, 0], right: [1, 0, 0], up: [0, 0, 1], u0: () => 0, v0: ([, , d]) => -d },
]

/** A box of x, y, z with rounded edges, standing on y = 0; normals are exact. */
export function box(shape: { size: [Value, Value, Value]; radius: Value }, params: Params): Surface {
  const size = shape.size.map((value) => Math.max(1e-3, evaluate(value, params))) as Triple
  const radius = Math.min(Math.max(1e-4, evaluate(shape.radius, params)), Math.min(...size) / 2 - 1e-5)
  const mesh = new MeshBuilder()
  const faces: Surface['faces'] = {}
  for (const face of FACES) {
    const [w, h] = [extent(face.right, size), extent(face.up, size)]
    const [u0, v0] = [face.u0(size) / size[0], face.v0(size) / size[1]]
    faces[face.name] = [u0, v0, u0 + w / size[0], v0 + h / size[1]]
    const [columns, rows] = [stations(w, radius), stations(h, radius)]
    const grid = rows.map((row) =>
      columns.map((column) => {
        const n = [0, 1, 2].map(
          (axis) => face.normal[axis as 0] + face.right[axis as 0] * column.tan + face.up[axis as 0] * row.tan,
        ) as Triple
        const length = Math.hypot(...n)
        const p = [0, 1, 2].map((axis) => {
          const inner =
            face.normal[axis as 0] * (extent(face.normal, size) / 2 - radius) +
            face.right[axis as 0] * column.inner +
            face.up[axis as 0] * row.inner
          return inner + (n[axis as 0] / length) * radius
        }) as Triple
        return mesh.vertex(
          p[0],
          p[1] + size[1] / 2,
          p[2],
          n[0] / length,
          n[1] / length,
          n[2] / length,
          u0 + column.along / size[0],
          v0 + row.along / size[1],
        )
      }),
    )
    for (let i = 0; i + 1 < grid.length; i++) {
      const [low, high] = [grid[i] as number[], grid[i + 1] as number[]]
      for (let k = 0; k + 1 < low.length; k++) mesh.quad(low[k] as number, low[k + 1] as number, high[k + 1] as number, high[k] as number)
    }
  }
  return mesh.surface([size[0], size[1]], faces)
}

const extent = (axis: Triple, size: Triple) => Math.abs(axis[0]) * size[0] + Math.abs(axis[1]) * size[1] + Math.abs(axis[2]) * size[2]

/** Where grid lines lie across a face: half of each round edge, and the flat between. */
function stations(width: number, radius: number): { inner: number; tan: number; along: number }[] {
  const flat = width / 2 - radius
  const round = Array.from({ length: ROUND + 1 }, (_, k) => (k / ROUND) * (Math.PI / 4))
  const right = round.map((angle) => ({ inner: flat, tan: Math.tan(angle), along: width / 2 + flat + radius * Math.sin(angle) }))
  const left = right.map((station) => ({ inner: -flat, tan: -station.tan, along: width - station.along })).reverse()
  return [...left, ...right]
}
