import type { CheckResult, Report } from '@easel/inspect'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { reasonsFor } from './reasons.ts'
import { type Verdict, verdictOf } from './verdict.ts'
import { type Attempt, type Limits, verify } from './verify.ts'

const GOOD: Verdict = { failed: [], hard: 0, score: 1 }
const bad = (score: number, hard = 1): Verdict => ({ failed: [{ check: 'words.extra', sentence: 'A word too many.' }], hard, score })

const limits = (given: Partial<Limits> = {}): Limits => ({
  attempts: 3,
  budgetDollars: null,
  dollarsEach: 0.1,
  deadlineMs: null,
  now: () => 0,
  signal: new AbortController().signal,
  ...given,
})

/** An engine that draws what it was told to, one verdict after the other; null: it fails. */
function scripted(verdicts: readonly (Verdict | null)[], { dollars = 0.1 } = {}) {
  const asked: Attempt[] = []
  return {
    asked,
    doors: {
      async draw(attempt: Attempt) {
        asked.push(attempt)
        const verdict = verdicts[Math.min(attempt.number, verdicts.length) - 1]
        if (!verdict) throw new Error('no picture')
        return { drawn: { number: attempt.number, verdict }, dollars }
      },
      inspect: async ({ verdict }: { verdict: Verdict }) => verdict,
      mayFail: (error: unknown) => (error as Error).message === 'no picture',
    },
  }
}

test('a picture that passes at once is drawn once', async () => {
  const { doors, asked } = scripted([GOOD])
  expect(await verify(doors, limits())).toMatchObject({ stop: 'passed', best: { number: 1 }, dollars: 0.1 })
  expect(asked).toEqual([{ number: 1, seedsOn: 0, failed: [] }])
})

test('attempt k is that of seed + k, and knows what failed before', async () => {
  const { doors, asked } = scripted([bad(0.2), bad(0.5), GOOD])
  expect(await verify(doors, limits())).toMatchObject({ stop: 'passed', best: { number: 3 } })
  expect(asked.map(({ seedsOn }) => seedsOn)).toEqual([0, 1, 2])
  expect(asked.map(({ failed }) => failed)).toEqual([[], ['words.extra'], ['words.extra']])
})

test('fewer hard failures come before any score', async () => {
  const { doors } = scripted([bad(0.9, 2), bad(0.1, 1), bad(0.95, 2)])
  expect(await verify(doors, limits())).toMatchObject({ stop: 'attempts', best: { number: 2 }, verdict: { hard: 1 } })
})

test('two attempts in a row that gain less than a twentieth are enough', async () => {
  const { doors, asked } = scripted([bad(0.5), bad(0.52), bad(0.54), GOOD])
  expect(await verify(doors, limits({ attempts: 9 }))).toMatchObject({ stop: 'no_gain' })
  expect(asked).toHaveLength(3)
})

test('nothing is begun after four fifths of the deadline', async () => {
  let at = 0
  const { doors, asked } = scripted([bad(0.1), bad(0.5), bad(0.9), GOOD])
  const slow = {
    ...doors,
    draw: (attempt: Attempt) => {
      at += 350
      return doors.draw(attempt)
    },
  }
  expect(await verify(slow, limits({ attempts: 9, deadlineMs: 1000, now: () => at }))).toMatchObject({ stop: 'deadline' })
  expect(asked).toHaveLength(3)
})

test('a budget that has no room for one picture is refused before anything is drawn', async () => {
  const { doors, asked } = scripted([GOOD])
  await expect(verify(doors, limits({ budgetDollars: 0.05 }))).rejects.toThrow(RangeError)
  expect(asked).toEqual([])
})

test('whoever leaves ends it at once', async () => {
  const left = new AbortController()
  const { doors, asked } = scripted([bad(0.1), GOOD])
  const leaving = {
    ...doors,
    inspect: async ({ verdict }: { verdict: Verdict }) => {
      left.abort(new Error('left'))
      return verdict
    },
  }
  await expect(verify(leaving, limits({ signal: left.signal }))).rejects.toThrow('left')
  expect(asked).toHaveLength(1)
})

