/** Rows as columns that line up, words to the left and numbers to the right; `-` where there is nothing. */
export function table(head: string[], rows: (string | number | null)[][]): string {
  const texts = [head, ...rows.map((row) => row.map((cell) => (cell === null || cell === '' ? '-' : String(cell))))]
  const isNumber = head.map((_, column) => texts.slice(1).every((row) => /^(-|\d+(\.\d+)?)$/.test(row[column] ?? '')))
  const widths = head.map((_, column) => Math.max(...texts.map((row) => row[column]?.length ?? 0)))
  const line = (row: string[]) =>
    row.map((cell, column) => (isNumber[column] ? cell.padStart(widths[column] ?? 0) : cell.padEnd(widths[column] ?? 0))).join('  ')
  return `${texts.map((row) => line(row).trimEnd()).join('\n')}\n`
}
