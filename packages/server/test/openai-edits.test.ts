import OpenAI, { BadRequestError, NotFoundError, toFile } from 'openai'
import sharp from 'sharp'
import { afterEach, expect, test } from 'vitest'
import { createApp } from '../src/app.ts'
import { startWorkers } from '../src/jobs/index.ts'
import { LOCAL_CALLER } from '../src/keys/index.ts'
import { closeServices, type Services } from '../src/services.ts'
import { servicesInMemory } from './services-in-memory.ts'
import { createTestEngine } from './test-engine.ts'

let services: Services | null = null
afterEach(async () => {
  if (services) await closeServices(services)
  services = null
})

async function client(options: { strokeMs?: number } = {}) {
  const engine = createTestEngine({ ...options, asset: async (hash) => services?.blobs.get(hash) ?? null })
  const fresh = await servicesInMemory(engine)
  services = fresh
  startWorkers(fresh)
  const app = createApp(fresh)
  const fetch = async (url: string | URL | Request, init?: RequestInit) => app.fetch(new Request(url, init))
  const openai = new OpenAI({ apiKey: 'any', baseURL: 'http://localhost/v1', maxRetries: 0, fetch })
  return { openai, engine, services: fresh }
}

const GREEN = { r: 10, g: 200, b: 30 }
const picture = (width = 64, height = 48, background: object = GREEN) => sharp({ create: { width, height, channels: 3, background } })
const png = async (width?: number, height?: number) => picture(width, height).png().toBuffer()
/** A mask whose left half may change. */
const mask = (width = 64, height = 48) => {
  const pixels = Buffer.alloc(width * height * 4, 255)
  for (let pixel = 0; pixel < width * height; pixel++) if (pixel % width < width / 2) pixels[pixel * 4 + 3] = 0
  return sharp(pixels, { raw: { width, height, channels: 4 } })
    .png()
    .toBuffer()
}
const file = (bytes: Buffer, name = 'in.png', type = 'image/png') => toFile(bytes, name, { type })
const thrown = (work: Promise<unknown>) =>
  work.then(
    () => null,
    (error: unknown) => error,
  )
const stored = async ({ blobs }: Services) => {
  const hashes = []
  for await (const hash of blobs.list()) hashes.push(hash)
  return hashes
}

test('an edit of one file answers as a generation does, and bills the picture that came in', async () => {
  const { openai } = await client()
  const answer = await openai.images.edit({ image: await file(await png()), prompt: 'a red circle', size: '1024x1024', quality: 'low' })
  expect(answer).toMatchObject({
    size: '1024x1024',
    quality: 'low',
    output_format: 'png',
    background: 'opaque',
    usage: { output_tokens: 196, input_tokens_details: { text_tokens: 9 } },
  })
  expect(answer.usage?.input_tokens_details.image_tokens).toBeGreaterThan(0)
  expect(await sharp(Buffer.from(answer.data?.[0]?.b64_json ?? '', 'base64')).metadata()).toMatchObject({ width: 1024, height: 1024 })
})

test('a picture that is right as it is reaches the engine with its very bytes, whatever it carries', async () => {
  const { openai, engine, services } = await client()
  const ours = await picture().withXmp('<x:xmpmeta xmlns:x="adobe:ns:meta/"><scene/></x:xmpmeta>').png().toBuffer()
  const theirs = await picture().webp().toBuffer()
  const third = await picture().jpeg().toBuffer()
  await openai.images.edit({
    image: [await file(ours), await file(theirs, 'b.webp', 'image/webp'), await file(third, 'c.jpg', 'image/jpeg')],
    mask: await file(await mask()),
    prompt: 'x',
  })
  const [edit] = engine.edits
  const bytes = await Promise.all((edit?.inputs ?? []).map((hash) => services.blobs.get(hash)))
  expect(bytes.map((each) => Buffer.from(each ?? []).toString('hex'))).toEqual([ours, theirs, third].map((each) => each.toString('hex')))
  expect(edit?.mask && Buffer.from((await services.blobs.get(edit.mask)) ?? [])).toEqual(await mask())
})

test('only what the mask leaves open changes', async () => {
  const { openai } = await client()
  const options = { size: 'auto', easel: { return: 'native' } } as object
  const answer = await openai.images.edit({ image: await file(await png()), mask: await file(await mask()), prompt: 'x', ...options })
  const { data, info } = await sharp(Buffer.from(answer.data?.[0]?.b64_json ?? '', 'base64'))
    .raw()
    .toBuffer({ resolveWithObject: true })
  expect(info).toMatchObject({ width: 64, height: 48 })
  expect([...data.subarray(63 * 3, 64 * 3)]).toEqual([10, 200, 30])
  expect([...data.subarray(0, 3)]).not.toEqual([10, 200, 30])
})

