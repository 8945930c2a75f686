import type { z } from 'zod'

/** Every error that Easel puts on the wire: its HTTP status, and OpenAI's `type` and `code`. */
const ERRORS = {
  unknown_parameter: { status: 400, type: 'invalid_request_error', code: 'unknown_parameter' },
  missing_required_parameter: { status: 400, type: 'invalid_request_error', code: 'missing_required_parameter' },
  invalid_value: { status: 400, type: 'invalid_request_error', code: 'invalid_value' },
  invalid_type: { status: 400, type: 'invalid_request_error', code: 'invalid_type' },
  integer_above_max_value: { status: 400, type: 'invalid_request_error', code: 'integer_above_max_value' },
  integer_below_min_value: { status: 400, type: 'invalid_request_error', code: 'integer_below_min_value' },
  string_above_max_length: { status: 400, type: 'invalid_request_error', code: 'string_above_max_length' },
  array_above_max_length: { status: 400, type: 'invalid_request_error', code: 'array_above_max_length' },
  empty_string: { status: 400, type: 'invalid_request_error', code: 'empty_string' },
  malformed_body: { status: 400, type: 'invalid_request_error', code: null },
  /** Size rules, models that do not exist, values that this model cannot draw. */
  image_invalid_value: { status: 400, type: 'image_generation_user_error', code: 'invalid_value' },
  image_unsupported_parameter: { status: 400, type: 'image_generation_user_error', code: 'unsupported_parameter' },
  invalid_input_fidelity_model: { status: 400, type: 'image_generation_user_error', code: 'invalid_input_fidelity_model' },
  moderation_blocked: { status: 400, type: 'image_generation_user_error', code: 'moderation_blocked' },
  unsupported_file_mimetype: { status: 400, type: 'invalid_request_error', code: 'unsupported_file_mimetype' },
  invalid_image_file: { status: 400, type: 'invalid_request_error', code: 'invalid_image_file' },
  billing_hard_limit_reached: { status: 400, type: 'invalid_request_error', code: 'billing_hard_limit_reached' },
  missing_api_key: { status: 401, type: 'invalid_request_error', code: null },
  invalid_api_key: { status: 401, type: 'invalid_request_error', code: 'invalid_api_key' },
  /** The engine understood the request and will not draw it. */
  image_refused: { status: 400, type: 'image_generation_user_error', code: null },
  forbidden: { status: 403, type: 'invalid_request_error', code: null },
  not_found: { status: 404, type: 'invalid_request_error', code: null },
  model_not_found: { status: 404, type: 'invalid_request_error', code: 'model_not_found' },
  cancelled: { status: 409, type: 'invalid_request_error', code: 'cancelled' },
  body_too_large: { status: 413, type: 'invalid_request_error', code: null },
  unsupported_content_type: { status: 415, type: 'invalid_request_error', code: 'unsupported_content_type' },
  rate_limit_requests: { status: 429, type: 'requests', code: 'rate_limit_exceeded' },
  rate_limit_tokens: { status: 429, type: 'tokens', code: 'rate_limit_exceeded' },
  rate_limit_images: { status: 429, type: 'input-images', code: 'rate_limit_exceeded' },
  insufficient_quota: { status: 429, type: 'insufficient_quota', code: 'insufficient_quota' },
  server_error: { status: 500, type: 'server_error', code: null },
  unavailable: { status: 503, type: 'server_error', code: null },
} as const satisfies Record<string, { status: number; type: string; code: string | null }>

export type ErrorKind = keyof typeof ERRORS

/** Why something was not drawn: before the engine saw it, or after it had drawn. */
export type ModerationDetails = { moderation_stage: 'input' | 'output' | 'unknown'; categories: string[] }

export type ErrorEnvelope = {
  error: { message: string; type: string; param: string | null; code: string | null; moderation_details?: ModerationDetails }
}

/** What an error carries beside its words: response headers such as `retry-after`, and why it was blocked. */
export type ErrorExtras = { cause?: unknown; headers?: Record<string, string>; moderation?: ModerationDetails }

/** A failure with its words for the client; `param` is the request's field as the client spelled it. */
export class WireError extends Error {
  override readonly name = 'WireError'
  readonly kind: ErrorKind
  readonly param: string | null

  readonly headers: Record<string, string>
  readonly moderation: ModerationDetails | null

