import { expect, test } from 'vitest'
import { profileOf } from '../models/index.ts'
import { outputTokens } from './output-tokens.ts'
import { batchCostOf, costOf } from './prices.ts'
import { usageFrom, usageOf } from './usage.ts'

const IMAGE_2 = profileOf('gpt-image-2')
const tokensOf = (model: string, size: string) => {
  const { output, qualities } = profileOf(model)
  return qualities.map((quality) => outputTokens(output, sizeOf(size), quality))
}

test.each([
  ['1024x1024', 196, 1756, 7024],
  ['1024x1536', 158, 1372, 5488],
  ['1536x1024', 158, 1372, 5488],
  ['1024x640', 107, 956, 3824],
  ['768x1024', 134, 1204, 4815],
  ['816x816', 171, 1536, 6143],
  ['896x896', 180, 1615, 6458],
  ['960x960', 187, 1683, 6732],
  ['1254x1254', 229, 2058, 8232],
  ['1280x720', 106, 947, 3787],
  ['1536x864', 120, 1078, 4312],
  ['1792x1024', 139, 1243, 5063],
  ['1920x1088', 148, 1325, 5300],
  ['2048x1152', 157, 1413, 5650],
  ['2048x2048', 397, 3568, 14272],
  ['2560x1440', 205, 1843, 7370],
  ['3072x1024', 103, 988, 3952],
  ['3072x2160', 380, 3524, 14094],
  ['3584x2048', 337, 3027, 12329],
  ['3840x2160', 371, 3336, 13342],
  ['2160x3840', 371, 3336, 13342],
  ['2880x2880', 659, 5930, 23719],
])('%s costs %i, %i and %i output tokens', (size, low, medium, high) => {
  expect(tokensOf('gpt-image-2', size)).toEqual([low, medium, high])
})

test.each([
  ['2048x1152', [157, 367, 1413, 2511, 5650]],
  ['1024x1536', [158, 343, 1372, 2459, 5488]],
])('2.5 counts %s as measured', (size, expected) => {
  expect(tokensOf('gpt-image-2.5-sunburst', size)).toEqual(expected)
})

test('2.5 at max costs what 2 costs at high', () => {
  for (const size of ['1024x1024', '3072x1024', '2880x2880'])
    expect(tokensOf('gpt-image-2.5-flare', size)[4]).toBe(tokensOf('gpt-image-2', size)[2])
})

test.each([
  ['1024x1024', [272, 1056, 4160]],
  ['1024x1536', [408, 1584, 6240]],
  ['1536x1024', [400, 1568, 6208]],
])('the models before gpt-image-2 count %s by their table', (size, expected) => {
  for (const model of ['gpt-image-1.5', 'gpt-image-1-mini', 'chatgpt-image-latest']) expect(tokensOf(model, size)).toEqual(expected)
})

test('a quality that a model lacks has no price', () => {
  expect(() => outputTokens(IMAGE_2.output, sizeOf('1024x1024'), 'max')).toThrow("no quality 'max'")
})

test.each([
  ['1024x1024', [0.0059, 0.0527, 0.2107]],
  ['1024x1536', [0.0047, 0.0412, 0.1646]],
  ['3840x2160', [0.0111, 0.1001, 0.4003]],
  ['2880x2880', [0.0198, 0.1779, 0.7116]],
])('%s costs what the price list says, and half in a batch', (size, dollars) => {
  for (const [index, tokens] of tokensOf('gpt-image-2', size).entries()) {
    const usage = usageFrom(0, 0, tokens)
    expect(costOf(usage, IMAGE_2.prices)).toBeCloseTo(dollars[index] as number, 4)
    expect(batchCostOf(usage, IMAGE_2.prices)).toBeCloseTo((dollars[index] as number) / 2, 4)
  }
})

test('each kind of token has its own price', () => {
  expect(costOf(usageFrom(1_000_000, 0, 0), IMAGE_2.prices)).toBe(5)
  expect(costOf(usageFrom(0, 1_000_000, 0), IMAGE_2.prices)).toBe(8)
  expect(costOf(usageFrom(0, 0, 1_000_000), IMAGE_2.prices)).toBe(30)
})

const WORK = { promptTokens: 9, inputs: [], pictures: [sizeOf('1024x1024')], quality: 'low', partials: 0 }

test('each partial picture adds a hundred tokens, and the total adds up', () => {
  expect(usageOf(IMAGE_2, { ...WORK, partials: 2 })).toEqual({
    input_tokens: 9,
    input_tokens_details: { image_tokens: 0, text_tokens: 9 },
    output_tokens: 396,
    output_tokens_details: { image_tokens: 396, text_tokens: 0 },
    total_tokens: 405,
  })
})

test('each picture that comes in is counted, each that goes out is', () => {
  const usage = usageOf(IMAGE_2, {
    ...WORK,
    inputs: [sizeOf('512x512'), sizeOf('2048x2048')],
    pictures: [...WORK.pictures, sizeOf('1024x1536')],
  })
  expect(usage.input_tokens_details).toEqual({ image_tokens: 1024 + 1521, text_tokens: 9 })
  expect(usage.output_tokens).toBe(196 + 158)
  expect(usage.total_tokens).toBe(usage.input_tokens + usage.output_tokens)
})

test('high fidelity costs what the older models charge for it', () => {
  const { input_tokens } = usageOf(profileOf('gpt-image-1.5'), {
    ...WORK,
    promptTokens: 0,
    inputs: [sizeOf('1024x1024')],
    fidelity: 'high',
  })
  expect(input_tokens).toBe(65 + 129 + 4160)
})

function sizeOf(text: string) {
  const [width, height] = text.split('x').map(Number) as [number, number]
  return { width, height }
}
