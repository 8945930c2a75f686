import { CHECKS, type Limit } from '../src/index.ts'

/** The table of docs/checks.md, row by row, out of the code. */
export const checkRows = (): string[] =>
  CHECKS.map(({ id, title, unit, limit }) => `| \`${id}\` | ${title} | ${limitWords(limit)} ${unit} |`)

const limitWords = (limit: Limit): string => ('atMost' in limit ? `at most ${limit.atMost}` : `at least ${limit.atLeast}`)
