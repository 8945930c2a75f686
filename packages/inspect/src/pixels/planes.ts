import type { Raster } from '../check.ts'
import { type Lab, labOf } from './color.ts'
import { memo } from './memo.ts'

/** One number for each pixel, row by row. */
export type Plane = { width: number; height: number; data: Float32Array }

/** Perceived lightness by Rec. 709 weights of the sRGB levels, 0–255; what is transparent lies on white. */
export const lumaOf = memo(({ width, height, data }: Raster): Plane => {
  const luma = new Float32Array(width * height)
  for (let i = 0; i < luma.length; i++) {
    const p = i * 4
    const level = 0.2126 * (data[p] ?? 0) + 0.7152 * (data[p + 1] ?? 0) + 0.0722 * (data[p + 2] ?? 0)
    luma[i] = 255 + ((level - 255) * (data[p + 3] ?? 255)) / 255
  }
  return { width, height, data: luma }
})

/** How steep luma is at each pixel, by Sobel's operator in levels per pixel; 0 on the border. */
export const slopeOf = memo((picture: Raster): Plane => {
  const { width, height, data } = lumaOf(picture)
  const slope = new Float32Array(width * height)
  for (let y = 1; y < height - 1; y++)
    for (let x = 1; x < width - 1; x++) {
      const i = y * width + x
      const [nw, n, ne] = [data[i - width - 1] ?? 0, data[i - width] ?? 0, data[i - width + 1] ?? 0]
      const [w, e] = [data[i - 1] ?? 0, data[i + 1] ?? 0]
      const [sw, s, se] = [data[i + width - 1] ?? 0, data[i + width] ?? 0, data[i + width + 1] ?? 0]
      const [across, down] = [ne + 2 * e + se - nw - 2 * w - sw, sw + 2 * s + se - nw - 2 * n - ne]
      slope[i] = Math.sqrt(across * across + down * down) / 8
    }
  return { width, height, data: slope }
})

export const labAt = ({ width, data }: Raster, x: number, y: number): Lab => {
  const p = (y * width + x) * 4
  return labOf(data[p] ?? 0, data[p + 1] ?? 0, data[p + 2] ?? 0)
}

/** The picture with its longer side at most so many pixels, each the mean of the pixels that it stands for, on white. */
export function shrunk(picture: Raster, edgePx: number): Raster {
  const factor = Math.max(picture.width, picture.height) / edgePx
  if (factor <= 1) return picture
  return resampled(picture, Math.max(1, Math.round(picture.width / factor)), Math.max(1, Math.round(picture.height / factor)))
}

/** Another size by area means; where it grows, by the nearest pixel. Alpha is laid on white. */
function resampled({ width, height, data }: Raster, toWidth: number, toHeight: number): Raster {
  const result = new Uint8ClampedArray(toWidth * toHeight * 4)
  const columns = spans(width, toWidth)
  const rows = spans(height, toHeight)
  for (let v = 0; v < toHeight; v++)
    for (let u = 0; u < toWidth; u++) {
      const [left, right] = columns[u] ?? [0, 1]
      const [top, bottom] = rows[v] ?? [0, 1]
      let [red, green, blue] = [0, 0, 0]
      for (let y = top; y < bottom; y++)
        for (let x = left; x < right; x++) {
          const p = (y * width + x) * 4
          const alpha = (data[p + 3] ?? 255) / 255
          red += 255 + ((data[p] ?? 0) - 255) * alpha
          green += 255 + ((data[p + 1] ?? 0) - 255) * alpha
          blue += 255 + ((data[p + 2] ?? 0) - 255) * alpha
        }
      const count = (right - left) * (bottom - top)
      result.set([red / count, green / count, blue / count, 255], (v * toWidth + u) * 4)
    }
  return { width: toWidth, height: toHeight, data: result }
}

const spans = (from: number, to: number): [number, number][] =>
  Array.from({ length: to }, (_, i) => {
    const start = Math.min(from - 1, Math.floor((i * from) / to))
    return [start, Math.max(start + 1, Math.floor(((i + 1) * from) / to))]
  })
