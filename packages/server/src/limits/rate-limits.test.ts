import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createMemoryRateLimits, judge } from './rate-limits.ts'
import { TIERS } from './tiers.ts'
import { rateLimitError, rateLimitHeaders, spellDuration } from './wire.ts'

const now = 1_795_219_200_000
const one = { requests: 1, tokens: 1765, 'input-images': 1 }

test('a request is let in as a whole or uses nothing', () => {
  const units = fc.record({
    requests: fc.constant(1),
    tokens: fc.integer({ min: 1, max: 120_000 }),
    'input-images': fc.integer({ min: 1, max: 6 }),
  })
  fc.assert(
    fc.property(fc.array(units, { maxLength: 20 }), (asked) => {
      let buckets = {}
      for (const each of asked) {
        const verdict = judge(buckets, TIERS[1], each, now)
        if (verdict.refused) expect(verdict.buckets).toBe(buckets)
        else expect(verdict.buckets).not.toEqual(buckets)
        buckets = verdict.buckets
      }
    }),
  )
})

test('projects do not use up each other’s limits, and a refusal says what is waited for longest', async () => {
  const limits = createMemoryRateLimits()
  for (let index = 0; index < 5; index++) expect((await limits.take('a', TIERS[1], one, now)).refused).toBeNull()
  expect((await limits.take('a', TIERS[1], one, now)).refused).toEqual({ meter: 'input-images', waitMs: 12_000 })
  expect((await limits.take('b', TIERS[1], one, now)).refused).toBeNull()
  expect((await limits.take('a', TIERS[1], one, now + 12_000)).refused).toBeNull()
  const heavy = { requests: 1, tokens: 99_000, 'input-images': 1 }
  expect((await limits.take('c', TIERS[1], heavy, now)).refused).toBeNull()
  expect((await limits.take('c', TIERS[1], heavy, now)).refused).toEqual({ meter: 'tokens', waitMs: 58_800 })
})

test('the headers count down what the answer has used', () => {
  const verdict = judge({}, TIERS[1], one, now)
  expect(rateLimitHeaders(TIERS[1], verdict)).toEqual({
    'x-ratelimit-limit-requests': '5',
    'x-ratelimit-limit-tokens': '100000',
    'x-ratelimit-limit-input-images': '5',
    'x-ratelimit-remaining-requests': '4',
    'x-ratelimit-remaining-tokens': '98235',
    'x-ratelimit-remaining-input-images': '4',
    'x-ratelimit-reset-requests': '12s',
    'x-ratelimit-reset-tokens': '1.059s',
    'x-ratelimit-reset-input-images': '12s',
  })
})

test('a refusal is worded as OpenAI words it, with how long to wait', () => {
  let verdict = judge({}, TIERS[1], { ...one, 'input-images': 5 }, now)
  verdict = judge(verdict.buckets, TIERS[1], one, now)
  const { refused } = verdict
  if (!refused) throw new Error('it was let in')
  const error = rateLimitError('gpt-image-2', TIERS[1], one, { ...verdict, refused })
  expect(error.message).toBe(
    'Rate limit reached for gpt-image-2 (for limit gpt-image) in organization org-easel on input-images per min: Limit 5, Used 5, Requested 1. Please try again in 12s.',
  )
  expect(error.envelope.error).toMatchObject({ type: 'input-images', code: 'rate_limit_exceeded', param: null })
  expect(error.status).toBe(429)
  expect(error.headers).toMatchObject({ 'retry-after': '12', 'retry-after-ms': '12000', 'x-ratelimit-remaining-input-images': '0' })
})

test('what is more than a minute’s limit is never let in, and says so instead of when to try again', () => {
  const units = { ...one, 'input-images': 10 }
  const verdict = judge({}, TIERS[1], units, now)
  const { refused } = verdict
  if (!refused) throw new Error('it was let in')
  const error = rateLimitError('gpt-image-2', TIERS[1], units, { ...verdict, refused })
  expect(error.message).toContain('on input-images per min: Limit 5, Requested 10.')
  expect(error.headers).toMatchObject({ 'x-should-retry': 'false', 'x-ratelimit-remaining-input-images': '5' })
  expect(error.headers).not.toHaveProperty('retry-after')
})

test.each([
  [0, '0s'],
  [1, '1ms'],
  [120, '120ms'],
  [1500, '1.5s'],
  [12_000, '12s'],
  [60_000, '1m0s'],
  [360_000, '6m0s'],
  [90_500, '1m30.5s'],
])('%i ms are spelled %s', (ms, text) => {
  expect(spellDuration(ms)).toBe(text)
})
