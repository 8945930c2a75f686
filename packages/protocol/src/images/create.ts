import { z } from 'zod'
import { type BodyRules, imageFields } from './fields.ts'
import { oncePerModel, readBody } from './read-body.ts'
import { type ImageRequest, imageRequest, type WireRules } from './request.ts'

/** Body of `POST /v1/images/generations` as one model takes it. */
export const createImageBody = (rules: BodyRules) => z.strictObject(imageFields(rules))

const bodyOf = oncePerModel(createImageBody)

/** Reads a JSON body. The first thing that is wrong with it is thrown as a `WireError`. */
export function parseCreateImage(body: unknown, rules: WireRules): ImageRequest {
  const { data, profile, warnings } = readBody(body, bodyOf, rules)
  return imageRequest(data, { operation: 'generate', images: [], mask: null, inputFidelity: null }, profile, rules, warnings)
}
