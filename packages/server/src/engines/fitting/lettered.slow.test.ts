import type { DrawRequest, Picture, Scene } from '@easel/engine'
import { nodeWorld } from '@easel/engine/node'
import { render } from '@easel/engine/pixels'
import { readEmbedded } from '@easel/engine/provenance'
import sharp from 'sharp'
import { afterAll, expect, test } from 'vitest'
import type { Adapter, Delivery, Order } from '../adapter.ts'
import { createShelf, eventsOf, picturesIn, requestOf } from '../kit/bench.ts'
import { POSTERS } from '../kit/posters.ts'
import { adapted } from './index.ts'

const SIZE = { width: 320, height: 400 }
const { keep, asset } = createShelf()
const world = nodeWorld({ threads: 1, asset })
afterAll(() => world.threads.close())

/** An engine that writes whatever its prompt quotes, and never right: letters swapped, all over the picture. */
function misspeller({ blank = false, ...more }: { text?: 'exact' | 'poor'; previews?: number; blank?: boolean } = {}) {
  const orders: Order[] = []
  const adapter: Adapter = {
    id: 'misspeller',
    capabilities: () => ({
      ...{ kind: 'neural', trained: true, operations: ['generate', 'edit'], references: 1, mask: 'none', alpha: false },
      ...{ sizes: { kind: 'grid', multiple: 16, min: 64, max: 1024, maxPixels: null }, imagesPerCall: 1, text: 'poor' },
      ...{ progress: 'none', previews: 2, seeds: 'stable', concurrency: 2, privacy: 'in-process' },
      version: { engine: 'fake', model: null, licence: null },
      ...more,
    }),
    async *paint(order): AsyncGenerator<Delivery> {
      orders.push(order)
      for (let step = 0; step < order.previews; step++) yield { type: 'preview', index: 0, file: await plate(order, 40 - 15 * step, blank) }
      yield { type: 'picture', index: 0, file: await plate(order, 0, blank) }
    },
    probe: async () => 'here',
    close: async () => {},
  }
  return { orders, engine: adapted(adapter, { asset, deadlineMs: 20_000 }) }
}

/** A blank label seen at an angle, for pictures of 320 × 400. */
const FACE = '<path d="M90 230 L230 220 L232 305 L92 312 Z" fill="#efe6d2"/>'

