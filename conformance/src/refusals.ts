import { readFileSync } from 'node:fs'
import { ERRORS, type ErrorKind } from '../../packages/protocol/src/errors/table.ts'
import type { Exchange } from './recorder.ts'

/** A row of the wire's errors, as a client can tell it from the others: `400 invalid_request_error invalid_value`. */
export type ErrorRow = string

const rowOf = (status: number, type: unknown, code: unknown): ErrorRow => `${status} ${String(type)} ${String(code)}`

/** Every row that Easel can answer. */
export const errorRows = (): ErrorRow[] => [...new Set(Object.values(ERRORS).map(({ status, type, code }) => rowOf(status, type, code)))]

/** The rows that these exchanges were refused with. */
export function refusalsOf(exchanges: readonly Exchange[]): ErrorRow[] {
  const rows = exchanges.flatMap(({ status, responseHeaders, responseBody }) => {
    if (status < 400 || !responseHeaders['content-type']?.includes('json')) return []
    const { error } = JSON.parse(responseBody.toString('utf8')) as { error?: { type?: unknown; code?: unknown } }
    return error ? [rowOf(status, error.type, error.code)] : []
  })
  return [...new Set(rows)]
}

const UPSTREAM = ['packages/server/test/engines.test.ts', 'an upstream that %s: a clear error, nothing leaks, nothing is charged'] as const

/** Errors that no client can bring about from outside, and the test that shows each: a file and words of its title. */
const SHOWN_INSIDE: Partial<Record<ErrorKind, readonly [file: string, title: string]>> = {
  request_timeout: ['packages/server/test/http-limits.slow.test.ts', 'a body that drips in is cut off'],
  cancelled: ['packages/server/test/jobs.test.ts', 'a job is cancelled in line and in hand'],
  rate_limit_requests: ['packages/server/test/backpressure.test.ts', 'one project may fill half of the line'],
  slow_down: ['packages/server/test/backpressure.test.ts', 'one project may fill half of the line'],
  server_error: ['packages/server/test/openai-client.test.ts', 'an engine that breaks is a 500 that shows nothing of its inside'],
  unavailable: UPSTREAM,
  engine_failed: UPSTREAM,
  engine_timeout: UPSTREAM,
  engine_busy: UPSTREAM,
  image_refused: UPSTREAM,
  deadline_passed: ['packages/server/src/jobs/look-after.test.ts', 'a job that is drawn for longer than its deadline is stopped'],
}

/** Where a row is shown that the run has not seen; null: nowhere. Throws when the test that is named is not there. */
export function shownInside(row: ErrorRow): string | null {
  const kind = (Object.keys(SHOWN_INSIDE) as ErrorKind[]).find((each) => {
    const { status, type, code } = ERRORS[each]
    return rowOf(status, type, code) === row
  })
  const [file, title] = (kind && SHOWN_INSIDE[kind]) ?? []
  if (!file || !title) return null
  if (!readFileSync(new URL(`../../${file}`, import.meta.url), 'utf8').includes(title))
    throw new Error(`Expected a test "${title}" in ${file}, which is to show ${row}`)
  return `${file.split('/').at(-1)?.replace('.test.ts', '')}: ${title.replace('%s', '…')}`
}
