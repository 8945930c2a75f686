import { expect } from 'vitest'
import { conform, reach } from '../src/conform.ts'
import { ask, eventsOf, expectRefusal, generate } from '../src/http.ts'
import { POSTER, QUICK } from '../src/pictures.ts'
import type { RuleId } from '../src/rules.ts'

const good = { model: 'gpt-image-2', prompt: POSTER, ...QUICK }
const http = (...rules: RuleId[]) => ({ client: 'http', rules }) as const

conform(
  http('transport.request-id', 'transport.facts', 'transport.json'),
  'every answer says its id, its time, its version and what it is',
  async () => {
    for (const path of ['/v1/models', '/v1/models/nothing', '/v1/nothing']) {
      const { headers } = await ask('GET', path)
      expect(headers.get('x-request-id')).toMatch(/^req_/)
      expect(headers.get('openai-version')).toBe('2020-10-01')
      expect(headers.get('openai-processing-ms')).toMatch(/^\d+$/)
      expect(headers.get('content-type')).toContain('application/json')
    }
  },
)

conform(http('transport.headers', 'transport.no-key'), 'headers that every client sends are tolerated', async () => {
  const answer = await generate(good, {
    authorization: 'Bearer sk-anything',
    'openai-organization': 'org-1',
    'openai-project': 'proj-1',
    'idempotency-key': 'one',
    'x-stainless-retry-count': '1',
    'x-stainless-timeout': '600',
    'openai-beta': 'x',
  })
  expect(answer.status).toBe(200)
  expect((await ask('GET', '/v1/models')).status).toBe(200)
})

conform(http('transport.cors'), 'a browser may send the headers of the SDK', async () => {
  const answer = await fetch(`${reach.open}/v1/images/generations`, {
    method: 'OPTIONS',
    headers: {
      origin: 'http://localhost:3000',
      'access-control-request-method': 'POST',
      'access-control-request-headers': 'authorization,content-type,x-stainless-retry-count',
    },
  })
  expect(answer.ok).toBe(true)
  for (const name of ['authorization', 'x-stainless-retry-count'])
    expect(answer.headers.get('access-control-allow-headers')?.toLowerCase()).toContain(name)
})

conform(http('transport.unknown-route', 'errors.envelope'), 'an unknown route is named', async () => {
  expectRefusal(await ask('POST', '/v1/x'), 404, {
    type: 'invalid_request_error',
    param: null,
    code: null,
    message: 'Invalid URL (POST /v1/x)',
  })
})

conform(
  http('transport.bad-json', 'transport.content-type', 'transport.too-large', 'errors.envelope'),
  'a body that cannot be read is refused',
  async () => {
    const post = (body: string, type: string) => ask('POST', '/v1/images/generations', { body, headers: { 'content-type': type } })
    for (const body of ['{"prompt":', '[]', '"x"', 'null', ''])
      expectRefusal(await post(body, 'application/json'), 400, { type: 'invalid_request_error' })
    expectRefusal(await post('{"prompt":"x"}', 'text/plain'), 415, { type: 'invalid_request_error', code: 'unsupported_content_type' })
    expectRefusal(await post(JSON.stringify({ prompt: 'x'.repeat(64_000_000) }), 'application/json'), 413, {
      type: 'invalid_request_error',
    })
  },
)

conform(
  http('stream.sse', 'stream.events', 'stream.no-done', 'transport.accept'),
  'a stream is events to the letter, whatever is accepted',
  async () => {
    for (const accept of ['application/json', 'text/html', '*/*']) {
      const answer = await fetch(`${reach.open}/v1/images/generations`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', accept },
        body: JSON.stringify({ ...good, stream: true, partial_images: 1 }),
      })
      expect(answer.headers.get('content-type')).toMatch(/^text\/event-stream/)
      const text = await answer.text()
      expect(text).not.toContain('[DONE]')
      const events = eventsOf(text)
      for (const { event, data } of events) expect(data.type).toBe(event)
      expect(events.at(-1)?.event).toBe('image_generation.completed')
    }
    const plain = await generate(good, { accept: 'text/event-stream' })
    expect(plain.headers.get('content-type')).toContain('application/json')
  },
)

conform(http('stream.n', 'stream.early-error'), 'a stream has one picture', async () => {
  expectRefusal(await generate({ ...good, stream: true, n: 2 }), 400, {
    type: 'image_generation_user_error',
    code: 'unsupported_parameter',
    param: 'input',
    message: 'Streaming is only supported with n=1.',
  })
})

conform(http('variations.retired'), 'variations are retired', async () => {
  const form = new FormData()
  form.set('image', new Blob(['x'], { type: 'image/png' }), 'x.png')
  const answer = await ask('POST', '/v1/images/variations', { body: form })
  expect([400, 404]).toContain(answer.status)
  expectRefusal(answer, answer.status, { message: expect.stringContaining('edits') as unknown as string })
})
