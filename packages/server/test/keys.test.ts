import { afterEach, expect, test } from 'vitest'
import { createApp } from '../src/app.ts'
import { startWorkers } from '../src/jobs/index.ts'
import { changeProject, createKey, createProject, type NewKey, SCOPES, USUAL_SCOPES } from '../src/keys/index.ts'
import { closeServices, type Services } from '../src/services.ts'
import { servicesInMemory } from './services-in-memory.ts'
import { createTestEngine } from './test-engine.ts'

let services: Services
afterEach(async () => closeServices(services))

async function serve(config: Partial<Services['config']> = {}) {
  services = await servicesInMemory(createTestEngine(), config)
  startWorkers(services)
}

const HOME = 'http://127.0.0.1:4747'
const ask = (path: string, init: RequestInit = {}, home = HOME) => createApp(services).request(`${home}${path}`, init)
const bearer = (secret: string) => ({ authorization: `Bearer ${secret}` })
const errorOf = async (answer: Response) => ((await answer.json()) as { error: Record<string, unknown> }).error

const post = (path: string, body: object, headers: Record<string, string> = {}, home = HOME) =>
  ask(path, { method: 'POST', body: JSON.stringify(body), headers: { 'content-type': 'application/json', ...headers } }, home)

const draw = (secret: string, body: object = {}) =>
  post('/v1/images/generations', { prompt: 'a mug', quality: 'low', size: '1024x1024', ...body }, bearer(secret))

const make = (change: Partial<NewKey> = {}) =>
  createKey(services, { name: 'ci', project: 'default', scopes: USUAL_SCOPES, profile: 'strict', expiresAt: null, ...change })
const makeAdmin = () => make({ name: 'admin', scopes: [...SCOPES] })

test('before the first key anybody on this machine is answered, with any key or none; after it only who has one', async () => {
  await serve()
  expect((await ask('/v1/models')).status).toBe(200)
  expect((await ask('/v1/models', { headers: bearer('sk-whatever') })).status).toBe(200)
  const { secret } = await make()
  expect((await ask('/v1/models', { headers: bearer(secret) })).status).toBe(200)
  expect((await ask('/v1/models')).status).toBe(401)
  expect((await ask('/livez')).status).toBe(200)
  expect((await ask('/')).status).toBe(200)
})

test('no key, a wrong key and a revoked key are refused in OpenAI’s words', async () => {
  await serve()
  const { key, secret } = await make()
  const without = await ask('/v1/models')
  expect(without.status).toBe(401)
  expect(await errorOf(without)).toMatchObject({
    message: expect.stringContaining("You didn't provide an API key."),
    type: 'invalid_request_error',
    param: null,
    code: null,
  })
  const wrong = await ask('/v1/models', { headers: bearer('sk-wrong-wrong-wrong-1234') })
  expect(wrong.status).toBe(401)
  expect(await errorOf(wrong)).toMatchObject({
    message: expect.stringContaining(`Incorrect API key provided: sk-wr${'*'.repeat(16)}1234.`),
    code: 'invalid_api_key',
  })
  await services.records.keys.change(key.id, { revokedAt: 1 })
  services.keyring.forget()
  const revoked = await ask('/v1/models', { headers: bearer(secret) })
  expect(revoked.status).toBe(401)
  expect(await errorOf(revoked)).toMatchObject({ code: 'invalid_api_key' })
})

test('a key does what its scopes say and no more', async () => {
  await serve()
  const { secret } = await make({ scopes: ['models'] })
  expect((await ask('/v1/models', { headers: bearer(secret) })).status).toBe(200)
  for (const path of ['/v1/images/generations', '/v1/images/edits', '/v1/files', '/v1/moderations', '/easel/v1/keys', '/easel/v1/jobs/x']) {
    const refused = await post(path, {}, bearer(secret))
    expect(refused.status).toBe(401)
    expect((await errorOf(refused)).message).toContain('You have insufficient permissions for this operation. Missing scopes: api.')
  }
})

test('a header that names another project than the key’s is refused; the organization is not looked at', async () => {
  await serve()
  const { secret } = await make()
  const headers = { ...bearer(secret), 'openai-organization': 'org-any' }
  expect((await ask('/v1/models', { headers })).status).toBe(200)
  expect((await ask('/v1/models', { headers: { ...headers, 'openai-project': 'proj_default' } })).status).toBe(200)
  const refused = await ask('/v1/models', { headers: { ...headers, 'openai-project': 'proj_other' } })
  expect(refused.status).toBe(401)
  expect(await errorOf(refused)).toMatchObject({ code: 'mismatched_project' })
})

