import { z } from 'zod'
import { excerpt, kindOf, missingParameter, paramOf, WireError, wireErrorOf, wrongType } from '../errors/index.ts'

/** Characters of one text. */
const MAX_TEXT_LENGTH = 262_144
const MAX_URL_LENGTH = 20_971_520
const MAX_RESULT_LENGTH = 69_905_068
const MAX_ITEMS = 2000
const MAX_PARTS = 500

const Text = z.string().max(MAX_TEXT_LENGTH)
const Id = z.string().min(1).max(200)
const Status = z.enum(['in_progress', 'completed', 'incomplete']).nullish()

const InputText = z.strictObject({ type: z.literal('input_text'), text: Text, prompt_cache_breakpoint: z.unknown().optional() })

const InputImage = z
  .strictObject({
    type: z.literal('input_image'),
    detail: z.enum(['auto', 'low', 'high', 'original']).nullish().describe('Changes nothing: pictures are read as they are.'),
    image_url: z
      .string()
      .min(1)
      .max(MAX_URL_LENGTH)
      .refine((url) => /^(https?:\/\/|data:)/i.test(url), 'Expected an http or https URL, or a data URL.')
      .nullish(),
    file_id: Id.nullish(),
    prompt_cache_breakpoint: z.unknown().optional(),
  })
  .refine(({ image_url, file_id }) => (image_url == null) !== (file_id == null), "Expected exactly one of 'image_url' and 'file_id'.")

const OutputText = z.strictObject({
  type: z.literal('output_text'),
  text: Text,
  annotations: z.array(z.unknown()).nullish(),
  logprobs: z.array(z.unknown()).nullish(),
})

const Refusal = z.strictObject({ type: z.literal('refusal'), refusal: Text })

const PARTS = { input_text: InputText, input_image: InputImage, output_text: OutputText, refusal: Refusal }

/** A piece of a message. */
export type InputPart = z.infer<(typeof PARTS)[keyof typeof PARTS]>

const messageFields = {
  type: z.literal('message').nullish(),
  id: Id.nullish(),
  status: Status,
  role: z.enum(['user', 'assistant', 'system', 'developer']),
  phase: z.string().nullish(),
}

const ImageCall = z.looseObject({
  type: z.literal('image_generation_call'),
  id: Id.describe('Of a picture that this server has drawn; then nothing else is needed.'),
  result: z.string().max(MAX_RESULT_LENGTH).nullish().describe('The picture in base64, where the answer was not stored.'),
  revised_prompt: Text.nullish(),
  status: z.string().nullish(),
})

const ItemReference = z.strictObject({ type: z.literal('item_reference').nullish(), id: Id })

const Reasoning = z.looseObject({ type: z.literal('reasoning'), id: Id.nullish(), summary: z.array(z.unknown()).nullish() })

const PartOf = z.union([InputText, InputImage, OutputText, Refusal])

/** What may stand in a conversation. */
export const ResponseInputItem = z.union([
  z.strictObject({ ...messageFields, content: z.union([Text, z.array(PartOf)]) }),
  ImageCall,
  ItemReference,
  Reasoning,
])

const MessageShell = z.strictObject({ ...messageFields, content: z.union([Text, z.array(z.unknown()).max(MAX_PARTS)]) })

/** An item of a conversation, as a client has sent it. */
export type InputItem =
  | { type: 'message'; id: string | null; role: 'user' | 'assistant' | 'system' | 'developer'; content: InputPart[] }
  | { type: 'image_generation_call'; id: string; result: string | null; revisedPrompt: string | null }
  | { type: 'item_reference'; id: string }
  | { type: 'reasoning'; id: string | null; summary: unknown[] }

/** The conversation as it is sent: words alone, or items. The first thing that is wrong with it is thrown as a `WireError`. */
export function parseInput(input: unknown, param: string): InputItem[] {
  if (typeof input === 'string') {
    if (input.length > MAX_TEXT_LENGTH) parseWith(Text, input, [param])
    return [{ type: 'message', id: null, role: 'user', content: [{ type: 'input_text', text: input }] }]
  }
  if (!Array.isArray(input)) throw wrongType(param, 'a string or an array', kindOf(input))
  parseWith(z.array(z.unknown()).max(MAX_ITEMS), input, [param])
  return input.map((item: unknown, index) => parseItem(item, [param, index]))
}

type Path = (string | number)[]

function parseItem(item: unknown, path: Path): InputItem {
  const type = typeOf(item, path) ?? (typeof item === 'object' && item !== null && 'role' in item ? 'message' : 'item_reference')
  if (type === 'message') return parseMessage(item, path)
  if (type === 'image_generation_call') {
    const { id, result, revised_prompt } = parseWith(ImageCall, item, path)
    return { type, id, result: result ?? null, revisedPrompt: revised_prompt ?? null }
  }
  if (type === 'item_reference') return { type, id: parseWith(ItemReference, item, path).id }
  if (type === 'reasoning') {
    const { id, summary } = parseWith(Reasoning, item, path)
    return { type, id: id ?? null, summary: summary ?? [] }
  }
  throw new WireError(
    'invalid_value',
    `Invalid value: '${excerpt(type)}'. Supported values are: 'message', 'image_generation_call', 'item_reference', and 'reasoning': no other tool than image_generation is ever called here.`,
    paramOf([...path, 'type']),
  )
}

function parseMessage(item: unknown, path: Path): InputItem {
  const { id, role, content } = parseWith(MessageShell, item, path)
  const textType = role === 'assistant' ? 'output_text' : 'input_text'
  const parts: InputPart[] =
    typeof content === 'string'
      ? [{ type: textType, text: content }]
      : content.map((part, index) => parsePart(part, [...path, 'content', index]))
  return { type: 'message', id: id ?? null, role, content: parts }
}

function parsePart(part: unknown, path: Path): InputPart {
  const type = typeOf(part, path)
  if (type === null) throw missingParameter(paramOf([...path, 'type']))
  if (type === 'input_text' || type === 'input_image' || type === 'output_text' || type === 'refusal')
    return parseWith<InputPart>(PARTS[type], part, path)
  throw new WireError(
    'invalid_value',
    `Invalid value: '${excerpt(type)}'. Supported values are: 'input_text', 'input_image', 'output_text', and 'refusal'.`,
    paramOf([...path, 'type']),
  )
}

/** The `type` of an object; null where it has none. */
function typeOf(value: unknown, path: Path): string | null {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw wrongType(paramOf(path), 'an object', kindOf(value))
  const type = 'type' in value ? value.type : null
  if (type === null || type === undefined) return null
  if (typeof type !== 'string') throw wrongType(paramOf([...path, 'type']), 'a string', kindOf(type))
  return type
}

function parseWith<Value>(schema: z.ZodType<Value>, value: unknown, path: Path): Value {
  const parsed = schema.safeParse(value)
  if (parsed.success) return parsed.data
  // The words name the whole way from the body to the fault.
  const body = [...path].reverse().reduce<unknown>((inner, step) => {
    if (typeof step === 'string') return { [step]: inner }
    const list: unknown[] = []
    list[step] = inner
    return list
  }, value)
  throw wireErrorOf(
    parsed.error.issues.map((issue) => ({ ...issue, path: [...path, ...issue.path] })),
    body,
  )
}
