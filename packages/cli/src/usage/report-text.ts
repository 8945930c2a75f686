import type { UsageReport } from '@easel/server'
import { table } from '../table.ts'

/** A report as a table with its total, for people. */
export function textOf(report: UsageReport): string {
  const span = `${report.from} to ${report.to} (UTC)`
  if (report.rows.length === 0) return `Nothing was drawn from ${span}.\n`
  const rows = [...report.rows, { ...report.total, name: 'total' }].map((row) => [
    row.name,
    row.requests,
    row.images,
    row.partials,
    row.textTokensIn,
    row.imageTokensIn,
    row.tokensOut,
    row.cost.toFixed(4),
    (row.engineMs / 1000).toFixed(1),
  ])
  const head = [report.by, 'requests', 'images', 'partials', 'text in', 'image in', 'tokens out', 'USD', 'engine s']
  return `${table(head, rows)}\nFrom ${span}. USD is what OpenAI would have charged.\n`
}

/** One line for each row, without the total: whoever reads it adds up themselves. */
export function csvOf({ by, rows }: UsageReport): string {
  const head = [
    by,
    'name',
    'requests',
    'images',
    'partial_images',
    'input_text_tokens',
    'input_image_tokens',
    'output_tokens',
    'cost_usd',
    'engine_ms',
  ]
  const lines = rows.map((row) => [
    row.group ?? '',
    row.name,
    row.requests,
    row.images,
    row.partials,
    row.textTokensIn,
    row.imageTokensIn,
    row.tokensOut,
    row.cost,
    row.engineMs,
  ])
  return [head, ...lines].map((line) => `${line.map(csvCell).join(',')}\n`).join('')
}

/** A name that begins like a formula would be run by a spreadsheet. */
function csvCell(value: string | number): string {
  const text = typeof value === 'string' && /^[=+\-@]/.test(value) ? `'${value}` : String(value)
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
