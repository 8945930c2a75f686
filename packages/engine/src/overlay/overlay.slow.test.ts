import fc from 'fast-check'
import { afterAll, expect, test } from 'vitest'
import { faultsOfText } from '../compose/test/check.ts'
import { render } from '../render.ts'
import type { Pixels } from '../trace/types.ts'
import { nodeWorld } from '../world-node.ts'
import { overlay, wordingOf } from './index.ts'
import { LETTERING } from './lettering-words.ts'
import { clutter, measured } from './plate.ts'
import { wordless } from './wordless.ts'

const world = nodeWorld({ threads: 1 })
afterAll(() => world.threads.close())

type Rgb = readonly [number, number, number]
const painted = (width: number, height: number, at: (x: number, y: number) => Rgb): Pixels => {
  const data = new Uint8ClampedArray(width * height * 4)
  for (let y = 0; y < height; y++) for (let x = 0; x < width; x++) data.set([...at(x / width, y / height), 255], 4 * (y * width + x))
  return { width, height, data }
}
/** Noise of full contrast, the same each time. */
const grit = (x: number, y: number): Rgb => {
  const value = (Math.imul(Math.round(x * 4096) * 73_856_093, Math.round(y * 4096) + 19_349_663) >>> 8) % 256
  return [value, value, value]
}
const SKY: Rgb = [70, 120, 180]

const wording = (prompt: string, size = { width: 320, height: 400 }) => {
  const found = wordingOf(prompt, size)
  if (!found) throw new Error(`no words in ${prompt}`)
  return found
}
const set = async (prompt: string, pixels: Pixels) =>
  overlay({ pixels, hash: '0'.repeat(64) }, { ...wording(prompt, pixels), seed: 3 }, world)

test.each([
  [
    'A poster for a jazz night that reads "BLUE NOTE" in bold serif letters at the top, a saxophone.',
    'A picture for a jazz night, a saxophone.',
  ],
  ['A cup of coffee on a wooden table, headline "Wake up" in white. Warm light.', 'A cup of coffee on a wooden table. Warm light.'],
  ['A mountain lake at dawn. Title: "STILL WATER". Use a bold sans-serif typeface.', 'A mountain lake at dawn.'],
  ['一张夏日海滩海报，上面写着"夏日狂欢"，蓝色的海', '一张夏日海滩图片，蓝色的海'],
  ['Плакат с надписью «Белые ночи», мост над Невой', 'рисунок, мост над Невой'],
  ['A shop street at night with a neon sign, headline "Tonight"', 'A shop street at night with a blank neon sign'],
])('the words go and the rest stays: %s', (prompt, plain) => {
  const { texts } = wording(prompt)
  expect(
    wordless(
      prompt,
      texts.map(({ text }) => text),
    ).prompt,
  ).toBe(plain)
})

const SCENES = [
  'a red bicycle by a stone wall',
  'two lemons on a blue plate',
  'fog over a harbour',
  'a fox in tall grass',
  'steam from a copper kettle',
]
const WAYS = [
  (text: string) => `that reads "${text}"`,
  (text: string) => `with the headline "${text}" at the top`,
  (text: string) => `, title: “${text}” in white`,
  (text: string) => `and the words "${text}" in large bold letters`,
]

test('whatever is quoted, however it is introduced: no letter of it is asked of the engine, and no word of the rest is lost', () => {
  const text = fc
    .array(fc.constantFrom('Ocean', 'Größe', 'LATE', 'привет', '夏', 'مرحبا', '50%', 'O’Neil', 'no.', '№9'), { minLength: 1, maxLength: 4 })
    .map((words) => words.join(' '))
  fc.assert(
    fc.property(text, fc.constantFrom(...SCENES), fc.constantFrom(...WAYS), fc.constantFrom(...SCENES), (words, scene, way, other) => {
      const { prompt } = wordless(`A poster of ${scene} ${way(words)}. Behind it ${other}.`, [words])
      expect(prompt).not.toContain(words)
      expect(prompt).toContain(scene)
      expect(prompt).toContain(other)
      expect(prompt).not.toMatch(/["“”¤\ue000]| {2}|,,| [,.]/u)
      for (const word of prompt.toLowerCase().match(/[\p{L}]+/gu) ?? []) expect(LETTERING.has(word), `${word} in ${prompt}`).toBe(false)
    }),
  )
})

test('any prompt at all is taken apart without failing, and what speaks of no lettering is left as it is', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 120 }), (prompt) => {
      expect(typeof wordless(prompt, []).prompt).toBe('string')
    }),
  )
  for (const scene of SCENES) expect(wordless(`A photograph of ${scene}.`, []).prompt).toBe(`A photograph of ${scene}.`)
})

