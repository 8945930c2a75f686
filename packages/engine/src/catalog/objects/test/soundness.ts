import type { ShapeMesh } from '../../../shape/index.ts'

/** Vertices that are not numbers or whose normal is not of unit length. */
export function unsound({ positions, normals }: ShapeMesh): number {
  let count = 0
  for (let i = 0; i < positions.length; i += 3) {
    const length = Math.hypot(normals[i] as number, normals[i + 1] as number, normals[i + 2] as number)
    const finite = Number.isFinite((positions[i] as number) + (positions[i + 1] as number) + (positions[i + 2] as number))
    if (!finite || Math.abs(length - 1) > 1e-3) count++
  }
  return count
}

/** Share of triangle corners whose normal points into the object. */
export function againstWinding({ positions, normals, indices }: ShapeMesh): number {
  const at = (source: Float32Array, i: number) =>
    [source[3 * i] as number, source[3 * i + 1] as number, source[3 * i + 2] as number] as const
  let wrong = 0
  for (let i = 0; i < indices.length; i += 3) {
    const [a, b, c] = [0, 1, 2].map((k) => at(positions, indices[i + k] as number)) as [Point, Point, Point]
    const [u, v] = [
      [b[0] - a[0], b[1] - a[1], b[2] - a[2]],
      [c[0] - a[0], c[1] - a[1], c[2] - a[2]],
    ] as unknown as [Point, Point]
    const face = [u[1] * v[2] - u[2] * v[1], u[2] * v[0] - u[0] * v[2], u[0] * v[1] - u[1] * v[0]] as const
    for (let k = 0; k < 3; k++) {
      const n = at(normals, indices[i + k] as number)
      if (face[0] * n[0] + face[1] * n[1] + face[2] * n[2] < 0) wrong++
    }
  }
  return wrong / Math.max(1, indices.length)
}

type Point = readonly [number, number, number]
