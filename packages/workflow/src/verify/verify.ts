import type { Verdict } from './verdict.ts'

/** What is drawn this time: the first attempt is as it was asked. */
export type Attempt = {
  /** From 1. */
  number: number
  /** How much further on its seed is than that of the first. */
  seedsOn: number
  /** The checks that earlier attempts failed, each once, in the order in which they did. */
  failed: string[]
}

/** An attempt after it was judged; `verdict` is null where nothing was delivered. */
export type Tried = Attempt & { verdict: Verdict | null; dollars: number; fault: string | null }

export type Limits = {
  /** Pictures at most, 1 or more. */
  attempts: number
  /** US dollars that all attempts may cost; null: no cap. The first is drawn only where it fits, too. */
  budgetDollars: number | null
  /** What one attempt costs, US dollars. */
  dollarsEach: number
  /** Time for all of it; nothing is begun after four fifths of it. Null: no deadline. */
  deadlineMs: number | null
  now: () => number
  signal: AbortSignal
}

/** Why no further attempt was made. */
export type VerifyStop = 'passed' | 'attempts' | 'no_gain' | 'deadline' | 'budget'

/** The best of the attempts, and all that was tried. */
export type Verified<Drawn> = { best: Drawn; verdict: Verdict; attempts: Tried[]; stop: VerifyStop; dollars: number }

export type VerifyDoors<Drawn> = {
  /** Draws an attempt; what it throws ends everything unless `mayFail` says that another attempt may help. */
  draw(attempt: Attempt): Promise<{ drawn: Drawn; dollars: number }>
  inspect(drawn: Drawn): Promise<Verdict>
  mayFail(error: unknown): boolean
}

/** The share of the deadline after which nothing is begun. */
const LATEST = 0.8
/** Attempts in a row that gain less than this share of the score are enough. */
const [LEAST_GAIN, MOST_WITHOUT] = [0.05, 2]
/** Dollars by which sums may differ that are the same. */
const ROUNDING = 1e-9

/**
 * Draws until a picture passes its checks or trying again is not worth it: attempts, dollars and time are bounded, and two
 * attempts in a row that hardly gain anything are the end. Comes back with the best there was, whatever it failed.
 * @throws what the last attempt threw where none delivered a picture; `RangeError` where not even one fits the budget.
 */
export async function verify<Drawn>(doors: VerifyDoors<Drawn>, limits: Limits): Promise<Verified<Drawn>> {
  if (!fits(0, limits)) throw new RangeError(`One picture costs ${limits.dollarsEach} dollars and the budget is ${limits.budgetDollars}.`)
  const began = limits.now()
  const attempts: Tried[] = []
  let best: { drawn: Drawn; verdict: Verdict } | null = null
  let withoutGain = 0
  let fault: unknown = null
  for (let number = 1; ; number++) {
    limits.signal.throwIfAborted()
    const attempt: Attempt = { number, seedsOn: number - 1, failed: failedIn(attempts) }
    try {
      const { drawn, dollars } = await doors.draw(attempt)
      const verdict = await doors.inspect(drawn)
      attempts.push({ ...attempt, verdict, dollars, fault: null })
      const gain = best ? gainOf(verdict, best.verdict) : 1
      withoutGain = gain < LEAST_GAIN ? withoutGain + 1 : 0
      if (!best || gain > 0) best = { drawn, verdict }
    } catch (error) {
      limits.signal.throwIfAborted()
      if (!doors.mayFail(error)) throw error
      fault = error
      attempts.push({ ...attempt, verdict: null, dollars: 0, fault: error instanceof Error ? error.message : String(error) })
    }
    const stop = stopAfter(attempts, { passed: best?.verdict.failed.length === 0, withoutGain }, limits, began)
    if (!stop) continue
    if (!best) throw fault
    return { best: best.drawn, verdict: best.verdict, attempts, stop, dollars: spent(attempts) }
  }
}

function stopAfter(
  attempts: readonly Tried[],
  { passed, withoutGain }: { passed: boolean; withoutGain: number },
  limits: Limits,
  began: number,
): VerifyStop | null {
  if (passed) return 'passed'
  if (attempts.length >= limits.attempts) return 'attempts'
  if (withoutGain >= MOST_WITHOUT) return 'no_gain'
  if (limits.deadlineMs !== null && limits.now() - began >= LATEST * limits.deadlineMs) return 'deadline'
  return fits(spent(attempts), limits) ? null : 'budget'
}

const fits = (dollars: number, { budgetDollars, dollarsEach }: Limits): boolean =>
  budgetDollars === null || dollars + dollarsEach <= budgetDollars + ROUNDING

const spent = (attempts: readonly Tried[]): number => attempts.reduce((sum, { dollars }) => sum + dollars, 0)

const failedIn = (attempts: readonly Tried[]): string[] => [
  ...new Set(attempts.flatMap(({ verdict }) => verdict?.failed.map(({ check }) => check) ?? [])),
]

/** How much better a verdict is, as a share of the score before; one with fewer hard failures is better by all of it. */
function gainOf(verdict: Verdict, before: Verdict): number {
  if (verdict.hard !== before.hard) return verdict.hard < before.hard ? 1 : -1
  return (verdict.score - before.score) / Math.max(before.score, 1e-6)
}
