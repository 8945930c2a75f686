import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { Land } from '../scene/schema.ts'
import { developLand, exposeLand } from './develop.ts'
import { Terrain } from './terrain.ts'

const { shape } = Land
const anyLand = fc.record({
  relief: fc.constantFrom(...shape.relief.options),
  cover: fc.constantFrom(...shape.cover.options),
  water: fc.constantFrom(...shape.water.options),
  snow: fc.constantFrom(0, 0.5, 1),
  city: fc.boolean(),
  time: fc.constantFrom(...shape.time.options),
  sky: fc.constantFrom(...shape.sky.options),
  moon: fc.boolean(),
  mist: fc.constantFrom(0, 0.4, 1),
  horizon: fc.double({ min: 0.02, max: 0.98, noNaN: true }),
  focalMm: fc.integer({ min: 12, max: 200 }),
})
const LAKE: Land = {
  relief: 'peaks',
  cover: 'pines',
  water: 'lake',
  snow: 0.5,
  city: false,
  time: 'noon',
  sky: 'clear',
  moon: false,
  mist: 0,
  horizon: 0.5,
  focalMm: 30,
}
const part = (land: Land, seed: number, width = 24, height = 18) => ({ land, seed, width, height, from: 0, to: width, fine: 1 })
/** Mean of the rows from … to − 1, by channel. */
const mean = (sums: Float32Array, width: number, from: number, to: number): number[] =>
  [0, 1, 2].map((k) => {
    let sum = 0
    for (let i = from * width; i < to * width; i++) sum += sums[i * 3 + k] as number
    return sum / ((to - from) * width)
  })
const light = ([r, g, b]: number[]) => 0.2126 * (r as number) + 0.7152 * (g as number) + 0.0722 * (b as number)

describe('a land', () => {
  test('of any kind, hour, weather, lens and horizon has a radiance everywhere', () => {
    fc.assert(
      fc.property(anyLand, fc.integer({ min: 0, max: 2 ** 32 - 1 }), (land, seed) =>
        exposeLand(part(land, seed, 8, 10)).every((value) => Number.isFinite(value) && value >= 0 && value < 50),
      ),
      { numRuns: 10 },
    )
  })

  test('never has the eye inside a hill', () => {
    fc.assert(
      fc.property(anyLand, fc.integer({ min: 0, max: 2 ** 32 - 1 }), (land, seed) => {
        const terrain = new Terrain(land, seed, 1)
        return [2, 5, 15, 40].every((z) => terrain.ground(0, z, 1) < terrain.eye)
      }),
      { numRuns: 25 },
    )
  })

  test('is the same for the same seed, another for another', () => {
    expect(developLand(part(LAKE, 5))).toEqual(developLand(part(LAKE, 5)))
    expect(developLand(part(LAKE, 5))).not.toEqual(developLand(part(LAKE, 6)))
  })

  test('drawn in bands is the land drawn whole', () => {
    const whole = developLand(part(LAKE, 3))
    const left = developLand({ ...part(LAKE, 3), to: 10 })
    const right = developLand({ ...part(LAKE, 3), from: 10 })
    for (let y = 0; y < 18; y++) {
      for (let x = 0; x < 24 * 4; x++) {
        const banded = x < 40 ? left[y * 40 + x] : right[y * 56 + x - 40]
        // The dither of the last place alone is the band's own.
        expect(Math.abs((whole[y * 96 + x] as number) - (banded as number))).toBeLessThanOrEqual(1)
      }
    }
  })

  test('is darker by night than by day, and warmer when the sun is low', () => {
    const at = (time: Land['time']) => mean(exposeLand(part({ ...LAKE, time }, 9)), 24, 0, 18)
    expect(light(at('night'))).toBeLessThan(0.3 * light(at('noon')))
    const [noon, golden] = [at('noon'), at('golden')]
    expect((golden[0] as number) / (golden[2] as number)).toBeGreaterThan(1.3 * ((noon[0] as number) / (noon[2] as number)))
  })

  test('under snow is brighter than under trees', () => {
    const ground = (land: Partial<Land>) =>
      light(mean(exposeLand(part({ ...LAKE, relief: 'hills', water: 'none', horizon: 0.1, ...land }, 4)), 24, 8, 18))
    expect(ground({ cover: 'snow', snow: 1 })).toBeGreaterThan(1.5 * ground({ cover: 'pines', snow: 0 }))
  })

  test('in thick mist is paler towards the horizon', () => {
    const near = (mist: number) => light(mean(exposeLand(part({ ...LAKE, relief: 'hills', water: 'none', mist }, 4)), 24, 10, 12))
    expect(near(1)).toBeGreaterThan(near(0))
  })

  test('with flowers takes their colour', () => {
    const field = (tint: string) =>
      mean(exposeLand(part({ ...LAKE, relief: 'plain', water: 'none', cover: 'flowers', tint, horizon: 0.2, snow: 0 }, 2)), 24, 6, 16)
    const [red, blue] = [field('#d02020'), field('#2030d0')]
    expect(red[0] as number).toBeGreaterThan(1.5 * (red[2] as number))
    expect(blue[2] as number).toBeGreaterThan(1.2 * (blue[0] as number))
  })
})

test('at every hour and in every weather the ground can be seen, and dark hours stay darker than the day', () => {
  const groundAt = (time: Land['time'], sky: Land['sky']): number => {
    const pixels = developLand(part({ ...LAKE, relief: 'hills', cover: 'grass', water: 'none', time, sky }, 5))
    const greens = Array.from({ length: 24 * 7 }, (_, i) => pixels[(24 * 11 + i) * 4 + 1] as number).sort((a, b) => a - b)
    return greens[greens.length >> 1] as number
  }
  for (const sky of ['clouds', 'storm'] as const) {
    for (const time of shape.time.options) expect(groundAt(time, sky), `${time} ${sky}`).toBeGreaterThan(24)
    expect(groundAt('noon', sky)).toBeGreaterThan(groundAt('night', sky))
  }
})
