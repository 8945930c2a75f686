import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { refusal as refusalOf } from '../../test/refusal.ts'
import { WireError } from '../errors/index.ts'
import { parseCreateImage } from './create.ts'

const ALLOW = { profile: 'strict', transparent: 'allow' } as const
const parse = (body: unknown) => parseCreateImage(body, ALLOW)

test('a prompt alone gets every default', () => {
  expect(parse({ prompt: 'a red circle' })).toEqual({
    operation: 'generate',
    images: [],
    mask: null,
    prompt: 'a red circle',
    model: 'gpt-image-2',
    n: 1,
    size: 'auto',
    quality: 'auto',
    background: 'auto',
    format: 'png',
    compression: 100,
    moderation: 'auto',
    inputFidelity: null,
    stream: false,
    partialImages: 0,
    safetyIdentifier: null,
    easel: null,
    warnings: [],
  })
})

test('null stands for the default of every optional field but user', () => {
  const nulls = Object.fromEntries(
    [
      'model',
      'n',
      'size',
      'quality',
      'background',
      'output_format',
      'output_compression',
      'moderation',
      'stream',
      'partial_images',
      'safety_identifier',
      'easel',
    ].map((name) => [name, null]),
  )
  expect(parse({ prompt: 'x', ...nulls })).toEqual(parse({ prompt: 'x' }))
  expect(refusal({ prompt: 'x', user: null })).toMatchObject({ code: 'invalid_type', param: 'user' })
})

test('safety_identifier wins over user unless it is empty', () => {
  expect(parse({ prompt: 'x', user: 'u', safety_identifier: 's' }).safetyIdentifier).toBe('s')
  expect(parse({ prompt: 'x', user: 'u', safety_identifier: '' }).safetyIdentifier).toBe('u')
})

