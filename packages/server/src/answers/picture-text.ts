import { createHash } from 'node:crypto'
import type { StoredPicture } from '../records/index.ts'
import type { Services } from '../services.ts'

/** A place that a picture is to be filled into. */
const EMPTY = '"b64_json":""'
const BEFORE_CLOSING_QUOTE = EMPTY.length - 1

/**
 * JSON text whose empty `b64_json` strings are filled, in order, with the pictures, read and encoded piece by piece:
 * however large a picture is and however slowly somebody reads, little of it is in memory.
 */
export const withPictures = (services: Services, text: string, pictures: StoredPicture[]): AsyncGenerator<Uint8Array, void> =>
  gathered(piecesOf(services, text, pictures))

/** Every piece that is sent costs its own way through the server: small ones go along with the next. */
const FEW_BYTES = 16 * 1024

async function* gathered(pieces: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array, void> {
  let held: Uint8Array[] = []
  let bytes = 0
  for await (const piece of pieces) {
    held.push(piece)
    bytes += piece.length
    if (bytes < FEW_BYTES) continue
    yield held.length === 1 ? piece : Buffer.concat(held)
    held = []
    bytes = 0
  }
  if (bytes > 0) yield Buffer.concat(held)
}

async function* piecesOf(services: Services, text: string, pictures: StoredPicture[]): AsyncGenerator<Uint8Array, void> {
  let from = 0
  for (const picture of pictures) {
    const to = text.indexOf(EMPTY, from) + BEFORE_CLOSING_QUOTE
    yield Buffer.from(text.slice(from, to))
    yield* base64Of(services, picture)
    from = to
  }
  yield Buffer.from(text.slice(from))
}

/** Bytes that `withPictures` gives in all. */
export const lengthWithPictures = (text: string, pictures: StoredPicture[]): number =>
  pictures.reduce((length, { bytes }) => length + 4 * Math.ceil(bytes / 3), Buffer.byteLength(text))

/** The bytes of a picture in base64, read piece by piece. Throws when they are gone or no longer what they were. */
export async function* base64Of({ blobs }: Services, { id, blob }: Pick<StoredPicture, 'id' | 'blob'>): AsyncGenerator<Uint8Array, void> {
  const stream = await blobs.stream(blob)
  if (!stream) throw new Error(`The picture ${id} has no bytes.`)
  const hasher = createHash('sha256')
  let rest = Buffer.alloc(0)
  for await (const chunk of stream) {
    hasher.update(chunk)
    const bytes = rest.length === 0 ? Buffer.from(chunk.buffer, chunk.byteOffset, chunk.length) : Buffer.concat([rest, chunk])
    // Three bytes are four letters; only the end may be less.
    const whole = bytes.length - (bytes.length % 3)
    if (whole > 0) yield Buffer.from(bytes.toString('base64', 0, whole), 'latin1')
    rest = Buffer.from(bytes.subarray(whole))
  }
  // Better an answer that breaks off than one with a wrong picture.
  if (hasher.digest('hex') !== blob) throw new Error(`The picture ${id} is damaged.`)
  if (rest.length > 0) yield Buffer.from(rest.toString('base64'), 'latin1')
}
