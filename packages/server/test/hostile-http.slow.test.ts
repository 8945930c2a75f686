import { gzipSync } from 'node:zlib'
import fc from 'fast-check'
import { type Attack, ask, ground, kind } from './hostile/attack.ts'
import { sendRaw } from './hostile/ground.ts'

const open = ground()
const GENERATE = '/v1/images/generations'

/** A request written by hand; `{port}` stands for the server's. */
const raw = (name: string, text: string | Uint8Array, options?: { leave?: boolean }): Attack => ({
  name,
  run: (field) => sendRaw(field.port, typeof text === 'string' ? text.replaceAll('{port}', String(field.port)) : text, options),
})
const head = (lines: string[], start = `POST ${GENERATE} HTTP/1.1`) =>
  `${[start, 'host: 127.0.0.1:{port}', 'connection: close', ...lines].join('\r\n')}\r\n\r\n`
const BODY = '{"prompt":"x","size":"1024x640","output_format":"jpeg"}'

const METHODS = ['GET', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'TRACE', 'HEAD', 'PROPFIND', 'LOCK', 'CONNECT']
kind(
  'a method that a route does not have is refused',
  open,
  [GENERATE, '/v1/images/edits', '/v1/models', '/livez'].flatMap((path) =>
    METHODS.filter(
      (method) =>
        !(path === '/v1/models' && /^(GET|HEAD|OPTIONS)$/.test(method)) && !(path === '/livez' && /^(GET|HEAD|OPTIONS)$/.test(method)),
    ).map((method) => raw(`${method} ${path}`, head([], `${method} ${path} HTTP/1.1`))),
  ),
  { expected: [400, 404, 405], mayHangUp: true },
)

const TYPES = [
  '',
  'application',
  'application/',
  '/json',
  'text/html',
  'application/jsonp',
  'application/x-json',
  'image/png',
  'multipart/form-data',
  'multipart/form-data; boundary=',
  'multipart/mixed; boundary=x',
  'application/json\t;',
  'x'.repeat(5000),
  'application/xml',
  'text/plain; application/json',
  'application/octet-stream',
  '*/*',
  'application/vnd.api+JSONP',
]
kind(
  'a content type that the route does not take is refused',
  open,
  TYPES.map((type) =>
    raw(JSON.stringify(type).slice(0, 60), `${head([`content-type: ${type}`, `content-length: ${BODY.length}`])}${BODY}`),
  ),
  { expected: [200, 400, 413, 415] },
)

kind(
  'a request that lies about its length, or says it twice, is refused or hung up on',
  open,
  [
    raw('longer than what comes', `${head(['content-type: application/json', 'content-length: 500'])}${BODY}`, { leave: true }),
    raw('shorter than what comes', `${head(['content-type: application/json', 'content-length: 5'])}${BODY}`),
    raw('negative', head(['content-type: application/json', 'content-length: -1'])),
    raw('no number', head(['content-type: application/json', 'content-length: many'])),
    raw('beyond all numbers', head(['content-type: application/json', `content-length: ${'9'.repeat(40)}`])),
    raw('two lengths', `${head(['content-type: application/json', 'content-length: 5', 'content-length: 6'])}${BODY}`),
    raw('a length and chunks', `${head(['content-type: application/json', 'content-length: 5', 'transfer-encoding: chunked'])}0\r\n\r\n`),
    raw('chunks of no size', `${head(['content-type: application/json', 'transfer-encoding: chunked'])}zz\r\n${BODY}\r\n0\r\n\r\n`),
    raw('a chunk that ends early', `${head(['content-type: application/json', 'transfer-encoding: chunked'])}ff\r\n${BODY}`, {
      leave: true,
    }),
    raw(
      'a chunk of more than it says',
      `${head(['content-type: application/json', 'transfer-encoding: chunked'])}3\r\n${BODY}\r\n0\r\n\r\n`,
      { leave: true },
    ),
    raw('a chunk of 2^63 bytes', `${head(['content-type: application/json', 'transfer-encoding: chunked'])}7fffffffffffffff\r\n${BODY}`, {
      leave: true,
    }),
    raw('a coding that nobody has', `${head(['content-type: application/json', 'transfer-encoding: gzip'])}${BODY}`),
    raw('chunked twice', `${head(['content-type: application/json', 'transfer-encoding: chunked, chunked'])}0\r\n\r\n`),
    raw(
      'an endless extension of a chunk',
      `${head(['content-type: application/json', 'transfer-encoding: chunked'])}1;${'x'.repeat(100_000)}\r\n`,
    ),
    raw(
      'a trailer without end',
      `${head(['content-type: application/json', 'transfer-encoding: chunked'])}0\r\n${'a: b\r\n'.repeat(10_000)}`,
    ),
  ],
  { expected: [400, 408, 413], mayHangUp: true },
)

