import { type ImageRequest, parseCreateImage, WireError } from '@easel/protocol'
import { priceOf } from '../../cost/index.ts'
import { requestBody } from '../fill.ts'
import { type Found, type Linted, warn } from './linted.ts'

/** US dollars of one fill: beyond it somebody should have decided so. */
const NOTICED = 0.4

/** High quality × a large size × several pictures adds up before anybody has seen the first. */
export async function costCreep({ filled }: Linted): Promise<Found[]> {
  const request = requestOf(filled)
  if (!request) return []
  const { dollars } = await priceOf(request)
  if (dollars <= NOTICED) return []
  const draft = await priceOf({ ...request, quality: 'low', n: 1 })
  return [
    warn(
      'cost-creep',
      ['parameters'],
      `Each fill costs $${dollars.toFixed(2)} at OpenAI's prices (${request.quality}, ${filled.parameters.size ?? 'auto'}, n ${request.n}); one low draft costs $${draft.dollars.toFixed(3)}.`,
    ),
  ]
}

/** Null for what the API refuses, which another rule says. */
function requestOf(filled: Linted['filled']): ImageRequest | null {
  try {
    return parseCreateImage(requestBody({ ...filled, pictures: [] }), { profile: 'strict', transparent: 'allow' })
  } catch (error) {
    if (error instanceof WireError) return null
    throw error
  }
}
