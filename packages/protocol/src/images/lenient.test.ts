import fc from 'fast-check'
import { expect, test } from 'vitest'
import { refusal } from '../../test/refusal.ts'
import { parseCreateImage } from './create.ts'
import { parseEditForm } from './edit-form.ts'
import { nearestSize } from './nearest-size.ts'
import type { ImageRequest } from './request.ts'
import { sizeProblem } from './size-rules.ts'

const LENIENT = { profile: 'lenient', transparent: 'allow' } as const
const STRICT = { profile: 'strict', transparent: 'allow' } as const

test.each<[object, Partial<ImageRequest>, string[]]>([
  [{ model: 'dall-e-3' }, { model: 'gpt-image-2' }, ['model']],
  [{ model: 'dall-e-2', size: '512x512' }, { model: 'gpt-image-2', size: { width: 816, height: 816 } }, ['model', 'size']],
  [{ model: 'gpt-image-1' }, { model: 'gpt-image-2' }, ['model']],
  [{ response_format: 'b64_json' }, {}, []],
  [{ response_format: null }, {}, []],
  [{ style: 'vivid' }, {}, ['style']],
  [{ input_fidelity: 'high' }, { inputFidelity: null }, ['input_fidelity']],
  [{ quality: 'standard' }, { quality: 'medium' }, ['quality']],
  [{ quality: 'hd' }, { quality: 'high' }, ['quality']],
  [{ output_format: 'jpg', output_compression: '60' }, { format: 'jpeg', compression: 60 }, []],
  [{ output_compression: 60 }, { format: 'png', compression: 100 }, ['output_compression']],
  [{ n: '3' }, { n: 3 }, []],
  [{ stream: 'True' }, { stream: true }, []],
  [{ user: null }, { safetyIdentifier: null }, []],
  [{ size: '1024*1536' }, { size: { width: 1024, height: 1536 } }, []],
  [{ size: '1024 X 1024' }, { size: { width: 1024, height: 1024 } }, []],
  [{ size: '1920x1080' }, { size: { width: 1920, height: 1088 } }, ['size']],
  [{ model: 'gpt-image-1.5', size: '1792x1024' }, { size: { width: 1536, height: 1024 } }, ['size']],
])('%j is drawn, though a strict server refuses it', (fields, expected, codes) => {
  const request = parseCreateImage({ prompt: 'x', ...fields }, LENIENT)
  expect(request).toMatchObject(expected)
  expect(request.warnings.map(({ code }) => code)).toEqual(codes)
  expect(refusal(() => parseCreateImage({ prompt: 'x', ...fields }, STRICT)).status).toBe(400)
})

test.each([
  [{ response_format: 'url' }, 'response_format', "answered as 'b64_json' only"],
  [{ model: 'dall-e-4' }, 'model', 'does not exist'],
  [{ size: '16:9' }, 'size', 'WIDTHxHEIGHT'],
  [{ seed: 3 }, 'seed', 'Unknown parameter'],
  [{ n: 'two' }, 'n', 'expected an integer'],
])('%j stays refused', (fields, param, message) => {
  const error = refusal(() => parseCreateImage({ prompt: 'x', ...fields }, LENIENT))
  expect(error).toMatchObject({ status: 400, param })
  expect(error.message).toContain(message)
})

test('a request that is right is the same for both', () => {
  const body = { prompt: 'x', size: '1024x1024', quality: 'low', output_format: 'webp', output_compression: 40, user: 'u' }
  expect(parseCreateImage(body, LENIENT)).toEqual(parseCreateImage(body, STRICT))
})

test('forms are forgiven as well, and the body that was sent stays as it was', () => {
  const body = Object.freeze({ prompt: 'x', quality: 'hd' })
  expect(parseCreateImage(body, LENIENT).quality).toBe('high')
  const form: [string, string][] = [
    ['prompt', 'x'],
    ['model', 'dall-e-2'],
    ['response_format', 'b64_json'],
    ['size', '1024x1024'],
  ]
  expect(parseEditForm(form, [{ name: 'image' }], LENIENT)).toMatchObject({ model: 'gpt-image-2', warnings: [{ code: 'model' }] })
})

test('the nearest size can be drawn, and a size that can be drawn is its own nearest', () => {
  const edge = fc.integer({ min: 1, max: 10_000 })
  fc.assert(
    fc.property(edge, edge, (width, height) => {
      const near = nearestSize({ width, height }, 'free')
      expect(sizeProblem(near)).toBeNull()
      expect(nearestSize(near, 'free')).toEqual(near)
    }),
    { numRuns: 30 },
  )
})

test.each([
  [256, 256, 816, 816],
  [1920, 1080, 1920, 1088],
  [4096, 4096, 2880, 2880],
  [1000, 1000, 1008, 1008],
])('%i × %i is nearest to %i × %i', (width, height, nearWidth, nearHeight) => {
  expect(nearestSize({ width, height }, 'free')).toEqual({ width: nearWidth, height: nearHeight })
})
