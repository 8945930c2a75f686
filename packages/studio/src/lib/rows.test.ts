import fc from 'fast-check'
import { expect, test } from 'vitest'
import { hangInRows } from './rows.ts'

const ratios = fc.array(fc.double({ min: 1 / 3, max: 3, noNaN: true }), { maxLength: 60 })
const wall = fc.record({
  width: fc.integer({ min: 280, max: 3000 }),
  gap: fc.integer({ min: 0, max: 24 }),
  targetHeight: fc.integer({ min: 80, max: 400 }),
})

test('every row but the last fills the wall, nothing is cropped, and the order stays', () => {
  fc.assert(
    fc.property(ratios, wall, (items, space) => {
      const rows = hangInRows(items, (ratio) => ratio, space)
      expect(rows.flatMap(({ cells }) => cells.map(({ item }) => item))).toEqual(items)
      for (const [index, { height, cells }] of rows.entries()) {
        const wide = cells.reduce((sum, { width }) => sum + width, 0) + space.gap * (cells.length - 1)
        expect(wide).toBeLessThan(space.width + 0.01)
        if (index < rows.length - 1) expect(wide).toBeGreaterThan(space.width - 0.01)
        for (const { item, width } of cells) expect(width / height).toBeCloseTo(item, 6)
      }
    }),
  )
})
