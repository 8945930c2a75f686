import sharp from 'sharp'
import { expect } from 'vitest'
import { conform, keys, reach } from '../src/conform.ts'
import { ask, eventsOf, expectRefusal, postJson } from '../src/http.ts'
import { asFile, leftMask, photo, pixelsOf, QUICK } from '../src/pictures.ts'
import type { RuleId } from '../src/rules.ts'

const PROMPT = 'Make it black and white'
const http = (...rules: RuleId[]) => ({ client: 'http', rules }) as const
const png = () => photo(1024, 640).png().toBuffer()
const dataUrl = (bytes: Buffer, type = 'image/png') => `data:${type};base64,${bytes.toString('base64')}`

/** A form of parts in the order given; words are fields, files are files. */
function form(...parts: [name: string, value: string | File][]): FormData {
  const made = new FormData()
  for (const [name, value] of parts) made.append(name, value)
  return made
}

const scalars = (): [string, string][] => Object.entries({ prompt: PROMPT, model: 'gpt-image-2', ...QUICK })
const edit = (body: FormData) => ask('POST', '/v1/images/edits', { body })
const editJson = (body: object) => postJson('/v1/images/edits', { prompt: PROMPT, model: 'gpt-image-2', ...QUICK, ...body })

conform(
  http('edit.form.names', 'edit.form.order'),
  'pictures may be named image, image[], image[0] or image twice, in any order of parts',
  async () => {
    const [a, b] = [asFile(await png(), 'a.png'), asFile(await png(), 'b.png')]
    for (const parts of [
      [['image', a], ...scalars()],
      [...scalars(), ['image[]', a]],
      [['image[]', a], ['image[]', b], ...scalars()],
      [['image', a], ...scalars(), ['image', b]],
      [['image[1]', b], ...scalars(), ['image[0]', a]],
    ] as [string, string | File][][]) {
      const answer = await edit(form(...parts))
      expect({ status: answer.status, ...answer.error }).toEqual({ status: 200 })
      const pictures = parts.filter(([name]) => name.startsWith('image')).length
      expect(answer.body).toMatchObject({ usage: { input_tokens_details: { image_tokens: 640 * pictures } } })
    }
  },
)

conform(http('edit.form.sixteen'), 'sixteen pictures are taken; none and seventeen are refused', async () => {
  const file = asFile(await photo(64, 64).png().toBuffer(), 'a.png')
  const many = (count: number) => form(...scalars(), ...Array.from({ length: count }, () => ['image[]', file] as [string, File]))
  expect((await edit(many(16))).status).toBe(200)
  expectRefusal(await edit(many(17)), 400, { type: 'invalid_request_error' })
  expectRefusal(await edit(many(0)), 400, { code: 'missing_required_parameter', param: 'image' })
})

conform(
  http('edit.form.scalars', 'edit.parameters', 'stream.edit-events', 'stream.no-done'),
  'numbers and booleans come as words',
  async () => {
    const answer = await fetch(`${reach.open}/v1/images/edits`, {
      method: 'POST',
      body: form(
        ['image', asFile(await png(), 'a.png')],
        ...scalars(),
        ['stream', 'true'],
        ['partial_images', '1'],
        ['n', '1'],
        ['moderation', 'low'],
        ['output_format', 'jpeg'],
        ['output_compression', '70'],
      ),
    })
    expect(answer.headers.get('content-type')).toMatch(/^text\/event-stream/)
    const text = await answer.text()
    expect(text).not.toContain('[DONE]')
    expect(eventsOf(text).at(-1)).toMatchObject({
      event: 'image_edit.completed',
      data: { type: 'image_edit.completed', output_format: 'jpeg' },
    })
  },
)

