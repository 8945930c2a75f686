import fc from 'fast-check'
import { expect, test } from 'vitest'
import { UI_BLOCKS } from '../../brief/schema.ts'
import { contrast } from '../../color.ts'
import { flatWorld } from '../../paint/test/world.ts'
import { namesOf } from '../../scene/index.ts'
import { type GroupLayer, type Layer, Scene } from '../../scene/schema.ts'
import { paletteFor } from '../palette.ts'
import { plainBrief, wanted } from '../test/brief.ts'
import { allTexts, faultsOfText, overlaps } from '../test/check.ts'
import { labelFrom } from './ask.ts'
import { composeUiMockup } from './index.ts'

const world = flatWorld()
const TOPICS = ['picture generator', 'mobile banking', 'recipe app', 'web analytics dashboard', 'chat', 'pottery club', 'music player', '']
const SIZES = [
  [1080, 1920],
  [1440, 900],
  [1024, 1024],
  [1536, 640],
  [640, 1536],
  [1024, 1280],
] as const

const briefs = fc.record({
  platform: fc.constantFrom('mobile', 'web', 'desktop', 'tablet'),
  theme: fc.constantFrom('light', 'dark', null),
  topic: fc.constantFrom(...TOPICS),
  blocks: fc.array(fc.constantFrom(...UI_BLOCKS), { maxLength: 9 }),
  texts: fc.array(
    fc.tuple(
      fc.constantFrom(
        'Generate',
        'Start your free month today',
        'Überraschung & Größe',
        'OK',
        'Save $40',
        'two\nlines',
        'A rather long line of exact words that must all be shown',
      ),
      fc.constantFrom('headline', 'button', 'label', 'list-item', 'price', 'body'),
    ),
    { maxLength: 4 },
  ),
  policy: fc.constantFrom('free', 'listed', 'none'),
  size: fc.constantFrom(...SIZES),
  seed: fc.nat(50),
})
type Sample = typeof briefs extends fc.Arbitrary<infer T> ? T : never

function composed({ platform, theme, topic, blocks, texts, policy, size, seed }: Sample) {
  const brief = plainBrief({
    ui: { platform, theme, topic, blocks: blocks.map((kind) => ({ kind, words: '' })) },
    texts: texts.map(([text, role], i) => wanted(text, role, `text-${i}`)),
    textPolicy: policy,
  })
  return composeUiMockup(brief, { width: size[0], height: size[1], background: 'opaque' }, seed)
}

const screenOf = (layers: readonly Layer[]) =>
  layers.find((layer): layer is GroupLayer => layer.type === 'group' && layer.name === 'screen') as GroupLayer
const blocksOf = (layers: readonly Layer[]) => screenOf(layers).layers.filter((layer) => layer.type === 'group')

test('any brief gives a valid scene with unique names whose blocks lie on the screen and never on one another', () => {
  fc.assert(
    fc.property(briefs, (sample) => {
      const { scene } = composed(sample)
      Scene.parse(scene)
      const names = namesOf(scene)
      expect(names.filter((name, i) => names.indexOf(name) !== i)).toEqual([])
      const blocks = blocksOf(scene.layers)
      expect(overlaps(blocks)).toEqual([])
      const screen = screenOf(scene.layers).box as { w: number; h: number }
      for (const { box } of blocks) {
        expect(box && box.x >= -1 && box.y >= -1 && box.x + box.w <= screen.w + 1 && box.y + box.h <= screen.h + 1).toBe(true)
      }
    }),
    { numRuns: 60, seed: 11 },
  )
})

test('all words stay in their boxes and none lies on another', async () => {
  await fc.assert(
    fc.asyncProperty(briefs, async (sample) => {
      expect(await faultsOfText(composed(sample).scene, world)).toEqual([])
    }),
    { numRuns: 40, seed: 12 },
  )
})

test('every exact text of the brief is in the scene to the letter', () => {
  fc.assert(
    fc.property(briefs, (sample) => {
      const { scene, warnings } = composed(sample)
      if (warnings.some(({ code }) => code === 'ui_block_omitted')) return
      const shown = allTexts(scene.layers).map(({ text }) => text)
      for (const [text] of sample.texts) expect(shown).toContain(text)
    }),
    { numRuns: 60, seed: 13 },
  )
})

test('with no words allowed, only the exact ones appear', () => {
  fc.assert(
    fc.property(briefs, (sample) => {
      const { scene } = composed({ ...sample, policy: 'none' })
      const allowed = new Set<string>(sample.texts.map(([text]) => text))
      expect(allTexts(scene.layers).filter(({ text }) => !allowed.has(text))).toEqual([])
    }),
    { numRuns: 60, seed: 14 },
  )
})

test('blocks keep the order asked for, from top to bottom of a phone', () => {
  const kinds = ['prompt-input', 'image-preview', 'model-picker', 'aspect-picker', 'button'] as const
  const brief = plainBrief({
    ui: { platform: 'mobile', theme: 'dark', topic: 'picture generator', blocks: kinds.map((kind) => ({ kind, words: '' })) },
    texts: [wanted('Generate', 'button')],
  })
  const { scene, warnings } = composeUiMockup(brief, { width: 1080, height: 1920, background: 'opaque' }, 1)
  const tops = kinds.map((kind) => blocksOf(scene.layers).find(({ name }) => name === kind)?.box?.y ?? Number.NaN)
  expect(tops).toEqual(tops.toSorted((a, b) => a - b))
  expect(warnings).toEqual([])
  expect(allTexts(scene.layers).find(({ role }) => role === 'button')?.text).toBe('Generate')
})

test('every text colour of a palette meets AA on every ground, whatever the accent', () => {
  fc.assert(
    fc.property(fc.nat(359), fc.nat(0xffffff), fc.boolean(), fc.constantFrom('light', 'dark'), (hue, rgb, isExact, scheme) => {
      const palette = paletteFor({ scheme, accent: isExact ? `#${rgb.toString(16).padStart(6, '0')}` : hue })
      for (const ground of [palette.background, palette.surface, palette.raised]) {
        for (const ink of [palette.text, palette.muted, palette.accentText, palette.positive, palette.negative])
          expect(contrast(ink, ground)).toBeGreaterThanOrEqual(4.5)
      }
      expect(contrast(palette.onAccent, palette.accent)).toBeGreaterThanOrEqual(4.5)
      expect(contrast(palette.onAccent, palette.accentEnd)).toBeGreaterThanOrEqual(4.5)
    }),
    { numRuns: 60, seed: 15 },
  )
})

test('the words of a block give its name', () => {
  expect(labelFrom('a recent transactions list')).toBe('Recent transactions')
  expect(labelFrom('a large primary button labeled "Go"')).toBe('')
})
