import { expect, test } from 'vitest'
import { refusal as refusalOf } from '../../test/refusal.ts'
import { parseEditImage } from './edit.ts'

const STRICT = { profile: 'strict', transparent: 'allow' } as const
const URL_REF = { image_url: 'https://example.com/a.png' }
const parse = (change: object) => parseEditImage({ prompt: 'x', images: [URL_REF], ...change }, STRICT)
const refusal = (change: object) => refusalOf(() => parse(change))

test('pictures come by file, by address and as data, in their order, and a mask beside them', () => {
  const request = parse({
    images: [{ file_id: 'file-1' }, URL_REF, { image_url: 'data:image/png;base64,AAAA' }],
    mask: { file_id: 'file-mask' },
  })
  expect(request.images).toEqual([
    { param: 'images[0]', from: 'file', fileId: 'file-1' },
    { param: 'images[1]', from: 'url', url: 'https://example.com/a.png' },
    { param: 'images[2]', from: 'url', url: 'data:image/png;base64,AAAA' },
  ])
  expect(request.mask).toEqual({ param: 'mask', from: 'file', fileId: 'file-mask' })
  expect(request).toMatchObject({ operation: 'edit', size: 'auto', quality: 'auto', n: 1 })
})

const REQUEST = 'invalid_request_error'
const IMAGE = 'image_generation_user_error'
test.each<[string, object, string, string, string, string]>([
  ['no pictures', { images: undefined }, REQUEST, 'missing_required_parameter', 'images', "Missing required parameter: 'images'."],
  ['an empty list of pictures', { images: [] }, REQUEST, 'empty_array', 'images', 'empty array. Expected an array with minimum length 1'],
  [
    'a seventeenth picture',
    { images: Array(17).fill(URL_REF) },
    REQUEST,
    'array_above_max_length',
    'images',
    'Expected an array with maximum length 16, but got an array with length 17 instead.',
  ],
  ['one picture that is no list', { images: URL_REF }, REQUEST, 'invalid_type', 'images', 'expected an array, but got an object'],
  ['a picture as text', { images: ['https://a'] }, REQUEST, 'invalid_type', 'images[0]', 'expected an object, but got a string'],
  ['image for images', { image: 'x' }, REQUEST, 'unknown_parameter', 'image', "Unknown parameter: 'image'."],
  [
    'both ways of naming one',
    { images: [{ ...URL_REF, file_id: 'f' }] },
    REQUEST,
    'invalid_value',
    'images[0]',
    "exactly one of 'file_id' and 'image_url'",
  ],
  [
    'neither way of naming one',
    { images: [URL_REF, {}] },
    REQUEST,
    'invalid_value',
    'images[1]',
    "exactly one of 'file_id' and 'image_url'",
  ],
  [
    'another key beside it',
    { images: [{ ...URL_REF, detail: 'low' }] },
    REQUEST,
    'unknown_parameter',
    'images[0].detail',
    'Unknown parameter',
  ],
  [
    'an address that is none',
    { images: [{ image_url: 'file:///etc/passwd' }] },
    REQUEST,
    'invalid_value',
    'images[0].image_url',
    'http or https URL',
  ],
  [
    'data beyond 20 MB',
    { images: [{ image_url: `data:${'A'.repeat(20_971_516)}` }] },
    REQUEST,
    'string_above_max_length',
    'images[0].image_url',
    'maximum length 20971520, but got a string with length 20971521',
  ],
  ['a list of masks', { mask: [URL_REF] }, REQUEST, 'invalid_type', 'mask', 'expected an object, but got an array'],
  [
    'fidelity for gpt-image-2',
    { input_fidelity: 'high' },
    IMAGE,
    'invalid_input_fidelity_model',
    'input_fidelity',
    "The model 'gpt-image-2' does not support the 'input_fidelity' parameter.",
  ],
  ['any fidelity for gpt-image-2', { input_fidelity: 3 }, IMAGE, 'invalid_input_fidelity_model', 'input_fidelity', 'does not support'],
  [
    'fidelity for 2.5',
    { model: 'gpt-image-2.5-flare', input_fidelity: 'low' },
    IMAGE,
    'invalid_input_fidelity_model',
    'input_fidelity',
    'does not support',
  ],
  [
    'high fidelity for 1-mini',
    { model: 'gpt-image-1-mini', input_fidelity: 'high' },
    IMAGE,
    'invalid_input_fidelity_model',
    'input_fidelity',
    "does not support 'high' as 'input_fidelity'",
  ],
  [
    'a fidelity that is none',
    { model: 'gpt-image-1-mini', input_fidelity: 'medium' },
    REQUEST,
    'invalid_value',
    'input_fidelity',
    "'low' and 'high'",
  ],
  [
    'a native size with another',
    { size: '1024x1024', easel: { return: 'native' } },
    IMAGE,
    'invalid_value',
    'size',
    "'native' in 'easel.return'",
  ],
  ['response_format', { response_format: 'b64_json' }, REQUEST, 'unknown_parameter', 'response_format', 'Unknown parameter'],
])('%s is refused in the words of the wire', (_, change, type, code, param, message) => {
  const error = refusal(change)
  expect(error).toMatchObject({ status: 400, type, code, param })
  expect(error.message).toContain(message)
  expect(error.message.length).toBeLessThan(400)
})

test('the models with a fidelity take it', () => {
  expect(parse({ model: 'gpt-image-1.5', input_fidelity: 'high' }).inputFidelity).toBe('high')
  expect(parse({ model: 'gpt-image-1-mini', input_fidelity: 'low' }).inputFidelity).toBe('low')
  expect(parse({ input_fidelity: null }).inputFidelity).toBeNull()
})

test('a box and points say where in the first picture the thing is', () => {
  const { hint } = parse({ easel: { box: [4, 8, 300, 200], points: [[20, 30]] } }).easel ?? {}
  expect(hint).toEqual({ box: { left: 4, top: 8, width: 300, height: 200 }, points: [[20, 30]] })
  expect(refusal({ easel: { box: [4, 8, 300] } })).toMatchObject({ param: 'easel.box' })
  expect(refusal({ easel: { points: [[-1, 2]] } }).param).toMatch(/^easel\.points/)
})

test('the keys of an edit are obeyed', () => {
  const easel = { mask_mode: 'soft', feather: 12, on_low_confidence: 'error', return: ['native', 'scene'], engine: 'easel', seed: 3 }
  expect(parse({ easel }).easel).toEqual({
    seed: 3,
    return: ['scene'],
    native: true,
    engine: 'easel',
    maskMode: 'soft',
    feather: 12,
    onLowConfidence: 'error',
    think: false,
    scene: null,
    brand: null,
    hint: null,
    text: null,
    coherent: false,
  })
  expect(refusal({ easel: { feather: 513 } })).toMatchObject({ code: 'integer_above_max_value', param: 'easel.feather' })
})
