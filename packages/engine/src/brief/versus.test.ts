import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readBrief } from './index.ts'

const sides = (prompt: string) => readBrief(prompt).brief.content?.points?.sides ?? []

test('two things are held against each other row by row, a shared noun and a shared measure said for both', () => {
  expect(sides('Infographic comparing electric and petrol cars: running cost €4 vs €11 per 100 km, range 450 km vs 800 km')).toEqual([
    { title: 'Electric cars', points: ['Running cost: €4 per 100 km', 'Range: 450 km'] },
    { title: 'Petrol cars', points: ['Running cost: €11 per 100 km', 'Range: 800 km'] },
  ])
  expect(sides('Infographic: trains vs planes. Check-in: 0 min versus 90 min; comfort: high vs low')).toEqual([
    { title: 'Trains', points: ['Check-in: 0 min', 'Comfort: high'] },
    { title: 'Planes', points: ['Check-in: 90 min', 'Comfort: low'] },
  ])
})

test('a comparison is called by what it compares, and no row is set again as a line', () => {
  const { texts } = readBrief(
    'Infographic comparing tea and coffee: caffeine 40 mg vs 95 mg, calories 2 vs 5, antioxidants high vs medium',
  ).brief
  expect(texts.map(({ text }) => text)).toEqual(['Tea and Coffee'])
})

test('every pair of numbers stands on its two sides', () => {
  const pairs = fc.array(fc.tuple(fc.integer({ min: 1, max: 999 }), fc.integer({ min: 1, max: 999 })), { minLength: 2, maxLength: 6 })
  fc.assert(
    fc.property(pairs, (numbers) => {
      const labels = ['price', 'weight', 'height', 'speed', 'reach', 'noise']
      const rows = numbers.map(([a, b], i) => `${labels[i]} ${a} vs ${b}`)
      const said = (at: 0 | 1) => numbers.map((pair, i) => `${labels[i]?.replace(/^./, (first) => first.toUpperCase())}: ${pair[at]}`)
      const [a, b] = sides(`Infographic comparing copper and zinc: ${rows.join(', ')}`)
      expect([a?.points, b?.points]).toEqual([said(0), said(1)])
    }),
    { numRuns: 60, seed: 44 },
  )
})
