import type { Pixels } from '../../trace/index.ts'
import type { Bounds, Coverage } from '../coverage.ts'

export function cropOf(pixels: Pixels, { left, top, width, height }: Bounds): { width: number; height: number; colors: Uint8ClampedArray } {
  const colors = new Uint8ClampedArray(width * height * 4)
  for (let y = 0; y < height; y++) {
    const from = ((top + y) * pixels.width + left) * 4
    colors.set(pixels.data.subarray(from, from + width * 4), y * width * 4)
  }
  return { width, height, colors }
}

/** 255 where anything is covered at all: a pixel half gone is gone. */
export function cropOfCoverage(coverage: Coverage, { left, top, width, height }: Bounds): Uint8Array {
  const data = new Uint8Array(width * height)
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) data[y * width + x] = (coverage.data[(top + y) * coverage.width + left + x] as number) > 0 ? 255 : 0
  return data
}

/** Room about a hole of so many times its longer side, and never less than a good piece of the picture. */
export function around({ left, top, width, height }: Bounds, picture: { width: number; height: number }, times: number): Bounds {
  const reach = Math.max(times * Math.max(width, height), 0.12 * Math.max(picture.width, picture.height), 24)
  const [x0, y0] = [Math.max(0, Math.floor(left - reach)), Math.max(0, Math.floor(top - reach))]
  return {
    left: x0,
    top: y0,
    width: Math.min(picture.width, Math.ceil(left + width + reach)) - x0,
    height: Math.min(picture.height, Math.ceil(top + height + reach)) - y0,
  }
}
