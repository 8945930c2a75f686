import { expect, test } from 'vitest'
import { costOf, promptTokens, usageOf } from '../bill/index.ts'
import { profileOf } from '../models/index.ts'
import { parseCreateImage } from './create.ts'
import { parseEditImage } from './edit.ts'
import { estimate } from './estimate.ts'

const STRICT = { profile: 'strict', transparent: 'allow' } as const
const SQUARE = { width: 1024, height: 1024 }

test('a request that says everything is estimated at what it will cost', async () => {
  const request = parseCreateImage({ prompt: 'a red circle', size: '1024x1536', quality: 'high', n: 3 }, STRICT)
  const profile = profileOf('gpt-image-2')
  const pictures = Array(3).fill({ width: 1024, height: 1536 })
  const usage = usageOf(profile, { promptTokens: await promptTokens('a red circle'), inputs: [], pictures, quality: 'high', partials: 0 })
  expect(await estimate(request)).toEqual({ usage, dollars: costOf(usage, profile.prices) })
})

test('auto counts as a square of medium quality, and partial pictures only when there is a stream', async () => {
  const tokens = async (body: object) => (await estimate(parseCreateImage({ prompt: 'x', ...body }, STRICT))).usage.output_tokens
  expect(await tokens({})).toBe(1756)
  expect(await tokens({ partial_images: 2 })).toBe(1756)
  expect(await tokens({ partial_images: 2, stream: true })).toBe(1956)
})

test('pictures count by their pixels; before those are known, as the dearest', async () => {
  const request = parseEditImage({ prompt: 'x', images: [{ file_id: 'a' }, { file_id: 'b' }], easel: { return: 'native' } }, STRICT)
  const known = await estimate(request, [SQUARE, { width: 256, height: 256 }])
  expect(known.usage.input_tokens_details.image_tokens).toBe(1024 + 256)
  expect((await estimate(request)).usage.input_tokens_details.image_tokens).toBe(2 * 1536)
})
