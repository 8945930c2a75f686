import { z } from 'zod'
import { ModerationDetails } from '../errors/index.ts'
import { DRAWN_FORMATS, QUALITIES } from '../models/index.ts'

const Id = z.string()

const ImageCallError = z.strictObject({
  code: z.string().nullable(),
  message: z.string(),
  param: z.string().nullable(),
  type: z.string(),
  moderation_details: ModerationDetails.exactOptional(),
})

/** A picture of an answer; while it is drawn only `id`, `type` and `status` are known. */
export const ImageCallItem = z.strictObject({
  id: Id.describe('ig_…: the name of the picture in every later turn.'),
  type: z.literal('image_generation_call'),
  status: z.enum(['in_progress', 'generating', 'completed', 'failed']),
  action: z.enum(['generate', 'edit']).exactOptional(),
  background: z.enum(['opaque', 'transparent']).exactOptional(),
  output_format: z.enum(DRAWN_FORMATS).exactOptional(),
  quality: z.enum(QUALITIES).exactOptional(),
  size: z.string().exactOptional(),
  revised_prompt: z.string().nullable().exactOptional(),
  result: z.string().nullable().describe('The picture in base64; null while it is drawn, and when it failed.'),
  error: ImageCallError.exactOptional(),
})
export type ImageCallItem = z.infer<typeof ImageCallItem>

const OutputTextPart = z.strictObject({
  type: z.literal('output_text'),
  annotations: z.array(z.never()),
  logprobs: z.array(z.never()),
  text: z.string(),
})
export type OutputTextPart = z.infer<typeof OutputTextPart>

const MessagePart = z.union([
  OutputTextPart,
  z.strictObject({ type: z.literal('input_text'), text: z.string() }),
  z.strictObject({ type: z.literal('refusal'), refusal: z.string() }),
  z.strictObject({
    type: z.literal('input_image'),
    detail: z.enum(['auto', 'low', 'high', 'original']),
    file_id: z.string().nullable(),
    image_url: z.string().nullable().describe('Only where `include` asks for it.'),
  }),
])

export const MessageItem = z.strictObject({
  id: Id,
  type: z.literal('message'),
  status: z.enum(['in_progress', 'completed', 'incomplete']),
  content: z.array(MessagePart),
  role: z.enum(['user', 'assistant', 'system', 'developer']),
})
export type MessageItem = z.infer<typeof MessageItem>

export const ReasoningItem = z.strictObject({
  id: Id,
  type: z.literal('reasoning'),
  summary: z.array(z.unknown()).describe('What the planner thought, where it was asked for.'),
})
export type ReasoningItem = z.infer<typeof ReasoningItem>

/** An item of a conversation as it is shown. */
export const ResponseItem = z.union([MessageItem, ImageCallItem, ReasoningItem])
export type ResponseItem = z.infer<typeof ResponseItem>

export const ResponseItemList = z.strictObject({
  object: z.literal('list'),
  data: z.array(ResponseItem),
  has_more: z.boolean(),
  first_id: z.string().nullable(),
  last_id: z.string().nullable(),
})
