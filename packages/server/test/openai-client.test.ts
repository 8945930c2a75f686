import OpenAI, { type APIError, BadRequestError, NotFoundError } from 'openai'
import sharp from 'sharp'
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

async function client(engine = createTestEngine()) {
  services = await servicesInMemory(engine)
  startWorkers(services)
  const app = createApp(services)
  const fetch = async (url: string | URL | Request, init?: RequestInit) => app.fetch(new Request(url, init))
  return new OpenAI({ apiKey: 'any', baseURL: 'http://localhost/v1', maxRetries: 0, fetch })
}

test('a generation answers with every field of the contract, resolved', async () => {
  const openai = await client()
  const answer = await openai.images.generate({ model: 'gpt-image-2', prompt: 'a red circle', quality: 'low', size: '1024x1024' })
  const { data, created, _request_id, ...rest } = answer as typeof answer & { _request_id: string }
  expect(rest).toEqual({
    background: 'opaque',
    output_format: 'png',
    quality: 'low',
    size: '1024x1024',
    usage: {
      input_tokens: 9,
      input_tokens_details: { image_tokens: 0, text_tokens: 9 },
      output_tokens: 196,
      output_tokens_details: { image_tokens: 196, text_tokens: 0 },
      total_tokens: 205,
    },
  })
  expect(Math.abs(created - Date.now() / 1000)).toBeLessThan(10)
  expect(_request_id).toMatch(/^req_[0-9a-f]{32}$/)
  expect(data).toHaveLength(1)
  expect(Object.keys(data?.[0] ?? {})).toEqual(['b64_json'])
  const picture = await sharp(Buffer.from(data?.[0]?.b64_json ?? '', 'base64')).metadata()
  expect(picture).toMatchObject({ format: 'png', width: 1024, height: 1024 })
})

test('auto is answered with what was drawn', async () => {
  const openai = await client()
  expect(await openai.images.generate({ prompt: 'a red circle' })).toMatchObject({
    size: '1024x1024',
    quality: 'medium',
    background: 'opaque',
  })
})

test('n pictures are n pictures, each billed, in the format asked for', async () => {
  const openai = await client()
  const answer = await openai.images.generate({
    prompt: 'three',
    n: 3,
    quality: 'low',
    size: '1024x1024',
    output_format: 'webp',
    user: 'someone',
  })
  expect(answer.data).toHaveLength(3)
  expect(new Set(answer.data?.map(({ b64_json }) => b64_json)).size).toBe(3)
  expect(answer).toMatchObject({ output_format: 'webp', usage: { output_tokens: 3 * 196 }, safety_identifier: 'someone' })
  const picture = await sharp(Buffer.from(answer.data?.[2]?.b64_json ?? '', 'base64')).metadata()
  expect(picture.format).toBe('webp')
})

test('a stream sends its partial pictures, then the finished one with its usage', async () => {
  const openai = await client()
  const stream = await openai.images.generate({
    prompt: 'a red circle',
    stream: true,
    partial_images: 2,
    quality: 'low',
    size: '1024x1024',
  })
  const events = []
  for await (const event of stream) events.push(event)
  expect(events.map(({ type }) => type)).toEqual([
    'image_generation.partial_image',
    'image_generation.partial_image',
    'image_generation.completed',
  ])
  expect(events.map((event) => (event as unknown as { sequence_number: number }).sequence_number)).toEqual([0, 1, 2])
  expect(events[1]).toMatchObject({ partial_image_index: 1, size: '1024x1024', quality: 'low', background: 'opaque', output_format: 'png' })
  expect(events[2]).toMatchObject({ usage: { output_tokens: 396, input_tokens: 9 }, size: '1024x1024', created_at: expect.any(Number) })
  for (const { b64_json } of events) expect(Buffer.from(b64_json, 'base64').subarray(1, 4).toString()).toBe('PNG')
})

test('a stream without partial pictures is one event', async () => {
  const openai = await client()
  const events = []
  for await (const event of await openai.images.generate({ prompt: 'x', stream: true })) events.push(event.type)
  expect(events).toEqual(['image_generation.completed'])
})

