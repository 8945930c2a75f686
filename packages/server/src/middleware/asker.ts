import type { Context } from 'hono'

/** What the headers say about who asks, as far as a browser writes them and no page can forge them. */
export type Asker = {
  /** `https://app.example`, or `null` as a sandboxed page is called; null: no browser's page, or a plain read of its own. */
  origin: string | null
  /** The name in the origin; empty for `null`. */
  originHost: string
  /** The names under which the server was asked: of the URL, and of the header. */
  hosts: string[]
  /** The page came from this very server. */
  isOwnPage: boolean
}

export function askerOf(context: Context): Asker {
  const url = new URL(context.req.url)
  const header = context.req.header('host')
  const asked = header === undefined ? url : URL.parse(`http://${header}`)
  const origin = context.req.header('origin') ?? null
  const from = origin === null ? null : URL.parse(origin)
  return {
    origin,
    originHost: from?.hostname ?? '',
    hosts: [url.hostname, asked?.hostname ?? ''],
    // Without the scheme: behind a proxy that ends TLS it is not known here.
    isOwnPage: from !== null && asked !== null && /^https?:$/.test(from.protocol) && portedHost(from) === portedHost(asked, from),
  }
}

/** `app.example:443`, the port of another scheme written out, so that `https://a` and the header `a` are the same place. */
const portedHost = ({ hostname, port, protocol }: URL, scheme = { protocol }) =>
  `${hostname}:${port || (scheme.protocol === 'https:' ? 443 : 80)}`

/**
 * Whether a cookie may speak for whoever asks: only pages of this server write, and a read that another site or another
 * port of this host began is not answered with what the cookie opens.
 */
export function mayUseCookie(context: Context): boolean {
  const { origin, isOwnPage } = askerOf(context)
  const site = context.req.header('sec-fetch-site')
  if (origin !== null) return isOwnPage
  const isRead = context.req.method === 'GET' || context.req.method === 'HEAD'
  if (isRead) return site === undefined || site === 'same-origin' || site === 'none'
  return site === 'same-origin'
}
