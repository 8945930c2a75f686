import fc from 'fast-check'
import { expect, test } from 'vitest'
import { costWithRetries, secondsFor } from './index.ts'

/** The mean cost of one cell over every way in which its attempts can pass or fail. */
function byEveryWay({ draft, ship }: { draft: number | null; ship: number }, retries: number, passRate: number): number {
  const attempt = (left: number): number => {
    const paidWhenPassed = (draft ?? 0) + ship
    const paidWhenFailed = draft ?? ship
    return passRate * paidWhenPassed + (1 - passRate) * (paidWhenFailed + (left > 0 ? attempt(left - 1) : 0))
  }
  return attempt(retries)
}

test('what is expected is the mean over every way in which attempts can pass and fail', () => {
  const dollars = fc.double({ min: 0, max: 1, noNaN: true })
  const cell = fc.record({ draft: fc.option(dollars), ship: dollars })
  fc.assert(
    fc.property(cell, fc.integer({ min: 0, max: 5 }), fc.double({ min: 0, max: 1, noNaN: true }), (price, retries, passRate) => {
      const range = costWithRetries([price, price], retries, passRate)
      expect(range.expected).toBeCloseTo(2 * byEveryWay(price, retries, passRate), 9)
      expect(range.expected).toBeLessThanOrEqual(range.most + 1e-9)
      expect(costWithRetries([price], retries, 1).expected).toBeCloseTo(range.all_pass / 2, 9)
    }),
  )
})

test('seconds are pixels times the median rate of the same engine and quality, and nothing without three of them', () => {
  const drawn = (seconds: number, megapixels: number, quality = 'low') => ({ engine: 'easel', quality, pictures: 1, megapixels, seconds })
  const asked = { engine: 'easel', quality: 'low', n: 2, megapixels: 1.5 }
  const others = [drawn(99, 1, 'high'), { ...drawn(99, 1), engine: 'other' }]
  expect(secondsFor(asked, [drawn(2, 1), drawn(8, 2), ...others])).toMatchObject({
    expected: null,
    basis: expect.stringContaining('2 of the 3'),
  })
  // Rates 2, 4 and 10 seconds for a megapixel: quartiles 3 and 7 around 4.
  expect(secondsFor(asked, [drawn(10, 1), drawn(2, 1), drawn(8, 2), ...others])).toMatchObject({ least: 9, expected: 12, most: 21 })
})
