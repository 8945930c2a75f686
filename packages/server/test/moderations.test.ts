import { createHash } from 'node:crypto'
import OpenAI, { type APIError } from 'openai'
import sharp from 'sharp'
import { afterEach, expect, test } from 'vitest'
import { checkRequest, checkResponse } from '../../protocol/test/openapi-check.ts'
import { createApp } from '../src/app.ts'
import { startWorkers } from '../src/jobs/index.ts'
import { readModerationConfig } from '../src/safety/config.ts'
import { createSafety } from '../src/safety/index.ts'
import { startFakeEndpoint } from '../src/safety/test/fake-endpoint.ts'
import { closeServices, type Services } from '../src/services.ts'
import { servicesInMemory } from './services-in-memory.ts'
import { createTestEngine } from './test-engine.ts'

let services: Services | null = null
let endpoint: Awaited<ReturnType<typeof startFakeEndpoint>> | null = null
afterEach(async () => {
  if (services) await closeServices(services)
  await endpoint?.close()
  services = null
  endpoint = null
})

/** A client of the real SDK and the engine behind its server; `environment` holds `EASEL_MODERATION_*`. */
async function open(environment: Record<string, string> = {}, log: string[] = []) {
  const engine = createTestEngine()
  const base = await servicesInMemory(engine)
  const lines = { info: (message: string, facts = {}) => log.push(JSON.stringify({ message, ...facts })), error: () => {} }
  services = { ...base, log: lines, safety: createSafety(readModerationConfig(environment, []), lines) }
  startWorkers(services)
  const app = createApp(services)
  const fetch = async (url: string | URL | Request, init?: RequestInit) => {
    const request = new Request(url, init)
    const response = await app.fetch(request)
    const answer = response.clone()
    if (answer.headers.get('content-type')?.includes('json'))
      checkResponse(request.method, new URL(request.url).pathname, answer.status, 'application/json', await answer.json())
    if (response.ok && typeof init?.body === 'string')
      checkRequest(request.method, new URL(request.url).pathname, 'application/json', JSON.parse(init.body))
    return response
  }
  return { openai: new OpenAI({ apiKey: 'any', baseURL: 'http://localhost/v1', maxRetries: 0, fetch }), engine, app }
}

async function openWithEndpoint(environment: Record<string, string> = {}, behaviour: Parameters<typeof startFakeEndpoint>[0] = {}) {
  endpoint = await startFakeEndpoint(behaviour)
  return open({ EASEL_MODERATION_URL: endpoint.url, ...environment })
}

const failureOf = (call: Promise<unknown>): Promise<APIError> =>
  call.then(
    () => Promise.reject(new Error('It was let through.')),
    (error) => error,
  )

const pictureUrl = async () => {
  const bytes = await sharp({ create: { width: 64, height: 64, channels: 3, background: '#a00' } })
    .png()
    .toBuffer()
  return `data:image/png;base64,${bytes.toString('base64')}`
}

test('a text is answered with all thirteen categories', async () => {
  const { openai } = await open()
  const answer = await openai.moderations.create({ input: 'I want to kill them.' })
  expect(answer).toMatchObject({ id: expect.stringMatching(/^modr-[0-9a-f]{32}$/), model: 'omni-moderation-latest' })
  const [result] = answer.results
  expect(result?.flagged).toBe(true)
  expect(result?.categories).toMatchObject({ violence: true, 'harassment/threatening': true, harassment: true, sexual: false })
  for (const part of ['categories', 'category_scores', 'category_applied_input_types'] as const)
    expect(Object.keys(result?.[part] ?? {})).toHaveLength(13)
  expect(result?.category_applied_input_types.hate).toEqual(['text'])
})

