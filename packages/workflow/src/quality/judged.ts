import { readBrief } from '@easel/engine'
import type { Report } from '@easel/inspect'
import { judge } from '../experiments/judge.ts'
import type { QualityTest } from './tests.ts'

/** What the picture should be: the test's own words, read by the rules, whoever drew it. */
export const briefOf = ({ edit, prompt }: QualityTest) => readBrief(edit?.result ?? prompt).brief

/** Whether a picture has passed, and the reasons why not. */
export function verdictOf({ checks }: QualityTest, report: Report): { pass: boolean; reasons: string[] } {
  const { pass, reasons } = judge(report, checks)
  return { pass, reasons }
}