test('a fault that another attempt cannot mend ends it; where no attempt delivers, the last fault is told', async () => {
  const { doors } = scripted([null])
  await expect(verify({ ...doors, mayFail: () => false }, limits())).rejects.toThrow('no picture')
  await expect(verify(doors, limits())).rejects.toThrow('no picture')
  expect(await verify(scripted([null, GOOD]).doors, limits())).toMatchObject({ stop: 'passed', best: { number: 2 }, dollars: 0.1 })
})

test('with an engine that fails three times in ten, attempts, dollars and the best are exactly what the rules say', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(
        fc.record({ luck: fc.integer({ min: 0, max: 9 }), score: fc.integer({ min: 1, max: 99 }), hard: fc.integer({ min: 0, max: 2 }) }),
        { minLength: 8, maxLength: 8 },
      ),
      fc.integer({ min: 1, max: 6 }),
      fc.integer({ min: 1, max: 8 }),
      async (draws, attempts, affordable) => {
        const verdicts = draws.map(({ luck, score, hard }) => (luck < 3 ? bad(score / 100, hard) : GOOD))
        const { doors, asked } = scripted(verdicts)
        const result = await verify(doors, limits({ attempts, budgetDollars: affordable * 0.1 }))
        const seen = verdicts.slice(0, asked.length)
        expect(asked.length).toBeLessThanOrEqual(Math.min(attempts, affordable))
        expect(result.dollars).toBeCloseTo(0.1 * asked.length, 9)
        expect(result.attempts).toHaveLength(asked.length)
        // Only the last may have passed, and if it has, it is the one.
        expect(seen.slice(0, -1).every(({ failed }) => failed.length > 0)).toBe(true)
        expect(result.stop === 'passed').toBe(seen.at(-1)?.failed.length === 0)
        if (result.stop === 'attempts') expect(asked.length).toBe(attempts)
        if (result.stop === 'budget') expect(asked.length).toBe(affordable)
        if (result.stop === 'no_gain') expect(asked.length).toBeGreaterThanOrEqual(3)
        expect(result.verdict.hard).toBe(Math.min(...seen.map(({ hard }) => hard)))
        const rivals = seen.filter(({ hard }) => hard === result.verdict.hard).map(({ score }) => score)
        expect(result.verdict.score).toBeCloseTo(Math.max(...rivals), 12)
      },
    ),
    { numRuns: 300 },
  )
})

const check = (id: string, given: Partial<CheckResult> = {}): CheckResult => ({
  ...{ check: id, pass: true, value: 1, limit: { atLeast: 1 }, unit: '', evidence: [], sentence: id },
  ...given,
})
const report = (...checks: CheckResult[]): Report => ({
  version: 1,
  picture: { width: 1, height: 1 },
  pass: checks.every(({ pass }) => pass !== false),
  checks,
})

test('what could not be measured says nothing, and the nearer a value is to its limit the better', () => {
  expect(verdictOf(report(check('palette.named', { pass: null, value: null })))).toEqual(GOOD)
  const far = verdictOf(report(check('sharpness.subject', { pass: false, value: 0.2 })))
  const near = verdictOf(report(check('sharpness.subject', { pass: false, value: 0.9 })))
  expect([far.hard, near.hard]).toEqual([0, 0])
  expect(near.score).toBeGreaterThan(far.score)
  expect(verdictOf(report(check('words.exact', { pass: false, value: 3, limit: { atMost: 0 } })))).toMatchObject({ hard: 1, score: 0 })
  expect(verdictOf(report(check('words.exact', { pass: false })), ['words.exact'])).toEqual(GOOD)
})

test('each reason is given once, and an engine that does not write is told nothing of writing', () => {
  expect(reasonsFor(['words.extra', 'words.exact', 'sharpness.subject'], { writes: false })).toEqual([
    'Every surface is bare and unmarked.',
    'The subject is in sharp focus.',
  ])
  expect(reasonsFor(['words.exact'], { writes: true })[0]).toContain('quoted text exactly')
})
