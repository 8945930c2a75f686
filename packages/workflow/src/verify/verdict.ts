import type { CheckResult, Family, Report } from '@easel/inspect'

/** What a picture is worth: first how many checks it fails that nothing makes up for, then how good the rest is. */
export type Verdict = {
  failed: { check: string; sentence: string }[]
  /** Failed checks of the hard kind. */
  hard: number
  /** 0 nothing, 1 everything as it should be. */
  score: number
}

/** What is simply wrong; all else is better or worse. */
const HARD: ReadonlySet<string> = new Set<Family>(['file', 'words', 'locality', 'count', 'panels'])
/** How much a family counts beside the others. */
const WEIGHTS: Partial<Record<Family, number>> = { words: 4, contrast: 3, 'free-region': 2, framing: 2, palette: 1.5, background: 1.5 }

/** The verdict of a report; checks that could not be measured, and those of `except`, say nothing. */
export function verdictOf({ checks }: Report, except: readonly string[] = []): Verdict {
  const counted = checks.filter(
    ({ check, pass }) => pass !== null && !except.some((name) => check === name || check.startsWith(`${name}.`)),
  )
  const failed = counted.filter(({ pass }) => pass === false)
  const weight = ({ check }: CheckResult) => WEIGHTS[familyOf(check) as Family] ?? 1
  const total = counted.reduce((sum, result) => sum + weight(result), 0)
  return {
    failed: failed.map(({ check, sentence }) => ({ check, sentence })),
    hard: failed.filter(({ check }) => HARD.has(familyOf(check))).length,
    score: total === 0 ? 1 : counted.reduce((sum, result) => sum + weight(result) * closeness(result), 0) / total,
  }
}

/** 1 for what passes; less, the further a value is from its limit. */
function closeness({ pass, value, limit }: CheckResult): number {
  if (pass) return 1
  if (value === null || limit === null) return 0
  const [far, near] = 'atMost' in limit ? [value, limit.atMost] : [limit.atLeast, value]
  return far <= 0 ? 0 : Math.max(0, Math.min(1, near / far))
}

export const familyOf = (check: string): string => check.slice(0, Math.max(0, check.indexOf('.')))
