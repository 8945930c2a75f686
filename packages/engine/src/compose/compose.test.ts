import { expect, test } from 'vitest'
import { readBrief } from '../brief/index.ts'
import { namesOf, Scene, sceneFromText, sceneToText } from '../scene/index.ts'
import { canvasFor } from './canvas.ts'
import { bounds, type Rect } from './frame.ts'
import { compose } from './index.ts'

const PROMPTS = [
  'Packshot of an orange tumbler on a pure white background',
  'Two green bowls on an oak table, soft light, no text',
  'A grey smart speaker on the right third of a walnut desk, empty space on the left',
  'Vertical 4:5 ad for a black bottle on concrete. Headline at the top: "Carry less". Leave the lower third empty.',
  'Poster that reads "READ MORE"',
  'Mobile app screen for a plant shop with a search bar, three cards and a button labeled "Add"',
  'A photo of a samovar on white',
]

const composed = PROMPTS.map((prompt) => {
  const { brief } = readBrief(prompt)
  return { prompt, brief, ...compose(brief, canvasFor(brief, { size: 'auto', background: 'auto' }), 7) }
})

test.each(composed)('$prompt → a valid scene that reads back the same, with names of its own', ({ scene }) => {
  expect(Scene.parse(scene)).toEqual(scene)
  expect(sceneFromText(sceneToText(scene))).toEqual(scene)
  expect(new Set(namesOf(scene)).size).toBe(namesOf(scene).length)
})

test.each(composed)('$prompt → the same scene again', ({ brief, scene }) => {
  expect(compose(brief, canvasFor(brief, { size: 'auto', background: 'auto' }), 7).scene).toEqual(scene)
})

const stageOf = (scene: Scene) => scene.layers.find((layer) => layer.type === 'stage')
const inside = (seen: Rect, rect: Rect) => seen.x0 >= rect.x0 && seen.y0 >= rect.y0 && seen.x1 <= rect.x1 && seen.y1 <= rect.y1

/** The picture's rectangle about an object, from its outline alone. */
function seenIn(scene: Scene): Rect {
  const stage = stageOf(scene)
  if (stage?.type !== 'stage') throw new Error('no stage')
  const points = stage.objects.map((object): [number, number, number] => [object.at[0], object.at[1], object.at[2]])
  return bounds(points, stage.camera, scene.canvas.width / scene.canvas.height) as Rect
}

test('a subject asked to the right third stands there, and the left stays free', () => {
  const { scene } = composed[2] as (typeof composed)[number]
  expect(seenIn(scene).x0).toBeGreaterThan(0.5)
})

test('an ad keeps its headline above, its subject between and the lower third empty', () => {
  const { scene } = composed[3] as (typeof composed)[number]
  expect(inside(seenIn(scene), { x0: 0, y0: 0.3, x1: 1, y1: 0.667 })).toBe(true)
  for (const layer of scene.layers)
    if (layer.type === 'text') expect(layer.box && layer.box.y + layer.box.h).toBeLessThan(scene.canvas.height * 0.667)
})

test('two things asked for are two things on the stage', () => {
  const stage = stageOf((composed[1] as (typeof composed)[number]).scene)
  expect(stage?.type === 'stage' && stage.objects.map((object) => object.archetype)).toEqual(['bowl', 'bowl'])
})

test('a noun outside the catalogue is named in a warning', () => {
  expect((composed[6] as (typeof composed)[number]).warnings.map((warning) => warning.message).join(' ')).toMatch(/samovar/)
})

test.each([
  ['A grey smart speaker on a walnut desk near a window', 'desk'],
  ['Ad for a black bottle on concrete. Headline at the top: "Carry less". Button "Shop"', 'concrete'],
  ['Packshot of an orange tumbler on a yellow background', 'yellow background'],
])('%s, cut out: nothing opaque behind the things, the words stay, and the warning names what is left out', (prompt, leftOut) => {
  const { brief } = readBrief(prompt)
  const size = { width: 1024, height: 1024 }
  const [clear, opaque] = (['transparent', 'opaque'] as const).map((background) =>
    compose(brief, canvasFor(brief, { size, background }), 7),
  )
  expect(clear?.scene.canvas.background).toBe('transparent')
  const stage = clear && stageOf(clear.scene)
  expect(stage?.type === 'stage' && stage.set.plate).toBe('transparent')
  const words = (scene?: Scene) => scene?.layers.flatMap((layer) => (layer.type === 'text' ? [layer.text] : []))
  expect(words(clear?.scene)).toEqual(words(opaque?.scene))
  // A panel of words may stand on the clear ground, a veil over all of it may not.
  const covering = clear?.scene.layers.filter(({ type, box }) => type === 'shape' && box && box.w * box.h > 0.1 * 1024 * 1024)
  expect(covering).toEqual([])
  const said = clear?.warnings.find(({ code }) => code === 'setting_left_out')
  expect(said?.message).toContain(leftOut)
  expect(opaque?.warnings.some(({ code }) => code === 'setting_left_out')).toBe(false)
})

test('letters on a clear ground have a rim of the other tone, letters on a picture have none', () => {
  const { brief } = readBrief('Ad for a black bottle. Headline: "Carry less", subheadline: "All day"')
  const rims = (background: 'transparent' | 'opaque') =>
    compose(brief, canvasFor(brief, { size: 'auto', background }), 7).scene.layers.flatMap((layer) =>
      layer.type === 'text' ? [layer.stroke?.paint] : [],
    )
  expect(rims('transparent')).toEqual(['#ffffff', '#ffffff'])
  expect(rims('opaque')).toEqual([undefined, undefined])
})

test('no ad sets small letters in a face that only has capitals', () => {
  const { brief } = readBrief('Ad for a black bottle. Headline: "Carry less"')
  const canvas = canvasFor(brief, { size: 'auto', background: 'opaque' })
  const faces = new Set(
    Array.from({ length: 40 }, (_, seed) =>
      compose(brief, canvas, seed).scene.layers.flatMap((layer) => (layer.type === 'text' ? [layer.font] : [])),
    ).flat(),
  )
  expect(faces.size).toBeGreaterThan(1)
  expect(faces).not.toContain('bebas-neue')
})
