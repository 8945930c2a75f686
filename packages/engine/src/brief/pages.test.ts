import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readBrief } from './index.ts'

const contentOf = (prompt: string) => readBrief(prompt).brief.content
const entries = (prompt: string) =>
  contentOf(prompt)?.menu?.sections.map(({ title, items }) => [title, ...items.map(({ name, price }) => `${name} ${price}`)])

test('a menu in one sentence is read entry by entry, prices to the letter', () => {
  expect(entries('Create a café menu for Blue Door Coffee with Espresso $3, Latte $4.50 and Flat White $4.40. Warm style.')).toEqual([
    [null, 'Espresso $3', 'Latte $4.50', 'Flat White $4.40'],
  ])
})

test('sections are read from labels, from brackets and from lines of their own', () => {
  const wanted = [
    ['Starters', 'Soup €6', 'Bruschetta €8'],
    ['Mains', 'Risotto €16', 'Sea bass €22'],
  ]
  expect(entries('A bistro menu. Starters: Soup €6, Bruschetta €8. Mains: Risotto €16, Sea bass €22.')).toEqual(wanted)
  expect(entries('Bistro menu with sections: Starters (Soup €6, Bruschetta €8) and Mains (Risotto €16, Sea bass €22)')).toEqual(wanted)
  expect(entries('Bistro menu\nStarters\n- Soup — €6\n- Bruschetta — €8\nMains\n- Risotto — €16\n- Sea bass — €22')).toEqual(wanted)
})

test('what is said of a dish is no name and no entry', () => {
  const menu = contentOf('Dinner menu: Sea bass (lemon, capers) $22, Steak $24')?.menu
  expect(menu?.sections[0]?.items).toEqual([
    { name: 'Sea bass', description: 'Lemon, capers', price: '$22' },
    { name: 'Steak', description: null, price: '$24' },
  ])
})

test('the name of the house and quoted lines stand beside the entries, each once', () => {
  const { brief } = readBrief('Burger menu, headline "BURGER LAB", items "Classic — $9", "Fries — $4". Footer "Open late".')
  expect(brief.texts.map(({ role, text }) => [role, text])).toEqual([
    ['headline', 'BURGER LAB'],
    ['caption', 'Open late'],
  ])
})

test('numbers of a chart keep their values, their words and their unit', () => {
  const chart = contentOf('Donut chart showing household budget: Rent $1,200, Food $450.50, Fun $150')?.chart
  expect(chart).toMatchObject({ kind: 'donut', unit: { prefix: '$', suffix: '' } })
  expect(chart?.series[0]?.points).toEqual([
    { label: 'Rent', value: 1200, words: '$1,200' },
    { label: 'Food', value: 450.5, words: '$450.50' },
    { label: 'Fun', value: 150, words: '$150' },
  ])
})

test('two labelled rows of numbers are two series', () => {
  const chart = contentOf('Bar chart of sales. 2023: North 40, South 55. 2024: North 52, South 61.')?.chart
  expect(chart?.series.map(({ name, points }) => [name, ...points.map(({ value }) => value)])).toEqual([
    ['2023', 40, 55],
    ['2024', 52, 61],
  ])
})

test('whatever the numbers, a chart has them all in their order', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 99_999 }), { minLength: 2, maxLength: 12 }), (values) => {
      const said = values.map((value, i) => `Item${'abcdefghijkl'[i]} ${value}`).join(', ')
      expect(contentOf(`Bar chart of output: ${said}`)?.chart?.series[0]?.points.map(({ value }) => value)).toEqual(values)
    }),
    { numRuns: 60, seed: 4 },
  )
})