const REQUEST = 'invalid_request_error'
const IMAGE = 'image_generation_user_error'
test.each<[string, unknown, string, string | null, string | null, string]>([
  ['an unknown name', { seed: 1 }, REQUEST, 'unknown_parameter', 'seed', "Unknown parameter: 'seed'."],
  [
    'response_format',
    { response_format: 'b64_json' },
    REQUEST,
    'unknown_parameter',
    'response_format',
    "Unknown parameter: 'response_format'.",
  ],
  ['style', { style: 'vivid' }, REQUEST, 'unknown_parameter', 'style', "Unknown parameter: 'style'."],
  ['input_fidelity', { input_fidelity: 'high' }, REQUEST, 'unknown_parameter', 'input_fidelity', "Unknown parameter: 'input_fidelity'."],
  ['complexity', { complexity: 'low' }, REQUEST, 'unknown_parameter', 'complexity', "Unknown parameter: 'complexity'."],
  ['an unknown easel key', { easel: { speed: 1 } }, REQUEST, 'unknown_parameter', 'easel.speed', "Unknown parameter: 'easel.speed'."],
  ['no prompt', { prompt: undefined }, REQUEST, 'missing_required_parameter', 'prompt', "Missing required parameter: 'prompt'."],
  [
    'a null prompt',
    { prompt: null },
    REQUEST,
    'invalid_type',
    'prompt',
    "Invalid type for 'prompt': expected a string, but got null instead.",
  ],
  ['an empty prompt', { prompt: '' }, REQUEST, 'empty_string', 'prompt', "Invalid 'prompt': empty string."],
  ['a blank prompt', { prompt: ' \n' }, REQUEST, 'empty_string', 'prompt', "Invalid 'prompt': empty string."],
  [
    'a long prompt',
    { prompt: 'x'.repeat(32_001) },
    REQUEST,
    'string_above_max_length',
    'prompt',
    'maximum length 32000, but got a string with length 32001',
  ],
  ['n as words', { n: '2' }, REQUEST, 'invalid_type', 'n', "Invalid type for 'n': expected an integer, but got a string instead."],
  ['half a picture', { n: 1.5 }, REQUEST, 'invalid_type', 'n', 'expected an integer, but got a decimal number'],
  [
    'n too large',
    { n: 11 },
    REQUEST,
    'integer_above_max_value',
    'n',
    "Invalid 'n': integer above maximum value. Expected a value <= 10, but got 11 instead.",
  ],
  [
    'n of zero',
    { n: 0 },
    REQUEST,
    'integer_below_min_value',
    'n',
    "Invalid 'n': integer below minimum value. Expected a value >= 1, but got 0 instead.",
  ],
  ['too many partials', { stream: true, partial_images: 4 }, REQUEST, 'integer_above_max_value', 'partial_images', 'Expected a value <= 3'],
  [
    'quality of dall-e',
    { quality: 'hd' },
    REQUEST,
    'invalid_value',
    'quality',
    "Invalid value: 'hd'. Supported values are: 'low', 'medium', 'high', and 'auto'.",
  ],
  ['quality of 2.5', { quality: 'xhigh' }, REQUEST, 'invalid_value', 'quality', "Invalid value: 'xhigh'."],
  [
    'quality as a number',
    { quality: 1 },
    REQUEST,
    'invalid_type',
    'quality',
    "expected one of 'low', 'medium', 'high', or 'auto', but got an integer",
  ],
  ['jpg', { output_format: 'jpg' }, REQUEST, 'invalid_value', 'output_format', "Supported values are: 'png', 'jpeg', and 'webp'."],
  [
    'an unknown thing to return',
    { easel: { return: ['pixels'] } },
    REQUEST,
    'invalid_value',
    'easel.return[0]',
    "Supported values are: 'scene', 'brief', 'report', and 'native'.",
  ],
  ['an unknown word to return', { easel: { return: 'pixels' } }, REQUEST, 'invalid_value', 'easel.return', "Invalid value: 'pixels'."],
  [
    'a number to return',
    { easel: { return: 3 } },
    REQUEST,
    'invalid_type',
    'easel.return',
    'expected a string or an array, but got an integer',
  ],
  [
    'a mask mode without a mask',
    { easel: { mask_mode: 'soft' } },
    IMAGE,
    'unsupported_parameter',
    'easel.mask_mode',
    'only supported on edits',
  ],
  ['the size of no picture', { easel: { return: 'native' } }, IMAGE, 'unsupported_parameter', 'easel.return', 'only on edits'],
  ['several pictures of a scene', { n: 2, easel: { scene: {} } }, IMAGE, 'invalid_value', 'n', "'n' must be 1"],
  ['a scene thought over', { easel: { scene: {}, think: true } }, IMAGE, 'invalid_value', 'easel.think', 'cannot be sent with it'],
  ['a seed below zero', { easel: { seed: -1 } }, REQUEST, 'integer_below_min_value', 'easel.seed', 'Expected a value >= 0'],
  ['a retired model', { model: 'dall-e-3' }, IMAGE, 'invalid_value', 'model', "The model 'dall-e-3' does not exist."],
  ['model as a number', { model: 3 }, REQUEST, 'invalid_type', 'model', 'expected a string'],
  [
    'a size off the grid',
    { size: '1000x1000' },
    IMAGE,
    'invalid_value',
    'size',
    "Invalid size '1000x1000'. Width and height must both be divisible by 16.",
  ],
  ['compressed png', { output_compression: 80 }, IMAGE, 'invalid_value', 'output_compression', 'not supported for PNG'],
  [
    'transparent jpeg',
    { background: 'transparent', output_format: 'jpeg' },
    IMAGE,
    'invalid_value',
    'background',
    'not supported for JPEG output format',
  ],
  ['a stream of two', { stream: true, n: 2 }, IMAGE, 'unsupported_parameter', 'input', 'Streaming is only supported with n=1.'],
])('%s is refused in the words of the wire', (_, change, type, code, param, message) => {
  const error = refusal({ prompt: 'x', ...(change as object) })
  expect(error).toMatchObject({ type, code, param })
  expect(error.message).toContain(message)
})

describe('an SVG is one picture of lines', () => {
  const svg = { prompt: 'x', model: 'easel', output_format: 'svg' }

  test.each(['easel', 'easel-2026-11-21', 'gpt-image-2.6-flare'])('%s draws it, its words as curves or alive', (model) => {
    expect(parse({ ...svg, model })).toMatchObject({ format: 'svg', easel: null })
    for (const text of ['outlines', 'live'] as const) expect(parse({ ...svg, model, easel: { text } }).easel).toMatchObject({ text })
  })

  test.each([
    [{ n: 2 }, 'n'],
    [{ stream: true }, 'stream'],
    [{ output_compression: 100 }, 'output_compression'],
    [{ easel: { think: true } }, 'easel.think'],
    [{ easel: { verify: true } }, 'easel.verify'],
    [{ easel: { return: 'report' } }, 'easel.return'],
  ])('%j is refused with it', (change, param) => {
    expect(refusal({ ...svg, ...change })).toMatchObject({ type: IMAGE, code: 'unsupported_parameter', param })
  })

  test('what only an SVG can obey is refused of pixels', () => {
    expect(refusal({ prompt: 'x', easel: { text: 'live' } })).toMatchObject({ code: 'unsupported_parameter', param: 'easel.text' })
    expect(refusal({ prompt: 'x', model: 'gpt-image-2.6-flare', svg: { model: 'gpt-5' } })).toMatchObject({ param: 'svg' })
    const planned = parse({ ...svg, model: 'gpt-image-2.6-flare', svg: { model: 'gpt-5', reasoning: { effort: 'high' } } })
    expect(planned.warnings).toMatchObject([{ code: 'svg' }])
  })
})

