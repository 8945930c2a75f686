import type { z } from 'zod'
import { excerpt, lengthOf } from './excerpt.ts'
import { WireError } from './wire-error.ts'

/** The first problem of a request body, in OpenAI's words. Unknown names come first, then the fields in the schema's order. */
export function wireErrorOf(issues: readonly z.core.$ZodIssue[], body: unknown): WireError {
  const issue = issues.find((each) => each.code === 'unrecognized_keys') ?? issues[0]
  if (!issue) return new WireError('server_error', 'The request could not be read.')
  const param = paramOf(issue.path)
  const value = valueAt(body, issue.path)

  switch (issue.code) {
    case 'unrecognized_keys':
      return unknownParameter(paramOf([...issue.path, issue.keys[0] ?? '']))
    case 'invalid_type':
      if (value === undefined) return missingParameter(param)
      return typeError(param, EXPECTED[issue.expected] ?? `a ${issue.expected}`, value)
    case 'invalid_value':
      if (value === undefined) return missingParameter(param)
      return typeof value === 'string'
        ? unsupportedValue(param, value, issue.values)
        : typeError(param, `one of ${quoted(issue.values, 'or')}`, value)
    case 'too_big':
      return tooBig(issue, param, value)
    case 'too_small':
      return tooSmall(issue, param, value)
    case 'invalid_union':
      if (value === undefined) return missingParameter(param)
      return unionError(issue, param, value, body)
    case 'custom':
      return new WireError('invalid_value', `Invalid value for '${param}'. ${issue.message}`, param)
    default:
      return new WireError('invalid_value', `Invalid value for '${param}'.`, param)
  }
}

export const unknownParameter = (param: string) =>
  new WireError('unknown_parameter', `Unknown parameter: '${excerpt(param)}'.`, excerpt(param))

export const missingParameter = (param: string) =>
  new WireError('missing_required_parameter', `Missing required parameter: '${param}'.`, param)

/** A word that is not in the list: `values` are those that are. */
const unsupportedValue = (param: string, value: string, values: readonly unknown[]) =>
  new WireError('invalid_value', supportedValues(value, values), param)

export const supportedValues = (value: string, values: readonly unknown[]) =>
  `Invalid value: '${excerpt(value)}'. Supported values are: ${quoted(values, 'and')}.`

export const tooManyItems = (param: string, maximum: number | bigint, length: number) =>
  new WireError(
    'array_above_max_length',
    `Invalid '${param}': array too long. Expected an array with maximum length ${maximum}, but got an array with length ${length} instead.`,
    param,
  )

export const wrongType = (param: string, expected: string, got: string) =>
  new WireError('invalid_type', `Invalid type for '${param}': expected ${expected}, but got ${got} instead.`, param)

const typeError = (param: string, expected: string, value: unknown) => wrongType(param, expected, kindOf(value))

function tooBig({ origin, maximum }: z.core.$ZodIssueTooBig, param: string, value: unknown): WireError {
  if (origin === 'string')
    return new WireError(
      'string_above_max_length',
      `Invalid '${param}': string too long. Expected a string with maximum length ${maximum}, but got a string with length ${lengthOf(String(value))} instead.`,
      param,
    )
  if (origin === 'array') return tooManyItems(param, maximum, (value as unknown[]).length)
  return new WireError(
    'integer_above_max_value',
    `Invalid '${param}': integer above maximum value. Expected a value <= ${maximum}, but got ${value} instead.`,
    param,
  )
}

function tooSmall({ origin, minimum }: z.core.$ZodIssueTooSmall, param: string, value: unknown): WireError {
  if (origin === 'string')
    return new WireError(
      'empty_string',
      `Invalid '${param}': empty string. Expected a string with minimum length ${minimum}, but got an empty string instead.`,
      param,
    )
  if (origin === 'array')
    return new WireError(
      'empty_array',
      `Invalid '${param}': empty array. Expected an array with minimum length ${minimum}, but got an empty array instead.`,
      param,
    )
  return new WireError(
    'integer_below_min_value',
    `Invalid '${param}': integer below minimum value. Expected a value >= ${minimum}, but got ${value} instead.`,
    param,
  )
}

const EXPECTED: Record<string, string> = {
  int: 'an integer',
  // Every number on this wire is an integer.
  number: 'an integer',
  string: 'a string',
  boolean: 'a boolean',
  array: 'an array',
  object: 'an object',
}

/** The branch that takes this kind of value says what is wrong with it; when none does, all say what they take. */
function unionError({ errors, path }: z.core.$ZodIssueInvalidUnion, param: string, value: unknown, body: unknown): WireError {
  const isOtherKind = (issue: z.core.$ZodIssue) =>
    issue.path.length === 0 && (issue.code === 'invalid_type' || (issue.code === 'invalid_value' && typeof value !== 'string'))
  const branch = errors.find((issues) => !issues.some(isOtherKind))
  if (branch)
    return wireErrorOf(
      branch.map((issue) => ({ ...issue, path: [...path, ...issue.path] })),
      body,
    )
  const kinds = errors.map(([issue]) => (issue?.code === 'invalid_type' ? issue.expected : 'string'))
  return typeError(
    param,
    listOf(
      kinds.map((kind) => EXPECTED[kind] ?? `a ${kind}`),
      'or',
    ),
    value,
  )
}

export function kindOf(value: unknown): string {
  if (value === null) return 'null'
  if (Array.isArray(value)) return 'an array'
  if (typeof value === 'number') return Number.isInteger(value) ? 'an integer' : 'a decimal number'
  return typeof value === 'object' ? 'an object' : `a ${typeof value}`
}

/** `['easel', 'return', 0]` is `easel.return[0]`. */
export function paramOf(path: readonly PropertyKey[]): string {
  return path.reduce<string>(
    (text, step) => (typeof step === 'number' ? `${text}[${step}]` : text ? `${text}.${String(step)}` : String(step)),
    '',
  )
}

function valueAt(body: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>((value, step) => (value as Record<PropertyKey, unknown> | null | undefined)?.[step], body)
}

const quoted = (values: readonly unknown[], join: 'and' | 'or') =>
  listOf(
    values.map((value) => `'${String(value)}'`),
    join,
  )

function listOf(words: string[], join: 'and' | 'or'): string {
  if (words.length < 3) return words.join(` ${join} `)
  return `${words.slice(0, -1).join(', ')}, ${join} ${words.at(-1)}`
}