/** A sky over something busy, with the quoted words misspelt across it; `blur` as the coarse pictures are. */
async function plate({ size: { width, height }, prompt, seed }: Order, blur: number, blank: boolean): Promise<Uint8Array> {
  const hue = (seed * 47) % 360
  const busy = Array.from({ length: 60 }, (_, i) => {
    const [x, y] = [(i * 73 + seed * 31) % width, height * 0.5 + ((i * 57 + seed * 17) % (height * 0.5))]
    return `<circle cx="${x}" cy="${y}" r="${4 + (i % 9)}" fill="hsl(${(hue + i * 41) % 360} 70% ${20 + (i % 6) * 13}%)"/>`
  })
  const words = [...prompt.matchAll(/["“„«](.+?)["”“»]/gu)].map(([, text = ''], i) => {
    const wrong = [...text].reverse().join('').replace(/[<&>]/g, '')
    return `<text x="10" y="${60 + 50 * i}" font-size="40" fill="red">${wrong}</text>`
  })
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><defs><linearGradient id="g" x2="0" y2="1"><stop stop-color="hsl(${hue} 60% ${seed % 2 ? 80 : 30}%)"/><stop offset="1" stop-color="hsl(${(hue + 40) % 360} 50% 45%)"/></linearGradient></defs><rect width="100%" height="100%" fill="url(#g)"/>${busy.join('')}${words.join('')}${blank ? FACE : ''}</svg>`
  const image = sharp(Buffer.from(svg))
  return (blur > 0 ? image.blur(blur / 4) : image).png().toBuffer()
}

const draw = async (engine: ReturnType<typeof misspeller>['engine'], given: Partial<DrawRequest>) => {
  const [picture] = picturesIn(await eventsOf(engine, requestOf({ size: SIZE, ...given })))
  if (!picture) throw new Error('no picture')
  return picture
}

const textsOf = ({ layers }: Scene): string[] => layers.flatMap((layer) => (layer.type === 'text' ? [layer.text] : []))

/** Share of the pixels that a scene's letters cover wholly which have the letters' own colour. */
async function coverage({ scene, bytes, assets = [] }: Picture): Promise<number> {
  if (!scene) return 0
  for (const { bytes: shown } of assets) keep(shown)
  const letters = async (paint: (fill: unknown) => string) =>
    render(
      {
        ...scene,
        canvas: { ...scene.canvas, background: '#000000' },
        layers: scene.layers.flatMap((layer) => (layer.type === 'text' ? [{ ...layer, fill: paint(layer.fill) }] : [])),
      },
      world,
      { quality: 'low', previews: 0 },
    )
  const [mask, colours] = [await letters(() => '#ffffff'), await letters((fill) => String(fill))]
  const shown = await sharp(bytes).ensureAlpha().raw().toBuffer()
  let [right, all] = [0, 0]
  for (let at = 0; at < shown.length; at += 4) {
    if (mask.pixels.data[at] !== 255) continue
    all++
    if ([0, 1, 2].every((c) => Math.abs((shown[at + c] ?? 0) - (colours.pixels.data[at + c] ?? 0)) <= 2)) right++
  }
  return all === 0 ? 0 : right / all
}

test('an engine that misspells every word: forty posters in many scripts have theirs to the letter, and it is asked for none', async () => {
  const { engine, orders } = misspeller()
  for (const [index, [prompt, ...words]] of POSTERS.entries()) {
    const picture = await draw(engine, { prompt, seed: index })
    expect(picture.scene && textsOf(picture.scene).toSorted(), prompt).toEqual(words.toSorted())
    expect(picture.warnings.filter(({ code }) => /glyph|overflow|engine/.test(code))).toEqual([])
    const asked = orders.at(-1)
    for (const each of words) expect(asked?.prompt, prompt).not.toContain(each)
    expect(asked?.negative).toContain('letters')
    if (index % 5 === 0) expect(await coverage(picture), prompt).toBeGreaterThan(0.995)
  }
  expect(orders).toHaveLength(POSTERS.length)
})

test('the words of a picture stand where its coarse pictures had them', async () => {
  const { engine } = misspeller()
  const [prompt = ''] = POSTERS[1] ?? []
  const events = await eventsOf(engine, requestOf({ size: SIZE, prompt, previews: 2, seed: 5 }))
  const shown = events.flatMap((event) => (event.type === 'progress' ? [] : [event.picture]))
  expect(shown).toHaveLength(3)
  const [first, , last] = shown
  // The letters of the last picture's scene lie over the first coarse picture as well.
  expect(await coverage({ ...(last as Picture), bytes: first?.bytes ?? new Uint8Array() })).toBeGreaterThan(0.9)
  expect(first?.scene).toBeUndefined()
})

test('the picture carries its scene, and the scene drawn again is the picture', async () => {
  const { engine } = misspeller()
  const picture = await draw(engine, { prompt: 'A poster with the headline "Same again"' })
  const { scene, intact } = (await readEmbedded(picture.bytes)) ?? {}
  expect(intact).toBe(true)
  expect(scene).toEqual(picture.scene)
  for (const { bytes } of picture.assets ?? []) keep(bytes)
  const { pixels } = await render(scene as Scene, world, { quality: 'low', previews: 0 })
  const shown = await sharp(picture.bytes).ensureAlpha().raw().toBuffer()
  expect(Buffer.compare(Buffer.from(pixels.data), shown)).toBe(0)
})

test('an engine that writes exactly, a prompt without words and a transparent picture are left as they are', async () => {
  const exact = misspeller({ text: 'exact' })
  expect((await draw(exact.engine, { prompt: 'A poster that reads "A"' })).scene).toBeUndefined()
  expect(exact.orders[0]).toMatchObject({ prompt: 'A poster that reads "A"', negative: null })
  const { engine, orders } = misspeller()
  expect((await draw(engine, { prompt: 'A red bicycle by a wall' })).scene).toBeUndefined()
  expect(orders[0]?.prompt).toBe('A red bicycle by a wall')
})

test('words on a thing in the picture are laid on the flat place that the engine leaves blank, and can be changed as words', async () => {
  const { engine, orders } = misspeller({ blank: true })
  const picture = await draw(engine, { prompt: 'A poster of a bottle labeled "AQUA" on sand, headline "Pure"' })
  expect(picture.scene && textsOf(picture.scene).toSorted()).toEqual(['AQUA', 'Pure'])
  expect(orders[0]?.prompt).not.toContain('AQUA')
  expect(orders[0]?.prompt).toContain('The label is blank')
  const label = picture.scene?.layers.find(({ name }) => name === 'label')
  expect(label).toMatchObject({ type: 'text', role: 'label', corners: expect.any(Array) })
  // It stands on the face, whose corners are those of `plate`.
  const { x = 0, y = 0, w = 0, h = 0 } = label?.box ?? {}
  expect(x).toBeGreaterThan(90)
  expect(x + w).toBeLessThan(232)
  expect(y).toBeGreaterThan(222)
  expect(y + h).toBeLessThan(312)
})

test('words for which there is no flat place are left out, and that is said', async () => {
  const { engine } = misspeller()
  const picture = await draw(engine, { prompt: 'A poster of a bottle labeled "AQUA" on sand, headline "Pure"' })
  expect(picture.scene && textsOf(picture.scene)).toEqual(['Pure'])
  expect(picture.warnings).toContainEqual(expect.objectContaining({ code: 'words_unplaced', words: 'AQUA' }))
})
