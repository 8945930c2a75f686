import { type Contract, type ContractParameters, type ContractValues, PARAMETERS, PARTS } from '@easel/protocol/contracts'
import { refuse } from './contract-error.ts'
import { type Parts, promptOf, untellable } from './labelled-form.ts'
import { replaceUses, usesOf, valuesOf } from './variables.ts'

/** A contract whose variables have values: what is asked for, and with which parameters. */
export type Filled = {
  prompt: string
  parameters: ContractParameters
  /** Reference pictures, which the prompt calls "image 1", "image 2" in this order. */
  pictures: { name: string; value: string }[]
}

/**
 * The prompt and parameters that a contract stands for. Throws a `ContractError` for values that are missing or do not fit,
 * and for parameters that are locked.
 */
export function fill(contract: Contract, given: ContractValues = {}, change: ContractParameters = {}): Filled {
  const values = valuesOf(contract, given)
  const used = new Set(usesOf(contract.parts).map(({ name }) => name))
  const pictures = Object.entries(contract.variables ?? {})
    .filter(([name, { type }]) => type === 'picture' && used.has(name))
    .map(([name]) => ({ name, value: String(values[name]) }))
  const wordsOf = (name: string, isQuoted: boolean): string => {
    const value = Object.hasOwn(values, name) ? values[name] : undefined
    if (value === undefined) throw refuse('undeclared-variable', name, `The parts name {{${name}}}, which is no variable of the contract.`)
    const picture = pictures.findIndex((each) => each.name === name)
    if (picture >= 0) return `image ${picture + 1}`
    if (isQuoted && /["“”]/.test(String(value)))
      throw refuse('invalid-value', name, `The variable '${name}' stands in quotation marks, so its value must have none: ${value}`)
    return String(value)
  }
  const parts: Parts = Object.fromEntries(
    PARTS.flatMap((part) => {
      const words = contract.parts[part]
      return words === undefined ? [] : [[part, replaceUses(words, wordsOf)]]
    }),
  )
  const [problem] = untellable(parts)
  if (problem) throw refuse('untellable', `parts.${problem.part}`, problem.message)
  return { prompt: promptOf(parts), parameters: parametersOf(contract, change), pictures }
}

/** The contract's parameters with those of `change` instead; a locked one may only be repeated. */
export function parametersOf({ parameters = {}, locked = [] }: Contract, change: ContractParameters): ContractParameters {
  for (const name of PARAMETERS) {
    if (change[name] === undefined || !locked.includes(name) || change[name] === parameters[name]) continue
    const kept = parameters[name] === undefined ? 'at its default' : `at ${parameters[name]}`
    throw refuse('locked-parameter', `parameters.${name}`, `The contract locks '${name}' ${kept}, so it cannot be ${change[name]}.`)
  }
  return { ...parameters, ...change }
}

/** The body for `POST /v1/images/generations`, or `/edits` where there are pictures. */
export function requestBody({ prompt, parameters, pictures }: Filled): Record<string, unknown> {
  const { seed, engine, ...wire } = parameters
  const images = pictures.map(({ value }) => (/^file[-_]/.test(value) ? { file_id: value } : { image_url: value }))
  return {
    prompt,
    ...wire,
    ...(images.length > 0 && { images }),
    ...((seed !== undefined || engine !== undefined) && {
      easel: { ...(seed !== undefined && { seed }), ...(engine !== undefined && { engine }) },
    }),
  }
}
