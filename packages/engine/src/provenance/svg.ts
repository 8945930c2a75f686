import { MAX_PACKET_BYTES } from './container.ts'

const [OPENING, CLOSING] = ['<x:xmpmeta', '</x:xmpmeta>']
const IS_SVG = /^\uFEFF?\s*(?:<\?xml[^>]*\?>\s*)?<svg[\s>]/

/** The XMP packets at the head of an SVG file, as text; none for any other file. */
export function packetsOfSvg(bytes: Uint8Array): string[] {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.byteLength, MAX_PACKET_BYTES)).toString('utf8')
  if (!IS_SVG.test(text)) return []
  const packets: string[] = []
  for (let from = text.indexOf(OPENING); from >= 0; from = text.indexOf(OPENING, from)) {
    const to = text.indexOf(CLOSING, from)
    if (to < 0) break
    packets.push(text.slice(from, to + CLOSING.length))
    from = to
  }
  return packets
}
