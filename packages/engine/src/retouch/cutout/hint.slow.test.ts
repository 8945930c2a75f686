import { expect, test } from 'vitest'
import type { Pixels } from '../../trace/index.ts'
import { cutOut } from './index.ts'

/** Two discs of one colour on a patterned ground. */
const SIDE = 200
const isOn = (x: number, y: number, [u, v]: readonly [number, number]) => Math.hypot(x - u, y - v) < 32
const DISCS = [
  [55, 100],
  [145, 100],
] as const
const picture = (): Pixels => {
  const data = new Uint8ClampedArray(SIDE * SIDE * 4)
  for (let y = 0; y < SIDE; y++)
    for (let x = 0; x < SIDE; x++) {
      const color = DISCS.some((disc) => isOn(x, y, disc)) ? [200, 60, 40] : (x >> 4) % 2 === (y >> 4) % 2 ? [70, 120, 80] : [60, 100, 130]
      data.set([...color, 255], 4 * (y * SIDE + x))
    }
  return { width: SIDE, height: SIDE, data }
}
const at = (alpha: { data: Uint8Array }, [x, y]: readonly [number, number]) => alpha.data[y * SIDE + x]

test('of two things alike a box shows which is meant, closely', async () => {
  const { alpha, confidence } = await cutOut(picture(), 1, { box: { left: 105, top: 60, width: 80, height: 80 }, points: [] })
  expect([at(alpha, DISCS[0]), at(alpha, DISCS[1])]).toEqual([0, 255])
  let [both, either] = [0, 0]
  alpha.data.forEach((value, i) => {
    const [p, q] = [value > 127, isOn(i % SIDE, Math.floor(i / SIDE), DISCS[1])]
    if (p && q) both++
    if (p || q) either++
  })
  expect(both / either).toBeGreaterThan(0.93)
  expect(confidence).toBeGreaterThan(0.6)
})

test('what a point lies on belongs to the subject', async () => {
  const { alpha } = await cutOut(picture(), 1, { box: null, points: [[55, 100]] })
  expect(at(alpha, DISCS[0])).toBe(255)
  expect(at(alpha, [4, 4])).toBe(0)
})
