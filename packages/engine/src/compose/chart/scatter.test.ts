import fc from 'fast-check'
import { expect, test } from 'vitest'
import { plainBrief } from '../test/brief.ts'
import { composeChart } from './index.ts'

test('points of a scatter lie where their two numbers put them', () => {
  const coordinate = fc.integer({ min: -500, max: 500 })
  fc.assert(
    fc.property(fc.uniqueArray(fc.tuple(coordinate, coordinate), { minLength: 3, maxLength: 12, selector: ([x]) => x }), (pairs) => {
      const points = pairs.map(([x, value]) => ({ label: '', value, words: String(value), x }))
      const chart = { kind: 'scatter' as const, unit: { prefix: '', suffix: '' }, note: null, series: [{ name: null, points }] }
      const brief = plainBrief({ genre: 'chart', content: { menu: null, points: null, chart } })
      const { scene } = composeChart(brief, { width: 1200, height: 900, background: 'opaque' }, 5)
      const marks = points.map((_, i) => scene.layers.find(({ name }) => name === `point-${i + 1}`)?.box)
      const middles = marks.map((box) => (box ? [box.x + box.w / 2, box.y + box.h / 2] : [0, 0]) as [number, number])
      // Along each axis pixels go with the numbers in one proportion.
      for (const [axis, of] of [
        [0, (i: number) => points[i]?.x ?? 0],
        [1, (i: number) => -(points[i]?.value ?? 0)],
      ] as const) {
        const [first, last] = [0, points.length - 1].map((_, k) => (k === 0 ? 0 : points.length - 1)) as [number, number]
        const span = of(last) - of(first)
        const pixels = (middles[last]?.[axis] ?? 0) - (middles[first]?.[axis] ?? 0)
        if (span === 0) expect(pixels).toBeCloseTo(0, 3)
        else
          points.forEach((_, i) => {
            expect((middles[i]?.[axis] ?? 0) - (middles[first]?.[axis] ?? 0)).toBeCloseTo(((of(i) - of(first)) / span) * pixels, 1)
          })
      }
    }),
    { numRuns: 25 },
  )
})
