import { lookup } from 'node:dns/promises'
import { type IncomingMessage, request as requestHttp } from 'node:http'
import { request as requestHttps } from 'node:https'
import { isIP, type LookupFunction } from 'node:net'
import { isPublicAddress } from './public-address.ts'

const TIMEOUT_MS = 10_000
const MAX_REDIRECTS = 3
const PORTS: Record<string, number> = { 'http:': 80, 'https:': 443 }

/** Brings what lies at an http or https address. Fails with a `FetchError`, whose words the client may read. */
export type Fetcher = (url: string, options: { limitBytes: number; signal?: AbortSignal }) => AsyncIterable<Uint8Array>

export class FetchError extends Error {
  override readonly name = 'FetchError'
}

type Address = { address: string; family: number }

type FetcherOptions = {
  /** Which addresses may be spoken to: those of the public internet, on the ports of the web. */
  isAllowed?: (address: string, port: number) => boolean
  /** Addresses of a name. */
  resolve?: (hostname: string) => Promise<Address[]>
  timeoutMs?: number
}

/**
 * A fetcher that cannot be led into the network behind the server. Every name is resolved here, every address that it
 * has must be allowed, and the connection goes to an address that was checked; the same for each redirect.
 */
export function createFetcher(options: FetcherOptions = {}): Fetcher {
  const { timeoutMs = TIMEOUT_MS } = options
  return async function* fetchBytes(url, { limitBytes, signal }) {
    const late = AbortSignal.timeout(timeoutMs)
    const stop = signal ? AbortSignal.any([signal, late]) : late
    try {
      const answer = await follow(url, options, stop)
      yield* bytesOf(answer, limitBytes)
    } catch (error) {
      if (late.aborted) throw new FetchError(`it took longer than ${timeoutMs / 1000} seconds.`)
      signal?.throwIfAborted()
      throw error instanceof FetchError ? error : new FetchError('the address could not be reached.', { cause: error })
    }
  }
}

async function follow(first: string, options: FetcherOptions, signal: AbortSignal): Promise<IncomingMessage> {
  let url = first
  for (let redirects = 0; redirects <= MAX_REDIRECTS; redirects++) {
    const answer = await ask(parse(url), options, signal)
    const status = answer.statusCode ?? 0
    if (status === 200) return answer
    answer.destroy()
    const { location } = answer.headers
    if (![301, 302, 303, 307, 308].includes(status) || !location) throw new FetchError(`the address answered with status ${status}.`)
    if (!URL.canParse(location, url)) throw new FetchError('the address leads on to something that is no URL.')
    url = new URL(location, url).href
  }
  throw new FetchError(`the address leads on more than ${MAX_REDIRECTS} times.`)
}

function parse(text: string): URL {
  const url = URL.canParse(text) ? new URL(text) : null
  if (!url || !(url.protocol in PORTS)) throw new FetchError('expected an http or https URL.')
  if (url.username || url.password) throw new FetchError('a URL with a user name or password is not fetched.')
  return url
}

async function ask(url: URL, options: FetcherOptions, signal: AbortSignal): Promise<IncomingMessage> {
  const addresses = await addressesOf(url, options, signal)
  const { promise, resolve, reject } = Promise.withResolvers<IncomingMessage>()
  const request = url.protocol === 'https:' ? requestHttps : requestHttp
  const asking = request(url, {
    // A connection of its own, to the addresses that were checked: the name is not asked for again.
    agent: false,
    lookup: pinnedTo(addresses),
    signal,
    headers: { accept: 'image/png, image/jpeg, image/webp', 'accept-encoding': 'identity', 'user-agent': 'Easel' },
  })
  asking.on('response', resolve)
  asking.on('error', reject)
  asking.end()
  return promise
}

async function addressesOf(url: URL, options: FetcherOptions, signal: AbortSignal): Promise<Address[]> {
  const { isAllowed = isPublicWeb, resolve = (name) => lookup(name, { all: true }) } = options
  const hostname = url.hostname.replace(/^\[|\]$/g, '')
  const addresses = isIP(hostname) ? [{ address: hostname, family: isIP(hostname) }] : await unlessAborted(resolve(hostname), signal)
  const port = Number(url.port) || (PORTS[url.protocol] ?? 0)
  if (addresses.length === 0 || !addresses.every(({ address }) => isAllowed(address, port)))
    throw new FetchError('only public addresses are fetched, on ports 80 and 443.')
  return addresses
}

const isPublicWeb = (address: string, port: number) => Object.values(PORTS).includes(port) && isPublicAddress(address)

function pinnedTo(addresses: Address[]): LookupFunction {
  const [first] = addresses
  return (_name, { all }, answer) => (all || !first ? answer(null, addresses) : answer(null, first.address, first.family))
}

async function* bytesOf(answer: IncomingMessage, limitBytes: number): AsyncGenerator<Uint8Array> {
  const tooLarge = () => new FetchError(`it is larger than ${limitBytes} bytes.`)
  try {
    if ((answer.headers['content-encoding'] ?? 'identity') !== 'identity')
      throw new FetchError('it came compressed, though that was not asked for.')
    if (Number(answer.headers['content-length'] ?? 0) > limitBytes) throw tooLarge()
    let total = 0
    for await (const chunk of answer) {
      total += chunk.length
      if (total > limitBytes) throw tooLarge()
      yield chunk
    }
    if (!answer.complete) throw new FetchError('it ended too early.')
  } finally {
    answer.destroy()
  }
}

/** A look-up cannot be stopped, but nobody has to wait for it. */
async function unlessAborted<Result>(work: Promise<Result>, signal: AbortSignal): Promise<Result> {
  const { promise, reject } = Promise.withResolvers<never>()
  const stop = () => reject(signal.reason)
  if (signal.aborted) stop()
  signal.addEventListener('abort', stop, { once: true })
  try {
    return await Promise.race([work, promise])
  } finally {
    signal.removeEventListener('abort', stop)
  }
}
