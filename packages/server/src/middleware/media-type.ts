import type { Context } from 'hono'

/** What a request says that its body is, e.g. `application/json`, without parameters; empty when it says nothing. */
export const mediaTypeOf = (context: Context) => (context.req.header('content-type') ?? '').split(';')[0]?.trim().toLowerCase() ?? ''
