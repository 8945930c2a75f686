import fc from 'fast-check'
import { expect, test } from 'vitest'
import { dayNames, daysIn, monthName, weekday } from './days.ts'

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

test('months and days have the names of their language', () => {
  expect(Array.from({ length: 12 }, (_, i) => monthName(i + 1, 'en'))).toEqual([
    'January',
    'February',
    'March',
    'April',
    'May',
    'June',
    'July',
    'August',
    'September',
    'October',
    'November',
    'December',
  ])
  expect(monthName(10, 'fr')).toBe('Octobre')
  expect(dayNames('en')).toEqual(['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'])
  expect(dayNames('es')[0]).toBe('Lun')
})
