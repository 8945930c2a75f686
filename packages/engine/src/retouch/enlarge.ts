import sharp from 'sharp'
import type { Pixels } from '../trace/index.ts'
import { lightOf } from './light.ts'
import { blurred, type Plane } from './plane.ts'

/** How much of what a wide kernel has softened is given back, and over how many of the old pixels it is looked for. */
const [DETAIL, REACH] = [0.9, 0.55]
/** How far beyond the lightest and darkest of its old neighbours a pixel may go, of 255: an edge without a halo. */
const OVER = 3

/**
 * A picture of `factor` times the size: Lanczos, then edges drawn tighter as far as the old pixels on both sides of them allow.
 * It shows no more than was there; it is only not soft.
 */
export async function enlarged(pixels: Pixels, factor: number): Promise<Pixels> {
  const [width, height] = [Math.round(pixels.width * factor), Math.round(pixels.height * factor)]
  const bytes = await sharp(pixels.data, { raw: { width: pixels.width, height: pixels.height, channels: 4 } })
    .resize({ width, height, fit: 'fill', kernel: 'lanczos3' })
    .raw()
    .toBuffer()
  const data = new Uint8ClampedArray(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const light = lightOf({ width, height, data })
  const soft = blurred(light, width, height, REACH * factor)
  const [least, most] = neighborhoods(pixels)
  for (let y = 0, i = 0; y < height; y++) {
    const row = Math.min(pixels.height - 1, Math.floor(y / factor)) * pixels.width
    for (let x = 0; x < width; x++, i++) {
      const from = row + Math.min(pixels.width - 1, Math.floor(x / factor))
      const now = light[i] as number
      const wanted = now + DETAIL * (now - (soft[i] as number))
      const change = Math.min((most[from] as number) + OVER, Math.max((least[from] as number) - OVER, wanted)) - now
      for (let c = 4 * i; c < 4 * i + 3; c++) data[c] = (data[c] as number) + change
    }
  }
  return { width, height, data }
}

/** The darkest and the lightest of every pixel and its eight neighbours. */
function neighborhoods(pixels: Pixels): [Plane, Plane] {
  const light = lightOf(pixels)
  const { width, height } = pixels
  const [least, most] = [light.slice(), light.slice()]
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++)
      for (let v = Math.max(0, y - 1); v <= Math.min(height - 1, y + 1); v++)
        for (let u = Math.max(0, x - 1); u <= Math.min(width - 1, x + 1); u++) {
          const value = light[v * width + u] as number
          const at = y * width + x
          if (value < (least[at] as number)) least[at] = value
          if (value > (most[at] as number)) most[at] = value
        }
  return [least, most]
}
