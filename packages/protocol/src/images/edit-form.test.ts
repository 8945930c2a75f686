import fc from 'fast-check'
import { expect, test } from 'vitest'
import { refusal as refusalOf } from '../../test/refusal.ts'
import { WireError } from '../errors/index.ts'
import { parseEditImage } from './edit.ts'
import { parseEditForm } from './edit-form.ts'

const STRICT = { profile: 'strict', transparent: 'allow' } as const
type Fields = [string, string][]
const parse = (fields: Fields, names: string[] = ['image']) =>
  parseEditForm(
    [['prompt', 'x'], ...fields],
    names.map((name) => ({ name })),
    STRICT,
  )
const refusal = (fields: Fields, names?: string[]) => refusalOf(() => parse(fields, names))

test.each([
  ['one image', ['image'], [['image', 0]]],
  ['a list of one', ['image[]'], [['image[0]', 0]]],
  [
    'a mask before two images',
    ['mask', 'image[]', 'image[]'],
    [
      ['image[0]', 1],
      ['image[1]', 2],
    ],
  ],
  [
    'a repeated name',
    ['image', 'image'],
    [
      ['image[0]', 0],
      ['image[1]', 1],
    ],
  ],
  [
    'numbers out of order',
    ['image[1]', 'mask', 'image[0]'],
    [
      ['image[0]', 2],
      ['image[1]', 0],
    ],
  ],
])('%s: the pictures are in their order', (_, names, expected) => {
  const { images, mask } = parse([], names)
  expect(images.map((image) => [image.param, image.from === 'upload' && image.index])).toEqual(expected)
  expect(mask).toEqual(names.includes('mask') ? { param: 'mask', from: 'upload', index: names.indexOf('mask') } : null)
})

test('a form says what the same JSON says', () => {
  const scalar = fc.record(
    {
      n: fc.integer({ min: 1, max: 10 }),
      size: fc.constantFrom('auto', '1024x1536'),
      quality: fc.constantFrom('low', 'high', 'auto'),
      output_format: fc.constantFrom('webp', 'jpeg'),
      output_compression: fc.integer({ min: 0, max: 100 }),
      moderation: fc.constantFrom('auto', 'low'),
      partial_images: fc.integer({ min: 0, max: 3 }),
      stream: fc.boolean(),
      safety_identifier: fc.string(),
      easel: fc.record({ seed: fc.nat(), return: fc.subarray(['scene', 'brief', 'native']), feather: fc.integer({ min: 0, max: 512 }) }),
    },
    { requiredKeys: ['output_format'] },
  )
  fc.assert(
    fc.property(scalar, fc.boolean(), (body, nested) => {
      if (body.stream) delete body.n
      if (body.easel) body.size = 'auto'
      const { easel, ...rest } = body
      const fields: Fields = Object.entries(rest).map(([name, value]) => [name, String(value)])
      if (easel && !nested) fields.push(['easel', JSON.stringify(easel)])
      if (easel && nested)
        fields.push(
          ['easel[seed]', String(easel.seed)],
          ['easel[feather]', String(easel.feather)],
          ...easel.return.map((each): [string, string] => ['easel[return][]', each]),
        )
      const { images, ...form } = parse(fields)
      const { images: _, ...json } = parseEditImage({ prompt: 'x', images: [{ file_id: 'f' }], ...body }, STRICT)
      expect(form).toEqual(json)
      expect(images).toHaveLength(1)
    }),
  )
})

