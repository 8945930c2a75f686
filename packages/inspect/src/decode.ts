import type { FileFacts, Raster } from './check.ts'

/** 40 megapixels: 160 MB as pixels. */
const MAX_PIXELS = 40_000_000

/** Bytes that cannot be looked at as a picture; the message says why. */
export class DecodeError extends Error {
  override readonly name = 'DecodeError'
}

/** A PNG, JPEG or WebP file → its pixels, upright, in sRGB, and what it says about itself. @throws {DecodeError} on anything else. */
export async function decodePicture(bytes: Uint8Array): Promise<{ picture: Raster; file: FileFacts }> {
  const format = formatOf(bytes)
  // Nothing else reaches a decoder: no SVG, TIFF, HEIC or GIF.
  if (!format) throw new DecodeError(`Expected a PNG, JPEG or WebP picture but received ${bytes.length} bytes of something else.`)
  const [{ default: sharp }, { readOrigin }] = await Promise.all([import('sharp'), import('@easel/engine/provenance')])
  try {
    const { data, info } = await sharp(bytes, { limitInputPixels: MAX_PIXELS, failOn: 'error' })
      .autoOrient()
      .toColourspace('srgb')
      .ensureAlpha()
      .raw({ depth: 'uchar' })
      .toBuffer({ resolveWithObject: true })
    const picture = { width: info.width, height: info.height, data: new Uint8ClampedArray(data.buffer, data.byteOffset, data.length) }
    return { picture, file: { format, bytes: bytes.length, origin: readOrigin(bytes)?.sourceType ?? null } }
  } catch (cause) {
    throw new DecodeError(`The ${format.toUpperCase()} picture cannot be decoded: ${(cause as Error).message.split('\n')[0]}`, { cause })
  }
}

function formatOf(bytes: Uint8Array): FileFacts['format'] | null {
  const starts = (at: number, ...values: number[]) => values.every((value, i) => bytes[at + i] === value)
  if (starts(0, 0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)) return 'png'
  if (starts(0, 0xff, 0xd8, 0xff)) return 'jpeg'
  if (starts(0, 0x52, 0x49, 0x46, 0x46) && starts(8, 0x57, 0x45, 0x42, 0x50)) return 'webp'
  return null
}
