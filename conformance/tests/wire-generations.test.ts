import sharp from 'sharp'
import { expect } from 'vitest'
import { conform } from '../src/conform.ts'
import { expectRefusal, generate, pictureOf } from '../src/http.ts'
import { POSTER, QUICK } from '../src/pictures.ts'
import type { RuleId } from '../src/rules.ts'

const good = { model: 'gpt-image-2', prompt: POSTER, ...QUICK }
const http = (...rules: RuleId[]) => ({ client: 'http', rules }) as const

conform(http('generate.prompt.required', 'errors.envelope'), 'a prompt is needed', async () => {
  expectRefusal(await generate({ model: 'gpt-image-2' }), 400, {
    type: 'invalid_request_error',
    code: 'missing_required_parameter',
    param: 'prompt',
    message: "Missing required parameter: 'prompt'.",
  })
  expectRefusal(await generate({ ...good, prompt: '' }), 400, { type: 'invalid_request_error', param: 'prompt' })
})

conform(http('generate.prompt.length'), 'a prompt of 32,000 characters is drawn, one of 32,001 is refused', async () => {
  const sentence = `${POSTER}. `
  const prompt = sentence.repeat(Math.ceil(32_000 / sentence.length)).slice(0, 32_000)
  expect((await generate({ ...good, prompt })).status).toBe(200)
  expectRefusal(await generate({ ...good, prompt: `${prompt}.` }), 400, { code: 'string_above_max_length', param: 'prompt' })
})

conform(http('generate.null'), 'null means the default for every optional field', async () => {
  const names = [
    'model',
    'n',
    'background',
    'output_format',
    'output_compression',
    'moderation',
    'stream',
    'partial_images',
    'safety_identifier',
  ]
  const nulls = Object.fromEntries(names.map((name) => [name, null]))
  const answer = await generate({ prompt: POSTER, ...QUICK, ...nulls })
  expect(answer.status).toBe(200)
  expect(answer.body).toMatchObject({ output_format: 'png', background: 'opaque' })
  const { size, quality, ...rest } = (await generate({ prompt: POSTER, size: null, quality: null })).body
  expect(size).toMatch(/^\d+x\d+$/)
  expect(quality).toMatch(/^(low|medium|high)$/)
  expect(rest.data).toHaveLength(1)
})

conform(http('generate.model'), 'the model may be missing, the alias, the snapshot or our own', async () => {
  for (const model of [undefined, 'gpt-image-2', 'gpt-image-2-2026-04-21', 'easel'])
    expect((await generate({ ...good, model })).status).toBe(200)
})

conform(http('generate.model.retired'), 'a retired or unknown model does not exist', async () => {
  for (const model of ['dall-e-3', 'dall-e-2', 'gpt-image-99', ''])
    expectRefusal(await generate({ prompt: 'x', model }), 400, {
      type: 'image_generation_user_error',
      code: 'invalid_value',
      param: 'model',
      message: expect.stringContaining('does not exist') as unknown as string,
    })
})

conform(http('generate.model.older'), '1.x models take three sizes and no other', async () => {
  for (const model of ['gpt-image-1.5', 'gpt-image-1-mini'])
    expectRefusal(await generate({ prompt: 'x', model, size: '1024x640' }), 400, { code: 'invalid_value', param: 'size' })
  expect((await generate({ prompt: POSTER, model: 'gpt-image-1.5', size: '1024x1024', quality: 'low' })).status).toBe(200)
})

conform(http('generate.model.newer', 'generate.quality'), 'qualities are those of the model', async () => {
  for (const quality of ['xhigh', 'max', 'standard', 'hd', 'best', ''])
    expectRefusal(await generate({ ...good, quality }), 400, {
      type: 'invalid_request_error',
      code: 'invalid_value',
      param: 'quality',
      message: expect.stringContaining('Supported values are:') as unknown as string,
    })
  expect((await generate({ ...good, model: 'gpt-image-2.5-flare', quality: 'xhigh' })).body).toMatchObject({ quality: 'xhigh' })
})

conform(http('generate.n'), 'n is 1 to 10', async () => {
  expectRefusal(await generate({ ...good, n: 11 }), 400, {
    type: 'invalid_request_error',
    code: 'integer_above_max_value',
    param: 'n',
    message: "Invalid 'n': integer above maximum value. Expected a value <= 10, but got 11 instead.",
  })
  expectRefusal(await generate({ ...good, n: 0 }), 400, { code: 'integer_below_min_value', param: 'n' })
})

conform(http('generate.type'), 'a value of the wrong type is said to be one', async () => {
  expectRefusal(await generate({ ...good, n: '2' }), 400, {
    type: 'invalid_request_error',
    code: 'invalid_type',
    param: 'n',
    message: "Invalid type for 'n': expected an integer, but got a string instead.",
  })
  for (const [name, value] of [
    ['prompt', 7],
    ['model', {}],
    ['size', 1024],
    ['stream', 'true'],
    ['n', 1.5],
    ['partial_images', '1'],
    ['user', 7],
    ['safety_identifier', []],
    ['output_compression', true],
  ] as const)
    expectRefusal(await generate({ ...good, [name]: value }), 400, { code: 'invalid_type', param: name })
})

