import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Point, Quad } from '../../projection.ts'
import { rng } from '../../random.ts'
import type { Pixels } from '../../trace/types.ts'
import { flatPlaces } from './index.ts'

const [WIDTH, HEIGHT] = [480, 360]

/** A shaded face before a wall that is all grain. */
function pictureOf(quad: Quad, face: [number, number, number], seed: number): Pixels {
  const grain = rng(seed, 'grain')
  const data = new Uint8ClampedArray(WIDTH * HEIGHT * 4)
  for (let y = 0; y < HEIGHT; y++)
    for (let x = 0; x < WIDTH; x++) {
      const isFace = quad.every(([x0, y0], i) => {
        const [x1, y1] = quad[(i + 1) % 4] as Point
        return (x1 - x0) * (y + 0.5 - y0) - (y1 - y0) * (x + 0.5 - x0) >= 0
      })
      const shade = isFace ? 0.9 + 0.1 * (x / WIDTH) : 1
      const color = isFace ? face : ([grain.next() * 255, grain.next() * 255, grain.next() * 255] as const)
      data.set([color[0] * shade, color[1] * shade, color[2] * shade, 255], 4 * (y * WIDTH + x))
    }
  return { width: WIDTH, height: HEIGHT, data }
}

const jitter = fc.double({ min: -1, max: 1, noNaN: true })

test('a plain face that is seen at an angle is found to a few pixels, whatever its colour', () => {
  fc.assert(
    fc.property(
      fc.record({ x: fc.integer({ min: 130, max: 300 }), y: fc.integer({ min: 110, max: 240 }), w: fc.integer({ min: 90, max: 170 }) }),
      fc.tuple(jitter, jitter, jitter, jitter),
      fc.tuple(fc.nat(220), fc.nat(220), fc.nat(220)),
      fc.nat(1000),
      ({ x, y, w }, [a, b, c, d], face, seed) => {
        const h = w * 0.6
        const [left, right, up, down] = [x - w / 2, x + w / 2, y - h / 2, y + h / 2]
        const quad: Quad = [
          [left, up + 12 * a],
          [right, up + 12 * b],
          [right + 8 * c, down],
          [left + 8 * d, down],
        ]
        const [found] = flatPlaces(pictureOf(quad, face, seed), 1)
        expect(found).toBeDefined()
        for (const [i, [u, v]] of quad.entries()) {
          const [p, q] = found?.corners[i] ?? [0, 0]
          expect(Math.hypot(p - u, q - v)).toBeLessThan(7)
        }
      },
    ),
    { numRuns: 12 },
  )
})

test('grain, a plain sky and a disc are no places to write on', () => {
  const far: Quad = [
    [-9, -9],
    [-8, -9],
    [-8, -8],
    [-9, -8],
  ]
  expect(flatPlaces(pictureOf(far, [0, 0, 0], 3))).toEqual([])
  const sky: Quad = [
    [-9, -9],
    [WIDTH + 9, -9],
    [WIDTH + 9, 150],
    [-9, 150],
  ]
  expect(flatPlaces(pictureOf(sky, [90, 140, 210], 3))).toEqual([])
  const disc = pictureOf(far, [0, 0, 0], 3)
  for (let y = 0; y < HEIGHT; y++)
    for (let x = 0; x < WIDTH; x++) if (Math.hypot(x - 240, y - 180) < 80) disc.data.set([230, 220, 200, 255], 4 * (y * WIDTH + x))
  expect(flatPlaces(disc)).toEqual([])
})
