import fc from 'fast-check'
import { expect, test } from 'vitest'
import { flatWorld } from '../paint/test/world.ts'
import { namesOf } from '../scene/index.ts'
import { Scene } from '../scene/schema.ts'
import { plainBrief, wanted } from './test/brief.ts'
import { allTexts, faultsOfText } from './test/check.ts'
import { composeTypographic } from './typographic.ts'

const world = flatWorld()
const samples = fc.record({
  texts: fc.array(
    fc.tuple(
      fc.constantFrom(
        'Hello',
        'MIDSUMMER SALE',
        'The sea does not reward those who are too anxious.',
        'Мир и труд',
        'Unwahrscheinlichkeitsberechnung',
        'a\nb',
        'Up to 50% off',
      ),
      fc.constantFrom('headline', 'subheadline', 'body', 'caption', 'label', 'button', 'price', 'list-item', 'other'),
    ),
    { minLength: 1, maxLength: 8 },
  ),
  size: fc.constantFrom([1024, 1280], [1536, 640], [480, 1440], [1024, 1024]),
  free: fc.constantFrom([], ['lower-third'], ['right-half'], ['top']),
  seed: fc.nat(100),
})
type Sample = typeof samples extends fc.Arbitrary<infer T> ? T : never

function composed({ texts, size, free, seed }: Sample) {
  const brief = plainBrief({
    genre: 'typographic',
    texts: texts.map(([text, role], i) => wanted(text, role, `t${i}`)),
    layout: { subjectRegion: null, freeRegions: [...free] },
  })
  return composeTypographic(brief, { width: size[0] as number, height: size[1] as number, background: 'opaque' }, seed).scene
}

test('every poster of words is a valid scene that shows each text once, to the letter', () => {
  fc.assert(
    fc.property(samples, (sample) => {
      const scene = composed(sample)
      Scene.parse(scene)
      expect(new Set(namesOf(scene)).size).toBe(namesOf(scene).length)
      expect(
        allTexts(scene.layers)
          .map(({ text }) => text)
          .toSorted(),
      ).toEqual(sample.texts.map(([text]) => text).toSorted())
    }),
    { numRuns: 100, seed: 21 },
  )
})

test('no words leave the poster or lie on one another', async () => {
  await fc.assert(
    fc.asyncProperty(samples, async (sample) => {
      expect(await faultsOfText(composed(sample), world)).toEqual([])
    }),
    { numRuns: 60, seed: 22 },
  )
})

test('a region that must stay empty holds neither words nor ornament', () => {
  fc.assert(
    fc.property(samples, (sample) => {
      const scene = composed({ ...sample, free: ['lower-third'] })
      for (const { box } of scene.layers) expect((box?.y ?? 0) + (box?.h ?? 0)).toBeLessThanOrEqual((scene.canvas.height * 2) / 3 + 0.5)
    }),
    { numRuns: 30, seed: 23 },
  )
})

test('a headline is clearly the largest text', async () => {
  const scene = composed({
    texts: [
      ['Hello', 'headline'],
      ['Up to 50% off', 'subheadline'],
    ],
    size: [1024, 1280],
    free: [],
    seed: 1,
  })
  const sizes = allTexts(scene.layers).map(({ size }) => (typeof size === 'number' ? size : size.fit[1]))
  expect(sizes[0]).toBeGreaterThan((sizes[1] as number) * 1.6)
})
