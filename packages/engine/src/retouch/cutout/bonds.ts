import type { Bytes, Small } from './small.ts'

/** How much a smooth outline counts against the colours. */
const SMOOTHNESS = 18

/** What it costs to part each pixel from its neighbours to the right, below, below right and below left: the less the more their colours differ. */
export function bondsOf({ width, height, colors }: Small): Float32Array {
  const bonds = new Float32Array(4 * width * height)
  let sum = 0
  let count = 0
  for (let k = 0; k < 4; k++) {
    const [dx, dy] = BOND_STEPS[k] as readonly [number, number]
    const shift = dy * width + dx
    for (let y = 0; y < height - dy; y++)
      for (let x = Math.max(0, -dx), p = y * width + x; x < Math.min(width, width - dx); x++, p++) {
        const square = distance(colors, p, p + shift)
        bonds[4 * p + k] = square
        sum += square
        count++
      }
  }
  const beta = 1 / (2 * (sum / count) + 1e-9)
  for (let k = 0; k < 4; k++) {
    const [dx, dy] = BOND_STEPS[k] as readonly [number, number]
    const weight = k < 2 ? 1 : Math.SQRT1_2
    for (let y = 0; y < height - dy; y++)
      for (let x = Math.max(0, -dx), at = 4 * (y * width + x) + k; x < Math.min(width, width - dx); x++, at += 4)
        bonds[at] = SMOOTHNESS * weight * Math.exp(-beta * (bonds[at] as number)) + 0.4 * weight
  }
  return bonds
}

const BOND_STEPS = [
  [1, 0],
  [0, 1],
  [1, 1],
  [-1, 1],
] as const

/** How far apart two colours are, squared. */
export function distance(colors: Float32Array, p: number, q: number): number {
  const l = (colors[3 * p] as number) - (colors[3 * q] as number)
  const a = (colors[3 * p + 1] as number) - (colors[3 * q + 1] as number)
  const b = (colors[3 * p + 2] as number) - (colors[3 * q + 2] as number)
  return l * l + 2 * (a * a + b * b)
}

/** The same where it is open which side a pixel belongs to, and 0 elsewhere; by the picture's bytes, as only strong edges matter. */
export function edgeBonds({ width, height, data }: Bytes, isOpen: Uint8Array): Float32Array {
  const apart = (p: number, q: number) => {
    const r = (data[4 * p] as number) - (data[4 * q] as number)
    const g = (data[4 * p + 1] as number) - (data[4 * q + 1] as number)
    const b = (data[4 * p + 2] as number) - (data[4 * q + 2] as number)
    return 2 * r * r + 4 * g * g + 3 * b * b
  }
  let sum = 0
  for (let y = 0; y < height - 1; y++) for (let x = 0, p = y * width; x < width - 1; x++, p++) sum += apart(p, p + 1) + apart(p, p + width)
  const beta = 1 / (sum / (width * height) + 1e-9)
  const bonds = new Float32Array(4 * width * height)
  for (let k = 0; k < 4; k++) {
    const [dx, dy] = BOND_STEPS[k] as readonly [number, number]
    const weight = k < 2 ? 1 : Math.SQRT1_2
    for (let y = 0; y < height - dy; y++)
      for (let x = Math.max(0, -dx), p = y * width + x; x < Math.min(width, width - dx); x++, p++) {
        const q = p + dy * width + dx
        if (isOpen[p] || isOpen[q]) bonds[4 * p + k] = weight * (SMOOTHNESS * Math.exp(-beta * apart(p, q)) + 0.4)
      }
  }
  return bonds
}
