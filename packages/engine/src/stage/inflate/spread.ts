import type { Pixels } from '../../trace/types.ts'
import type { PixelArea } from './field.ts'

/** The part of a picture as an opaque one: what is clear takes the colour of the nearest solid pixel, so that no edge shows a fringe. */
export function spread({ width, height, data }: Pixels, area: PixelArea): Pixels {
  const [x0, y0] = [Math.floor(area.x), Math.floor(area.y)]
  const [w, h] = [Math.max(1, Math.round(area.w)), Math.max(1, Math.round(area.h))]
  const source = new Int32Array(w * h).fill(-1)
  for (let y = 0; y < h; y++)
    for (let x = 0; x < w; x++) {
      const [px, py] = [x + x0, y + y0]
      const from = py * width + px
      if (px >= 0 && py >= 0 && px < width && py < height && (data[4 * from + 3] ?? 0) > 250) source[y * w + x] = from
    }
  const away = Float32Array.from(source, (from) => (from < 0 ? 1e6 : 0))
  const pull = (i: number, j: number) => {
    if (j < 0 || j >= w * h || (away[j] as number) + 1 >= (away[i] as number)) return
    away[i] = (away[j] as number) + 1
    source[i] = source[j] as number
  }
  const around = [1, w, w + 1, w - 1]
  for (let i = 0; i < w * h; i++) for (const step of around) pull(i, i - step)
  for (let i = w * h - 1; i >= 0; i--) for (const step of around) pull(i, i + step)
  const result = new Uint8ClampedArray(4 * w * h)
  for (const [i, from] of source.entries()) result.set([data[4 * from] ?? 0, data[4 * from + 1] ?? 0, data[4 * from + 2] ?? 0, 255], 4 * i)
  return { width: w, height: h, data: result }
}