test('what a prompt keeps free for its headline is where the headline goes', () => {
  const { texts, prompt } = wording('A lake. Title: "STILL". Leave space for the headline at the bottom.')
  expect(texts[0]?.region).toBe('bottom')
  expect(prompt).toContain('lower part of the picture is calm')
})

test('a prompt of nothing but words asks for a ground to set them on', () => {
  expect(wording('A poster that reads "SUMMER SALE"').prompt).toMatch(/^An abstract background.*upper third/)
  expect(wordingOf('A red bicycle by a wall', { width: 320, height: 400 })).toBeNull()
  expect(wordingOf('A menu: Soup $4, Bread $2', { width: 320, height: 400 })).toBeNull()
})

test('plain is calm, noise is not, and stripes of letters are seen', () => {
  const plate = measured(painted(320, 400, (x, y) => (y < 0.5 ? SKY : grit(x, y))))
  const [upper, lower] = [
    { x0: 0, y0: 0, x1: 1, y1: 0.45 },
    { x0: 0, y0: 0.55, x1: 1, y1: 1 },
  ]
  expect(clutter(plate, upper)).toBeLessThan(0.05)
  expect(clutter(plate, lower)).toBeGreaterThan(0.6)
  const lined = (x: number, y: number): Rgb =>
    y > 0.4 && y < 0.44 && x > 0.1 && x < 0.9 && Math.floor(x * 320) % 7 < 3 ? [255, 255, 255] : SKY
  expect(measured(painted(320, 400, lined)).lettered.some((cell) => cell === 1)).toBe(true)
  expect(measured(painted(320, 400, () => SKY)).lettered.some((cell) => cell === 1)).toBe(false)
})

test.each([
  ['top', (x: number, y: number) => (y < 0.5 ? SKY : grit(x, y))],
  ['bottom', (x: number, y: number) => (y > 0.5 ? SKY : grit(x, y))],
] as const)('the words stand in the calm part: %s', async (part, at) => {
  const { scene } = await set('A poster with the headline "Quiet"', painted(320, 400, at))
  const headline = scene.layers.find(({ name }) => name === 'headline')
  const middle = (headline?.box?.y ?? 0) + (headline?.box?.h ?? 0) / 2
  expect(middle < 200).toBe(part === 'top')
})

