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

const textsOf = (prompt: string) => readBrief(prompt).brief.texts.map(({ role, text }) => [role, text])

test('a price keeps the word before it, an address its end, and what is left of them is not set', () => {
  const texts = textsOf('Flyer for a breathing retreat in the Alps, 3 days. From €390. Book at breathe-retreat.si.').map(([, text]) => text)
  expect(texts).toEqual(['Breathing Retreat in the Alps', 'From €390', 'breathe-retreat.si', '3 days'])
})

test('an occasion is the headline before whatever else a flyer lists, and whom to ask is kept', () => {
  const texts = textsOf('Real estate flyer: 2 bed apartment with balcony, open house Sunday 1–4 pm, agent Maria Lopez 555-0199')
  expect(texts[0]).toEqual(['headline', 'Open House'])
  expect(texts.map(([, text]) => text)).toEqual(
    expect.arrayContaining(['Open house Sunday 1–4 pm', 'Agent Maria Lopez', '555-0199', '2 bed apartment with balcony']),
  )
})

test('what an invitation cries out is its headline, and an address is none', () => {
  const texts = textsOf("Kids' birthday invitation, dinosaur theme: Leo turns 5! Saturday 8 March at 2 pm, 14 Maple Street. RSVP 555-0142")
  expect(texts.filter(([role]) => role === 'headline')).toEqual([['headline', 'Leo turns 5!']])
  expect(texts.map(([, text]) => text)).toContain('14 Maple Street')
})

test('a change in brackets stands beside its figure', () => {
  const items = readBrief('Slide: Q3 results. Revenue $4.2M (+18%), churn 2.1%, NPS 62').brief.content?.points?.items
  expect(items?.[0]).toEqual({ lead: '$4.2M', title: 'Revenue', detail: '+18%' })
})

test('a place without a name, whom to call and what the money is for are kept', () => {
  const bake = textsOf('Bake sale flyer, Friday 3 May, school gym, 3-5 pm, cookies and pies, all proceeds to the library').map(
    ([, text]) => text,
  )
  expect(bake).toEqual(['Bake Sale', 'Friday 3 May', 'School gym', '3-5 pm', 'All proceeds to the library'])
  const house = textsOf('Real estate flyer for a 3 bedroom house at 12 Elm Court, $749,000, call Priya Nair 555-0142').map(
    ([, text]) => text,
  )
  expect(house).toEqual(['3 Bedroom House', '12 Elm Court', '$749,000', 'Priya Nair', '555-0142'])
})

test('what happens is the title, and whom it is for stands beside it', () => {
  const texts = textsOf('Job fair poster for Riverside College, 14 October, Main Hall, register at riverside.edu/jobs')
  expect(texts[0]).toEqual(['headline', 'Job Fair'])
  expect(texts.map(([, text]) => text)).toEqual(
    expect.arrayContaining(['Riverside College', '14 October', 'Main Hall', 'riverside.edu/jobs']),
  )
})

test('what a sign forbids is its message', () => {
  const said = textsOf('Door sign: Meeting in progress, please do not disturb').map(([, text]) => text)
  expect(said).toEqual(['Meeting in progress', 'please do not disturb'])
})
