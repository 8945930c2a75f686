import { afterEach, expect, test } from 'vitest'
import { checkRequest, checkResponse } from '../../protocol/test/openapi-check.ts'
import { createApp } from '../src/app.ts'
import { startWorkers } from '../src/jobs/index.ts'
import { closeServices, type Services } from '../src/services.ts'
import { servicesInMemory } from './services-in-memory.ts'
import { createTestEngine } from './test-engine.ts'

let services: Services | null = null
let key: string | null = null
afterEach(async () => {
  if (services) await closeServices(services)
  services = null
  key = null
})

type Sent = { json?: unknown; form?: Record<string, string | File>; headers?: Record<string, string> }

/** Asks the server, and holds the request, if it was taken, and the answer against the document. */
async function ask(
  method: string,
  path: string,
  { json, form, headers: more }: Sent = {},
): Promise<{ status: number; headers: Headers; body: Record<string, string> }> {
  services ??= await servicesInMemory(createTestEngine())
  const request = new Request(`http://127.0.0.1${path}`, {
    method,
    headers: { ...more, ...(json !== undefined && { 'content-type': 'application/json' }), ...(key && { authorization: `Bearer ${key}` }) },
    ...(json !== undefined && { body: JSON.stringify(json) }),
    ...(form && { body: formOf(form) }),
  })
  const sentType = request.headers.get('content-type')
  const { status, headers, ...answer } = await answerOf(await createApp(services).fetch(request))
  if (status < 300) checkRequest(method, path, sentType, form ? formOf(form) : json)
  checkResponse(method, path, status, headers.get('content-type'), answer.body)
  return { status, headers, body: answer.body as Record<string, string> }
}

async function answerOf(response: Response) {
  const isJson = response.headers.get('content-type')?.includes('json')
  return { status: response.status, headers: response.headers, body: isJson ? ((await response.json()) as object) : await response.text() }
}

function formOf(fields: Record<string, string | File>): FormData {
  const form = new FormData()
  for (const [name, value] of Object.entries(fields)) form.append(name, value)
  return form
}

test('what the documents of files say is what files answer', async () => {
  const file = new File(['hello'], 'a.txt', { type: 'text/plain' })
  const form = { purpose: 'vision', 'expires_after[anchor]': 'created_at', 'expires_after[seconds]': '3600', file }
  const { body } = await ask('POST', '/v1/files', { form })
  await ask('GET', '/v1/files?limit=1&order=asc')
  await ask('GET', `/v1/files/${body.id}`)
  expect((await ask('GET', `/v1/files/${body.id}/content`)).body).toBe('hello')
  await ask('DELETE', `/v1/files/${body.id}`)
  expect((await ask('GET', `/v1/files/${body.id}`)).status).toBe(404)
  expect((await ask('POST', '/v1/files', { form: { file } })).status).toBe(400)
})

test('so it is for drawings, streams, jobs and pictures', async () => {
  services = await servicesInMemory(createTestEngine())
  startWorkers(services)
  const drawn = await ask('POST', '/v1/images/generations', { json: { prompt: 'x', n: 2, easel: { return: ['scene', 'brief'] } } })
  const job = await ask('GET', `/easel/v1/jobs/${drawn.headers.get('x-easel-job')}`)
  const [picture] = job.body.pictures as unknown as { url: string }[]
  expect((await ask('GET', picture?.url ?? '')).status).toBe(200)
  await ask('POST', '/v1/images/generations', { json: { prompt: 'x', stream: true, partial_images: 2 } })
  for (const json of [{ prompt: 'unpaintable' }, { prompt: '' }, {}])
    expect((await ask('POST', '/v1/images/generations', { json })).status).toBe(400)
  expect((await ask('POST', '/v1/images/edits', { form: { prompt: 'x' } })).status).toBe(400)
  expect((await ask('POST', '/v1/images/variations')).status).toBe(404)
})

test('so it is for work that goes on without its client, and its events and result', async () => {
  services = await servicesInMemory(createTestEngine())
  const accepted = await ask('POST', '/v1/images/generations', {
    json: { prompt: 'x', stream: true, partial_images: 1 },
    headers: { prefer: 'respond-async', 'idempotency-key': 'k' },
  })
  expect(accepted.status).toBe(202)
  const path = `/easel/v1/jobs/${accepted.body.id}`
  expect((await ask('GET', `${path}/result`)).status).toBe(202)
  startWorkers(services)
  await ask('GET', `${path}/events`)
  expect((await ask('GET', `${path}/result`)).status).toBe(200)
  await ask('POST', `${path}/cancel`)
  await ask('GET', '/easel/v1/jobs?limit=1&state=succeeded')
  expect((await ask('GET', '/easel/v1/jobs/none/events')).status).toBe(404)
  expect((await ask('POST', '/v1/images/generations', { json: { prompt: 'y' }, headers: { 'idempotency-key': 'k' } })).status).toBe(409)
})

test('so it is for batches', async () => {
  const form = { purpose: 'batch', file: new File(['x'], 'in.jsonl') }
  const { body: file } = await ask('POST', '/v1/files', { form })
  const json = { input_file_id: file.id, endpoint: '/v1/images/generations', completion_window: '24h', metadata: { for: 'shop' } }
  const made = await ask('POST', '/v1/batches', { json })
  expect(made.status).toBe(200)
  await ask('GET', '/v1/batches?limit=1')
  await ask('GET', `/v1/batches/${made.body.id}`)
  expect((await ask('POST', `/v1/batches/${made.body.id}/cancel`)).body.status).toBe('cancelling')
  expect((await ask('POST', '/v1/batches', { json: { ...json, endpoint: '/v1/embeddings' } })).status).toBe(400)
  expect((await ask('POST', '/v1/batches/none/cancel')).status).toBe(404)
})

test('so it is for models, keys, projects, usage, sessions and health', async () => {
  await ask('GET', '/v1/models')
  await ask('GET', '/v1/models/easel')
  expect((await ask('GET', '/v1/models/dall-e-2')).status).toBe(404)
  expect((await ask('GET', '/easel/v1/server')).body).toMatchObject({ planner: { kind: 'rules' }, keep: { days: null } })
  await ask('GET', '/livez')
  await ask('GET', '/readyz')
  await ask('GET', '/easel/v1/session')
  const project = await ask('POST', '/easel/v1/projects', { json: { name: 'posters', tier: 3, monthly_budget: 20 } })
  await ask('PATCH', `/easel/v1/projects/${project.body.id}`, { json: { verified: false } })
  await ask('GET', '/easel/v1/projects')
  const made = await ask('POST', '/easel/v1/keys', { json: { name: 'first', scopes: ['images', 'admin'], profile: 'lenient' } })
  expect((await ask('GET', '/easel/v1/keys')).status).toBe(401)
  key = made.body.key ?? null
  await ask('GET', '/easel/v1/keys')
  await ask('GET', '/easel/v1/usage?group_by=model&from=2026-11-01&to=2026-11-30')
  await ask('POST', '/easel/v1/session', { json: { key } })
  await ask('DELETE', '/easel/v1/session')
  await ask('DELETE', `/easel/v1/keys/${made.body.id}`)
})
