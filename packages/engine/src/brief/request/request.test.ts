import { expect, test } from 'vitest'
import { readBrief } from '../index.ts'
import { requestOf } from './index.ts'

const textsOf = (prompt: string) => readBrief(prompt).brief.texts.map(({ text }) => text)
const pointsOf = (prompt: string) => readBrief(prompt).brief.content?.points?.items.map(({ title }) => title)
const codesOf = (prompt: string) => readBrief(prompt).warnings.map(({ code }) => code)

test('a prompt that says the same twice is read in English and keeps the words that its first language quotes', () => {
  const prompt = '[中文]\n春茶海报，标题“山川茶事”\n\n[English]\nSpring tea poster with the title "Mountain Tea"'
  expect(requestOf(prompt).prose).toBe('Spring tea poster with the title “山川茶事”')
  expect(readBrief(prompt).brief.language).toBe('en')
})

test('what is left to be filled in has its default, its example or something neutral, and that is said', () => {
  const proseOf = (prompt: string) => requestOf(prompt).prose
  expect(proseOf('A photo of {argument name="bag" default="a red tote"} on sand')).toBe('A photo of a red tote on sand')
  expect(proseOf('A poster of [ANIMAL: e.g. a heron] by a lake')).toBe('A poster of a heron by a lake')
  expect(proseOf('A poster of a [ANIMAL] by a lake')).toBe('A poster of a fox by a lake')
  expect(proseOf('A sign for [BRAND NAME]')).toBe('A sign for “BRAND NAME”')
  expect(proseOf('A poster that reads "Welcome to [CITY]"')).toBe('A poster that reads "Welcome to CITY"')
  expect(codesOf('A poster of a [ANIMAL] by a lake')).toContain('blanks_filled')
  expect(codesOf('A poster of a fox by a lake')).not.toContain('blanks_filled')
})

test('brackets that leave nothing open stay as they are', () => {
  for (const prompt of ['Sizes [10, 20, 30] on a chart', 'See [1] for the colours', 'Budget {"a": 1}', 'x < y and y > z'])
    expect(requestOf(prompt).warnings).toEqual([])
})

test('a record asks for what its type names, and its panels are panels', () => {
  const { brief } = readBrief(
    JSON.stringify({
      type: '2-panel comic page',
      theme: 'a lost key',
      panels: [
        { position: 'top', scene: 'a boy searches a meadow', speech_bubble: { style: 'round', text: 'Where is it?' } },
        { position: 'bottom', scene: 'a crow holds a key', caption: 'High above' },
      ],
    }),
  )
  expect(brief.genre).toBe('storyboard')
  const panels = brief.content?.design?.panels ?? []
  expect(panels.map(({ lines }) => lines.map(({ text }) => text))).toEqual([['Where is it?'], ['High above']])
  expect(panels[0]?.scene).toMatch(/meadow/i)
})

test('a page that informs has the parts that its prompt names, without what is refused, under what it is called', () => {
  const prompt =
    'Create a 4:3 business-ready image for a trainer. Goal: Explain the tool. Deliverable: Soldering safety playbook. Visual direction: A bench card with ventilation, iron stand, eye protection and burn care. Avoid clutter, fantasy elements, logos.'
  expect(pointsOf(prompt)).toEqual(['Ventilation', 'Iron stand', 'Eye protection', 'Burn care'])
  expect(textsOf(prompt)).toEqual(['Soldering Safety Playbook'])
})

test('words in capitals behind what leads to them are words to be set, acronyms and style are not', () => {
  expect(textsOf('Travel poster with the large headline CÁDIZ and the subtitle WHITE CITY BY THE SEA below')).toEqual([
    'CÁDIZ',
    'WHITE CITY BY THE SEA',
  ])
  expect(textsOf('Poster of a rocket, text UI 3D HD')).not.toContain('UI 3D HD')
})

