import { crc32, inflateSync } from 'node:zlib'
import { type Container, MAX_PACKET_BYTES } from './container.ts'

const SIGNATURE = Buffer.from('89504e470d0a1a0a', 'hex')
const KEYWORD = 'XML:com.adobe.xmp'
/** What never changes a pixel. EXIF is not among them: its orientation turns the picture. */
const REMARKS = new Set(['tEXt', 'zTXt', 'iTXt', 'tIME', 'pHYs'])
/** Length, type and checksum around a chunk's data. */
const FRAME_BYTES = 12

type Chunk = { type: string; data: Buffer; start: number; end: number }

export function openPng(bytes: Buffer): Container | null {
  if (!bytes.subarray(0, SIGNATURE.length).equals(SIGNATURE)) return null
  const chunks = chunksOf(bytes)
  const header = chunks?.[0]
  if (!chunks || header?.type !== 'IHDR') return null
  return {
    image: chunks.filter(({ type }) => !REMARKS.has(type)).map(({ start, end }) => bytes.subarray(start, end)),
    packets: chunks.map(packetOf).filter((packet) => packet !== undefined),
    maxPacketBytes: MAX_PACKET_BYTES,
    withPacket: (packet) => Buffer.concat([bytes.subarray(0, header.end), textChunk(packet), bytes.subarray(header.end)]),
  }
}

/** The chunks up to the end mark; null when the file ends before it. */
function chunksOf(bytes: Buffer): Chunk[] | null {
  const chunks: Chunk[] = []
  for (let start = SIGNATURE.length; start + FRAME_BYTES <= bytes.length; ) {
    const length = bytes.readUInt32BE(start)
    const end = start + FRAME_BYTES + length
    if (end > bytes.length) return null
    const type = bytes.toString('latin1', start + 4, start + 8)
    chunks.push({ type, data: bytes.subarray(start + 8, end - 4), start, end })
    if (type === 'IEND') return chunks
    start = end
  }
  return null
}

/** The XMP packet of a text chunk, null when it is too long; undefined for other chunks. Some writers compress it, against the XMP specification. */
function packetOf({ type, data }: Chunk): string | null | undefined {
  if (type !== 'iTXt' && type !== 'zTXt') return undefined
  const named = data.indexOf(0)
  if (data.toString('latin1', 0, named) !== KEYWORD) return undefined
  const compressed = type === 'zTXt' || data[named + 1] === 1
  // After the keyword: a zTXt has its method; an iTXt has flag, method, language\0 and translated keyword\0.
  const language = data.indexOf(0, named + 3)
  const text = type === 'zTXt' ? named + 2 : data.indexOf(0, language + 1) + 1
  if (type === 'iTXt' && (language < 0 || text === 0)) return null
  return textOf(data.subarray(text), compressed)
}

function textOf(data: Buffer, compressed: boolean): string | null {
  try {
    const plain = compressed ? inflateSync(data, { maxOutputLength: MAX_PACKET_BYTES }) : data
    return plain.length > MAX_PACKET_BYTES ? null : plain.toString('utf8')
  } catch {
    return null
  }
}

function textChunk(packet: Uint8Array): Buffer {
  const data = Buffer.concat([Buffer.from(`iTXt${KEYWORD}\0\0\0\0\0`, 'latin1'), packet])
  const length = Buffer.alloc(4)
  length.writeUInt32BE(data.length - 4)
  const checksum = Buffer.alloc(4)
  checksum.writeUInt32BE(crc32(data))
  return Buffer.concat([length, data, checksum])
}
