import type { Pixels } from '../../trace/index.ts'
import { type Coverage, coverageLike } from '../coverage.ts'

/** A picture whose pixels are worked out one by one. */
export const drawn = (width: number, height: number, color: (x: number, y: number) => readonly number[]): Pixels => {
  const data = new Uint8ClampedArray(width * height * 4)
  for (let y = 0; y < height; y++) for (let x = 0; x < width; x++) data.set([...color(x, y), 255].slice(0, 4), 4 * (y * width + x))
  return { width, height, data }
}
/** The four bytes of a pixel. */
export const at = ({ data, width }: Pixels, x: number, y: number) => [...data.subarray(4 * (y * width + x), 4 * (y * width + x) + 4)]
/** A box that is covered wholly. */
export const box = (size: { width: number; height: number }, x0: number, y0: number, x1: number, y1: number): Coverage => {
  const coverage = coverageLike(size)
  for (let y = y0; y < y1; y++) coverage.data.fill(255, y * size.width + x0, y * size.width + x1)
  return coverage
}
