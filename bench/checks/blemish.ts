/** Damage done to finished pixels. */
import type { Box, Raster } from '@easel/inspect'
import sharp, { type Sharp } from 'sharp'

const open = ({ width, height, data }: Raster) => sharp(data, { raw: { width, height, channels: 4 } })

const rasterFrom = async (image: Sharp): Promise<Raster> => {
  const { data, info } = await image.ensureAlpha().raw().toBuffer({ resolveWithObject: true })
  return { width: info.width, height: info.height, data: new Uint8ClampedArray(data) }
}

export const blurred = (picture: Raster, sigma: number): Promise<Raster> => rasterFrom(open(picture).blur(sigma))

export async function crushed(picture: Raster, quality: number): Promise<Raster> {
  return rasterFrom(sharp(await open(picture).flatten({ background: '#ffffff' }).jpeg({ quality, mozjpeg: false }).toBuffer()))
}

export const resizedTo = (picture: Raster, width: number, height: number): Promise<Raster> =>
  rasterFrom(open(picture).resize(width, height, { fit: 'fill' }))

/** The picture moved by so many pixels; what comes in is the colour of its corner. */
export function moved(picture: Raster, dx: number, dy: number): Raster {
  const { width, height, data } = picture
  const result = new Uint8ClampedArray(data.length)
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const [u, v] = [x - dx, y - dy]
      const from = u >= 0 && v >= 0 && u < width && v < height ? (v * width + u) * 4 : 0
      result.set(data.subarray(from, from + 4), (y * width + x) * 4)
    }
  return { width, height, data: result }
}

/** As a camera that moved so many pixels sees it. */
export function smeared(picture: Raster, lengthPx: number, axis: 'across' | 'down'): Raster {
  const { width, height, data } = picture
  const result = new Uint8ClampedArray(data.length)
  const step = axis === 'across' ? 1 : width
  for (let i = 0; i < width * height; i++) {
    const at = axis === 'across' ? i % width : Math.floor(i / width)
    const [before, after] = [Math.min(at, lengthPx >> 1), Math.min((axis === 'across' ? width : height) - 1 - at, lengthPx >> 1)]
    for (let channel = 0; channel < 4; channel++) {
      let sum = 0
      for (let k = -before; k <= after; k++) sum += data[(i + k * step) * 4 + channel] ?? 0
      result[i * 4 + channel] = sum / (before + after + 1)
    }
  }
  return { width, height, data: result }
}

/** Each pixel of a box through `change`; the picture itself stays. */
export function changed(
  picture: Raster,
  box: Box,
  change: (rgba: [number, number, number, number], x: number, y: number) => readonly number[],
): Raster {
  const data = new Uint8ClampedArray(picture.data)
  for (let y = Math.max(0, box.y); y < Math.min(picture.height, box.y + box.height); y++)
    for (let x = Math.max(0, box.x); x < Math.min(picture.width, box.x + box.width); x++) {
      const p = (y * picture.width + x) * 4
      data.set(change([data[p] ?? 0, data[p + 1] ?? 0, data[p + 2] ?? 0, data[p + 3] ?? 0], x, y), p)
    }
  return { ...picture, data }
}

export const whole = ({ width, height }: Raster): Box => ({ x: 0, y: 0, width, height })

/** SVG shapes laid over a picture. */
export async function overlaid(picture: Raster, shapes: string): Promise<Raster> {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${picture.width}" height="${picture.height}">${shapes}</svg>`
  return rasterFrom(open(picture).composite([{ input: Buffer.from(svg) }]))
}
