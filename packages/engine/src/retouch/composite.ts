import type { Pixels } from '../trace/index.ts'
import { gradient, plain } from './backdrop.ts'
import { boundsOf, type Coverage } from './coverage.ts'
import { decontaminated } from './cutout/decontaminate.ts'
import { blurred, type Plane, valueBetween } from './plane.ts'

/** What a cut-out is set before: colours from top to bottom, or a picture of its size; with or without the shadow at its foot. */
export type Ground = { behind: Pixels | readonly string[]; hasShadow: boolean; isClean: boolean }

/**
 * A subject before another ground. Where it is whole its pixels are those of the picture; along its edge, unless the coverage
 * was given with the picture (`isClean`), they lose what shone through from the old ground.
 */
export function setBefore(pixels: Pixels, subject: Coverage, { behind, hasShadow, isClean }: Ground): Pixels {
  const ground = 'data' in behind ? behind : behind.length === 1 ? plain(pixels, behind[0] ?? '#ffffff') : gradient(pixels, behind)
  const floor = hasShadow ? laidOver(ground, contactShadow(subject)) : ground
  return laidOver(floor, isClean ? pixels : decontaminated(pixels, subject), subject)
}

/** `above` laid over `below` by its own alpha times `cover`; both straight alpha and of one size. */
export function laidOver(below: Pixels, above: Pixels, cover: Coverage | null = null): Pixels {
  const data = new Uint8ClampedArray(below.data)
  for (let at = 0; at < data.length; at += 4) {
    const weight = ((above.data[at + 3] as number) * (cover ? (cover.data[at >> 2] as number) : 255)) / 65_025
    if (weight === 0) continue
    if (weight === 1) {
      for (let c = at; c < at + 4; c++) data[c] = above.data[c] as number
      continue
    }
    const behind = ((below.data[at + 3] as number) / 255) * (1 - weight)
    const alpha = weight + behind
    for (let c = at; c < at + 3; c++) data[c] = ((above.data[c] as number) * weight + (below.data[c] as number) * behind) / alpha
    data[at + 3] = 255 * alpha
  }
  return { ...below, data }
}

/** The pixels with another alpha. */
export function withAlpha(pixels: Pixels, alpha: Coverage): Pixels {
  const data = new Uint8ClampedArray(pixels.data)
  for (let i = 0; i < alpha.data.length; i++) data[4 * i + 3] = ((pixels.data[4 * i + 3] as number) * (alpha.data[i] as number)) / 255
  return { ...pixels, data }
}

/** `pixels` set into an empty picture of another size, its top left corner at `left`, `top`; what hangs over is cut off. */
export function setInto({ width, height }: { width: number; height: number }, pixels: Pixels, left: number, top: number): Pixels {
  const data = new Uint8ClampedArray(width * height * 4)
  for (let y = Math.max(0, -top); y < Math.min(pixels.height, height - top); y++)
    for (let x = Math.max(0, -left); x < Math.min(pixels.width, width - left); x++) {
      const [from, to] = [(y * pixels.width + x) * 4, ((y + top) * width + x + left) * 4]
      for (let c = 0; c < 4; c++) data[to + c] = pixels.data[from + c] as number
    }
  return { width, height, data }
}

/**
 * The shadow where a cut-out stands on a plain floor: dark and narrow at its foot, wide and faint around. A subject that
 * runs out of the picture below stands on nothing and casts none.
 */
export function contactShadow(alpha: Coverage): Pixels {
  const { width, height } = alpha
  const data = new Uint8ClampedArray(width * height * 4)
  const bounds = boundsOf(alpha, 128)
  if (!bounds || bounds.top + bounds.height >= height - 1) return { width, height, data }
  const near = footprint(alpha, bounds.top + bounds.height, 0.03 * bounds.height + 2)
  const wide = footprint(alpha, bounds.top + bounds.height, 0.12 * bounds.height + 4)
  // Both are soft: what is worked out for cells of a few pixels looks the same.
  const [narrow, soft] = [0.006 * bounds.width + 1.5, 0.045 * bounds.width + 4]
  const [inner, outer] = [softened(near, alpha, narrow), softened(wide, alpha, soft)]
  const top = Math.max(0, Math.floor(bounds.top - 3 * soft))
  for (let y = top, i = y * width; y < height; y++)
    for (let x = 0; x < width; x++, i++) data[4 * i + 3] = Math.min(150, 255 * (0.45 * inner(x, y) + 0.34 * outer(x, y)))
  return { width, height, data }
}

/** A blurred plane, worked out for cells as wide as half the blur, to be asked for pixel by pixel. */
function softened(plane: Plane, { width, height }: { width: number; height: number }, sigma: number): (x: number, y: number) => number {
  const step = Math.max(1, Math.floor(sigma / 2))
  const cells = { width: Math.ceil(width / step), height: Math.ceil(height / step) }
  const sums = new Float32Array(cells.width * cells.height)
  for (let y = 0, i = 0; y < height; y++)
    for (let x = 0, row = Math.floor(y / step) * cells.width; x < width; x++, i++) {
      const to = row + Math.floor(x / step)
      sums[to] = (sums[to] as number) + (plane[i] as number) / (step * step)
    }
  const soft = blurred(sums, cells.width, cells.height, sigma / step)
  return (x, y) => valueBetween(soft, cells, (x + 0.5) / step - 0.5, (y + 0.5) / step - 0.5)
}

/** Where the outline's lower end comes near the floor: every column's lowest pixel, drawn out a little below it. */
function footprint({ width, height, data }: Coverage, floor: number, reach: number): Float32Array {
  const plane = new Float32Array(width * height)
  for (let x = 0; x < width; x++) {
    let y = height - 1
    while (y >= 0 && (data[y * width + x] as number) < 128) y--
    if (y < 0) continue
    const lift = floor - y
    const strength = Math.max(0, 1 - lift / (4 * reach))
    for (let v = Math.max(0, Math.round(y - reach * 0.6)); v < Math.min(height, y + reach * 0.4); v++) plane[v * width + x] = strength
  }
  return plane
}
