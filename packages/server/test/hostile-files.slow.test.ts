import fc from 'fast-check'
import { ground, kind } from './hostile/attack.ts'
import { chunk, FORMATS, header, hugePng, noisy, own, pictureFile, png } from './hostile/files.ts'
import { edit, editOf, file, type Part } from './hostile/form.ts'

const open = ground()
const REFUSED = { expected: [400] }
const whole = { png: await pictureFile('png'), jpeg: await pictureFile('jpeg'), webp: await pictureFile('webp') }

kind(
  'a picture that breaks off is refused',
  open,
  FORMATS.flatMap((format) =>
    [0.02, 0.1, 0.3, 0.6, 0.9].map((share) =>
      editOf(
        `${format} cut at ${share}`,
        () => own(whole[format].subarray(0, Math.floor(whole[format].length * share))),
        `image/${format}`,
      ),
    ),
  ),
  REFUSED,
)

const OTHERS: Record<string, string | Buffer> = {
  'nothing at all': '',
  words: 'hello',
  'a page': '<!doctype html><script>alert(1)</script>',
  'an SVG': '<svg xmlns="http://www.w3.org/2000/svg" width="64" height="64"><rect width="64" height="64"/></svg>',
  'a PDF': '%PDF-1.7\n1 0 obj<</Type/Catalog>>endobj',
  'a ZIP': Buffer.from('504b0304140000000000', 'hex'),
  'a GIF': Buffer.from('R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7', 'base64'),
  'a TIFF': Buffer.concat([Buffer.from('II*\0\x08\0\0\0', 'latin1'), Buffer.alloc(64)]),
  'a BMP': Buffer.concat([Buffer.from('BM'), Buffer.alloc(64)]),
  'an ICO': Buffer.concat([Buffer.from('00000100010010100000', 'hex'), Buffer.alloc(64)]),
  'an MP4': Buffer.concat([Buffer.from('00000018', 'hex'), Buffer.from('ftypmp42'), Buffer.alloc(64)]),
  'a HEIC': Buffer.concat([Buffer.from('00000018', 'hex'), Buffer.from('ftypheic'), Buffer.alloc(64)]),
  'an AVIF': Buffer.concat([Buffer.from('00000018', 'hex'), Buffer.from('ftypavif'), Buffer.alloc(64)]),
  'a PPM': 'P6\n1 1\n255\nabc',
  'a program': Buffer.concat([Buffer.from('\x7fELF', 'latin1'), Buffer.alloc(64)]),
  zeros: Buffer.alloc(4096),
}
kind(
  'what is no picture is refused, whatever it says it is',
  open,
  Object.entries(OTHERS).flatMap(([name, bytes]) =>
    FORMATS.map((format) => editOf(`${name} as ${format}`, () => own(Buffer.from(bytes)), `image/${format}`)),
  ),
  REFUSED,
)

kind(
  'a label that is no picture’s is refused, whatever the bytes are',
  open,
  [
    'application/octet-stream',
    'text/html',
    'image/svg+xml',
    'image/gif',
    'image/tiff',
    'image/heic',
    'image/*',
    'image/pngx',
    'video/mp4',
    'multipart/mixed',
    'application/pdf',
    `image/${'x'.repeat(3000)}`,
  ].map((type) => editOf(type.slice(0, 40), () => whole.png, type)),
  REFUSED,
)

kind(
  'pictures under the label of another kind are drawn on or refused',
  open,
  FORMATS.flatMap((is) =>
    [...FORMATS, 'jpg'].filter((said) => said !== is).map((said) => editOf(`${is} as ${said}`, () => whole[is], `image/${said}`)),
  ).concat(
    editOf('capitals', () => whole.png, 'IMAGE/PNG'),
    editOf('parameters', () => whole.png, 'image/png; x=y'),
  ),
  { expected: [200, 400] },
)

const SVG = (inside: string, head = '') =>
  `${head}<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="64" height="64">${inside}</svg>`
const SVGS = [
  '<image href="http://127.0.0.1:PORT/a.png" width="64" height="64"/>',
  '<image xlink:href="file:///etc/passwd" width="64" height="64"/>',
  '<use href="http://127.0.0.1:PORT/a.svg#x"/>',
  '<style>@import url(http://127.0.0.1:PORT/a.css)</style>',
  '<script>fetch("http://127.0.0.1:PORT")</script>',
  '<foreignObject><iframe src="http://127.0.0.1:PORT"/></foreignObject>',
  '<text>&x;</text>',
  '<feImage href="http://127.0.0.1:PORT/a.png"/>',
  '<rect width="1e9" height="1e9"/>',
  '<rect fill="url(http://127.0.0.1:PORT/a.svg#x)"/>',
]
const ENTITIES = '<!DOCTYPE svg [<!ENTITY x SYSTEM "http://127.0.0.1:PORT/x"><!ENTITY y "&x;&x;&x;&x;">]>'
kind(
  'an SVG is never opened, nor what it refers to',
  open,
  SVGS.flatMap((inside) =>
    ['image/svg+xml', 'image/png'].map((type) => ({
      name: `${inside.slice(0, 40)} as ${type}`,
      run: (field: Parameters<ReturnType<typeof edit>['run']>[0]) =>
        edit('', [['image', file(SVG(inside, ENTITIES).replaceAll('PORT', String(field.canaryPort)), type)]]).run(field),
    })),
  ),
  REFUSED,
)

