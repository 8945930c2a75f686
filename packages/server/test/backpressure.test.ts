import { afterEach, expect, test } from 'vitest'
import { createApp } from '../src/app.ts'
import { startWorkers } from '../src/jobs/index.ts'
import { createKey, createProject } from '../src/keys/index.ts'
import { closeServices, type Services } from '../src/services.ts'
import { servicesInMemory } from './services-in-memory.ts'
import { createTestEngine } from './test-engine.ts'

let services: Services | null = null
afterEach(async () => {
  if (services) await closeServices(services)
  services = null
})

/** A server whose line nobody works, and two projects. */
async function serve(maxQueued: number) {
  const fresh = await servicesInMemory(createTestEngine(), { maxQueued })
  services = fresh
  const secrets: string[] = []
  for (const name of ['a', 'b', 'c']) {
    await createProject(fresh, { name, verified: true, tier: null, monthlyBudget: null })
    secrets.push((await createKey(fresh, { name, project: name, scopes: ['images'], profile: 'strict', expiresAt: null })).secret)
  }
  fresh.keyring.forget()
  const app = createApp(fresh)
  const ask = (secret = '') =>
    app.request('http://127.0.0.1/v1/images/generations', {
      method: 'POST',
      headers: { 'content-type': 'application/json', prefer: 'respond-async', authorization: `Bearer ${secret}` },
      body: JSON.stringify({ prompt: 'x' }),
    })
  return { ask, secrets, services: fresh }
}

test('one project may fill half of the line, all together the whole of it; who is refused is told when to come back', async () => {
  const { ask, secrets, services } = await serve(6)
  const [a, b, c] = secrets
  for (let index = 0; index < 3; index++) expect((await ask(a)).status).toBe(202)
  const tooMany = await ask(a)
  expect(tooMany.status).toBe(429)
  expect(tooMany.headers.get('retry-after')).toBe('5')
  expect(await tooMany.json()).toMatchObject({ error: { code: 'rate_limit_exceeded', type: 'requests' } })
  for (let index = 0; index < 3; index++) expect((await ask(b)).status).toBe(202)
  const full = await ask(c)
  expect(full.status).toBe(503)
  expect(full.headers.get('retry-after')).toBe('5')
  expect(await full.json()).toMatchObject({ error: { code: 'slow_down', type: 'server_error' } })

  startWorkers(services)
  await expect.poll(async () => (await services.queue.stats()).waiting).toBe(0)
  expect((await ask(c)).status).toBe(202)
})
