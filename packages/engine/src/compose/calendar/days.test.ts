import fc from 'fast-check'
import { expect, test } from 'vitest'
import { daysIn, weekday } from './days.ts'

test('days of a month and of the week are those of the Gregorian calendar', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1800, max: 2400 }),
      fc.integer({ min: 1, max: 12 }),
      fc.integer({ min: 1, max: 28 }),
      (year, month, day) => {
        expect(daysIn(year, month)).toBe(new Date(Date.UTC(year, month, 0)).getUTCDate())
        expect(weekday(year, month, day)).toBe((new Date(Date.UTC(year, month - 1, day)).getUTCDay() + 6) % 7)
      },
    ),
    { seed: 61 },
  )
})