conform(
  http('edit.form.scalars', 'edit.unknown', 'edit.parameters', 'generate.prompt.required', 'stream.n'),
  'a form is refused as JSON is',
  async () => {
    const file = asFile(await png(), 'a.png')
    const refused = async (changes: [string, string][], expected: object) =>
      expectRefusal(
        await edit(form(['image', file], ...scalars().filter(([name]) => !changes.some(([changed]) => changed === name)), ...changes)),
        400,
        expected,
      )
    await refused([['n', 'two']], { code: 'invalid_type', param: 'n' })
    await refused([['n', '11']], { code: 'integer_above_max_value', param: 'n' })
    await refused([['stream', 'perhaps']], { param: 'stream' })
    await refused([['quality', 'hd']], { code: 'invalid_value', param: 'quality' })
    await refused([['size', '1000x1000']], { code: 'invalid_value', param: 'size', type: 'image_generation_user_error' })
    await refused([['response_format', 'b64_json']], { code: 'unknown_parameter', param: 'response_format' })
    await refused([['strength', '0.5']], { code: 'unknown_parameter', param: 'strength' })
    await refused(
      [
        ['stream', 'true'],
        ['n', '2'],
      ],
      { code: 'unsupported_parameter', param: 'input' },
    )
    await refused([['prompt', '']], { param: 'prompt' })
    expectRefusal(await edit(form(['image', file])), 400, { code: 'missing_required_parameter', param: 'prompt' })
  },
)

