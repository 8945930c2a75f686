import fc from 'fast-check'
import { expect, test } from 'vitest'
import { inputImageTokens, MOST_PATCHES, mostInputImageTokens } from './input-tokens.ts'

test.each([
  [1024, 1024, 1024],
  [512, 512, 1024],
  [256, 256, 256],
  [1024, 512, 512],
  [1536, 1024, 1536],
  [2048, 2048, 1521],
  [1920, 1080, 1508],
  [3840, 2160, 1508],
  [800, 600, 768],
])('an input of %i × %i costs %i tokens', (width, height, tokens) => {
  expect(inputImageTokens({ width, height })).toBe(tokens)
})

const edge = fc.integer({ min: 1, max: 12_000 })
const picture = fc.record({ width: edge, height: edge })

test('no picture costs more than the budget of patches, and each costs something', () => {
  fc.assert(
    fc.property(picture, (size) => {
      const tokens = inputImageTokens(size)
      expect(tokens).toBeGreaterThan(0)
      expect(tokens).toBeLessThanOrEqual(MOST_PATCHES)
    }),
  )
})

test('turning a picture on its side changes nothing', () => {
  const turned = ({ width, height }: { width: number; height: number }) => ({ width: height, height: width })
  for (const rule of ['patches', 'tiles'] as const)
    fc.assert(fc.property(picture, (size) => inputImageTokens(size, rule) === inputImageTokens(turned(size), rule)))
})

test('a strip is counted as if it were three times as long as wide', () => {
  expect(inputImageTokens({ width: 1536, height: 8 })).toBe(inputImageTokens({ width: 1536, height: 512 }))
})

test.each([
  [512, 512, 65 + 129],
  [1024, 1024, 65 + 129],
  [1536, 1024, 65 + 2 * 129],
  [4096, 512, 65 + 4 * 129],
])('the older models count %i × %i in tiles: %i', (width, height, tokens) => {
  expect(inputImageTokens({ width, height }, 'tiles')).toBe(tokens)
  expect(inputImageTokens({ width, height }, 'tiles', 'high')).toBe(tokens + (width === height ? 4160 : 6240))
})

test('what is counted for an unknown picture is never too little', () => {
  for (const rule of ['patches', 'tiles'] as const)
    for (const fidelity of ['low', 'high'] as const)
      fc.assert(fc.property(picture, (size) => inputImageTokens(size, rule, fidelity) <= mostInputImageTokens(rule, fidelity)))
})