const { length } = whole.png
const mutations = (format: (typeof FORMATS)[number]) =>
  fc
    .sample(fc.array(fc.tuple(fc.nat(whole[format].length - 1), fc.nat(255)), { minLength: 1, maxLength: 6 }), {
      seed: length,
      numRuns: 12,
    })
    .map((changes, index) => {
      const bytes = own(whole[format])
      for (const [at, value] of changes) bytes[at] = value
      return editOf(`${format} ${index}`, () => bytes, `image/${format}`)
    })
kind('a picture with bytes changed is drawn on or refused', open, FORMATS.flatMap(mutations), { expected: [200, 400] })

const EDGES = [0, 1, 0x7f_ff_ff_ff, 0x80_00_00_00, 0xff_ff_ff_ff]
kind(
  'a PNG whose header lies is refused',
  open,
  [
    ...EDGES.flatMap((width) =>
      EDGES.filter((height) => width !== 1 || height !== 1).map((height) =>
        editOf(`${width} × ${height}`, () =>
          png(chunk('IHDR', header(width, height)), chunk('IDAT', Buffer.from('789c030000000001', 'hex')), chunk('IEND')),
        ),
      ),
    ),
    editOf('7 bits', () => png(chunk('IHDR', header(8, 8, 7)), chunk('IDAT', Buffer.from('789c030000000001', 'hex')), chunk('IEND'))),
    editOf('colours of no kind', () =>
      png(chunk('IHDR', header(8, 8, 8, 5)), chunk('IDAT', Buffer.from('789c030000000001', 'hex')), chunk('IEND')),
    ),
    editOf('no header', () => png(chunk('IDAT', Buffer.alloc(4)), chunk('IEND'))),
    editOf('only a header', () => png(chunk('IHDR', header(64, 64)))),
    editOf('half its rows', () => hugePng(64, 64, { rows: 32 })),
    editOf('a palette of nothing', () => hugePng(64, 64, { color: 3 })),
    editOf('a chunk of 4 GB', () => own(Buffer.concat([png(chunk('IHDR', header(64, 64))), Buffer.from('ffffffff49444154', 'hex')]))),
  ],
  REFUSED,
)

const picture = (change: (image: ReturnType<typeof noisy>) => ReturnType<typeof noisy>) => async () =>
  own(await change(noisy(64, 48)).toBuffer())
kind(
  'pictures of every mode are drawn on or refused',
  open,
  [
    editOf(
      'grey',
      picture((image) => image.greyscale().png()),
    ),
    editOf(
      'grey and alpha',
      picture((image) => image.greyscale().ensureAlpha(0.5).png()),
    ),
    editOf(
      '1 bit',
      picture((image) => image.greyscale().threshold().png({ palette: true, colours: 2 })),
    ),
    editOf(
      'a palette',
      picture((image) => image.png({ palette: true })),
    ),
    editOf(
      'interlaced',
      picture((image) => image.png({ progressive: true })),
    ),
    editOf(
      '16 bits',
      picture((image) => image.toColourspace('rgb16').png()),
    ),
    editOf(
      'progressive',
      picture((image) => image.jpeg({ progressive: true })),
      'image/jpeg',
    ),
    editOf(
      'CMYK',
      picture((image) => image.toColourspace('cmyk').jpeg()),
      'image/jpeg',
    ),
    editOf(
      'lossless',
      picture((image) => image.webp({ lossless: true })),
      'image/webp',
    ),
    editOf('animated', async () => own(await noisy(32, 64).webp().toBuffer()), 'image/webp'),
    ...[2, 3, 5, 6, 8].map((orientation) =>
      editOf(
        `EXIF ${orientation}`,
        picture((image) => image.withMetadata({ orientation }).jpeg()),
        'image/jpeg',
      ),
    ),
    editOf('one pixel', async () => own(await noisy(1, 1).png().toBuffer())),
    editOf('one pixel high', async () => own(await noisy(3000, 1).png().toBuffer())),
    editOf('one pixel wide', async () => own(await noisy(1, 3000).png().toBuffer())),
  ],
  { expected: [200, 400] },
)

const image: Part = ['image', file(whole.png)]
const masked = (name: string, mask: () => Promise<Uint8Array<ArrayBuffer>> | Uint8Array<ArrayBuffer>, type = 'image/png') =>
  edit(name, async () => [image, ['mask', file(await mask(), type, 'mask.png')]])
kind(
  'a mask that does not fit is refused',
  open,
  [
    masked('nothing', () => own(Buffer.alloc(0))),
    masked('words', () => own(Buffer.from('hello'))),
    masked('no alpha', () => whole.png),
    masked('a JPEG', () => whole.jpeg, 'image/jpeg'),
    masked('an SVG', () => own(Buffer.from(SVG('<rect/>'))), 'image/svg+xml'),
    masked('zero wide', () => png(chunk('IHDR', header(0, 48)), chunk('IDAT'), chunk('IEND'))),
    masked('zero high', () => png(chunk('IHDR', header(64, 0)), chunk('IDAT'), chunk('IEND'))),
    masked('one pixel', async () => own(await noisy(1, 1, 4).png().toBuffer())),
    masked('turned', async () => own(await noisy(48, 64, 4).png().toBuffer())),
    masked('one column more', async () => own(await noisy(65, 48, 4).png().toBuffer())),
    masked('twice as large', async () => own(await noisy(128, 96, 4).png().toBuffer())),
    masked('grey', async () => own(await noisy(64, 48).greyscale().png().toBuffer())),
    masked('broken off', async () => own((await noisy(64, 48, 4).png().toBuffer()).subarray(0, 3000))),
  ],
  REFUSED,
)
