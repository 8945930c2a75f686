import type { Size } from '@easel/engine'
import sharp from 'sharp'
import type { Rgb } from './pipeline/index.ts'

/** A third of the time for a tenth more bytes. */
const FAST = { compressionLevel: 3 }

/** A picture file as red, green and blue of that size; what is clear is white. */
export async function rgbOf(file: Uint8Array, { width, height }: Size): Promise<Rgb> {
  const data = await sharp(file)
    .flatten({ background: '#fff' })
    .toColourspace('srgb')
    .resize({ width, height, fit: 'fill' })
    .raw({ depth: 'uchar' })
    .toBuffer()
  return { width, height, data: new Uint8Array(data) }
}

/** A mask file as a byte for each pixel, 255 where it is white. */
export async function levelsOf(file: Uint8Array, { width, height }: Size): Promise<Uint8Array> {
  return new Uint8Array(await sharp(file).extractChannel(0).resize({ width, height, fit: 'fill', kernel: 'nearest' }).raw().toBuffer())
}

/** A picture as a PNG of that size. */
export async function fileOf(picture: Rgb, { width, height }: Size): Promise<Uint8Array> {
  const source = sharp(picture.data, { raw: { width: picture.width, height: picture.height, channels: 3 } })
  const sized =
    picture.width === width && picture.height === height ? source : source.resize({ width, height, fit: 'fill', kernel: 'cubic' })
  return sized.png(FAST).toBuffer()
}