test('steps, dates, figures and sides are told apart', () => {
  const points = (prompt: string) => contentOf(prompt)?.points
  expect(points('Infographic about rice in three steps: 1. Rinse it 2. Boil for 18 min 3. Let it rest')).toMatchObject({
    kind: 'steps',
    items: [{ title: 'Rinse it' }, { title: 'Boil for 18 min' }, { title: 'Let it rest' }],
  })
  expect(points('Timeline of the web with 1989: Proposal, 1993: Mosaic')).toMatchObject({
    kind: 'timeline',
    items: [{ lead: '1989' }, { lead: '1993' }],
  })
  expect(points('Infographic: 71% of the Earth is water, 60% of the body is water')).toMatchObject({
    kind: 'figures',
    items: [{ lead: '71%', title: 'of the Earth is water' }, { lead: '60%' }],
  })
  expect(points('Comparison infographic. Pros: No commute, Flexible hours. Cons: Long calls, Blurred hours.')?.sides).toEqual([
    { title: 'Pros', points: ['No commute', 'Flexible hours'] },
    { title: 'Cons', points: ['Long calls', 'Blurred hours'] },
  ])
})

test.each([
  'Mobile app screen with a hamburger menu, a bar chart and a list',
  'Analytics dashboard with a line chart: Jan 10, Feb 20, Mar 30',
  'Photo of a chalkboard menu in a café with Espresso $3, Latte $4',
  'Product photo of a mug with a label that reads "Coffee menu"',
])('a prompt for another kind of picture is no page: %s', (prompt) => {
  const { menu, chart, points } = contentOf(prompt) ?? { menu: null, chart: null, points: null }
  expect([menu, chart, points]).toEqual([null, null, null])
})

test('a page that is to explain something of which the prompt names no parts has neutral ones, in the number asked for, and that is said', () => {
  const codes = (prompt: string) => readBrief(prompt).warnings.map(({ code }) => code)
  const titles = (prompt: string) => contentOf(prompt)?.points?.items.map(({ title }) => title)
  expect(titles('Infographic about the water cycle')).toHaveLength(5)
  expect(contentOf('Visualize the step-by-step process of knitting a sock')?.points?.kind).toBe('steps')
  expect(titles('An infographic of the 4 longest rivers in Europe')).toEqual(['River 1', 'River 2', 'River 3', 'River 4'])
  expect(contentOf('Line graph of the relationship between rain and umbrella sales from 1950 to 2000')?.chart?.series).toHaveLength(2)
  for (const prompt of ['Infographic about the water cycle', 'Line graph of tea drunk from 1950 to 2000'])
    expect(codes(prompt)).toContain('content_invented')
  expect(titles('Infographic about the water cycle, no other text')).toBeUndefined()
  expect(codes('Infographic of sleep: 1. Wind down 2. Darken the room 3. Rise early')).not.toContain('content_invented')
})

test('entries that the page makes up are said, and never made up where no other text is allowed', () => {
  const open = readBrief('Make a wine menu for a small bar')
  expect(open.warnings.map(({ code }) => code)).toContain('content_invented')
  expect(readBrief('Make a wine menu for a small bar. No other text.').brief.textPolicy).toBe('listed')
})

test('what is counted before the first month is the title of a chart and no part of its label', () => {
  const { brief } = readBrief('Line chart: website visitors Jan 1200, Feb 1500, Mar 1450')
  expect(brief.content?.chart?.series[0]?.points.map(({ label }) => label)).toEqual(['Jan', 'Feb', 'Mar'])
  expect(brief.texts.map(({ text }) => text)).toEqual(['Website Visitors'])
})

test('a menu is called by its house, or by what serves it', () => {
  const title = (prompt: string) => readBrief(prompt).brief.texts.find(({ role }) => role === 'headline')?.text
  expect(title('Speisekarte Gasthof Krone. Vorspeisen: Feldsalat 7,50 €, Suppe 5 €. Desserts: Apfelstrudel 6,90 €')).toBe('Gasthof Krone')
  expect(title('Menu for a taco truck: Al pastor $4, Carnitas $4.50, Horchata $3')).toBe('Taco Truck')
  expect(entries('Menu for a taco truck: Al pastor $4, Carnitas $4.50')).toEqual([[null, 'Al pastor $4', 'Carnitas $4.50']])
})
