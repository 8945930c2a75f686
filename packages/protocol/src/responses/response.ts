import { z } from 'zod'
import { Usage } from '../bill/index.ts'
import { Metadata } from '../objects/metadata.ts'
import { Include } from './create.ts'
import { ResponseItem } from './items.ts'

const UnixSeconds = z.int()
const Count = z.int().min(0)

/** Tokens of the words, a language model's where one plans; pictures are in `tool_usage`. */
export const ResponseUsage = z.strictObject({
  input_tokens: Count,
  input_tokens_details: z.strictObject({ cached_tokens: Count, cache_write_tokens: Count }),
  output_tokens: Count,
  output_tokens_details: z.strictObject({ reasoning_tokens: Count }),
  total_tokens: Count,
})
export type ResponseUsage = z.infer<typeof ResponseUsage>

const ToolUsage = z.strictObject({
  image_gen: Usage,
  web_search: z.strictObject({ num_requests: z.literal(0) }),
})

export const RESPONSE_STATES = ['queued', 'in_progress', 'completed', 'failed', 'cancelled', 'incomplete'] as const
export type ResponseState = (typeof RESPONSE_STATES)[number]

/** An answer, whole or on its way. */
export const ResponseObject = z.strictObject({
  id: z.string(),
  object: z.literal('response'),
  created_at: UnixSeconds,
  status: z.enum(RESPONSE_STATES),
  background: z.boolean(),
  completed_at: UnixSeconds.nullable(),
  conversation: z.strictObject({ id: z.string() }).nullable(),
  error: z.strictObject({ code: z.string(), message: z.string() }).nullable(),
  incomplete_details: z.strictObject({ reason: z.string() }).nullable(),
  instructions: z.string().nullable(),
  max_output_tokens: z.int().nullable(),
  max_tool_calls: z.int().nullable(),
  model: z.string(),
  output: z.array(ResponseItem),
  parallel_tool_calls: z.boolean(),
  previous_response_id: z.string().nullable(),
  prompt_cache_key: z.string().nullable(),
  reasoning: z.strictObject({ effort: z.string().nullable(), summary: z.string().nullable() }),
  safety_identifier: z.string().nullable(),
  service_tier: z.literal('default'),
  store: z.boolean(),
  temperature: z.number(),
  text: z.strictObject({ format: z.strictObject({ type: z.literal('text') }), verbosity: z.enum(['low', 'medium', 'high']) }),
  tool_choice: z.unknown(),
  tools: z.array(z.unknown()),
  top_logprobs: z.literal(0),
  top_p: z.number(),
  truncation: z.enum(['auto', 'disabled']),
  tool_usage: ToolUsage.exactOptional(),
  usage: ResponseUsage.nullable(),
  user: z.string().nullable(),
  metadata: Metadata,
})
export type ResponseObject = z.infer<typeof ResponseObject>

export const ResponseDeleted = z.strictObject({ id: z.string(), object: z.literal('response'), deleted: z.literal(true) })

export const InputTokens = z.strictObject({ object: z.literal('response.input_tokens'), input_tokens: Count })

/** Query of `GET /v1/responses/{id}`; numbers and booleans come as words. */
export const ResponseQuery = z.strictObject({
  include: Include.optional(),
  stream: z.enum(['true', 'false']).optional().describe('Tells the events of an answer that was made in the background as a stream.'),
  starting_after: z
    .string()
    .regex(/^\d{1,9}$/)
    .optional()
    .describe('Number of the last event that was heard.'),
  include_obfuscation: z.enum(['false']).optional(),
})

/** Query of a list of items. */
export const ItemListQuery = z.strictObject({
  limit: z.int().min(1).max(100).optional().describe('Default: 20.'),
  order: z.enum(['asc', 'desc']).optional().describe('Default: desc, the newest first.'),
  after: z.string().max(200).optional().describe('Id of the last item of the page before.'),
  include: Include.optional(),
})
