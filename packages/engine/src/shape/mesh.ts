import { cross, dot } from '../vector.ts'
import type { Triple } from './curve.ts'

/** A piece of an object in its own space, cm, y up; triangles counter-clockwise seen from outside. */
export type ShapeMesh = {
  part: string
  /** Material slot of the recipe. */
  slot: string
  /** 3 floats a vertex. */
  positions: Float32Array
  /** 3 floats a vertex, unit length. */
  normals: Float32Array
  /** 2 floats a vertex; the front or unrolled face spans 0–1. */
  uvs: Float32Array
  indices: Uint32Array
  /** How many cm one uv unit spans, so that textures keep their true scale. */
  uvSize: [number, number]
  /** Named rectangles u0 v0 u1 v1 of uv space; `front` is 0 0 1 1. */
  faces: Record<string, [number, number, number, number]>
}

/** What a generator makes, before it has a name. */
export type Surface = Omit<ShapeMesh, 'part' | 'slot'>

export class MeshBuilder {
  positions: number[] = []
  normals: number[] = []
  uvs: number[] = []
  indices: number[] = []

  vertex(x: number, y: number, z: number, nx: number, ny: number, nz: number, u: number, v: number): number {
    this.positions.push(x, y, z)
    this.normals.push(nx, ny, nz)
    this.uvs.push(u, v)
    return this.positions.length / 3 - 1
  }

  triangle(a: number, b: number, c: number): void {
    if (a !== b && b !== c && c !== a) this.indices.push(a, b, c)
  }

  quad(a: number, b: number, c: number, d: number): void {
    this.triangle(a, b, c)
    this.triangle(a, c, d)
  }

  /** The surface, without triangles of no area, wound so that it encloses a positive volume. */
  surface(uvSize: [number, number], faces: Surface['faces'] = { front: [0, 0, 1, 1] }): Surface {
    const surface = {
      positions: new Float32Array(this.positions),
      normals: new Float32Array(this.normals),
      uvs: new Float32Array(this.uvs),
      indices: new Uint32Array(withoutSlivers(this.positions, this.indices)),
      uvSize,
      faces,
    }
    if (signedVolume(surface) < 0) flipWinding(surface.indices)
    return surface
  }
}

function withoutSlivers(positions: number[], indices: number[]): number[] {
  const kept: number[] = []
  for (let i = 0; i < indices.length; i += 3) {
    const [a, b, c] = [indices[i] as number, indices[i + 1] as number, indices[i + 2] as number]
    const [nx, ny, nz] = cross(between(positions, a, b), between(positions, a, c))
    if (nx * nx + ny * ny + nz * nz > 1e-20) kept.push(a, b, c)
  }
  return kept
}

function between(positions: ArrayLike<number>, a: number, b: number): Triple {
  return [
    (positions[3 * b] as number) - (positions[3 * a] as number),
    (positions[3 * b + 1] as number) - (positions[3 * a + 1] as number),
    (positions[3 * b + 2] as number) - (positions[3 * a + 2] as number),
  ]
}

export const unit = (a: Triple): Triple => {
  const length = Math.hypot(a[0], a[1], a[2]) || 1
  return [a[0] / length, a[1] / length, a[2] / length]
}

/** Volume in cm³ that a closed surface encloses; negative when it is inside out. */
export function signedVolume({ positions, indices }: Pick<Surface, 'positions' | 'indices'>): number {
  let volume = 0
  const at = (i: number): Triple => [positions[3 * i] as number, positions[3 * i + 1] as number, positions[3 * i + 2] as number]
  for (let i = 0; i < indices.length; i += 3) {
    volume += dot(at(indices[i] as number), cross(at(indices[i + 1] as number), at(indices[i + 2] as number)))
  }
  return volume / 6
}

export function flipWinding(indices: Uint32Array): void {
  for (let i = 0; i < indices.length; i += 3) {
    const b = indices[i + 1] as number
    indices[i + 1] = indices[i + 2] as number
    indices[i + 2] = b
  }
}

