import { expect, test } from 'vitest'
import { ERRORS, type ErrorKind } from './table.ts'
import { ErrorEnvelope, WireError } from './wire-error.ts'

const REQUEST = 'invalid_request_error'
const IMAGE = 'image_generation_user_error'

/** OpenAI's rows, as clients branch on them. */
const ROWS: [ErrorKind, number, string, string | null][] = [
  ['unknown_parameter', 400, REQUEST, 'unknown_parameter'],
  ['missing_required_parameter', 400, REQUEST, 'missing_required_parameter'],
  ['invalid_value', 400, REQUEST, 'invalid_value'],
  ['invalid_type', 400, REQUEST, 'invalid_type'],
  ['integer_above_max_value', 400, REQUEST, 'integer_above_max_value'],
  ['integer_below_min_value', 400, REQUEST, 'integer_below_min_value'],
  ['string_above_max_length', 400, REQUEST, 'string_above_max_length'],
  ['array_above_max_length', 400, REQUEST, 'array_above_max_length'],
  ['empty_array', 400, REQUEST, 'empty_array'],
  ['empty_string', 400, REQUEST, 'empty_string'],
  ['unsupported_parameter', 400, REQUEST, 'unsupported_parameter'],
  ['previous_response_not_found', 400, REQUEST, 'previous_response_not_found'],
  ['malformed_body', 400, REQUEST, null],
  ['image_invalid_value', 400, IMAGE, 'invalid_value'],
  ['image_unsupported_parameter', 400, IMAGE, 'unsupported_parameter'],
  ['invalid_input_fidelity_model', 400, IMAGE, 'invalid_input_fidelity_model'],
  ['moderation_blocked', 400, IMAGE, 'moderation_blocked'],
  ['unsupported_file_mimetype', 400, REQUEST, 'unsupported_file_mimetype'],
  ['invalid_image_file', 400, REQUEST, 'invalid_image_file'],
  ['image_refused', 400, IMAGE, null],
  ['missing_api_key', 401, REQUEST, null],
  ['invalid_api_key', 401, REQUEST, 'invalid_api_key'],
  ['missing_scope', 401, REQUEST, null],
  ['mismatched_project', 401, REQUEST, 'mismatched_project'],
  ['forbidden', 403, REQUEST, null],
  ['not_found', 404, REQUEST, null],
  ['model_not_found', 404, REQUEST, 'model_not_found'],
  ['request_timeout', 408, REQUEST, null],
  ['cancelled', 409, REQUEST, 'cancelled'],
  ['idempotency_key_reused', 409, REQUEST, 'idempotency_key_reused'],
  ['body_too_large', 413, REQUEST, null],
  ['unsupported_content_type', 415, REQUEST, 'unsupported_content_type'],
  ['rate_limit_requests', 429, 'requests', 'rate_limit_exceeded'],
  ['rate_limit_tokens', 429, 'tokens', 'rate_limit_exceeded'],
  ['rate_limit_images', 429, 'input-images', 'rate_limit_exceeded'],
  ['insufficient_quota', 429, 'insufficient_quota', 'insufficient_quota'],
  ['server_error', 500, 'server_error', null],
  ['slow_down', 503, 'server_error', 'slow_down'],
  ['unavailable', 503, 'server_error', null],
  ['engine_busy', 429, 'rate_limit_error', 'rate_limit_exceeded'],
  ['engine_failed', 502, 'server_error', null],
  ['deadline_passed', 504, 'server_error', 'deadline_passed'],
  ['engine_timeout', 504, 'server_error', null],
]

test('every kind of error is a row of the wire', () => {
  expect(ROWS.map(([kind]) => kind).sort()).toEqual(Object.keys(ERRORS).sort())
})

test.each(ROWS)('%s is answered with %i, %s and %s', (kind, status, type, code) => {
  const error = new WireError(kind, 'What happened.', 'prompt')
  expect(error.status).toBe(status)
  expect(ErrorEnvelope.parse(error.envelope)).toEqual({ error: { message: 'What happened.', type, param: 'prompt', code } })
})

test('an error without a parameter says so, and one that was blocked says why', () => {
  expect(new WireError('server_error', 'x').envelope.error.param).toBeNull()
  const moderation = { moderation_stage: 'input' as const, categories: ['violence'] }
  expect(new WireError('moderation_blocked', 'x', null, { moderation }).envelope.error.moderation_details).toEqual(moderation)
})

test('an error carries the headers of its answer', () => {
  expect(new WireError('rate_limit_requests', 'x', null, { headers: { 'retry-after': '12' } }).headers).toEqual({ 'retry-after': '12' })
})