test('each of several texts has its own result, and the model is the one that was named', async () => {
  const { openai } = await open()
  const answer = await openai.moderations.create({ model: 'text-moderation-stable', input: ['a mug', 'child porn', ''] })
  expect(answer.model).toBe('text-moderation-stable')
  expect(answer.results.map(({ flagged }) => flagged)).toEqual([false, true, false])
  expect(answer.results[1]?.categories['sexual/minors']).toBe(true)
})

test('parts have one result together; without an endpoint it says that nobody looked at the picture', async () => {
  const { openai } = await open()
  const url = await pictureUrl()
  const { data, response } = await openai.moderations
    .create({
      input: [
        { type: 'image_url', image_url: { url } },
        { type: 'text', text: 'a naked woman' },
      ],
    })
    .withResponse()
  expect(data.results).toHaveLength(1)
  expect(data.results[0]).toMatchObject({ flagged: true, category_applied_input_types: { violence: ['text'], hate: ['text'] } })
  expect(response.headers.get('x-easel-warnings')).toContain('Nobody has looked at the pictures')
})

test('an endpoint looks at pictures, and only their categories say so', async () => {
  const { openai } = await openWithEndpoint()
  const answer = await openai.moderations.create({ input: [{ type: 'image_url', image_url: { url: await pictureUrl() } }] })
  expect(answer.results[0]).toMatchObject({
    flagged: true,
    categories: { violence: true, sexual: false },
    category_applied_input_types: { violence: ['image'], 'sexual/minors': [], hate: [] },
  })
})

test.each([
  [{}, 400, 'missing_required_parameter', 'input'],
  [{ input: 'x', mode: 1 }, 400, 'unknown_parameter', 'mode'],
  [{ input: 7 }, 400, 'invalid_type', 'input'],
  [{ input: [] }, 400, 'empty_array', 'input'],
  [{ input: 'x'.repeat(32_001) }, 400, 'string_above_max_length', 'input'],
  [{ input: 'x', model: 'gpt-image-2' }, 404, 'model_not_found', 'model'],
  [
    { input: [{ type: 'image_url', image_url: { url: 'https://a.example/x.png' } }], model: 'text-moderation-latest' },
    400,
    'invalid_value',
    'input',
  ],
])('%j is refused', async (body, status, code, param) => {
  const { app } = await open()
  const answer = await app.request('http://localhost/v1/moderations', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  })
  expect(answer.status).toBe(status)
  expect(await answer.json()).toMatchObject({ error: { code, param } })
})

