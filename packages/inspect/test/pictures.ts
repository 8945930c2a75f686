import { type Brief, readBrief } from '@easel/engine'
import type { Box, Raster } from '../src/index.ts'

/** A picture of one colour, `#rrggbb` or `#rrggbbaa`. */
export function plain(width: number, height: number, color: string): Raster {
  const rgba = [1, 3, 5, 7].map((at) => (at < color.length ? Number.parseInt(color.slice(at, at + 2), 16) : 255))
  const data = new Uint8ClampedArray(width * height * 4)
  for (let p = 0; p < data.length; p += 4) data.set(rgba, p)
  return { width, height, data }
}

/** The picture with boxes of a colour on it. */
export function withBoxes(picture: Raster, color: string, ...boxes: Box[]): Raster {
  const data = new Uint8ClampedArray(picture.data)
  const ink = plain(1, 1, color).data
  for (const { x, y, width, height } of boxes)
    for (let v = y; v < y + height; v++) for (let u = x; u < x + width; u++) data.set(ink, (v * picture.width + u) * 4)
  return { ...picture, data }
}

export const box = (x: number, y: number, width: number, height: number): Box => ({ x, y, width, height })

export const briefOf = (prompt: string): Brief => readBrief(prompt).brief
