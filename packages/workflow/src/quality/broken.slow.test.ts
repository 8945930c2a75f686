/** Pictures that are wrong in one way each, and the five that are right: the reasons are read from pixels. */
import { draw, Scene } from '@easel/engine'
import { nodeWorld } from '@easel/engine/node'
import { createReader } from '@easel/inspect'
import sharp from 'sharp'
import { afterAll, describe, expect, test } from 'vitest'
import { briefOf, QUALITY_TESTS, type QualityTest, runQualityTests } from './index.ts'

const world = nodeWorld({ threads: 1 })
const reader = createReader()
afterAll(async () => {
  await reader.close()
  await world.threads.close()
})

/** At half the size: the checks measure in shares. Small print is left as large as it is. */
function named(id: string): QualityTest {
  const found = QUALITY_TESTS.find((each) => each.id === id)
  if (!found) throw new Error(`There is no test '${id}'.`)
  return { ...found, size: { width: found.size.width * scaleOf(id), height: found.size.height * scaleOf(id) } }
}

const scaleOf = (id: string) => (id === 'ui-mockup' ? 1 : 0.5)

/** A layer of a picture of half the size, in one of the whole size. */
const doubled = ({ box, size, radius, ...layer }: Layer): Layer => ({
  ...layer,
  box: Object.fromEntries(Object.entries(box ?? {}).map(([side, length]) => [side, Number(length) * 2])),
  ...(typeof size === 'number' && { size: size * 2 }),
  ...(typeof radius === 'number' && { radius: radius * 2 }),
})

type Layer = Record<string, unknown>
type Look = { ground: string; layers: Layer[]; blur?: number }

/** Shapes and words set by the engine: nothing of them is known to the tests but their pixels. */
async function picture({ width, height }: QualityTest['size'], { ground, layers, blur = 0 }: Look): Promise<Uint8Array> {
  const named = layers.map((layer, i) => ({ name: `layer-${i}`, ...layer }))
  const scene = Scene.parse({ easel: '0.1.0', seed: 1, canvas: { width, height, background: ground }, layers: named })
  const request = { prompt: '', n: 1, quality: 'medium', background: 'auto', format: 'png', compression: 100, previews: 0 } as const
  const { bytes } = await draw({ ...request, size: { width, height }, given: { scene } }, 0, world)
  return blur > 0 ? sharp(bytes).blur(blur).png().toBuffer() : bytes
}

const box = (x: number, y: number, w: number, h: number) => ({ box: { x, y, w, h } })
const rect = (x: number, y: number, w: number, h: number, fill: string, radius = 0): Layer => ({
  type: 'shape',
  shape: 'rect',
  ...box(x, y, w, h),
  radius,
  fill,
})
const ellipse = (x: number, y: number, w: number, h: number, fill: string): Layer => ({
  type: 'shape',
  shape: 'ellipse',
  ...box(x, y, w, h),
  fill,
})
const words = (text: string, x: number, y: number, size: number, fill = '#1b1f27'): Layer => ({
  type: 'text',
  ...box(x, y, 480, size * 1.4),
  text,
  role: 'body',
  font: 'inter',
  weight: 600,
  size,
  leading: 1.2,
  tracking: 0,
  align: 'left',
  valign: 'top',
  fill,
})

/** The checks that a picture fails. */
async function reasonsFor(id: string, ...looks: Look[]): Promise<string[]> {
  const test = named(id)
  const scaled = ({ layers, ...look }: Look): Look => ({ ...look, layers: id === 'ui-mockup' ? layers.map(doubled) : layers })
  const files = await Promise.all(looks.map((look) => picture(test.size, scaled(look))))
  const next = async () => files.shift() ?? Buffer.from('nothing')
  const [result] = await runQualityTests([test], { draw: next, edit: next }, { quality: 'low', tools: { read: reader.read }, now: () => 0 })
  return (result?.reasons ?? []).map((reason) => reason.slice(0, reason.indexOf(':')))
}

/** The good picture passes; each of the others fails, for the reason that is its own. */
function promise(id: string, good: () => Look[], broken: [what: string, reason: string, change: (last: Look) => Look][]) {
  describe(id, () => {
    test('a good picture passes', async () => expect(await reasonsFor(id, ...good())).toEqual([]))
    test.each(broken)(
      '%s fails for %s',
      async (_, reason, change) => {
        const looks = good()
        const last = looks.pop()
        if (!last) throw new Error('There is no picture to break.')
        expect(await reasonsFor(id, ...looks, change(last))).toContain(reason)
      },
      60_000,
    )
    test('there are five of them at least', () => expect(broken.length).toBeGreaterThanOrEqual(5))
  })
}

const adding =
  (...layers: Layer[]) =>
  (look: Look): Look => ({ ...look, layers: [...look.layers, ...layers] })
const changing =
  (at: number, change: object) =>
  (look: Look): Look => ({ ...look, layers: look.layers.map((layer, i) => (i === at ? { ...layer, ...change } : layer)) })

const NAVY = briefOf(named('product-listing')).subjects[0]?.colors[0]?.hex ?? ''
const bottle = (color = NAVY): Layer[] => [rect(206, 130, 100, 300, color, 18), rect(226, 92, 60, 42, color, 6)]

