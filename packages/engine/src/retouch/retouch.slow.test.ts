import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { rng } from '../random.ts'
import type { Pixels } from '../trace/index.ts'
import { gradient, plain } from './backdrop.ts'
import { laidOver, setInto, withAlpha } from './composite.ts'
import { coverageLike } from './coverage.ts'
import { filled } from './fill/index.ts'
import { filtered } from './filter.ts'
import { croppedTo, edgeExtended, extended, flipped, marginsFor, mirrored, quarterTurned, rimUnevenness } from './geometry.ts'
import { letteringIn } from './lettering.ts'
import { fromLab, labOfHex, toLab } from './oklab.ts'
import { recolored } from './recolor.ts'
import { at, box, drawn } from './test/pictures.ts'
import { toned } from './tone.ts'

const noisy = fc.tuple(fc.integer({ min: 1, max: 9 }), fc.integer({ min: 1, max: 9 }), fc.integer()).map(([width, height, seed]) => {
  const random = rng(seed, 'picture')
  return drawn(width, height, () => [0, 1, 2, 3].map(() => Math.floor(256 * random.next())))
})

describe('colour', () => {
  test('every sRGB colour survives the way to OKLab and back', () => {
    fc.assert(
      fc.property(fc.tuple(...[0, 1, 2].map(() => fc.integer({ min: 0, max: 255 }))), ([r, g, b]) => {
        const out = new Uint8ClampedArray(4)
        fromLab(toLab(r as number, g as number, b as number, { L: 0, a: 0, b: 0 }), out, 0)
        for (const [c, value] of [r, g, b].entries()) expect(Math.abs((out[c] as number) - (value as number))).toBeLessThanOrEqual(1)
      }),
    )
  })

  test('a change of tone by nothing changes nothing', () => {
    fc.assert(
      fc.property(noisy, fc.constantFrom('brightness', 'contrast', 'saturation', 'warmth') as fc.Arbitrary<'contrast'>, (pixels, tone) => {
        const after = toned(pixels, tone, 0, null)
        for (const [i, value] of after.data.entries()) expect(Math.abs(value - (pixels.data[i] as number))).toBeLessThanOrEqual(1)
      }),
    )
  })

  test('brighter keeps black and white where they are', () => {
    const pixels = drawn(
      3,
      1,
      (x) =>
        [
          [0, 0, 0],
          [128, 128, 128],
          [255, 255, 255],
        ][x] as number[],
    )
    const after = toned(pixels, 'brightness', 0.5, null)
    expect([at(after, 0, 0)[0], at(after, 2, 0)[0]]).toEqual([0, 255])
    expect(at(after, 1, 0)[0]).toBeGreaterThan(140)
  })

  test('black and white leaves no colour', () => {
    fc.assert(
      fc.property(noisy, (pixels) => {
        const { data } = filtered(pixels, 'black-and-white', 1, null)
        for (let i = 0; i < data.length; i += 4)
          if (data[i + 3] !== 0)
            expect(
              Math.max(data[i] as number, data[i + 1] as number, data[i + 2] as number) -
                Math.min(data[i] as number, data[i + 1] as number, data[i + 2] as number),
            ).toBeLessThanOrEqual(1)
      }),
    )
  })

  test('a recoloured surface takes the colour and keeps the order of its lights and darks', () => {
    const ball = drawn(40, 1, (x) => [60 + 4 * x, 10 + x, 10 + x])
    const after = recolored(ball, '#2244cc', coverageLike(ball, 255))
    const lights = Array.from(
      { length: 40 },
      (_, x) => toLab(...(at(after, x, 0).slice(0, 3) as [number, number, number]), { L: 0, a: 0, b: 0 }).L,
    )
    expect([...lights].sort((a, b) => a - b)).toEqual(lights)
    const middle = toLab(...(at(after, 20, 0).slice(0, 3) as [number, number, number]), { L: 0, a: 0, b: 0 })
    expect(Math.atan2(middle.b, middle.a)).toBeCloseTo(Math.atan2(labOfHex('#2244cc').b, labOfHex('#2244cc').a), 1)
  })

  test('a grey window inside a rough mask round a red car stays grey', () => {
    const car = drawn(40, 40, (x, y) => (x > 15 && x < 25 && y > 15 && y < 25 ? [90, 92, 94] : [190, 30, 30]))
    const after = recolored(car, '#1060d0', coverageLike(car, 255))
    expect(at(after, 20, 20)).toEqual(at(car, 20, 20))
    expect(at(after, 5, 5)[2]).toBeGreaterThan(150)
  })
})

