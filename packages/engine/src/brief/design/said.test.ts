import { expect, test } from 'vitest'
import { readBrief } from '../index.ts'

const said = (prompt: string): string[] => readBrief(prompt).brief.texts.map(({ text }) => text)

test('what stands between the facts of an invitation is set, and what speaks of its look is not', () => {
  const texts = said(
    'Wedding invitation: Ada & Max, 6 June 2026, 3 pm, Villa Rosa, supper and songs to follow, RSVP by 1 May. Sage green, soft leaves.',
  )
  expect(texts).toContain('Supper and songs to follow')
  expect(texts.join(' ')).not.toMatch(/sage|leaves/i)
})

test('a sign with several rules says each of them under the place that they are for', () => {
  const { brief } = readBrief('Sign for a skate park: no bikes, no glass, wear a helmet. Pictograms.')
  expect(brief.texts.map(({ text }) => text)).toEqual(['Skate Park', 'No bikes', 'No glass', 'Wear a helmet'])
})

test('the places of a map have their names and the quarters where they lie', () => {
  const { brief } = readBrief(
    'Map of our bakery walk: four stops: Crumb in the north, Loaf by the river, Rye in the south, Bun in the east',
  )
  expect(brief.texts.filter(({ field }) => field === 'spot').map(({ text, region }) => [text, region])).toEqual([
    ['Crumb', 'top'],
    ['Loaf', null],
    ['Rye', 'bottom'],
    ['Bun', 'right'],
  ])
})

test('two lists in small letters are the sides of a comparison', () => {
  const { brief } = readBrief('Infographic comparing trams vs buses: trams: quiet, roomy; buses: flexible, cheap to start')
  expect(brief.content?.points?.sides).toEqual([
    { title: 'Trams', points: ['Quiet', 'Roomy'] },
    { title: 'Buses', points: ['Flexible', 'Cheap to start'] },
  ])
})

test('the courses of a menu in small letters are its sections', () => {
  const { brief } = readBrief('Dinner menu for "Salt": starters: olives 4.50, soup 6; mains: cod 16, risotto 14')
  expect(brief.content?.menu?.sections.map(({ title, items }) => [title, items.length])).toEqual([
    ['Starters', 2],
    ['Mains', 2],
  ])
})