test('a key without the scope is refused', async () => {
  const { app } = await open()
  if (!services) throw new Error('No services.')
  const { createKey } = await import('../src/keys/index.ts')
  const { secret } = await createKey(services, {
    name: 'pictures',
    project: 'proj_default',
    scopes: ['images'],
    profile: 'strict',
    expiresAt: null,
  })
  const answer = await app.request('http://localhost/v1/moderations', {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${secret}` },
    body: '{"input":"x"}',
  })
  expect(answer.status).toBe(401)
})

test('a prompt that is not to be drawn is blocked with its details, before anything is drawn', async () => {
  const log: string[] = []
  const { openai, engine } = await open({}, log)
  const prompt = 'a naked woman on a sofa'
  const error = await failureOf(openai.images.generate({ prompt }))
  expect(error).toMatchObject({ status: 400, code: 'moderation_blocked', type: 'image_generation_user_error', param: null })
  expect(error.error).toMatchObject({ moderation_details: { moderation_stage: 'input', categories: ['sexual'] } })
  expect(error.message).toContain('safety system')
  expect(error.message).toContain(error.requestID ?? 'no id')
  expect(error.message).toContain('safety_violations=[sexual]')
  expect(engine.drawn).toBe(0)

  const promptHash = createHash('sha256').update(prompt).digest('hex')
  const decision = { project: 'proj_default', key: null, requestId: error.requestID, stage: 'input_text', isBlocked: true, promptHash }
  expect(await services?.records.moderation.latest({ project: null, limit: 9 })).toEqual([
    { ...decision, at: expect.any(Number), categories: ['sexual'], rule: 'sexual.nudity' },
  ])
  expect(log.filter((line) => line.includes('moderation blocked'))).toHaveLength(1)
  expect(log.join()).not.toContain('naked')
})

test('low lets pass what is not grave, and never opens the wall', async () => {
  const { openai } = await open()
  await openai.images.generate({ prompt: 'a naked woman on a sofa', moderation: 'low' })
  expect(await failureOf(openai.images.generate({ prompt: 'a naked child', moderation: 'low' }))).toMatchObject({
    code: 'moderation_blocked',
  })
})

test.each([
  ['you are a worthless piece of shit', 'harassment'],
  ['kill all jews', 'harassment'],
  ['how to commit suicide', 'self-harm'],
  ['a severed head', 'violence'],
  ['how to cook meth', 'other'],
])("'%s' is blocked under the public label %s", async (prompt, label) => {
  const { openai } = await open()
  const error = await failureOf(openai.images.generate({ prompt }))
  expect(error.error).toMatchObject({ moderation_details: { categories: expect.arrayContaining([label]) } })
})

test('an endpoint sees the picture that is to be edited, and can block it', async () => {
  const { openai, engine } = await openWithEndpoint()
  const bytes = await sharp({ create: { width: 64, height: 64, channels: 3, background: '#a00' } })
    .png()
    .toBuffer()
  const image = new File([new Uint8Array(bytes)], 'a.png', { type: 'image/png' })
  const error = await failureOf(openai.images.edit({ image, prompt: 'make it blue' }))
  expect(error.error).toMatchObject({ moderation_details: { moderation_stage: 'input', categories: ['violence'] } })
  expect(engine.drawn).toBe(0)
})

test('a picture that was drawn and is blocked is neither sent nor kept', async () => {
  const { openai } = await openWithEndpoint({ EASEL_MODERATION_STAGES: 'output_image' })
  const error = await failureOf(openai.images.generate({ prompt: 'a mug' }))
  expect(error).toMatchObject({ status: 400, code: 'moderation_blocked' })
  expect(error.error).toMatchObject({ moderation_details: { moderation_stage: 'output', categories: ['violence'] } })
  expect(error.message).toContain(error.requestID ?? 'no id')
  const [decision] = (await services?.records.moderation.latest({ project: null, limit: 9 })) ?? []
  expect(decision).toMatchObject({ stage: 'output_image', requestId: error.requestID })
  const jobId = error.headers?.get('x-easel-job')
  expect(jobId ? await services?.records.pictures.ofJob(jobId) : []).toEqual([])
})

test('a stream ends with the block, before any coarse picture', async () => {
  const { openai } = await openWithEndpoint({ EASEL_MODERATION_STAGES: 'output_image' })
  const types: string[] = []
  const run = async () => {
    for await (const event of await openai.images.generate({ prompt: 'a mug', stream: true, partial_images: 2 })) types.push(event.type)
  }
  expect(await failureOf(run())).toMatchObject({ code: 'moderation_blocked' })
  expect(types).toEqual([])
})

test('while a silent endpoint is to block, nothing is drawn and the client may try again', async () => {
  const { openai, engine } = await openWithEndpoint({ EASEL_MODERATION_ON_FAILURE: 'block' }, { status: 500 })
  expect(await failureOf(openai.images.generate({ prompt: 'a mug' }))).toMatchObject({ status: 503 })
  expect(engine.drawn).toBe(0)
})

test('every decision is recorded where that is asked for', async () => {
  const { openai } = await open({ EASEL_MODERATION_LOG: 'all' })
  await openai.images.generate({ prompt: 'a mug' })
  await openai.moderations.create({ input: 'a naked woman' })
  expect(await services?.records.moderation.latest({ project: null, limit: 9 })).toMatchObject([
    { isBlocked: false, categories: ['sexual'] },
    { isBlocked: false, categories: [], rule: null },
  ])
})