test('keys and projects are managed over HTTP by who may, and a secret is told once', async () => {
  await serve()
  const admin = bearer((await makeAdmin()).secret)
  const project = (await (await post('/easel/v1/projects', { name: 'ads', tier: 1 }, admin)).json()) as { id: string }
  expect(project).toMatchObject({ object: 'easel.project', tier: 1, verified: true, monthly_budget: null })
  const made = await post('/easel/v1/keys', { name: 'web', project: 'ads', scopes: ['images'] }, admin)
  const { key: secret, ...key } = (await made.json()) as { key: string; id: string }
  expect(key).toMatchObject({ object: 'easel.key', name: 'web', project: project.id, scopes: ['images'], revoked_at: null })
  expect((await draw(secret)).status).toBe(200)

  const listed = await (await ask('/easel/v1/keys', { headers: admin })).text()
  expect(listed).toContain(key.id)
  expect(listed).not.toContain(secret)
  const changed = await ask(`/easel/v1/projects/${project.id}`, {
    method: 'PATCH',
    headers: { ...admin, 'content-type': 'application/json' },
    body: JSON.stringify({ monthly_budget: 2.5 }),
  })
  expect(await changed.json()).toMatchObject({ tier: 1, monthly_budget: 2.5 })

  const revoked = await ask(`/easel/v1/keys/${key.id}`, { method: 'DELETE', headers: admin })
  expect(await revoked.json()).toMatchObject({ revoked_at: expect.any(Number) })
  expect((await draw(secret)).status).toBe(401)
})

test.each([
  ['/easel/v1/keys', { scopes: ['paint'] }, 'scopes[0]'],
  ['/easel/v1/keys', { scopes: [] }, 'scopes'],
  ['/easel/v1/keys', { project: 'nobody' }, 'project'],
  ['/easel/v1/keys', { expires_at: 1 }, 'expires_at'],
  ['/easel/v1/keys', { secret: 'mine' }, 'secret'],
  ['/easel/v1/projects', {}, 'name'],
  ['/easel/v1/projects', { name: 'a', monthly_budget: -1 }, 'monthly_budget'],
  ['/easel/v1/projects', { name: 'default' }, 'name'],
])('%s with %j is refused at %s', async (path, body, param) => {
  await serve()
  const { secret } = await makeAdmin()
  const refused = await post(path, body, bearer(secret))
  expect([400, 404]).toContain(refused.status)
  expect(await errorOf(refused)).toMatchObject({ param })
})

test('a project sees its own jobs and pictures; an admin sees all', async () => {
  await serve()
  await createProject(services, { name: 'other', verified: true, tier: null, monthlyBudget: null })
  const [mine, theirs, admin] = [await make(), await make({ project: 'other' }), await makeAdmin()]
  const id = (await draw(mine.secret)).headers.get('x-easel-job')
  const read = (path: string, secret: string) => ask(path, { headers: bearer(secret) })
  const job = (await (await read(`/easel/v1/jobs/${id}`, mine.secret)).json()) as { pictures: { url: string }[] }
  const url = job.pictures[0]?.url ?? ''
  for (const path of [`/easel/v1/jobs/${id}`, url]) {
    expect((await read(path, mine.secret)).status).toBe(200)
    expect((await read(path, admin.secret)).status).toBe(200)
    expect((await read(path, theirs.secret)).status).toBe(404)
  }
})

test('an unverified project may not use OpenAI’s ids, but Easel’s', async () => {
  await serve()
  const { secret } = await make()
  await changeProject(services, 'default', { verified: false })
  const refused = await draw(secret, { model: 'gpt-image-2' })
  expect(refused.status).toBe(403)
  expect(await errorOf(refused)).toMatchObject({
    message: expect.stringContaining('Your organization must be verified to use the model `gpt-image-2`.'),
    type: 'invalid_request_error',
    code: null,
  })
  expect((await draw(secret, { model: 'easel' })).status).toBe(200)
})

test('a tier’s limits are shared by the keys of a project and counted down in the headers', async () => {
  await serve()
  const [one, two] = [await make(), await make()]
  expect((await draw(one.secret)).headers.get('x-ratelimit-limit-requests')).toBeNull()
  await changeProject(services, 'default', { tier: 1 })
  const first = await draw(one.secret, { n: 3 })
  expect(first.headers.get('x-ratelimit-limit-input-images')).toBe('5')
  expect(first.headers.get('x-ratelimit-remaining-input-images')).toBe('2')
  expect(first.headers.get('x-ratelimit-remaining-requests')).toBe('4')
  const refused = await draw(two.secret, { n: 3 })
  expect(refused.status).toBe(429)
  expect(await errorOf(refused)).toMatchObject({ type: 'input-images', code: 'rate_limit_exceeded' })
  expect(Number(refused.headers.get('retry-after-ms'))).toBeGreaterThan(5000)
  expect(refused.headers.get('retry-after')).toBe('12')
  const never = await draw(two.secret, { n: 10 })
  expect(never.status).toBe(429)
  expect((await errorOf(never)).message).toContain('Limit 5, Requested 10.')
  expect(never.headers.get('x-should-retry')).toBe('false')
})

test('what the budget has no room for is refused before anything is drawn, recorded or billed', async () => {
  const engine = createTestEngine()
  services = await servicesInMemory(engine)
  startWorkers(services)
  const { secret } = await make()
  // One low picture of 1024² costs 196 tokens, $0.0059.
  await changeProject(services, 'default', { monthlyBudget: 0.013 })
  const answers = await Promise.all(Array.from({ length: 6 }, () => draw(secret)))
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 200, 429, 429, 429, 429])
  const refused = answers.find(({ status }) => status === 429)
  expect(await errorOf(refused as Response)).toMatchObject({ type: 'insufficient_quota', code: 'insufficient_quota' })
  expect(engine.drawn).toBe(2)
  await changeProject(services, 'default', { monthlyBudget: null })
  expect((await draw(secret)).status).toBe(200)
})
