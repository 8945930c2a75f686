import { z } from 'zod'
import { excerpt, WireError, wireErrorOf } from '../errors/index.ts'
import type { WireRules } from '../images/request.ts'
import { MODELS, MODERATION_MODELS } from '../models/index.ts'
import { Metadata } from '../objects/metadata.ts'
import type { WireWarning } from '../objects/warning.ts'
import { ImageToolBody } from './image-tool.ts'
import { type InputItem, parseInput, ResponseInputItem } from './input.ts'
import { parseTools, type Tools } from './tools.ts'

const Decimal = (minimum: number, maximum: number) =>
  z
    .unknown()
    .refine(
      (value) => value == null || (typeof value === 'number' && value >= minimum && value <= maximum),
      `Expected a number from ${minimum} to ${maximum}.`,
    )
    .optional()
    .meta({ type: ['number', 'null'], minimum, maximum })

const Id = z.string().min(1).max(200)
const ConversationParam = z.union([Id, z.strictObject({ id: Id })])
const ShortText = z.string().max(512)

const INCLUDABLE = [
  'file_search_call.results',
  'web_search_call.results',
  'web_search_call.action.sources',
  'message.input_image.image_url',
  'computer_call_output.output.image_url',
  'code_interpreter_call.outputs',
  'reasoning.encrypted_content',
] as const
export const Include = z.array(z.enum(INCLUDABLE))

const ToolParam = z.union([ImageToolBody, z.looseObject({ type: z.enum(['function', 'custom']) })])

/** Parameters that OpenAI has and nothing here obeys: a request with one is refused. */
const REFUSED = ['prompt', 'moderation', 'context_management', 'access_programs'] as const
const refused = Object.fromEntries(REFUSED.map((name) => [name, z.unknown().optional().describe('Not available here.')])) as Record<
  (typeof REFUSED)[number],
  z.ZodOptional<z.ZodUnknown>
>

/** Body of `POST /v1/responses`, in the order in which a wrong field is reported. */
export const CreateResponseBody = z.strictObject({
  model: z.string().min(1).max(200).describe('Any id of a model that speaks, such as gpt-5; what draws is named in the tool.'),
  input: z
    .union([z.string(), z.array(ResponseInputItem)])
    .describe('Words, or the items of a conversation; the last message is the one that is answered.'),
  instructions: z.string().nullish().describe('What holds for this answer alone.'),
  tools: z
    .array(ToolParam)
    .nullish()
    .describe('`image_generation`; without it the answer is words. Functions are accepted and never called.'),
  tool_choice: z.unknown().optional().describe('auto, none, required, `{type: "image_generation"}`, or `allowed_tools`.'),
  previous_response_id: Id.nullish().describe('The answer that this one goes on from, with all that came before it.'),
  conversation: ConversationParam.nullish().describe('Where this turn is read from and kept, instead of `previous_response_id`.'),
  store: z.boolean().nullish().describe('Whether the answer can be asked for and gone on from later. Default: true.'),
  background: z.boolean().nullish().describe('Answers at once; the work goes on whoever listens, and survives a restart.'),
  stream: z.boolean().nullish().describe('Answers with server-sent events.'),
  stream_options: z.strictObject({ include_obfuscation: z.literal(false).nullish() }).nullish(),
  include: Include.nullish(),
  metadata: Metadata.nullish().describe('At most 16 pairs of your own.'),
  parallel_tool_calls: z.boolean().nullish().describe('Changes nothing: pictures are drawn one after the other.'),
  max_tool_calls: z.int().min(1).nullish().describe('Pictures, at most.'),
  max_output_tokens: z.int().min(16).nullish().describe('Of the words; an answer that is longer is cut and incomplete.'),
  temperature: Decimal(0, 2),
  top_p: Decimal(0, 1),
  top_logprobs: z.literal(0).nullish(),
  truncation: z.enum(['auto', 'disabled']).nullish(),
  reasoning: z
    .strictObject({
      effort: z.string().max(64).nullish(),
      summary: z.enum(['auto', 'concise', 'detailed']).nullish(),
      generate_summary: z.enum(['auto', 'concise', 'detailed']).nullish(),
      context: z.string().max(64).nullish(),
      mode: z.string().max(64).nullish(),
    })
    .nullish(),
  text: z
    .strictObject({
      format: z.strictObject({ type: z.literal('text') }).nullish(),
      verbosity: z.enum(['low', 'medium', 'high']).nullish(),
    })
    .nullish(),
  service_tier: z.enum(['auto', 'default', 'flex', 'scale', 'priority']).nullish(),
  image: z
    .strictObject({ context_compression: z.enum(['auto', 'disabled']).nullish() })
    .nullish()
    .describe('Pictures are never compressed.'),
  prompt_cache_key: ShortText.nullish(),
  prompt_cache_retention: z.string().max(64).nullish(),
  prompt_cache_options: z.unknown().optional(),
  safety_identifier: ShortText.nullish(),
  user: ShortText.nullish().describe('Older name of `safety_identifier`.'),
  ...refused,
})

/** Items and tools are read one by one, so that each fault is told in its own words. */
const Body = CreateResponseBody.extend({ input: z.unknown().optional(), tools: z.array(z.unknown()).nullish() })

