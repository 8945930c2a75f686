import fc from 'fast-check'
import { expect, test } from 'vitest'
import { projection, type Quad, through } from '../../projection.ts'
import { rng } from '../../random.ts'
import type { Pixels } from '../../trace/index.ts'
import { alongLines, flattened, holeOn, inLightOf, laidOn, printed } from './index.ts'
import { proportionOf } from './proportion.ts'

const [WIDTH, HEIGHT] = [120, 90]

function paintedBy(width: number, height: number, color: (x: number, y: number) => readonly number[]): Pixels {
  const data = new Uint8ClampedArray(4 * width * height)
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const [r = 0, g = 0, b = 0, a = 255] = color(x + 0.5, y + 0.5)
      data.set([r, g, b, a], 4 * (y * width + x))
    }
  return { width, height, data }
}

const near = fc.double({ min: -10, max: 10, noNaN: true })
const quads = fc.array(near, { minLength: 8, maxLength: 8 }).map(
  ([a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0]): Quad => [
    [25 + a, 20 + b],
    [95 + c, 20 + d],
    [95 + e, 70 + f],
    [25 + g, 70 + h],
  ],
)

test('a print stays within its corners, and what it covers outside them is nothing', () => {
  const ground = paintedBy(WIDTH, HEIGHT, () => [200, 180, 160])
  const print = paintedBy(40, 30, () => [10, 20, 30])
  fc.assert(
    fc.property(quads, (corners) => {
      const { back } = projection(corners)
      const after = laidOn(ground, print, corners)
      let wrong = 0
      for (let y = 0; y < HEIGHT; y++)
        for (let x = 0; x < WIDTH; x++) {
          const [u, v] = through(back, [x + 0.5, y + 0.5])
          const value = after.data[4 * (y * WIDTH + x)] as number
          // A pixel's own width about the rim may be either.
          if ((u < -0.05 || u > 1.05 || v < -0.05 || v > 1.05) && value !== 200) wrong++
          if (u > 0.05 && u < 0.95 && v > 0.05 && v < 0.95 && value !== 10) wrong++
        }
      expect(wrong).toBe(0)
    }),
    { numRuns: 5 },
  )
})

test('a face that is laid out flat and put back looks as it did', () => {
  const picture = paintedBy(WIDTH, HEIGHT, (x, y) => [2 * x, 2 * y, 128 + 60 * Math.sin(x / 9)])
  fc.assert(
    fc.property(quads, (corners) => {
      const after = laidOn(picture, flattened(picture, corners), corners)
      const most = after.data.reduce((max, value, i) => Math.max(max, Math.abs(value - (picture.data[i] as number))), 0)
      expect(most).toBeLessThan(7)
    }),
    { numRuns: 4 },
  )
})

test('a hole on the flat face is a hole at its place in the picture', () => {
  const corners: Quad = [
    [20, 10],
    [100, 20],
    [90, 80],
    [30, 70],
  ]
  const flat = { width: 50, height: 50, data: new Uint8Array(2500) }
  flat.data[25 * 50 + 10] = 255
  const hole = holeOn({ width: WIDTH, height: HEIGHT }, flat, corners)
  const [x, y] = through(projection(corners).forth, [10.5 / 50, 25.5 / 50])
  expect(hole.data[Math.floor(y) * WIDTH + Math.floor(x)]).toBe(255)
  expect(hole.data.filter((value) => value > 0).length).toBeLessThan(9)
})

test('the true proportions of a wall are told from how a camera sees it', () => {
  // A wall of 4 × 1 turned by 50° and 8 away from a camera with a focal length of 1.2 pictures.
  const [turn, focal] = [(50 * Math.PI) / 180, 1.2]
  const seen = ([x, y]: readonly [number, number]): readonly [number, number] => {
    const depth = 8 + x * Math.sin(turn)
    return [500 + (1000 * focal * x * Math.cos(turn)) / depth, 400 + (1000 * focal * y) / depth]
  }
  const corners = (
    [
      [-2, -0.7],
      [2, -0.7],
      [2, 0.3],
      [-2, 0.3],
    ] as const
  ).map(seen) as unknown as Quad
  expect(proportionOf(corners, { width: 1000, height: 800 })).toBeCloseTo(4, 0)
})

test('words in half of the light are half as bright, and a plain light leaves them as they are', () => {
  const print = paintedBy(WIDTH, HEIGHT, () => [188, 188, 188])
  const plain = inLightOf(
    print,
    paintedBy(WIDTH, HEIGHT, () => [120, 120, 120]),
  )
  expect(Math.abs((plain.data[0] as number) - 188)).toBeLessThanOrEqual(1)
  const shaded = inLightOf(
    print,
    paintedBy(WIDTH, HEIGHT, (x) => (x < WIDTH / 2 ? [188, 188, 188] : [137, 137, 137])),
  )
  const linear = (at: number) => ((shaded.data[4 * (45 * WIDTH + at)] as number) / 255) ** 2.2
  expect(linear(110) / linear(10)).toBeGreaterThan(0.4)
  expect(linear(110) / linear(10)).toBeLessThan(0.62)
})

test('courses and joints of a wall say how it is seen; grain does not', () => {
  const corners: Quad = [
    [10, 40],
    [300, 10],
    [300, 220],
    [10, 150],
  ]
  const { back } = projection(corners)
  // As soft as a camera sees it: stairs of whole pixels would all be level.
  const parts = [-0.375, -0.125, 0.125, 0.375]
  const wall = paintedBy(320, 240, (x, y) => {
    const joints = parts.flatMap((dy) =>
      parts.filter((dx) => {
        const [u, v] = through(back, [x + dx, y + dy])
        return (((v * 8) % 1) + 1) % 1 < 0.15 || (((u * 6) % 1) + 1) % 1 < 0.06
      }),
    )
    return [90 + (140 * joints.length) / 16, 80, 70]
  })
  const bounds = { left: 70, top: 60, width: 180, height: 90 }
  const { corners: found, confidence } = alongLines(wall, bounds)
  expect(confidence).toBeGreaterThan(0.5)
  const flat = found.map((corner) => through(back, corner))
  // Level on the wall: both ends of the upper and of the lower side at one height.
  expect(Math.abs((flat[0]?.[1] ?? 9) - (flat[1]?.[1] ?? 0))).toBeLessThan(0.04)
  expect(Math.abs((flat[3]?.[1] ?? 9) - (flat[2]?.[1] ?? 0))).toBeLessThan(0.04)
  const random = rng(3, 'grain')
  const grain = paintedBy(320, 240, () => [255 * random.next(), 90, 90])
  expect(alongLines(grain, bounds).confidence).toBeLessThan(0.5)
})

test('a print loses its plain ground, also inside its letters, and gives its own colours', () => {
  const ring = paintedBy(60, 60, (x, y) => {
    const away = Math.hypot(x - 30, y - 30)
    return away < 20 && away > 10 ? [0, 100, 60] : [255, 255, 255]
  })
  const print = printed(ring)
  const at = (x: number, y: number) => [...(print?.data.subarray(4 * (y * 60 + x), 4 * (y * 60 + x) + 4) ?? [])]
  expect([at(2, 2)[3], at(30, 30)[3], at(45, 30)]).toEqual([0, 0, [0, 100, 60, 255]])
  expect(printed(paintedBy(60, 60, (x, y) => [4 * x, 4 * y, 0]))).toBeNull()
})