  constructor(kind: ErrorKind, message: string, param: string | null = null, extras: ErrorExtras = {}) {
    super(message, { cause: extras.cause })
    this.kind = kind
    this.param = param
    this.headers = extras.headers ?? {}
    this.moderation = extras.moderation ?? null
  }

  get status() {
    return ERRORS[this.kind].status
  }

  /** OpenAI's body; all four keys are always there. */
  get envelope(): ErrorEnvelope {
    const { type, code } = ERRORS[this.kind]
    const error = { message: this.message, type, param: this.param, code }
    return { error: this.moderation ? { ...error, moderation_details: this.moderation } : error }
  }
}

/** The first problem of a request body, in OpenAI's words. Unknown names come first, then the fields in the schema's order. */
export function wireErrorOf(issues: readonly z.core.$ZodIssue[], body: unknown): WireError {
  const issue = issues.find((each) => each.code === 'unrecognized_keys') ?? issues[0]
  if (!issue) return new WireError('server_error', 'The request could not be read.')
  const param = paramOf(issue.path)
  const value = valueAt(body, issue.path)

  switch (issue.code) {
    case 'unrecognized_keys': {
      const name = paramOf([...issue.path, issue.keys[0] ?? ''])
      return new WireError('unknown_parameter', `Unknown parameter: '${excerpt(name)}'.`, excerpt(name))
    }
    case 'invalid_type':
      if (value === undefined) return new WireError('missing_required_parameter', `Missing required parameter: '${param}'.`, param)
      return typeError(param, EXPECTED[issue.expected] ?? `a ${issue.expected}`, value)
    case 'invalid_value': {
      if (value === undefined) return new WireError('missing_required_parameter', `Missing required parameter: '${param}'.`, param)
      const supported = issue.values.map((each) => `'${String(each)}'`)
      if (typeof value !== 'string') return typeError(param, `one of ${listOf(supported, 'or')}`, value)
      return new WireError('invalid_value', `Invalid value: '${excerpt(value)}'. Supported values are: ${listOf(supported, 'and')}.`, param)
    }
    case 'too_big':
      return tooBig(issue, param, value)
    case 'too_small':
      return tooSmall(issue, param, value)
    default:
      return new WireError('invalid_value', `Invalid value for '${param}'.`, param)
  }
}

function tooBig({ origin, maximum }: z.core.$ZodIssueTooBig, param: string, value: unknown): WireError {
  if (origin === 'string')
    return new WireError(
      'string_above_max_length',
      `Invalid '${param}': string too long. Expected a string with maximum length ${maximum}, but got a string with length ${[...String(value)].length} instead.`,
      param,
    )
  if (origin === 'array')
    return new WireError(
      'array_above_max_length',
      `Invalid '${param}': array too long. Expected an array with maximum length ${maximum}, but got an array with length ${(value as unknown[]).length} instead.`,
      param,
    )
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

const typeError = (param: string, expected: string, value: unknown) =>
  new WireError('invalid_type', `Invalid type for '${param}': expected ${expected}, but got ${kindOf(value)} instead.`, param)

function kindOf(value: unknown): string {
  if (value === null) return 'null'
  if (Array.isArray(value)) return 'an array'
  if (typeof value === 'number') return Number.isInteger(value) ? 'an integer' : 'a decimal number'
  return typeof value === 'object' ? 'an object' : `a ${typeof value}`
}

/** `['easel', 'return', 0]` is `easel.return[0]`. */
function paramOf(path: readonly PropertyKey[]): string {
  return path.reduce<string>(
    (text, step) => (typeof step === 'number' ? `${text}[${step}]` : text ? `${text}.${String(step)}` : String(step)),
    '',
  )
}

function valueAt(body: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>((value, step) => (value as Record<PropertyKey, unknown> | null | undefined)?.[step], body)
}

function listOf(words: string[], join: 'and' | 'or'): string {
  if (words.length < 3) return words.join(` ${join} `)
  return `${words.slice(0, -1).join(', ')}, ${join} ${words.at(-1)}`
}

const EXCERPT_LENGTH = 100

/** A client's own words, short enough for a sentence. */
export function excerpt(text: string): string {
  const characters = [...text]
  return characters.length > EXCERPT_LENGTH ? `${characters.slice(0, EXCERPT_LENGTH).join('')}…` : text
}
