import type { TraceMesh } from '../types.ts'

type Triple = readonly [number, number, number]

/** The slow twin of the kernel's ray test: every triangle, in double precision. Distance Infinity = missed all. */
export function nearestTriangle(meshes: TraceMesh[], origin: Triple, direction: Triple): { triangle: number; distance: number } {
  let best = { triangle: -1, distance: Infinity }
  let triangle = 0
  for (const mesh of meshes) {
    const corner = (index: number): Triple => {
      const at = (mesh.indices[index] as number) * 3
      return [mesh.positions[at] as number, mesh.positions[at + 1] as number, mesh.positions[at + 2] as number]
    }
    for (let i = 0; i < mesh.indices.length; i += 3, triangle++) {
      const distance = meet(corner(i), corner(i + 1), corner(i + 2), origin, direction)
      if (distance < best.distance) best = { triangle, distance }
    }
  }
  return best
}

function meet(a: Triple, b: Triple, c: Triple, origin: Triple, direction: Triple): number {
  const e1 = subtract(b, a)
  const e2 = subtract(c, a)
  const p = cross(direction, e2)
  const determinant = dot(e1, p)
  if (determinant === 0) return Infinity
  const s = subtract(origin, a)
  const u = dot(s, p) / determinant
  const q = cross(s, e1)
  const v = dot(direction, q) / determinant
  const t = dot(e2, q) / determinant
  return u >= 0 && v >= 0 && u + v <= 1 && t > 0 ? t : Infinity
}

const subtract = (a: Triple, b: Triple): Triple => [a[0] - b[0], a[1] - b[1], a[2] - b[2]]
const dot = (a: Triple, b: Triple) => a[0] * b[0] + a[1] * b[1] + a[2] * b[2]
const cross = (a: Triple, b: Triple): Triple => [a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0]]
