import type { Container } from './container.ts'

const XMP = Buffer.from('http://ns.adobe.com/xap/1.0/\0', 'latin1')
const APP0 = 0xe0
const APP1 = 0xe1
const APP13 = 0xed
const COMMENT = 0xfe
const START_OF_SCAN = 0xda
/** A segment's two length bytes count themselves. */
const MAX_SEGMENT_BYTES = 65_535 - 2

type Segment = { marker: number; data: Buffer; start: number; end: number }

export function openJpeg(bytes: Buffer): Container | null {
  if (bytes.length < 4 || bytes.readUInt16BE(0) !== 0xffd8) return null
  const head = segmentsOf(bytes)
  const scan = head?.at(-1)
  if (!head || !scan) return null
  const pixels = head.filter((segment) => !isRemark(segment)).map(({ start, end }) => bytes.subarray(start, end))
  const first = head[0]?.marker === APP0 ? (head[0]?.end ?? 2) : 2
  return {
    image: [...pixels, bytes.subarray(scan.end)],
    packets: head.filter(isPacket).map(({ data }) => data.toString('utf8', XMP.length)),
    maxPacketBytes: MAX_SEGMENT_BYTES - XMP.length,
    withPacket: (packet) => Buffer.concat([bytes.subarray(0, first), packetSegment(packet), bytes.subarray(first)]),
  }
}

/** The segments before the coded pixels, the first scan's header last; null when they are cut short. */
function segmentsOf(bytes: Buffer): Segment[] | null {
  const segments: Segment[] = []
  for (let start = 2; start + 4 <= bytes.length; ) {
    const marker = bytes[start + 1] ?? 0
    const end = start + 2 + bytes.readUInt16BE(start + 2)
    if (bytes[start] !== 0xff || end < start + 4 || end > bytes.length) return null
    segments.push({ marker, data: bytes.subarray(start + 4, end), start, end })
    if (marker === START_OF_SCAN) return segments
    start = end
  }
  return null
}

const isPacket = ({ marker, data }: Segment) => marker === APP1 && data.subarray(0, XMP.length).equals(XMP)

/** What never changes a pixel: density, IPTC's older records, comments. EXIF is not among them: its orientation turns the picture. */
const isRemark = (segment: Segment) =>
  segment.marker === APP0 || segment.marker === APP13 || segment.marker === COMMENT || isPacket(segment)

function packetSegment(packet: Uint8Array): Buffer {
  const head = Buffer.alloc(4)
  head.writeUInt16BE(0xff00 + APP1, 0)
  head.writeUInt16BE(2 + XMP.length + packet.length, 2)
  return Buffer.concat([head, XMP, packet])
}
