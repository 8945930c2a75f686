import { readFileSync } from 'node:fs'
import { CLIENTS, type Client, FEATURES, type Feature } from './clients.ts'
import type { Proof } from './conform.ts'
import { type ErrorRow, errorRows, shownInside } from './refusals.ts'
import { RULES } from './rules.ts'

/** The parts of vitest's JSON report that are read. */
export type Report = {
  testResults: { name: string; assertionResults: { title: string; status: string; meta: { proof?: Proof; refusals?: ErrorRow[] } }[] }[]
}

type Shown = Proof & { refusals: ErrorRow[]; title: string; file: string; passed: boolean }

/** `docs/conformance.md` as this run has shown it: neither dates nor times, so that two runs of the same code write the same. */
export function conformancePage(report: Report): string {
  const shown = report.testResults.flatMap(({ name, assertionResults }) =>
    assertionResults.flatMap(({ title, status, meta: { proof, refusals = [] } }) =>
      proof ? [{ ...proof, refusals, title, file: name.split('/').at(-1) ?? name, passed: status === 'passed' }] : [],
    ),
  )
  return `${[INTRODUCTION, '## Clients', clientsTable(shown), CELLS, '## Rules', RULES_INTRODUCTION, ...rulesTables(shown), ERRORS_INTRODUCTION, errorsTable(shown)].join('\n\n')}\n`
}

const INTRODUCTION = `# Conformance

Written by \`npm run conformance\`, which starts Easel as its users do, lets the real clients drive it, and holds every
request and every answer that goes by, events of streams too, against \`/openapi.json\`. CI runs the same and fails when this page is not what the
run has shown.`

const CELLS =
  'A cell counts the tests that passed; `FAILED` says that one did not. An empty cell: the client has no call for it, or nothing of its own in it. Everything is done with a low quality and small sizes.'

const RULES_INTRODUCTION =
  'What the Images API and conversations promise on the wire, and what shows that Easel keeps it. What belongs to `/v1/batches` is not here, and `/v1/uploads` Easel does not answer yet.'

function clientsTable(shown: Shown[]): string {
  const features = Object.keys(FEATURES) as Feature[]
  const rows = (Object.keys(CLIENTS) as Client[]).map((client) => [
    versionsOf(client),
    CLIENTS[client].note,
    ...features.map((feature) => cellOf(shown.filter((each) => each.client === client && each.feature === feature))),
  ])
  return table(['client', 'how it was pointed', ...features.map((feature) => FEATURES[feature])], rows)
}

function cellOf(tests: Shown[]): string {
  if (tests.some(({ passed }) => !passed)) return 'FAILED'
  return tests.length === 0 ? '' : String(tests.length)
}

/** Names with the versions that are installed, e.g. `ai 7.0.1 + @ai-sdk/openai 4.0.1`. */
function versionsOf(client: Client): string {
  const versions = CLIENTS[client].packages.map((name) => {
    const manifest = new URL(`../node_modules/${name}/package.json`, import.meta.url)
    return `${name} ${(JSON.parse(readFileSync(manifest, 'utf8')) as { version: string }).version}`
  })
  return versions.join(' + ') || 'plain HTTP'
}

function rulesTables(shown: Shown[]): string[] {
  return Object.entries(RULES).flatMap(([group, rules]) => {
    const rows = Object.entries(rules).map(([id, words]) => {
      const tests = shown.filter((each) => (each.rules as readonly string[] | undefined)?.includes(id))
      return [words, tests.map(proofOf).join('<br>') || '**not shown yet**']
    })
    return [`### ${group}`, table(['rule', 'shown by'], rows)]
  })
}

const ERRORS_INTRODUCTION = `## Errors

Every row that Easel can answer, and what was refused with it in this run; what no client can bring about from outside is shown by tests of the server.`

const MOST_NAMED = 3

function errorsTable(shown: Shown[]): string {
  const rows = errorRows().map((row) => {
    const [status = '', type = '', code = ''] = row.split(' ')
    const tests = shown.filter(({ refusals, passed }) => passed && refusals.includes(row))
    const named = tests.slice(0, MOST_NAMED).map(proofOf)
    const more = tests.length > MOST_NAMED ? [`and ${tests.length - MOST_NAMED} more`] : []
    return [status, `\`${type}\``, `\`${code}\``, [...named, ...more].join('<br>') || (shownInside(row) ?? '**not shown yet**')]
  })
  return table(
    ['status', 'type', 'code', 'shown by'],
    rows.toSorted(([a = ''], [b = '']) => Number(a) - Number(b)),
  )
}

const proofOf = ({ title, file, passed }: Shown) => `${passed ? '' : '**FAILED** '}${file.replace('.test.ts', '')}: ${title}`

function table(head: string[], rows: string[][]): string {
  const line = (cells: string[]) => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`
  return [line(head), `|${'---|'.repeat(head.length)}`, ...rows.map(line)].join('\n')
}
