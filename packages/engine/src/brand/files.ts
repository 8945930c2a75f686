import sharp from 'sharp'
import { EngineError } from '../engine.ts'
import { coverageOf } from '../typeset/coverage.ts'

/** Takes bytes in and says by which SHA-256 the World will give them back. */
export type Keep = (bytes: Uint8Array) => Promise<string>

const MOST_BYTES = 2_000_000
/** Longest side that a logo is kept at, px. */
const LOGO_PX = 1400
const MOST_PIXELS = 40e6

const refused = (message: string, param: string) => new EngineError('invalid_value', message, param)

/** Bytes of a `data:` URL; null where the text is none. @throws EngineError: not base64, or too large. */
export function bytesOf(url: string, param: string): Uint8Array | null {
  if (!url.startsWith('data:')) return null
  const comma = url.indexOf(',')
  if (comma < 0 || !url.slice(0, comma).endsWith(';base64')) throw refused(`Expected a data URL in base64 for '${param}'.`, param)
  const bytes = Buffer.from(url.slice(comma + 1), 'base64')
  if (bytes.length === 0 || bytes.length > MOST_BYTES)
    throw refused(`Expected a file of 1 to ${MOST_BYTES} bytes for '${param}' but received ${bytes.length}.`, param)
  return new Uint8Array(bytes)
}

/** What would make a drawing reach for something beyond itself, or grow without end. */
const REACHING = /<!(?:doctype|entity)|<script|<foreignobject|<image|(?:href|src)\s*=\s*["']\s*(?!#)|url\(\s*["']?\s*(?!#)|@import/i

/** A logo as it is kept: a PNG without the empty rim, with its size in px and how bright its marks are, 0–1. */
export async function logoFrom(
  bytes: Uint8Array,
  param: string,
): Promise<{ png: Uint8Array; width: number; height: number; light: number }> {
  const isSvg = /^\s*(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]*?-->\s*)*<svg[\s>]/.test(new TextDecoder().decode(bytes.subarray(0, 2000)))
  if (isSvg && REACHING.test(new TextDecoder().decode(bytes)))
    throw refused(
      `The logo is a drawing that refers to something outside of itself, so it is not read: send one without references.`,
      param,
    )
  try {
    const image = sharp(bytes, { limitInputPixels: MOST_PIXELS, ...(isSvg && { density: 288 }) }).rotate()
    const whole = await image.toColourspace('srgb').ensureAlpha().png().toBuffer()
    const { data, info } = await sharp(whole)
      .trim({ threshold: 4 })
      .resize(LOGO_PX, LOGO_PX, { fit: 'inside', withoutEnlargement: true })
      .raw()
      .toBuffer({ resolveWithObject: true })
    const png = await sharp(data, { raw: { width: info.width, height: info.height, channels: 4 } })
      .png()
      .toBuffer()
    return { png: new Uint8Array(png), width: info.width, height: info.height, light: lightOf(data) }
  } catch (cause) {
    throw new EngineError(
      'invalid_value',
      `Expected a logo as PNG, SVG, WebP or JPEG for '${param}' but it could not be read.`,
      param,
      cause,
    )
  }
}

/** Mean brightness of what is not clear. */
function lightOf(rgba: Uint8Array): number {
  let [sum, weight] = [0, 0]
  for (let i = 0; i < rgba.length; i += 4) {
    const alpha = rgba[i + 3] ?? 0
    sum += alpha * (0.299 * (rgba[i] ?? 0) + 0.587 * (rgba[i + 1] ?? 0) + 0.114 * (rgba[i + 2] ?? 0))
    weight += alpha
  }
  return weight === 0 ? 0 : sum / weight / 255
}

const FONTS = new Set([0x774f4632, 0x00010000, 0x4f54544f, 0x74727565])

/** @throws EngineError: neither woff2, TrueType nor OpenType. */
export function checkFont(bytes: Uint8Array, param: string) {
  const tag = bytes.length > 12 ? new DataView(bytes.buffer, bytes.byteOffset).getUint32(0) : 0
  if (!FONTS.has(tag)) throw refused(`Expected a font as woff2, TTF or OTF for '${param}'.`, param)
  try {
    coverageOf(bytes)
  } catch (cause) {
    throw new EngineError('invalid_value', `Expected a whole font for '${param}' but its table of letters could not be read.`, param, cause)
  }
}
