import { wireErrorOf } from '@easel/protocol'
import type { z } from 'zod'

/** A query as the schema has it, `limit` as a number; the first thing that is wrong with it is a `WireError`. */
export function readQuery<Schema extends z.ZodType>(query: Record<string, string>, schema: Schema): z.infer<Schema> {
  const sent = { ...query, ...(/^\d{1,15}$/.test(query.limit ?? '') && { limit: Number(query.limit) }) }
  const parsed = schema.safeParse(sent)
  if (!parsed.success) throw wireErrorOf(parsed.error.issues, sent)
  return parsed.data
}

/** One page of a list as every answer tells it; `all` has one item more than the page when there is another. */
export function pageOf<Item extends { id: string }>(all: Item[], limit: number) {
  const data = all.slice(0, limit)
  return { object: 'list' as const, data, has_more: all.length > limit, first_id: data[0]?.id ?? null, last_id: data.at(-1)?.id ?? null }
}
