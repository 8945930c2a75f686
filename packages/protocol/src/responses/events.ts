import { z } from 'zod'
import { ErrorEnvelope } from '../errors/index.ts'
import { DRAWN_FORMATS, QUALITIES } from '../models/index.ts'
import { ResponseItem } from './items.ts'
import { ResponseObject } from './response.ts'

const sequence_number = z.int().min(0).describe('Counts the events of an answer from 0 without gaps.')
const output_index = z.int().min(0)
const item_id = z.string()
const content_index = z.int().min(0)

const event = <Type extends string, Shape extends z.ZodRawShape>(type: Type, shape: Shape) =>
  z.strictObject({ type: z.literal(type), ...shape, sequence_number })

const ofResponse = <Type extends string>(type: Type) => event(type, { response: ResponseObject })
const ofCall = <Type extends string>(type: Type) => event(type, { item_id, output_index })
const summary = { item_id, output_index, summary_index: z.int().min(0) }
const part = z.unknown()

/** An event of the stream of an answer, in the order in which they come. */
export const ResponseEvent = z.union([
  ofResponse('response.created'),
  ofResponse('response.queued'),
  ofResponse('response.in_progress'),
  event('response.output_item.added', { output_index, item: ResponseItem }),
  event('response.reasoning_summary_part.added', { ...summary, part }),
  event('response.reasoning_summary_text.delta', { ...summary, delta: z.string() }),
  event('response.reasoning_summary_text.done', { ...summary, text: z.string() }),
  event('response.reasoning_summary_part.done', { ...summary, part }),
  ofCall('response.image_generation_call.in_progress'),
  ofCall('response.image_generation_call.generating'),
  event('response.image_generation_call.partial_image', {
    item_id,
    output_index,
    partial_image_index: z.int().min(0),
    partial_image_b64: z.string(),
    size: z.string(),
    quality: z.enum(QUALITIES),
    background: z.enum(['opaque', 'transparent']),
    output_format: z.enum(DRAWN_FORMATS),
  }),
  ofCall('response.image_generation_call.completed'),
  event('response.content_part.added', { item_id, output_index, content_index, part }),
  event('response.output_text.delta', { item_id, output_index, content_index, delta: z.string(), logprobs: z.array(z.never()) }),
  event('response.output_text.done', { item_id, output_index, content_index, text: z.string(), logprobs: z.array(z.never()) }),
  event('response.content_part.done', { item_id, output_index, content_index, part }),
  event('response.output_item.done', { output_index, item: ResponseItem }),
  ofResponse('response.completed'),
  ofResponse('response.incomplete'),
  ofResponse('response.failed'),
  event('error', { code: z.string().nullable(), message: z.string(), param: z.string().nullable() }),
  ErrorEnvelope.extend({ type: z.literal('error') }),
])
export type ResponseEvent = z.infer<typeof ResponseEvent>