test('what is returned can be one word or several', () => {
  expect(parse({ prompt: 'x', easel: { return: 'scene' } }).easel?.return).toEqual(['scene'])
  expect(parse({ prompt: 'x', easel: { return: ['scene', 'brief', 'scene'] } }).easel?.return).toEqual(['scene', 'brief'])
})

describe('each model has its own rules', () => {
  test.each([
    ['gpt-image-2.5-sunburst', { quality: 'xhigh' }, 'quality'],
    ['gpt-image-2.6-flare', { quality: 'max' }, 'quality'],
    ['gpt-image-2.6-sunburst', { complexity: 'low' }, 'complexity'],
  ])('%s takes %j and says what became of it', (model, fields, code) => {
    expect(parse({ prompt: 'x', model, ...fields }).warnings).toMatchObject([{ code }])
  })

  test.each([
    ['gpt-image-1.5', { size: '1792x1024' }, IMAGE, 'invalid_value', 'size', "'1024x1024', '1024x1536', '1536x1024', and 'auto'"],
    ['gpt-image-1-mini', { quality: 'max' }, REQUEST, 'invalid_value', 'quality', "Invalid value: 'max'."],
    ['gpt-image-2.5-flare', { complexity: 'low' }, REQUEST, 'unknown_parameter', 'complexity', 'Unknown parameter'],
    ['gpt-image-2.5-flare', { output_format: 'gif' }, REQUEST, 'invalid_value', 'output_format', "'png', 'jpeg', and 'webp'"],
    ['gpt-image-2', { output_format: 'svg' }, REQUEST, 'invalid_value', 'output_format', "'png', 'jpeg', and 'webp'"],
    ['gpt-image-2.6-flare', { output_format: 'gif' }, IMAGE, 'invalid_value', 'output_format', 'not drawn by this server'],
    ['gpt-image-2.6-flare', { frame_count: 4 }, IMAGE, 'unsupported_parameter', 'frame_count', 'does not draw'],
    ['gpt-image-1.5', { input_fidelity: 'low' }, REQUEST, 'unknown_parameter', 'input_fidelity', 'Unknown parameter'],
    ['omni-moderation-latest', {}, IMAGE, 'invalid_value', 'model', 'only moderates'],
    ['gpt-image-1', {}, IMAGE, 'invalid_value', 'model', "The model 'gpt-image-1' does not exist."],
  ])('%s refuses %j', (model, fields, type, code, param, message) => {
    const error = refusal({ prompt: 'x', model, ...fields })
    expect(error).toMatchObject({ type, code, param })
    expect(error.message).toContain(message)
  })

  test('only the previews of gpt-image-2 can be refused on a server', () => {
    const body = { prompt: 'x', model: 'gpt-image-1.5', background: 'transparent' }
    expect(parseCreateImage(body, { ...ALLOW, transparent: 'refuse' }).background).toBe('transparent')
  })
})

test.each([[null], [[]], ['text'], [3]])('a body that is %j and not an object is refused', (body) => {
  expect(refusal(body)).toMatchObject({ type: REQUEST, code: null, param: null })
})

test('a prompt of 32,000 emoji is not too long', () => {
  expect(parse({ prompt: '🎨'.repeat(32_000) }).prompt).toHaveLength(64_000)
})

test('transparent is allowed for png and webp, unless the server refuses it', () => {
  expect(parse({ prompt: 'x', background: 'transparent', output_format: 'webp' }).background).toBe('transparent')
  expect(() => parseCreateImage({ prompt: 'x', background: 'transparent' }, { ...ALLOW, transparent: 'refuse' })).toThrow(
    'not supported for this model',
  )
})

test('whatever JSON arrives, the answer is a request or a WireError with all four keys', () => {
  const fields = [
    'prompt',
    'model',
    'n',
    'size',
    'quality',
    'background',
    'output_format',
    'output_compression',
    'stream',
    'easel',
    '__proto__',
  ]
  const body = fc.oneof(fc.jsonValue(), fc.dictionary(fc.constantFrom(...fields), fc.jsonValue()))
  fc.assert(
    fc.property(body, (value) => {
      try {
        parse(JSON.parse(JSON.stringify(value)))
      } catch (error) {
        if (!(error instanceof WireError)) throw error
        expect(Object.keys(error.envelope.error).sort()).toEqual(['code', 'message', 'param', 'type'])
        expect(error.message.length).toBeLessThan(400)
      }
    }),
  )
})

const refusal = (body: unknown) => refusalOf(() => parse(body))
