import { crc32, deflateSync } from 'node:zlib'
import sharp from 'sharp'

export type Bytes = Buffer<ArrayBuffer>

export const FORMATS = ['png', 'jpeg', 'webp'] as const

/** A small picture with something in it, so that its file is more than a header. */
export async function pictureFile(format: (typeof FORMATS)[number], widthPx = 64, heightPx = 48): Promise<Bytes> {
  return own(await noisy(widthPx, heightPx).toFormat(format).toBuffer())
}

/** The same noise each time: a plain picture would survive much of what is done to its file. */
export function noisy(widthPx: number, heightPx: number, channels: 3 | 4 = 3) {
  let state = 4747
  const pixels = Buffer.alloc(widthPx * heightPx * channels)
  for (let at = 0; at < pixels.length; at++) {
    state = (state * 1_103_515_245 + 12_345) % 2 ** 31
    pixels[at] = state >> 16
  }
  return sharp(pixels, { raw: { width: widthPx, height: heightPx, channels } })
}

/** A PNG of one value, however large it says it is: its rows are zeros, so its file is small. */
export function hugePng(widthPx: number, heightPx: number, options: { bits?: number; color?: number; rows?: number } = {}): Bytes {
  const { bits = 8, color = 6, rows = heightPx } = options
  const channels = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 }[color] ?? 4
  const rowBytes = Math.ceil((widthPx * channels * bits) / 8) + 1
  return png(
    chunk('IHDR', header(widthPx, heightPx, bits, color)),
    chunk('IDAT', deflateSync(Buffer.alloc(rowBytes * rows), { level: 9 })),
    chunk('IEND'),
  )
}

/** The signature and these chunks. */
export const png = (...chunks: Buffer[]): Bytes => own(Buffer.concat([Buffer.from('89504e470d0a1a0a', 'hex'), ...chunks]))

export function chunk(type: string, data: Uint8Array = Buffer.alloc(0)): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const frame = Buffer.alloc(8)
  frame.writeUInt32BE(data.length, 0)
  frame.writeUInt32BE(crc32(body), 4)
  return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)])
}

export function header(widthPx: number, heightPx: number, bits = 8, color = 6, interlace = 0): Buffer {
  const data = Buffer.alloc(13)
  data.writeUInt32BE(widthPx >>> 0, 0)
  data.writeUInt32BE(heightPx >>> 0, 4)
  data.set([bits, color, 0, 0, interlace], 8)
  return data
}

/** A copy with an `ArrayBuffer` of its own, as `fetch` and `File` want it. */
export const own = (bytes: Uint8Array): Bytes => Buffer.from(new Uint8Array(bytes))
