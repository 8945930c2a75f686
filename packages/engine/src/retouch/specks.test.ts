import { expect, test } from 'vitest'
import { rng } from '../random.ts'
import { dusted } from './specks.ts'

const [WIDTH, HEIGHT] = [300, 200]
/** A slow gradient with grain, as of a studio ground. */
function ground() {
  const grain = rng(5, 'grain')
  const data = new Uint8ClampedArray(WIDTH * HEIGHT * 4).fill(255)
  for (let i = 0; i < WIDTH * HEIGHT; i++) data.fill(150 + (40 * (i % WIDTH)) / WIDTH + 3 * (grain.next() - 0.5), 4 * i, 4 * i + 3)
  return { width: WIDTH, height: HEIGHT, data }
}
const dot = (picture: ReturnType<typeof ground>, x: number, y: number, radius: number, value: number) => {
  for (let v = y - radius; v <= y + radius; v++)
    for (let u = x - radius; u <= x + radius; u++)
      if (Math.hypot(u - x, v - y) <= radius) picture.data.fill(value, 4 * (v * WIDTH + u), 4 * (v * WIDTH + u) + 3)
}

test('specks lighter and darker than a ground are gone, and nothing else of it has changed', async () => {
  const clean = ground()
  const dirty = ground()
  const specks = [
    [40, 30, 2, 250],
    [200, 60, 1, 60],
    [120, 150, 3, 90],
  ] as const
  for (const [x, y, radius, value] of specks) dot(dirty, x, y, radius, value)
  const { pixels, count } = await dusted(dirty, 'dust', null)
  expect(count).toBe(3)
  for (const [x, y] of specks)
    expect(Math.abs((pixels.data[4 * (y * WIDTH + x)] as number) - (clean.data[4 * (y * WIDTH + x)] as number))).toBeLessThan(6)
  let far = 0
  for (let i = 0; i < WIDTH * HEIGHT; i++) {
    const isNear = specks.some(([x, y, radius]) => Math.hypot((i % WIDTH) - x, Math.floor(i / WIDTH) - y) < radius + 4)
    if (!isNear && pixels.data[4 * i] !== dirty.data[4 * i]) far++
  }
  expect(far).toBe(0)
})

test('a pattern of dots is no dust, and neither is a disc', async () => {
  const pattern = ground()
  for (let y = 12; y < HEIGHT - 8; y += 14) for (let x = 12; x < WIDTH - 8; x += 14) dot(pattern, x, y, 2, 60)
  expect((await dusted(pattern, 'dust', null)).count).toBe(0)
  const disc = ground()
  dot(disc, 150, 100, 24, 60)
  expect((await dusted(disc, 'dust', null)).count).toBe(0)
})

test('a thin long line is a scratch and no dust; outside of a place nothing is touched', async () => {
  const scratched = ground()
  for (let k = 0; k < 90; k++) dot(scratched, 60 + k, 50 + Math.round(k / 3), 0, 240)
  expect((await dusted(scratched, 'dust', null)).count).toBe(0)
  expect((await dusted(scratched, 'scratches', null)).count).toBe(1)
  const nowhere = { width: WIDTH, height: HEIGHT, data: new Uint8Array(WIDTH * HEIGHT) }
  expect((await dusted(scratched, 'scratches', nowhere)).count).toBe(0)
})
