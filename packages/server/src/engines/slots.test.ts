import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createSlots } from './slots.ts'

const forever = new AbortController().signal

test('there are never more in than there are slots, everybody gets a turn, and in the order of asking', async () => {
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 20 }), async (width, guests) => {
      const slots = createSlots(width)
      const entered: number[] = []
      let inside = 0
      let most = 0
      await Promise.all(
        Array.from({ length: guests }, async (_, guest) => {
          const free = await slots.take(forever)
          entered.push(guest)
          most = Math.max(most, ++inside)
          await Promise.resolve()
          inside--
          free()
        }),
      )
      expect(most).toBeLessThanOrEqual(width)
      expect(entered).toEqual(entered.toSorted((a, b) => a - b))
      expect(entered).toHaveLength(guests)
    }),
  )
})

test('whoever leaves the line takes nobody else’s place', async () => {
  const slots = createSlots(1)
  const free = await slots.take(forever)
  const leaving = new AbortController()
  const left = slots.take(leaving.signal)
  const patient = slots.take(forever)
  leaving.abort(new Error('left'))
  await expect(left).rejects.toThrow('left')
  free()
  // Given back twice is given back once.
  free()
  const next = await patient
  let isIn = false
  const third = slots.take(forever).then((give) => {
    isIn = true
    return give
  })
  await Promise.resolve()
  expect(isIn).toBe(false)
  next()
  await third
  await expect(slots.take(AbortSignal.abort(new Error('gone')))).rejects.toThrow('gone')
})
