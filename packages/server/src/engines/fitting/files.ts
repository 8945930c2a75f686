import type { Capabilities, Size } from '@easel/engine'
import type { Coverage, Pixels } from '@easel/engine/pixels'
import sharp from 'sharp'
import { kindOf } from '../../inputs/sniff.ts'
import { EngineFault } from '../fault.ts'

/** A third of the time for a tenth more bytes. */
const FAST = { compressionLevel: 3 }
/** How much larger than ordered a picture may be before nobody unpacks it. */
const MOST_OVERSIZE = 4
const LEAST_LIMIT_PIXELS = 4_194_304

const raw = ({ width, height, data }: Pixels) => sharp(data, { raw: { width, height, channels: 4 } })

/** Pixels as a PNG that says nothing but them. */
export const pngOf = async (pixels: Pixels): Promise<Uint8Array> => raw(pixels).png(FAST).toBuffer()

/** The whole picture at another size, each side by itself, so that what lies where can be undone. */
export async function stretched(pixels: Pixels, size: Size): Promise<Pixels> {
  if (pixels.width === size.width && pixels.height === size.height) return pixels
  return pixelsOf(
    await raw(pixels)
      .resize({ ...size, fit: 'fill', kernel: 'lanczos3' })
      .raw()
      .toBuffer(),
    size,
  )
}

/** Where a picture may change, in the form that a peer understands. */
export async function maskFile(open: Coverage, size: Size, form: Exclude<Capabilities['mask'], 'none'>): Promise<Uint8Array> {
  const grey = await sharp(open.data, { raw: { width: open.width, height: open.height, channels: 1 } })
    .resize({ ...size, fit: 'fill', kernel: 'nearest' })
    .extractChannel(0)
    .raw()
    .toBuffer()
  const shown = form === 'white-edits' ? grey : grey.map((value) => 255 - value)
  if (form !== 'alpha-zero-edits')
    return sharp(shown, { raw: { ...size, channels: 1 } })
      .png(FAST)
      .toBuffer()
  const data = new Uint8ClampedArray(4 * shown.length)
  for (let i = 0; i < shown.length; i++) data[4 * i + 3] = shown[i] ?? 0
  return pngOf({ ...size, data })
}

/** A peer's file as pixels; what is no whole picture of a reasonable size is a fault of the peer. */
export async function decoded(id: string, file: Uint8Array, ordered: Size): Promise<Pixels> {
  const nonsense = (what: string, cause?: unknown) => new EngineFault('nonsense', `The engine '${id}' answered with ${what}.`, { cause })
  if (!kindOf(file)) throw nonsense('something that is no PNG, JPEG or WebP picture')
  const limitInputPixels = Math.max(LEAST_LIMIT_PIXELS, MOST_OVERSIZE * ordered.width * ordered.height)
  try {
    const { data, info } = await sharp(file, { limitInputPixels, failOn: 'error' })
      .rotate()
      .toColourspace('srgb')
      .ensureAlpha()
      .raw({ depth: 'uchar' })
      .toBuffer({ resolveWithObject: true })
    return pixelsOf(data, info)
  } catch (cause) {
    throw nonsense('a picture that is broken, or far larger than was asked for', cause)
  }
}

const pixelsOf = (data: Buffer, { width, height }: Size): Pixels => ({
  width,
  height,
  data: new Uint8ClampedArray(data.buffer, data.byteOffset, data.byteLength),
})
