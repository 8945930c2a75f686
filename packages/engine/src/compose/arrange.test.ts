import fc from 'fast-check'
import { expect, test } from 'vitest'
import { arrange, type Block } from './arrange.ts'

const length = fc.double({ min: 2, max: 30, noNaN: true })
const block = fc.record({ size: fc.tuple(length, length, length), isHero: fc.boolean() })
const sight = fc.record({ aspect: fc.double({ min: 0.5, max: 2.4, noNaN: true }), elevation: fc.double({ min: 2, max: 88, noNaN: true }) })
const named = (blocks: Omit<Block, 'name'>[]): Block[] =>
  blocks.map((one, i) => ({ ...one, name: `thing-${i}`, isHero: one.isHero || i === 0 }))

test('things stand apart, however they are looked at, and the same again', () => {
  fc.assert(
    fc.property(fc.array(block, { minLength: 1, maxLength: 7 }), sight, (given, sight) => {
      const blocks = named(given)
      const spots = arrange(blocks, sight)
      expect(arrange(blocks, sight)).toEqual(spots)
      for (const [i, a] of spots.entries())
        for (let j = i + 1; j < spots.length; j++) {
          const b = spots[j] as typeof a
          const [sizeA, sizeB] = [blocks[i]?.size, blocks[j]?.size] as [Block['size'], Block['size']]
          const clear = Math.max(Math.abs(a.x - b.x) - (sizeA[0] + sizeB[0]) / 2, Math.abs(a.z - b.z) - (sizeA[2] + sizeB[2]) / 2)
          expect(clear).toBeGreaterThan(0.2)
        }
    }),
  )
})

test('a group is close: nobody stands further off than the things about them are large', () => {
  fc.assert(
    fc.property(fc.array(block, { minLength: 2, maxLength: 6 }), sight, (given, sight) => {
      const blocks = named(given)
      const spots = arrange(blocks, sight)
      const largest = Math.max(...blocks.flatMap(({ size }) => size))
      for (const [i, a] of spots.entries()) {
        const nearest = Math.min(...spots.filter((_, j) => j !== i).map((b) => Math.hypot(a.x - b.x, a.z - b.z)))
        expect(nearest).toBeLessThan(2.2 * largest)
      }
    }),
  )
})

test.each([
  ['left', (x: number) => x < -5],
  ['right', (x: number) => x > 5],
  ['back', (_: number, z: number) => z < -5],
  ['front', (_: number, z: number) => z > 5],
] as const)('what is asked to the %s stands there', (side, isThere) => {
  const hero: Block = { name: 'hero', size: [10, 10, 10], isHero: true }
  const prop: Block = { name: 'prop', size: [8, 6, 8], isHero: false, beside: { block: 0, side } }
  const [, spot] = arrange([hero, prop], { aspect: 1.4, elevation: 12 })
  expect(spot && isThere(spot.x, spot.z)).toBe(true)
})

test('three of a kind stand staggered, not lined up', () => {
  const three = [0, 1, 2].map((i): Block => ({ name: `pear-${i}`, size: [7, 9, 7], isHero: true }))
  const depths = arrange(three, { aspect: 1.4, elevation: 14 }).map(({ z }) => z)
  expect(Math.max(...depths) - Math.min(...depths)).toBeGreaterThan(1.5)
})
