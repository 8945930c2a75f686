import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { rng } from '../random.ts'
import type { Pixels } from '../trace/index.ts'
import { gradient, plain } from './backdrop.ts'
import { laidOver, setInto, withAlpha } from './composite.ts'
import { type Coverage, coverageLike, depthInside, shareOf } from './coverage.ts'
import { gridCut } from './cutout/grid-cut.ts'
import { cutOut } from './cutout/index.ts'
import { filled } from './fill/index.ts'
import { filtered } from './filter.ts'
import { croppedTo, edgeExtended, extended, flipped, marginsFor, mirrored, quarterTurned, rimUnevenness } from './geometry.ts'
import { letteringIn } from './lettering.ts'
import { fromLab, labOfHex, toLab } from './oklab.ts'
import { recolored } from './recolor.ts'
import { toned } from './tone.ts'

const drawn = (width: number, height: number, color: (x: number, y: number) => readonly number[]): Pixels => {
  const data = new Uint8ClampedArray(width * height * 4)
  for (let y = 0; y < height; y++) for (let x = 0; x < width; x++) data.set([...color(x, y), 255].slice(0, 4), 4 * (y * width + x))
  return { width, height, data }
}
const at = ({ data, width }: Pixels, x: number, y: number) => [...data.subarray(4 * (y * width + x), 4 * (y * width + x) + 4)]
const box = (size: { width: number; height: number }, x0: number, y0: number, x1: number, y1: number): Coverage => {
  const coverage = coverageLike(size)
  for (let y = y0; y < y1; y++) coverage.data.fill(255, y * size.width + x0, y * size.width + x1)
  return coverage
}
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

