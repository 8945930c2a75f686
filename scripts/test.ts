/**
 * Runs the suites and ends with one line: `N passed, N failed, N skipped`.
 * `node scripts/test.ts` runs check, unit, slow, then conformance; `node scripts/test.ts unit` only that one.
 * Each of the three checks (format and lint, types, unused code) counts as one test.
 */
import { spawnSync } from 'node:child_process'
import { chmodSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { prepareTools } from './test-tools.ts'

type VitestReport = { numPassedTests: number; numFailedTests: number; numPendingTests: number; numTodoTests: number; success: boolean }

const suites = process.argv.length > 2 ? process.argv.slice(2) : ['check', 'unit', 'slow', 'conformance']
/** Reports, and all that tests leave in the temporary folder, also those that were stopped. */
const out = mkdtempSync(join(tmpdir(), 'easel-test-'))
// PostgreSQL runs as another user where this is root.
chmodSync(out, 0o755)
process.env.TMPDIR = out
const totals = { passed: 0, failed: 0, skipped: 0 }
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => end(1))

prepareTools(suites)
for (const suite of suites) {
  runOne(suite)
  // A signal that came while a suite ran is heard now.
  await new Promise(setImmediate)
}
end(totals.failed > 0 ? 1 : 0)

function end(code: number): never {
  rmSync(out, { recursive: true, force: true, maxRetries: 3 })
  console.log(`${totals.passed} passed, ${totals.failed} failed, ${totals.skipped} skipped`)
  process.exit(code)
}

function runOne(suite: string) {
  if (suite === 'check') runChecks()
  else if (suite === 'conformance') runConformance()
  else runSuite(suite)
}

function runChecks() {
  for (const [command, ...args] of [
    ['@biomejs/biome/bin/biome', 'ci', '.'],
    ['typescript/bin/tsc', '-p', 'tsconfig.json'],
    ['knip/bin/knip.js'],
  ] as const) {
    const run = spawnSync(process.execPath, [new URL(`../node_modules/${command}`, import.meta.url).pathname, ...args], {
      stdio: 'inherit',
    })
    console.log(
      `${run.status === 0 ? 'ok' : 'FAILED'}  ${command.split('/')[0] === '@biomejs' ? 'biome' : command.split('/')[0]} ${args.join(' ')}`,
    )
    if (run.status === 0) totals.passed++
    else totals.failed++
  }
}

function runSuite(suite: string) {
  const file = join(out, `${suite}.json`)
  const vitest = new URL('../node_modules/vitest/vitest.mjs', import.meta.url).pathname
  const run = spawnSync(
    process.execPath,
    [vitest, 'run', '--project', suite, '--reporter=default', '--reporter=json', `--outputFile.json=${file}`],
    {
      stdio: 'inherit',
    },
  )
  const report = readReport(file)
  totals.passed += report.numPassedTests
  totals.skipped += report.numPendingTests + report.numTodoTests
  // A suite that died before it could report, or failed outside a test, is a failure as well.
  totals.failed += report.numFailedTests || (run.status === 0 && report.success ? 0 : 1)
}

/** The real clients; its own last line is `N passed, N failed, N skipped`. */
function runConformance() {
  const program = new URL('../conformance/run.ts', import.meta.url).pathname
  const run = spawnSync(process.execPath, [program, '--check'], {
    stdio: ['ignore', 'pipe', 'inherit'],
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
  })
  process.stdout.write(run.stdout)
  const [passed, failed, skipped] = /(\d+) passed, (\d+) failed, (\d+) skipped\s*$/.exec(run.stdout)?.slice(1).map(Number) ?? []
  totals.passed += passed ?? 0
  totals.failed += failed ?? 1
  totals.skipped += skipped ?? 0
}

function readReport(file: string): VitestReport {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as VitestReport
  } catch {
    return { numPassedTests: 0, numFailedTests: 0, numPendingTests: 0, numTodoTests: 0, success: false }
  }
}
