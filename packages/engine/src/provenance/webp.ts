import { type Container, MAX_PACKET_BYTES } from './container.ts'

const HAS_XMP = 0x04
const HAS_ALPHA = 0x10
/** `RIFF`, the length of what follows, `WEBP`. */
const RIFF_BYTES = 12

type Chunk = { type: string; data: Buffer; start: number; end: number }

export function openWebp(bytes: Buffer): Container | null {
  if (bytes.length < RIFF_BYTES || bytes.toString('latin1', 0, 4) !== 'RIFF' || bytes.toString('latin1', 8, 12) !== 'WEBP') return null
  const chunks = chunksOf(bytes)
  const header = chunks ? headerOf(chunks) : null
  if (!chunks || !header) return null
  // The header only repeats what the other chunks say.
  const body = chunks.filter(({ type }) => type !== 'VP8X')
  return {
    image: body.filter(({ type }) => type !== 'XMP ').map(({ start, end }) => bytes.subarray(start, end)),
    packets: body.filter(({ type }) => type === 'XMP ').map(({ data }) => (data.length > MAX_PACKET_BYTES ? null : data.toString('utf8'))),
    maxPacketBytes: MAX_PACKET_BYTES,
    withPacket: (packet) =>
      riff([chunk('VP8X', header), ...body.map(({ start, end }) => bytes.subarray(start, end)), chunk('XMP ', packet)]),
  }
}

/** The chunks within the length that the file states, each with its padding byte; null when the file is shorter. */
function chunksOf(bytes: Buffer): Chunk[] | null {
  const stated = 8 + bytes.readUInt32LE(4)
  if (stated > bytes.length) return null
  const chunks: Chunk[] = []
  let start = RIFF_BYTES
  while (start + 8 <= stated) {
    const length = bytes.readUInt32LE(start + 4)
    const end = start + 8 + length + (length % 2)
    if (end > stated) return null
    chunks.push({ type: bytes.toString('latin1', start, start + 4), data: bytes.subarray(start + 8, start + 8 + length), start, end })
    start = end
  }
  return chunks
}

/** The extended header of the file, made from its picture where it has none yet, that says there is a packet. */
function headerOf(chunks: readonly Chunk[]): Buffer | null {
  const [first] = chunks
  if (first?.type === 'VP8X' && first.data.length === 10) {
    const header = Buffer.from(first.data)
    header[0] = (header[0] ?? 0) | HAS_XMP
    return header
  }
  const size = first ? sizeOf(first) : null
  if (!size) return null
  const header = Buffer.alloc(10)
  header[0] = HAS_XMP | (size.alpha ? HAS_ALPHA : 0)
  header.writeUIntLE(size.width - 1, 4, 3)
  header.writeUIntLE(size.height - 1, 7, 3)
  return header
}

/** Size and transparency as the picture's own bit stream tells them: lossy (RFC 6386 §9.1) or lossless (14 bits each, then the alpha bit). */
function sizeOf({ type, data }: Chunk): { width: number; height: number; alpha: boolean } | null {
  if (type === 'VP8 ' && data.length >= 10)
    return { width: data.readUInt16LE(6) & 0x3fff, height: data.readUInt16LE(8) & 0x3fff, alpha: false }
  if (type !== 'VP8L' || data.length < 5) return null
  const bits = data.readUInt32LE(1)
  return { width: (bits & 0x3fff) + 1, height: ((bits >>> 14) & 0x3fff) + 1, alpha: ((bits >>> 28) & 1) === 1 }
}

function chunk(type: string, data: Uint8Array): Buffer {
  const head = Buffer.alloc(8)
  head.write(type, 'latin1')
  head.writeUInt32LE(data.length, 4)
  return Buffer.concat([head, data, Buffer.alloc(data.length % 2)])
}

function riff(chunks: readonly Uint8Array[]): Buffer {
  const body = Buffer.concat(chunks)
  const head = Buffer.from('RIFF0000WEBP', 'latin1')
  head.writeUInt32LE(4 + body.length, 4)
  return Buffer.concat([head, body])
}
