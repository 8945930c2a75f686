import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { OUTDOOR_SETS } from '../../../catalog/sets-outdoors.ts'
import type { Vec3 } from '../../../trace/types.ts'
import { buildSet } from '../index.ts'

const NAMES = Object.keys(OUTDOOR_SETS) as (keyof typeof OUTDOOR_SETS)[]

type Shot = { radius: number; elevation: number; distance: number; fov: number; aspect: number; shift: number; seed: number }
const anyShot: fc.Arbitrary<Shot> = fc.record({
  radius: fc.constantFrom(1.2, 8, 30, 400),
  elevation: fc.double({ min: 0.5, max: 89, noNaN: true }),
  distance: fc.double({ min: 2.5, max: 14, noNaN: true }),
  fov: fc.double({ min: 8, max: 60, noNaN: true }),
  aspect: fc.constantFrom(0.4, 0.75, 1, 1.5, 2.6),
  shift: fc.double({ min: -0.25, max: 0.25, noNaN: true }),
  seed: fc.integer({ min: 0, max: 1e6 }),
})

function boxOf(radius: number): { low: Vec3; high: Vec3 } {
  const half = radius * 0.55
  return { low: [-half, 0, -half], high: [half, half * 2, half] }
}

function built(kind: string, { radius, elevation, distance, fov, aspect, shift, seed }: Shot, time?: 'night' | 'golden') {
  const { low, high } = boxOf(radius)
  const center: Vec3 = [0, (low[1] + high[1]) / 2, 0]
  const [up, far] = [(elevation * Math.PI) / 180, distance * radius]
  const corners = [0, 1, 2, 3, 4, 5, 6, 7].map((i): Vec3 => [i & 1 ? high[0] : low[0], i & 2 ? high[1] : low[1], i & 4 ? high[2] : low[2]])
  const site = { subject: { center, radius }, reach: radius * 0.78, objects: 1, corners, lights: [], wash: 1, seed, aspect }
  const eye: Vec3 = [0, center[1] + Math.sin(up) * far, Math.cos(up) * far]
  const camera = { eye, target: center, fov, shift: [shift, shift] as const, lensRadius: 0, focus: far }
  return buildSet({ kind, ...(time && { time }) }, { ...site, camera }, 0)
}

const USUAL: Shot = { radius: 10, elevation: 6, distance: 6, fov: 24, aspect: 1.5, shift: 0, seed: 4 }

describe.each(NAMES)('the place %s', (kind) => {
  test('is whole and light enough to be traced quickly, near and far, and never inside the subject', () => {
    fc.assert(
      fc.property(anyShot, (shot) => {
        const { low, high } = boxOf(shot.radius)
        const slack = shot.radius * 1e-3
        const { pieces } = built(kind, shot)
        expect(pieces.reduce((sum, { indices }) => sum + indices.length / 3, 0)).toBeLessThan(220_000)
        for (const { positions, normals, uvs, indices } of pieces) {
          const count = positions.length / 3
          expect(positions.every(Number.isFinite) && normals.every(Number.isFinite) && (uvs ?? []).every(Number.isFinite)).toBe(true)
          expect(indices.every((index) => index < count)).toBe(true)
          for (let i = 0; i < positions.length; i += 3) {
            const inside = [0, 1, 2].every((axis) => {
              const value = positions[i + axis] as number
              return value > (low[axis as 0] as number) + slack && value < (high[axis as 0] as number) - slack
            })
            if (inside) throw new Error(`Expected nothing inside the subject but a corner lies there, with ${JSON.stringify(shot)}`)
          }
        }
      }),
      { numRuns: 1 },
    )
  })
})

describe('a place outdoors', () => {
  test('is the same for the same seed', () => {
    const of = (seed: number) => built('forest-floor', { ...USUAL, seed }).pieces.map(({ positions }) => positions)
    expect(of(4)).toEqual(of(4))
    expect(of(4)).not.toEqual(of(5))
  })

  test('is darker behind by night', () => {
    const light = (time: 'night' | 'golden') => {
      const far = built('beach', USUAL, time).pieces.find(({ name }) => name === 'set.far')
      if (!far || !('glow' in far.surface) || !far.surface.texture) throw new Error('Expected a picture of what is far')
      const { texture, glow } = far.surface
      let sum = 0
      for (let i = 1; i < texture.data.length; i += 4) sum += ((texture.data[i] as number) / 255) ** 2.2
      return (sum * glow[1]) / (texture.data.length / 4)
    }
    expect(light('night')).toBeLessThan(0.4 * light('golden'))
  })

  test('shows its ground alone to a camera that looks down', () => {
    const names = built('beach', { ...USUAL, elevation: 88 }).pieces.map(({ name }) => name)
    expect(names).not.toContain('set.far')
    expect(names).toContain('set.ground')
  })
})
