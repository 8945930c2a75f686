import fc from 'fast-check'
import { Hono } from 'hono'
import { expect, test } from 'vitest'
import { createMemoryBlobs, createTray } from '../blobs/index.ts'
import { type Form, readForm } from './form-body.ts'

const LIMITS = { files: 3, fileBytes: 1000 }
const BOUNDARY = 'xXx'
const TYPE = `multipart/form-data; boundary=${BOUNDARY}`

type Part = { name: string; value: Buffer; filename?: string; type?: string }

const encode = (parts: Part[], end = `--${BOUNDARY}--\r\n`) =>
  Buffer.concat([
    ...parts.flatMap(({ name, value, filename, type }) => [
      Buffer.from(
        `--${BOUNDARY}\r\ncontent-disposition: form-data; name="${name}"${filename === undefined ? '' : `; filename="${filename}"`}\r\n`,
      ),
      Buffer.from(`${type === undefined ? '' : `content-type: ${type}\r\n`}\r\n`),
      value,
      Buffer.from('\r\n'),
    ]),
    Buffer.from(end),
  ])

/** Reads a body that comes in these pieces, and shows each file's bytes beside its facts. */
async function read(pieces: Uint8Array[], type = TYPE) {
  const blobs = createMemoryBlobs()
  const tray = createTray(blobs)
  const app = new Hono()
  let form: Form | null = null
  let problem: unknown = null
  app.post('/', async (context) => {
    form = await readForm(context, tray, LIMITS).catch((error) => {
      problem = error
      return null
    })
    return context.text('')
  })
  const left = [...pieces]
  const body = new ReadableStream({
    pull(stream) {
      const piece = left.shift()
      if (piece) stream.enqueue(piece)
      else stream.close()
    },
  })
  await app.request('/', { method: 'POST', body, duplex: 'half', headers: { 'content-type': type } } as RequestInit)
  if (problem) throw problem
  const { fields, uploads } = form as unknown as Form
  const files = []
  for (const { hash, ...facts } of uploads) files.push({ ...facts, value: Buffer.from((await tray.get(hash)) ?? []) })
  return { fields, files }
}

const cut = (bytes: Buffer, places: number[]): Buffer[] => {
  const at = [0, ...[...places].map((place) => place % (bytes.length + 1)).sort((a, b) => a - b), bytes.length]
  return at.slice(1).map((end, index) => bytes.subarray(at[index], end))
}

test('a form is read the same however it is cut into pieces, its fields and files in their order', async () => {
  const name = fc.constantFrom('image', 'image[]', 'image[0]', 'prompt', '__proto__', 'ü')
  const part = fc.oneof(
    fc.record({ name, value: fc.string({ unit: 'grapheme', maxLength: 30 }).map((text) => Buffer.from(text.toWellFormed())) }),
    fc.record({
      name,
      value: fc.uint8Array({ maxLength: 200 }).map((bytes) => Buffer.from(bytes)),
      filename: fc.constantFrom('a.png', 'ünï.webp'),
      type: fc.constantFrom('image/png', 'image/webp'),
    }),
  )
  await fc.assert(
    fc.asyncProperty(fc.array(part, { maxLength: 4 }), fc.array(fc.nat(), { maxLength: 20 }), async (parts: Part[], places) => {
      fc.pre(parts.filter(({ filename }) => filename !== undefined).length <= LIMITS.files)
      fc.pre(!parts.some(({ value }) => value.includes(`--${BOUNDARY}`)))
      const { fields, files } = await read(cut(encode(parts), places))
      expect(fields).toEqual(parts.filter(({ filename }) => filename === undefined).map((each) => [each.name, each.value.toString()]))
      const sent = parts.filter(({ filename }) => filename !== undefined)
      expect(files).toEqual(sent.map(({ value, ...facts }) => ({ ...facts, bytes: value.length, value })))
    }),
    { numRuns: 150 },
  )
})

const FORM = encode([
  { name: 'prompt', value: Buffer.from('x') },
  { name: 'image', value: Buffer.alloc(300, 7), filename: 'a.png', type: 'image/png' },
])

