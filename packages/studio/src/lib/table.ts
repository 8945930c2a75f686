/** A table as people paste it: from a spreadsheet (tabs) or a CSV file (commas or semicolons), its first line the names. */
export function readTable(text: string): { names: string[]; rows: Record<string, string>[] } {
  const first = text.split(/\r?\n/, 1)[0] ?? ''
  const separator = first.includes('\t') ? '\t' : first.includes(';') && !first.includes(',') ? ';' : ','
  const [head = [], ...lines] = cellsOf(text, separator).filter((line) => line.some((cell) => cell.trim() !== ''))
  const names = head.map((name) => name.trim())
  const rows = lines.map((line) =>
    Object.fromEntries(names.flatMap((name, index) => (line[index]?.trim() ? [[name, line[index].trim()]] : []))),
  )
  return { names, rows }
}

/** Cells may stand in quotation marks, and a doubled one stands for itself. */
function cellsOf(text: string, separator: string): string[][] {
  const lines: string[][] = [['']]
  let isQuoted = false
  const add = (character: string) => {
    const line = lines[lines.length - 1] ?? []
    line[line.length - 1] = `${line[line.length - 1] ?? ''}${character}`
  }
  for (let index = 0; index < text.length; index++) {
    const character = text[index] ?? ''
    if (isQuoted) {
      if (character !== '"') add(character)
      else if (text[index + 1] === '"') {
        add('"')
        index++
      } else isQuoted = false
    } else if (character === '"' && lines.at(-1)?.at(-1) === '') isQuoted = true
    else if (character === separator) lines.at(-1)?.push('')
    else if (character === '\n') lines.push([''])
    else if (character !== '\r') add(character)
  }
  return lines
}