test('a drawn picture of somebody keeps what is to be seen, apart from style and lettering', () => {
  const { brief, warnings } = readBrief(
    'Create an anime illustration of an old man holding a lantern beside a wooden boat. Ultra-detailed rendering, cinematic lighting, 8k quality. Bold serif typography in the corner.',
  )
  const shows = brief.content?.design?.shows ?? ''
  expect(shows).toMatch(/old man holding a lantern beside a wooden boat/)
  expect(shows).not.toMatch(/serif|8k|lighting/)
  expect(warnings.map(({ code }) => code)).toContain('person_drawn_flat')
})

test('sentences of a long description are no words to be set', () => {
  const prompt = `Poster for a film titled "HARBOUR LIGHTS". ${'A grey harbour lies under low clouds, two cranes lean over a rusted ship. '.repeat(5)}Along the bottom edge a thin line glows. Green trees stand behind. The sky is wide. Place a small boat at the left.`
  expect(textsOf(prompt)).toEqual(['HARBOUR LIGHTS'])
})

test('a product of which nothing is said becomes something of its trade, and that is said', () => {
  const prompt = 'Product photo for a skincare launch: one premium product on a stone podium, soft light'
  expect(readBrief(prompt).brief.subjects.find(({ role }) => role === 'hero')?.noun).toBe('lotion bottle')
  expect(codesOf(prompt)).toContain('product_chosen')
})

test('a page asked for in Chinese or Japanese is called what stands before the word for it', () => {
  expect(textsOf('生成春茶海报')).toEqual(['春茶'])
  expect(textsOf('ピラティス教室の広告を作成')).toEqual(['ピラティス教室'])
})

test('what is quoted as the kind of page is no word to be set', () => {
  expect(textsOf('Create a premium “tea culture infographic” with the title “Leaf by Leaf”')).toContain('Leaf by Leaf')
  expect(textsOf('Create a premium “tea culture infographic” with the title “Leaf by Leaf”').join()).not.toContain('infographic')
})

test('a board for work has the modules that its prompt hands over, and bears its name', () => {
  const { brief } = readBrief(
    'Goal: watch the depot. Deliverable: Depot dashboard. Visual direction: A dashboard with parked vans, delay reasons, hourly workload chart and late routes.',
  )
  expect(brief.ui?.blocks.map(({ kind }) => kind)).toEqual(['stat', 'list', 'chart'])
  expect(brief.ui?.blocks[0]?.items).toEqual(['parked vans', 'late routes'])
  expect(
    textsOf('Goal: sell. Deliverable: Fair backdrop. Visual direction: Wide graphic with harvest promise, barn scene and opening week.'),
  ).toEqual(['Fair Backdrop'])
})

test('what is joined by arrows is drawn, and what is only labelled stands below', () => {
  const prompt =
    'A diagram titled "Cheese". Include curdling, pressing, and ripening. Use arrows to connect the steps, and label: milk, rennet, salt, whey, rind'
  expect(pointsOf(prompt)).toEqual(['Curdling', 'Pressing', 'Ripening'])
  expect(textsOf(prompt)).toEqual(['Cheese', 'Milk · Rennet · Salt · Whey · Rind'])
})

test('clothes that somebody has on are no things beside them, and clothes alone are', () => {
  const nouns = (prompt: string) => readBrief(prompt).brief.subjects.map(({ noun }) => noun)
  expect(nouns('Gym campaign, oversized dumbbell, a woman in red wear and white shorts beside it, black studio')).toEqual(['dumbbell'])
  expect(nouns('Product photo of white sneakers on a podium').join()).toContain('sneaker')
})

test('a story of which nothing is told has somebody in as many panels as asked for, and that is said', () => {
  const { brief, warnings } = readBrief('A 5-panel storyboard about a robot')
  expect(brief.content?.design?.panels.map(({ scene }) => /robot/i.test(scene))).toEqual([true, true, true, true, true])
  expect(warnings.map(({ code }) => code)).toContain('content_invented')
})
