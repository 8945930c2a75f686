/**
 * `npm run conformance`: installs the clients on first use, runs them against a running Easel, and writes docs/conformance.md.
 * With `--check`, as in CI, the page is compared instead. Ends with one line: `N passed, N failed, N skipped`.
 */
import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Report } from './src/report.ts'

const HERE = fileURLToPath(new URL('.', import.meta.url))
const PAGE = join(HERE, '../docs/conformance.md')
const isCheck = process.argv.includes('--check')

const totals = { passed: 0, failed: 0, skipped: 0 }
if (!clientsInstalled()) {
  // Without a network there is nothing to show; where CI runs there is one.
  console.log('The clients could not be installed; the conformance run is skipped.')
  totals[process.env.CI ? 'failed' : 'skipped']++
} else {
  count('types of the conformance run', run('typescript/bin/tsc', ['-p', HERE]))
  const report = runTests()
  if (report) await keepPage(report)
}
console.log(`${totals.passed} passed, ${totals.failed} failed, ${totals.skipped} skipped`)
process.exitCode = totals.failed > 0 ? 1 : 0

function clientsInstalled(): boolean {
  const wanted = readFileSync(join(HERE, 'package-lock.json'), 'utf8')
  const stamp = join(HERE, 'node_modules/.installed')
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return true
  console.log('Installing the clients, once…')
  const npm = spawnSync('npm', ['install', '--prefix', HERE, '--no-audit', '--no-fund'], {
    stdio: 'inherit',
    shell: process.platform === 'win32',
  })
  if (npm.status !== 0) return false
  writeFileSync(stamp, readFileSync(join(HERE, 'package-lock.json')))
  return true
}

function runTests(): (Report & { success: boolean }) | null {
  const folder = mkdtempSync(join(tmpdir(), 'easel-conformance-report-'))
  const file = join(folder, 'report.json')
  const passed = run('vitest/vitest.mjs', ['run', '--root', HERE, '--reporter=default', '--reporter=json', `--outputFile.json=${file}`])
  try {
    const report = JSON.parse(readFileSync(file, 'utf8')) as Report &
      Record<'numPassedTests' | 'numFailedTests' | 'numPendingTests', number> & { success: boolean }
    totals.passed += report.numPassedTests
    totals.skipped += report.numPendingTests
    totals.failed += report.numFailedTests || (passed ? 0 : 1)
    return report
  } catch {
    totals.failed++
    return null
  } finally {
    rmSync(folder, { recursive: true })
  }
}

async function keepPage(report: Report): Promise<void> {
  const { conformancePage } = await import('./src/report.ts')
  const page = conformancePage(report)
  if (!isCheck) {
    writeFileSync(PAGE, page)
    console.log('Wrote docs/conformance.md.')
    return
  }
  count(
    'docs/conformance.md is what the run has shown (npm run conformance writes it)',
    existsSync(PAGE) && readFileSync(PAGE, 'utf8') === page,
  )
}

function run(program: string, args: string[]): boolean {
  const path = fileURLToPath(new URL(`../node_modules/${program}`, import.meta.url))
  return spawnSync(process.execPath, [path, ...args], { stdio: 'inherit' }).status === 0
}

function count(what: string, passed: boolean): void {
  console.log(`${passed ? 'ok' : 'FAILED'}  ${what}`)
  totals[passed ? 'passed' : 'failed']++
}
