import { z } from 'zod'
import { WireError, wireErrorOf } from './errors.ts'
import { DEFAULT_MODEL, MODELS, type ModelProfile, type OutputFormat, profileOf, type Quality } from './models.ts'
import { parseSize, type Size } from './sizes.ts'

const MAX_PROMPT_LENGTH = 32_000
const MAX_IMAGES = 10
const MAX_PARTIAL_IMAGES = 3
const MAX_SEED = 2 ** 32 - 1

/** What Easel adds to a request, all under one key. */
const EaselOptions = z.strictObject({
  seed: z.int().min(0).max(MAX_SEED).optional(),
  /** What the answer's `easel` object holds beside the seed and the warnings. */
  return: z
    .array(z.enum(['scene', 'brief']))
    .max(8)
    .optional(),
})

/** Characters are code points here: a prompt of 32,000 emoji is not too long. */
const Prompt = z
  .string()
  .min(1)
  .check((context) => {
    const { value } = context
    if (value !== '' && value.trim() === '')
      context.issues.push({ code: 'too_small', origin: 'string', minimum: 1, inclusive: true, input: value })
    if (value.length > MAX_PROMPT_LENGTH && [...value].length > MAX_PROMPT_LENGTH)
      context.issues.push({ code: 'too_big', origin: 'string', maximum: MAX_PROMPT_LENGTH, inclusive: true, input: value })
  })

/** Body of `POST /v1/images/generations` as one model takes it; `null` stands for the default everywhere but in `user`. */
const createImageBody = (profile: ModelProfile) =>
  z.strictObject({
    prompt: Prompt,
    model: z.string().nullish(),
    n: z.int().min(1).max(MAX_IMAGES).nullish(),
    size: z.string().nullish(),
    quality: z.enum([...profile.qualities, 'auto']).nullish(),
    background: z.enum(['transparent', 'opaque', 'auto']).nullish(),
    output_format: z.enum(profile.formats).nullish(),
    output_compression: z.int().min(0).max(100).nullish(),
    moderation: z.enum(['auto', 'low']).nullish(),
    stream: z.boolean().nullish(),
    partial_images: z.int().min(0).max(MAX_PARTIAL_IMAGES).nullish(),
    user: z.string().optional(),
    safety_identifier: z.string().nullish(),
    easel: EaselOptions.nullish(),
  })

/** Building a schema takes longer than using it. */
const bodies = new Map(MODELS.map((profile) => [profile.id, createImageBody(profile)]))

/** How a client is treated: as OpenAI treats it, or with the forgiveness that older clients need. */
export type Profile = 'strict' | 'lenient'

/** What decides, beside the request, whether it is taken. */
export type WireRules = { profile: Profile; transparent: 'allow' | 'refuse' }

/** Where an input picture comes from; `param` is its name in the request, e.g. `image[1]`. An upload is named by its place among the form's files. */
export type InputRef = { param: string } & (
  | { from: 'file'; fileId: string }
  | { from: 'url'; url: string }
  | { from: 'upload'; index: number }
)

/** A request with every default filled in. */
export type ImageRequest = {
  operation: 'generate' | 'edit'
  /** 1–16 pictures of an edit, none of a generation. */
  images: InputRef[]
  mask: InputRef | null
  prompt: string
  model: string
  n: number
  size: Size | 'auto'
  quality: Quality | 'auto'
  background: 'transparent' | 'opaque' | 'auto'
  format: OutputFormat
  /** 0–100, 100 = best. */
  compression: number
  moderation: 'auto' | 'low'
  stream: boolean
  partialImages: number
  safetyIdentifier: string | null
  /** Null when the request has no `easel` key: then the answer has none either. */
  easel: EaselRequest | null
}

/** What Easel adds to a request, with its defaults. */
export type EaselRequest = {
  seed: number | null
  return: ('scene' | 'brief')[]
  /** The picture keeps the first input's own pixels instead of a size of the wire's rules (`return: "native"`). */
  native: boolean
  /** Which engine draws; null: the server's choice. */
  engine: string | null
  maskMode: 'exact' | 'soft'
  /** Pixels. */
  feather: number
  onLowConfidence: 'warn' | 'error'
}

/** Reads a JSON body. The first thing that is wrong with it is thrown as a `WireError`. */
export function parseCreateImage(body: unknown, rules: WireRules): ImageRequest {
  if (typeof body !== 'object' || body === null || Array.isArray(body))
    throw new WireError('malformed_body', 'Expected the request body to be a JSON object.')
  const model = 'model' in body ? body.model : null
  const profile = profileOf(typeof model === 'string' ? model : DEFAULT_MODEL)
  const parsed = (bodies.get(profile.id) ?? createImageBody(profile)).safeParse(body)
  if (!parsed.success) throw wireErrorOf(parsed.error.issues, body)
  const { data } = parsed

  const request: ImageRequest = {
    operation: 'generate',
    images: [],
    mask: null,
    prompt: data.prompt,
    model: profile.id,
    n: data.n ?? 1,
    size: parseSize(data.size ?? 'auto'),
    quality: data.quality ?? 'auto',
    background: data.background ?? 'auto',
    format: data.output_format ?? 'png',
    compression: data.output_compression ?? 100,
    moderation: data.moderation ?? 'auto',
    stream: data.stream ?? false,
    partialImages: data.partial_images ?? 0,
    safetyIdentifier: data.safety_identifier || data.user || null,
    easel: data.easel
      ? {
          seed: data.easel.seed ?? null,
          return: data.easel.return ?? [],
          native: false,
          engine: null,
          maskMode: 'exact',
          feather: 0,
          onLowConfidence: 'warn',
        }
      : null,
  }
  checkTogether(request, rules)
  return request
}

/** Rules between fields. */
function checkTogether(request: ImageRequest, rules: WireRules) {
  if (request.stream && request.n > 1) throw new WireError('image_unsupported_parameter', 'Streaming is only supported with n=1.', 'input')
  if (request.format === 'png' && request.compression < 100)
    throw new WireError('image_invalid_value', 'Compression less than 100 is not supported for PNG output format.', 'output_compression')
  if (request.background !== 'transparent') return
  if (request.format === 'jpeg')
    throw new WireError('image_invalid_value', 'Transparent background is not supported for JPEG output format.', 'background')
  if (rules.transparent === 'refuse')
    throw new WireError('image_invalid_value', 'Transparent background is not supported for this model.', 'background')
}
