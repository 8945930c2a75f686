import { cross } from '../vector.ts'
import type { Triple } from './curve.ts'
import { evaluate, type Params } from './expression.ts'
import { type Surface, smoothNormals, unit } from './mesh.ts'
import type { Part, Value } from './recipe.ts'
import { unwrapped } from './unwrap.ts'

type Finish = Pick<Part, 'shape' | 'relief' | 'facets' | 'unwrap'>

/** What a part asks for beyond its generator: an uneven surface, flat facets, another way of laying its texture on. */
export function finished(surface: Surface, { shape, relief, facets, unwrap }: Finish, params: Params): Surface {
  if (!relief && !facets && !unwrap) return surface
  const own = { ...surface, positions: surface.positions.slice(), normals: surface.normals.slice() }
  // Both skins of a leaf rise and fall together, or it would turn inside out.
  if (relief) roughen(own, relief, params, shape.make === 'leaf' || shape.make === 'sheet')
  const cut = facets ? faceted(own) : own
  return unwrap ? unwrapped(cut, unwrap) : cut
}

/** Moves every point along its normal, or straight up, by noise of its place, so that what was one point stays one. */
function roughen(
  surface: Surface,
  relief: { size: Value; depth: Value; lumps?: boolean | undefined },
  params: Params,
  upwards: boolean,
): void {
  const { positions } = surface
  const [size, depth] = [Math.max(1e-3, evaluate(relief.size, params)), evaluate(relief.depth, params)]
  const outwards = upwards ? null : normalsByPlace(surface)
  for (let i = 0; i < positions.length; i += 3) {
    const [x, y, z] = [(positions[i] as number) / size, (positions[i + 1] as number) / size, (positions[i + 2] as number) / size]
    const [coarse, fine] = [hills(x, y, z), hills(2.1 * x + 5.2, 2.1 * y + 1.3, 2.1 * z + 7.9)]
    const lift = depth * (relief.lumps ? Math.abs(coarse) * 1.4 - 0.5 + 0.25 * Math.abs(fine) : 0.7 * coarse + 0.3 * fine)
    for (const axis of [0, 1, 2] as const) {
      const share = outwards ? (outwards[i + axis] as number) : axis === 1 ? 1 : 0
      positions[i + axis] = (positions[i + axis] as number) + share * lift
    }
  }
  smoothNormals(surface)
}

/** The mean normal of all vertices at each place, three floats a vertex. */
function normalsByPlace({ positions, normals }: Surface): Float32Array {
  const sums = new Map<string, Triple>()
  const keys: string[] = []
  for (let i = 0; i < positions.length; i += 3) {
    const key = [0, 1, 2].map((axis) => Math.round((positions[i + axis] as number) * 2e4)).join(' ')
    const sum = sums.get(key) ?? [0, 0, 0]
    for (const axis of [0, 1, 2] as const) sum[axis] += normals[i + axis] as number
    sums.set(key, sum)
    keys.push(key)
  }
  const means = new Float32Array(positions.length)
  for (const [i, key] of keys.entries()) means.set(unit(sums.get(key) ?? [0, 1, 0]), 3 * i)
  return means
}

/** Smooth value noise in -1…1 on the unit lattice of space. */
function hills(x: number, y: number, z: number): number {
  const [i, j, k] = [Math.floor(x), Math.floor(y), Math.floor(z)]
  const [u, v, w] = [ease(x - i), ease(y - j), ease(z - k)]
  const along = (dj: number, dk: number) => mix(lattice(i, j + dj, k + dk), lattice(i + 1, j + dj, k + dk), u)
  return 2 * mix(mix(along(0, 0), along(1, 0), v), mix(along(0, 1), along(1, 1), v), w) - 1
}

const ease = (t: number) => t * t * t * (t * (6 * t - 15) + 10)
const mix = (a: number, b: number, t: number) => a + (b - a) * t

/** A number in 0…1 that belongs to a lattice point. */
function lattice(i: number, j: number, k: number): number {
  let hash = Math.imul(i, 0x8da6b343) ^ Math.imul(j, 0xd8163841) ^ Math.imul(k, 0xcb1ab31f)
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d)
  hash = Math.imul(hash ^ (hash >>> 12), 0x297a2d39)
  return ((hash ^ (hash >>> 15)) >>> 0) / 0xffffffff
}

/** Every triangle on its own, lit as the plane that it is. */
function faceted(surface: Surface): Surface {
  const { positions, uvs, indices } = surface
  const count = indices.length
  const out = { positions: new Float32Array(3 * count), normals: new Float32Array(3 * count), uvs: new Float32Array(2 * count) }
  const at = (i: number): Triple => [positions[3 * i] as number, positions[3 * i + 1] as number, positions[3 * i + 2] as number]
  for (let i = 0; i < count; i += 3) {
    const corners = [0, 1, 2].map((k) => indices[i + k] as number)
    const [a, b, c] = corners.map(at) as [Triple, Triple, Triple]
    const normal = unit(cross([b[0] - a[0], b[1] - a[1], b[2] - a[2]], [c[0] - a[0], c[1] - a[1], c[2] - a[2]]))
    for (const [k, corner] of corners.entries()) {
      out.positions.set(at(corner), 3 * (i + k))
      out.normals.set(normal, 3 * (i + k))
      out.uvs.set([uvs[2 * corner] as number, uvs[2 * corner + 1] as number], 2 * (i + k))
    }
  }
  return { ...surface, ...out, indices: Uint32Array.from({ length: count }, (_, i) => i) }
}
