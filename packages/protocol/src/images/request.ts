import type { z } from 'zod'
import { WireError } from '../errors/index.ts'
import { DRAWN_FORMATS, drawnQuality, type ModelProfile, type OutputFormat, type Quality } from '../models/index.ts'
import type { WireWarning } from '../objects/warning.ts'
import type { Size } from '../size.ts'
import { type EaselRequest, easelRequest } from './easel-keys.ts'
import type { imageFields } from './fields.ts'
import { parseSize } from './size-rules.ts'
import { checkSvg, refuseSvgKeys } from './svg-rules.ts'

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
  /** As the wire names it, which is how it is billed and echoed; `drawnQuality` says how it is drawn. */
  quality: Quality | 'auto'
  background: 'transparent' | 'opaque' | 'auto'
  format: OutputFormat
  /** 0–100, 100 = best. */
  compression: number
  moderation: 'auto' | 'low'
  /** Only of models that have the parameter; null: its default. */
  inputFidelity: 'low' | 'high' | null
  stream: boolean
  partialImages: number
  safetyIdentifier: string | null
  /** Null when the request has no `easel` key: then the answer has none either. */
  easel: EaselRequest | null
  /** What was changed or cannot be obeyed; goes into the answer with the engine's own. */
  warnings: WireWarning[]
}

type Body = z.infer<z.ZodObject<ReturnType<typeof imageFields>>>
type Pictures = Pick<ImageRequest, 'operation' | 'images' | 'mask' | 'inputFidelity'>

/** Fills in the defaults of a body whose fields are right one by one, and checks them together. */
export function imageRequest(
  body: Body,
  pictures: Pictures,
  profile: ModelProfile,
  rules: WireRules,
  warnings: WireWarning[],
): ImageRequest {
  const request = {
    ...pictures,
    prompt: body.prompt,
    model: profile.id,
    n: body.n ?? 1,
    size: parseSize(body.size ?? 'auto', profile.sizes),
    quality: body.quality ?? 'auto',
    background: body.background ?? 'auto',
    format: drawnFormat(body),
    compression: body.output_compression ?? 100,
    moderation: body.moderation ?? 'auto',
    stream: body.stream ?? false,
    partialImages: body.partial_images ?? 0,
    safetyIdentifier: body.safety_identifier || body.user || null,
    easel: body.easel ? easelRequest(body.easel, pictures.operation) : null,
    warnings: [...warnings, ...unobeyed(body)],
  }
  if (request.format === 'svg') checkSvg(request, body)
  else refuseSvgKeys(request, body)
  checkTogether(request, profile, rules)
  return request
}

function drawnFormat({ output_format: asked, ...body }: Body): OutputFormat {
  const format = DRAWN_FORMATS.find((each) => each === (asked ?? 'png'))
  if (!format)
    throw new WireError(
      'image_invalid_value',
      `The output format '${asked}' is not drawn by this server. Supported values are: 'png', 'jpeg', 'webp', and 'svg'.`,
      'output_format',
    )
  for (const param of ['frame_count', 'frame_duration_ms'] as const)
    if (body[param] != null)
      throw new WireError('image_unsupported_parameter', `'${param}' belongs to an output format that this server does not draw.`, param)
  return format
}

/** What is accepted because the model has it, though nothing here follows it to the end. */
function unobeyed({ quality, complexity, svg }: Body): WireWarning[] {
  const warnings: WireWarning[] = []
  if (quality && drawnQuality(quality) !== quality)
    warnings.push({ code: 'quality', message: `The quality '${quality}' is drawn as '${drawnQuality(quality)}', the best there is.` })
  if (complexity) warnings.push({ code: 'complexity', message: "'complexity' changes nothing: every picture is planned in the same way." })
  if (svg) warnings.push({ code: 'svg', message: "'svg' changes nothing: lines are drawn by the same engine as everything else." })
  return warnings
}

/** Rules between fields. */
function checkTogether(request: ImageRequest, profile: ModelProfile, rules: WireRules) {
  if (request.stream && request.n > 1) throw new WireError('image_unsupported_parameter', 'Streaming is only supported with n=1.', 'input')
  if (request.format === 'png' && request.compression < 100)
    throw new WireError('image_invalid_value', 'Compression less than 100 is not supported for PNG output format.', 'output_compression')
  if (request.easel?.native && request.size !== 'auto')
    throw new WireError('image_invalid_value', "With 'native' in 'easel.return' the size is the first picture's own; leave it out.", 'size')
  if (request.easel?.scene) checkScene(request, request.easel)
  if (request.background !== 'transparent') return
  if (request.format === 'jpeg')
    throw new WireError('image_invalid_value', 'Transparent background is not supported for JPEG output format.', 'background')
  if (rules.transparent === 'refuse' && profile.transparent === 'preview')
    throw new WireError('image_invalid_value', 'Transparent background is not supported for this model.', 'background')
}

/** A scene is one picture, and what else decides a picture is in it. */
function checkScene({ n }: ImageRequest, { think, coherent, verify, seed, brand }: EaselRequest) {
  if (n > 1) throw new WireError('image_invalid_value', "With 'easel.scene' one picture is drawn: 'n' must be 1.", 'n')
  const other = Object.entries({ think, coherent, verify, brand, seed: seed !== null }).find(([, value]) => value)?.[0]
  if (other)
    throw new WireError(
      'image_invalid_value',
      `'easel.scene' is drawn as it is: 'easel.${other}' cannot be sent with it.`,
      `easel.${other}`,
    )
}
