import { ColourValue, type Contract, type ContractValues, PARTS, type Part, type Variable } from '@easel/protocol/contracts'
import { refuse } from './contract-error.ts'

const PLACEHOLDER = /\{\{([^{}]*)\}\}/g
const SPOTTED = /[\p{Cc}\u2028\u2029]/u
const USUAL_MAX_LENGTH = 2000

/** The variables that the parts name, in the order in which they appear. */
export function usesOf(parts: Contract['parts']): { name: string; part: Part }[] {
  return PARTS.flatMap((part) => [...(parts[part] ?? '').matchAll(PLACEHOLDER)].map(([, name = '']) => ({ name: name.trim(), part })))
}

/** The parts with `wordsOf` in place of each variable; the second argument says whether it stands within quotation marks. */
export function replaceUses(words: string, wordsOf: (name: string, isQuoted: boolean) => string): string {
  return words.replace(PLACEHOLDER, (_, name: string, at: number) => wordsOf(name.trim(), isQuoted(words, at)))
}

/** Between marks that open and close on the same line. */
function isQuoted(words: string, at: number): boolean {
  const line = words.slice(words.lastIndexOf('\n', at) + 1, at)
  const straight = (line.match(/"/g) ?? []).length % 2 === 1
  return straight || line.lastIndexOf('“') > line.lastIndexOf('”')
}

/** Every variable with its value or its default; throws a `ContractError` for one that has neither, or does not fit. */
export function valuesOf({ variables = {} }: Contract, given: ContractValues): ContractValues {
  for (const name of Object.keys(given))
    if (!Object.hasOwn(variables, name))
      throw refuse('unknown-value', name, `The contract has no variable '${name}'; it has: ${Object.keys(variables).join(', ') || 'none'}.`)
  return Object.fromEntries(
    Object.entries(variables).map(([name, variable]) => {
      const value = (Object.hasOwn(given, name) ? given[name] : undefined) ?? variable.default
      if (value === undefined) throw refuse('missing-value', name, `The variable '${name}' (${variable.type}) needs a value.`)
      const problem = problemWith(variable, value)
      if (problem) throw refuse('invalid-value', name, `The variable '${name}' ${problem}`)
      return [name, value]
    }),
  )
}

/** What is wrong with a value, as the end of a sentence about the variable; null when it fits. */
export function problemWith(variable: Variable, value: string | number): string | null {
  if (variable.type === 'number') return numberProblem(variable, value)
  if (typeof value !== 'string') return `is ${variable.type === 'text' ? 'words' : `a ${variable.type}`}, but got the number ${value}.`
  if (SPOTTED.test(value)) return 'must be one line without control characters.'
  if (variable.type === 'choice')
    return variable.choices.includes(value) ? null : `must be one of ${variable.choices.join(', ')}, but is '${value.slice(0, 60)}'.`
  if (variable.type === 'colour')
    return ColourValue.safeParse(value).success ? null : `must be a colour such as #1f3a5f or deep navy, but is '${value.slice(0, 60)}'.`
  if (variable.type === 'picture') return value.trim() === '' ? 'must be the id of a file or an address, but is empty.' : null
  const { min_length: least = 0, max_length: most = USUAL_MAX_LENGTH } = variable
  const length = [...new Intl.Segmenter().segment(value)].length
  return length < least || length > most ? `must have ${least} to ${most} characters, but has ${length}.` : null
}

function numberProblem({ min, max, whole }: Extract<Variable, { type: 'number' }>, value: string | number): string | null {
  if (typeof value !== 'number' || !Number.isFinite(value)) return `must be a number, but is '${String(value).slice(0, 60)}'.`
  if (whole && !Number.isInteger(value)) return `must be a whole number, but is ${value}.`
  if ((min !== undefined && value < min) || (max !== undefined && value > max))
    return `must be ${[min === undefined ? '' : `at least ${min}`, max === undefined ? '' : `at most ${max}`].filter(Boolean).join(' and ')}, but is ${value}.`
  return null
}
