import type { Metadata, SharpOptions } from 'sharp'
import { createGate } from './gate.ts'
import { isAnimatedPng, isMultiPictureJpeg, kindOf } from './sniff.ts'

/** 10,000 × 10,000: a picture of three channels then takes 300 MB. */
const MAX_PIXELS = 100_000_000
/** Decoding takes memory by the picture's pixels, so few are decoded at one time. */
const decoding = createGate(2)

export type Probed = {
  kind: 'png' | 'jpeg' | 'webp'
  /** Pixels as it is looked at, upright. */
  width: number
  height: number
  hasAlpha: boolean
  /** Whether its pixels lie as they are looked at, so that it can be used as it is. */
  upright: boolean
  /** What is unusual about it, as the end of a sentence such as "image 1 is …"; null when nothing is. */
  oddity: string | null
}

/** Looks at a picture and decodes it once, whole, to know that it can be. Null when it cannot, or is no PNG, JPEG or WebP. */
export async function probe(bytes: Uint8Array): Promise<Probed | null> {
  const kind = kindOf(bytes)
  // Nothing else ever reaches a decoder: no SVG, TIFF, HEIC or GIF.
  if (!kind) return null
  return decoding(async () => {
    const { default: sharp } = await import('sharp')
    const open = (failOn: SharpOptions['failOn']) => sharp(bytes, { limitInputPixels: MAX_PIXELS, ...(failOn && { failOn }) })
    const whole = (failOn: SharpOptions['failOn']) => open(failOn).resize(8, 8, { fit: 'fill', fastShrinkOnLoad: false }).raw().toBuffer()
    try {
      const metadata = await open('error').metadata()
      if (!metadata.width || !metadata.height) return null
      const flawless = await whole('warning').then(
        () => true,
        () => false,
      )
      if (!flawless) await whole('error')
      const { width, height } = metadata.autoOrient
      return {
        kind,
        width,
        height,
        hasAlpha: metadata.hasAlpha === true,
        upright: (metadata.orientation ?? 1) === 1,
        oddity: oddityOf(kind, bytes, metadata, flawless),
      }
    } catch {
      return null
    }
  })
}

function oddityOf(kind: Probed['kind'], bytes: Uint8Array, { space, depth, pages = 1 }: Metadata, flawless: boolean): string | null {
  if (pages > 1 || (kind === 'png' && isAnimatedPng(bytes))) return 'animated; its first picture is used'
  if (kind === 'jpeg' && isMultiPictureJpeg(bytes)) return 'a file of several pictures; the first is used'
  if (space === 'cmyk') return 'in CMYK; it was converted to RGB'
  if (depth !== 'uchar') return 'of more than 8 bits for each channel; it was converted to 8'
  if (!flawless) return 'slightly damaged; it was repaired'
  return null
}

/** The picture as an upright PNG of 8 bits in sRGB colours. */
export async function normalise(bytes: Uint8Array): Promise<Uint8Array> {
  return decoding(async () => {
    const { default: sharp } = await import('sharp')
    return sharp(bytes, { limitInputPixels: MAX_PIXELS, failOn: 'error' }).autoOrient().toColourspace('srgb').png(FAST).toBuffer()
  })
}

/** The picture as an upright PNG with the same pixel values and colour profile. */
export async function turnUpright(bytes: Uint8Array): Promise<Uint8Array> {
  return decoding(async () => {
    const { default: sharp } = await import('sharp')
    return sharp(bytes, { limitInputPixels: MAX_PIXELS, ignoreIcc: true }).autoOrient().keepIccProfile().png(FAST).toBuffer()
  })
}

/** A third of the time for a tenth more bytes. */
const FAST = { compressionLevel: 3 }
