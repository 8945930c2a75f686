import type { Pixels } from '../trace/index.ts'

/** How far each pixel belongs to something: 0 not at all, 255 wholly. Row-major from the top. */
export type Coverage = { width: number; height: number; data: Uint8Array }

export type Bounds = { left: number; top: number; width: number; height: number }

export const coverageLike = ({ width, height }: { width: number; height: number }, value = 0): Coverage => ({
  width,
  height,
  data: new Uint8Array(width * height).fill(value),
})

/** A coverage whose pixels are worked out one by one. */
export function coverageBy({ width, height }: { width: number; height: number }, valueAt: (pixel: number) => number): Coverage {
  const data = new Uint8Array(width * height)
  for (let p = 0; p < data.length; p++) data[p] = valueAt(p)
  return { width, height, data }
}

export const inverted = ({ width, height, data }: Coverage): Coverage => ({ width, height, data: data.map((value) => 255 - value) })

/** The picture's own alpha. */
export function alphaOf({ width, height, data }: Pixels): Coverage {
  const alpha = new Uint8Array(width * height)
  for (let i = 0; i < alpha.length; i++) alpha[i] = data[4 * i + 3] ?? 0
  return { width, height, data: alpha }
}

/** The smallest rectangle that holds all pixels above `above`; null when there are none. */
export function boundsOf({ width, height, data }: Coverage, above = 0): Bounds | null {
  let [x0, y0, x1, y1] = [width, height, -1, -1]
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++)
      if ((data[y * width + x] ?? 0) > above) {
        if (x < x0) x0 = x
        if (x > x1) x1 = x
        if (y < y0) y0 = y
        y1 = y
      }
  return x1 < 0 ? null : { left: x0, top: y0, width: x1 - x0 + 1, height: y1 - y0 + 1 }
}

/** A rectangle wider by `margin` pixels on every side, as far as the picture goes. */
export function widened({ left, top, width, height }: Bounds, margin: number, picture: { width: number; height: number }): Bounds {
  const [x0, y0] = [Math.max(0, left - margin), Math.max(0, top - margin)]
  return {
    left: x0,
    top: y0,
    width: Math.min(picture.width, left + width + margin) - x0,
    height: Math.min(picture.height, top + height + margin) - y0,
  }
}

/** Share of the picture that is covered, 0–1. */
export const shareOf = ({ data }: Coverage): number => data.reduce((sum, value) => sum + value, 0) / (255 * data.length)

const FAR = 1e9

/** Distance in pixels from every covered pixel (≥ 128) to the nearest that is not; outside the picture counts as covered. Exact Euclidean, by parabolas (Felzenszwalb and Huttenlocher). */
export function depthInside({ width, height, data }: Coverage): Float32Array {
  const squared = new Float32Array(width * height)
  for (let i = 0; i < squared.length; i++) squared[i] = (data[i] ?? 0) >= 128 ? FAR : 0
  const line = new Float32Array(Math.max(width, height))
  const scratch = { hull: new Int32Array(line.length), edges: new Float32Array(line.length + 1), out: new Float32Array(line.length) }
  for (let x = 0; x < width; x++) {
    for (let y = 0; y < height; y++) line[y] = squared[y * width + x] as number
    distances(line, height, scratch)
    for (let y = 0; y < height; y++) squared[y * width + x] = scratch.out[y] as number
  }
  for (let y = 0; y < height; y++) {
    line.set(squared.subarray(y * width, (y + 1) * width))
    distances(line, width, scratch)
    squared.set(scratch.out.subarray(0, width), y * width)
  }
  return squared.map(Math.sqrt)
}

type Scratch = { hull: Int32Array; edges: Float32Array; out: Float32Array }

function distances(line: Float32Array, length: number, { hull, edges, out }: Scratch) {
  let last = 0
  hull[0] = 0
  edges[0] = -FAR
  edges[1] = FAR
  const meet = (q: number, v: number) => ((line[q] as number) + q * q - ((line[v] as number) + v * v)) / (2 * q - 2 * v)
  for (let q = 1; q < length; q++) {
    let at = meet(q, hull[last] as number)
    while (last > 0 && at <= (edges[last] as number)) at = meet(q, hull[--last] as number)
    if (at <= (edges[last] as number)) continue
    hull[++last] = q
    edges[last] = at
    edges[last + 1] = FAR
  }
  for (let q = 0, k = 0; q < length; q++) {
    while ((edges[k + 1] as number) < q) k++
    const v = hull[k] as number
    out[q] = (q - v) * (q - v) + (line[v] as number)
  }
}

/** 1 for every pixel that is within `radius` of one on the other side of where a coverage ends (at 128). */
export function bandOf({ width, height, data }: Coverage, radius: number): Uint8Array {
  const reach = Math.floor(radius)
  const spans = Array.from({ length: 2 * reach + 1 }, (_, k) => Math.floor(Math.sqrt(radius * radius - (k - reach) ** 2)))
  const isIn = (p: number) => (data[p] as number) >= 128
  // The nearest on the other side has a neighbour on this one.
  const [nearOut, nearIn] = [new Uint8Array(width * height), new Uint8Array(width * height)]
  for (let y = 0, p = 0; y < height; y++)
    for (let x = 0; x < width; x++, p++) {
      const own = isIn(p)
      const isLast =
        (x > 0 && isIn(p - 1) !== own) ||
        (x < width - 1 && isIn(p + 1) !== own) ||
        (y > 0 && isIn(p - width) !== own) ||
        (y < height - 1 && isIn(p + width) !== own)
      if (!isLast) continue
      const near = own ? nearIn : nearOut
      for (let v = Math.max(0, y - reach); v <= Math.min(height - 1, y + reach); v++) {
        const span = spans[v - y + reach] as number
        near.fill(1, v * width + Math.max(0, x - span), v * width + Math.min(width, x + span + 1))
      }
    }
  return nearIn.map((value, p) => (isIn(p) ? (nearOut[p] as number) : value))
}

/** Grown by `radius` pixels all round. */
export function grown(coverage: Coverage, radius: number): Coverage {
  const away = depthInside(inverted(coverage))
  return coverageBy(coverage, (p) => ((away[p] as number) <= radius ? 255 : 0))
}
