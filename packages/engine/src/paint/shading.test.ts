import { expect, test } from 'vitest'
import type { Layer, Scene, Shading } from '../scene/schema.ts'
import { paintScene } from './index.ts'
import { flatWorld } from './test/world.ts'

const SIZE = 96
const world = flatWorld()
const paint = async (layer: Layer): Promise<Uint8ClampedArray> => {
  const scene: Scene = { easel: 'test', seed: 1, canvas: { width: SIZE, height: SIZE, background: '#ffffff' }, layers: [layer] }
  const { pixels } = await paintScene(scene, { world, quality: 'low', drawStage: () => Promise.reject(new Error('no stage here')) })
  return pixels.data
}
/** Black over everything, of one thickness. */
const cover = (alpha: string, grain?: number): Shading => ({
  box: { x: 0, y: 0, w: SIZE, h: SIZE },
  paint: {
    gradient: 'linear',
    angle: 90,
    stops: [
      [0, `#000000${alpha}`],
      [1, `#000000${alpha}`],
    ],
  },
  ...(grain && { grain }),
})
const disc = (shading: Shading[]): Layer => ({
  type: 'shape',
  name: 'disc',
  shape: 'ellipse',
  box: { x: 16, y: 16, w: 64, h: 64 },
  fill: '#ff0000',
  shading,
})
const brightness = (data: Uint8ClampedArray): number => data.reduce((sum, value, i) => sum + (i % 4 === 0 ? value : 0), 0)

test('light and shade lie on a form and nowhere beside it', async () => {
  const [plain, shaded] = [await paint(disc([])), await paint(disc([cover('80', 2)]))]
  for (let y = 0; y < SIZE; y++)
    for (let x = 0; x < SIZE; x++) {
      const isOutside = Math.hypot(x + 0.5 - 48, y + 0.5 - 48) > 33.5
      const i = (y * SIZE + x) * 4
      if (isOutside) expect([...shaded.slice(i, i + 3)]).toEqual([...plain.slice(i, i + 3)])
    }
  expect(brightness(shaded)).toBeLessThan(brightness(plain))
})

test('the thicker the paint, the more of its grains are laid', async () => {
  const sums = []
  for (const alpha of ['10', '40', '80', 'c0']) sums.push(brightness(await paint(disc([cover(alpha, 2)]))))
  expect([...sums].sort((a, b) => b - a)).toEqual(sums)
  expect(new Set(sums).size).toBe(sums.length)
})

test('grains are parted from each other, smooth paint is even', async () => {
  const middle = (data: Uint8ClampedArray) =>
    new Set(Array.from({ length: 400 }, (_, k) => data[((38 + Math.floor(k / 20)) * SIZE + 38 + (k % 20)) * 4]))
  expect(middle(await paint(disc([cover('80')]))).size).toBeLessThanOrEqual(2)
  expect(middle(await paint(disc([cover('80', 2)]))).size).toBeGreaterThan(4)
})

test('art takes shade only where it has ink, and throws its own outline as a shadow', async () => {
  const art = (look: Partial<Extract<Layer, { type: 'art' }>>): Layer => ({
    type: 'art',
    name: 'art',
    art: 'lucide:circle',
    color: '#ff0000',
    box: { x: 16, y: 16, w: 64, h: 64 },
    ...look,
  })
  const center = (data: Uint8ClampedArray) => [...data.slice((48 * SIZE + 48) * 4, (48 * SIZE + 48) * 4 + 3)]
  const shaded = await paint(art({ shading: [cover('ff')] }))
  expect(center(shaded)).toEqual([255, 255, 255])
  expect(brightness(shaded)).toBeLessThan(brightness(await paint(art({}))))
  const thrown = await paint(art({ shadow: { color: '#00000080', blur: 0, dx: 6, dy: 6 } }))
  expect(brightness(thrown)).toBeLessThan(brightness(await paint(art({}))))
  expect(center(thrown)).toEqual([255, 255, 255])
})
