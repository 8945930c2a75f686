import { afterEach, expect, test } from 'vitest'
import { createApp } from '../src/app.ts'
import { startWorkers } from '../src/jobs/index.ts'
import { closeServices, type Services } from '../src/services.ts'
import { servicesInMemory } from './services-in-memory.ts'
import { createTestEngine } from './test-engine.ts'

let services: Services | null = null
afterEach(async () => {
  if (services) await closeServices(services)
  services = null
})

async function ask(path: string, init: RequestInit & { config?: Partial<Services['config']> } = {}) {
  services ??= await running(init.config)
  return createApp(services).request(`http://127.0.0.1:4747${path}`, init)
}

async function running(config: Partial<Services['config']> = {}) {
  const fresh = await servicesInMemory(createTestEngine(), config)
  startWorkers(fresh)
  return fresh
}

const post = (body: BodyInit, headers: Record<string, string> = { 'content-type': 'application/json' }) =>
  ask('/v1/images/generations', { method: 'POST', body, headers })

test('an unknown route is answered in the envelope', async () => {
  const answer = await ask('/v1/x', { method: 'POST' })
  expect(answer.status).toBe(404)
  expect(await answer.json()).toEqual({
    error: { message: 'Invalid URL (POST /v1/x)', type: 'invalid_request_error', param: null, code: null },
  })
})

test.each(['/images/generations', '/v1/v1/images/edits', '/models'])('%s is off by a /v1, which is said', async (path) => {
  const answer = await ask(path, { method: 'POST' })
  expect(answer.status).toBe(404)
  const { error } = (await answer.json()) as { error: { message: string } }
  expect(error.message).toBe(`Invalid URL (POST ${path}). The API's paths begin with /v1, once: check the client's base URL.`)
})

test('every answer carries its id, its time and its version', async () => {
  for (const path of ['/v1/models', '/v1/nothing', '/livez']) {
    const { headers } = await ask(path)
    expect(headers.get('x-request-id')).toMatch(/^req_/)
    expect(headers.get('openai-processing-ms')).toMatch(/^\d+$/)
    expect(headers.get('openai-version')).toBe('2020-10-01')
  }
})

test.each([
  ['broken JSON', '{"prompt":', 'application/json', 400],
  ['no body', '', 'application/json', 400],
  ['bytes that are no UTF-8', new Uint8Array([0x7b, 0xff, 0xfe]), 'application/json', 400],
  ['brackets without end', '['.repeat(500_000), 'application/json', 400],
  ['a list', '[]', 'application/json', 400],
  ['a form', 'prompt=x', 'application/x-www-form-urlencoded', 415],
  ['plain text, as a foreign page could send it', '{"prompt":"x"}', 'text/plain', 415],
  ['three megabytes', JSON.stringify({ prompt: 'x'.repeat(3_000_000) }), 'application/json', 413],
])('%s is refused with a clear status', async (_, body, type, status) => {
  const answer = await post(body, { 'content-type': type })
  expect(answer.status).toBe(status)
  const { error } = (await answer.json()) as { error: object }
  expect(Object.keys(error).sort()).toEqual(['code', 'message', 'param', 'type'])
})

test('an engine that is not here is refused by name, with those that are', async () => {
  const answer = await post(JSON.stringify({ prompt: 'x', easel: { engine: 'charcoal' } }))
  expect(answer.status).toBe(400)
  const { error } = (await answer.json()) as { error: object }
  expect(error).toMatchObject({
    code: 'invalid_value',
    param: 'easel.engine',
    message: "Invalid value: 'charcoal'. Supported values are: 'easel'.",
  })
})

test('a body that lies about its length is stopped while it is read', async () => {
  const endless = new ReadableStream({ pull: (stream) => stream.enqueue(new Uint8Array(65_536)) })
  services ??= await running()
  const request = new Request('http://127.0.0.1/v1/images/generations', {
    method: 'POST',
    body: endless,
    duplex: 'half',
    headers: { 'content-type': 'application/json' },
  } as RequestInit)
  expect((await createApp(services).fetch(request)).status).toBe(413)
})