const REQUEST = 'invalid_request_error'
const IMAGE = 'image_generation_user_error'
test.each<[string, Fields, string[], string, string | null, string, string]>([
  ['no picture', [], [], REQUEST, 'missing_required_parameter', 'image', "Missing required parameter: 'image'."],
  ['a mask alone', [], ['mask'], REQUEST, 'missing_required_parameter', 'image', "Missing required parameter: 'image'."],
  [
    'a seventeenth picture',
    [],
    Array(17).fill('image[]'),
    REQUEST,
    'array_above_max_length',
    'image',
    'maximum length 16, but got an array with length 17',
  ],
  ['two masks', [], ['image', 'mask', 'mask'], REQUEST, 'invalid_value', 'mask', 'Expected one file, but got 2.'],
  ['a picture as text', [['image', 'https://a']], ['image'], REQUEST, 'invalid_type', 'image', 'expected a file, but got a string'],
  ['a mask as text', [['mask', 'x']], ['image'], REQUEST, 'invalid_type', 'mask', 'expected a file, but got a string'],
  ['a prompt as a file', [], ['image', 'prompt'], REQUEST, 'invalid_type', 'prompt', 'expected a string, but got a file'],
  ['a file of another name', [], ['image', 'photo'], REQUEST, 'unknown_parameter', 'photo', "Unknown parameter: 'photo'."],
  [
    'a field of another name',
    [['response_format', 'b64_json']],
    ['image'],
    REQUEST,
    'unknown_parameter',
    'response_format',
    'Unknown parameter',
  ],
  ['a name that every object has', [['__proto__', 'x']], ['image'], REQUEST, 'unknown_parameter', '__proto__', 'Unknown parameter'],
  ['images, the name in JSON', [['images', '[]']], ['image'], REQUEST, 'unknown_parameter', 'images', 'Unknown parameter'],
  [
    'the same field twice',
    [
      ['n', '1'],
      ['n', '2'],
    ],
    ['image'],
    REQUEST,
    'invalid_value',
    'n',
    'more than once',
  ],
  ['words for a number', [['n', 'two']], ['image'], REQUEST, 'invalid_type', 'n', 'expected an integer, but got a string'],
  ['words for a switch', [['stream', 'yes']], ['image'], REQUEST, 'invalid_type', 'stream', 'expected a boolean, but got a string'],
  ['a number too large', [['n', '11']], ['image'], REQUEST, 'integer_above_max_value', 'n', 'Expected a value <= 10'],
  ['an easel that is no JSON', [['easel', '{seed:1}']], ['image'], REQUEST, 'invalid_value', 'easel', 'Expected an object as JSON'],
  ['an easel that is no object', [['easel', '[1]']], ['image'], REQUEST, 'invalid_type', 'easel', 'expected an object'],
  ['an unknown key of easel', [['easel[speed]', '1']], ['image'], REQUEST, 'unknown_parameter', 'easel.speed', 'Unknown parameter'],
  [
    'easel said twice',
    [
      ['easel', '{}'],
      ['easel[seed]', '1'],
    ],
    ['image'],
    REQUEST,
    'invalid_value',
    'easel',
    'more than once',
  ],
  [
    'markup for gpt-image-2',
    [],
    ['image', 'markup'],
    IMAGE,
    'unsupported_parameter',
    'markup',
    "The model 'gpt-image-2' does not support the 'markup' parameter.",
  ],
  [
    'markup for 2.5',
    [['model', 'gpt-image-2.5-flare']],
    ['image', 'markup'],
    IMAGE,
    'unsupported_parameter',
    'markup',
    'not available yet',
  ],
  [
    'fidelity for gpt-image-2',
    [['input_fidelity', 'high']],
    ['image'],
    IMAGE,
    'invalid_input_fidelity_model',
    'input_fidelity',
    'does not support',
  ],
])('%s is refused in the words of the wire', (_, fields, names, type, code, param, message) => {
  const error = refusal(fields, names)
  expect(error).toMatchObject({ status: 400, type, code, param })
  expect(error.message).toContain(message)
})

test('whatever a form holds, the answer is a request or a WireError', () => {
  const name = fc.oneof(
    fc.constantFrom('image', 'image[]', 'image[7]', 'mask', 'n', 'stream', 'easel', 'easel[return][]', '__proto__', 'easel[__proto__]'),
    fc.string(),
  )
  fc.assert(
    fc.property(fc.array(fc.tuple(name, fc.string())), fc.array(fc.record({ name })), (fields, files) => {
      try {
        parseEditForm([['prompt', 'x'], ...fields], files, STRICT)
      } catch (error) {
        if (!(error instanceof WireError)) throw error
      }
    }),
  )
})
