import { z } from 'zod'
import { WireError } from '../errors/index.ts'
import type { ModelProfile } from '../models/index.ts'
import { type BodyRules, imageFields } from './fields.ts'
import { oncePerModel, readBody } from './read-body.ts'
import { type ImageRequest, type InputRef, imageRequest, type WireRules } from './request.ts'

export const MAX_INPUTS = 16
const MAX_URL_LENGTH = 20_971_520

/** A picture of a JSON request: a file that was uploaded before, or an address. */
export const ImageRef = z
  .strictObject({
    file_id: z.string().min(1).optional(),
    image_url: z
      .string()
      .min(1)
      .max(MAX_URL_LENGTH)
      .refine((url) => /^(https?:\/\/|data:)/i.test(url), 'Expected an http or https URL, or a data URL.')
      .optional()
      .describe('An http or https address, or a data URL with the bytes in base64.'),
  })
  .refine((ref) => (ref.file_id === undefined) !== (ref.image_url === undefined), "Expected exactly one of 'file_id' and 'image_url'.")
  .meta({ minProperties: 1, maxProperties: 1 })

/** Fields that every edit has, as JSON or as a form. */
const editFields = (rules: BodyRules) => ({
  ...imageFields(rules),
  input_fidelity: rules.fidelities.length > 0 ? Fidelity : z.unknown().optional(),
})

const Fidelity = z.enum(['low', 'high']).nullish().describe('Only of gpt-image-1.5 and 1-mini; gpt-image-2 and later refuse it.')

/** Body of `POST /v1/images/edits` as JSON. */
export const editImageBody = (rules: BodyRules) =>
  z.strictObject({
    ...editFields(rules),
    images: z.array(ImageRef).min(1).max(MAX_INPUTS),
    mask: ImageRef.nullish().describe("Where its alpha is 0, the first picture may change; of that picture's size."),
  })

/** The same as a form, without its files. */
export const editFormBody = (rules: BodyRules) => z.strictObject(editFields(rules))

const bodyOf = oncePerModel(editImageBody)

/** Reads the JSON body of an edit. The first thing that is wrong with it is thrown as a `WireError`. */
export function parseEditImage(body: unknown, rules: WireRules): ImageRequest {
  const { data, profile, warnings } = readBody(body, bodyOf, rules)
  const images = data.images.map((ref, index) => inputRef(ref, `images[${index}]`))
  const mask = data.mask ? inputRef(data.mask, 'mask') : null
  const inputFidelity = fidelityOf(data.input_fidelity, profile)
  return imageRequest(data, { operation: 'edit', images, mask, inputFidelity }, profile, rules, warnings)
}

export const inputRef = ({ file_id, image_url }: z.infer<typeof ImageRef>, param: string): InputRef =>
  image_url === undefined ? { param, from: 'file', fileId: file_id ?? '' } : { param, from: 'url', url: image_url }

/** The fidelity asked for; a model that lacks the parameter, or one of its values, refuses it in words of its own. */
export function fidelityOf(asked: unknown, { id, fidelities }: ModelProfile): 'low' | 'high' | null {
  if (asked == null) return null
  const fidelity = fidelities.find((each) => each === asked)
  if (fidelity) return fidelity
  const what = fidelities.length === 0 ? "the 'input_fidelity' parameter" : `'${String(asked)}' as 'input_fidelity'`
  throw new WireError('invalid_input_fidelity_model', `The model '${id}' does not support ${what}.`, 'input_fidelity')
}