test('a picture that lies on its side is turned before its mask is compared with it', async () => {
  const { openai, engine, services } = await client()
  const lying = await picture(48, 64).withMetadata({ orientation: 6 }).jpeg().toBuffer()
  await openai.images.edit({ image: await file(lying, 'a.jpg', 'image/jpeg'), mask: await file(await mask(64, 48)), prompt: 'x' })
  const bytes = await services.blobs.get(engine.edits[0]?.inputs[0] ?? '')
  expect(await sharp(bytes ?? Buffer.alloc(0)).metadata()).toMatchObject({ format: 'png', width: 64, height: 48 })
})

test('a stream of an edit has its own event names', async () => {
  const { openai } = await client()
  const stream = await openai.images.edit({
    image: await file(await png()),
    prompt: 'a red circle',
    stream: true,
    partial_images: 2,
    size: '1024x1024',
    quality: 'low',
  })
  const events = []
  for await (const event of stream) events.push(event)
  expect(events.map(({ type }) => type)).toEqual(['image_edit.partial_image', 'image_edit.partial_image', 'image_edit.completed'])
  expect(events[2]).toMatchObject({ usage: { output_tokens: 396 }, size: '1024x1024', created_at: expect.any(Number) })
  for (const { b64_json } of events) expect(Buffer.from(b64_json, 'base64').subarray(1, 4).toString()).toBe('PNG')
})

test('a stream that is left stops the work', async () => {
  const { openai, engine } = await client({ strokeMs: 20 })
  const stream = await openai.images.edit({ image: await file(await png()), prompt: 'x', stream: true, partial_images: 1 })
  for await (const _ of stream) break
  await expect.poll(() => engine.stopped).toBe(1)
})

test('a file is sent once and named by id afterwards, as picture and as mask', async () => {
  const { openai, engine } = await client()
  const image = await openai.files.create({ file: await file(await png()), purpose: 'vision' })
  const hole = await openai.files.create({ file: await file(await mask()), purpose: 'user_data' })
  const body = { prompt: 'x', images: [{ file_id: image.id }], mask: { file_id: hole.id } }
  await openai.post('/images/edits', { body })
  expect(engine.edits[0]?.inputs).toHaveLength(1)
  expect(engine.edits[0]?.mask).not.toBeNull()
})

test('a data URL is a picture like any other', async () => {
  const { openai, engine, services } = await client()
  const bytes = await png()
  await openai.post('/images/edits', {
    body: { prompt: 'x', images: [{ image_url: `data:image/png;base64,${bytes.toString('base64')}` }] },
  })
  expect(Buffer.from((await services.blobs.get(engine.edits[0]?.inputs[0] ?? '')) ?? [])).toEqual(bytes)
})

test.each<[string, object, object]>([
  ['a file that does not exist', { images: [{ file_id: 'file-none' }] }, { status: 404, param: 'images[0].file_id' }],
  [
    'broken base64',
    { images: [{ image_url: 'data:image/png;base64,*' }] },
    { status: 400, code: 'invalid_value', param: 'images[0].image_url' },
  ],
  [
    'a data URL of a drawing',
    { images: [{ image_url: 'data:image/svg+xml;base64,PHN2Zy8+' }] },
    { status: 400, code: 'unsupported_file_mimetype', param: 'images[0].image_url' },
  ],
  [
    'a data URL that is no picture',
    { images: [{ image_url: 'data:image/png;base64,AAAA' }] },
    { status: 400, code: 'invalid_image_file', param: 'images[0]' },
  ],
  [
    'an address, where none is fetched',
    { images: [{ image_url: 'https://example.com/a.png' }] },
    { status: 400, code: 'invalid_value', param: 'images[0].image_url' },
  ],
])('%s is refused, and nothing of it stays', async (_, body, expected) => {
  const { openai, services, engine } = await client()
  expect(await thrown(openai.post('/images/edits', { body: { prompt: 'x', ...body } }))).toMatchObject(expected)
  expect(await stored(services)).toEqual([])
  expect(engine.edits).toEqual([])
})