/** A request with every default filled in. */
export type ResponseRequest = {
  model: string
  /** The new items of the conversation. */
  items: InputItem[]
  instructions: string | null
  tools: Tools
  previous: string | null
  conversation: string | null
  store: boolean
  background: boolean
  stream: boolean
  /** Whether thoughts are told. */
  summary: boolean
  maxToolCalls: number | null
  maxOutputTokens: number | null
  /** The part of the answer that repeats the request. */
  echo: ResponseEcho
  warnings: WireWarning[]
}

/** Reads the body of a request; `mainModel` is the id of the planner's model, which is a name like the others. */
export function parseCreateResponse(sent: unknown, rules: WireRules & { mainModel: string | null }): ResponseRequest {
  if (typeof sent !== 'object' || sent === null || Array.isArray(sent))
    throw new WireError('malformed_body', 'Expected the request body to be a JSON object.')
  const parsed = Body.safeParse(sent)
  if (!parsed.success) throw wireErrorOf(parsed.error.issues, sent)
  const body = parsed.data
  for (const name of REFUSED)
    if (body[name] != null) throw new WireError('unsupported_parameter', `The parameter '${name}' is not available on this server.`, name)
  checkModel(body.model, rules.mainModel)
  if (body.input == null) throw new WireError('missing_required_parameter', "Missing required parameter: 'input'.", 'input')
  const items = parseInput(body.input, 'input')
  const tools = parseTools(body.tools ?? [], body.tool_choice, rules)
  const conversation = typeof body.conversation === 'string' ? body.conversation : (body.conversation?.id ?? null)
  checkTogether(body, conversation)
  const safetyIdentifier = body.safety_identifier || body.user || null
  if (tools.image) Object.assign(tools.image.template, { safetyIdentifier, stream: body.stream ?? false })
  return {
    model: body.model,
    items,
    instructions: body.instructions ?? null,
    tools,
    previous: body.previous_response_id ?? null,
    conversation,
    store: body.store ?? true,
    background: body.background ?? false,
    stream: body.stream ?? false,
    summary: (body.reasoning?.summary ?? body.reasoning?.generate_summary ?? null) !== null,
    maxToolCalls: body.max_tool_calls ?? null,
    maxOutputTokens: body.max_output_tokens ?? null,
    echo: echoOf(body, tools, conversation),
    warnings: [...tools.warnings, ...(tools.image?.template.warnings ?? []), ...unobeyed(body)],
  }
}

type ReadBody = z.infer<typeof Body>

/** Names of models that speak; a picture model is named in the tool. */
const SPEAKS = /^(gpt-(?!image)[\w.:-]+|o\d[\w.:-]*|chatgpt-[\w.:-]+|codex-[\w.:-]+|ft:[\w.:-]+|easel(-\d{4}-\d{2}-\d{2})?)$/

function checkModel(model: string, mainModel: string | null): void {
  if (model === mainModel) return
  const isEasel = model === 'easel' || model.startsWith('easel-')
  if (!isEasel && (MODELS.some(({ id }) => id === model) || Object.hasOwn(MODERATION_MODELS, model)))
    throw new WireError(
      'invalid_value',
      `The model '${model}' does not speak. Name a model such as 'gpt-5', and '${model}' as the model of the image_generation tool.`,
      'model',
    )
  if (!SPEAKS.test(model)) throw new WireError('model_not_found', `The model '${excerpt(model)}' does not exist.`, 'model')
}

function checkTogether(body: ReadBody, conversation: string | null): void {
  if (body.previous_response_id != null && conversation !== null)
    throw new WireError(
      'invalid_value',
      "Mutually exclusive parameters: 'previous_response_id' and 'conversation'. Give one of them.",
      'previous_response_id',
    )
  if (body.background === true && body.store === false)
    throw new WireError('invalid_value', "'background' needs 'store': an answer that nobody waits for must be kept.", 'background')
}

/** What is accepted because every client of a language model may send it, though it changes nothing here. */
function unobeyed({ temperature, top_p }: ReadBody): WireWarning[] {
  const names = Object.entries({ temperature, top_p }).flatMap(([name, value]) => (value == null || value === 1 ? [] : name))
  return names.map((name) => ({ code: name, message: `'${name}' changes nothing: the same request gives the same picture.` }))
}

export type ResponseEcho = ReturnType<typeof echoOf>

function echoOf(body: ReadBody, { echo }: Tools, conversation: string | null) {
  return {
    background: body.background ?? false,
    conversation: conversation === null ? null : { id: conversation },
    instructions: body.instructions ?? null,
    max_output_tokens: body.max_output_tokens ?? null,
    max_tool_calls: body.max_tool_calls ?? null,
    model: body.model,
    parallel_tool_calls: body.parallel_tool_calls ?? true,
    previous_response_id: body.previous_response_id ?? null,
    prompt_cache_key: body.prompt_cache_key ?? null,
    reasoning: { effort: body.reasoning?.effort ?? null, summary: body.reasoning?.summary ?? null },
    safety_identifier: body.safety_identifier ?? null,
    service_tier: 'default' as const,
    store: body.store ?? true,
    temperature: typeof body.temperature === 'number' ? body.temperature : 1,
    text: { format: { type: 'text' as const }, verbosity: body.text?.verbosity ?? ('medium' as const) },
    tool_choice: echo.tool_choice,
    tools: echo.tools,
    top_logprobs: 0 as const,
    top_p: typeof body.top_p === 'number' ? body.top_p : 1,
    truncation: body.truncation ?? ('disabled' as const),
    user: body.user ?? null,
    metadata: body.metadata ?? {},
  }
}
