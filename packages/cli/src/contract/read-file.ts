import { readFile } from 'node:fs/promises'
import { ContractError, type ReadContract, readContract, sentenceOf } from '@easel/workflow/contracts'
import { UsageError } from '../usage-error.ts'

/** The text of a file that must be there. */
export const textOf = (file: string): Promise<string> =>
  readFile(file, 'utf8').catch((cause) => {
    throw new UsageError(`There is no file '${file}' that can be read.`, { cause })
  })

/** A contract of a file; every problem is told with its place. */
export const contractOfFile = async (file: string): Promise<ReadContract> => {
  const text = await textOf(file)
  return byFile(file, () => readContract(text))
}

/** Runs something about the contract of a file; what is wrong with it is for whoever wrote it. */
export function byFile<Result>(file: string, work: () => Result): Result {
  try {
    return work()
  } catch (error) {
    if (!(error instanceof ContractError)) throw error
    throw new UsageError(error.findings.map((finding) => `${file}: ${sentenceOf(finding)}`).join('\n'), { cause: error })
  }
}
