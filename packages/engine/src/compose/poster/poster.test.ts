import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readBrief } from '../../brief/index.ts'
import { contrast } from '../../color.ts'
import { flatWorld } from '../../paint/test/world.ts'
import { namesOf, Scene } from '../../scene/index.ts'
import { illustrate, MANNERS, mannerOf, Pen, tonesFor } from '../illustration/index.ts'
import { compose } from '../index.ts'
import { allTexts, faultsOfText } from '../test/check.ts'
import { columnsOf, standsUpright } from './vertical.ts'

const world = flatWorld()
const PLACES = [
  'a lighthouse on an island',
  'a city skyline at night',
  'a forest with a fox',
  'the desert',
  'a coral reef underwater',
  'a planet in deep space',
  'a village market',
  'a teapot',
  'nothing but music',
]
const LOOKS = [
  'vintage',
  'art deco',
  'bauhaus',
  'riso',
  'papercut',
  'line art',
  'watercolor',
  'blueprint',
  'pixel art',
  'neon',
  'pop art',
  'swiss',
  'folk',
  'flat',
]
const COLORS = ['', ', deep blue and gold', ', pink and black', ', bright yellow', ', white']
const posters = fc.record({
  place: fc.constantFrom(...PLACES),
  look: fc.constantFrom(...LOOKS),
  colors: fc.constantFrom(...COLORS),
  seed: fc.nat(40),
  size: fc.constantFrom([1024, 1280] as const, [1536, 800] as const, [1024, 1024] as const),
})
const sceneOf = ({
  place,
  look,
  colors,
  seed,
  size,
}: {
  place: string
  look: string
  colors: string
  seed: number
  size: readonly [number, number]
}) =>
  compose(
    readBrief(`Illustrated ${look} poster of ${place}${colors}, "A Day Out", Saturday 4 May, 7pm, Town Hall, 20% off`).brief,
    { width: size[0], height: size[1], background: 'opaque' },
    seed,
  ).scene

test('in every manner and colour a poster is a valid scene whose words keep their places, large enough to be read', async () => {
  await fc.assert(
    fc.asyncProperty(posters, async (sample) => {
      const scene = sceneOf(sample)
      Scene.parse(scene)
      expect(new Set(namesOf(scene)).size).toBe(namesOf(scene).length)
      expect(await faultsOfText(scene, world)).toEqual([])
      const texts = allTexts(scene.layers)
      expect(texts.some(({ text }) => text === 'A Day Out')).toBe(true)
      for (const { size, name } of texts)
        if (typeof size !== 'number') expect(size.fit[1], name).toBeGreaterThanOrEqual(scene.canvas.height * 0.016)
    }),
    { numRuns: 40, seed: 61 },
  )
})

test('a picture says on which colours words may stand over it, and one ink reads on all of them', () => {
  fc.assert(
    fc.property(fc.constantFrom(...MANNERS), fc.constantFrom(...PLACES), fc.nat(40), (name, words, seed) => {
      const manner = mannerOf(name)
      const tones = tonesFor({ words, named: [], manner: name, seed })
      const { grounds } = illustrate(
        'picture',
        { x: 0, y: 0, w: 800, h: 1000 },
        { words, things: [], tones, manner, seed, open: { top: 0.3, bottom: 0.2 } },
      )
      const best = Math.max(...['#ffffff', '#000000'].map((ink) => Math.min(...grounds.top.map((ground) => contrast(ink, ground)))))
      expect(best, `${name}: ${grounds.top.join(' ')}`).toBeGreaterThanOrEqual(4.5)
    }),
    { numRuns: 60, seed: 62 },
  )
})

test('colours that are asked for are those of the page', () => {
  const scene = compose(
    readBrief('Illustrated poster of mountains, "Peaks", deep blue and gold').brief,
    { width: 800, height: 1000, background: 'opaque' },
    3,
  ).scene
  const used = JSON.stringify(scene.layers)
  const { palette } = readBrief('Illustrated poster of mountains, "Peaks", deep blue and gold').brief.style
  expect(palette).toHaveLength(2)
  expect(used).toContain(palette[1]?.hex)
})

test('a Japanese headline stands in columns from the right, letter by letter', () => {
  expect(standsUpright('抹茶の時間')).toBe(true)
  expect(standsUpright('Tea time')).toBe(false)
  expect(columnsOf('春の茶会 のお知らせ')).toEqual([[...'春の茶会'], [...'のお知らせ']])
  const scene = compose(
    readBrief('Illustrated tea house poster, "抹茶の時間" vertical').brief,
    { width: 800, height: 1200, background: 'opaque' },
    1,
  ).scene
  const letters = allTexts(scene.layers).filter(({ name }) => name.startsWith('headline.letter'))
  expect(letters.map(({ text }) => text).join('')).toBe('抹茶の時間')
  expect(new Set(letters.map(({ box }) => box?.x)).size).toBe(1)
})

test('the same pen in the pixel manner draws with square cells only', () => {
  const tones = tonesFor({ words: '', named: [], manner: 'pixel', seed: 1 })
  const pen = new Pen('p', { w: 720, h: 720 }, tones, mannerOf('pixel'), 1)
  pen.disc('disc', 360, 360, 200, '#ff0000')
  const [layer] = pen.layers
  expect(layer?.type === 'shape' && /[CLQA]/.test(layer.d ?? '')).toBe(false)
})
