import { connect, type Socket } from 'node:net'
import { setTimeout as wait } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { type Attack, expectCalm, ground, kind } from './hostile/attack.ts'
import { pictureFile } from './hostile/files.ts'
import type { Ground } from './hostile/ground.ts'

/** Slow clients are waited for half a second here; how long in real life is `HTTP_LIMITS`. */
const open = ground({
  strokeMs: 10,
  limits: { headersTimeout: 500, requestTimeout: 1000, connectionsCheckingInterval: 100, keepAliveTimeout: 500 },
})

const picture = (await pictureFile('png', 300, 300)).toString('latin1')
const FORM = `--B\r\ncontent-disposition: form-data; name="prompt"\r\n\r\nx\r\n--B\r\ncontent-disposition: form-data; name="image"; filename="a.png"\r\ncontent-type: image/png\r\n\r\n${picture}\r\n--B--\r\n`
const head = (path: string, lines: string[]) => `POST ${path} HTTP/1.1\r\nhost: 127.0.0.1\r\n${lines.join('\r\n')}\r\n\r\n`
const formHead = (path = '/v1/images/edits') =>
  head(path, ['content-type: multipart/form-data; boundary=B', `content-length: ${FORM.length}`])
const jsonHead = (length: number) => head('/v1/images/generations', ['content-type: application/json', `content-length: ${length}`])
const GENERATE = '{"prompt":"x","size":"1024x640","output_format":"jpeg"}'
const STREAM = '{"prompt":"x","size":"1024x640","output_format":"jpeg","stream":true,"partial_images":3}'

function dial({ port }: Ground): Socket {
  const socket = connect(port, '127.0.0.1')
  socket.on('error', () => {})
  return socket
}

/** Sends, waits, and is gone without a goodbye. */
const leaving = (name: string, bytes: string, afterMs: number): Attack => ({
  name: `${name}, after ${afterMs} ms`,
  async run(field) {
    const socket = dial(field)
    socket.write(bytes, 'latin1')
    await wait(afterMs)
    socket.resetAndDestroy()
    return { status: 0, text: '' }
  },
})
const LEFT = { mayHangUp: true, together: true }

kind(
  'a client that leaves in the middle of its upload leaves nothing behind',
  open,
  [0.01, 0.1, 0.3, 0.5, 0.7, 0.9, 0.99].flatMap((share) => [
    leaving(`${share} of a form`, formHead() + FORM.slice(0, Math.floor(FORM.length * share)), 20),
    leaving(`${share} of an upload`, formHead('/v1/files') + FORM.slice(0, Math.floor(FORM.length * share)), 0),
    leaving(`${share} of JSON`, jsonHead(GENERATE.length) + GENERATE.slice(0, Math.floor(GENERATE.length * share)), 10),
  ]),
  LEFT,
)

kind(
  'a client that leaves while its picture is drawn stops the work',
  open,
  [0, 5, 20, 40, 80].flatMap((afterMs) => [
    leaving('a generation', jsonHead(GENERATE.length) + GENERATE, afterMs),
    leaving('a stream', jsonHead(STREAM.length) + STREAM, afterMs),
    leaving('an edit', formHead() + FORM, afterMs),
  ]),
  LEFT,
)

/** Sends its bytes one by one, and says how the server ended it. */
const dripping = (name: string, bytes: string, everyMs: number): Attack => ({
  name: `${name}, a byte every ${everyMs} ms`,
  async run(field) {
    const socket = dial(field)
    const pieces: Buffer[] = []
    socket.on('data', (piece: Buffer) => pieces.push(piece))
    // Not `once`, which a byte sent after the server has hung up would make fail.
    const closed = new Promise((resolve) => socket.once('close', resolve))
    let at = 0
    const drip = setInterval(() => socket.writable && at < bytes.length && socket.write(bytes.charAt(at++), 'latin1'), everyMs)
    await closed
    clearInterval(drip)
    const text = Buffer.concat(pieces).toString('latin1')
    return { status: Number(/^HTTP\/1\.1 (\d{3})/.exec(text)?.[1] ?? 0), text }
  },
})
const silent = (name: string, bytes: string) => dripping(`${name}, then silence`, bytes, 1)
kind(
  'a slow client is not waited for',
  open,
  [
    dripping(
      'headers',
      head(
        '/v1/images/generations',
        Array.from({ length: 50 }, (_, index) => `x-${index}: y`),
      ),
      20,
    ),
    dripping('a request line', `GET /${'x'.repeat(1000)} HTTP/1.1\r\n`, 20),
    dripping('one header without end', `GET / HTTP/1.1\r\nhost: ${'1'.repeat(1000)}`, 20),
    silent('half a request line', 'GET /v1'),
    silent('no end of the headers', 'GET /v1/models HTTP/1.1\r\nhost: 127.0.0.1\r\n'),
    silent('no body', jsonHead(100)),
    silent('half a body', `${jsonHead(100)}{"prompt":`),
    silent('no form', head('/v1/images/edits', ['content-type: multipart/form-data; boundary=B', 'content-length: 100000'])),
    silent(
      'half a form',
      `${head('/v1/images/edits', ['content-type: multipart/form-data; boundary=B', 'content-length: 100000'])}--B\r\ncontent-disposition: form-data; name="image"; filename="a.png"\r\ncontent-type: image/png\r\n\r\nxxx`,
    ),
    silent(
      'a chunk that never comes',
      `${head('/v1/images/generations', ['content-type: application/json', 'transfer-encoding: chunked'])}5\r\n{"p`,
    ),
    silent('nothing after a whole request', 'GET /v1/models HTTP/1.1\r\nhost: 127.0.0.1\r\n\r\n'),
  ],
  { expected: [200, 400, 408], mayHangUp: true, together: true },
)

test('whoever never reads its stream does not keep the others from theirs', async () => {
  const field = open()
  const deaf = Array.from({ length: 20 }, () => {
    const socket = dial(field)
    socket.pause()
    socket.write(jsonHead(STREAM.length) + STREAM)
    return socket
  })
  await expectCalm(field)
  for (const socket of deaf) socket.resetAndDestroy()
  await expectCalm(field)
})

test('two hundred connections that say nothing keep nobody out', async () => {
  const field = open()
  const idle = Array.from({ length: 200 }, () => dial(field))
  await expectCalm(field)
  for (const socket of idle) socket.destroy()
})

test('what was left is not drawn to its end', async () => {
  const field = open()
  const before = field.engine.stopped
  await leaving('a generation', jsonHead(GENERATE.length) + GENERATE, 60).run(field)
  await expect.poll(() => field.engine.stopped).toBe(before + 1)
})
