import { afterEach, expect, test } from 'vitest'
import { createApp } from '../src/app.ts'
import { createKey, SCOPES } from '../src/keys/index.ts'
import { closeServices, type Services } from '../src/services.ts'
import { servicesInMemory } from './services-in-memory.ts'
import { createTestEngine } from './test-engine.ts'

let services: Services
afterEach(async () => closeServices(services))

const HOME = 'http://easel.example:4747'
const OWN = { origin: HOME, 'sec-fetch-site': 'same-origin' }

const ask = (path: string, method = 'GET', headers: Record<string, string> = {}, body?: object, home = HOME) =>
  createApp(services).request(`${home}${path}`, {
    method,
    headers: { ...(body && { 'content-type': 'application/json' }), ...headers },
    ...(body && { body: JSON.stringify(body) }),
  })

async function serve(config: Partial<Services['config']> = {}) {
  services = await servicesInMemory(createTestEngine(), { host: '0.0.0.0', ...config })
  return createKey(services, { name: 'me', project: 'default', scopes: [...SCOPES], profile: 'strict', expiresAt: null })
}

async function signIn(secret: string, headers: Record<string, string> = OWN, home = HOME) {
  const answer = await ask('/easel/v1/session', 'POST', headers, { key: secret }, home)
  const set = answer.headers.get('set-cookie') ?? ''
  return { answer, set, cookie: set.split(';')[0] ?? '' }
}

test('a browser that shows a key gets a cookie that no script reads and no other site sends', async () => {
  const { secret } = await serve()
  expect(await (await ask('/easel/v1/session')).json()).toEqual({ object: 'easel.session', key_needed: true, caller: null })
  const { answer, set, cookie } = await signIn(secret)
  expect(await answer.json()).toMatchObject({ key_needed: true, caller: { key: { name: 'me' }, project: { name: 'default' } } })
  expect(set).toMatch(/^easel_session=[\w-]{43}; Max-Age=2592000; Path=\/; HttpOnly; SameSite=Strict$/)
  expect(set).not.toContain(secret)
  expect(await (await ask('/easel/v1/session', 'GET', { cookie })).json()).toMatchObject({ caller: { key: { name: 'me' } } })
  expect((await ask('/v1/models', 'GET', { cookie })).status).toBe(200)
  expect((await ask('/easel/v1/keys', 'POST', { ...OWN, cookie }, { name: 'x' })).status).toBe(200)
})

test('over HTTPS, also behind a proxy, the cookie goes nowhere else', async () => {
  const { secret } = await serve()
  expect((await signIn(secret, { origin: 'https://easel.example' }, 'https://easel.example')).set).toContain('; Secure')
  const proxied = { origin: 'https://easel.example:4747', 'x-forwarded-proto': 'https' }
  expect((await signIn(secret, proxied)).set).toContain('; Secure')
})

test('a wrong key opens no session', async () => {
  await serve()
  const { answer, set } = await signIn('sk-easel-wrong')
  expect(answer.status).toBe(401)
  expect(set).toBe('')
})

test('signing out ends the session on the server too', async () => {
  const { secret } = await serve()
  const { cookie } = await signIn(secret)
  const out = await ask('/easel/v1/session', 'DELETE', { ...OWN, cookie })
  expect(out.headers.get('set-cookie')).toMatch(/easel_session=;.*Max-Age=0/)
  expect((await ask('/v1/models', 'GET', { cookie })).status).toBe(401)
})

test.each([
  ['a form of another site', 'POST', { origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' }],
  ['another port of this host', 'POST', { origin: 'http://easel.example:3000', 'sec-fetch-site': 'same-site' }],
  ['a page without a name', 'POST', { origin: 'null' }],
  ['a write without a word about where it comes from', 'POST', {}],
  ['a picture in a page of another port', 'GET', { 'sec-fetch-site': 'same-site' }],
  ['a script of another site', 'GET', { origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' }],
])('the cookie does not speak for %s', async (_, method, headers: Record<string, string>) => {
  const { secret } = await serve({ corsOrigins: ['*'] })
  const { cookie } = await signIn(secret)
  const body = method === 'POST' ? { prompt: 'x' } : undefined
  const refused = await ask(method === 'POST' ? '/v1/images/generations' : '/v1/models', method, { ...headers, cookie }, body)
  expect(refused.status).toBe(401)
})

test('another site cannot sign a browser in or out, nor manage keys, even where CORS lets it ask', async () => {
  const { secret } = await serve({ corsOrigins: ['*'] })
  const foreign = { origin: 'https://evil.example' }
  expect((await signIn(secret, foreign)).answer.status).toBe(403)
  expect((await ask('/easel/v1/session', 'DELETE', foreign)).status).toBe(403)
  expect((await ask('/easel/v1/keys', 'GET', { ...foreign, authorization: `Bearer ${secret}` })).status).toBe(403)
  expect((await ask('/v1/models', 'GET', { ...foreign, authorization: `Bearer ${secret}` })).status).toBe(200)
})

test('where no key is needed the session says so, and opens none', async () => {
  services = await servicesInMemory(createTestEngine())
  const home = 'http://127.0.0.1:4747'
  const open = { object: 'easel.session', key_needed: false, caller: { key: null } }
  expect(await (await ask('/easel/v1/session', 'GET', {}, undefined, home)).json()).toMatchObject(open)
  const { answer, set } = await signIn('anything', { origin: home }, home)
  expect(await answer.json()).toMatchObject(open)
  expect(set).toBe('')
})
