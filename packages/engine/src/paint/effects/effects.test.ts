import { createCanvas } from '@napi-rs/canvas'
import fc from 'fast-check'
import { beforeAll, expect, test } from 'vitest'
import type { Effect, TextLayer, TextPath } from '../../scene/schema.ts'
import { loadFonts, setText } from '../../typeset/index.ts'
import { SENTENCES, textLayer } from '../../typeset/test/words.ts'
import { flatWorld } from '../test/world.ts'
import { paintText } from '../text.ts'
import { type LetteredLayer, paintLettered } from './index.ts'

const world = flatWorld()
const [WIDTH, HEIGHT] = [300, 160]
const BOX = { x: 40, y: 30, w: 220, h: 100 }
const SCRIPTS = ['Latin', 'Arabic', 'Hebrew', 'Devanagari', 'Japanese', 'Thai'] as const
const sentence = (name: (typeof SCRIPTS)[number]) => (SENTENCES[name] as readonly [string, string])[0]

const headline = (change: Partial<TextLayer>): TextLayer =>
  textLayer({
    role: 'headline',
    text: 'Hi',
    font: 'archivo',
    weight: 900,
    size: { fit: [4, 200] },
    align: 'center',
    valign: 'middle',
    leading: 1,
    ...change,
  })

beforeAll(async () => {
  await loadFonts([headline({ text: 'HIlo Round words' }), ...SCRIPTS.map((name) => headline({ text: sentence(name) }))], world)
})

async function drawn(change: Partial<TextLayer>): Promise<Uint8ClampedArray> {
  const layer = headline(change)
  const context = createCanvas(WIDTH, HEIGHT).getContext('2d')
  const set = setText(layer, BOX)
  if (layer.effect) await paintLettered(context, layer as LetteredLayer, set, BOX, { world, detail: 1, seed: 3 })
  else paintText(context, layer, set, BOX)
  return context.getImageData(0, 0, WIDTH, HEIGHT).data
}

const alphaAt = (data: Uint8ClampedArray, x: number, y: number) => data[(y * WIDTH + x) * 4 + 3] ?? 0

/** Pixels of more than so much alpha that lie outside the box. */
function outside(data: Uint8ClampedArray, alpha: number): number {
  let count = 0
  for (let y = 0; y < HEIGHT; y++)
    for (let x = 0; x < WIDTH; x++) {
      const isIn = x >= BOX.x - 1 && x <= BOX.x + BOX.w && y >= BOX.y - 1 && y <= BOX.y + BOX.h
      if (!isIn && alphaAt(data, x, y) > alpha) count++
    }
  return count
}

const EFFECTS: Effect[] = [
  { kind: 'outline', width: 0.03 },
  { kind: 'neon' },
  { kind: 'foil', metal: 'gold' },
  { kind: 'foil', metal: 'holographic' },
  { kind: 'relief', way: 'raised' },
  { kind: 'relief', way: 'pressed' },
  { kind: 'extrude', depth: 0.16, side: '#803010' },
  { kind: 'chalk' },
  { kind: 'material', material: 'marble' },
  { kind: 'material', material: 'glitter' },
  { kind: 'filled', art: ['lucide:star'], ground: '#204020' },
]

test.each(EFFECTS)('letters of $kind are drawn the same each time, and their bodies stay in the box', async (effect) => {
  const [first, second] = [await drawn({ effect }), await drawn({ effect })]
  expect(Buffer.compare(Buffer.from(first), Buffer.from(second))).toBe(0)
  expect(first.some((value, i) => i % 4 === 3 && value > 200)).toBe(true)
  // What lies about them is light and shadow.
  if (effect.kind !== 'neon') expect(outside(first, 180)).toBe(0)
})

test('hollow letters are empty within and nowhere wider than solid ones', async () => {
  const [hollow, solid] = [await drawn({ text: 'I', effect: { kind: 'outline', width: 0.03 } }), await drawn({ text: 'I' })]
  const [x, y] = [Math.round(BOX.x + BOX.w / 2), Math.round(BOX.y + BOX.h / 2)]
  expect(alphaAt(solid, x, y)).toBe(255)
  expect(alphaAt(hollow, x, y)).toBe(0)
  expect(hollow.every((value, i) => i % 4 !== 3 || (solid[i] ?? 0) > 0 || value < 70)).toBe(true)
})

test('neon glows beyond its letters and fades with the distance', async () => {
  const data = await drawn({ text: 'I', fill: '#ff40a0', effect: { kind: 'neon' } })
  const y = Math.round(BOX.y + BOX.h / 2)
  const [near, far] = [alphaAt(data, BOX.x + BOX.w / 2 + 34, y), alphaAt(data, BOX.x + BOX.w / 2 + 64, y)]
  expect(near).toBeGreaterThan(far)
  expect(far).toBeGreaterThan(0)
})

test('art that the world does not have leaves the ground of filled letters', async () => {
  const data = await drawn({ text: 'I', effect: { kind: 'filled', art: ['lucide:no-such-thing'], ground: '#204020' } })
  expect(alphaAt(data, Math.round(BOX.x + BOX.w / 2), Math.round(BOX.y + BOX.h / 2))).toBe(255)
})

const PATHS: TextPath[] = [{ along: 'arc', degrees: 120 }, { along: 'arc', degrees: -60 }, { along: 'wave' }, { along: 'circle' }]

test('words on any curve stay inside their box, in any script', async () => {
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...SCRIPTS), fc.constantFrom(...PATHS), async (name, path) => {
      const data = await drawn({ text: sentence(name), path })
      expect(data.some((value, i) => i % 4 === 3 && value > 120)).toBe(true)
      expect(outside(data, 60)).toBe(0)
    }),
    { numRuns: 12, seed: 8 },
  )
})

test('an arch turns its first letter to the left and its last one to the right', () => {
  const slices = setText(headline({ text: 'Round words', path: { along: 'arc', degrees: 90 } }), BOX).lines[0]?.slices ?? []
  expect(slices[0]?.angle).toBeLessThan(-0.1)
  expect(slices.at(-1)?.angle).toBeGreaterThan(0.1)
})

test.each(['circle', 'heart', 'diamond', 'triangle'] as const)('words that fill a %s are all there, and none leaves its box', (within) => {
  const text = 'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen'
  const { lines, ink } = setText(headline({ text, role: 'body', within, size: { fit: [4, 60] } }), BOX)
  expect(
    lines
      .map((line) => line.text)
      .join(' ')
      .split(/\s+/),
  ).toEqual(text.split(' '))
  expect(ink.x).toBeGreaterThanOrEqual(0)
  expect(ink.x + ink.w).toBeLessThanOrEqual(BOX.w + 0.5)
  expect(ink.y + ink.h).toBeLessThanOrEqual(BOX.h + 0.5)
})
