import { deflateSync } from 'node:zlib'
import { ground, kind } from './hostile/attack.ts'
import { chunk, header, hugePng, noisy, own, pictureFile, png } from './hostile/files.ts'
import { edit, editOf, file } from './hostile/form.ts'

// Client and server share a process, so a moment in which it stands still must not look like a client that dawdles.
const open = ground({ limits: { headersTimeout: 300_000 } })
const REFUSED = { expected: [400, 413], withinMs: 120_000 }
const MEGABYTE = 1024 * 1024

/** A PNG of 8 × 8 with one more chunk before its pixels. */
async function pngWith(type: string, data: Uint8Array) {
  const plain = await noisy(8, 8).png().toBuffer()
  return own(Buffer.concat([plain.subarray(0, 33), chunk(type, data), plain.subarray(33)]))
}
const packed = (bytes: number, value: string) => deflateSync(Buffer.alloc(bytes, value), { level: 9 })

kind(
  'a small file that is a giant picture is refused',
  open,
  [
    ...[
      [10_001, 10_000],
      [30_000, 4000],
      [16_000, 16_000],
      [65_000, 2000],
      [100_000, 1001],
      [1001, 100_000],
      [2 ** 20, 100],
      [12_000, 9000],
    ].map(([width = 0, height = 0]) =>
      editOf(`${width} × ${height}`, () => hugePng(width, height, { color: 0, bits: 1, rows: Math.min(height, 2000) })),
    ),
    ...[
      [2 ** 31 - 1, 1],
      [2 ** 31 - 1, 2 ** 31 - 1],
      [2 ** 24, 2 ** 24],
    ].map(([width = 0, height = 0]) =>
      editOf(`says ${width} × ${height}`, () =>
        png(chunk('IHDR', header(width, height)), chunk('IDAT', packed(MEGABYTE, '\0')), chunk('IEND')),
      ),
    ),
    editOf('16 bits of 20,000 × 20,000', () => hugePng(20_000, 20_000, { bits: 16, rows: 10 })),
  ],
  REFUSED,
)

kind(
  'text and profiles that unpack to hundreds of megabytes do not',
  open,
  ['zTXt', 'iTXt', 'iCCP'].flatMap((type) =>
    [1, 50, 100, 200].map((megabytes) => {
      const key = type === 'iTXt' ? 'XML:com.adobe.xmp\0\x01\0\0\0' : 'comment\0\0'
      return editOf(`${type} of ${megabytes} MB`, () =>
        pngWith(type, Buffer.concat([Buffer.from(key, 'latin1'), packed(megabytes * MEGABYTE, 'x')])),
      )
    }),
  ),
  { expected: [200, 400], withinMs: 120_000 },
)

kind(
  'a mask of a hundred megapixels is refused',
  open,
  [
    [10_000, 10_000],
    [10_001, 10_001],
    [9000, 9000],
    [20_000, 5000],
    [5000, 20_000],
    [50_000, 2000],
    [12_000, 12_000],
    [8000, 8000],
    [30_000, 30_000],
    [65_535, 65_535],
  ].map(([width = 0, height = 0]) =>
    edit(`${width} × ${height}`, async () => [
      ['image', file(await pictureFile('png'))],
      ['mask', file(hugePng(width, height, { color: 4, rows: Math.min(height, 3000) }))],
    ]),
  ),
  REFUSED,
)

kind(
  'a file larger than a picture may be is refused',
  open,
  [51, 52, 55, 60, 64, 70, 75, 80, 90, 100].map((megabytes) =>
    editOf(`${megabytes} MB`, async () => own(Buffer.concat([await pictureFile('png'), Buffer.alloc(megabytes * MEGABYTE)]))),
  ),
  REFUSED,
)
