import fc from 'fast-check'
import { expect, test } from 'vitest'
import { REGIONS } from '../brief/schema.ts'
import { rectOf, without } from './regions.ts'

const WHOLE = { x0: 0, y0: 0, x1: 1, y1: 1 }

test('what is left after taking regions away touches none of them', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.constantFrom(...REGIONS), { maxLength: 2 }), (regions) => {
      const left = without(WHOLE, regions)
      for (const hole of regions.map(rectOf)) {
        const overlap =
          Math.max(0, Math.min(left.x1, hole.x1) - Math.max(left.x0, hole.x0)) *
          Math.max(0, Math.min(left.y1, hole.y1) - Math.max(left.y0, hole.y0))
        expect(overlap).toBeCloseTo(0, 9)
      }
    }),
  )
})

test('an empty lower third leaves the upper two', () => {
  expect(without(WHOLE, ['lower-third'])).toEqual({ x0: 0, y0: 0, x1: 1, y1: 2 / 3 })
})
