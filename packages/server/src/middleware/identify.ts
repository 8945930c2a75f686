import { createMiddleware } from 'hono/factory'
import { LOCAL_CALLER } from '../keys/index.ts'
import type { Services } from '../services.ts'

/** Finds out who asks. */
export const identify = (_services: Services) =>
  createMiddleware(async (context, next) => {
    context.set('caller', LOCAL_CALLER)
    await next()
  })
