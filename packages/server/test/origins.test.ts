import { afterEach, expect, test } from 'vitest'
import { createApp } from '../src/app.ts'
import { createKey, USUAL_SCOPES } from '../src/keys/index.ts'
import { closeServices, type Services } from '../src/services.ts'
import { servicesInMemory } from './services-in-memory.ts'
import { createTestEngine } from './test-engine.ts'

let services: Services
afterEach(async () => closeServices(services))

/** The status of a request by a page of that origin, with a key that is valid where one is needed. */
async function statusOf(config: Partial<Services['config']>, options: { keys: boolean; url: string; origin?: string }) {
  services = await servicesInMemory(createTestEngine(), config)
  const key = { name: 'a', project: 'default', scopes: USUAL_SCOPES, profile: 'strict', expiresAt: null } as const
  const secret = options.keys ? (await createKey(services, key)).secret : 'none'
  const headers = { authorization: `Bearer ${secret}`, ...(options.origin && { origin: options.origin }) }
  const answer = await createApp(services).request(`${options.url}/v1/models`, { headers })
  expect(answer.headers.get('access-control-allow-origin')).toBe(answer.status === 200 ? (options.origin ?? null) : null)
  return answer.status
}

const LOCAL = 'http://127.0.0.1:4747'
const REAL = 'http://easel.example:4747'
const PAGE = 'https://app.example'

test.each<[string, Partial<Services['config']>, { keys: boolean; url: string; origin?: string }, number]>([
  ['its own address', {}, { keys: false, url: LOCAL }, 200],
  ['a name that was pointed at it', {}, { keys: false, url: 'http://evil.example:4747' }, 403],
  ['a page of this machine', {}, { keys: false, url: LOCAL, origin: 'http://localhost:3000' }, 200],
  ['a page elsewhere', {}, { keys: false, url: LOCAL, origin: PAGE }, 403],
  ['a listed page', { corsOrigins: [PAGE] }, { keys: false, url: LOCAL, origin: PAGE }, 200],
  ['a page elsewhere when all are listed', { corsOrigins: ['*'] }, { keys: false, url: LOCAL, origin: PAGE }, 403],
])('without keys %s is answered as it should be', async (_, config, options, status) => {
  expect(await statusOf(config, options)).toBe(status)
})

test.each<[string, Partial<Services['config']>, { keys: boolean; url: string; origin?: string }, number]>([
  ['any name', { host: '0.0.0.0' }, { keys: true, url: 'http://whatever.example' }, 200],
  ['any name on loopback, behind a proxy', {}, { keys: true, url: 'http://whatever.example' }, 200],
  ['its own page', { host: '0.0.0.0' }, { keys: true, url: REAL, origin: REAL }, 200],
  [
    'its own page behind a proxy that ends TLS',
    { host: '0.0.0.0' },
    { keys: true, url: 'http://easel.example', origin: 'https://easel.example' },
    200,
  ],
  ['a page of another port', { host: '0.0.0.0' }, { keys: true, url: REAL, origin: 'http://easel.example:3000' }, 403],
  [
    'a page whose name only begins alike',
    { host: '0.0.0.0' },
    { keys: true, url: REAL, origin: 'http://easel.example.evil.example:4747' },
    403,
  ],
  ['a page elsewhere', { host: '0.0.0.0' }, { keys: true, url: REAL, origin: PAGE }, 403],
  ['a listed page', { host: '0.0.0.0', corsOrigins: [PAGE] }, { keys: true, url: REAL, origin: PAGE }, 200],
  ['any page when all are listed', { host: '0.0.0.0', corsOrigins: ['*'] }, { keys: true, url: REAL, origin: 'null' }, 200],
  ['a page of this machine, on this machine', {}, { keys: true, url: LOCAL, origin: 'http://localhost:3000' }, 200],
  [
    'a page of this machine, on an address of others',
    { host: '0.0.0.0' },
    { keys: true, url: LOCAL, origin: 'http://localhost:3000' },
    403,
  ],
])('with keys %s is answered as it should be', async (_, config, options, status) => {
  expect(await statusOf(config, options)).toBe(status)
})

test('a preflight needs no key and lets the SDK’s headers through', async () => {
  services = await servicesInMemory(createTestEngine(), { host: '0.0.0.0', corsOrigins: [PAGE] })
  const preflight = await createApp(services).request(`${REAL}/v1/images/generations`, {
    method: 'OPTIONS',
    headers: { origin: PAGE, 'access-control-request-method': 'POST', 'access-control-request-headers': 'authorization,x-stainless-lang' },
  })
  expect(preflight.status).toBe(204)
  expect(preflight.headers.get('access-control-allow-origin')).toBe(PAGE)
  expect(preflight.headers.get('access-control-allow-headers')).toContain('x-stainless-lang')
  expect(preflight.headers.get('access-control-allow-credentials')).toBeNull()
})