describe('frames', () => {
  test('four quarter turns and two mirrors give the picture back', () => {
    fc.assert(
      fc.property(noisy, (pixels) => {
        const turned = [90, 90, 90, 90].reduce((now, degrees) => quarterTurned(now, degrees), pixels)
        expect(turned).toEqual(pixels)
        expect(flipped(flipped(pixels, 'vertical'), 'vertical')).toEqual(pixels)
      }),
    )
  })

  test('a quarter turn clockwise brings the upper left corner to the upper right', () => {
    const pixels = drawn(3, 2, (x, y) => [x, y, 0])
    expect(at(quarterTurned(pixels, 90), 1, 0)).toEqual(at(pixels, 0, 0))
    expect(at(quarterTurned(pixels, -90), 0, 2)).toEqual(at(pixels, 0, 0))
  })

  test('a crop to a ratio has it to the pixel and takes the middle', () => {
    const cut = croppedTo(
      drawn(200, 100, (x) => [x, 0, 0]),
      '1:1',
    )
    expect([cut.width, cut.height, at(cut, 0, 0)[0]]).toEqual([100, 100, 50])
  })

  test('an extended canvas holds the old picture bit for bit', () => {
    fc.assert(
      fc.property(noisy, fc.constantFrom('16:9', '1:1', '2:3'), (pixels, aspect) => {
        const margins = marginsFor(pixels, aspect)
        const { pixels: grown, empty } = extended(pixels, margins)
        for (const whole of [grown, edgeExtended(grown, empty, margins), mirrored(grown, margins)])
          for (let y = 0; y < pixels.height; y++) expect(at(whole, margins.left, margins.top + y)).toEqual(at(pixels, 0, y))
      }),
    )
  })

  test('a studio ground is even and a pattern is not', () => {
    const ground = drawn(60, 60, (x, y) => [200 + (x >> 4), 198 + (y >> 4), 190])
    const pattern = drawn(60, 60, (x, y) => (((x >> 2) + (y >> 2)) % 2 === 0 ? [20, 20, 20] : [230, 230, 230]))
    expect(rimUnevenness(ground, ['left', 'top'])).toBeLessThan(4)
    expect(rimUnevenness(pattern, ['left', 'top'])).toBeGreaterThan(30)
  })
})

describe('filling and composing', () => {
  test('a hole in stripes is filled with stripes, and nothing else is touched', () => {
    const stripes = drawn(96, 96, (x) => (Math.floor(x / 6) % 2 === 0 ? [30, 30, 30] : [220, 220, 220]))
    const hole = box(stripes, 36, 36, 60, 60)
    const holed = laidOver(stripes, setInto(stripes, plain({ width: 24, height: 24 }, '#ff00ff'), 36, 36))
    const result = filled(holed, hole, rng(1, 'fill')) as Pixels
    let wrong = 0
    for (let i = 0; i < 96 * 96; i++) {
      const difference = Math.abs((result.data[4 * i] as number) - (stripes.data[4 * i] as number))
      if (hole.data[i] === 0) expect(difference).toBe(0)
      else if (difference > 60) wrong++
    }
    expect(wrong / (24 * 24)).toBeLessThan(0.15)
  })

  test('the same seed fills the same way', () => {
    const photo = drawn(64, 64, (x, y) => [(x * 37 + y * 11) % 256, (x * 5 + y * 23) % 256, 128])
    const run = () => filled(photo, box(photo, 20, 20, 40, 40), rng(9, 'fill'))
    expect(run()).toEqual(run())
  })

  test('a hole that leaves nothing to copy is said to', () => {
    const photo = plain({ width: 40, height: 40 }, '#808080')
    expect(filled(photo, coverageLike(photo, 255), rng(1, 'fill'))).toBeNull()
  })

  test('what is whole covers to the bit, what is clear leaves to the bit', () => {
    fc.assert(
      fc.property(noisy, (pixels) => {
        const under = plain(pixels, '#123456')
        const whole = withAlpha({ ...pixels, data: pixels.data.map((value, i) => (i % 4 === 3 ? 255 : value)) }, coverageLike(pixels, 255))
        expect(laidOver(under, whole)).toEqual(whole)
        expect(laidOver(under, withAlpha(whole, coverageLike(pixels, 0)))).toEqual(under)
      }),
    )
  })

  test('a gradient begins and ends in its colours', () => {
    const sky = gradient({ width: 4, height: 50 }, ['#102030', '#f0e0d0'])
    expect(Math.abs((at(sky, 0, 0)[0] as number) - 16)).toBeLessThanOrEqual(1)
    expect(Math.abs((at(sky, 0, 49)[0] as number) - 240)).toBeLessThanOrEqual(1)
  })

  test('ground and ink of a sign are told apart by what lies along its edge', () => {
    const sign = drawn(60, 30, (x, y) => (x > 15 && x < 45 && y > 10 && y < 20 && x % 4 < 2 ? [240, 240, 240] : [10, 60, 40]))
    const { ground, ink, evenness } = letteringIn(sign, coverageLike(sign, 255))
    expect([ground, ink]).toEqual(['#0a3c28', '#f0f0f0'])
    expect(evenness).toBe(1)
  })
})