const wide = async () => file(await mask(65, 48))
const opaque = async () => file(await png())
test.each<[string, () => Promise<object>, object]>([
  [
    'a part without a type',
    async () => ({ image: await toFile(await png(), 'a.png') }),
    { code: 'unsupported_file_mimetype', param: 'image' },
  ],
  [
    'a JPEG that says it is a PNG',
    async () => ({ image: await file(await picture().jpeg().toBuffer()) }),
    { code: 'invalid_image_file', param: 'image' },
  ],
  ['a text', async () => ({ image: await file(Buffer.from('hello'), 'a.png') }), { code: 'invalid_image_file', param: 'image' }],
  ['an empty file', async () => ({ image: await file(Buffer.alloc(0)) }), { code: 'invalid_image_file' }],
  [
    'the third of three, cut off',
    async () => ({ image: await Promise.all([await png(), await png(), (await png()).subarray(0, 60)].map((bytes) => file(bytes))) }),
    { code: 'invalid_image_file', param: 'image[2]', message: expect.stringContaining('for image 3') },
  ],
  [
    'CMYK',
    async () => ({ image: await file(await picture().toColourspace('cmyk').jpeg().toBuffer(), 'a.jpg', 'image/jpeg') }),
    { code: 'invalid_image_file' },
  ],
  ['16 bits', async () => ({ image: await file(await picture().toColourspace('rgb16').png().toBuffer()) }), { code: 'invalid_image_file' }],
  [
    'a mask of another size',
    async () => ({ mask: await wide() }),
    { param: 'mask', message: expect.stringContaining('size does not match') },
  ],
  ['a mask without alpha', async () => ({ mask: await opaque() }), { param: 'mask', message: expect.stringContaining('missing alpha') }],
  ['a mask that is no picture', async () => ({ mask: await file(Buffer.from('no')) }), { param: 'mask', code: 'invalid_image_file' }],
  ['an engine that will not', async () => ({ prompt: 'unpaintable' }), { param: 'prompt' }],
])('%s is a BadRequestError', async (_, given, expected) => {
  const { openai, services } = await client()
  const error = await thrown(openai.images.edit({ image: await file(await png()), prompt: 'x', ...(await given()) }))
  expect(error).toBeInstanceOf(BadRequestError)
  expect(error).toMatchObject(expected)
  if (!('prompt' in (await given()))) expect(await stored(services)).toEqual([])
})

test('seventeen pictures are one too many', async () => {
  const { openai, services } = await client()
  const image = await Promise.all(Array.from({ length: 17 }, async () => file(await png())))
  expect(await thrown(openai.images.edit({ image, prompt: 'x' }))).toMatchObject({
    status: 400,
    code: 'array_above_max_length',
    param: 'image',
  })
  expect(await stored(services)).toEqual([])
})

test('variations say where to go', async () => {
  const { openai } = await client()
  const error = await thrown(openai.images.createVariation({ image: await file(await png()) }))
  expect(error).toBeInstanceOf(NotFoundError)
  expect(error).toMatchObject({ message: expect.stringContaining('/v1/images/edits') })
})

test('a lenient caller’s odd pictures are converted, and it is said in header and answer', async () => {
  const { openai, engine, services } = await client()
  services.keyring.localCaller = async () => ({ ...LOCAL_CALLER, profile: 'lenient' })
  const cmyk = await picture().toColourspace('cmyk').jpeg().toBuffer()
  const deep = await picture().toColourspace('rgb16').png().toBuffer()
  const { data, response } = await openai.images
    .edit({ image: [await toFile(cmyk, 'a'), await toFile(deep, 'b')], prompt: 'a café', ...({ easel: { seed: 7 } } as object) })
    .withResponse()
  const warnings = [
    { code: 'input', message: expect.stringMatching(/Image 1 .*CMYK/) },
    { code: 'input', message: expect.stringMatching(/Image 2 .*8 bits/) },
    { code: 'noun', message: 'Drawn as a plain colour.', words: 'café' },
  ]
  expect(JSON.parse(response.headers.get('x-easel-warnings') ?? '')).toEqual(warnings)
  expect((data as unknown as { easel: object }).easel).toMatchObject({ warnings })
  for (const hash of engine.edits[0]?.inputs ?? [])
    expect(await sharp((await services.blobs.get(hash)) ?? Buffer.alloc(0)).metadata()).toMatchObject({
      format: 'png',
      space: 'srgb',
      depth: 'uchar',
    })
  const stream = await openai.images.edit({ image: await toFile(cmyk, 'a'), prompt: 'x', stream: true }).withResponse()
  expect(stream.response.headers.get('x-easel-warnings')).toContain('CMYK')
  for await (const _ of stream.data) void _
})
