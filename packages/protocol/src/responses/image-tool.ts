import { z } from 'zod'
import { WireError, wireErrorOf } from '../errors/index.ts'
import { parseCreateImage } from '../images/create.ts'
import { fidelityOf, ImageRef, inputRef } from '../images/edit.ts'
import { ANY_MODEL, type BodyRules, imageFields } from '../images/fields.ts'
import type { ImageRequest, InputRef, WireRules } from '../images/request.ts'
import { DEFAULT_MODEL, profileOf } from '../models/index.ts'

/** The tool `image_generation` as one model takes it: the fields of an image request, and what only a conversation has. */
const imageToolBody = (rules: BodyRules) => {
  const { prompt: _, n: __, stream: ___, user: ____, safety_identifier: _____, easel: ______, ...fields } = imageFields(rules)
  return z.strictObject({
    type: z.literal('image_generation'),
    action: z
      .enum(['auto', 'generate', 'edit'])
      .nullish()
      .describe('Whether to draw anew or to change a picture of the conversation. Default: auto, the mind decides.'),
    ...fields,
    n: z.literal(1).nullish().describe('As it is echoed; a conversation that asks for several pictures gets several calls.'),
    input_fidelity: z.enum(['low', 'high']).nullish().describe('Only of gpt-image-1.5 and 1-mini.'),
    input_image_mask: ImageRef.nullish().describe(
      'Where its alpha is 0, the picture may change; of the size of the picture that is changed.',
    ),
  })
}

/** With the fields of all models together. */
export const ImageToolBody = imageToolBody(ANY_MODEL)

/** The tool with its defaults. */
export type ImageTool = {
  action: 'auto' | 'generate' | 'edit'
  mask: InputRef | null
  /** What every picture of the answer is drawn with; its prompt is still empty. */
  template: ImageRequest
}

/** Reads a tool. Whatever is wrong with it is told as OpenAI tells it: of `tools`, as the user's to change. */
export function parseImageTool(sent: object, place: string, rules: WireRules): ImageTool {
  try {
    return read(sent, rules)
  } catch (error) {
    if (!(error instanceof WireError)) throw error
    const where = error.param === null || error.param === 'tools' ? place : `${place}.${error.param}`
    throw new WireError('image_invalid_value', `${error.message} (${where})`, 'tools', { cause: error })
  }
}

function read(sent: object, rules: WireRules): ImageTool {
  const named = 'model' in sent && typeof sent.model === 'string' ? sent.model : DEFAULT_MODEL
  const profile = profileOf(named)
  const parsed = imageToolBody(profile).safeParse(sent)
  if (!parsed.success) throw wireErrorOf(parsed.error.issues, sent)
  const { type: _, action, input_image_mask: mask, input_fidelity, n: __, ...fields } = parsed.data
  const template = parseCreateImage({ ...fields, prompt: '-' }, rules)
  // What was drawn is changed by talking, and no SVG is.
  if (template.format === 'svg') throw new WireError('image_invalid_value', 'SVG is not supported in conversations.', 'output_format')
  return {
    action: action ?? 'auto',
    mask: mask ? inputRef(mask, 'tools') : null,
    template: { ...template, prompt: '', inputFidelity: fidelityOf(input_fidelity, profile) },
  }
}

/** The tool as an answer echoes it, with every default filled in. */
export const imageToolEcho = (sent: object) => ({
  type: 'image_generation',
  background: 'auto',
  moderation: 'auto',
  n: 1,
  output_compression: 100,
  output_format: 'png',
  quality: 'auto',
  size: 'auto',
  ...withoutPictures(Object.fromEntries(Object.entries(sent).filter(([, value]) => value !== null))),
})

/** A mask that came as a data URL is megabytes that its sender has. */
function withoutPictures({ input_image_mask: mask, ...tool }: Record<string, unknown>) {
  const isFile = typeof mask === 'object' && mask !== null && 'file_id' in mask
  return isFile ? { ...tool, input_image_mask: mask } : tool
}