/** Area-weighted normals, shared by vertices that lie at the same place and whose first normals agree within a right angle's half. */
export function smoothNormals(surface: Surface): void {
  const { positions, indices, normals } = surface
  const count = positions.length / 3
  const sums = new Float64Array(positions.length)
  for (let i = 0; i < indices.length; i += 3) {
    const [a, b, c] = [indices[i] as number, indices[i + 1] as number, indices[i + 2] as number]
    const face = cross(between(positions, a, b), between(positions, a, c))
    for (const vertex of [a, b, c])
      for (const axis of [0, 1, 2] as const) sums[3 * vertex + axis] = (sums[3 * vertex + axis] as number) + face[axis]
  }
  const places = new Map<string, number[]>()
  for (let i = 0; i < count; i++) {
    const key = [0, 1, 2].map((axis) => Math.round((positions[3 * i + axis] as number) * 2e4)).join(' ')
    const here = places.get(key)
    if (here) here.push(i)
    else places.set(key, [i])
  }
  const own = (i: number): Triple => unit([sums[3 * i] as number, sums[3 * i + 1] as number, sums[3 * i + 2] as number])
  for (const here of places.values()) {
    for (const i of here) {
      const mine = own(i)
      const total: Triple = [0, 0, 0]
      for (const j of here) {
        if (j !== i && dot(mine, own(j)) < 0.7) continue
        for (const axis of [0, 1, 2] as const) total[axis] += sums[3 * j + axis] as number
      }
      // A vertex that no triangle uses, as at a pole, keeps the normal it has.
      if (Math.hypot(...total) > 1e-18) normals.set(unit(total), 3 * i)
      else if (Math.hypot(normals[3 * i] as number, normals[3 * i + 1] as number, normals[3 * i + 2] as number) < 0.5)
        normals[3 * i + 1] = 1
    }
  }
}

/** A rotation about y, then x, then z, in degrees, as a row-major 3 × 3 matrix. */
export function rotation([x, y, z]: Triple): number[] {
  const [cx, sx, cy, sy, cz, sz] = [x, y, z].flatMap((degrees) => [
    Math.cos((degrees * Math.PI) / 180),
    Math.sin((degrees * Math.PI) / 180),
  ]) as [number, number, number, number, number, number]
  // Rz · Rx · Ry
  return [
    cz * cy - sz * sx * sy,
    -sz * cx,
    cz * sy + sz * sx * cy,
    sz * cy + cz * sx * sy,
    cz * cx,
    sz * sy - cz * sx * cy,
    -cx * sy,
    sx,
    cx * cy,
  ]
}

export type Placement = { at: Triple; turn: Triple; scale: Triple }

/** The surface scaled, turned, then moved; a mirroring scale turns the triangles and the print round. */
export function transformed<S extends Surface>(surface: S, { at, turn, scale }: Placement): S {
  const m = rotation(turn) as Nine
  const positions = new Float32Array(surface.positions.length)
  const normals = new Float32Array(surface.normals.length)
  for (let i = 0; i < positions.length; i += 3) {
    const p = apply(m, [
      (surface.positions[i] as number) * scale[0],
      (surface.positions[i + 1] as number) * scale[1],
      (surface.positions[i + 2] as number) * scale[2],
    ])
    positions.set([p[0] + at[0], p[1] + at[1], p[2] + at[2]], i)
    const n = apply(m, [
      (surface.normals[i] as number) / scale[0],
      (surface.normals[i + 1] as number) / scale[1],
      (surface.normals[i + 2] as number) / scale[2],
    ])
    normals.set(unit(n), i)
  }
  const indices = surface.indices.slice()
  let uvs = surface.uvs
  if (scale[0] * scale[1] * scale[2] < 0) {
    flipWinding(indices)
    uvs = uvs.map((value, i) => (i % 2 === 0 ? 1 - value : value))
  }
  return { ...surface, positions, normals, indices, uvs }
}

type Nine = [number, number, number, number, number, number, number, number, number]
const apply = (m: Nine, [x, y, z]: Triple): Triple => [
  m[0] * x + m[1] * y + m[2] * z,
  m[3] * x + m[4] * y + m[5] * z,
  m[6] * x + m[7] * y + m[8] * z,
]

/** Several surfaces as one; uv scale and faces are the first one's. */
export function merged(surfaces: Surface[]): Surface {
  const [first] = surfaces
  if (!first) throw new Error('Expected at least one surface to merge')
  if (surfaces.length === 1) return first
  const join = (key: 'positions' | 'normals' | 'uvs') => {
    const all = new Float32Array(surfaces.reduce((sum, surface) => sum + surface[key].length, 0))
    let offset = 0
    for (const surface of surfaces) {
      all.set(surface[key], offset)
      offset += surface[key].length
    }
    return all
  }
  const indices = new Uint32Array(surfaces.reduce((sum, surface) => sum + surface.indices.length, 0))
  let offset = 0
  let base = 0
  for (const surface of surfaces) {
    for (const index of surface.indices) indices[offset++] = index + base
    base += surface.positions.length / 3
  }
  return { ...first, positions: join('positions'), normals: join('normals'), uvs: join('uvs'), indices }
}
