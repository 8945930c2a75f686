import OpenAI, { APIUserAbortError, BadRequestError, NotFoundError } from 'openai'
import { expect } from 'vitest'
import { conform, reach } from '../src/conform.ts'
import { errorOf } from '../src/errors.ts'
import { metadataOf, POSTER, QUICK } from '../src/pictures.ts'

const openai = (options: { maxRetries?: number } = {}) => new OpenAI({ baseURL: `${reach.open}/v1`, apiKey: 'none', ...options })

conform(
  {
    client: 'openai',
    feature: 'generate',
    rules: ['answer.fields', 'answer.b64', 'transport.request-id', 'transport.no-key', 'usage.output', 'usage.text', 'usage.total'],
  },
  'a generation answers with every resolved value and its usage',
  async () => {
    const answer = await openai().images.generate({ model: 'gpt-image-2', prompt: 'a red circle', quality: 'low', size: '1024x1024' })
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
    expect(Math.abs(created - Date.now() / 1000)).toBeLessThan(60)
    expect(_request_id).toMatch(/^req_/)
    expect(data?.map((picture) => Object.keys(picture))).toEqual([['b64_json']])
    expect(data?.[0]?.b64_json).toMatch(/^[A-Za-z0-9+/]+={0,2}$/)
    expect(await metadataOf(data?.[0]?.b64_json ?? '')).toMatchObject({ format: 'png', width: 1024, height: 1024 })
  },
)

conform(
  { client: 'openai', feature: 'many', rules: ['answer.n', 'usage.output'] },
  'three asked for are three answered, each billed',
  async () => {
    const { data, usage } = await openai().images.generate({ prompt: POSTER, n: 3, ...QUICK })
    expect(data).toHaveLength(3)
    expect(usage?.output_tokens).toBe(3 * 107)
  },
)

conform(
  { client: 'openai', feature: 'formats', rules: ['generate.format', 'generate.compression'] },
  'each format has its own bytes, and more compression is fewer of them',
  async () => {
    const bytesOf = async (output_format: 'png' | 'jpeg' | 'webp', output_compression?: number) => {
      const answer = await openai().images.generate({
        prompt: POSTER,
        ...QUICK,
        output_format,
        ...(output_compression !== undefined && { output_compression }),
      })
      const base64 = answer.data?.[0]?.b64_json ?? ''
      expect(answer.output_format).toBe(output_format)
      expect(await metadataOf(base64)).toMatchObject({ format: output_format, width: 1024, height: 640 })
      return base64.length
    }
    await bytesOf('png')
    for (const format of ['jpeg', 'webp'] as const) expect(await bytesOf(format, 20)).toBeLessThan(await bytesOf(format, 95))
  },
)

conform(
  {
    client: 'openai',
    feature: 'stream',
    rules: ['stream.events', 'stream.partial', 'stream.completed', 'stream.numbers', 'transport.accept'],
  },
  'a stream sends partial pictures and then the finished one, with its usage',
  async () => {
    const request = { prompt: POSTER, ...QUICK, stream: true, partial_images: 2 } as const
    const events = []
    for await (const event of await openai().images.generate(request)) events.push(event)
    const partials = events.slice(0, -1)
    expect(partials.length).toBeLessThanOrEqual(2)
    for (const [index, event] of partials.entries())
      expect(event).toMatchObject({
        type: 'image_generation.partial_image',
        partial_image_index: index,
        size: '1024x640',
        quality: 'low',
        background: 'opaque',
        output_format: 'png',
        created_at: expect.any(Number),
      })
    expect(events.at(-1)).toMatchObject({
      type: 'image_generation.completed',
      size: '1024x640',
      created_at: expect.any(Number),
      usage: { output_tokens: 107 + 100 * partials.length, input_tokens: expect.any(Number), total_tokens: expect.any(Number) },
    })
    expect(events.map((event) => (event as unknown as { sequence_number: number }).sequence_number)).toEqual([...events.keys()])
    for (const { b64_json } of events) expect(await metadataOf(b64_json)).toMatchObject({ format: 'png' })
  },
)

conform({ client: 'openai', feature: 'stream', rules: ['stream.none'] }, 'a stream without partial pictures is one event', async () => {
  const types = []
  for await (const event of await openai().images.generate({ prompt: POSTER, ...QUICK, stream: true })) types.push(event.type)
  expect(types).toEqual(['image_generation.completed'])
})

conform(
  { client: 'openai', feature: 'errors', rules: ['errors.classes', 'errors.envelope', 'transport.no-retry', 'stream.early-error'] },
  'a refusal is a BadRequestError with code, param, type and request id, and is not tried again, streaming or not',
  async () => {
    for (const stream of [false, true]) {
      const error = await errorOf(openai({ maxRetries: 2 }).images.generate({ prompt: 'x', size: '1000x1000', stream }) as Promise<unknown>)
      expect(error).toBeInstanceOf(BadRequestError)
      expect(error).toMatchObject({ status: 400, code: 'invalid_value', param: 'size', type: 'image_generation_user_error' })
      expect(error.requestID).toMatch(/^req_/)
    }
  },
)

conform({ client: 'openai', feature: 'errors', rules: ['models.unknown'] }, 'a model that does not exist is NotFoundError', async () => {
  const error = await errorOf(openai().models.retrieve('nothing'))
  expect(error).toBeInstanceOf(NotFoundError)
  expect(error).toMatchObject({ code: 'model_not_found', param: 'model' })
})

conform(
  { client: 'openai', feature: 'models', rules: ['models.list', 'models.retrieve'] },
  'the catalogue has the image models with their snapshots, each retrievable',
  async () => {
    const ids = []
    for await (const { id } of openai().models.list()) ids.push(id)
    expect(ids).toEqual(expect.arrayContaining(['gpt-image-2', 'gpt-image-2-2026-04-21', 'easel']))
    for (const id of ids)
      expect(await openai().models.retrieve(id)).toMatchObject({
        id,
        object: 'model',
        created: expect.any(Number),
        owned_by: expect.any(String),
      })
  },
)

conform(
  { client: 'openai', feature: 'abort', rules: ['transport.abort'] },
  'a call that is aborted ends at once, and the next is answered',
  async () => {
    const leaving = new AbortController()
    const call = openai().images.generate(
      { prompt: 'A matte black bottle on a white background', quality: 'medium' },
      { signal: leaving.signal },
    )
    setTimeout(() => leaving.abort(), 300)
    expect(await errorOf(call)).toBeInstanceOf(APIUserAbortError)
    const stream = await openai().images.generate({
      prompt: 'A matte black bottle on a white background',
      quality: 'medium',
      stream: true,
      partial_images: 3,
    })
    setTimeout(() => stream.controller.abort(), 300)
    for await (const event of stream) expect(event.type).toBe('image_generation.partial_image')
    expect((await openai().images.generate({ prompt: POSTER, ...QUICK })).data).toHaveLength(1)
  },
)
