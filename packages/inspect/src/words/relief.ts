import type { Raster } from '../check.ts'
import { lumaOf } from '../pixels/index.ts'

/** 8 bits a pixel, row by row. */
export type Grey = { width: number; height: number; data: Uint8Array }

export function greyOf(picture: Raster): Grey {
  const { width, height, data } = lumaOf(picture)
  return { width, height, data: Uint8Array.from(data, Math.round) }
}

/**
 * How far each pixel is from the mean about it, in whichever colour channel most: dark marks on white, however the ground changes.
 * `reach`: what is about it, as a share of the shorter side.
 */
export function reliefOf(picture: Raster, reach = 0.025): Grey {
  const { width, height, data } = picture
  const radius = Math.max(6, Math.round(Math.min(width, height) * reach))
  const relief = new Uint8Array(width * height).fill(255)
  for (let channel = 0; channel < 3; channel++) {
    const sums = sumsOf(picture, channel)
    for (let y = 0; y < height; y++) {
      const [y0, y1] = [Math.max(0, y - radius), Math.min(height, y + radius + 1)]
      for (let x = 0; x < width; x++) {
        const [x0, x1] = [Math.max(0, x - radius), Math.min(width, x + radius + 1)]
        const at = (u: number, v: number) => sums[v * (width + 1) + u] ?? 0
        const about = (at(x1, y1) - at(x0, y1) - at(x1, y0) + at(x0, y0)) / ((x1 - x0) * (y1 - y0))
        const i = y * width + x
        const mark = 255 - Math.min(255, 2.2 * Math.abs((data[i * 4 + channel] ?? 0) - about))
        if (mark < (relief[i] ?? 255)) relief[i] = mark
      }
    }
  }
  return { width, height, data: relief }
}

function sumsOf({ width, height, data }: Raster, channel: number): Float64Array {
  const sums = new Float64Array((width + 1) * (height + 1))
  for (let y = 0; y < height; y++) {
    let row = 0
    for (let x = 0; x < width; x++) {
      row += data[(y * width + x) * 4 + channel] ?? 0
      sums[(y + 1) * (width + 1) + x + 1] = (sums[y * (width + 1) + x + 1] ?? 0) + row
    }
  }
  return sums
}