test.each([
  ['http://example.com/v1/models', {}],
  ['http://127.0.0.1/v1/models', { host: 'evil.example' }],
  ['http://127.0.0.1/v1/models', { origin: 'https://evil.example' }],
  ['http://127.0.0.1/v1/models', { origin: 'null' }],
  ['http://127.0.0.1.evil.example/v1/models', {}],
])('%s with %j is forbidden', async (url, headers) => {
  services ??= await running()
  const answer = await createApp(services).request(url, { headers: headers as Record<string, string> })
  expect(answer.status).toBe(403)
  expect(answer.headers.get('access-control-allow-origin')).toBeNull()
})

test('a page of this machine may ask, with the headers of the SDK', async () => {
  const origin = 'http://localhost:3000'
  const preflight = await ask('/v1/images/generations', {
    method: 'OPTIONS',
    headers: { origin, 'access-control-request-method': 'POST', 'access-control-request-headers': 'authorization,x-stainless-os' },
  })
  expect(preflight.status).toBe(204)
  expect(preflight.headers.get('access-control-allow-origin')).toBe(origin)
  expect(preflight.headers.get('access-control-allow-headers')).toContain('x-stainless-os')
  expect((await ask('/v1/models', { headers: { origin } })).headers.get('access-control-allow-origin')).toBe(origin)
})

test('warnings travel in the header, and in the answer when it is asked for', async () => {
  const plain = await post(JSON.stringify({ prompt: 'a café' }))
  expect(JSON.parse(plain.headers.get('x-easel-warnings') ?? '')).toEqual([
    { code: 'noun', message: 'Drawn as a plain colour.', words: 'café' },
  ])
  expect(await plain.json()).not.toHaveProperty('easel')
  const ours = await post(JSON.stringify({ prompt: 'a café', easel: { seed: 7, return: ['scene', 'brief'] } }))
  expect(await ours.json()).toMatchObject({ easel: { seed: 7, scene: null, brief: null, warnings: [{ words: 'café' }] } })
})

test('image i of n has the seed + i', async () => {
  const answer = await post(JSON.stringify({ prompt: 'x', n: 2, easel: { seed: 41 } }))
  expect(await answer.json()).toMatchObject({ easel: { seed: 41, images: [{ seed: 41 }, { seed: 42 }] } })
})

test('the same request gives the same picture, unless seeds are random', async () => {
  const bytes = async () => ((await (await post('{"prompt":"x"}')).json()) as { data: unknown }).data
  expect(await bytes()).toEqual(await bytes())
  if (services) await closeServices(services)
  services = await running({ seed: 'random' })
  const seeds = new Set<number>()
  for (let count = 0; count < 4; count++) {
    const answer = (await (await post('{"prompt":"x","easel":{}}')).json()) as { easel: { seed: number } }
    seeds.add(answer.easel.seed)
  }
  expect(seeds.size).toBeGreaterThan(1)
})

test('a job can be looked up, with its pictures', async () => {
  const generation = await post(JSON.stringify({ prompt: 'x', output_format: 'jpeg' }))
  const id = generation.headers.get('x-easel-job')
  const job = (await (await ask(`/easel/v1/jobs/${id}`)).json()) as { pictures: { url: string }[] }
  expect(job).toMatchObject({ id, state: 'succeeded', progress: 1, attempts: 1, error: null, pictures: [{ index: 0, preview: false }] })
  const picture = await ask(job.pictures[0]?.url ?? '')
  expect(picture.headers.get('content-type')).toBe('image/jpeg')
  expect(
    Buffer.from(await picture.arrayBuffer())
      .subarray(0, 2)
      .toString('hex'),
  ).toBe('ffd8')
  expect((await ask('/easel/v1/jobs/job_0')).status).toBe(404)
})

test('livez and readyz answer, and / says how to build the studio', async () => {
  expect((await ask('/livez')).status).toBe(200)
  expect(await (await ask('/readyz')).json()).toEqual({ ok: true, queue: { waiting: 0, running: 0 } })
  expect(await (await ask('/')).text()).toContain('npm start')
})
