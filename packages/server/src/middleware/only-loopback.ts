import { WireError } from '@easel/protocol'
import { createMiddleware } from 'hono/factory'

const ALLOWED_METHODS = 'GET, POST, OPTIONS'
const EXPOSED_HEADERS = 'x-request-id, openai-processing-ms, openai-version, x-easel-job, x-easel-warnings'

/**
 * Without keys only this machine is answered: a web page elsewhere, or a name that was pointed at
 * this address, must not drive the server. Pages of this machine may, whatever their port.
 */
export const onlyLoopback = createMiddleware(async (context, next) => {
  const host = context.req.header('host')
  if (!isLoopback(new URL(context.req.url).hostname) || (host !== undefined && !isLoopback(hostnameOf(`http://${host}`))))
    throw new WireError('forbidden', 'This server answers only to its loopback address, such as http://127.0.0.1.')
  const origin = context.req.header('origin')
  if (origin !== undefined && !isLoopback(hostnameOf(origin)))
    throw new WireError('forbidden', 'This server answers only web pages of its own machine.')

  if (context.req.method !== 'OPTIONS' || origin === undefined) await next()
  else {
    context.res = new Response(null, { status: 204 })
    context.header('access-control-allow-methods', ALLOWED_METHODS)
    context.header('access-control-allow-headers', context.req.header('access-control-request-headers') ?? 'authorization, content-type')
    context.header('access-control-max-age', '600')
  }
  if (origin === undefined) return
  context.header('access-control-allow-origin', origin)
  context.header('access-control-expose-headers', EXPOSED_HEADERS)
  context.header('vary', 'origin', { append: true })
})

/** The name in a URL; empty, and so nobody's, when it is none. */
const hostnameOf = (url: string) => (URL.canParse(url) ? new URL(url).hostname : '')

/** `localhost` and its subdomains, 127.0.0.0/8 and ::1, as a URL spells them. */
const isLoopback = (hostname: string) =>
  hostname === 'localhost' || hostname.endsWith('.localhost') || hostname === '[::1]' || /^127(\.\d{1,3}){3}$/.test(hostname)