describe('cut-outs', () => {
  test('the distance to the edge of a box is what geometry says', () => {
    const depth = depthInside(box({ width: 20, height: 20 }, 5, 5, 15, 15))
    expect([depth[10 * 20 + 5], depth[10 * 20 + 9], depth[0]]).toEqual([1, 5, 0])
  })

  test('the grid is cut where it is cheapest', () => {
    // Two rows of four; the weakest bond of either row lies between the second and the third pixel.
    const bonds = new Float32Array(32)
    for (const p of [0, 1, 2, 4, 5, 6]) bonds[4 * p] = p % 4 === 1 ? 1 : 9
    const gain = Float32Array.from([20, 0, 0, -20, 20, 0, 0, -20])
    expect([...gridCut({ width: 4, height: 2, gain, bonds })]).toEqual([1, 1, 0, 0, 1, 1, 0, 0])
  })

  test('no cut is cheaper than the one that is found', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: -9, max: 9 }), { minLength: 9, maxLength: 9 }),
        fc.array(fc.integer({ min: 0, max: 6 }), { minLength: 36, maxLength: 36 }),
        (gains, ties) => {
          const [gain, bonds] = [Float32Array.from(gains), Float32Array.from(ties)]
          const cost = (inside: ArrayLike<number>) => {
            let sum = 0
            for (let p = 0; p < 9; p++) {
              sum += inside[p] === 1 ? Math.max(0, -(gain[p] as number)) : Math.max(0, gain[p] as number)
              const [x, y] = [p % 3, Math.floor(p / 3)]
              for (const [k, [dx, dy]] of [
                [1, 0],
                [0, 1],
                [1, 1],
                [-1, 1],
              ].entries() as IterableIterator<[number, [number, number]]>)
                if (x + dx >= 0 && x + dx < 3 && y + dy < 3 && inside[p] !== inside[p + dy * 3 + dx]) sum += bonds[4 * p + k] as number
            }
            return sum
          }
          const all = Array.from({ length: 512 }, (_, bits) => cost(Array.from({ length: 9 }, (_, p) => (bits >> p) & 1)))
          expect(cost(gridCut({ width: 3, height: 3, gain, bonds }))).toBeCloseTo(Math.min(...all), 3)
        },
      ),
      { numRuns: 150 },
    )
  })

  test('a thing on a studio ground is cut out whole, its pale label with it', async () => {
    const isBottle = (x: number, y: number) => x > 90 && x < 150 && y > 40 && y < 200
    const photo = drawn(240, 240, (x, y) =>
      isBottle(x, y)
        ? y > 90 && y < 140 && x > 95 && x < 145
          ? [206, 206, 206]
          : [40, 120, 60]
        : [216 - y / 20, 216 - y / 20, 216 - y / 20],
    )
    const { alpha, confidence } = await cutOut(photo, 1)
    let [both, either] = [0, 0]
    alpha.data.forEach((value, i) => {
      const [p, q] = [value > 127, isBottle(i % 240, Math.floor(i / 240))]
      if (p && q) both++
      if (p || q) either++
    })
    expect(both / either).toBeGreaterThan(0.95)
    expect(confidence).toBeGreaterThan(0.6)
  })

  test('where there is no subject it is not sure of one', async () => {
    const random = rng(3, 'noise')
    const noise = drawn(160, 120, () => [0, 1, 2].map(() => Math.floor(256 * random.next())))
    expect((await cutOut(noise, 1)).confidence).toBeLessThan(0.5)
  })

  test('a picture that is cut out already gives its own alpha', async () => {
    const photo = withAlpha(plain({ width: 30, height: 30 }, '#ff0000'), box({ width: 30, height: 30 }, 5, 5, 20, 20))
    const { alpha, confidence } = await cutOut(photo, 1)
    expect([shareOf(alpha), confidence]).toEqual([0.25, 1])
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

describe('a subject before a plain ground', () => {
  type Rgb = readonly [number, number, number]
  const SIDE = 200
  /** What `paint` gives at every place, in shares of the side. */
  const painted = (paint: (x: number, y: number) => Rgb): Pixels => {
    const data = new Uint8ClampedArray(SIDE * SIDE * 4)
    for (let i = 0; i < SIDE * SIDE; i++) data.set([...paint(((i % SIDE) + 0.5) / SIDE, (Math.floor(i / SIDE) + 0.5) / SIDE), 255], 4 * i)
    return { width: SIDE, height: SIDE, data }
  }
  const at = (alpha: { data: Uint8Array }, x: number, y: number) => alpha.data[Math.floor(y * SIDE) * SIDE + Math.floor(x * SIDE)]
  const isIn = (x: number, y: number, [x0, y0, x1, y1]: readonly [number, number, number, number]) => x > x0 && x < x1 && y > y0 && y < y1

  test('the white through its handle goes, the white label on it stays', async () => {
    const { alpha } = await cutOut(
      painted((x, y) => {
        const away = Math.hypot(x - 0.5, y - 0.3)
        const isHandle = away < 0.16 && away > 0.12
        const isLabel = isIn(x, y, [0.42, 0.55, 0.58, 0.75])
        return isLabel || !(isHandle || isIn(x, y, [0.3, 0.4, 0.7, 0.9])) ? [255, 255, 255] : [30, 50, 90]
      }),
      1,
    )
    expect(at(alpha, 0.5, 0.3)).toBeLessThan(30)
    expect(at(alpha, 0.5, 0.65)).toBe(255)
    expect(at(alpha, 0.36, 0.65)).toBe(255)
  })

  test('the core of its shadow goes with the ground', async () => {
    const { alpha, confidence } = await cutOut(
      painted((x, y) => {
        if (isIn(x, y, [0.35, 0.2, 0.65, 0.75])) return [40, 60, 160]
        return isIn(x, y, [0.6, 0.66, 0.8, 0.78]) ? [122, 111, 97] : [220, 200, 175]
      }),
      1,
    )
    expect(at(alpha, 0.72, 0.72)).toBeLessThan(30)
    expect(at(alpha, 0.5, 0.5)).toBe(255)
    expect(confidence).toBeGreaterThan(0.6)
  })

  test('a subject that the ground runs into is not claimed to be sure', async () => {
    const { confidence } = await cutOut(
      painted((x, y) => {
        const isLetter = isIn(x, y, [0.4, 0.5, 0.6, 0.62]) && Math.floor(x * 40) % 2 === 0
        return isLetter ? [40, 40, 40] : isIn(x, y, [0.3, 0.2, 0.7, 0.35]) ? [150, 110, 40] : [252, 252, 252]
      }),
      1,
    )
    expect(confidence).toBeLessThanOrEqual(0.5)
  })

  test('of a picture too large to follow its edges at full size is found within two pixels', async () => {
    const [width, height] = [3200, 800]
    const data = new Uint8ClampedArray(width * height * 4).fill(255)
    for (let y = 200; y < 700; y++) for (let x = 1200; x < 2000; x++) data.set([40, 60, 160], 4 * (y * width + x))
    const { alpha } = await cutOut({ width, height, data }, 1)
    expect(alpha).toMatchObject({ width, height })
    const row = alpha.data.subarray(400 * width, 401 * width)
    const first = row.findIndex((value) => value > 127)
    expect(Math.abs(first - 1200)).toBeLessThanOrEqual(2)
    expect(Math.abs(row.subarray(first).findIndex((value) => value < 128) + first - 2000)).toBeLessThanOrEqual(2)
  })
})
