import { rng } from '../random.ts'

const SIZE = 256
const MASK = SIZE - 1

/** Value noise in [0, 1] with its slopes; a field is a lattice of its own that repeats after 256 cells. */
export class Field {
  /** What the last `at` found. */
  value = 0
  dx = 0
  dz = 0
  readonly #lattice: Float32Array

  constructor(seed: number, name: string) {
    const random = rng(seed, name)
    this.#lattice = Float32Array.from({ length: SIZE * SIZE }, () => random.next())
  }

  /** Leaves value and slopes at a place; quintic, so that the slopes have no kinks. */
  at(x: number, z: number): number {
    const [ix, iz] = [Math.floor(x), Math.floor(z)]
    const u = x - ix
    const v = z - iz
    const low = (iz & MASK) * SIZE
    const high = ((iz + 1) & MASK) * SIZE
    const [left, right] = [ix & MASK, (ix + 1) & MASK]
    const a = this.#lattice[low + left] as number
    const b = this.#lattice[low + right] as number
    const c = this.#lattice[high + left] as number
    const d = this.#lattice[high + right] as number
    const su = u * u * u * (u * (u * 6 - 15) + 10)
    const sv = v * v * v * (v * (v * 6 - 15) + 10)
    const twist = a - b - c + d
    this.dx = 30 * u * u * (u * (u - 2) + 1) * (b - a + twist * sv)
    this.dz = 30 * v * v * (v * (v - 2) + 1) * (c - a + twist * su)
    this.value = a + (b - a) * su + (c - a) * sv + twist * su * sv
    return this.value
  }

  /** A number in [0, 1) of a cell. */
  cell(x: number, z: number): number {
    return this.#lattice[(z & MASK) * SIZE + (x & MASK)] as number
  }

  /** Octaves about 0, each turned, twice as fine and half as strong; about −1 to 1. */
  waves(x: number, z: number, octaves: number): number {
    let [sum, weight] = [0, 1]
    let [px, pz] = [x, z]
    for (let i = 0; i < octaves; i++) {
      sum += weight * (this.at(px, pz) - 0.5)
      weight *= 0.5
      const next = 1.6 * px - 1.2 * pz + 17.3
      pz = 1.2 * px + 1.6 * pz + 5.1
      px = next
    }
    return sum * 1.4
  }

  /** Octaves that grow weaker where the ground is steep already: worn slopes, sharp crests; about 0 to 1. */
  worn(x: number, z: number, octaves: number): number {
    let [sum, weight] = [0, 1]
    let [px, pz] = [x, z]
    let [sx, sz] = [0, 0]
    for (let i = 0; i < octaves; i++) {
      const n = this.at(px, pz)
      sx += this.dx * 0.9
      sz += this.dz * 0.9
      sum += (weight * n) / (1 + sx * sx + sz * sz)
      weight *= 0.5
      const next = 1.6 * px - 1.2 * pz + 31.7
      pz = 1.2 * px + 1.6 * pz + 11.9
      px = next
    }
    return sum
  }

  /** Octaves of crests: sharp where the noise crosses its middle; 0 to about 1. */
  crests(x: number, z: number, octaves: number): number {
    let [sum, weight, before] = [0, 0.5, 1]
    let [px, pz] = [x, z]
    for (let i = 0; i < octaves; i++) {
      const ridge = 1 - Math.abs(2 * this.at(px, pz) - 1)
      const sharp = ridge * ridge
      sum += sharp * weight * before
      before = Math.min(1, sharp * 1.6 + 0.15)
      weight *= 0.5
      const next = 1.6 * px - 1.2 * pz + 7.7
      pz = 1.2 * px + 1.6 * pz + 3.3
      px = next
    }
    return sum
  }
}

export const clamp = (x: number, low = 0, high = 1): number => Math.min(high, Math.max(low, x))

export const blend = (a: number, b: number, t: number): number => a + (b - a) * t

/** The lesser of two numbers, its corner rounded over `by`. */
export const softLesser = (a: number, b: number, by: number): number => {
  const near = Math.max(0, 1 - Math.abs(a - b) / by)
  return Math.min(a, b) - 0.25 * by * near * near
}
