import sharp, { type Sharp } from 'sharp'

/** A prompt that the built-in engine draws in a fraction of a second: letters on a plain ground. */
export const POSTER = 'A bold poster with the headline "OPEN DOORS" in white on deep blue'

/** The smallest size there is, at the least effort. */
export const QUICK = { size: '1024x640', quality: 'low' } as const

type Color = { r: number; g: number; b: number }

/** A picture of two halves, left and right, with a soft slope in each, so that it is no plain colour. */
export function photo(
  widthPx: number,
  heightPx: number,
  left: Color = { r: 200, g: 80, b: 40 },
  right: Color = { r: 30, g: 90, b: 160 },
): Sharp {
  const pixels = Buffer.alloc(widthPx * heightPx * 3)
  for (let y = 0; y < heightPx; y++)
    for (let x = 0; x < widthPx; x++) {
      const { r, g, b } = x < widthPx / 2 ? left : right
      const shade = 0.8 + (0.2 * y) / heightPx
      pixels.set([r * shade, g * shade, b * shade], (y * widthPx + x) * 3)
    }
  return sharp(pixels, { raw: { width: widthPx, height: heightPx, channels: 3 } })
}

/** A mask whose left half is to change (transparent) and whose right half is to stay. */
export function leftMask(widthPx: number, heightPx: number): Sharp {
  const pixels = Buffer.alloc(widthPx * heightPx * 4)
  for (let y = 0; y < heightPx; y++) for (let x = 0; x < widthPx; x++) pixels[(y * widthPx + x) * 4 + 3] = x < widthPx / 2 ? 0 : 255
  return sharp(pixels, { raw: { width: widthPx, height: heightPx, channels: 4 } }).png()
}

export const asFile = (bytes: Uint8Array, name: string, type = 'image/png') => new File([new Uint8Array(bytes)], name, { type })

export const metadataOf = (base64: string) => sharp(Buffer.from(base64, 'base64')).metadata()

/** Plain RGBA bytes and their size. */
export const pixelsOf = (bytes: Uint8Array) => sharp(bytes).ensureAlpha().raw().toBuffer({ resolveWithObject: true })
