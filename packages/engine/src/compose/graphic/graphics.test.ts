import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Brief, Points, Pricing } from '../../brief/schema.ts'
import { contrast } from '../../color.ts'
import { flatWorld } from '../../paint/test/world.ts'
import { namesOf, Scene } from '../../scene/index.ts'
import { compose } from '../index.ts'
import { plainBrief, wanted } from '../test/brief.ts'
import { allTexts, faultsOfText } from '../test/check.ts'

const world = flatWorld()
const TITLES = [
  'Tea',
  'Turn it toward the light',
  'Unwahrscheinlichkeitstheorie',
  'Полить цветы',
  'A point that goes on for longer than anybody would like it to',
]
const sizes = fc.constantFrom<[number, number]>([1024, 1280], [1536, 640], [1392, 928], [1024, 1024])
const words = fc.constantFrom<string[]>([], ['dark'], ['playful'], ['bold'], ['elegant'], ['blueprint'], ['minimal'])
const FORMS: Points['form'][] = [undefined, 'path', 'cycle', 'funnel', 'pyramid', 'anatomy']

const items = fc.array(
  fc.record({
    lead: fc.constantFrom(null, '1989', '71%'),
    title: fc.constantFrom(...TITLES),
    detail: fc.constantFrom(null, 'Twice a day'),
  }),
  { minLength: 3, maxLength: 8 },
)
const infographics = fc
  .record({
    kind: fc.constantFrom('steps' as const, 'facts' as const, 'figures' as const, 'timeline' as const),
    items,
    form: fc.constantFrom(...FORMS),
  })
  .map(
    ({ kind, items: list, form }): Partial<Brief> => ({
      genre: 'infographic',
      content: {
        menu: null,
        chart: null,
        points: { kind, sides: [], items: list.map((item, i) => ({ ...item, title: `${item.title} ${i}` })), ...(form && { form }) },
      },
    }),
  )
const comparisons = fc.array(fc.array(fc.constantFrom(...TITLES), { minLength: 2, maxLength: 5 }), { minLength: 2, maxLength: 3 }).map(
  (sides): Partial<Brief> => ({
    genre: 'infographic',
    content: {
      menu: null,
      chart: null,
      points: {
        kind: 'compare',
        items: [],
        sides: sides.map((points, i) => ({ title: `Side ${i}`, points: points.map((point, k) => `${point} ${i}${k}`) })),
      },
    },
  }),
)
const plan = fc.record({
  price: fc.constantFrom('$0', '$1,200', '12,50 €', null),
  period: fc.constantFrom(null, 'per month'),
  features: fc.subarray(['Notes', 'Shared spaces for everyone', 'SSO', 'Personal help']),
})
const pricing = fc.array(plan, { minLength: 2, maxLength: 5 }).map(
  (plans): Partial<Brief> => ({
    genre: 'pricing',
    content: {
      menu: null,
      chart: null,
      points: null,
      pricing: { product: null, plans: plans.map((one, i) => ({ ...one, name: `Plan ${i}`, isFeatured: i === 1 })) },
    },
  }),
)
const editorial = fc
  .record({ kind: fc.constantFrom('spread', 'article', 'newsletter', 'brochure'), columns: fc.constantFrom(null, 2, 3), count: fc.nat(5) })
  .map(
    ({ kind, columns, count }): Partial<Brief> => ({
      genre: 'editorial',
      content: {
        menu: null,
        chart: null,
        points:
          count === 0
            ? null
            : { kind: 'facts', sides: [], items: TITLES.slice(0, count).map((title) => ({ lead: null, title, detail: null })) },
        design: { kind, about: 'an old harbour', motif: null, panels: [], columns, month: null },
      },
    }),
  )

const samples = fc.record({
  page: fc.oneof(infographics, infographics, comparisons, pricing, editorial),
  size: sizes,
  words,
  seed: fc.nat(90),
})
type Sample = typeof samples extends fc.Arbitrary<infer T> ? T : never

function sceneOf({ page, size, words: said, seed }: Sample): Scene {
  const brief = plainBrief({ ...page, texts: [wanted('The Long Way Home', 'headline')], style: { family: null, words: said, palette: [] } })
  return compose(brief, { width: size[0], height: size[1], background: 'opaque' }, seed).scene
}

/** Every string that the page was asked to show. */
function askedOf({ page }: Sample): string[] {
  const { points, pricing: prices } = page.content as { points: Points | null; pricing?: Pricing }
  const all = [
    ...(points?.items ?? []).flatMap(({ lead, title, detail }) => [lead, title, detail]),
    ...(points?.sides ?? []).flatMap(({ title, points: said }) => [title, ...said]),
    ...(prices?.plans ?? []).flatMap(({ name, price }) => [name, price]),
  ]
  return page.genre === 'editorial' && !['newsletter', 'brochure'].includes(page.content?.design?.kind ?? '')
    ? []
    : all.filter((text) => text !== null)
}

test('whatever the layout, every asked text is shown in full, and no words leave their place or lie on one another', async () => {
  await fc.assert(
    fc.asyncProperty(samples, async (sample) => {
      const scene = sceneOf(sample)
      Scene.parse(scene)
      expect(new Set(namesOf(scene)).size).toBe(namesOf(scene).length)
      const shown = allTexts(scene.layers).map(({ text }) => text)
      for (const text of ['The Long Way Home', ...askedOf(sample)]) expect(shown).toContain(text)
      expect(await faultsOfText(scene, world)).toEqual([])
    }),
    { numRuns: 25, seed: 91 },
  )
})

test('every text reads on the flat ground that it stands on', () => {
  fc.assert(
    fc.property(samples, (sample) => {
      const { layers, canvas } = sceneOf(sample)
      for (const [i, layer] of layers.entries()) {
        if (layer.type !== 'text' || !layer.box || layer.role === 'number') continue
        const middle = { x: layer.box.x + layer.box.w / 2, y: layer.box.y + layer.box.h / 2 }
        const under = layers
          .slice(0, i)
          .findLast(
            ({ box, ...other }) =>
              box &&
              other.type === 'shape' &&
              other.shape === 'rect' &&
              typeof other.fill === 'string' &&
              /^#[0-9a-f]{6}$/.test(other.fill) &&
              middle.x > box.x &&
              middle.x < box.x + box.w &&
              middle.y > box.y &&
              middle.y < box.y + box.h,
          )
        const ground = under?.type === 'shape' ? (under.fill as string) : (canvas.background as string)
        expect(contrast(layer.fill as string, ground), `${layer.name} on ${ground}`).toBeGreaterThanOrEqual(4.5)
      }
    }),
    { numRuns: 40, seed: 92 },
  )
})

test('two prompts of one kind do not look alike: grounds and layouts differ with the matter and the seed', () => {
  const looks = new Set(
    ['Sleep well', 'Save water', 'Bake bread', 'Ride a bike'].flatMap((title) =>
      [1, 2, 3].map((seed) => {
        const list = ['Begin', 'Go on', 'Rest', 'End'].map((text) => ({ lead: null, title: text, detail: null }))
        const brief = plainBrief({
          genre: 'infographic',
          content: { menu: null, chart: null, points: { kind: 'steps', sides: [], items: list } },
          texts: [wanted(title, 'headline')],
        })
        const { scene } = compose(brief, { width: 1024, height: 1280, background: 'opaque' }, seed)
        return `${scene.canvas.background} ${scene.layers.map(({ name }) => name.replace(/\d+/g, '')).join()}`
      }),
    ),
  )
  expect(looks.size).toBeGreaterThanOrEqual(8)
})