conform(http('edit.mimetype', 'edit.undecodable'), 'what is no picture, by its label or by its bytes, is refused', async () => {
  const bytes = await png()
  for (const [type, file] of [
    ['application/octet-stream', bytes],
    ['text/plain', Buffer.from('hello')],
    ['image/svg+xml', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>')],
  ] as const)
    expectRefusal(await edit(form(['image', asFile(file, 'x', type)], ...scalars())), 400, {
      type: 'invalid_request_error',
      code: 'unsupported_file_mimetype',
      message: expect.stringContaining(type) as unknown as string,
    })
  for (const broken of [
    Buffer.from('hello'),
    bytes.subarray(0, 200),
    Buffer.alloc(0),
    Buffer.concat([bytes.subarray(0, 8), Buffer.alloc(500, 7)]),
  ])
    expectRefusal(await edit(form(['image', asFile(broken, 'x.png')], ...scalars())), 400, { code: 'invalid_image_file' })
})

const cmyk = () => photo(1024, 640).toColourspace('cmyk').jpeg().toBuffer()
const deep = () => photo(1024, 640).toColourspace('rgb16').png().toBuffer()

conform(
  http('edit.odd', 'edit.undecodable'),
  'CMYK and 16-bit pictures are refused by strict, and converted by lenient with a warning',
  async () => {
    for (const [bytes, type] of [
      [await cmyk(), 'image/jpeg'],
      [await deep(), 'image/png'],
    ] as const) {
      const body = () => form(['image', asFile(bytes, 'x', type)], ...scalars())
      expectRefusal(await edit(body()), 400, { code: 'invalid_image_file', param: 'image' })
      const lenient = await ask('POST', '/v1/images/edits', {
        server: reach.keyed,
        headers: { authorization: `Bearer ${keys().lenient}` },
        body: body(),
      })
      expect({ status: lenient.status, ...lenient.error }).toEqual({ status: 200 })
      expect(lenient.headers.get('x-easel-warnings')).toContain('input')
    }
  },
)

conform(http('edit.upright'), 'grey pictures are taken, and a rotated one is upright before its mask is compared', async () => {
  const grey = await photo(1024, 640).greyscale().png().toBuffer()
  expect((await edit(form(['image', asFile(grey, 'x.png')], ...scalars()))).status).toBe(200)
  // Stored 640 × 1024 and turned by its EXIF to 1024 × 640.
  const turned = await photo(640, 1024).withMetadata({ orientation: 6 }).jpeg().toBuffer()
  const mask = await leftMask(1024, 640).toBuffer()
  const answer = await edit(form(['image', asFile(turned, 'x.jpg', 'image/jpeg')], ['mask', asFile(mask, 'mask.png')], ...scalars()))
  expect({ status: answer.status, ...answer.error }).toEqual({ status: 200 })
})

conform(http('edit.mask.alpha', 'edit.mask.size'), 'a mask needs alpha and the size of the first picture', async () => {
  const image = asFile(await png(), 'a.png')
  const masked = async (mask: Buffer) => edit(form(['image', image], ['mask', asFile(mask, 'mask.png')], ...scalars()))
  expectRefusal(await masked(await png()), 400, { message: expect.stringMatching(/alpha/) as unknown as string })
  expectRefusal(await masked(await leftMask(640, 1024).toBuffer()), 400, { message: expect.stringMatching(/size/) as unknown as string })
})

conform(http('edit.json', 'edit.json.data-url', 'edit.mask'), 'the JSON form names pictures and the mask by reference', async () => {
  const before = await png()
  const answer = await editJson({
    images: [{ image_url: dataUrl(before) }],
    mask: { image_url: dataUrl(await leftMask(1024, 640).toBuffer()) },
  })
  expect({ status: answer.status, ...answer.error }).toEqual({ status: 200 })
  expect(answer.body).toMatchObject({ size: '1024x640', usage: { input_tokens_details: { image_tokens: 640 } } })
  const [{ b64_json }] = answer.body.data as [{ b64_json: string }]
  const [old, fresh] = [await pixelsOf(before), await pixelsOf(Buffer.from(b64_json, 'base64'))]
  const last = old.data.length - 4
  expect(fresh.data.subarray(last).equals(old.data.subarray(last))).toBe(true)
  expect(fresh.data.subarray(0, 4).equals(old.data.subarray(0, 4))).toBe(false)
})

conform(http('edit.json.refs', 'edit.json', 'edit.form.sixteen'), 'a reference is exactly one of image_url and file_id', async () => {
  const url = dataUrl(await photo(64, 64).png().toBuffer())
  for (const images of [
    [{ image_url: url, file_id: 'file-1' }],
    [{}],
    [{ image_url: url, detail: 'high' }],
    [url],
    [],
    'x',
    Array.from({ length: 17 }, () => ({ image_url: url })),
  ])
    expectRefusal(await editJson({ images }), 400, {
      type: 'invalid_request_error',
      param: expect.stringMatching(/^images/) as unknown as string,
    })
  expectRefusal(await editJson({}), 400, { code: 'missing_required_parameter', param: 'images' })
  expectRefusal(await editJson({ image: [{ image_url: url }] }), 400, { code: 'unknown_parameter', param: 'image' })
  for (const image_url of ['data:image/png;base64,@@@', 'data:text/plain,hello', 'data:image/png;base64,', 'ftp://example.com/a.png', 'x'])
    expectRefusal(await editJson({ images: [{ image_url }] }), 400, {})
})

conform(http('edit.json.private'), 'an address of this machine or its network is not fetched', async () => {
  for (const host of ['127.0.0.1', 'localhost', '10.0.0.1', '169.254.169.254', '[::1]', '0x7f000001'])
    expectRefusal(await editJson({ images: [{ image_url: `http://${host}:9/a.png` }] }), 400, {})
})

conform(http('edit.json.file-id', 'files.unknown'), 'an uploaded file is a picture, an unknown one is refused', async () => {
  const uploaded = await ask('POST', '/v1/files', { body: form(['purpose', 'vision'], ['file', asFile(await png(), 'a.png')]) })
  const answer = await editJson({ images: [{ file_id: uploaded.body.id }] })
  expect({ status: answer.status, ...answer.error }).toEqual({ status: 200 })
  const unknown = await editJson({ images: [{ file_id: 'file-nothing' }] })
  expect([400, 404]).toContain(unknown.status)
  expectRefusal(unknown, unknown.status, { type: 'invalid_request_error' })
})

/** Width and height of an input, and its tokens. */
const TOKENS = [
  [1024, 1024, 1024],
  [512, 512, 1024],
  [256, 256, 256],
  [1024, 512, 512],
  [1536, 1024, 1536],
  [2048, 2048, 1521],
  [1920, 1080, 1508],
  [3840, 2160, 1508],
  [800, 600, 768],
] as const

conform(http('usage.image'), 'input pictures are counted by the patches that they fill', async () => {
  for (const [width, height, tokens] of TOKENS) {
    const bytes = await sharp({ create: { width, height, channels: 3, background: '#888' } })
      .jpeg()
      .toBuffer()
    const answer = await edit(form(['image', asFile(bytes, 'x.jpg', 'image/jpeg')], ...scalars()))
    expect(answer.body, `${width}x${height}`).toMatchObject({ usage: { input_tokens_details: { image_tokens: tokens } } })
  }
})
