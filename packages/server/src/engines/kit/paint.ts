import { createHash } from 'node:crypto'
import sharp from 'sharp'

type Size = { width: number; height: number }

/** A plain picture whose colour tells the seed. */
export const paint = (size: Size, seed: number): Promise<Uint8Array> =>
  sharp({ create: { ...size, channels: 3, background: colourOf(seed) } })
    .png()
    .toBuffer()

export function colourOf(seed: number): { r: number; g: number; b: number } {
  const [r = 0, g = 0, b = 0] = createHash('sha256').update(String(seed)).digest()
  return { r, g, b }
}

/** The inverted input at that size, only where `open` says so: what a peer that understands its mask does. */
export async function paintOver(input: Uint8Array, size: Size, open: ((pixel: number) => boolean) | null): Promise<Uint8Array> {
  const { data, info } = await sharp(input)
    .resize({ ...size, fit: 'fill' })
    .removeAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true })
  for (let pixel = 0; pixel < size.width * size.height; pixel++)
    for (let c = 0; c < 3; c++) {
      const at = 3 * pixel + c
      // A trained model's copy is never exact: what it keeps it keeps nearly.
      data[at] = open === null || open(pixel) ? 255 - (data[at] ?? 0) : Math.min(255, (data[at] ?? 0) + 1)
    }
  return sharp(data, { raw: info }).png().toBuffer()
}

/** Which pixels a mask opens, by the form that a peer documents. */
export async function openIn(
  mask: Uint8Array,
  form: 'alpha-zero-edits' | 'white-edits' | 'black-edits',
): Promise<(pixel: number) => boolean> {
  const { data, info } = await sharp(mask).ensureAlpha().raw().toBuffer({ resolveWithObject: true })
  const level = (pixel: number) => data[pixel * info.channels + (form === 'alpha-zero-edits' ? 3 : 0)] ?? 0
  return (pixel) => (form === 'white-edits' ? level(pixel) >= 128 : level(pixel) < 128)
}

/** A picture of many colours, the same each time. */
export function photo({ width, height }: Size): Promise<Uint8Array> {
  const data = new Uint8Array(width * height * 3)
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) data.set([(x * 5) % 256, (y * 3 + 40) % 256, (x * y) % 256], 3 * (y * width + x))
  return sharp(data, { raw: { width, height, channels: 3 } })
    .png()
    .toBuffer()
}

/** A mask in the house's own form that opens the left half. */
export function leftHalf({ width, height }: Size): Promise<Uint8Array> {
  const data = new Uint8Array(width * height * 4)
  for (let pixel = 0; pixel < width * height; pixel++) data[4 * pixel + 3] = pixel % width < width / 2 ? 0 : 255
  return sharp(data, { raw: { width, height, channels: 4 } })
    .png()
    .toBuffer()
}
