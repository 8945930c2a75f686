import { expect, test } from 'vitest'
import { Technique } from '../scene/schema.ts'
import type { Guides, Pixels } from '../trace/types.ts'
import { drawnIn } from './index.ts'
import { smoothed } from './kuwahara.ts'

const SIZE = 160
const DRAWN = Technique.options.filter((technique) => technique !== 'clay')

/** A red ball of a third of the picture's width before a white wall, lit from the upper left; the last row is clear. */
function ball(): { pixels: Pixels; guides: Guides } {
  const pixels = { width: SIZE, height: SIZE, data: new Uint8ClampedArray(4 * SIZE * SIZE) }
  const guides = {
    albedo: new Float32Array(3 * SIZE * SIZE),
    normal: new Float32Array(3 * SIZE * SIZE),
    depth: new Float32Array(SIZE * SIZE),
  }
  for (let i = 0; i < SIZE * SIZE; i++) {
    const [x, y] = [((i % SIZE) - SIZE / 2) / (SIZE / 3), (Math.floor(i / SIZE) - SIZE / 2) / (SIZE / 3)]
    const inside = x * x + y * y < 1
    const z = inside ? Math.sqrt(1 - x * x - y * y) : 1
    const light = inside ? Math.max(0.1, (-x - y + z) / Math.sqrt(3)) : 1
    guides.normal.set(inside ? [x, -y, z] : [0, 0, 1], 3 * i)
    guides.albedo.set(inside ? [0.6, 0.05, 0.05] : [0.85, 0.85, 0.85], 3 * i)
    guides.depth[i] = inside ? 60 - 10 * z : 90
    pixels.data.set(
      [(inside ? 200 : 236) * light, (inside ? 60 : 236) * light, (inside ? 60 : 236) * light, i < SIZE * (SIZE - 1) ? 255 : 0],
      4 * i,
    )
  }
  return { pixels, guides }
}

const at = ({ data }: Pixels, x: number, y: number) =>
  Array.from(data.slice(4 * (y * SIZE + x), 4 * (y * SIZE + x) + 3)) as [number, number, number]
const middle = SIZE / 2
const rim = Math.round(SIZE / 2 + SIZE / 3)

test.each(DRAWN)('%s keeps the size and what is clear, and draws the same bytes twice', (technique) => {
  const { pixels, guides } = ball()
  const drawn = drawnIn(technique, pixels, guides, 3)
  expect([drawn.width, drawn.height]).toEqual([SIZE, SIZE])
  expect(drawn.data[4 * SIZE * SIZE - 1]).toBe(0)
  expect(drawn.data[3]).toBe(255)
  expect(Buffer.from(drawnIn(technique, pixels, guides, 3).data).equals(Buffer.from(drawn.data))).toBe(true)
})

test('ink is white paper with a dark line round the thing', () => {
  const { pixels, guides } = ball()
  const drawn = drawnIn('ink', pixels, guides, 1)
  expect(at(drawn, 8, 8)).toEqual([255, 255, 255])
  expect(Math.min(...[-2, -1, 0, 1].map((off) => at(drawn, rim + off, middle)[0]))).toBeLessThan(90)
})

test('a cartoon has the colour of the thing in three tones at most, darkest away from the light', () => {
  const { pixels, guides } = ball()
  const drawn = drawnIn('flat', pixels, guides, 1)
  const [lit, dark] = [at(drawn, middle - 20, middle - 20), at(drawn, middle + 30, middle + 30)]
  expect(lit[0]).toBeGreaterThan(dark[0])
  expect(lit[0]).toBeGreaterThan(2 * lit[1])
  // Along the diagonal there are few levels, where the picture itself has many.
  const levels = new Set(Array.from({ length: 60 }, (_, k) => Math.round(at(drawn, middle - 30 + k, middle - 30 + k)[0] / 8)))
  const before = new Set(Array.from({ length: 60 }, (_, k) => Math.round(at(pixels, middle - 30 + k, middle - 30 + k)[0] / 8)))
  expect(levels.size).toBeLessThan(before.size / 1.5)
})

test('a blueprint is blue, its lines are light', () => {
  const { pixels, guides } = ball()
  const drawn = drawnIn('blueprint', pixels, guides, 1)
  expect(at(drawn, 9, 13)[2]).toBeGreaterThan(2 * at(drawn, 9, 13)[0])
  expect(Math.max(...[-2, -1, 0, 1].map((off) => at(drawn, rim + off, middle)[0]))).toBeGreaterThan(150)
})

test('pixel art has large squares of one colour each, and few colours', () => {
  const { pixels, guides } = ball()
  const big = { width: SIZE, height: SIZE, data: pixels.data }
  const drawn = drawnIn('pixel', big, guides, 1)
  const colors = new Set(Array.from({ length: SIZE * SIZE }, (_, i) => drawn.data.slice(4 * i, 4 * i + 3).join()))
  expect(colors.size).toBeLessThanOrEqual(28)
})

test('watercolour leaves the rim of the paper bare', () => {
  const { pixels, guides } = ball()
  const [r, g, b] = at(drawnIn('watercolor', pixels, guides, 1), 0, middle)
  expect(Math.min(r, g, b)).toBeGreaterThan(240)
})

test('the smoothing leaves even areas as they are, and edges where they are', () => {
  const color = new Float32Array(3 * 32 * 32).map((_, i) => (Math.floor(i / 3) % 32 < 16 ? 0.2 : 0.8))
  expect(Array.from(smoothed(color, 32, 32, 3)).every((value, i) => Math.abs(value - (color[i] as number)) < 1e-6)).toBe(true)
})

test('the smoothing evens out noise', () => {
  const noisy = new Float32Array(3 * 32 * 32).map((_, i) => 0.5 + (((i * 7919) % 13) - 6) / 60)
  const spread = (of: Float32Array) => Math.sqrt(of.reduce((sum, value) => sum + (value - 0.5) ** 2, 0) / of.length)
  expect(spread(smoothed(noisy, 32, 32, 4))).toBeLessThan(spread(noisy) / 2)
})
