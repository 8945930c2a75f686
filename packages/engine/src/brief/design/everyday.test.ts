import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readBrief } from '../index.ts'

const read = (prompt: string) => readBrief(prompt).brief
const designOf = (prompt: string) => read(prompt).content?.design
const said = (prompt: string) => read(prompt).texts.map(({ text }) => text)

test('a story told in sentences has a panel for each of them, and the opening tells the first', () => {
  const scenes = (prompt: string) => designOf(prompt)?.panels.map(({ scene }) => scene)
  expect(scenes('3 panel comic: a snail enters a race. It sleeps at the start. It still wins.')).toEqual([
    'A snail enters a race',
    'It sleeps at the start',
    'It still wins',
  ])
  expect(scenes('Comic page about a boy who builds a raft from bottles. He sails away. A whale carries him home.')?.[0]).toBe(
    'A boy who builds a raft from bottles',
  )
})

test('a quote in a story belongs to the panel whose sentence holds it', () => {
  const panels = designOf('3 panel comic: an owl opens a letter. It faints. Last panel says "Taxes!"')?.panels ?? []
  expect(panels.map(({ lines }) => lines.length)).toEqual([0, 0, 1])
})

test('a stamp card has a place for each thing bought and one for the gift, and says its offer', () => {
  fc.assert(
    fc.property(fc.integer({ min: 3, max: 11 }), (bought) => {
      const brief = read(`Loyalty card for "Pete's Pies": buy ${bought} pies, get one free`)
      expect(brief.content?.design?.stamps).toEqual({ count: bought + 1, isLastFree: true })
      expect(brief.texts.map(({ text }) => text)).toContain(`Buy ${bought} pies, get one free`)
    }),
    { numRuns: 9 },
  )
  expect(designOf('Punch card for a barber, 6 circles')?.stamps).toEqual({ count: 6, isLastFree: false })
})

test('the pairs of a scatter chart are its points, and what is held against each other names its axes', () => {
  const chart = read('Scatter plot of rainfall vs. harvest: (10, 2.5), (20, 3.1), (35, 4.4), with a trend line').content?.chart
  expect(chart?.series[0]?.points.map(({ x, value }) => [x, value])).toEqual([
    [10, 2.5],
    [20, 3.1],
    [35, 4.4],
  ])
  expect(chart?.scatter).toEqual({ x: 'Rainfall', y: 'Harvest', hasTrend: true })
  const named = read('scatter chart of weight vs price: Kiwi (900, 40), Lynx (1200, 65), Mole (700, 30)').content?.chart
  expect(named?.series[0]?.points.map(({ label }) => label)).toEqual(['Kiwi', 'Lynx', 'Mole'])
})

test('what a flyer offers beside a price is set, a line for each', () => {
  const lines = said('Flyer for "Snip Snip", haircuts from £15, beard trims, hot towel shaves, playful red')
  expect(lines).toEqual(expect.arrayContaining(['Haircuts from £15', 'Beard trims', 'Hot towel shaves']))
  expect(lines.join()).not.toMatch(/playful/i)
})

test('a post that promises tips is called by them', () => {
  expect(said('Instagram post: 6 ways to save water, fresh green')).toContain('6 Ways to Save Water')
})

test('a checkout adds up what is bought and keeps its totals last', () => {
  const order = read(
    'Checkout page for a tea shop: Assam $9, Mint $7.50, subtotal, shipping $3, total $19.50, button "Order"',
  ).ui?.blocks.find(({ kind }) => kind === 'order')
  expect(order?.values?.map(({ label, value }) => `${label} ${value}`)).toEqual([
    'Assam $9',
    'Mint $7.50',
    'Subtotal $16.50',
    'Shipping $3',
    'Total $19.50',
  ])
})

test('a phone that is asked for is seen about its screen', () => {
  const { genre, ui } = read('A phone mockup showing a diary app home screen, dark mode')
  expect([genre, ui?.isFramed, ui?.theme]).toEqual(['ui-mockup', true, 'dark'])
})

test('a planner is a page to be filled in', () => {
  expect([read('Printable weekly chore planner').genre, designOf('Printable weekly chore planner')?.kind]).toEqual([
    'calendar',
    'timetable',
  ])
})

test('a clause of colours names no food', () => {
  const brief = read('Typographic poster with only the words "go far", plum on cream')
  expect([brief.subjects.length, brief.style.palette.map(({ name }) => name)]).toEqual([0, ['plum', 'cream']])
})

test('a mind map with a quoted title grows from it', () => {
  const diagram = read('mind map "New puppy": food (bowls, kibble), vet (shots, chip), play (ball, rope)').content?.diagram
  expect(diagram?.nodes[0]?.label).toBe('New puppy')
  expect(diagram?.edges).toHaveLength(9)
})

test.each([
  ['Plakat für ein Fest im Garten mit Laternen, Text "Sommer"', /lantern/],
  ['Affiche pour une fête avec un phare, texte "Bord de mer"', /lighthouse/],
  ['Cartel para una feria con caballos, texto "Feria"', /horse/],
  ['Locandina per una festa con palloncini, testo "Auguri"', /balloon/],
  ['Cartaz para uma feira com borboletas, texto "Primavera"', /butterfly/],
])('%s pictures what it names', (prompt, thing) => {
  expect(designOf(prompt)?.about).toMatch(thing)
})
