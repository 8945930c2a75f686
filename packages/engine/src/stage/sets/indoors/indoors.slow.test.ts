import fc from 'fast-check'
import { expect, test } from 'vitest'
import { FAMILIES, rig, type SetName, setOf } from '../../../catalog/index.ts'
import { materialFor } from '../../../catalog/materials/index.ts'
import { INDOOR_SETS } from '../../../catalog/sets-indoors.ts'
import { hexToLinear } from '../../../color.ts'
import { hash32 } from '../../../random.ts'
import type { TraceCamera, Vec3 } from '../../../trace/types.ts'
import { viewOf } from '../../view.ts'
import type { Built, SetBasis } from '../index.ts'
import { INDOORS } from './index.ts'

const NAMES = Object.keys(INDOOR_SETS) as (keyof typeof INDOOR_SETS)[]
const MOST_TRIANGLES = 40_000
const MOST_LIGHTS = 1

type Site = {
  size: number
  wide: number
  elevation: number
  away: number
  aspect: number
  shift: [number, number]
  dim: boolean
}

const site: fc.Arbitrary<Site> = fc.record({
  size: fc.double({ min: 1, max: 150, noNaN: true }),
  wide: fc.double({ min: 0.15, max: 3, noNaN: true }),
  elevation: fc.double({ min: 0.5, max: 89, noNaN: true }),
  away: fc.double({ min: 2.5, max: 14, noNaN: true }),
  aspect: fc.constantFrom(0.5, 0.5625, 0.8, 1, 1.5, 1.7778, 2.4),
  shift: fc.tuple(fc.double({ min: -0.3, max: 0.3, noNaN: true }), fc.double({ min: -0.3, max: 0.3, noNaN: true })),
  dim: fc.boolean(),
})

/** A thing in a box before a camera that looks at its middle. */
function basisOf({ size, wide, elevation, away, aspect, shift, dim }: Site, name: SetName): SetBasis {
  const half: Vec3 = [(size * wide) / 2, size / 2, (size * wide) / 2]
  const center: Vec3 = [0, half[1], 0]
  const radius = Math.hypot(...half)
  const up = (elevation * Math.PI) / 180
  const camera: TraceCamera = {
    eye: [0, center[1] + away * radius * Math.sin(up), away * radius * Math.cos(up)],
    target: center,
    fov: 24,
    shift,
    lensRadius: 0,
    focus: away * radius,
  }
  const corners = [0, 1, 2, 3, 4, 5, 6, 7].map(
    (i): Vec3 => [i & 1 ? half[0] : -half[0], i & 2 ? 2 * half[1] : 0, i & 4 ? half[2] : -half[2]],
  )
  const { lights } = rig(setOf(name).rig)
  return {
    subject: { center, radius },
    reach: Math.hypot(half[0], half[2]),
    objects: 1,
    corners,
    lights,
    daylight: false,
    seed: 5,
    time: undefined,
    close: false,
    view: viewOf(camera, aspect, (point) => point),
    wash: dim ? 0.3 : 1,
  }
}

const built = (name: keyof typeof INDOOR_SETS, at: Site): { basis: SetBasis; set: Built } => {
  const basis = basisOf(at, name)
  const { ground, backdrop } = INDOOR_SETS[name]
  return { basis, set: INDOORS[name](ground, backdrop, basis) }
}

test.each(NAMES)(
  '%s: whatever the thing and the camera, it is finite and light, and keeps out of the things and out of their way',
  (name) => {
    fc.assert(
      fc.property(site, (at) => {
        const { basis, set } = built(name, at)
        let triangles = 0
        for (const { name: piece, positions, normals, indices, surface } of set.pieces) {
          expect(positions.every(Number.isFinite) && normals.every(Number.isFinite), piece).toBe(true)
          expect(
            indices.every((index) => index < positions.length / 3),
            piece,
          ).toBe(true)
          if (!('glow' in surface)) expect(Object.keys(FAMILIES)).toContain(surface.family)
          expect(intruderOf(positions, basis), piece).toBeNull()
          triangles += indices.length / 3
        }
        expect(triangles).toBeLessThan(MOST_TRIANGLES)
        expect(set.lights.length).toBeLessThanOrEqual(MOST_LIGHTS)
        for (const light of set.lights)
          expect([...light.center, ...light.u, ...light.v, ...light.emission].every(Number.isFinite)).toBe(true)
      }),
      { numRuns: 4 },
    )
  },
)