promise('product-listing', () => [{ ground: '#ffffff', layers: bottle() }], [
  ['another colour', 'palette.subject', (look) => ({ ...look, layers: bottle('#b3262b') })],
  [
    'a rim that was left by a cutting-out',
    'edges.rim',
    (look) => ({
      ...look,
      layers: [rect(199, 123, 114, 314, '#dfe9d2', 25), rect(219, 85, 74, 56, '#dfe9d2', 13), ...look.layers],
    }),
  ],
  ['a prop beside it', 'count.things', adding(ellipse(360, 360, 70, 70, '#a3742b'))],
  ['a badge with words', 'words.extra', adding(words('BEST SELLER', 40, 36, 34))],
  ['a bottle that leaves the frame', 'framing.whole', changing(0, box(206, 130, 100, 400))],
])

const INK = '#1b2430'
const poster = (): Look => ({
  ground: '#f3ead9',
  layers: [
    words('Keep it hot', 40, 60, 70, INK),
    words('Twelve hours of warm coffee', 42, 165, 28, INK),
    rect(200, 250, 110, 200, '#a2452f', 14),
  ],
})

promise('ad-poster', () => [poster()], [
  ['a misspelt headline', 'words.exact', changing(0, { text: 'Keep it hto' })],
  ['a claim that nobody asked for', 'words.extra', adding(words('Now with free shipping', 42, 210, 24, INK))],
  ['a headline smaller than what is below it', 'words.hierarchy', changing(0, { size: 20 })],
  ['words that fade into the page', 'contrast.words', changing(1, { fill: '#a99d88' })],
  ['ink where the button will be', 'free-region.edges', adding(ellipse(180, 590, 130, 90, '#335577'))],
  ['no mug', 'framing.shown', (look) => ({ ...look, layers: look.layers.slice(0, -1) })],
])

const ORANGE = briefOf(named('reference-edit')).subjects[0]?.colors[0]?.hex ?? ''
const BLUE = briefOf(named('reference-edit')).setting.backdropColor?.hex ?? ''
/** A body with a handle and a label. */
const mug = (color = ORANGE, labelY = 220): Layer[] => [
  { type: 'shape', shape: 'ellipse', ...box(300, 190, 110, 140), stroke: { paint: color, width: 26 } },
  rect(150, 140, 200, 240, color, 22),
  rect(180, labelY, 140, 74, '#fbf8f0'),
  { ...words('NORTH', 180, labelY + 18, 34), ...box(180, labelY + 16, 140, 44), align: 'center' },
]

promise(
  'reference-edit',
  () => [
    { ground: '#ffffff', layers: mug() },
    { ground: BLUE, layers: mug() },
  ],
  [
    ['a mug of another colour', 'identity.color', (look) => ({ ...look, layers: mug('#7a8f2a') })],
    ['a mug without its handle', 'identity.shape', (look) => ({ ...look, layers: mug().slice(1) })],
    ['a label that has moved', 'identity.points', (look) => ({ ...look, layers: mug(ORANGE, 285) })],
    ['a label with other words', 'words.label', changing(3, { text: 'SALE' })],
    ['a ground that stayed as it was', 'background.color', (look) => ({ ...look, ground: '#ffffff' })],
  ],
)

const screen = (): Look => ({
  ground: '#f7f8f5',
  layers: [
    words('Green Corner', 32, 40, 40, INK),
    rect(32, 110, 448, 54, '#e6eae2', 27),
    words('Search plants', 56, 124, 20, '#4b5563'),
    rect(32, 190, 448, 380, '#ffffff', 24),
    ellipse(166, 220, 180, 180, '#3f7d4e'),
    words('Monstera', 60, 430, 28, INK),
    words('$24.00', 60, 474, 24, '#2c5a38'),
    rect(32, 600, 448, 66, '#24573a', 33),
    words('Add to cart', 190, 617, 24, '#ffffff'),
  ],
})

promise('ui-mockup', () => [screen()], [
  ['a misspelt title', 'words.exact', changing(0, { text: 'Green Comer' })],
  ['a button without its label', 'words.exact', (look) => ({ ...look, layers: look.layers.slice(0, -1) })],
  ['a label that no thumb could read', 'words.size', changing(8, { size: 6, box: { x: 236, y: 626, w: 100, h: 12 } })],
  ['a small label that fades into its button', 'contrast.words', changing(8, { fill: '#86b299', size: 11 })],
  ['the name of a company', 'words.clutter', adding(words('Sign in with Google', 60, 516, 22, INK))],
])

const FRAME = briefOf(named('video-first-frame'))
const GREEN = FRAME.subjects[0]?.colors[0]?.hex ?? ''
const vase = (x = 590, color = GREEN): Layer[] => [ellipse(x - 65, 150, 130, 220, color), rect(x - 25, 90, 50, 90, color, 6)]
const frame = (): Look => ({ ground: FRAME.setting.backdropColor?.hex ?? '', layers: vase() })

promise('video-first-frame', () => [frame()], [
  ['a subject on the wrong side', 'framing.centre', (look) => ({ ...look, layers: vase(200) })],
  ['things where titles will be', 'free-region.edges', adding(rect(60, 120, 120, 160, '#8a5a2b'))],
  ['a crowd', 'count.things', adding(ellipse(450, 290, 60, 80, '#8a5a2b'), ellipse(690, 300, 50, 70, '#8a5a2b'))],
  ['a picture out of focus', 'sharpness.edges', (look) => ({ ...look, blur: 4 })],
  ['another colour', 'palette.subject', (look) => ({ ...look, layers: vase(590, '#9a2f52') })],
])
