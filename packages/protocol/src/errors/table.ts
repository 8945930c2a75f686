/** Every error that Easel puts on the wire: its HTTP status, and OpenAI's `type` and `code`. */
export const ERRORS = {
  unknown_parameter: { status: 400, type: 'invalid_request_error', code: 'unknown_parameter' },
  missing_required_parameter: { status: 400, type: 'invalid_request_error', code: 'missing_required_parameter' },
  invalid_value: { status: 400, type: 'invalid_request_error', code: 'invalid_value' },
  invalid_type: { status: 400, type: 'invalid_request_error', code: 'invalid_type' },
  integer_above_max_value: { status: 400, type: 'invalid_request_error', code: 'integer_above_max_value' },
  integer_below_min_value: { status: 400, type: 'invalid_request_error', code: 'integer_below_min_value' },
  string_above_max_length: { status: 400, type: 'invalid_request_error', code: 'string_above_max_length' },
  array_above_max_length: { status: 400, type: 'invalid_request_error', code: 'array_above_max_length' },
  empty_array: { status: 400, type: 'invalid_request_error', code: 'empty_array' },
  empty_string: { status: 400, type: 'invalid_request_error', code: 'empty_string' },
  /** Known by name, and nothing here obeys it. */
  unsupported_parameter: { status: 400, type: 'invalid_request_error', code: 'unsupported_parameter' },
  previous_response_not_found: { status: 400, type: 'invalid_request_error', code: 'previous_response_not_found' },
  malformed_body: { status: 400, type: 'invalid_request_error', code: null },
  /** Size rules, models that do not exist, values that this model cannot draw. */
  image_invalid_value: { status: 400, type: 'image_generation_user_error', code: 'invalid_value' },
  image_unsupported_parameter: { status: 400, type: 'image_generation_user_error', code: 'unsupported_parameter' },
  invalid_input_fidelity_model: { status: 400, type: 'image_generation_user_error', code: 'invalid_input_fidelity_model' },
  moderation_blocked: { status: 400, type: 'image_generation_user_error', code: 'moderation_blocked' },
  unsupported_file_mimetype: { status: 400, type: 'invalid_request_error', code: 'unsupported_file_mimetype' },
  invalid_image_file: { status: 400, type: 'invalid_request_error', code: 'invalid_image_file' },
  missing_api_key: { status: 401, type: 'invalid_request_error', code: null },
  invalid_api_key: { status: 401, type: 'invalid_request_error', code: 'invalid_api_key' },
  missing_scope: { status: 401, type: 'invalid_request_error', code: null },
  mismatched_project: { status: 401, type: 'invalid_request_error', code: 'mismatched_project' },
  /** The engine understood the request and will not draw it. */
  image_refused: { status: 400, type: 'image_generation_user_error', code: null },
  forbidden: { status: 403, type: 'invalid_request_error', code: null },
  not_found: { status: 404, type: 'invalid_request_error', code: null },
  model_not_found: { status: 404, type: 'invalid_request_error', code: 'model_not_found' },
  /** The client stopped sending before its request was complete. */
  request_timeout: { status: 408, type: 'invalid_request_error', code: null },
  cancelled: { status: 409, type: 'invalid_request_error', code: 'cancelled' },
  /** The name belongs to another request. */
  idempotency_key_reused: { status: 409, type: 'invalid_request_error', code: 'idempotency_key_reused' },
  body_too_large: { status: 413, type: 'invalid_request_error', code: null },
  unsupported_content_type: { status: 415, type: 'invalid_request_error', code: 'unsupported_content_type' },
  rate_limit_requests: { status: 429, type: 'requests', code: 'rate_limit_exceeded' },
  rate_limit_tokens: { status: 429, type: 'tokens', code: 'rate_limit_exceeded' },
  rate_limit_images: { status: 429, type: 'input-images', code: 'rate_limit_exceeded' },
  insufficient_quota: { status: 429, type: 'insufficient_quota', code: 'insufficient_quota' },
  server_error: { status: 500, type: 'server_error', code: null },
  /** More work than can stand in line; the client should slow down. */
  slow_down: { status: 503, type: 'server_error', code: 'slow_down' },
  unavailable: { status: 503, type: 'server_error', code: null },
  /** An engine that works elsewhere has more to do than it can take. */
  engine_busy: { status: 429, type: 'rate_limit_error', code: 'rate_limit_exceeded' },
  /** An engine that works elsewhere failed, or answered nonsense; what it said stays here. */
  engine_failed: { status: 502, type: 'server_error', code: null },
  engine_timeout: { status: 504, type: 'server_error', code: null },
  /** It was not drawn by the time that the client had set. */
  deadline_passed: { status: 504, type: 'server_error', code: 'deadline_passed' },
} as const satisfies Record<string, { status: number; type: string; code: string | null }>

export type ErrorKind = keyof typeof ERRORS
