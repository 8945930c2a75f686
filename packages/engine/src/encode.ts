import sharp from 'sharp'
import { EngineError, type Format } from './engine.ts'
import type { Pixels } from './trace/index.ts'

// No two pictures are alike: what libvips would keep of the last is of no use to the next.
sharp.cache(false)

/** Pixels → file bytes. `compression` is 0–100 with 100 best; PNG ignores it. With `isExact` a WebP of 100 loses not one bit. @throws EngineError for svg, which is not made of pixels. */
export async function encode(pixels: Pixels, format: Format, compression: number, isExact = false): Promise<Uint8Array> {
  if (format === 'svg') throw new EngineError('invalid_value', 'No SVG is made of pixels. Ask for png, jpeg or webp.', 'output_format')
  const image = sharp(pixels.data, { raw: { width: pixels.width, height: pixels.height, channels: 4 } })
  const seen = isOpaque(pixels) ? image.removeAlpha() : image
  if (format === 'png') return seen.png({ compressionLevel: 6 }).toBuffer()
  if (format === 'webp' && isExact && compression === 100) return seen.webp({ lossless: true, exact: true }).toBuffer()
  if (format === 'webp') return seen.webp({ quality: Math.max(1, compression) }).toBuffer()
  // Chroma subsampling would smear coloured lettering.
  return seen
    .flatten({ background: '#ffffff' })
    .jpeg({ quality: Math.max(1, compression), chromaSubsampling: '4:4:4' })
    .toBuffer()
}

function isOpaque({ data }: Pixels): boolean {
  for (let i = 3; i < data.length; i += 4) if (data[i] !== 255) return false
  return true
}
