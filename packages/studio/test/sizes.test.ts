import fc from 'fast-check'
import { expect, test } from 'vitest'
import { sizeProblem } from '../../protocol/src/images/size-rules.ts'
import { brokenRule } from '../src/lib/sizes.ts'

test('the studio refuses the sizes that the server refuses, and no others', () => {
  const edge = fc.oneof(
    fc.integer({ min: 0, max: 5000 }),
    fc.integer({ min: 0, max: 300 }).map((cells) => cells * 16),
  )
  fc.assert(
    fc.property(edge, edge, (width, height) => {
      expect(brokenRule({ width, height }) === null).toBe(sizeProblem({ width, height }) === null)
    }),
    { numRuns: 1000 },
  )
})
