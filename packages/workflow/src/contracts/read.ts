import { wireErrorOf } from '@easel/protocol'
import { Contract, type ContractFinding } from '@easel/protocol/contracts'
import { type Document, isMap, isNode, isScalar, isSeq, LineCounter, parseDocument } from 'yaml'
import { ContractError } from './contract-error.ts'
import { tidyParts, untellable } from './labelled-form.ts'
import { problemWith } from './variables.ts'

/** A contract, and where its things stand in the text it was read from. */
export type ReadContract = {
  contract: Contract
  /** Line of a path such as `['parts', 'text']`, from 1; of the nearest thing around it where it is absent; null without a text. */
  lineOf: (path: readonly (string | number)[]) => number | null
}

/** Reads the YAML text that people keep. Throws a `ContractError` with every problem and its line. */
export function readContract(text: string): ReadContract {
  const lines = new LineCounter()
  const document = read(() => parseDocument(text, { lineCounter: lines, schema: 'core' }))
  const [error] = document.errors
  if (error) {
    const line = error.linePos?.[0].line ?? null
    throw new ContractError([{ rule: 'yaml', severity: 'error', message: error.message.split('\n')[0] ?? '', path: '', line }])
  }
  // Few aliases, so that a short text cannot unfold into a huge document.
  const value: unknown = read(() => document.toJS({ maxAliasCount: 20 }))
  const lineOf: ReadContract['lineOf'] = (path) => {
    for (let depth = path.length; depth > 0; depth--) {
      const offset = offsetOf(document, path.slice(0, depth))
      if (offset !== null) return lines.linePos(offset).line
    }
    return 1
  }
  return { contract: checked(value, lineOf), lineOf }
}

/** The same for a contract that is an object already; there are no lines. */
export function checkContract(value: unknown): ReadContract {
  const lineOf = () => null
  return { contract: checked(value, lineOf), lineOf }
}

/** Where a key or an item of a list begins; null when it is not there. */
function offsetOf(document: Document, path: readonly (string | number)[]): number | null {
  const around = document.getIn(path.slice(0, -1), true)
  const last = path.at(-1)
  const found = isMap(around)
    ? around.items.find(({ key }) => isScalar(key) && key.value === last)?.key
    : isSeq(around) && typeof last === 'number'
      ? around.items[last]
      : null
  return isNode(found) ? (found.range?.[0] ?? null) : null
}

function read<Result>(parse: () => Result): Result {
  try {
    return parse()
  } catch (error) {
    const message = error instanceof RangeError ? 'The text is nested too deeply.' : error instanceof Error ? error.message : String(error)
    throw new ContractError([{ rule: 'yaml', severity: 'error', message, path: '', line: null }])
  }
}

function checked(value: unknown, lineOf: ReadContract['lineOf']): Contract {
  const parsed = Contract.safeParse(value)
  if (!parsed.success)
    throw new ContractError(
      parsed.error.issues.map((issue) => {
        const { message, param } = wireErrorOf([issue], value)
        const key = issue.code === 'unrecognized_keys' ? issue.keys.slice(0, 1) : []
        return {
          rule: 'schema',
          severity: 'error',
          message,
          path: param ?? '',
          line: lineOf([...(issue.path as (string | number)[]), ...key]),
        }
      }),
    )
  const contract = { ...parsed.data, parts: tidyParts(parsed.data.parts) }
  const findings = problemsOf(contract, lineOf)
  if (findings.length > 0) throw new ContractError(findings)
  return contract
}

/** What no schema can say: a subject, parts that stay apart, defaults that fit, ranges that are not empty. */
function problemsOf(contract: Contract, lineOf: ReadContract['lineOf']): ContractFinding[] {
  const found: ContractFinding[] = []
  const add = (path: string[], message: string) =>
    found.push({ rule: 'schema', severity: 'error', message, path: path.join('.'), line: lineOf(path) })
  if (!contract.parts.main_subject) add(['parts', 'main_subject'], 'A contract says what its main subject is.')
  for (const { part, message } of untellable(contract.parts)) add(['parts', part], message)
  for (const [name, variable] of Object.entries(contract.variables ?? {})) {
    const path = ['variables', name]
    if (variable.type === 'number' && (variable.min ?? -Infinity) > (variable.max ?? Infinity))
      add(path, `The range of '${name}' is empty: ${variable.min} to ${variable.max}.`)
    else if (variable.type === 'text' && (variable.min_length ?? 0) > (variable.max_length ?? Infinity))
      add(path, `The range of '${name}' is empty: ${variable.min_length} to ${variable.max_length} characters.`)
    else if (variable.default !== undefined) {
      const problem = problemWith(variable, variable.default)
      if (problem) add([...path, 'default'], `The default of '${name}' ${problem}`)
    }
  }
  return found
}
