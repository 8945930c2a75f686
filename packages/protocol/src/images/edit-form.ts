import { missingParameter, tooManyItems, unknownParameter, WireError, wrongType } from '../errors/index.ts'
import type { ModelProfile } from '../models/index.ts'
import { editFormBody, fidelityOf, MAX_INPUTS } from './edit.ts'
import { ANY_MODEL } from './fields.ts'
import { formBody } from './form-body.ts'
import { oncePerModel, readBody } from './read-body.ts'
import { type ImageRequest, type InputRef, imageRequest, type WireRules } from './request.ts'

const bodyOf = oncePerModel(editFormBody)

/** A part of a form that is a file, by the name of its field. */
type FormFile = { readonly name: string }

/**
 * Reads an edit that came as a form: its text fields, and its files in the order in which they came. An `upload` among the
 * request's pictures names its file by the place in `files`. The first thing that is wrong is thrown as a `WireError`.
 */
export function parseEditForm(fields: readonly (readonly [string, string])[], files: readonly FormFile[], rules: WireRules): ImageRequest {
  const parts = sortParts(files)
  const { data, profile, warnings } = readBody(formBody(fields), bodyOf, rules)
  refuseMarkup(parts.markup, profile)
  if (parts.images.length === 0) throw missingParameter('image')
  if (parts.images.length > MAX_INPUTS) throw tooManyItems('image', MAX_INPUTS, parts.images.length)
  const inputFidelity = fidelityOf(data.input_fidelity, profile)
  return imageRequest(
    data,
    { operation: 'edit', images: parts.images, mask: parts.mask[0] ?? null, inputFidelity },
    profile,
    rules,
    warnings,
  )
}

type Parts = { images: InputRef[]; mask: InputRef[]; markup: InputRef[] }

/** Which picture each file is: `image` and `image[]` count in the order of the form, `image[2]` by its number. */
function sortParts(files: readonly FormFile[]): Parts {
  const images: { place: number; index: number; name: string }[] = []
  const parts: Parts = { images: [], mask: [], markup: [] }
  for (const [index, { name }] of files.entries()) {
    const image = /^image(\[(\d{0,4})\])?$/.exec(name)
    if (image) images.push({ place: image[2] ? Number(image[2]) : images.length, index, name })
    else if (name === 'mask' || name === 'markup') parts[name].push({ param: name, from: 'upload', index })
    else throw isTextField(name) ? wrongType(name, 'a string', 'a file') : unknownParameter(name)
  }
  for (const name of ['mask', 'markup'] as const)
    if (parts[name].length > 1)
      throw new WireError('invalid_value', `Invalid value for '${name}'. Expected one file, but got ${parts[name].length}.`, name)
  // Sorting is stable: without numbers the order of the form stays.
  images.sort((a, b) => a.place - b.place)
  const alone = images.length === 1 && images[0]?.name === 'image'
  parts.images = images.map(({ index }, place) => ({ param: alone ? 'image' : `image[${place}]`, from: 'upload', index }))
  return parts
}

const isTextField = (name: string) => Object.hasOwn(editFormBody(ANY_MODEL).shape, name)

/** An overlay that shows what to change: known on the wire of 2.5 and later, drawn by nothing here yet. */
function refuseMarkup(markup: InputRef[], { id, markup: known }: ModelProfile) {
  if (markup.length === 0) return
  const message = known ? "'markup' is not available yet on this server." : `The model '${id}' does not support the 'markup' parameter.`
  throw new WireError('image_unsupported_parameter', message, 'markup')
}
