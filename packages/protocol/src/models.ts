import { excerpt, WireError } from './errors.ts'
import { PRICES, type Prices } from './prices.ts'
import { GRID_FACTORS, type GridFactors } from './tokens.ts'

export type OutputFormat = 'png' | 'jpeg' | 'webp'
export type Quality = 'low' | 'medium' | 'high'

/** What a model id accepts and charges; the request schema, the token count and the catalogue follow from it. */
export type ModelProfile = {
  id: string
  /** Day of its release, `YYYY-MM-DD`. */
  released: string
  formats: readonly [OutputFormat, ...OutputFormat[]]
  qualities: readonly [Quality, ...Quality[]]
  /** Latent grid of the output-token formula. */
  tokens: GridFactors
  prices: Prices
}

const IMAGE_2 = {
  formats: ['png', 'jpeg', 'webp'],
  qualities: ['low', 'medium', 'high'],
  tokens: GRID_FACTORS['gpt-image-2'],
  prices: PRICES['gpt-image-2'],
} as const satisfies Omit<ModelProfile, 'id' | 'released'>

export const DEFAULT_MODEL = 'gpt-image-2'

/** Every id that is answered; those that OpenAI has retired are unknown here as they are there. */
export const MODELS: readonly ModelProfile[] = [
  { id: 'gpt-image-2', released: '2026-04-21', ...IMAGE_2 },
  { id: 'gpt-image-2-2026-04-21', released: '2026-04-21', ...IMAGE_2 },
  { id: 'easel', released: '2026-11-21', ...IMAGE_2 },
  { id: 'easel-2026-11-21', released: '2026-11-21', ...IMAGE_2 },
]

/** The profile behind a model id of an image request. */
export function profileOf(model: string): ModelProfile {
  const profile = MODELS.find(({ id }) => id === model)
  if (!profile) throw new WireError('image_invalid_value', `The model '${excerpt(model)}' does not exist.`, 'model')
  return profile
}

/** A line of `GET /v1/models`. */
export type ModelObject = { id: string; object: 'model'; created: number; owned_by: string; shutdown_date: string | null }

/** Easel answers under every id, so Easel is who owns it here. */
const modelObject = ({ id, released }: ModelProfile): ModelObject => ({
  id,
  object: 'model',
  created: Date.parse(released) / 1000,
  owned_by: 'easel',
  shutdown_date: null,
})

export const listModels = () => ({ object: 'list' as const, data: MODELS.map(modelObject) })

/** `GET /v1/models/{id}`, where an unknown id is 404 rather than 400. */
export function retrieveModel(id: string): ModelObject {
  const profile = MODELS.find((each) => each.id === id)
  if (!profile) throw new WireError('model_not_found', `The model '${excerpt(id)}' does not exist.`, 'model')
  return modelObject(profile)
}
