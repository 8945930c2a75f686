import { type Point, projection, type Quad, through } from '../../projection.ts'
import type { Pixels } from '../../trace/index.ts'
import { type Coverage, coverageLike } from '../coverage.ts'
import { proportionOf } from './proportion.ts'

/** Longest side of a face that is looked at from in front, px. */
const LONGEST = 2048
/** Four looks into every pixel. */
const SAMPLES: readonly Point[] = [
  [0.25, 0.25],
  [0.75, 0.25],
  [0.25, 0.75],
  [0.75, 0.75],
]

/** What lies between four corners as seen from straight in front, about as fine as the picture shows it where it is nearest. */
export function flattened(pixels: Pixels, corners: Quad): Pixels {
  const { width, height } = sizeOf(corners, pixels)
  const { forth } = projection(corners)
  const data = new Uint8ClampedArray(width * height * 4)
  const sum = [0, 0, 0, 0]
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const [u, v] = through(forth, [(x + 0.5) / width, (y + 0.5) / height])
      sum.fill(0)
      gather(pixels, u - 0.5, v - 0.5, sum)
      const [at, alpha] = [4 * (y * width + x), sum[3] as number]
      for (let c = 0; c < 3 && alpha > 0; c++) data[at + c] = (sum[c] as number) / alpha
      data[at + 3] = alpha
    }
  return { width, height, data }
}

/** A flat picture laid over the face between four corners, as a camera sees it there. */
export function laidOn(pixels: Pixels, flat: Pixels, corners: Quad): Pixels {
  const data = new Uint8ClampedArray(pixels.data)
  const sum = [0, 0, 0, 0]
  eachOn(corners, pixels, (at, x, y, back) => {
    sum.fill(0)
    for (const [dx, dy] of SAMPLES) {
      const [u, v] = through(back, [x + dx, y + dy])
      if (u >= 0 && u <= 1 && v >= 0 && v <= 1) gather(flat, u * flat.width - 0.5, v * flat.height - 0.5, sum)
    }
    const alpha = (sum[3] as number) / (255 * SAMPLES.length)
    if (alpha === 0) return
    for (let c = 0; c < 3; c++)
      data[4 * at + c] = (sum[c] as number) / (255 * SAMPLES.length) + (pixels.data[4 * at + c] as number) * (1 - alpha)
    data[4 * at + 3] = Math.max(pixels.data[4 * at + 3] as number, 255 * alpha)
  })
  return { ...pixels, data }
}

/** What a coverage of the flat face covers of the picture. */
export function holeOn(size: { width: number; height: number }, flat: Coverage, corners: Quad): Coverage {
  const hole = coverageLike(size)
  eachOn(corners, size, (at, x, y, back) => {
    const [u, v] = through(back, [x + 0.5, y + 0.5])
    if (u < 0 || u >= 1 || v < 0 || v >= 1) return
    hole.data[at] = flat.data[Math.floor(v * flat.height) * flat.width + Math.floor(u * flat.width)] as number
  })
  return hole
}

function sizeOf(corners: Quad, picture: { width: number; height: number }): { width: number; height: number } {
  const [a, b, c, d] = corners
  const [across, down] = [Math.max(apart(a, b), apart(d, c)), Math.max(apart(a, d), apart(b, c))]
  const proportion = proportionOf(corners, picture)
  // As many pixels as the face has at its nearest, in the proportions that it has itself.
  const [w, h] = across / down > proportion ? [across, across / proportion] : [down * proportion, down]
  const scale = Math.min(1, LONGEST / Math.max(w, h))
  return { width: Math.max(8, Math.round(w * scale)), height: Math.max(8, Math.round(h * scale)) }
}

const apart = ([x, y]: Point, [u, v]: Point): number => Math.hypot(u - x, v - y)

type Visit = (at: number, x: number, y: number, back: ReturnType<typeof projection>['back']) => void

/** Every pixel of the rectangle about the corners. */
function eachOn(corners: Quad, { width, height }: { width: number; height: number }, visit: Visit) {
  const { back } = projection(corners)
  const [xs, ys] = [corners.map(([x]) => x), corners.map(([, y]) => y)]
  const [x0, x1] = [Math.max(0, Math.floor(Math.min(...xs))), Math.min(width, Math.ceil(Math.max(...xs)))]
  const [y0, y1] = [Math.max(0, Math.floor(Math.min(...ys))), Math.min(height, Math.ceil(Math.max(...ys)))]
  for (let y = y0; y < y1; y++) for (let x = x0; x < x1; x++) visit(y * width + x, x, y, back)
}

/** Adds the bilinear sample at (x, y), its colours times its alpha (0–255). */
function gather({ width, height, data }: Pixels, x: number, y: number, sum: number[]) {
  const [left, top] = [Math.floor(x), Math.floor(y)]
  for (let v = top; v <= top + 1; v++)
    for (let u = left; u <= left + 1; u++) {
      const at = 4 * (Math.min(height - 1, Math.max(0, v)) * width + Math.min(width - 1, Math.max(0, u)))
      const alpha = (1 - Math.abs(x - u)) * (1 - Math.abs(y - v)) * (data[at + 3] as number)
      for (let c = 0; c < 3; c++) sum[c] = (sum[c] as number) + alpha * (data[at + c] as number)
      sum[3] = (sum[3] as number) + alpha
    }
}
