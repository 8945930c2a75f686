import { expect, test } from 'vitest'
import { enlarged } from './enlarge.ts'

/** A dark field beside a light one. */
function edge(width: number, height: number) {
  const data = new Uint8ClampedArray(width * height * 4).fill(255)
  for (let i = 0; i < width * height; i++) data.fill(i % width < width / 2 ? 40 : 210, 4 * i, 4 * i + 3)
  return { width, height, data }
}

test.each([2, 4])('an edge that is enlarged %i times has no halo and is no wider than two of its old pixels', async (factor) => {
  const after = await enlarged(edge(24, 12), factor)
  expect([after.width, after.height]).toEqual([24 * factor, 12 * factor])
  const row = Array.from({ length: after.width }, (_, x) => after.data[4 * (6 * factor * after.width + x)] as number)
  expect(Math.min(...row)).toBeGreaterThanOrEqual(40 - 4)
  expect(Math.max(...row)).toBeLessThanOrEqual(210 + 4)
  expect(row.filter((value) => value > 60 && value < 190).length).toBeLessThanOrEqual(2 * factor)
})

test('a field of one colour keeps it', async () => {
  const field = { width: 9, height: 7, data: new Uint8ClampedArray(9 * 7 * 4).fill(255) }
  for (let i = 0; i < 63; i++) field.data.fill(128, 4 * i, 4 * i + 3)
  const after = await enlarged(field, 3)
  expect(new Set(after.data)).toEqual(new Set([128, 255]))
})
