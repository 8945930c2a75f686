import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Brief } from '../../brief/schema.ts'
import { contrast } from '../../color.ts'
import { flatWorld } from '../../paint/test/world.ts'
import { namesOf } from '../../scene/index.ts'
import { type Layer, Scene } from '../../scene/schema.ts'
import { compose } from '../index.ts'
import { plainBrief, wanted } from '../test/brief.ts'
import { allTexts, faultsOfText } from '../test/check.ts'

const world = flatWorld()
const names = fc.constantFrom('Tea', 'Flat white', 'Grilled sea bass with lemon', 'Œufs à la coque', 'Борщ', 'Unwahrscheinlichkeitstheorie')
const number = fc.integer({ min: 0, max: 9999 })
const distinct = <T>(items: fc.Arbitrary<T>, minLength: number, maxLength: number) => fc.array(items, { minLength, maxLength })

const menu = fc
  .record({
    sections: distinct(
      fc.record({
        title: fc.constantFrom('Starters', 'Mains', null),
        items: distinct(
          fc.record({
            name: names,
            description: fc.constantFrom(null, 'Tomato, basil, olive oil'),
            price: fc.constantFrom('$3', '12,50 €', null),
          }),
          1,
          7,
        ),
      }),
      1,
      4,
    ),
  })
  .map((menu) => ({ genre: 'menu' as const, content: { menu, chart: null, points: null } }))
const chart = fc
  .record({ kind: fc.constantFrom('bars', 'rows', 'line', 'area', 'pie', 'donut'), values: distinct(number, 2, 9) })
  .map(({ kind, values }) => {
    const points = values.map((value, i) => ({ label: `Group ${i + 1}`, value, words: String(value) }))
    const chart = { kind, unit: { prefix: '', suffix: '' }, note: null, series: [{ name: null, points }] }
    return { genre: 'chart' as const, content: { menu: null, points: null, chart } }
  })
const points = fc
  .record({
    kind: fc.constantFrom('steps', 'timeline', 'figures', 'facts'),
    items: distinct(
      fc.record({ lead: fc.constantFrom(null, '1989', '71%'), title: names, detail: fc.constantFrom(null, 'Twice a day') }),
      2,
      9,
    ),
  })
  .map((points) => ({ genre: 'infographic' as const, content: { menu: null, chart: null, points: { ...points, sides: [] } } }))

const pages = fc.record({
  page: fc.oneof(menu, chart, points),
  size: fc.constantFrom([1024, 1280], [1536, 640], [640, 1440], [1024, 1024]),
  free: fc.constantFrom([], [], ['lower-third'], ['right-half']),
  words: fc.constantFrom([], ['dark'], ['elegant'], ['chalkboard'], ['bold'], ['vintage']),
  seed: fc.nat(50),
})
type Sample = typeof pages extends fc.Arbitrary<infer T> ? T : never

const TITLE = 'House of a Thousand Things'
const NOTE = 'Open every day'
function composed({ page, size, free, words, seed }: Sample) {
  const brief = plainBrief({
    ...(page as Pick<Brief, 'genre' | 'content'>),
    texts: [wanted(TITLE, 'headline'), wanted(NOTE, 'caption')],
    layout: { subjectRegion: null, freeRegions: [...free] as Brief['layout']['freeRegions'] },
    style: { family: null, words: [...words], palette: [] },
    textPolicy: 'listed',
  })
  return compose(brief, { width: size[0] as number, height: size[1] as number, background: 'opaque' }, seed).scene
}

/** Every string that the page was asked to show. */
function askedOf({ page }: Sample): string[] {
  const { content } = page as Pick<Brief, 'content'>
  const sections = content?.menu?.sections ?? []
  const entries = sections.flatMap(({ title, items }) => [
    title,
    ...items.flatMap(({ name, description, price }) => [name, description, price]),
  ])
  const data = (content?.chart?.series ?? []).flatMap(({ points }) => points.flatMap(({ label, words }) => [label, words]))
  const told = (content?.points?.items ?? []).flatMap(({ lead, title, detail }) => [lead, title, detail])
  return [TITLE, NOTE, ...entries, ...data, ...told].filter((text) => text !== null)
}

test('every page is a valid scene that shows each asked text exactly once, and only ticks and step numbers besides', () => {
  fc.assert(
    fc.property(pages, (sample) => {
      const scene = composed(sample)
      Scene.parse(scene)
      expect(new Set(namesOf(scene)).size).toBe(namesOf(scene).length)
      const shown = allTexts(scene.layers).filter(({ role }) => role !== 'tick' && role !== 'number')
      expect(shown.map(({ text }) => text).toSorted()).toEqual(askedOf(sample).toSorted())
    }),
    { numRuns: 60, seed: 31 },
  )
})

test('no words leave the page or lie on one another', async () => {
  await fc.assert(
    fc.asyncProperty(pages, async (sample) => {
      expect(await faultsOfText(composed(sample), world)).toEqual([])
    }),
    { numRuns: 30, seed: 32 },
  )
})

test('a region that must stay empty holds nothing', () => {
  fc.assert(
    fc.property(pages, (sample) => {
      const scene = composed({ ...sample, free: ['lower-third'] })
      for (const { box } of scene.layers) expect((box?.y ?? 0) + (box?.h ?? 0)).toBeLessThanOrEqual((scene.canvas.height * 2) / 3 + 1)
    }),
    { numRuns: 60, seed: 33 },
  )
})

const fillOf = (layer: Layer): string => ('fill' in layer && typeof layer.fill === 'string' ? layer.fill : '')

test('every text reads on what is behind it', () => {
  fc.assert(
    fc.property(pages, (sample) => {
      const { layers, canvas } = composed(sample)
      for (const [i, layer] of layers.entries()) {
        const texts = allTexts([layer])
        const box = layer.box
        if (texts.length === 0 || !box) continue
        const middle = { x: box.x + box.w / 2, y: box.y + box.h / 2 }
        const under = layers.slice(0, i).findLast((other) => {
          const { box: at } = other
          const isIn = at && middle.x >= at.x && middle.x <= at.x + at.w && middle.y >= at.y && middle.y <= at.y + at.h
          return other.type === 'shape' && other.shape !== 'path' && isIn && /^#[0-9a-f]{6}$/.test(fillOf(other))
        })
        const ground = under ? fillOf(under) : (canvas.background as string)
        for (const text of texts) expect(contrast(text.fill as string, ground), `${text.name} on ${ground}`).toBeGreaterThanOrEqual(4.5)
      }
    }),
    { numRuns: 80, seed: 34 },
  )
})

test('bars are as long as their numbers', () => {
  fc.assert(
    fc.property(distinct(fc.integer({ min: 1, max: 9999 }), 2, 8), fc.constantFrom('bars', 'rows'), (values, kind) => {
      const series = [{ name: null, points: values.map((value, i) => ({ label: `G${i}`, value, words: String(value) })) }]
      const content = { menu: null, points: null, chart: { kind: kind as 'bars', unit: { prefix: '', suffix: '' }, note: null, series } }
      const { scene } = compose(plainBrief({ genre: 'chart', content }), { width: 1024, height: 768, background: 'opaque' }, 1)
      const bars = scene.layers.filter(({ name }) => /^bar-1-\d+$/.test(name))
      const lengths = bars.map(({ box }) => (kind === 'bars' ? box?.h : box?.w) ?? 0)
      const most = Math.max(...values)
      const longest = Math.max(...lengths)
      for (const [i, value] of values.entries()) expect((lengths[i] as number) / longest).toBeCloseTo(value / most, 3)
    }),
    { numRuns: 60, seed: 35 },
  )
})
