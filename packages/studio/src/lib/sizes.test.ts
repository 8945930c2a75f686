import fc from 'fast-check'
import { expect, test } from 'vitest'
import { brokenRule, nearestSize, quotientOf, RATIOS, readSize, SCALES, sizeOf, sizeText } from './sizes.ts'

const edges = fc.integer({ min: 0, max: 99_999 })

test('whatever was typed, the nearest size can be drawn, and one that can be drawn is its own nearest', () => {
  fc.assert(
    fc.property(edges, edges, (width, height) => {
      const near = nearestSize({ width, height })
      expect(brokenRule(near)).toBeNull()
      expect(nearestSize(near)).toEqual(near)
    }),
  )
})

test('every shape in every scale can be drawn, is read back as it was written, and is close to its ratio', () => {
  for (const ratio of RATIOS)
    for (const pixels of Object.values(SCALES)) {
      const size = sizeOf(quotientOf(ratio), pixels)
      expect(readSize(sizeText(size))).toEqual(size)
      expect(brokenRule(size)).toBeNull()
      expect(size.width / size.height / quotientOf(ratio)).toBeCloseTo(1, 1)
    }
})
