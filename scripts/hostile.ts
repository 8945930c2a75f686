/** `npm run hostile`: everything that the server must bear, by kinds and cases. Fails with fewer than thirty kinds of ten. */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

type Report = { testResults: { name: string; assertionResults: { title: string; status: string }[] }[] }

const [FEWEST_KINDS, FEWEST_CASES] = [30, 10]
const VITEST = fileURLToPath(new URL('../node_modules/vitest/vitest.mjs', import.meta.url))
const folder = mkdtempSync(join(tmpdir(), 'easel-hostile-report-'))
const file = join(folder, 'report.json')
const { status } = spawnSync(
  process.execPath,
  [VITEST, 'run', 'packages/server/test/hostile', '--reporter=dot', '--reporter=json', `--outputFile.json=${file}`],
  { stdio: 'inherit' },
)
const report = JSON.parse(readFileSync(file, 'utf8')) as Report
rmSync(folder, { recursive: true })

const kinds = report.testResults.flatMap(({ assertionResults }) =>
  assertionResults.flatMap(({ title, status }) => {
    const [, promise, cases] = /^(.*) \((\d+) cases\)$/.exec(title) ?? []
    return promise === undefined ? [] : [{ promise, cases: Number(cases), passed: status === 'passed' }]
  }),
)
for (const { promise, cases, passed } of kinds) console.log(`${String(cases).padStart(5)}  ${passed ? 'borne ' : 'FAILED'}  ${promise}`)
const all = kinds.reduce((sum, { cases }) => sum + cases, 0)
console.log(`${kinds.length} kinds, ${all} cases, ${kinds.filter(({ passed }) => !passed).length} kinds failed`)
const isEnough = kinds.filter(({ cases }) => cases >= FEWEST_CASES).length >= FEWEST_KINDS
process.exitCode = status === 0 && isEnough ? 0 : 1
