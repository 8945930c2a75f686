import fc from 'fast-check'
import { expect, test } from 'vitest'
import { scaleFor, spoken } from './scale.ts'

test('ticks are evenly spaced round numbers that hold every value, and bars begin at zero', () => {
  fc.assert(
    fc.property(fc.array(fc.double({ min: -1e6, max: 1e6, noNaN: true }), { minLength: 1, maxLength: 9 }), (values) => {
      const { ticks, share } = scaleFor(values, true)
      for (const value of values) {
        expect(share(value)).toBeGreaterThanOrEqual(-1e-6)
        expect(share(value)).toBeLessThanOrEqual(1 + 1e-6)
      }
      expect(ticks.some((tick) => Math.abs(tick) < 1e-9)).toBe(true)
      expect(ticks.length).toBeLessThanOrEqual(8)
    }),
    { numRuns: 100, seed: 3 },
  )
})

test('0 to 50 has a tick every ten', () => {
  expect(scaleFor([20, 35, 28, 50], true).ticks).toEqual([0, 10, 20, 30, 40, 50])
})

test('amounts are said with their unit and in groups of three', () => {
  expect(spoken(1250000, { prefix: '$', suffix: '' })).toBe('$1,250,000')
  expect(spoken(-2.5, { prefix: '', suffix: '%' })).toBe('−2.5%')
})
