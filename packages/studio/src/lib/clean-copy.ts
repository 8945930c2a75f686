/** Chunks of a PNG that say what its pixels are; all others say something about it. */
const PNG_PIXELS = ['IHDR', 'PLTE', 'IDAT', 'IEND', 'tRNS', 'cHRM', 'gAMA', 'iCCP', 'sRGB', 'cICP', 'sBIT', 'bKGD', 'pHYs']
const EXIF_AND_XMP_FLAGS = 0b1100

/** The same pixels, to the bit, in a file that says nothing of where it comes from: PNG, JPEG or WebP. Throws when it is none of them. */
export function cleanCopy(bytes: Uint8Array<ArrayBuffer>): Blob {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const head = textAt(bytes, 0, 12)
  if (head.slice(1, 4) === 'PNG') return new Blob(pngParts(bytes, view), { type: 'image/png' })
  if (bytes[0] === 0xff && bytes[1] === 0xd8) return new Blob(jpegParts(bytes, view), { type: 'image/jpeg' })
  if (head.startsWith('RIFF') && head.endsWith('WEBP')) return new Blob(webpParts(bytes, view), { type: 'image/webp' })
  throw new Error('Expected a PNG, JPEG or WebP picture.')
}

type Part = Uint8Array<ArrayBuffer>

const textAt = (bytes: Part, at: number, length: number) => String.fromCharCode(...bytes.subarray(at, at + length))

function pngParts(bytes: Part, view: DataView): Part[] {
  const parts = [bytes.subarray(0, 8)]
  for (let at = 8; at + 12 <= bytes.length; ) {
    const end = at + 12 + view.getUint32(at)
    if (PNG_PIXELS.includes(textAt(bytes, at + 4, 4))) parts.push(bytes.subarray(at, end))
    at = end
  }
  return parts
}

/** Segments up to the scan; of the application's own, JFIF, colour profiles and Adobe's colour transform decide the pixels. */
function jpegParts(bytes: Part, view: DataView): Part[] {
  const parts = [bytes.subarray(0, 2)]
  let at = 2
  while (at + 4 <= bytes.length && bytes[at] === 0xff) {
    const marker = bytes[at + 1] ?? 0
    const end = at + 2 + view.getUint16(at + 2)
    if (marker === 0xda) break
    const isProfile = marker === 0xe2 && textAt(bytes, at + 4, 11) === 'ICC_PROFILE'
    const isTold = (marker > 0xe0 && marker <= 0xef && marker !== 0xee && !isProfile) || marker === 0xfe
    if (!isTold) parts.push(bytes.subarray(at, end))
    at = end
  }
  return [...parts, bytes.subarray(at)]
}

function webpParts(bytes: Part, view: DataView): Part[] {
  const chunks: Part[] = []
  for (let at = 12; at + 8 <= bytes.length; ) {
    const length = view.getUint32(at + 4, true)
    const end = Math.min(bytes.length, at + 8 + length + (length % 2))
    const name = textAt(bytes, at, 4)
    const chunk = bytes.slice(at, end)
    if (name === 'VP8X') chunk[8] = (chunk[8] ?? 0) & ~EXIF_AND_XMP_FLAGS
    if (name !== 'EXIF' && name !== 'XMP ') chunks.push(chunk)
    at = end
  }
  const head = bytes.slice(0, 12)
  new DataView(head.buffer).setUint32(4, 4 + chunks.reduce((sum, { length }) => sum + length, 0), true)
  return [head, ...chunks]
}
