import fc from 'fast-check'
import { expect, test } from 'vitest'
import { heapOf, type Lump, layersOf, pile, stack } from './pile.ts'

const lump = fc.record({ across: fc.double({ min: 1, max: 9, noNaN: true }), tall: fc.double({ min: 0.5, max: 9, noNaN: true }) })
const disc = fc.record({ radius: fc.double({ min: 6, max: 20, noNaN: true }), isBowl: fc.boolean() })

/** How deep two lumps are in each other: below 1 they share room, by the sum of their half axes. */
function apart(a: Lump & { x: number; y: number; z: number }, b: Lump & { x: number; y: number; z: number }): number {
  const sideways = Math.hypot(a.x - b.x, a.z - b.z) / ((a.across + b.across) / 2)
  const upright = Math.abs(a.y + a.tall / 2 - b.y - b.tall / 2) / ((a.tall + b.tall) / 2)
  const isFlat = [a, b].some(({ across, tall }) => tall < 0.5 * across)
  return isFlat ? Math.max(sideways, upright) : Math.hypot(sideways, upright)
}

test('no lump of a pile goes through another, and none hangs over the edge by more than a wall lets it', () => {
  fc.assert(
    fc.property(fc.array(lump, { minLength: 1, maxLength: 14 }), disc, (lumps, disc) => {
      const lying = pile(lumps, disc).map((spot, i) => ({ ...spot, ...(lumps[i] as Lump) }))
      for (const [i, a] of lying.entries()) {
        expect(a.y).toBeGreaterThanOrEqual(0)
        const reach = Math.hypot(a.x, a.z) + a.across / 2
        expect(reach).toBeLessThanOrEqual(Math.max(disc.radius + (disc.isBowl ? 0.31 : 1e-6) * a.across, a.across / 2) + 1e-6)
        for (const b of lying.slice(i + 1)) expect(apart(a, b)).toBeGreaterThan(0.98)
      }
    }),
  )
})

test('a full heap is no tower', () => {
  fc.assert(
    fc.property(lump, disc, (one, disc) => {
      const lumps = Array.from({ length: heapOf(one, disc, 24) }, () => one)
      expect(layersOf(lumps, disc)).toBeLessThanOrEqual(2)
    }),
  )
})

test('a stack stands one on the other, hardly off its axis', () => {
  const lumps = [4, 4, 4].map((across) => ({ across, tall: 1 }))
  const lying = stack(lumps, (i) => [0.03 * i, -0.02])
  expect(lying.map(({ y }) => y)).toEqual([0, 1, 2])
  for (const { x, z } of lying) expect(Math.hypot(x, z)).toBeLessThan(0.5)
})
