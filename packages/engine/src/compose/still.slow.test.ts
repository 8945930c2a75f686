import { expect, test } from 'vitest'
import { readBrief } from '../brief/index.ts'
import { recipeOf } from '../catalog/index.ts'
import { RIGS, type RigName, rig } from '../catalog/rigs.ts'
import { hexToOklch } from '../color.ts'
import { type Scene, type StageLayer, stageOf } from '../scene/index.ts'
import { measure } from '../shape/index.ts'
import { canvasFor } from './canvas.ts'
import { outline } from './cast.ts'
import { bounds } from './frame.ts'
import { composeProductStill } from './product-still.ts'
import { composeSceneStill } from './scene-still.ts'

const SIZES = { landscape: { width: 1536, height: 1024 }, square: { width: 1024, height: 1024 }, portrait: { width: 1024, height: 1536 } }

function staged(prompt: string, size: { width: number; height: number } | 'auto' = 'auto', seed = 3): { scene: Scene; stage: StageLayer } {
  const { brief } = readBrief(prompt)
  const canvas = canvasFor(brief, { size, background: 'auto' })
  const { scene } = (brief.genre === 'product-still' ? composeProductStill : composeSceneStill)(brief, canvas, seed)
  const stage = stageOf(scene)
  if (!stage) throw new Error(`Expected a stage for “${prompt}”`)
  return { scene, stage }
}

const PROMPTS = [
  'A ceramic mug and a croissant',
  'A glass teapot with two cups on a wooden tray',
  'Three pears and a jug on a table',
  'A wine bottle',
  'A laptop, a notebook and a pen, top down',
  'An armchair next to a floor lamp',
  'A bowl of cherries',
]

test.each(PROMPTS.flatMap((prompt) => Object.entries(SIZES).map(([shape, size]) => ({ prompt, shape, size }))))(
  '$prompt fills a $shape picture as a photographer would',
  ({ prompt, size }) => {
    const { stage } = staged(prompt, size)
    const actors = stage.objects.map((object) => ({ object }) as never)
    const seen = bounds(outline(actors), stage.camera, size.width / size.height)
    if (!seen) throw new Error('behind the camera')
    const share = Math.max(seen.x1 - seen.x0, seen.y1 - seen.y0)
    expect(share).toBeGreaterThan(0.5)
    expect(share).toBeLessThan(0.97)
  },
)

test('a wide shot leaves more room than a close-up', () => {
  const share = (prompt: string) => {
    const { stage } = staged(prompt)
    const seen = bounds(outline(stage.objects.map((object) => ({ object }) as never)), stage.camera, 1.5)
    return seen ? seen.y1 - seen.y0 : 0
  }
  expect(share('Wide shot of a ceramic mug on a table')).toBeLessThan(0.7 * share('Close-up of a ceramic mug on a table'))
})

test.each([
  ['three lemons in a white bowl', 'bowl'],
  ['a wicker basket filled with apples', 'basket'],
  ['two eggs in a frying pan', 'skillet|pan'],
  ['four cookies on a plate', 'plate'],
])('%s: what it holds is inside its footprint', (prompt, vesselNoun) => {
  const { stage } = staged(prompt)
  const vessel = stage.objects.find(({ name }) => new RegExp(`^(?:${vesselNoun})$`).test(name))
  const held = stage.objects.filter((object) => object !== vessel)
  const recipe = vessel && recipeOf(vessel.archetype)
  if (!vessel || !recipe) throw new Error(`Expected a ${vesselNoun}`)
  expect(held.length).toBeGreaterThan(1)
  const { size } = measure(recipe, vessel.params)
  const reach = Math.max(size[0], size[2]) / 2
  for (const { at } of held) {
    expect(Math.hypot(at[0] - vessel.at[0], at[2] - vessel.at[2])).toBeLessThan(reach * vessel.scale)
    expect(at[1]).toBeGreaterThan(vessel.at[1])
  }
})

/** Distance of two colours in OKLCh, L and chroma as numbers of 1. */
function distance(a: string, b: string): number {
  const [p, q] = [hexToOklch(a), hexToOklch(b)]
  const turn = ((p.h - q.h) * Math.PI) / 180
  return Math.sqrt((p.l - q.l) ** 2 + p.c ** 2 + q.c ** 2 - 2 * p.c * q.c * Math.cos(turn))
}

test.each([
  ['A handbag on a pink background', '#f4b6c2', 0.12],
  ['A camera against a mustard backdrop', '#d4a017', 0.1],
  ['Sneakers on a pastel blue backdrop', '#b5d5ee', 0.12],
])('%s stands before that colour', (prompt, hex, tolerance) => {
  const { stage } = staged(prompt)
  expect(distance(stage.set.backdrop?.color ?? '#000000', hex)).toBeLessThan(tolerance)
})

test('a dark desk is dark, weathered wood is dull, and the rest of the brief keeps its word', () => {
  const ground = (prompt: string) => hexToOklch(staged(prompt).stage.set.ground?.color ?? '#ffffff')
  expect(ground('A watch on a dark desk').l).toBeLessThan(0.35)
  expect(ground('A mug on a wooden table').l).toBeGreaterThan(0.4)
  expect(ground('A mug on weathered wood').c).toBeLessThan(ground('A mug on wood').c * 0.6)
})

test('where nothing is said the surroundings differ with the thing and with the seed, and never with the draw', () => {
  const looks = [1, 2, 3, 4, 5, 6].map((seed) => JSON.stringify(staged('A red apple and a jug', 'auto', seed).stage.set))
  expect(new Set(looks).size).toBeGreaterThan(2)
  expect(JSON.stringify(staged('A red apple and a jug', 'auto', 1).stage.set)).toBe(looks[0])
})

test('a subject is never the colour of the wall behind it', () => {
  for (const color of ['white', 'black', 'red', 'navy', 'sage green', 'beige'])
    for (let seed = 0; seed < 5; seed++) {
      const { stage } = staged(`A ${color} ceramic mug and a spoon`, 'auto', seed)
      const own = stage.objects[0]?.materials.body?.color ?? '#ffffff'
      expect(distance(stage.set.backdrop?.color ?? '#ffffff', own), color).toBeGreaterThan(0.1)
    }
})

test.each<[string, RigName]>([
  ['chiaroscuro', 'side'],
  ['dramatic side light', 'side'],
  ['moody low-key light', 'low-key'],
  ['hard light', 'hard-sun'],
  ['backlit', 'backlit'],
  ['at golden hour', 'golden-hour'],
  ['soft window light', 'window'],
  ['neon lights', 'neon'],
  ['violet rim light', 'rim'],
  ['overcast daylight', 'overcast'],
  ['candle light', 'candle'],
  ['a single spotlight', 'spotlight'],
  ['moonlight', 'moonlight'],
  ['venetian blinds shadows', 'blinds'],
  ['dappled light through leaves', 'dappled'],
  ['bright and airy', 'high-key'],
])('“%s” is lit by %s', (words, name) => {
  const { stage } = staged(`A ceramic mug on a table, ${words}.`)
  const wanted = new Set(rig(name).lights.map((light) => light.name))
  expect(stage.lights.filter((light) => wanted.has(light.name)).length).toBe(wanted.size)
})

test('there are at least seventeen rigs, and no two light alike', () => {
  expect(RIGS.length).toBeGreaterThanOrEqual(17)
  expect(new Set(RIGS.map((name) => JSON.stringify(rig(name)))).size).toBe(RIGS.length)
})
