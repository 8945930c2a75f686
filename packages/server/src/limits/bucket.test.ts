import fc from 'fast-check'
import { expect, test } from 'vitest'
import { EMPTY, fill, read, waitFor } from './bucket.ts'

const limit = fc.constantFrom(1, 5, 20, 150, 100_000, 8_000_000)
const start = 1_795_219_200_000
/** Requests at random times, each of a random share of the limit. */
const requests = fc.array(fc.record({ afterMs: fc.integer({ min: 0, max: 30_000 }), share: fc.double({ min: 0, max: 1, noNaN: true }) }), {
  maxLength: 60,
})

/** Lets in what fits, as the limiter does; gives what was let in, when. */
function run(perMinute: number, asked: { afterMs: number; share: number }[]) {
  let bucket = EMPTY
  let now = start
  const admitted: { at: number; units: number }[] = []
  for (const { afterMs, share } of asked) {
    now += afterMs
    const units = Math.max(1, Math.round(share * perMinute))
    if (waitFor(bucket, perMinute, units, now) > 0) continue
    bucket = fill(bucket, perMinute, units, now)
    admitted.push({ at: now, units })
  }
  return { bucket, admitted, now }
}

test('no span of time lets in more than the limit and what drains meanwhile', () => {
  fc.assert(
    fc.property(limit, requests, (perMinute, asked) => {
      const { admitted } = run(perMinute, asked)
      for (const [from, first] of admitted.entries()) {
        let units = 0
        for (const { at, units: more } of admitted.slice(from)) {
          units += more
          expect(units).toBeLessThanOrEqual(perMinute + ((at - first.at) * perMinute) / 60_000)
        }
      }
    }),
  )
})

test('after the wait that it was told, the same request fits, and not a millisecond before', () => {
  fc.assert(
    fc.property(limit, requests, fc.double({ min: 0, max: 1, noNaN: true }), (perMinute, asked, share) => {
      const { bucket, now } = run(perMinute, asked)
      const units = Math.max(1, Math.round(share * perMinute))
      const waitMs = waitFor(bucket, perMinute, units, now)
      expect(waitMs).toBeLessThanOrEqual(60_000)
      expect(waitFor(bucket, perMinute, units, now + waitMs)).toBe(0)
      if (waitMs > 0) expect(waitFor(bucket, perMinute, units, now + waitMs - 1)).toBe(1)
    }),
  )
})

test('what remains fits, one more does not, and after the reset everything does', () => {
  fc.assert(
    fc.property(limit, requests, (perMinute, asked) => {
      const { bucket, now } = run(perMinute, asked)
      const { remaining, used, resetMs } = read(bucket, perMinute, now)
      expect(used + remaining).toBe(perMinute)
      if (remaining > 0) expect(waitFor(bucket, perMinute, remaining, now)).toBe(0)
      if (remaining < perMinute) expect(waitFor(bucket, perMinute, remaining + 1, now)).toBeGreaterThan(0)
      expect(read(bucket, perMinute, now + resetMs).remaining).toBe(perMinute)
    }),
  )
})

test('more than the whole limit never fits', () => {
  expect(waitFor(EMPTY, 5, 10, start)).toBe(Number.POSITIVE_INFINITY)
})

test('of five a minute the sixth waits twelve seconds', () => {
  const bucket = fill(EMPTY, 5, 5, start)
  expect(waitFor(bucket, 5, 1, start)).toBe(12_000)
  expect(read(bucket, 5, start + 11_999)).toEqual({ used: 5, remaining: 0, resetMs: 48_001 })
  expect(read(bucket, 5, start + 12_000)).toEqual({ used: 4, remaining: 1, resetMs: 48_000 })
})

test('a clock that goes back lets nobody in early', () => {
  const bucket = fill(EMPTY, 5, 5, start)
  expect(waitFor(bucket, 5, 1, start - 3_600_000)).toBe(12_000)
})