kind(
  'a flood of headers is borne or refused',
  open,
  [
    ...[100, 1000, 3000, 20_000].map((count) =>
      raw(
        `${count} headers`,
        head(
          Array.from({ length: count }, (_, index) => `x-${index}: y`),
          'GET /v1/models HTTP/1.1',
        ),
      ),
    ),
    ...[20_000, 100_000, 1_000_000].map((length) =>
      raw(`a header of ${length}`, head([`x: ${'y'.repeat(length)}`], 'GET /v1/models HTTP/1.1')),
    ),
    ...[20_000, 200_000].map((length) =>
      raw(`a key of ${length}`, head([`authorization: Bearer ${'y'.repeat(length)}`], 'GET /v1/models HTTP/1.1')),
    ),
    ...[10_000, 100_000].map((length) => raw(`a path of ${length}`, head([], `GET /${'y'.repeat(length)} HTTP/1.1`))),
    raw('a name of 50,000', head([`${'n'.repeat(50_000)}: y`], 'GET /v1/models HTTP/1.1')),
    raw('a folded header', head(['x: a', ' b'], 'GET /v1/models HTTP/1.1')),
    raw('a NUL in a header', head(['x: a\0b'], 'GET /v1/models HTTP/1.1')),
  ],
  { expected: [200, 400, 404, 431], mayHangUp: true },
)

const PATHS = [
  '/../../etc/passwd',
  '/..%2f..%2fetc/passwd',
  '/%2e%2e/%2e%2e/etc/passwd',
  '/assets/..%2f..%2fpackage.json',
  '/assets/%2e%2e%2findex.html',
  '/assets/....//x',
  '/%00',
  '/%',
  '/%zz',
  '/%ff%fe',
  '//etc/passwd',
  '/v1//models/',
  '/v1/models/%2e%2e%2f%2e%2e',
  '/v1/models/..%5c..%5c',
  `/v1/models/${'x'.repeat(8000)}`,
  '/v1/models/%F0%9F%8E%A8',
  '/v1/models/__proto__',
  '/v1/models/constructor',
  '/easel/v1/jobs/..%2f..%2feasel.db',
  '/easel/v1/jobs/%00',
  '/easel/v1/pictures/..%2f..%2fblobs',
  '/easel/v1/pictures/*',
  '/v1/models?%',
  '/v1/models/a?b#c',
  '/v1/models/easel;x=y',
  '/\\..\\..\\windows',
]
kind(
  'a path that climbs or is no path leads nowhere',
  open,
  PATHS.map((path) => raw(path.slice(0, 60), head([], `GET ${path} HTTP/1.1`))),
  { expected: [200, 400, 403, 404], mayHangUp: true },
)

const HOSTS = [
  'evil.example',
  '127.0.0.1.evil.example',
  'localhost.evil.example',
  '[::2]',
  '10.0.0.1',
  '0.0.0.0',
  '169.254.169.254',
  'evil.example:80',
  '127.0.0.1@evil.example',
  'xn--lclhost-x8a',
  '',
  'a b',
  '%31%32%37',
  '127.0.0.1, evil.example',
  'LOCALHOST.',
  '[::ffff:8.8.8.8]',
]
kind(
  'a Host that is not this machine is refused',
  open,
  HOSTS.map((host) => raw(JSON.stringify(host), `GET /v1/models HTTP/1.1\r\nhost: ${host}\r\nconnection: close\r\n\r\n`)),
  { expected: [400, 403], mayHangUp: true },
)

