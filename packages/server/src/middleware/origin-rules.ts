import { WireError } from '@easel/protocol'
import { createMiddleware } from 'hono/factory'
import { isLoopback } from '../loopback.ts'
import type { Services } from '../services.ts'
import { type Asker, askerOf } from './asker.ts'

const ALLOWED_METHODS = 'GET, POST, PATCH, DELETE, OPTIONS'
const USUAL_HEADERS = 'authorization, content-type, openai-organization, openai-project'
const RATE_LIMITS = ['limit', 'remaining', 'reset'].flatMap((word) =>
  ['requests', 'tokens', 'input-images'].map((meter) => `x-ratelimit-${word}-${meter}`),
)
const EXPOSED_HEADERS = [
  'x-request-id',
  'openai-processing-ms',
  'openai-version',
  'x-easel-job',
  'location',
  'preference-applied',
  'x-easel-warnings',
  'retry-after',
  'retry-after-ms',
  'x-should-retry',
  ...RATE_LIMITS,
].join(', ')

/**
 * Which web pages may ask. Without keys only this machine is answered: a page elsewhere, or a name that was pointed at this
 * address, must not drive the server. Where a key is needed it is known by any name, and its own pages may ask.
 */
export const originRules = ({ config, keyring }: Services) =>
  createMiddleware(async (context, next) => {
    const asker = askerOf(context)
    const keysNeeded = await keyring.needed()
    if (!keysNeeded && !asker.hosts.every(isLoopback))
      throw new WireError('forbidden', 'This server answers only to its loopback address, such as http://127.0.0.1.')
    if (asker.origin !== null && !mayAsk(asker, config, keysNeeded))
      throw new WireError(
        'forbidden',
        'This server does not answer web pages of that origin. Whoever runs it allows one with EASEL_CORS_ORIGINS.',
      )

    if (context.req.method !== 'OPTIONS' || asker.origin === null) await next()
    else {
      context.res = new Response(null, { status: 204 })
      context.header('access-control-allow-methods', ALLOWED_METHODS)
      context.header('access-control-allow-headers', context.req.header('access-control-request-headers') ?? USUAL_HEADERS)
      context.header('access-control-max-age', '600')
    }
    if (asker.origin === null) return
    context.header('access-control-allow-origin', asker.origin)
    context.header('access-control-expose-headers', EXPOSED_HEADERS)
    context.header('vary', 'origin', { append: true })
  })

function mayAsk({ origin, originHost, isOwnPage, hosts }: Asker, { host, corsOrigins }: Services['config'], keysNeeded: boolean): boolean {
  if (isOwnPage || (origin !== null && corsOrigins.includes(origin))) return true
  if (keysNeeded && corsOrigins.includes('*')) return true
  // Whatever listens on this machine, a developer's page on another port, say, may ask a server of this machine.
  return isLoopback(host) && isLoopback(originHost) && hosts.every(isLoopback)
}
