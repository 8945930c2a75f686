import { mkdirSync, writeFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { parseCases, readCases } from './cases.ts'
import { comparable, drawCases, type Outcome } from './check.ts'
import { reportPage } from './report.ts'

test.skipIf(!comparable)('every golden picture draws the accepted pixels', async () => {
  const changed: Outcome[] = []
  for await (const outcome of drawCases(readCases())) if (outcome.hash !== outcome.accepted) changed.push(outcome)
  if (changed.length > 0) {
    mkdirSync('out/golden', { recursive: true })
    writeFileSync('out/golden/report.html', await reportPage(changed))
  }
  expect(changed.map((outcome) => outcome.case.name)).toEqual([])
})

test('a setting that is none is refused by name', () => {
  expect(() => parseCases('--- mug colour=red ---\nA mug', 'x.cases')).toThrow('x.cases: mug: expected size=WxH')
})
