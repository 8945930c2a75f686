import { expect, test } from 'vitest'
import type { Pixels } from '../../../trace/index.ts'
import { coverageLike } from '../../coverage.ts'
import { shifted } from './index.ts'

const [WIDTH, HEIGHT] = [180, 130]

/** Courses of bricks in falling light. */
function wall(): Pixels {
  const data = new Uint8ClampedArray(4 * WIDTH * HEIGHT)
  for (let y = 0; y < HEIGHT; y++)
    for (let x = 0; x < WIDTH; x++) {
      const course = Math.floor(y / 13)
      const isJoint = y % 13 < 2 || (x + (course % 2) * 12) % 24 < 2
      const light = 1 - 0.25 * (x / WIDTH)
      data.set(isJoint ? [220 * light, 215 * light, 205 * light, 255] : [130 * light, 70 * light, 55 * light, 255], 4 * (y * WIDTH + x))
    }
  return { width: WIDTH, height: HEIGHT, data }
}

test('courses of bricks go on through a hole, in the light that falls there', () => {
  const before = wall()
  const hole = coverageLike(before)
  const data = new Uint8ClampedArray(before.data)
  for (let y = 40; y < 90; y++)
    for (let x = 60; x < 115; x++) {
      hole.data[y * WIDTH + x] = 255
      data.set([255, 0, 255, 255], 4 * (y * WIDTH + x))
    }
  const result = shifted({ ...before, data }, hole, null)
  expect(result?.left).toBeNull()
  let [sum, count, outside] = [0, 0, 0]
  for (let i = 0; i < hole.data.length; i++) {
    for (let c = 4 * i; c < 4 * i + 3; c++) {
      const difference = Math.abs((result?.pixels.data[c] ?? 0) - (before.data[c] as number))
      if (hole.data[i]) {
        sum += difference
        count++
      } else outside = Math.max(outside, difference)
    }
  }
  expect(outside).toBe(0)
  expect(sum / count).toBeLessThan(6)
})

test('nothing is copied from what is barred, and what no piece reaches is left', () => {
  const before = wall()
  const hole = coverageLike(before)
  for (let y = 0; y < HEIGHT; y++) hole.data.fill(255, y * WIDTH + 100, y * WIDTH + WIDTH)
  const avoid = coverageLike(before)
  const data = new Uint8ClampedArray(before.data)
  // What must not be repeated is green, and nothing else is.
  for (let y = 0; y < HEIGHT; y++)
    for (let x = 40; x < 70; x++) {
      avoid.data[y * WIDTH + x] = 255
      data.set([0, 255, 0, 255], 4 * (y * WIDTH + x))
    }
  const result = shifted({ ...before, data }, hole, avoid)
  // Light may be added to a piece, but all channels of these bricks take it alike.
  const green = [...hole.data.keys()].filter((i) => {
    const [red = 0, value = 0] = result?.pixels.data.subarray(4 * i, 4 * i + 2) ?? []
    return hole.data[i] && !result?.left?.data[i] && value - red > 120
  })
  expect(green).toEqual([])
})

test('a picture without edges has nothing to be moved', () => {
  const plain: Pixels = { width: 60, height: 60, data: new Uint8ClampedArray(4 * 3600).fill(128) }
  const hole = coverageLike(plain)
  hole.data.fill(255, 1500, 1520)
  expect(shifted(plain, hole, null)).toBeNull()
})
