import fc from 'fast-check'
import { expect, test } from 'vitest'
import { plainBrief, wanted } from '../test/brief.ts'
import { loyalty } from './loyalty.ts'

const card = (count: number, width: number, height: number) => {
  const design = {
    kind: 'loyalty',
    about: 'tea shop',
    motif: null,
    panels: [],
    columns: null,
    month: null,
    stamps: { count, isLastFree: true },
  }
  const brief = plainBrief({
    genre: 'card',
    content: { menu: null, chart: null, points: null, design },
    texts: [wanted('Kettle', 'headline')],
  })
  return loyalty(brief, { width, height, background: 'opaque' }, 3).scene.layers
}

test('a stamp card has as many rings as asked for, on the sheet and none over another', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 2, max: 24 }),
      fc.constantFrom([1400, 800], [800, 1400], [1000, 1000]),
      (count, [width = 1, height = 1]) => {
        const rings = card(count, width, height).flatMap(({ name, box }) => (/^stamp-\d+$/.test(name) && box ? [box] : []))
        expect(rings).toHaveLength(count)
        for (const [i, a] of rings.entries()) {
          expect(a.x >= 0 && a.y >= 0 && a.x + a.w <= width && a.y + a.h <= height).toBe(true)
          for (const b of rings.slice(i + 1)) expect(Math.hypot(a.x - b.x, a.y - b.y)).toBeGreaterThanOrEqual(a.w - 0.01)
        }
      },
    ),
    { numRuns: 30 },
  )
})
