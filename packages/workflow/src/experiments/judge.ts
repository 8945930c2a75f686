import type { CheckResult, Report } from '@easel/inspect'
import type { RequiredCheck } from '@easel/protocol/contracts'
import type { ExperimentAttempt } from '@easel/protocol/experiments'

type Judged = Pick<ExperimentAttempt, 'checks' | 'pass' | 'reasons'>

/** Whether a picture passes the checks that its contract requires; one that requires none takes the report's own word. */
export function judge(report: Report | null, required: readonly RequiredCheck[]): Judged {
  const results = report?.checks ?? []
  const isRequired = ({ check }: CheckResult) => required.some((each) => names(each, check))
  const checks = results.map((result) => ({
    check: result.check,
    pass: result.pass,
    value: result.value,
    required: isRequired(result),
    sentence: result.sentence,
  }))
  if (required.length === 0) {
    const failed = results.filter(({ pass }) => pass === false)
    return { checks, pass: report?.pass ?? true, reasons: failed.map(({ check, sentence }) => `${check}: ${sentence}`) }
  }
  const reasons = required.flatMap((each) => reasonsOf(each, results))
  return { checks, pass: reasons.length === 0, reasons }
}

const names = ({ check }: RequiredCheck, id: string) => id === check || id.startsWith(`${check}.`)

/** Why a required check is not met; empty when it is. */
function reasonsOf(required: RequiredCheck, results: readonly CheckResult[]): string[] {
  const measured = results.filter(({ check }) => names(required, check))
  const mustMeasure = required.if_unmeasured !== 'pass'
  if (measured.length === 0) return mustMeasure ? [`${required.check}: was not measured.`] : []
  return measured.flatMap((result) => {
    const passes = withOwnLimit(required, result)
    if (passes === null) return mustMeasure ? [`${result.check}: could not be measured. ${result.sentence}`] : []
    return passes ? [] : [`${result.check}: ${result.sentence}`]
  })
}

/** By the limit of the contract where it has one, else by the check's. */
function withOwnLimit({ at_least: least, at_most: most }: RequiredCheck, { pass, value }: CheckResult): boolean | null {
  if (least === undefined && most === undefined) return pass
  if (value === null) return null
  return value >= (least ?? -Infinity) && value <= (most ?? Infinity)
}
