import fc from 'fast-check'
import { expect, test } from 'vitest'
import { rng } from '../random.ts'
import type { Pixels } from '../trace/index.ts'
import { tiltOf } from './tilt.ts'

function drawn(width: number, height: number, at: (x: number, y: number) => number): Pixels {
  const data = new Uint8ClampedArray(width * height * 4)
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const value = at(x, y)
      data.set([value, value, value, 255], 4 * (y * width + x))
    }
  return { width, height, data }
}

/** A wall with windows under a sky, turned clockwise, with grain. */
function house(degrees: number, seed: number): Pixels {
  const grain = rng(seed, 'grain')
  const [cos, sin] = [Math.cos((degrees * Math.PI) / 180), Math.sin((degrees * Math.PI) / 180)]
  return drawn(320, 240, (x, y) => {
    const [u, v] = [(x - 160) * cos + (y - 120) * sin, (y - 120) * cos - (x - 160) * sin]
    const isWindow = v > -40 && ((u % 48) + 48) % 48 < 20 && ((v % 40) + 40) % 40 < 24
    return (v < -52 ? 210 : isWindow ? 60 : 150) + 16 * (grain.next() - 0.5)
  })
}

test('a house that is photographed at a slant is measured to a third of a degree', () => {
  fc.assert(
    fc.property(fc.integer({ min: -100, max: 100 }), fc.nat(100), (tenths, seed) => {
      const { degrees, confidence } = tiltOf(house(tenths / 10, seed))
      expect(Math.abs(degrees - tenths / 10)).toBeLessThan(0.34)
      expect(confidence).toBeGreaterThan(0.35)
    }),
    { numRuns: 6 },
  )
})

test('grain, a disc and a bare wall say nothing of a tilt', () => {
  const grain = rng(3, 'grain')
  expect(tiltOf(drawn(200, 150, () => 255 * grain.next())).confidence).toBeLessThan(0.12)
  expect(tiltOf(drawn(200, 150, (x, y) => (Math.hypot(x - 100, y - 75) < 50 ? 40 : 220))).confidence).toBeLessThan(0.12)
  expect(tiltOf(drawn(200, 150, () => 128)).confidence).toBe(0)
})
