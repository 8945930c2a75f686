import { smoothstep } from '../stage/texture/noise.ts'
import type { Pixels } from '../trace/types.ts'
import { smoothed } from './kuwahara.ts'
import { colorsOf, luma, type Surface, unitOf } from './surface.ts'

/** Steps of brightness that a photo's colours are drawn in. */
const STEPS = 7
/** Change of colour over an edge, summed over the channels, from which it is drawn, and that which is drawn fully. */
const EDGE = { from: 0.16, full: 0.5 }

/** What a hand would draw of a photo: its areas of even colour, and where they meet. Light and things cannot be told apart. */
export function surfaceOfPhoto(pixels: Pixels): Surface {
  const { width, height } = pixels
  const unit = unitOf(pixels)
  const { color, whole } = colorsOf(pixels)
  const calm = smoothed(smoothed(color, width, height, Math.round(3 * unit)), width, height, Math.round(2 * unit))
  const outline = outlineOf(calm, width, height, Math.max(1, Math.round(unit)))
  return {
    width,
    height,
    color,
    albedo: stepped(calm),
    light: new Float32Array(width * height).fill(1),
    outline,
    seam: new Float32Array(width * height),
    unit,
    pixels: whole,
  }
}

/** The colours in few steps of brightness, as an illustrator mixes few shades. */
function stepped(color: Float32Array): Float32Array {
  const result = color.slice()
  for (let i = 0; i < color.length / 3; i++) {
    const level = luma(color, i)
    const factor = (Math.round(level * STEPS) / STEPS + 0.02) / (level + 0.02)
    for (let k = 0; k < 3; k++) result[3 * i + k] = Math.min(1, (color[3 * i + k] as number) * factor)
  }
  return result
}

function outlineOf(color: Float32Array, width: number, height: number, step: number): Float32Array {
  const outline = new Float32Array(width * height)
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const i = y * width + x
      const [left, right] = [i - Math.min(step, x), i + Math.min(step, width - 1 - x)]
      const [up, down] = [i - width * Math.min(step, y), i + width * Math.min(step, height - 1 - y)]
      let change = 0
      for (let k = 0; k < 3; k++)
        change += Math.hypot(
          (color[3 * right + k] as number) - (color[3 * left + k] as number),
          (color[3 * down + k] as number) - (color[3 * up + k] as number),
        )
      outline[i] = smoothstep(EDGE.from, EDGE.full, change)
    }
  return outline
}
