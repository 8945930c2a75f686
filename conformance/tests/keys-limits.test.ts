import OpenAI, { AuthenticationError, NotFoundError, PermissionDeniedError, RateLimitError } from 'openai'
import { expect } from 'vitest'
import { conform, keys, reach } from '../src/conform.ts'
import { errorOf } from '../src/errors.ts'
import { ask, expectRefusal } from '../src/http.ts'
import { asFile, POSTER, photo, QUICK } from '../src/pictures.ts'

const openai = (apiKey: string, maxRetries = 0) => new OpenAI({ baseURL: `${reach.keyed}/v1`, apiKey, maxRetries })
const draw = (apiKey: string, n = 1) => openai(apiKey).images.generate({ prompt: POSTER, n, ...QUICK })

conform(
  { client: 'http', rules: ['keys.missing', 'keys.wrong', 'errors.envelope'] },
  'no key and a wrong key are told apart, and the wrong one is not repeated',
  async () => {
    const server = reach.keyed
    expectRefusal(await ask('GET', '/v1/models', { server }), 401, { type: 'invalid_request_error', code: null, param: null })
    const wrong = 'sk-proj-0123456789abcdefghijklmnop'
    const refused = await ask('GET', '/v1/models', { server, headers: { authorization: `Bearer ${wrong}` } })
    expectRefusal(refused, 401, { type: 'invalid_request_error', code: 'invalid_api_key' })
    expect(refused.error.message).not.toContain(wrong)
  },
)

conform(
  { client: 'openai', feature: 'errors', rules: ['keys.wrong', 'errors.classes'] },
  'a wrong key is an AuthenticationError',
  async () => {
    const error = await errorOf(draw('sk-wrong'))
    expect(error).toBeInstanceOf(AuthenticationError)
    expect(error).toMatchObject({ status: 401, code: 'invalid_api_key' })
  },
)

conform({ client: 'openai', feature: 'errors', rules: ['keys.revoked'] }, 'a revoked key is refused at once', async () => {
  const admin = { server: reach.keyed, headers: { authorization: `Bearer ${keys().admin}`, 'content-type': 'application/json' } }
  const made = await ask('POST', '/easel/v1/keys', { ...admin, body: JSON.stringify({ name: 'leaving' }) })
  const secret = String(made.body.key)
  expect((await openai(secret).models.list()).data.length).toBeGreaterThan(0)
  expect((await ask('DELETE', `/easel/v1/keys/${made.body.id}`, admin)).status).toBe(200)
  expect(await errorOf(draw(secret))).toBeInstanceOf(AuthenticationError)
})

conform(
  { client: 'openai', feature: 'errors', rules: ['keys.unverified', 'errors.classes'] },
  'an unverified project may not use gpt-image-2',
  async () => {
    const error = await errorOf(openai(keys().unverified).images.generate({ model: 'gpt-image-2', prompt: POSTER, ...QUICK }))
    expect(error).toBeInstanceOf(PermissionDeniedError)
    expect(error).toMatchObject({ status: 403, message: expect.stringContaining('verified') })
  },
)

conform(
  { client: 'openai', feature: 'files', rules: ['keys.foreign', 'files.unknown'] },
  'a file of another project is not found',
  async () => {
    const made = await openai(keys().strict).files.create({
      file: asFile(await photo(64, 64).png().toBuffer(), 'a.png'),
      purpose: 'vision',
    })
    const other = openai(keys().lenient)
    for (const ask of [other.files.retrieve(made.id), other.files.delete(made.id), other.files.content(made.id)])
      expect(await errorOf(ask as Promise<unknown>)).toBeInstanceOf(NotFoundError)
    expect((await openai(keys().strict).files.retrieve(made.id)).id).toBe(made.id)
  },
)

conform({ client: 'openai', feature: 'errors', rules: ['limits.quota'] }, 'a spent budget is insufficient_quota', async () => {
  const error = await errorOf(draw(keys().poor))
  expect(error).toBeInstanceOf(RateLimitError)
  expect(error).toMatchObject({ status: 429, code: 'insufficient_quota', type: 'insufficient_quota' })
})

/** Milliseconds of a Go duration such as `120ms`, `12s` or `6m0s`. */
function milliseconds(duration: string): number {
  const units = { h: 3_600_000, m: 60_000, s: 1000, ms: 1 }
  return [...duration.matchAll(/([\d.]+)(ms|h|m|s)/g)].reduce(
    (sum, [, count, unit]) => sum + Number(count) * units[unit as keyof typeof units],
    0,
  )
}

conform(
  {
    client: 'openai',
    feature: 'retries',
    rules: ['limits.images', 'limits.headers', 'limits.retry-after', 'limits.retried', 'errors.classes'],
  },
  'five pictures a minute are five; the next says when to come back, and the SDK comes back then',
  async () => {
    const { response } = await openai(keys().tier1)
      .images.generate({ prompt: POSTER, n: 5, ...QUICK })
      .withResponse()
    expect(response.headers.get('x-ratelimit-limit-input-images')).toBe('5')
    expect(response.headers.get('x-ratelimit-remaining-input-images')).toBe('0')
    expect(response.headers.get('x-ratelimit-reset-input-images')).toMatch(/^(\d+(\.\d+)?(ms|s|m|h))+$/)
    for (const name of ['limit', 'remaining', 'reset']) expect(response.headers.get(`x-ratelimit-${name}-requests`)).toBeTruthy()

    const error = await errorOf(draw(keys().tier1))
    expect(error).toBeInstanceOf(RateLimitError)
    expect(error).toMatchObject({ status: 429, code: 'rate_limit_exceeded', type: 'input-images', param: null })
    expect(error.message).toMatch(/Rate limit reached for gpt-image-2 .*: Limit 5, Used \d+, Requested 1/)
    const headers = error.headers as Headers
    const afterMs = Number(headers.get('retry-after-ms'))
    expect(afterMs).toBeGreaterThan(0)
    expect(afterMs).toBeLessThanOrEqual(60_000)
    expect(Math.abs(Number(headers.get('retry-after')) * 1000 - afterMs)).toBeLessThanOrEqual(1000)
    expect(milliseconds(headers.get('x-ratelimit-reset-input-images') ?? '')).toBeGreaterThan(0)

    const start = Date.now()
    expect((await openai(keys().tier1, 2).images.generate({ prompt: POSTER, ...QUICK })).data).toHaveLength(1)
    expect(Date.now() - start).toBeGreaterThan(1000)
  },
)

conform(
  { client: 'http', rules: ['limits.images', 'transport.no-retry'] },
  'what can never be let in is not asked to come back',
  async () => {
    const answer = await ask('POST', '/v1/images/generations', {
      server: reach.keyed,
      headers: { authorization: `Bearer ${keys().tier1}`, 'content-type': 'application/json' },
      body: JSON.stringify({ model: 'gpt-image-2', prompt: POSTER, n: 6, ...QUICK }),
    })
    expectRefusal(answer, 429, { code: 'rate_limit_exceeded', message: expect.stringContaining('Limit 5') as unknown as string })
    expect(answer.headers.get('x-should-retry')).toBe('false')
  },
)
