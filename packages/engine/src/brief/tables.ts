/** Tables and records of a prompt as lines of prose, so that one reader of lists reads them all. */

const ROW = /^[ \t]*\|?(.+\|.+?)\|?[ \t]*$/
const RULE = /^[ \t:|–—-]+$/
/** Names of columns that only say what kind of value stands below them. */
const KIND_OF_COLUMN =
  /^(?:#|no\.?|dish|item|name|product|drink|service|treatment|description|details?|ingredients|notes?|price|cost|amount|day|date|time|hour|start|end|when|class|course|activity|event|session|title|what|where|place|room|location|teacher|instructor|coach|speaker|level|label|value|category|country|year|month|section|type)s?(?: ?\(.*\))?$/i
const ASIDE = /^(?:description|details?|ingredients|notes?|room|location|where|place|teacher|instructor|coach|speaker|level)s?$/i

/** A prompt whose tables are lists: `| Soup | £6 |` becomes `- Soup £6`; below a head of hours or days each row names its own. */
export function withoutTables(prompt: string): string {
  const lines = prompt.split('\n')
  const result: string[] = []
  for (let at = 0; at < lines.length; ) {
    const rows = rowsFrom(lines, at)
    if (rows.length < 2) {
      result.push(lines[at] ?? '')
      at++
      continue
    }
    at += rows.length
    result.push(...linesOf(rows.filter((row) => !RULE.test(row)).map(cellsOf)))
  }
  return result.join('\n')
}

function rowsFrom(lines: readonly string[], at: number): string[] {
  let end = at
  while (end < lines.length && ROW.test(lines[end] ?? '') && !/^\s*$/.test(lines[end] ?? '')) end++
  return lines.slice(at, end)
}

const cellsOf = (row: string): string[] =>
  row
    .replace(/^[ \t]*\||\|[ \t]*$/g, '')
    .split('|')
    .map((cell) => cell.trim())

function linesOf(table: readonly string[][]): string[] {
  const [head = [], ...rows] = table
  const isNamed = head.filter((cell) => cell !== '').every((cell) => KIND_OF_COLUMN.test(cell))
  if (isNamed) return rows.map((cells) => `- ${recordOf(cells.map((value, i) => [head[i] ?? '', value]))}`)
  // Hours or days over a grid: each cell belongs to the row and the column that it stands in.
  if (head.length > 2 && rows.every((cells) => cells.length >= 2))
    return rows.map(
      ([label = '', ...cells]) =>
        `${label}: ${cells
          .map((cell, i) => (cell === '' ? '' : `${head[i + 1] ?? ''} ${cell}`.trim()))
          .filter(Boolean)
          .join(', ')}`,
    )
  return table.map((cells) => `- ${cells.filter(Boolean).join(' ')}`)
}

/** One record in a line: its values in their order, what is only said of them in brackets. */
function recordOf(cells: readonly (readonly [key: string, value: string])[]): string {
  const said = cells.filter(([, value]) => value !== '')
  const main = said.filter(([key]) => !ASIDE.test(key)).map(([, value]) => value)
  const aside = said.filter(([key]) => ASIDE.test(key)).map(([, value]) => value)
  const last = main.length > 1 && /^\W*\d/.test(main.at(-1) ?? '') ? main.pop() : undefined
  return [main.join(' '), aside.length > 0 ? `(${aside.join(', ')})` : '', last ?? ''].filter(Boolean).join(' ')
}

type Scalars = Record<string, string | number>
/** Keys that name a group of records. */
const GROUP = /^(?:title|name|section|category|heading|label|group|day|date)$/i
const LONGEST = 90

/** The lines that stand for records of a JSON prompt; null where its items are no records. Each says what JSON says of it, no keys. */
export function recordLines(items: readonly unknown[]): string[] | null {
  if (items.length < 2 && !items.some((item) => isGroup(item))) return null
  const lines: string[] = []
  for (const item of items) {
    if (isGroup(item)) {
      const [name] = Object.entries(item)
        .filter(([key]) => GROUP.test(key))
        .map(([, value]) => String(value))
      const inner = Object.values(item).find(Array.isArray) ?? []
      const rows = inner.every((row) => typeof row !== 'object')
        ? inner.map((row) => `- ${String(row)}`)
        : recordLines(inner.length < 2 ? [...inner, ...inner] : inner)
      if (!rows) return null
      lines.push(`${name ?? ''}:`, ...new Set(rows))
    } else if (isRecord(item)) lines.push(`- ${recordOf(Object.entries(item).map(([key, value]) => [key, String(value)]))}`)
    else return null
  }
  return lines
}

const isRecord = (item: unknown): item is Scalars =>
  typeof item === 'object' &&
  item !== null &&
  !Array.isArray(item) &&
  Object.keys(item).length >= 2 &&
  Object.keys(item).some((key) => /price|cost|time|hour|day|date|value|amount|year/i.test(key)) &&
  Object.entries(item).every(
    ([key, value]) => key.length < 24 && ((typeof value === 'string' && value.length <= LONGEST) || typeof value === 'number'),
  )

const isGroup = (item: unknown): item is Record<string, unknown> =>
  typeof item === 'object' &&
  item !== null &&
  !Array.isArray(item) &&
  Object.keys(item).some((key) => GROUP.test(key)) &&
  Object.values(item).filter(Array.isArray).length === 1
