import type { SizeRule } from '@easel/engine'
import { parseSize } from '@easel/protocol'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { DIALECTS } from '../openai/dialects.ts'
import { callSize } from './call-size.ts'

const edge = fc.integer({ min: 16, max: 3840 })

test('every size on a grid lies within its limits, and one that already does stays as it is', () => {
  const rule = fc
    .record({ multiple: fc.constantFrom(1, 8, 16, 64), min: fc.integer({ min: 64, max: 256 }), max: fc.integer({ min: 1024, max: 4096 }) })
    .chain((grid) => fc.record({ grid: fc.constant(grid), maxPixels: fc.option(fc.integer({ min: 512 * 512, max: 4096 * 4096 })) }))
  fc.assert(
    fc.property(edge, edge, rule, (width, height, { grid, maxPixels }) => {
      const rule: SizeRule = { kind: 'grid', ...grid, maxPixels }
      const size = callSize({ width, height }, rule)
      for (const length of [size.width, size.height]) {
        expect(length % grid.multiple).toBe(0)
        expect(length).toBeGreaterThanOrEqual(grid.min)
        expect(length).toBeLessThanOrEqual(grid.max)
      }
      expect(size.width * size.height).toBeLessThanOrEqual(maxPixels ?? Infinity)
      expect(callSize(size, rule)).toEqual(size)
    }),
  )
})

test('whatever is wanted, OpenAI is asked for a size that its own rules allow', () => {
  fc.assert(
    fc.property(edge, edge, (width, height) => {
      const { width: w, height: h } = callSize({ width, height }, DIALECTS.openai.sizes)
      expect(parseSize(`${w}x${h}`)).toEqual({ width: w, height: h })
    }),
    { numRuns: 1000 },
  )
})

test('of a list the size of the nearest ratio is taken, and among those the one of the nearest area', () => {
  const rule: SizeRule = {
    kind: 'list',
    of: [
      { width: 1024, height: 1024 },
      { width: 512, height: 512 },
      { width: 1024, height: 1536 },
      { width: 1536, height: 1024 },
    ],
  }
  expect(callSize({ width: 640, height: 640 }, rule)).toEqual({ width: 512, height: 512 })
  expect(callSize({ width: 1920, height: 1088 }, rule)).toEqual({ width: 1536, height: 1024 })
  expect(callSize({ width: 800, height: 1200 }, rule)).toEqual({ width: 1024, height: 1536 })
})
