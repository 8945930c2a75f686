import { expect, test } from 'vitest'
import { costOf, PRICES } from './prices.ts'
import { GRID_FACTORS, outputTokens, promptTokens, usageOf } from './tokens.ts'

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
  const factors = GRID_FACTORS['gpt-image-2']
  expect([factors.low, factors.medium, factors.high].map((factor) => outputTokens(sizeOf(size), factor))).toEqual([low, medium, high])
})

test.each([
  ['2048x1152', [157, 367, 1413, 2511, 5650]],
  ['1024x1536', [158, 343, 1372, 2459, 5488]],
])('2.5 counts %s as measured', (size, expected) => {
  expect(Object.values(GRID_FACTORS['gpt-image-2.5']).map((factor) => outputTokens(sizeOf(size), factor))).toEqual(expected)
})

test.each([
  ['1024x1024', [0.0059, 0.0527, 0.2107]],
  ['1024x1536', [0.0047, 0.0412, 0.1646]],
  ['3840x2160', [0.0111, 0.1001, 0.4003]],
])('%s costs what the price list says', (size, dollars) => {
  const costs = Object.values(GRID_FACTORS['gpt-image-2']).map((factor) =>
    costOf(usageOf(0, [sizeOf(size)], factor, 0), PRICES['gpt-image-2']),
  )
  for (const [index, cost] of costs.entries()) expect(cost).toBeCloseTo(dollars[index] as number, 4)
})

test('a prompt is counted as o200k plus six', async () => {
  expect(await promptTokens('a red circle')).toBe(9)
})

test('what looks like a special token is only words', async () => {
  expect(await promptTokens('<|endoftext|>')).toBeGreaterThan(7)
})

test('a long prompt without spaces is counted in well under a second', async () => {
  await promptTokens('warm')
  const start = performance.now()
  await promptTokens('a'.repeat(32_000))
  expect(performance.now() - start).toBeLessThan(5000)
})

test('each partial picture adds a hundred tokens, and the total adds up', () => {
  const usage = usageOf(9, [sizeOf('1024x1024')], 16, 2)
  expect(usage).toEqual({
    input_tokens: 9,
    input_tokens_details: { image_tokens: 0, text_tokens: 9 },
    output_tokens: 396,
    output_tokens_details: { image_tokens: 396, text_tokens: 0 },
    total_tokens: 405,
  })
})

function sizeOf(text: string) {
  const [width, height] = text.split('x').map(Number) as [number, number]
  return { width, height }
}
