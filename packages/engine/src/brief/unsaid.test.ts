import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readBrief } from './index.ts'
import { bare, wordsOf } from './kept.ts'

const ASKS = [
  'Poster for a street fair',
  'Flyer for our swap meet',
  'Instagram post announcing a lantern walk',
  'Facebook event banner for a repair day',
]
const FACTS = [
  'judging at 4 pm',
  'tea and cake served',
  'all prints this weekend only',
  'bring your own cup',
  'no booking needed',
  'drop off at any branch of Hill Library',
  'first lesson free',
  'hosted by the Harbour Club',
  'prizes for the best hat',
  'run by volunteers',
  'new members half price',
  'meet at the north gate',
  'beginners welcome',
  'winner takes the cup',
  'parking behind the church',
]
const LOOKS = [
  'warm colours',
  'bold typography',
  'a fox reading a book',
  'hand-drawn',
  'soft greens and terracotta',
  'lots of white space',
  'mountains at dusk',
  'retro',
]
const FORMS: readonly ((ask: string, facts: readonly string[], look: string) => string)[] = [
  (ask, facts, look) => `${ask}: "Lights On", 12 June, ${facts.join(', ')}. ${capital(look)}.`,
  (ask, facts, look) => `${ask}. "Lights On". 12 June. ${facts.map(capital).join('. ')}. ${capital(look)}`,
  (ask, facts, look) => `${ask}\n"Lights On"\n12 June\n${facts.map(capital).join('\n')}\n${capital(look)}`,
  (ask, facts, look) => `${ask}, "Lights On", ${facts.join(', ')}, 12 June, ${look}`,
]
const capital = (words: string) => words.charAt(0).toUpperCase() + words.slice(1)
const saidBy = (prompt: string) => {
  const { brief } = readBrief(prompt)
  return { words: bare(wordsOf(brief).join('\n')), set: bare(brief.texts.map(({ text }) => text).join('\n')) }
}

test('whatever the form of the sentence, what it tells stands on the page as a whole, and what speaks of the look does not', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...ASKS),
      fc.subarray(FACTS, { minLength: 1, maxLength: 3 }),
      fc.constantFrom(...LOOKS),
      fc.constantFrom(...FORMS),
      (ask, facts, look, form) => {
        const { words, set } = saidBy(form(ask, facts, look))
        for (const fact of facts) expect(words).toContain(bare(fact))
        expect(set).not.toContain(bare(look))
      },
    ),
    { numRuns: 120, seed: 5 },
  )
})

test('where something takes place is read in the words that ask for the page, and is not drawn', () => {
  const { brief } = readBrief('Poster for a bike day at Harbour Square: "Ride It", 14 June, free check-ups. Teal.')
  expect(brief.texts.find(({ field }) => field === 'place')?.text).toBe('Harbour Square')
  expect(brief.content?.design?.about).not.toMatch(/harbour/)
})

test('a page whose title only calls says what it is for, unless all of its words are quoted', () => {
  const occasion = (prompt: string) => readBrief(prompt).brief.texts.find(({ field }) => field === 'occasion')?.text
  expect(occasion('Poster for a plant swap: "Take a cutting", Sunday 10 May, 11 am')).toBe('Plant Swap')
  expect(occasion('Poster for a plant swap: "Take a cutting", "Sunday 10 May", "11 am"')).toBeUndefined()
  expect(occasion('Poster for a plant swap: "Plant swap", Sunday 10 May, 11 am')).toBeUndefined()
})

test('a list behind a label is told, with the label where that says who or what', () => {
  const texts = (prompt: string) => readBrief(prompt).brief.texts.map(({ text }) => text)
  expect(texts('Infographic: how to compost: layer, water, turn, wait. Green. Questions: ask Ines, room 204.')).toEqual(
    expect.arrayContaining(['Questions: ask Ines', 'Room 204']),
  )
  expect(texts('Magazine cover "ROAM", cover story "Slow Trains", also: 12 island bakeries, packing light')).toEqual(
    expect.arrayContaining(['12 island bakeries', 'Packing light']),
  )
})

test('a run of times with as many numbers is a chart of them, and with fewer is none', () => {
  const points = (prompt: string) => readBrief(prompt).brief.content?.chart?.series[0]?.points.map(({ label, value }) => [label, value])
  expect(points('Line chart of visitors 2021 to 2024: 12,000, 18,500, 24,000, 23,200')).toEqual([
    ['2021', 12000],
    ['2022', 18500],
    ['2023', 24000],
    ['2024', 23200],
  ])
  expect(points('Bar chart of rain March to May: 40, 55, 61')).toEqual([
    ['March', 40],
    ['April', 55],
    ['May', 61],
  ])
})
