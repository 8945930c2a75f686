import { type Contract, ContractValues } from '@easel/protocol/contracts'
import { parse } from 'csv-parse/sync'
import { z } from 'zod'
import { refuse } from '../contracts/contract-error.ts'

const Rows = z.array(ContractValues)

/** Rows of values from a table: CSV with the variables' names in its first line, or a JSON list of objects. An empty field is the default. */
export function readRows(text: string, format: 'csv' | 'json', { variables = {} }: Contract): ContractValues[] {
  const read = format === 'csv' ? readCsv(text) : readJson(text)
  return read.map((row) =>
    Object.fromEntries(
      Object.entries(row).flatMap(([name, value]) => {
        if (value === '') return []
        const isNumber = variables[name]?.type === 'number' && typeof value === 'string' && /^-?\d+(\.\d+)?$/.test(value.trim())
        return [[name, isNumber ? Number(value) : value]]
      }),
    ),
  )
}

function readCsv(text: string): ContractValues[] {
  try {
    return parse(text, { columns: true, bom: true, skip_empty_lines: true, trim: true, relax_column_count: false })
  } catch (error) {
    throw refuse('rows', 'rows', error instanceof Error ? error.message : String(error))
  }
}

function readJson(text: string): ContractValues[] {
  try {
    return Rows.parse(JSON.parse(text))
  } catch (error) {
    const message = error instanceof z.ZodError ? 'Expected a list of objects with words or numbers.' : (error as Error).message
    throw refuse('rows', 'rows', message)
  }
}