const PROMPTS = [
  'A poster with the headline "Quiet"',
  'An elegant poster, headline "Nuit d’été", tagline "Eau de parfum", price "€ 89", button "Discover", caption "In stores from 12 May"',
  'A poster with the headline "أهلاً بالصيف" and the caption "حديقة الحيوان"',
  'Poster: title "A Very Long Title That Goes On and On About Nothing in Particular", subtitle "With a subtitle that is hardly any shorter"',
  'A bold poster, "SALE" at the top, "Ends Sunday" at the bottom right, "Main Street 5" at the bottom left',
]
const GROUNDS: [string, (x: number, y: number) => Rgb][] = [
  ['white', () => [255, 255, 255]],
  ['black', () => [0, 0, 0]],
  ['middle grey', () => [119, 119, 119]],
  ['noise', grit],
  ['half and half', (x) => (x < 0.5 ? [20, 30, 40] : [245, 240, 230])],
]
const luminance = (at: number, { data }: Pixels): number => {
  const [r, g, b] = [0, 1, 2].map((c) => {
    const value = (data[at + c] ?? 0) / 255
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * (r ?? 0) + 0.7152 * (g ?? 0) + 0.0722 * (b ?? 0)
}

test.each(GROUNDS)('on %s every word is whole, in its place and reads by WCAG against the worst twentieth behind it', async (_, at) => {
  for (const size of [
    { width: 320, height: 400 },
    { width: 512, height: 288 },
  ]) {
    const pixels = painted(size.width, size.height, at)
    for (const prompt of PROMPTS) {
      const { scene, contrasts } = await set(prompt, pixels)
      expect(await faultsOfText(scene, world), prompt).toEqual([])
      for (const [name, { ratio, isLarge }] of contrasts) expect(ratio, `${name} of ${prompt}`).toBeGreaterThanOrEqual(isLarge ? 3 : 4.5)
    }
  }
})

test.each([
  ['stripes', (x: number, y: number): Rgb => (Math.floor(x * 40) % 2 === 0 && y < 0.6 ? [230, 225, 210] : [150, 150, 160])],
  [
    'a bright floor under a dark wall',
    (x: number, y: number): Rgb => (y < 0.5 ? [40, 30, 30] : (grit(x, y).map((v) => 200 + v / 5) as unknown as Rgb)),
  ],
  ['noise', grit],
])('over %s the pixels behind every word leave it the contrast that it needs, with all veils of all words', async (_, at) => {
  const pixels = painted(320, 400, at)
  for (const prompt of ['A poster with the headline "Quiet" and the tagline "Hardly a sound"', PROMPTS[4] ?? '', PROMPTS[1] ?? '']) {
    const { scene, contrasts } = await set(prompt, pixels)
    const shown = await overPlate(pixels, scene)
    for (const layer of scene.layers) {
      if (layer.type !== 'text' || !layer.box) continue
      const found: number[] = []
      const { x: left, y: top, w, h } = layer.box
      // Without the soft edge of a button's pill.
      for (let y = Math.ceil(top) + 1; y < top + h - 2; y++)
        for (let x = Math.ceil(left) + 1; x < left + w - 2; x++) found.push(luminance(4 * (y * 320 + x), shown))
      found.sort((a, b) => a - b)
      const ink = luminance(
        0,
        painted(1, 1, () => bytesOf(String(layer.fill))),
      )
      const middle = found[Math.floor(found.length / 2)] ?? 0
      const worst = found[Math.floor(found.length * (ink > middle ? 0.95 : 0.05))] ?? 0
      const ratio = (Math.max(ink, worst) + 0.05) / (Math.min(ink, worst) + 0.05)
      expect(ratio, `${layer.name} of ${prompt}`).toBeGreaterThanOrEqual(contrasts.get(layer.name)?.isLarge ? 3 : 4.5)
    }
  }
})

/** The plate under the scene's veils, without its letters. */
async function overPlate(pixels: Pixels, scene: Awaited<ReturnType<typeof set>>['scene']): Promise<Pixels> {
  const { default: sharp } = await import('sharp')
  const png = await sharp(pixels.data, { raw: { width: pixels.width, height: pixels.height, channels: 4 } })
    .png()
    .toBuffer()
  const bare = { ...scene, layers: scene.layers.filter(({ type }) => type !== 'text') }
  return (await render(bare, { ...world, asset: async () => png }, { quality: 'low', previews: 0 })).pixels
}

const bytesOf = (hex: string): Rgb => [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16)) as unknown as Rgb

test('a calm plate gets no veil, a restless one does', async () => {
  const veils = async (at: (x: number, y: number) => Rgb) =>
    (await set('A poster with the headline "Quiet"', painted(320, 400, at))).scene.layers.filter(({ name }) => name.startsWith('veil'))
      .length
  expect(await veils(() => [30, 40, 60])).toBe(0)
  expect(await veils(grit)).toBe(1)
})

test('with the placement of a coarse picture the words keep their boxes, whatever the last one looks like', async () => {
  const prompt = 'A poster with the headline "Quiet" and the caption "12 May"'
  const coarse = await set(
    prompt,
    painted(320, 400, (x, y) => (y < 0.5 ? SKY : grit(x, y))),
  )
  const pixels = painted(320, 400, (x, y) => (y > 0.5 ? SKY : grit(x, y)))
  const last = await overlay({ pixels, hash: '0'.repeat(64) }, { ...wording(prompt), seed: 3, placement: coarse.placement }, world)
  const boxes = ({ scene }: typeof last) => scene.layers.flatMap((layer) => (layer.type === 'text' ? [[layer.name, layer.box]] : []))
  expect(boxes(last)).toEqual(boxes(coarse))
})
