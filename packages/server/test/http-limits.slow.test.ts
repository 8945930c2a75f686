import { connect } from 'node:net'
import { setTimeout as wait } from 'node:timers/promises'
import { afterEach, expect, test } from 'vitest'
import type { HttpLimits } from '../src/http-limits.ts'
import { type RunningServer, startServer } from '../src/start-server.ts'
import { servicesInMemory } from './services-in-memory.ts'
import { createTestEngine } from './test-engine.ts'

let server: RunningServer | null = null
afterEach(async () => {
  await server?.close(0)
  server = null
})

const IMPATIENT = { headersTimeout: 150, requestTimeout: 300, connectionsCheckingInterval: 30 }

async function start(engine = createTestEngine(), limits: Partial<HttpLimits> = {}) {
  server = await startServer(await servicesInMemory(engine), { host: '127.0.0.1', port: 0 }, { limits })
  return server
}

/** Speaks raw bytes, a piece at a time, and gives back all that came until the server hung up. */
async function speak(pieces: (string | number)[], limits: Partial<HttpLimits> = {}): Promise<string> {
  const { hostname, port } = new URL((await start(createTestEngine(), limits)).address)
  const socket = connect(Number(port), hostname)
  const heard: Buffer[] = []
  socket.on('data', (chunk: Buffer) => heard.push(chunk))
  socket.on('error', () => {})
  const closed = new Promise((resolve) => socket.once('close', resolve))
  for (const piece of pieces) {
    if (!socket.writable) break
    if (typeof piece === 'number') await wait(piece)
    else socket.write(piece)
  }
  await closed
  return Buffer.concat(heard).toString()
}

const drip = (text: string) => [...text].flatMap((letter) => [letter, 15])

test('headers that drip in are not waited for', async () => {
  const answer = await speak(drip(`GET /v1/models HTTP/1.1\r\nhost: 127.0.0.1\r\nx: ${'y'.repeat(100)}`), IMPATIENT)
  expect(answer).toMatch(/^HTTP\/1\.1 408 /)
  expect(JSON.parse(answer.split('\r\n\r\n')[1] ?? '')).toMatchObject({ error: { type: 'invalid_request_error' } })
})

test('a body that drips in is cut off', async () => {
  const head = 'POST /v1/images/edits HTTP/1.1\r\nhost: 127.0.0.1\r\ncontent-type: application/json\r\ncontent-length: 1000\r\n\r\n'
  const before = Date.now()
  await speak([head, ...drip('x'.repeat(100))], IMPATIENT)
  expect(Date.now() - before).toBeLessThan(20_000)
})

test('an answer may take longer than a request', async () => {
  const { address } = await start(createTestEngine({ strokeMs: 60 }), IMPATIENT)
  const answer = await fetch(`${address}/v1/images/generations`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: '{"prompt":"x"}',
  })
  expect(answer.status).toBe(200)
})

test.each([
  ['no HTTP', 'hello\r\n\r\n', 400],
  ['headers of forty kilobytes', `GET / HTTP/1.1\r\nhost: 127.0.0.1\r\nx: ${'y'.repeat(40_000)}\r\n\r\n`, 431],
  ['no host', 'GET /v1/models HTTP/1.1\r\nconnection: close\r\n\r\n', 400],
  ['a host that is none', 'GET /v1/models HTTP/1.1\r\nhost: a b\r\nconnection: close\r\n\r\n', 400],
  ['a strange expectation', 'POST /v1/files HTTP/1.1\r\nhost: 127.0.0.1\r\nexpect: cake\r\ncontent-length: 0\r\n\r\n', 417],
])('%s is answered in the envelope', async (_, text, status) => {
  const answer = await speak([text])
  expect(answer).toMatch(new RegExp(`^HTTP/1\\.1 ${status} `))
  expect(Object.keys(JSON.parse(answer.slice(answer.indexOf('{'), answer.lastIndexOf('}') + 1)).error)).toHaveLength(4)
})

test('a large form that is refused at once is answered, though it was still being sent', async () => {
  const { address } = await start()
  const body = new FormData()
  body.append('image', new File([Buffer.alloc(30_000_000)], 'a.png', { type: 'image/png' }))
  for (const path of ['/v1/images/variations', '/v1/nowhere', '/v1/images/generations']) {
    const answer = await fetch(address + path, { method: 'POST', body })
    expect([path, answer.status]).toEqual([path, path.endsWith('generations') ? 415 : 404])
    await answer.json()
  }
})

test('a connection whose form was refused half way can be used again', async () => {
  const { address } = await start()
  const form = () => {
    const body = new FormData()
    body.append('purpose', 'x'.repeat(2_000_000))
    body.append('file', new File([Buffer.alloc(3_000_000)], 'a.png'))
    return body
  }
  for (let round = 0; round < 4; round++) {
    const answer = await fetch(`${address}/v1/files`, { method: 'POST', body: form() })
    expect([answer.status, await answer.json()]).toMatchObject([400, { error: { param: 'purpose' } }])
    await wait(180)
  }
})

test('a form in pieces, without a length, is a form', async () => {
  const { address } = await start()
  const boundary = 'b'
  const part = (name: string, value: string) => `--${boundary}\r\ncontent-disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`
  const pieces = [part('prompt', 'x'), `${part('n', '1')}--${boundary}--`]
  const body = new ReadableStream({
    async pull(stream) {
      const piece = pieces.shift()
      if (piece === undefined) return stream.close()
      await wait(5)
      stream.enqueue(new TextEncoder().encode(piece))
    },
  })
  const answer = await fetch(`${address}/v1/images/edits`, {
    method: 'POST',
    body,
    duplex: 'half',
    headers: { 'content-type': `multipart/form-data; boundary=${boundary}` },
  } as RequestInit)
  expect(await answer.json()).toMatchObject({ error: { code: 'missing_required_parameter', param: 'image' } })
})