/** The first vertex that rises into the box of the things, or that stands before them in the picture, higher than folds of cloth do. */
function intruderOf(positions: Float32Array, { view, corners, subject }: SetBasis): Vec3 | null {
  const [low, high] = [corners[0] as Vec3, corners[7] as Vec3]
  const shown = corners.flatMap((corner) => view.project(corner) ?? [])
  const [x0, x1] = [Math.min(...shown.map(({ x }) => x)), Math.max(...shown.map(({ x }) => x))]
  const [y0, y1] = [Math.min(...shown.map(({ y }) => y)), Math.max(...shown.map(({ y }) => y))]
  for (let i = 0; i < positions.length; i += 3) {
    const point: Vec3 = [positions[i] as number, positions[i + 1] as number, positions[i + 2] as number]
    // The ground lies below.
    if (point[1] <= 1e-6 * high[1]) continue
    if (point.every((value, axis) => value > (low[axis] as number) && value < (high[axis] as number))) return point
    if (point[2] < high[2] || point[1] < 0.45 * subject.radius) continue
    const there = view.project(point)
    if (there && there.x > x0 && there.x < x1 && there.y > y0 && there.y < y1) return point
  }
  return null
}

test.each(NAMES)('%s: it is made of the ground and the colour that it is given', (name) => {
  const basis = basisOf({ size: 12, wide: 0.6, elevation: 9, away: 7, aspect: 1.5, shift: [0, 0], dim: false }, name)
  const ground = materialFor('copper', '#aa5522')
  const [red, blue] = ['#c01010', '#1020c0'].map((color) => INDOORS[name](ground, { ...INDOOR_SETS[name].backdrop, color }, basis))
  expect(red?.pieces.some(({ surface }) => !('glow' in surface) && surface.family === 'copper')).toBe(true)
  const look = (set: Built | undefined) =>
    set?.pieces.map(({ surface }) => ('glow' in surface ? [surface.glow, hash32(surface.texture?.data.join() ?? '')] : [surface.color]))
  expect(look(red)).not.toEqual(look(blue))
})

test('a room grows darker with its lights, and the same room is painted twice alike', () => {
  const at: Site = { size: 10, wide: 0.7, elevation: 8, away: 7, aspect: 1, shift: [0, 0], dim: false }
  const pictureOf = (dim: boolean) => built('living-room', { ...at, dim }).set.pieces.find(({ name }) => name === 'set.room')?.surface
  const level = (surface: ReturnType<typeof pictureOf>) => {
    if (!surface || !('glow' in surface) || !surface.texture) throw new Error('Expected a painted room')
    const { data } = surface.texture
    let sum = 0
    for (let i = 0; i < data.length; i += 4) sum += hexToLinear(`#${(data[i] as number).toString(16).padStart(2, '0')}0000`)[0]
    return surface.glow[0] * sum
  }
  expect(level(pictureOf(true))).toBeLessThan(0.8 * level(pictureOf(false)))
  expect(pictureOf(false)).toEqual(pictureOf(false))
})

test('looking straight down, a room is its table: nothing is painted that nobody sees', () => {
  for (const name of ['cafe', 'bar', 'library'] as const) {
    const { set } = built(name, { size: 10, wide: 1, elevation: 88, away: 8, aspect: 1, shift: [0, 0], dim: false })
    expect(set.pieces.map(({ name: piece }) => piece)).toEqual(['set.ground'])
  }
})
