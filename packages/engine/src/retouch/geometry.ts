import sharp from 'sharp'
import type { Pixels } from '../trace/index.ts'
import { type Coverage, coverageLike } from './coverage.ts'

type Size = { width: number; height: number }

export function flipped({ width, height, data }: Pixels, axis: 'horizontal' | 'vertical'): Pixels {
  return moved({ width, height }, (x, y) => (axis === 'horizontal' ? y * width + (width - 1 - x) : (height - 1 - y) * width + x), data)
}

/** Turned clockwise by a multiple of 90°, pixel by pixel. */
export function quarterTurned({ width, height, data }: Pixels, degrees: number): Pixels {
  const turns = (((Math.round(degrees / 90) % 4) + 4) % 4) as 0 | 1 | 2 | 3
  if (turns === 2) return moved({ width, height }, (x, y) => (height - 1 - y) * width + (width - 1 - x), data)
  if (turns === 0) return { width, height, data }
  const size = { width: height, height: width }
  return moved(size, (x, y) => (turns === 1 ? (height - 1 - x) * width + y : x * width + (width - 1 - y)), data)
}

function moved({ width, height }: Size, from: (x: number, y: number) => number, source: Uint8ClampedArray): Pixels {
  const words = new Uint32Array(source.slice().buffer)
  const result = new Uint32Array(width * height)
  for (let y = 0; y < height; y++) for (let x = 0; x < width; x++) result[y * width + x] = words[from(x, y)] as number
  return { width, height, data: new Uint8ClampedArray(result.buffer) }
}

/** Turned clockwise by any angle and cut to the largest rectangle of the same proportions without empty corners. */
export async function straightened(pixels: Pixels, degrees: number): Promise<Pixels> {
  const { width, height } = pixels
  const { data, info } = await sharp(pixels.data, { raw: { width, height, channels: 4 } })
    .rotate(degrees, { background: '#00000000' })
    .raw()
    .toBuffer({ resolveWithObject: true })
  const angle = Math.abs((degrees * Math.PI) / 180)
  const [sin, cos] = [Math.sin(angle), Math.cos(angle)]
  const share = Math.min(width / (width * cos + height * sin), height / (width * sin + height * cos))
  const size = { width: Math.max(1, Math.floor(width * share) - 2), height: Math.max(1, Math.floor(height * share) - 2) }
  const turned = { width: info.width, height: info.height, data: new Uint8ClampedArray(data) }
  return middle(turned, size)
}

/** The middle of a picture in another size, which it must hold. */
export function middle(pixels: Pixels, size: Size): Pixels {
  const left = Math.floor((pixels.width - size.width) / 2)
  const top = Math.floor((pixels.height - size.height) / 2)
  return moved(size, (x, y) => (top + y) * pixels.width + left + x, pixels.data)
}

/** The largest middle part of a ratio `W:H`. */
export function croppedTo(pixels: Pixels, aspect: string): Pixels {
  const [w, h] = aspect.split(':').map(Number) as [number, number]
  const width = Math.min(pixels.width, Math.round((pixels.height * w) / h))
  return middle(pixels, { width, height: Math.min(pixels.height, Math.round((width * h) / w)) })
}

export type Margins = Record<'left' | 'right' | 'top' | 'bottom', number>

/** Room that a picture needs on two sides to come to a ratio `W:H` without losing any of it. */
export function marginsFor({ width, height }: Size, aspect: string): Margins {
  const [w, h] = aspect.split(':').map(Number) as [number, number]
  const across = Math.max(0, Math.round((height * w) / h) - width)
  const down = Math.max(0, Math.round((width * h) / w) - height)
  return { left: Math.floor(across / 2), right: Math.ceil(across / 2), top: Math.floor(down / 2), bottom: Math.ceil(down / 2) }
}

/** The picture on a larger canvas, and which part of that is still empty. */
export function extended(pixels: Pixels, { left, right, top, bottom }: Margins): { pixels: Pixels; empty: Coverage } {
  const size = { width: pixels.width + left + right, height: pixels.height + top + bottom }
  const data = new Uint8ClampedArray(size.width * size.height * 4)
  const empty = coverageLike(size, 255)
  for (let y = 0; y < pixels.height; y++) {
    const at = (y + top) * size.width + left
    data.set(pixels.data.subarray(y * pixels.width * 4, (y + 1) * pixels.width * 4), at * 4)
    empty.data.fill(0, at, at + pixels.width)
  }
  return { pixels: { ...size, data }, empty }
}

/**
 * How uneven the rim of a picture is on the sides that are to go on: the standard deviation, 0–255, of what is left when the
 * rim's own slow changes are taken away. A studio ground stays below 4.
 */
export function rimUnevenness({ width, height, data }: Pixels, sides: readonly (keyof Margins)[]): number {
  const depth = Math.max(2, Math.round(0.02 * Math.min(width, height)))
  let [sum, count] = [0, 0]
  for (const side of sides) {
    const isFlat = side === 'top' || side === 'bottom'
    const length = isFlat ? width : height
    for (let i = depth; i < length - depth; i++)
      for (let d = 0; d < depth; d++) {
        const across = side === 'right' ? width - 1 - d : side === 'bottom' ? height - 1 - d : d
        const at = (k: number) => 4 * (isFlat ? across * width + k : k * width + across) + 1
        const usual = ((data[at(i - depth)] as number) + (data[at(i + depth)] as number)) / 2
        sum += ((data[at(i)] as number) - usual) ** 2
        count++
      }
  }
  return Math.sqrt(sum / Math.max(1, count))
}

/** The empty part in the colour of the nearest edge pixel, smoothed along the edge the further out the more. */
export function edgeExtended(pixels: Pixels, empty: Coverage, { left, right, top, bottom }: Margins): Pixels {
  const { width, height } = pixels
  const data = new Uint8ClampedArray(pixels.data)
  const inner = { x0: left, x1: width - right - 1, y0: top, y1: height - bottom - 1 }
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      if (empty.data[y * width + x] === 0) continue
      const [u, v] = [Math.min(inner.x1, Math.max(inner.x0, x)), Math.min(inner.y1, Math.max(inner.y0, y))]
      const reach = Math.round(0.25 * Math.hypot(x - u, y - v))
      const [dx, dy] = u === x ? [1, 0] : [0, 1]
      const sum = [0, 0, 0, 0]
      const samples = 5
      for (let k = -samples; k <= samples; k++) {
        const su = Math.min(inner.x1, Math.max(inner.x0, u + Math.round((dx * k * reach) / samples)))
        const sv = Math.min(inner.y1, Math.max(inner.y0, v + Math.round((dy * k * reach) / samples)))
        for (let c = 0; c < 4; c++) sum[c] = (sum[c] as number) + (pixels.data[4 * (sv * width + su) + c] as number)
      }
      for (let c = 0; c < 4; c++) data[4 * (y * width + x) + c] = Math.round((sum[c] as number) / (2 * samples + 1))
    }
  return { width, height, data }
}

/** The empty part filled with the picture's mirror image: a first guess for textures. */
export function mirrored(pixels: Pixels, { left, right, top, bottom }: Margins): Pixels {
  const { width, height } = pixels
  const [innerWidth, innerHeight] = [width - left - right, height - top - bottom]
  const folded = (at: number, length: number) => {
    const k = ((at % (2 * length)) + 2 * length) % (2 * length)
    return k < length ? k : 2 * length - 1 - k
  }
  return moved({ width, height }, (x, y) => (top + folded(y - top, innerHeight)) * width + left + folded(x - left, innerWidth), pixels.data)
}
