import { parse } from 'yaml'
import { refuse } from '../contracts/contract-error.ts'

/** The YAML text of a plan as a document; its contract and its rows may still be the paths of other files. Throws a `ContractError`. */
export function readPlanDocument(text: string): Record<string, unknown> {
  let document: unknown
  try {
    document = parse(text, { maxAliasCount: 20 })
  } catch (error) {
    throw refuse('yaml', '', (error as Error).message.split('\n')[0] ?? '')
  }
  if (typeof document === 'object' && document !== null && !Array.isArray(document)) return document as Record<string, unknown>
  throw refuse('yaml', '', 'Expected an experiment: a document that begins with easel_experiment: 1.')
}
