import { setTimeout as wait } from 'node:timers/promises'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createGate } from './gate.ts'

test('all work is done, failing or not, and never more at a time than the gate is wide', async () => {
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 1, max: 4 }), fc.array(fc.boolean(), { maxLength: 12 }), async (width, pieces) => {
      const gate = createGate(width)
      let running = 0
      let most = 0
      const results = await Promise.allSettled(
        pieces.map((fails) =>
          gate(async () => {
            most = Math.max(most, ++running)
            await wait(1)
            running--
            if (fails) throw new Error('failed')
          }),
        ),
      )
      expect(results.map(({ status }) => status)).toEqual(pieces.map((fails) => (fails ? 'rejected' : 'fulfilled')))
      expect(most).toBe(Math.min(width, pieces.length))
    }),
    { numRuns: 20 },
  )
})
