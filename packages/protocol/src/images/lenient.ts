import { excerpt, WireError } from '../errors/index.ts'
import { DEFAULT_MODEL, MODELS, type ModelProfile, profileOf, RETIRED_MODELS } from '../models/index.ts'
import type { WireWarning } from '../objects/warning.ts'
import { nearestSize } from './nearest-size.ts'
import { readSize } from './size-rules.ts'

type Body = Record<string, unknown>

/** One thing that older clients send. The three texts are its line in docs/profiles.md. */
export type Leniency = {
  param: string
  sent: string
  strict: string
  lenient: string
  /** Mends the body in place; says what it changed when the picture may differ for it. */
  mend(body: Body, profile: ModelProfile): string | null
}

/** In the order in which they are applied: the model first, because it decides what the others allow. */
export const LENIENCIES: readonly Leniency[] = [
  {
    param: 'model',
    sent: '`gpt-image-1`, `dall-e-3`, `dall-e-2`',
    strict: '400, the model does not exist',
    lenient: '`gpt-image-2`, with a warning',
    mend(body) {
      const { model } = body
      if (typeof model !== 'string' || !Object.hasOwn(RETIRED_MODELS, model)) return null
      body.model = DEFAULT_MODEL
      return `The model '${model}' was shut down; '${DEFAULT_MODEL}' answers for it.`
    },
  },
  {
    param: 'response_format',
    sent: '`b64_json`',
    strict: '400, unknown parameter',
    lenient: 'accepted: it is what is answered',
    mend(body) {
      if (body.response_format === 'b64_json' || body.response_format === null) delete body.response_format
      return null
    },
  },
  {
    param: 'response_format',
    sent: '`url`',
    strict: '400, unknown parameter',
    lenient: '400, in words that name `b64_json`',
    mend(body) {
      if (!('response_format' in body)) return null
      const value = excerpt(String(body.response_format))
      throw new WireError(
        'invalid_value',
        `Invalid value: '${value}'. Pictures are answered as 'b64_json' only; no address is kept for them.`,
        'response_format',
      )
    },
  },
  {
    param: 'style',
    sent: '`vivid`, `natural`',
    strict: '400, unknown parameter',
    lenient: 'left out, with a warning',
    mend: (body) => leaveOut(body, 'style', "'style' belongs to dall-e-3 and changes nothing; say the style in the prompt."),
  },
  {
    param: 'input_fidelity',
    sent: 'any value, for a model without it',
    strict: '400, invalid_input_fidelity_model',
    lenient: 'left out, with a warning',
    mend: (body, { id, fidelities }) =>
      fidelities.some((each) => each === body.input_fidelity)
        ? null
        : leaveOut(body, 'input_fidelity', `'input_fidelity' is always high with '${id}'.`),
  },
  {
    param: 'quality',
    sent: '`standard`, `hd`',
    strict: '400, invalid value',
    lenient: '`medium`, `high`, with a warning',
    mend(body) {
      const { quality } = body
      if (quality !== 'standard' && quality !== 'hd') return null
      body.quality = quality === 'hd' ? 'high' : 'medium'
      return `The quality '${quality}' belongs to dall-e; it is drawn as '${body.quality}'.`
    },
  },
  {
    param: 'output_format',
    sent: '`jpg`',
    strict: '400, invalid value',
    lenient: '`jpeg`',
    mend(body) {
      if (body.output_format === 'jpg') body.output_format = 'jpeg'
      return null
    },
  },
  {
    param: 'output_compression',
    sent: 'below 100, for png',
    strict: '400, invalid value',
    lenient: 'left out, with a warning',
    mend: (body) =>
      (body.output_format ?? 'png') === 'png' && Number(body.output_compression ?? 100) < 100
        ? leaveOut(body, 'output_compression', "'output_compression' is not for png, which loses nothing; jpeg and webp have it.")
        : null,
  },
  {
    param: 'n, output_compression, partial_images',
    sent: 'digits as text: `"2"`',
    strict: '400, invalid type (a number in JSON, text in forms)',
    lenient: 'read as the number',
    mend(body) {
      for (const name of ['n', 'output_compression', 'partial_images']) {
        const value = body[name]
        if (typeof value === 'string' && /^\d{1,15}$/.test(value)) body[name] = Number(value)
      }
      return null
    },
  },
  {
    param: 'stream',
    sent: '`"true"`, `"False"` as text',
    strict: '400, invalid type (a boolean in JSON, `true` or `false` in forms)',
    lenient: 'read as the boolean',
    mend(body) {
      const word = typeof body.stream === 'string' ? body.stream.toLowerCase() : ''
      if (word === 'true' || word === 'false') body.stream = word === 'true'
      return null
    },
  },
  {
    param: 'user',
    sent: '`null`',
    strict: '400, invalid type',
    lenient: 'left out',
    mend(body) {
      if (body.user === null) delete body.user
      return null
    },
  },
  {
    param: 'size',
    sent: '`1024*1024`, `1024 X 1024`',
    strict: '400, invalid value',
    lenient: 'read as `1024x1024`',
    mend(body) {
      if (typeof body.size === 'string') body.size = body.size.replace(/^\s*(\d{1,9})\s*[xX*×]\s*(\d{1,9})\s*$/, '$1x$2')
      return null
    },
  },
  {
    param: 'size',
    sent: 'pixels that the model does not draw: `256x256`, `1920x1080`',
    strict: '400, invalid value',
    lenient: 'the nearest size that it draws, with a warning',
    mend(body, { sizes }) {
      const asked = typeof body.size === 'string' ? readSize(body.size) : null
      if (!asked) return null
      const { width, height } = nearestSize(asked, sizes)
      if (asked.width === width && asked.height === height) return null
      body.size = `${width}x${height}`
      return `The size '${asked.width}x${asked.height}' cannot be drawn; '${body.size}' is the nearest that can.`
    },
  },
]

/** The body as a strict client would have sent it, and what that changed. Whatever is still wrong is left for the schema to refuse. */
export function forgive(sent: object): { body: Body; warnings: WireWarning[] } {
  const body: Body = { ...sent }
  const warnings: WireWarning[] = []
  for (const { param, mend } of LENIENCIES) {
    const profile = MODELS.find(({ id }) => id === body.model) ?? profileOf(DEFAULT_MODEL)
    const message = mend(body, profile)
    if (message) warnings.push({ code: param, message })
  }
  return { body, warnings }
}

function leaveOut(body: Body, name: string, message: string): string | null {
  if (!(name in body)) return null
  const wasNull = body[name] === null
  delete body[name]
  return wasNull ? null : message
}
