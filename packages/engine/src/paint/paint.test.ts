import { expect, test } from 'vitest'
import type { Layer, Scene } from '../scene/schema.ts'
import { layoutScene, paintDecal, paintScene } from './index.ts'
import { flatWorld } from './test/world.ts'

const world = flatWorld()
const scene = (layers: Layer[], background: Scene['canvas']['background'] = '#ffffff', size = 64): Scene => ({
  easel: 'test',
  seed: 1,
  canvas: { width: size, height: size, background },
  layers,
})
const paint = (drawn: Scene) =>
  paintScene(drawn, {
    world,
    quality: 'high',
    drawStage: async (_layer, { width, height }) => ({ width, height, data: new Uint8ClampedArray(width * height * 4).fill(200) }),
  })
const at = (pixels: { width: number; data: Uint8ClampedArray }, x: number, y: number) => [
  ...pixels.data.slice((y * pixels.width + x) * 4, (y * pixels.width + x) * 4 + 4),
]
const rect = (name: string, box: [number, number, number, number], fill: string): Layer => ({
  type: 'shape',
  name,
  shape: 'rect',
  box: { x: box[0], y: box[1], w: box[2], h: box[3] },
  fill,
})

test('shapes lie exactly where the scene says, in exactly its colours', async () => {
  const { pixels } = await paint(scene([rect('a', [8, 8, 16, 16], '#336699')]))
  expect(at(pixels, 8, 8)).toEqual([0x33, 0x66, 0x99, 255])
  expect(at(pixels, 23, 23)).toEqual([0x33, 0x66, 0x99, 255])
  expect(at(pixels, 24, 24)).toEqual([255, 255, 255, 255])
})

test('a transparent canvas stays transparent and alpha is straight', async () => {
  const { pixels } = await paint(scene([rect('a', [0, 0, 32, 64], '#ff000080')], 'transparent'))
  expect(at(pixels, 10, 10)).toEqual([255, 0, 0, 128])
  expect(at(pixels, 50, 10)[3]).toBe(0)
})

test('the same scene gives the same bytes twice', async () => {
  const drawn = scene([
    rect('a', [4, 4, 40, 40], '#224488'),
    {
      type: 'text',
      name: 't',
      role: 'body',
      text: 'Same',
      font: 'inter',
      weight: 600,
      size: { fit: [8, 40] },
      leading: 1.2,
      tracking: 0,
      align: 'center',
      valign: 'middle',
      fill: '#000000',
      shadow: { color: '#00000080', blur: 4, dx: 0, dy: 1 },
    },
    { type: 'art', name: 'i', art: 'lucide:star', color: '#ff0000', box: { x: 30, y: 30, w: 24, h: 24 } },
  ])
  const [first, second] = [await paint(drawn), await paint(drawn)]
  expect(Buffer.compare(Buffer.from(first.pixels.data), Buffer.from(second.pixels.data))).toBe(0)
})

test('dark gradients are dithered, so that they do not band', async () => {
  const { pixels } = await paint(
    scene(
      [],
      {
        gradient: 'linear',
        angle: 0,
        stops: [
          [0, '#101018'],
          [1, '#16161e'],
        ],
      },
      256,
    ),
  )
  let varied = 0
  for (let x = 0; x < 256; x++) if (new Set(Array.from({ length: 256 }, (_, y) => at(pixels, x, y)[0])).size > 1) varied++
  expect(varied).toBeGreaterThan(64)
})

test('a clipped group hides what leaves it; its opacity counts once', async () => {
  const group: Layer = {
    type: 'group',
    name: 'g',
    box: { x: 0, y: 0, w: 32, h: 32 },
    clip: 0,
    opacity: 0.5,
    layers: [rect('a', [0, 0, 60, 60], '#000000'), rect('b', [0, 0, 60, 60], '#000000')],
  }
  const { pixels } = await paint(scene([group]))
  expect(at(pixels, 10, 10)[0]).toBeGreaterThan(120)
  expect(at(pixels, 40, 40)).toEqual([255, 255, 255, 255])
})

test('a flex row shares its width by growth and keeps its gap', async () => {
  const row: Layer = {
    type: 'group',
    name: 'row',
    box: { x: 0, y: 0, w: 64, h: 20 },
    layout: { direction: 'row', gap: 4 },
    layers: [
      { type: 'shape', name: 'row.a', shape: 'rect', flex: { grow: 1 }, fill: '#ff0000' },
      { type: 'shape', name: 'row.b', shape: 'rect', flex: { grow: 2 }, fill: '#00ff00' },
    ],
  }
  const boxes = await layoutScene(scene([row]), world)
  expect(boxes.get('row.a')).toEqual({ x: 0, y: 0, w: 20, h: 20 })
  expect(boxes.get('row.b')).toEqual({ x: 24, y: 0, w: 40, h: 20 })
})

test('a flex item is as large as its words', async () => {
  const chip = (text: string): Scene =>
    scene([
      {
        type: 'group',
        name: 'chips',
        box: { x: 0, y: 0, w: 400, h: 40 },
        layout: { direction: 'row', align: 'center' },
        layers: [
          {
            type: 'text',
            name: 'word',
            role: 'label',
            text,
            font: 'inter',
            weight: 500,
            size: 16,
            leading: 1.25,
            tracking: 0,
            align: 'left',
            valign: 'middle',
            fill: '#000000',
          },
        ],
      },
    ])
  const short = (await layoutScene(chip('Hi'), world)).get('word')
  const long = (await layoutScene(chip('Hi there, friend'), world)).get('word')
  expect(short?.h).toBe(20)
  expect(long?.w).toBeGreaterThan((short?.w ?? 0) * 3)
})

test('a stage is drawn by the caller at the size of its box', async () => {
  const stage = { type: 'stage', name: 's', box: { x: 0, y: 0, w: 32, h: 32 } } as unknown as Layer
  const { pixels } = await paint(scene([stage]))
  expect(at(pixels, 16, 16)[0]).toBeLessThan(255)
  expect(at(pixels, 48, 48)).toEqual([255, 255, 255, 255])
})

test('art and pictures that the world does not have are left out with a warning', async () => {
  const { warnings } = await paint(
    scene([
      { type: 'art', name: 'a', art: 'lucide:no-such-thing' },
      { type: 'image', name: 'i', image: 'sha256:none', fit: 'cover' },
    ]),
  )
  expect(warnings.map(({ code }) => code)).toEqual(['art_missing', 'image_missing'])
})

test('a stopped painting stops', async () => {
  const stopped = paintScene(scene([rect('a', [0, 0, 9, 9], '#000000')]), {
    world,
    quality: 'low',
    signal: AbortSignal.abort(),
    drawStage: () => Promise.reject(),
  })
  await expect(stopped).rejects.toThrow()
})

test('a label without a panel is words on nothing', async () => {
  const label = await paintDecal({ area: 'front', text: 'OAT', color: '#112233', font: 'anton' }, 2, world)
  expect([label.width, label.height]).toEqual([1024, 512])
  expect(at(label, 1, 1)[3]).toBe(0)
  expect(label.data.some((value, i) => i % 4 === 3 && value === 255)).toBe(true)
})
