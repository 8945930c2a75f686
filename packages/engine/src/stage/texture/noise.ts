import { rng } from '../../random.ts'

/** Smooth value noise in [0, 1] over a lattice that wraps after `periodX` × `periodY` cells, both powers of two up to 256. */
export type Noise = (x: number, y: number, periodX: number, periodY: number) => number

const SIZE = 256

export function noise(seed: number, name: string): Noise {
  const random = rng(seed, name)
  const lattice = Float32Array.from({ length: SIZE * SIZE }, () => random.next())
  return (x, y, periodX, periodY) => {
    const [ix, iy] = [Math.floor(x), Math.floor(y)]
    const [fx, fy] = [x - ix, y - iy]
    const sx = fx * fx * (3 - 2 * fx)
    const sy = fy * fy * (3 - 2 * fy)
    const [x0, x1] = [ix & (periodX - 1), (ix + 1) & (periodX - 1)]
    const [row0, row1] = [(iy & (periodY - 1)) * SIZE, ((iy + 1) & (periodY - 1)) * SIZE]
    const low = (lattice[row0 + x0] as number) + ((lattice[row0 + x1] as number) - (lattice[row0 + x0] as number)) * sx
    const high = (lattice[row1 + x0] as number) + ((lattice[row1 + x1] as number) - (lattice[row1 + x0] as number)) * sx
    return low + (high - low) * sy
  }
}

/** Octaves of noise, each twice as fine and half as strong; wraps on the unit square. `base` is a power of two. */
export function fractal(source: Noise, u: number, v: number, base: number, octaves: number): number {
  let sum = 0
  let weight = 0.5
  let period = base
  for (let i = 0; i < octaves && period <= SIZE; i++) {
    sum += source(u * period, v * period, period, period) * weight
    weight *= 0.5
    period *= 2
  }
  return sum / (1 - 2 * weight + weight || 1)
}

export const smoothstep = (low: number, high: number, x: number): number => {
  const t = Math.min(1, Math.max(0, (x - low) / (high - low)))
  return t * t * (3 - 2 * t)
}
