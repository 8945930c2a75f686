import { brotliDecompressSync } from 'node:zlib'

/**
 * Which characters a font (woff2, TTF or OTF) can draw, read from its `cmap`. Asking the font itself, not the
 * stated range of its file, is what makes a missing letter known before anything is drawn.
 */
export function coverageOf(woff2: Uint8Array): Set<number> {
  const cmap = cmapTable(woff2)
  const covered = new Set<number>()
  const tables = cmap.getUint16(2)
  for (let i = 0; i < tables; i++) {
    const offset = cmap.getUint32(4 + i * 8 + 4)
    const format = cmap.getUint16(offset)
    if (format === 4) readSegments(cmap, offset, covered)
    if (format === 12) readGroups(cmap, offset, covered)
  }
  return covered
}

const HEADER_BYTES = 48
const MOST_BYTES = 128e6
const CMAP = 0
const CMAP_TAG = 0x636d6170
/** TrueType, OpenType with PostScript outlines, and Apple's name for the first. */
const PLAIN_FONTS: ReadonlySet<number> = new Set([0x00010000, 0x4f54544f, 0x74727565])
const [GLYF, LOCA] = [10, 11]
const TAG_SPELLED_OUT = 63

/** The `cmap` of a font that is not compressed, by its table directory. */
function plainCmap(view: DataView): DataView {
  for (let i = 0; i < view.getUint16(4); i++) {
    const entry = 12 + i * 16
    if (view.getUint32(entry) === CMAP_TAG)
      return new DataView(view.buffer, view.byteOffset + view.getUint32(entry + 8), view.getUint32(entry + 12))
  }
  throw new Error('Expected a font with a cmap')
}

/** The `cmap` of the table directory, out of the one compressed stream that holds all tables in order. */
function cmapTable(woff2: Uint8Array): DataView {
  const view = new DataView(woff2.buffer, woff2.byteOffset, woff2.byteLength)
  const kind = view.getUint32(0)
  if (PLAIN_FONTS.has(kind)) return plainCmap(view)
  if (kind !== 0x774f4632) throw new Error('Expected a woff2, TrueType or OpenType font')
  const tables = view.getUint16(12)
  let at = HEADER_BYTES
  let offset = 0
  let found: { offset: number; length: number } | null = null
  const readBase128 = () => {
    let value = 0
    for (let i = 0; i < 5; i++) {
      const byte = view.getUint8(at++)
      value = value * 128 + (byte & 127)
      if (byte < 128) break
    }
    return value
  }
  for (let i = 0; i < tables; i++) {
    const flags = view.getUint8(at++)
    const tag = flags & 63
    const version = flags >> 6
    if (tag === TAG_SPELLED_OUT) at += 4
    const length = readBase128()
    // Glyph tables are transformed unless they say otherwise; all others only when they say so.
    const isTransformed = tag === GLYF || tag === LOCA ? version !== 3 : version !== 0
    const stored = isTransformed ? readBase128() : length
    if (tag === CMAP) found = { offset, length }
    offset += stored
  }
  if (!found) throw new Error('Expected a font with a cmap')
  const data = brotliDecompressSync(woff2.subarray(at, at + view.getUint32(20)), { maxOutputLength: MOST_BYTES })
  return new DataView(data.buffer, data.byteOffset + found.offset, found.length)
}

function readSegments(cmap: DataView, table: number, covered: Set<number>) {
  const count = cmap.getUint16(table + 6) / 2
  const ends = table + 14
  const starts = ends + count * 2 + 2
  const deltas = starts + count * 2
  const offsets = deltas + count * 2
  for (let i = 0; i < count; i++) {
    const start = cmap.getUint16(starts + i * 2)
    const end = cmap.getUint16(ends + i * 2)
    const rangeOffset = cmap.getUint16(offsets + i * 2)
    for (let codePoint = start; codePoint <= end && codePoint < 0xffff; codePoint++) {
      const at = offsets + i * 2 + rangeOffset + (codePoint - start) * 2
      const glyph = rangeOffset === 0 ? (codePoint + cmap.getUint16(deltas + i * 2)) & 0xffff : cmap.getUint16(at)
      if (glyph !== 0) covered.add(codePoint)
    }
  }
}

const LAST_CODE_POINT = 0x10ffff
/** More than any font has: what a broken or hostile one may make us count. */
const [MOST_GROUPS, MOST_LETTERS] = [40_000, 200_000]

function readGroups(cmap: DataView, table: number, covered: Set<number>) {
  const count = Math.min(MOST_GROUPS, cmap.getUint32(table + 12))
  for (let i = 0; i < count; i++) {
    const at = table + 16 + i * 12
    const last = Math.min(LAST_CODE_POINT, cmap.getUint32(at + 4))
    for (let codePoint = cmap.getUint32(at); codePoint <= last; codePoint++) covered.add(codePoint)
    if (covered.size > MOST_LETTERS) throw new Error('Expected a font that states each letter once')
  }
}
