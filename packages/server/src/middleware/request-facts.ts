import type { Context } from 'hono'
import { createMiddleware } from 'hono/factory'
import { matchedRoutes } from 'hono/route'
import { newId } from '../ids.ts'
import type { Caller } from '../keys/index.ts'
import type { Services } from '../services.ts'

/** The version of the API's headers, as OpenAI sends it. */
const OPENAI_VERSION = '2020-10-01'

/** Gives every answer its id, its time and its version, and logs one line for each request of the API. */
export const requestFacts = ({ now, log, metrics }: Services) =>
  createMiddleware(async (context, next) => {
    const start = now()
    const id = newId('req')
    context.set('requestId', id)
    await next()
    const ms = Math.max(0, Math.round(now() - start))
    // Not by `context.header`, which makes the whole answer anew each time.
    const { headers } = context.res
    headers.set('x-request-id', id)
    headers.set('openai-processing-ms', String(ms))
    headers.set('openai-version', OPENAI_VERSION)
    headers.set('x-content-type-options', 'nosniff')

    const { method, path } = context.req
    metrics?.request({ method, route: routeOf(context), status: context.res.status, ms })
    if (!/^\/(v1|easel)\//.test(path)) return
    const caller: Caller | undefined = context.get('caller')
    log.info('request', { method, path: path.slice(0, 200), status: context.res.status, ms, request: id, key: caller?.key?.id ?? null })
  })

/** The pattern of the route that has answered; what no route knows is one of them all. */
const routeOf = (context: Context) => matchedRoutes(context).find(({ method }) => method !== 'ALL')?.path ?? 'none'
