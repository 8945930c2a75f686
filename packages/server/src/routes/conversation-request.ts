import type { RequestContext } from '../app-type.ts'

/** A few pictures as data URLs; more than that goes as files. */
export const MAX_CONVERSATION_BYTES = 64 * 1024 * 1024

/** The query, with `include` as a list however a client spells that. */
export function includesOf(context: RequestContext): Record<string, string> {
  const { include: _, 'include[]': __, ...query } = context.req.query()
  const include = [...(context.req.queries('include') ?? []), ...(context.req.queries('include[]') ?? [])]
  return include.length > 0 ? ({ ...query, include } as unknown as Record<string, string>) : query
}
