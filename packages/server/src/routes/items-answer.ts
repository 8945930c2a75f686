import type { ItemListQuery } from '@easel/protocol'
import type { z } from 'zod'
import type { RequestContext } from '../app-type.ts'
import type { ItemQuery } from '../records/index.ts'
import { filled, listedItem, slot } from '../responses/index.ts'
import type { Services } from '../services.ts'
import { pageOf } from './read-query.ts'
import { streamOf } from './stream-of.ts'

const USUAL_PAGE = 20

/** One page of items, with the bytes of their pictures. */
export async function answerItems(
  services: Services,
  context: RequestContext,
  of: ItemQuery['of'],
  { limit = USUAL_PAGE, order = 'desc', after, include = [] }: z.infer<typeof ItemListQuery>,
): Promise<Response> {
  const items = await services.records.items.list({ of, after: after ?? null, order, limit: limit + 1 })
  const withImages = include.includes('message.input_image.image_url')
  const page = pageOf(
    items.map((item) => ({ id: item.id, item })),
    limit,
  )
  const data = page.data.map(({ item }) => listedItem(item, slot, withImages))
  return answerText(services, context, JSON.stringify({ ...page, data }), {})
}

/** A text with slots as an answer of JSON; `onSent` comes after its last byte, or when the client has left. */
export function answerText(
  services: Services,
  context: RequestContext,
  text: string,
  headers: Record<string, string>,
  onSent?: () => Promise<void>,
): Response {
  async function* bytes() {
    try {
      yield* filled(services, text)
    } finally {
      await onSent?.()
    }
  }
  return context.body(streamOf(bytes()), 200, { ...headers, 'content-type': 'application/json' })
}
