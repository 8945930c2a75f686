import { z } from 'zod'
import { excerpt, WireError } from '../errors/index.ts'
import type { ModelProfile } from './profile.ts'
import { MODELS, MODERATION_MODELS } from './table.ts'

export const DEFAULT_MODEL = 'gpt-image-2'

/** The profile behind a model id of an image request; those that OpenAI has retired are as unknown as any other. */
export function profileOf(model: string): ModelProfile {
  const profile = MODELS.find(({ id }) => id === model)
  if (profile) return profile
  if (Object.hasOwn(MODERATION_MODELS, model))
    throw new WireError('image_invalid_value', `The model '${model}' does not draw; it only moderates.`, 'model')
  throw new WireError('image_invalid_value', doesNotExist(model), 'model')
}

/** A line of `GET /v1/models`. */
export const ModelObject = z.strictObject({
  id: z.string(),
  object: z.literal('model'),
  /** Unix seconds. */
  created: z.int(),
  owned_by: z.string(),
  shutdown_date: z.iso.date().nullable().describe('Day on which OpenAI ends the model of this name, where one is announced.'),
})
export type ModelObject = z.infer<typeof ModelObject>

export const ModelList = z.strictObject({ object: z.literal('list'), data: z.array(ModelObject) })

/** Easel answers under every id, so Easel is who owns it here. */
const modelObject = (id: string, released: string, shutdown: string | null): ModelObject => ({
  id,
  object: 'model',
  created: Date.parse(released) / 1000,
  owned_by: 'easel',
  shutdown_date: shutdown,
})

/** `GET /v1/models`: what draws, then what moderates. */
export const listModels = (): z.infer<typeof ModelList> => ({
  object: 'list',
  data: [
    ...MODELS.map(({ id, released, shutdown }) => modelObject(id, released, shutdown)),
    ...Object.entries(MODERATION_MODELS).map(([id, released]) => modelObject(id, released, null)),
  ],
})

/** `GET /v1/models/{id}`, where an unknown id is 404 rather than 400. */
export function retrieveModel(id: string): ModelObject {
  const model = listModels().data.find((each) => each.id === id)
  if (!model) throw new WireError('model_not_found', doesNotExist(id), 'model')
  return model
}

const doesNotExist = (model: string) => `The model '${excerpt(model)}' does not exist.`