test('a form that ends anywhere before its end is refused, never waited for', async () => {
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 0, max: FORM.length - 5 }), fc.array(fc.nat(), { maxLength: 4 }), async (length, places) => {
      await expect(read(cut(FORM.subarray(0, length), places))).rejects.toMatchObject({ kind: 'malformed_body' })
    }),
  )
})

test('bytes of any kind are a form or are refused', async () => {
  const bytes = fc.oneof(
    fc.uint8Array({ maxLength: 400 }),
    fc
      .array(fc.constantFrom('--', BOUNDARY, '\r\n', '\n', 'content-disposition: form-data', '; name="a"', ':', '\0'), { maxLength: 30 })
      .map((words) => Buffer.from(words.join(''))),
  )
  await fc.assert(
    fc.asyncProperty(bytes, async (noise) => {
      const result = await read([Buffer.from(noise)]).then(
        () => 'read',
        (error) => error.kind,
      )
      expect(['read', 'malformed_body']).toContain(result)
    }),
  )
})

const file = (bytes: number, name = 'image'): Part => ({ name, value: Buffer.alloc(bytes), filename: 'a.png', type: 'image/png' })
test.each<[string, Buffer, string, object]>([
  ['no boundary', FORM, 'multipart/form-data', { kind: 'malformed_body', message: expect.stringContaining('boundary') }],
  ['another boundary', FORM, 'multipart/form-data; boundary=other', { kind: 'malformed_body' }],
  ['another kind of form', FORM, 'application/x-www-form-urlencoded', { kind: 'unsupported_content_type' }],
  ['a file of one byte too many', encode([file(1001)]), TYPE, { kind: 'body_too_large', param: 'image' }],
  ['a file too many', encode([file(1), file(1), file(1), file(1)]), TYPE, { kind: 'invalid_value' }],
  [
    'a field of two megabytes',
    encode([{ name: 'prompt', value: Buffer.alloc(2e6, 'x') }]),
    TYPE,
    { kind: 'string_above_max_length', param: 'prompt' },
  ],
  [
    'a thousand fields',
    encode(Array.from({ length: 1000 }, (_, index) => ({ name: `f${index}`, value: Buffer.of(1) }))),
    TYPE,
    { kind: 'invalid_value' },
  ],
  ['twenty megabytes', encode([{ name: 'prompt', value: Buffer.alloc(2e7, 'x') }]), TYPE, { kind: 'body_too_large' }],
  [
    'a part without a name',
    Buffer.from(`--${BOUNDARY}\r\ncontent-disposition: form-data\r\n\r\nx\r\n--${BOUNDARY}--`),
    TYPE,
    { kind: 'malformed_body' },
  ],
])('%s is refused', async (_, body, type, expected) => {
  await expect(read(cut(body, [10, 100, 5000]), type)).rejects.toMatchObject(expected)
})

test('a file that follows what is refused, in the same piece or a later one, is not waited for', async () => {
  const wrong: Part[] = [{ name: 'prompt', value: Buffer.alloc(2e6, 'x') }, file(1001)]
  for (const first of wrong)
    for (const after of [10, 1e6]) {
      const body = encode([first, { ...file(1), value: Buffer.alloc(after) }])
      for (const pieces of [[body], cut(body, [2e6, 2_000_300])]) await expect(read(pieces)).rejects.toMatchObject({ name: 'WireError' })
    }
})

test('a file of just the allowed size is taken, and one that nobody chose in a browser is not there', async () => {
  const { files } = await read([
    encode([file(1000), { name: 'mask', value: Buffer.alloc(0), filename: '', type: 'application/octet-stream' }]),
  ])
  expect(files).toMatchObject([{ name: 'image', bytes: 1000 }])
})

test('what follows the end of a form is of no interest', async () => {
  const { fields } = await read([FORM, Buffer.from('later'), Buffer.alloc(5000)])
  expect(fields).toEqual([['prompt', 'x']])
})

test('a disk that fails is not the client’s mistake', async () => {
  const app = new Hono()
  const full = Object.assign(new Error('no space'), { code: 'ENOSPC' })
  const put = async () => Promise.reject(full)
  let problem: unknown
  app.post('/', async (context) => {
    problem = await readForm(context, { put }, LIMITS).catch((error) => error)
    return context.text('')
  })
  await app.request('/', { method: 'POST', body: FORM, headers: { 'content-type': TYPE } })
  expect(problem).toBe(full)
})
