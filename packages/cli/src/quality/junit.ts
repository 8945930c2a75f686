import type { QualityResult } from '@easel/workflow/quality'
import { textOf } from './text.ts'

/** The results as JUnit XML, which most CI systems show: a suite for each test, a case for each required check. */
export function junitXml(results: readonly QualityResult[]): string {
  const suites = results.map((result) => {
    const cases = casesOf(result)
    const failures = cases.filter(({ problem }) => problem !== null).length
    const body = cases.map(({ name, problem }) =>
      problem === null
        ? `<testcase classname="${result.test.id}" name="${textOf(name)}"/>`
        : `<testcase classname="${result.test.id}" name="${textOf(name)}"><failure message="${textOf(problem)}"/></testcase>`,
    )
    return `<testsuite name="${result.test.id}" tests="${cases.length}" failures="${failures}" time="${result.seconds.toFixed(3)}">\n${body.join('\n')}\n</testsuite>`
  })
  return `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="easel">\n${suites.join('\n')}\n</testsuites>\n`
}

/** Every required check, and whatever kept the test from having a picture at all. */
function casesOf({ test, reasons }: QualityResult): { name: string; problem: string | null }[] {
  const named = test.checks.map(({ check }) => {
    const own = reasons.filter((reason) => reason.startsWith(`${check}:`) || reason.startsWith(`${check}.`))
    return { name: check, problem: own.length > 0 ? own.join(' ') : null }
  })
  const others = reasons.filter(
    (reason) => !test.checks.some(({ check }) => reason.startsWith(`${check}:`) || reason.startsWith(`${check}.`)),
  )
  return others.length > 0 ? [{ name: 'picture', problem: others.join(' ') }] : named
}