conform(
  http('generate.format', 'generate.moderation', 'generate.background'),
  'words outside an enumeration are refused with the ones that are taken',
  async () => {
    for (const [name, value] of [
      ['output_format', 'jpg'],
      ['output_format', 'gif'],
      ['output_format', 'svg'],
      ['moderation', 'none'],
      ['background', 'white'],
    ] as const)
      expectRefusal(await generate({ ...good, [name]: value }), 400, { code: 'invalid_value', param: name })
    for (const moderation of ['auto', 'low']) expect((await generate({ ...good, moderation })).status).toBe(200)
  },
)

conform(http('generate.compression'), 'compression is 0 to 100, for jpeg and webp', async () => {
  expectRefusal(await generate({ ...good, output_format: 'jpeg', output_compression: 101 }), 400, {
    code: 'integer_above_max_value',
    param: 'output_compression',
  })
  expectRefusal(await generate({ ...good, output_format: 'jpeg', output_compression: -1 }), 400, {
    code: 'integer_below_min_value',
    param: 'output_compression',
  })
  expectRefusal(await generate({ ...good, output_format: 'png', output_compression: 50 }), 400, { param: 'output_compression' })
  for (const output_compression of [0, 100])
    expect((await generate({ ...good, output_format: 'webp', output_compression })).status).toBe(200)
})

conform(http('generate.partial-images'), 'partial pictures are 0 to 3', async () => {
  expectRefusal(await generate({ ...good, stream: true, partial_images: 4 }), 400, {
    code: 'integer_above_max_value',
    param: 'partial_images',
  })
  expectRefusal(await generate({ ...good, stream: true, partial_images: -1 }), 400, {
    code: 'integer_below_min_value',
    param: 'partial_images',
  })
})

conform(http('generate.safety-identifier'), 'safety_identifier goes before user, and is echoed', async () => {
  expect((await generate({ ...good, user: 'u', safety_identifier: 's' })).body.safety_identifier).toBe('s')
  expect((await generate({ ...good, user: 'u', safety_identifier: '' })).body.safety_identifier).toBe('u')
})

conform(http('generate.response-format', 'generate.unknown'), 'what is no parameter is unknown, by its name', async () => {
  const others = {
    style: 'vivid',
    seed: 7,
    input_fidelity: 'high',
    complexity: 'low',
    frame_count: 4,
    svg: {},
    reasoning: {},
    negative_prompt: 'x',
    steps: 20,
    aspect_ratio: '16:9',
    images: [],
    constructor: 1,
  }
  for (const [name, value] of Object.entries({ response_format: 'b64_json', ...others }))
    expectRefusal(await generate({ ...good, [name]: value }), 400, {
      type: 'invalid_request_error',
      code: 'unknown_parameter',
      param: name,
      message: `Unknown parameter: '${name}'.`,
    })
})

conform(http('generate.transparent', 'generate.background'), 'a transparent picture has real alpha, and the answer says so', async () => {
  for (const output_format of ['png', 'webp']) {
    const answer = await generate({ ...good, prompt: 'A sticker of a lemon', background: 'transparent', output_format })
    expect(answer.body).toMatchObject({ background: 'transparent' })
    const { channels } = await sharp(Buffer.from(pictureOf(answer), 'base64')).stats()
    expect(channels).toHaveLength(4)
    expect(channels[3]?.min).toBe(0)
  }
  expect((await generate({ ...good, background: 'auto' })).body.background).toMatch(/^(opaque|transparent)$/)
})

conform(http('generate.transparent.jpeg'), 'jpeg has no alpha, so transparent is refused', async () => {
  expectRefusal(await generate({ ...good, background: 'transparent', output_format: 'jpeg' }), 400, {
    code: 'invalid_value',
    param: 'background',
  })
})

conform(
  http('ours.same-bytes', 'ours.easel', 'ours.warnings'),
  'what is ours comes when asked for, and the same request gives the same bytes',
  async () => {
    const [first, second] = [await generate(good), await generate(good)]
    expect(pictureOf(first)).toBe(pictureOf(second))
    expect(first.body).not.toHaveProperty('easel')
    const ours = await generate({ ...good, easel: { seed: 7, return: ['scene'] } })
    expect(ours.body.easel).toMatchObject({ seed: 7, scene: expect.anything(), warnings: expect.any(Array) })
    expectRefusal(await generate({ ...good, easel: { sead: 7 } }), 400, { code: 'unknown_parameter', param: 'easel.sead' })
    const warned = await generate({ ...good, prompt: 'A photo of a zorblax on a table', easel: {} })
    const warnings = JSON.parse(warned.headers.get('x-easel-warnings') ?? '[]') as unknown[]
    expect(warnings.length).toBeGreaterThan(0)
    expect((warned.body.easel as { warnings: unknown[] }).warnings.length).toBeGreaterThan(0)
  },
)
