import { z } from 'zod'
import { Metadata } from './metadata.ts'

export const BATCH_ENDPOINTS = ['/v1/images/generations', '/v1/images/edits'] as const

export const BATCH_LIMITS = {
  maxLines: 50_000,
  maxBytes: 200 * 1024 * 1024,
  maxCustomIdLength: 256,
  windowHours: 24,
  maxPage: 100,
} as const

const UnixSeconds = z.int()
const Reached = UnixSeconds.nullable()
const Count = z.int().min(0)

/** Body of `POST /v1/batches`. */
export const NewBatch = z.strictObject({
  input_file_id: z.string().min(1).describe("A file with the purpose 'batch': one `BatchLine` as JSON on each line."),
  endpoint: z.enum(BATCH_ENDPOINTS).describe('Where every request of the file goes.'),
  completion_window: z.literal('24h').describe('What is not drawn by then is not drawn.'),
  metadata: Metadata.nullish().describe('At most 16 pairs of your own.'),
  output_expires_after: z
    .strictObject({ anchor: z.literal('created_at'), seconds: z.int().min(3600).max(2_592_000) })
    .nullish()
    .describe('When the files that the batch makes are deleted. Default: never.'),
})

/** One line of a batch's input file. */
export const BatchLine = z.strictObject({
  custom_id: z.string().min(1).max(BATCH_LIMITS.maxCustomIdLength).describe('Yours, and different on each line.'),
  method: z.literal('POST'),
  url: z.string().describe("The batch's endpoint."),
  body: z.record(z.string(), z.unknown()).describe('As the endpoint takes it, without `stream`; one model in all lines.'),
})
export type BatchLine = z.infer<typeof BatchLine>

export const BatchListQuery = z.strictObject({
  limit: z.int().min(1).max(BATCH_LIMITS.maxPage).optional().describe('Default: 20.'),
  after: z.string().optional().describe('Id of the last batch of the page before.'),
})

const Fault = z.strictObject({ code: z.string(), message: z.string(), line: z.int().min(1).nullable(), param: z.string().nullable() })

export const BatchObject = z.strictObject({
  id: z.string(),
  object: z.literal('batch'),
  endpoint: z.enum(BATCH_ENDPOINTS),
  model: z.string().nullable(),
  errors: z
    .strictObject({ object: z.literal('list'), data: z.array(Fault) })
    .nullable()
    .describe('Why the input file was refused.'),
  input_file_id: z.string(),
  completion_window: z.literal('24h'),
  status: z.enum(['validating', 'failed', 'in_progress', 'finalizing', 'completed', 'expired', 'cancelling', 'cancelled']),
  output_file_id: z.string().nullable().describe('Answers of the requests that were drawn, when the batch has ended.'),
  error_file_id: z.string().nullable().describe('Errors of those that were not.'),
  created_at: UnixSeconds,
  in_progress_at: Reached,
  expires_at: UnixSeconds,
  finalizing_at: Reached,
  completed_at: Reached,
  failed_at: Reached,
  expired_at: Reached,
  cancelling_at: Reached,
  cancelled_at: Reached,
  request_counts: z.strictObject({ total: Count, completed: Count, failed: Count }),
  usage: z.strictObject({
    input_tokens: Count,
    input_tokens_details: z.strictObject({ cached_tokens: Count }),
    output_tokens: Count,
    output_tokens_details: z.strictObject({ reasoning_tokens: Count }),
    total_tokens: Count,
  }),
  metadata: Metadata.nullable(),
})
export type BatchObject = z.infer<typeof BatchObject>

export const BatchList = z.strictObject({
  object: z.literal('list'),
  data: z.array(BatchObject),
  has_more: z.boolean(),
  first_id: z.string().nullable(),
  last_id: z.string().nullable(),
})
