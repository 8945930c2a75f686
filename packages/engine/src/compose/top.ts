import { buildObject, type Recipe } from '../shape/index.ts'

/** How high a thing set down on the middle of an object comes to stand, cm: the rim of a tray does not count. */
export function topOf(recipe: Recipe, params: Record<string, number>): number {
  let top = 0
  for (const { positions, indices } of buildObject(recipe, params))
    for (let i = 0; i < indices.length; i += 3) {
      const [a, b, c] = [0, 1, 2].map((k) => cornerOf(positions, indices[i + k] ?? 0)) as [Corner, Corner, Corner]
      top = Math.max(top, heightAtAxis(a, b, c) ?? 0)
    }
  return top
}

type Corner = readonly [number, number, number]
const cornerOf = (positions: Float32Array, i: number): Corner => [
  positions[3 * i] ?? 0,
  positions[3 * i + 1] ?? 0,
  positions[3 * i + 2] ?? 0,
]

/** Where the vertical just beside the origin meets a triangle; null where it misses. Off the axis, so that it hits no seam. */
function heightAtAxis([ax, ay, az]: Corner, [bx, by, bz]: Corner, [cx, cy, cz]: Corner): number | null {
  const [x, z] = [0.0171, 0.0113]
  const area = (bz - cz) * (ax - cx) + (cx - bx) * (az - cz)
  if (Math.abs(area) < 1e-9) return null
  const u = ((bz - cz) * (x - cx) + (cx - bx) * (z - cz)) / area
  const v = ((cz - az) * (x - cx) + (ax - cx) * (z - cz)) / area
  return u < 0 || v < 0 || u + v > 1 ? null : u * ay + v * by + (1 - u - v) * cy
}
