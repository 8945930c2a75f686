import { createGate } from '../inputs/gate.ts'

/** As much as a moderation model looks at. */
const MAX_EDGE = 1024
/** Decoding takes memory by the picture's pixels. */
const shrinking = createGate(2)

/** A picture as a small JPEG, what is transparent on white. */
export function shrink(bytes: Uint8Array): Promise<Buffer> {
  return shrinking(async () => {
    const { default: sharp } = await import('sharp')
    return sharp(bytes)
      .autoOrient()
      .resize({ width: MAX_EDGE, height: MAX_EDGE, fit: 'inside', withoutEnlargement: true })
      .flatten({ background: '#fff' })
      .jpeg()
      .toBuffer()
  })
}
