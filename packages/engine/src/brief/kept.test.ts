import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readBrief } from './index.ts'
import { wordsOf } from './kept.ts'
import { valuesIn } from './values.ts'

const kinds = (text: string) => valuesIn(text).map(({ kind, text: words }) => [kind, words])

test('values are known by their form in many languages', () => {
  expect(kinds('Eintritt 12,50 €, ab 19:30 Uhr, 18. Juli')).toEqual([
    ['price', '12,50 €'],
    ['time', '19:30 Uhr'],
    ['date', '18. Juli'],
  ])
  expect(kinds('dimanche 17 mai, de 8h à 18h, 06 12 34 56 78')).toEqual([
    ['date', '17 mai'],
    ['time', '8h à 18h'],
    ['phone', '06 12 34 56 78'],
  ])
  expect(kinds('8月15日 18時、入場 1,200円')).toEqual([
    ['date', '8月15日'],
    ['time', '18時'],
    ['price', '1,200円'],
  ])
  expect(kinds('R$ 9,50, 29 zł, 350 ₽, 18 ريال, CHF 24, $1,250,000')).toEqual(
    ['R$ 9,50', '29 zł', '350 ₽', '18 ريال', 'CHF 24', '$1,250,000'].map((words) => ['price', words]),
  )
})

test('what measures the picture itself is no value', () => {
  expect(kinds('9:16 vertical, 85mm lens, subject fills 60% of the frame, 1024x1536, 30% negative space, aspect ratio 4:50')).toEqual([])
})

const stated = fc.record({
  day: fc.integer({ min: 1, max: 28 }),
  month: fc.constantFrom('March', 'June', 'October'),
  hour: fc.integer({ min: 1, max: 11 }),
  price: fc.integer({ min: 2, max: 95 }),
  off: fc.integer({ min: 5, max: 70 }),
  phone: fc.integer({ min: 100, max: 999 }),
})

test.each([
  'Flea market flyer',
  'Poster for a jazz night',
  'Social media card for a bakery',
  'Infographic about bees: bees dance, bees sleep, bees work',
  'Invitation to a garden party',
])('%s: every date, hour, price, share and number that it states is among its words', (opening) => {
  fc.assert(
    fc.property(stated, ({ day, month, hour, price, off, phone }) => {
      const values = [`${day} ${month}`, `${hour} pm`, `$${price}`, `${off}%`, `555-0${phone}`]
      const { brief } = readBrief(
        `${opening}. On ${values[0]}, ${values[1]}, tickets ${values[2]}, members ${values[3]} off, call ${values[4]}. Teal and cream.`,
      )
      const said = wordsOf(brief).join('\n')
      for (const value of values) expect(said).toContain(value)
    }),
    { numRuns: 8, seed: 3 },
  )
})

test('what must not be there is not set', () => {
  const { brief } = readBrief('Poster "Harvest Fair", 4 October, no prices, do not show $12')
  expect(wordsOf(brief).join('\n')).not.toContain('$12')
})

test('a poster without a quoted title bears the name of what it announces', () => {
  const { brief } = readBrief('Flea market flyer, Saturday 9 May, 10am-4pm, Old Tram Depot, free entry')
  expect(brief.texts.find(({ role }) => role === 'headline')?.text).toBe('Flea Market')
  expect(wordsOf(brief).join('\n')).toMatch(/Old Tram Depot[\s\S]*free entry/i)
})