const ORIGINS = [
  'https://evil.example',
  'null',
  'http://127.0.0.1.evil.example',
  'http://localhost.evil.example',
  'file://',
  'chrome-extension://abc',
  'http://[::2]',
  'http://10.0.0.1',
  'javascript:alert(1)',
  'http://127.0.0.1@evil.example',
  'x',
  'http://evil.example#http://127.0.0.1',
  'https://evil.example\\@127.0.0.1',
]
kind(
  'a page of another machine is refused',
  open,
  ORIGINS.map(
    (origin): Attack => ({
      name: origin,
      run: (field) => ask(field, '/v1/models', { headers: { origin } }),
    }),
  ),
  { expected: [400, 403] },
)

kind(
  'bytes that are no HTTP do no harm',
  open,
  [
    raw('hello of TLS', Buffer.from('160301020001000100030300000000', 'hex'), { leave: true }),
    raw('preface of HTTP/2', 'PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n'),
    raw('HTTP/0.9', 'GET /\r\n', { leave: true }),
    raw('HTTP/9.9', 'GET / HTTP/9.9\r\nhost: 127.0.0.1\r\n\r\n'),
    raw('no version', 'GET /v1/models\r\n\r\n'),
    raw('nothing', '', { leave: true }),
    raw('line ends only', '\r\n'.repeat(1000), { leave: true }),
    raw('another protocol', 'EHLO evil.example\r\n'),
    raw('a proxy request', 'GET http://evil.example/ HTTP/1.1\r\nhost: evil.example\r\nconnection: close\r\n\r\n'),
    raw('a tunnel', 'CONNECT 127.0.0.1:22 HTTP/1.1\r\nhost: 127.0.0.1:22\r\n\r\n'),
    raw('no host', 'GET /v1/models HTTP/1.1\r\nconnection: close\r\n\r\n'),
    ...fc
      .sample(fc.uint8Array({ minLength: 1, maxLength: 400 }), {
        seed: 4747,
        numRuns: 20,
      })
      .map((bytes, index) => raw(`noise ${index}`, bytes, { leave: true })),
  ],
  { expected: [200, 400, 403, 404, 408], mayHangUp: true },
)

const bomb = gzipSync(Buffer.alloc(50_000_000, ' '))
const coded = (coding: string, body: Uint8Array<ArrayBuffer>): Attack => ({
  name: `${coding}, ${body.length} bytes`,
  run: (field) =>
    ask(field, GENERATE, {
      method: 'POST',
      body,
      headers: {
        'content-type': 'application/json',
        'content-encoding': coding,
      },
    }),
})
kind(
  'a body that is packed is not unpacked',
  open,
  ['gzip', 'deflate', 'br', 'zstd', 'gzip, gzip', 'x-gzip'].flatMap((coding) => [
    coded(coding, new Uint8Array(gzipSync(BODY))),
    coded(coding, new Uint8Array(bomb)),
  ]),
  { expected: [400, 413, 415] },
)

kind(
  'headers between machines do not open anything',
  open,
  [
    ['expect: 100-continue'],
    ['expect: the-moon'],
    ['upgrade: websocket', 'connection: upgrade'],
    ['upgrade: h2c', 'http2-settings: x'],
    ['x-forwarded-for: 8.8.8.8', 'x-forwarded-host: evil.example'],
    ['forwarded: for=1.2.3.4;host=evil.example'],
    ['x-http-method-override: DELETE'],
    ['range: bytes=0-18446744073709551615'],
    ['if-none-match: *'],
    ['cookie: easel=x; __proto__=1'],
    ['accept: x/y;q=9'],
    ['x-original-url: /easel/v1/keys'],
    ['te: trailers', 'trailer: content-length'],
  ].map((lines) => raw(lines.join(' '), `${head(['content-type: application/json', `content-length: ${BODY.length}`, ...lines])}${BODY}`)),
  { expected: [200, 400, 417], mayHangUp: true },
)