test.each([
  [
    { prompt: 'x', size: '1000x1000' },
    { code: 'invalid_value', param: 'size', type: 'image_generation_user_error' },
  ],
  [
    { prompt: 'x', n: 2, stream: true as const },
    { code: 'unsupported_parameter', param: 'input', type: 'image_generation_user_error' },
  ],
  [{ prompt: '' }, { code: 'empty_string', param: 'prompt', type: 'invalid_request_error' }],
  [
    { prompt: 'x', model: 'dall-e-3' },
    { code: 'invalid_value', param: 'model', type: 'image_generation_user_error' },
  ],
  [
    { prompt: 'x', response_format: 'b64_json' as const },
    { code: 'unknown_parameter', param: 'response_format' },
  ],
  [{ prompt: 'unpaintable' }, { code: 'invalid_value', param: 'prompt', type: 'image_generation_user_error' }],
  [
    { prompt: 'unpaintable', stream: true as const },
    { code: 'invalid_value', param: 'prompt', type: 'image_generation_user_error' },
  ],
])('%j is a BadRequestError with its code', async (request, expected) => {
  const openai = await client()
  const error = await openai.images.generate(request).then(
    () => null,
    (thrown: unknown) => thrown,
  )
  expect(error).toBeInstanceOf(BadRequestError)
  expect(error).toMatchObject({ status: 400, ...expected })
  expect((error as BadRequestError).requestID).toMatch(/^req_/)
})

test('an engine that breaks is a 500 that shows nothing of its inside', async () => {
  const openai = await client()
  const error = await openai.images.generate({ prompt: 'broken' }).catch((thrown: unknown) => thrown)
  expect(error).toMatchObject({ status: 500, type: 'server_error' })
  expect(JSON.stringify((error as APIError).error)).not.toContain('inside')
})

test('a client that leaves stops the work', async () => {
  const engine = createTestEngine({ strokeMs: 20 })
  const openai = await client(engine)
  const abort = new AbortController()
  const leaving = openai.images.generate({ prompt: 'x' }, { signal: abort.signal }).catch((thrown: unknown) => thrown)
  setTimeout(() => abort.abort(), 60)
  await leaving
  await expect.poll(() => engine.stopped).toBe(1)
  expect(engine.drawn).toBe(0)
})

test('a stream that is left stops the work', async () => {
  const engine = createTestEngine({ strokeMs: 20 })
  const openai = await client(engine)
  const stream = await openai.images.generate({ prompt: 'x', stream: true, partial_images: 1 })
  for await (const event of stream) {
    expect(event.type).toBe('image_generation.partial_image')
    break
  }
  await expect.poll(() => engine.stopped).toBe(1)
})

test('nobody goes on listening to a job whose stream was read, refused or left', async () => {
  const openai = await client()
  const events = services?.events
  if (!events) throw new Error('no services')
  let listeners = 0
  const subscribe = events.subscribe.bind(events)
  events.subscribe = (id, listener) => {
    listeners++
    const unsubscribe = subscribe(id, listener)
    let left = false
    return () => {
      if (!left) listeners--
      left = true
      unsubscribe()
    }
  }
  for await (const _ of await openai.images.generate({ prompt: 'read', stream: true, partial_images: 1 })) void _
  for await (const _ of await openai.images.generate({ prompt: 'left', stream: true, partial_images: 1 })) break
  await openai.images.generate({ prompt: 'unpaintable', stream: true }).catch(() => {})
  await openai.images.generate({ prompt: 'plain' })
  await expect.poll(() => listeners).toBe(0)
})

test('the catalogue is listed, and an unknown id is NotFound', async () => {
  const openai = await client()
  const ids = []
  for await (const model of openai.models.list()) ids.push(model.id)
  expect(ids).toContain('gpt-image-2')
  expect(await openai.models.retrieve('easel')).toMatchObject({ id: 'easel', object: 'model' })
  const error = await openai.models.retrieve('nothing').catch((thrown: unknown) => thrown)
  expect(error).toBeInstanceOf(NotFoundError)
  expect(error).toMatchObject({ code: 'model_not_found', param: 'model' })
})
