import OpenAI, { APIError } from 'openai'
import { expect } from 'vitest'
import { conform, keys, reach } from '../src/conform.ts'
import { errorOf } from '../src/errors.ts'
import { ask, expectRefusal, generate, pictureOf, postJson } from '../src/http.ts'
import { POSTER, QUICK } from '../src/pictures.ts'
import type { RuleId } from '../src/rules.ts'

const good = { model: 'gpt-image-2', prompt: POSTER, ...QUICK }
/** Traced for some seconds, so that something can happen meanwhile. */
const LONG = { model: 'gpt-image-2', prompt: 'A matte black bottle on a white background', quality: 'high', size: '1024x1024' } as const
const http = (...rules: RuleId[]) => ({ client: 'http', rules }) as const

/** A request to the server that needs a key. */
const keyed = (method: string, path: string, secret: string, body?: object, headers: Record<string, string> = {}) =>
  ask(method, path, {
    server: reach.keyed,
    headers: { authorization: `Bearer ${secret}`, 'content-type': 'application/json', ...headers },
    ...(body && { body: JSON.stringify(body) }),
  })

conform(
  { client: 'openai', feature: 'stream', rules: ['stream.late-error'] },
  'a job that is cancelled while its stream runs ends it with an error, and never with a picture',
  async () => {
    const openai = new OpenAI({ baseURL: `${reach.open}/v1`, apiKey: 'any', maxRetries: 0 })
    const { data: stream, response } = await openai.images.generate({ ...LONG, stream: true }).withResponse()
    const job = response.headers.get('x-easel-job')
    expect((await ask('POST', `/easel/v1/jobs/${job}/cancel`)).status).toBe(200)
    const types: string[] = []
    const error = await errorOf(
      (async () => {
        for await (const { type } of stream) types.push(type)
      })(),
    )
    expect(error).toBeInstanceOf(APIError)
    expect(error).toMatchObject({ code: 'cancelled' })
    expect(types).not.toContain('image_generation.completed')
  },
)

conform(http('stream.heartbeat'), 'a stream begins with a comment, so that whoever waits sees that it lives', async () => {
  const answer = await fetch(`${reach.open}/v1/images/generations`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ ...good, stream: true }),
  })
  expect(answer.headers.get('x-accel-buffering')).toBe('no')
  expect(await answer.text()).toMatch(/^: /)
})

conform(http('transport.idempotency'), 'a named request is drawn once, and its name is not another’s', async () => {
  const named = { 'idempotency-key': `conformance-${Date.now()}` }
  const [first, second] = [await generate(good, named), await generate(good, named)]
  expect(pictureOf(second)).toBe(pictureOf(first))
  expect(second.headers.get('x-easel-job')).toBe(first.headers.get('x-easel-job'))
  expectRefusal(await generate({ ...good, n: 2 }, named), 409, { code: 'idempotency_key_reused' })
})

conform(http('keys.scope', 'keys.project'), 'a key opens what it is for, in the project that it is of', async () => {
  const { key } = (await keyed('POST', '/easel/v1/keys', keys().admin, { name: 'reader', scopes: ['models'] })).body as { key: string }
  expect((await keyed('GET', '/v1/models', key)).status).toBe(200)
  expectRefusal(await keyed('POST', '/v1/images/generations', key, good), 401, {
    code: null,
    message: expect.stringContaining('Missing scopes') as unknown as string,
  })
  const foreign = await keyed('GET', '/v1/models', keys().strict, undefined, { 'openai-project': 'proj_other' })
  expectRefusal(foreign, 401, { code: 'mismatched_project' })
})

conform(http('limits.tokens', 'transport.no-retry'), 'more tokens than a minute has are never let in', async () => {
  const answer = await keyed('POST', '/v1/images/generations', keys().tier1, { ...good, n: 5, size: '2880x2880', quality: 'high' })
  expectRefusal(answer, 429, { type: 'tokens', code: 'rate_limit_exceeded' })
  expect(answer.headers.get('x-should-retry')).toBe('false')
})

conform(http('errors.envelope'), 'empty lists, unknown answers and what is not available are rows of their own', async () => {
  expectRefusal(await postJson('/v1/images/edits', { prompt: 'x', images: [] }), 400, { code: 'empty_array', param: 'images' })
  const images = Array.from({ length: 17 }, () => ({ file_id: 'file-x' }))
  expectRefusal(await postJson('/v1/images/edits', { prompt: 'x', images }), 400, { code: 'array_above_max_length', param: 'images' })
  const response = { model: 'gpt-5', input: 'A poster', tools: [{ type: 'image_generation' }] }
  expectRefusal(await postJson('/v1/responses', { ...response, previous_response_id: 'resp_none' }), 400, {
    code: 'previous_response_not_found',
  })
  expectRefusal(await postJson('/v1/responses', { ...response, tools: [{ type: 'web_search' }] }), 400, {
    type: 'invalid_request_error',
    code: 'unsupported_parameter',
  })
  expectRefusal(await ask('GET', '/v1/models', { headers: { origin: 'https://elsewhere.example' } }), 403, { code: null })
})
