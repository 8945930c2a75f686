import { dirname, extname, resolve } from 'node:path'
import { WireError, wireErrorOf } from '@easel/protocol'
import type { Contract } from '@easel/protocol/contracts'
import { ExperimentPlan } from '@easel/protocol/experiments'
import { checkContract, readContract } from '@easel/workflow/contracts'
import { type Plan, readPlanDocument, readRows } from '@easel/workflow/experiments'
import { byFile, textOf } from '../contract/read-file.ts'
import { UsageError } from '../usage-error.ts'

/** The plan of a file. Its contract may be the path of another file, and its rows that of a CSV or JSON table, both beside it. */
export async function readPlan(file: string): Promise<Plan> {
  const text = await textOf(file)
  const document = byFile(file, () => readPlanDocument(text))
  const beside = (path: string) => resolve(dirname(file), path)
  const contract = await contractOf(document.contract, file, beside)
  const rows = typeof document.rows === 'string' ? await rowsOf(beside(document.rows), contract) : document.rows
  const parsed = ExperimentPlan.safeParse({ ...document, contract, ...(rows !== undefined && { rows }) })
  if (!parsed.success) {
    const { message, param } = wireErrorOf(parsed.error.issues, document)
    throw new UsageError(`${file}: ${param === null ? '' : `${param}: `}${message}`)
  }
  return { ...parsed.data, contract }
}

async function contractOf(given: unknown, file: string, beside: (path: string) => string): Promise<Contract> {
  if (typeof given !== 'string') return byFile(file, () => checkContract(given).contract)
  const text = await textOf(beside(given))
  return byFile(given, () => readContract(text).contract)
}

async function rowsOf(path: string, contract: Contract) {
  const ending = extname(path).toLowerCase()
  if (ending !== '.csv' && ending !== '.json') throw new UsageError(`Rows are a table that ends in .csv or .json, not '${path}'.`)
  const text = await textOf(path)
  return byFile(path, () => readRows(text, ending === '.csv' ? 'csv' : 'json', contract))
}

/** What is wrong with a plan as a whole, for whoever wrote it. */
export async function byPlan<Result>(file: string, work: () => Promise<Result>): Promise<Result> {
  try {
    return await work()
  } catch (error) {
    if (error instanceof WireError) throw new UsageError(`${file}: ${error.message}`, { cause: error })
    return byFile(file, () => {
      throw error
    })
  }
}
