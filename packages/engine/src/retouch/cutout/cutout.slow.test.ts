import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { rng } from '../../random.ts'
import type { Pixels } from '../../trace/index.ts'
import { plain } from '../backdrop.ts'
import { withAlpha } from '../composite.ts'
import { bandOf, type Coverage, depthInside, inverted, shareOf } from '../coverage.ts'
import { box, drawn } from '../test/pictures.ts'
import { gridCut } from './grid-cut.ts'
import { cutOut } from './index.ts'

describe('cut-outs', () => {
  test('the distance to the edge of a box is what geometry says', () => {
    const depth = depthInside(box({ width: 20, height: 20 }, 5, 5, 15, 15))
    expect([depth[10 * 20 + 5], depth[10 * 20 + 9], depth[0]]).toEqual([1, 5, 0])
  })

  test('the band along an edge is what the distances to it say', () => {
    const coverages = fc.tuple(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 12 })).chain(([width, height]) =>
      fc.array(fc.constantFrom(0, 255), { minLength: width * height, maxLength: width * height }).map(
        (values): Coverage => ({
          width,
          height,
          data: Uint8Array.from(values),
        }),
      ),
    )
    fc.assert(
      fc.property(coverages, fc.double({ min: 1, max: 5, noNaN: true }), (coverage, radius) => {
        const [inside, outside] = [depthInside(coverage), depthInside(inverted(coverage))]
        const band = bandOf(coverage, radius)
        coverage.data.forEach((value, p) => {
          expect(band[p]).toBe(((value ? inside : outside)[p] as number) <= radius ? 1 : 0)
        })
      }),
    )
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
