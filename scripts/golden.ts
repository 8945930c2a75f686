/**
 * Golden pictures: `npm run golden` draws every case and reports what changed;
 * `npm run golden -- --accept` records it; `--only NAME` limits either to one case.
 */
import { mkdirSync, writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { readCases } from './golden/cases.ts'
import { accept, drawCases, type Outcome } from './golden/check.ts'
import { reportPage } from './golden/report.ts'

const { values } = parseArgs({ options: { accept: { type: 'boolean', default: false }, only: { type: 'string' } } })
const known = readCases()
const cases = known.filter((item) => !values.only || item.name === values.only)
if (cases.length === 0) throw new Error(`Expected the name of a golden case but received ${values.only}`)

const changed: Outcome[] = []
for await (const outcome of drawCases(cases)) {
  const same = outcome.hash === outcome.accepted
  if (!same) changed.push(outcome)
  console.log(`${same ? 'same   ' : outcome.accepted ? 'CHANGED' : 'new    '} ${outcome.case.name}`)
}

if (changed.length > 0) {
  mkdirSync('out/golden', { recursive: true })
  for (const outcome of changed) writeFileSync(`out/golden/${outcome.case.name}.png`, outcome.png)
  writeFileSync('out/golden/report.html', await reportPage(changed))
  if (values.accept) await accept(changed, known)
  console.log(`${changed.length} of ${cases.length} ${values.accept ? 'accepted' : 'differ'}: look at out/golden/report.html`)
}
process.exitCode = changed.length > 0 && !values.accept ? 1 : 0
