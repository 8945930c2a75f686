import { once } from 'node:events'
import { createServer, type RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, expect, test } from 'vitest'
import { createFetcher, FetchError } from './index.ts'

const closing: (() => void)[] = []
afterEach(() => {
  for (const close of closing.splice(0)) close()
})

/** A web server on this machine, and a fetcher that may speak to it and to nobody else. */
async function web(listener: RequestListener) {
  const asked: string[] = []
  const server = createServer((request, answer) => {
    asked.push(`${request.headers.host}${request.url}`)
    listener(request, answer)
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  closing.push(() => {
    server.closeAllConnections()
    server.close()
  })
  const { port } = server.address() as AddressInfo
  const isAllowed = (address: string, to: number) => address === '127.0.0.1' && to === port
  return { port, asked, isAllowed, at: (path: string) => `http://127.0.0.1:${port}${path}` }
}

async function bytes(source: AsyncIterable<Uint8Array>): Promise<string> {
  const chunks = []
  for await (const chunk of source) chunks.push(chunk)
  return Buffer.concat(chunks).toString()
}

const LIMIT = { limitBytes: 1000 }

test('what lies at an address comes back whole', async () => {
  const { at, isAllowed } = await web((_, answer) => answer.end('picture'))
  expect(await bytes(createFetcher({ isAllowed })(at('/a.png'), LIMIT))).toBe('picture')
})

test.each([
  'http://127.0.0.1/',
  'http://localhost/',
  'http://localhost./',
  'http://2130706433/',
  'http://0x7f.1/',
  'http://017700000001/',
  'http://[::1]/',
  'http://[::ffff:127.0.0.1]/',
  'http://[::ffff:7f00:1]/',
  'http://169.254.169.254/latest/meta-data/',
  'http://10.0.0.1/',
  'http://0/',
  'https://192.168.0.1/',
  'http://8.8.8.8:22/',
  'http://8.8.8.8:8080/',
  'ftp://8.8.8.8/',
  'file:///etc/passwd',
  'http://user:secret@8.8.8.8/',
  'http://',
  'no url',
])('%s is not asked', async (url) => {
  const resolve = async () => [{ address: '127.0.0.1', family: 4 }]
  await expect(bytes(createFetcher({ resolve })(url, LIMIT))).rejects.toThrow(FetchError)
})

test('a name is refused when any of its addresses is not public', async () => {
  const resolve = async () => ['93.184.216.34', '10.0.0.1'].map((address) => ({ address, family: 4 }))
  await expect(bytes(createFetcher({ resolve })('http://pictures.example/', LIMIT))).rejects.toThrow('only public addresses')
})

test('a name that changes its address between check and connection gains nothing', async () => {
  const { port, isAllowed, asked } = await web((_, answer) => answer.end('checked'))
  let resolved = 0
  const resolve = async () => [{ address: resolved++ === 0 ? '127.0.0.1' : '10.0.0.1', family: 4 }]
  expect(await bytes(createFetcher({ isAllowed, resolve })(`http://rebinding.example:${port}/`, LIMIT))).toBe('checked')
  expect(resolved).toBe(1)
  expect(asked).toEqual([`rebinding.example:${port}/`])
})

test('redirects are followed a little way, and each is checked anew', async () => {
  const { at, isAllowed, asked } = await web(({ url }, answer) => {
    const [, left] = /^\/(\d)$/.exec(url ?? '') ?? []
    if (left === '0') return answer.end('arrived')
    answer.writeHead(302, { location: left ? `/${Number(left) - 1}` : 'http://169.254.169.254/' }).end()
  })
  const fetcher = createFetcher({ isAllowed })
  expect(await bytes(fetcher(at('/3'), LIMIT))).toBe('arrived')
  await expect(bytes(fetcher(at('/4'), LIMIT))).rejects.toThrow('more than 3 times')
  asked.length = 0
  await expect(bytes(fetcher(at('/inside'), LIMIT))).rejects.toThrow('only public addresses')
  expect(asked).toHaveLength(1)
})

test.each<[string, RequestListener, string]>([
  [
    'too large by its own words',
    (_, answer) => answer.writeHead(200, { 'content-length': '5000' }).end('x'.repeat(5000)),
    'larger than 1000',
  ],
  ['too large without a word', (_, answer) => answer.write('x'.repeat(600)) && answer.end('x'.repeat(600)), 'larger than 1000'],
  ['cut off', (_, answer) => answer.writeHead(200, { 'content-length': '9' }).write('x', () => answer.destroy()), 'could not be reached'],
  ['compressed', (_, answer) => answer.writeHead(200, { 'content-encoding': 'gzip' }).end('x'), 'compressed'],
  ['missing', (_, answer) => answer.writeHead(404).end('x'), 'status 404'],
  ['led nowhere', (_, answer) => answer.writeHead(302, { location: 'http://[' }).end(), 'no URL'],
  ['silent', () => {}, 'longer than 0.2 seconds'],
  ['endlessly slow', (_, answer) => void setInterval(() => answer.write('x'), 20).unref(), 'longer than 0.2 seconds'],
])('an answer that is %s is an error in plain words', async (_, listener, words) => {
  const { at, isAllowed } = await web(listener)
  await expect(bytes(createFetcher({ isAllowed, timeoutMs: 200 })(at('/'), LIMIT))).rejects.toThrow(words)
})

test('a name whose look-up hangs is not waited for', async () => {
  const resolve = () => new Promise<never>(() => {})
  await expect(bytes(createFetcher({ resolve, timeoutMs: 50 })('http://slow.example/', LIMIT))).rejects.toThrow('longer than')
})

test('a client that leaves ends the download', async () => {
  const { at, isAllowed } = await web(() => {})
  const abort = new AbortController()
  setTimeout(() => abort.abort(new Error('left')), 30)
  await expect(bytes(createFetcher({ isAllowed })(at('/'), { ...LIMIT, signal: abort.signal }))).rejects.toThrow('left')
})
