import { afterEach, expect, test } from 'vitest'
import { createApp } from '../src/app.ts'
import { createKey } from '../src/keys/index.ts'
import { createMetrics, listenForMetrics } from '../src/metrics/index.ts'
import { closeServices, type Services } from '../src/services.ts'
import { startWorker } from '../src/start-worker.ts'
import { servicesInMemory } from './services-in-memory.ts'
import { createTestEngine } from './test-engine.ts'

const open: Services[] = []
afterEach(async () => {
  for (const services of open.splice(0)) await closeServices(services)
})
async function counting() {
  const services = await servicesInMemory(createTestEngine())
  open.push(services)
  return { ...services, metrics: createMetrics(services.queue) }
}
const draw = (app: ReturnType<typeof createApp>, prompt: string) =>
  app.request('/v1/images/generations', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ model: 'gpt-image-2', prompt, size: '1024x1024', quality: 'low' }),
  })
const lineOf = (text: string, start: string) => text.split('\n').find((line) => line.startsWith(start))

test('metrics tell requests by route, jobs by their end, stages, cost and the line, and never what was asked', async () => {
  const services = await counting()
  const app = createApp(services)
  await startWorker(services, { workers: 1, metrics: null })
  expect((await draw(app, 'a secret mug')).status).toBe(200)
  expect((await draw(app, 'unpaintable')).status).toBe(400)
  await app.request('/easel/v1/jobs/job_unknown')
  await app.request('/etc/passwd')
  const answer = await app.request('/metrics')
  const text = await answer.text()
  expect(answer.headers.get('content-type')).toContain('text/plain; version=0.0.4')
  expect(lineOf(text, 'easel_http_request_seconds_count{method="POST",route="/v1/images/generations",status="200"}')).toMatch(/ 1$/)
  expect(lineOf(text, 'easel_http_request_seconds_count{method="GET",route="/easel/v1/jobs/:id",status="404"}')).toMatch(/ 1$/)
  expect(lineOf(text, 'easel_job_seconds_count{kind="generate",engine="easel",state="succeeded"}')).toMatch(/ 1$/)
  expect(lineOf(text, 'easel_job_seconds_count{kind="generate",engine="easel",state="failed"}')).toMatch(/ 1$/)
  expect(lineOf(text, 'easel_stage_seconds_count{stage="paint"}')).toBeDefined()
  expect(lineOf(text, 'easel_queue_entries{state="waiting"}')).toBe('easel_queue_entries{state="waiting"} 0')
  expect(Number(lineOf(text, 'easel_cost_dollars_total')?.split(' ')[1])).toBeGreaterThan(0.005)
  expect(lineOf(text, 'easel_process_resident_memory_bytes')).toBeDefined()
  expect(text).not.toMatch(/secret mug|job_unknown|passwd/)
})

test('once there are keys, metrics are for those who administer', async () => {
  const services = await counting()
  const app = createApp(services)
  const wanted = { name: 'k', project: 'default', profile: 'strict', expiresAt: null } as const
  const images = await createKey(services, { ...wanted, scopes: ['images'] })
  const admin = await createKey(services, { ...wanted, scopes: ['admin'] })
  const ask = async (secret?: string) =>
    (await app.request('/metrics', { headers: secret ? { authorization: `Bearer ${secret}` } : {} })).status
  expect([await ask(), await ask(images.secret), await ask(admin.secret)]).toEqual([401, 401, 200])
})

test('an address of their own tells metrics without a key, and nothing else', async () => {
  const services = await counting()
  const listener = await listenForMetrics(services.metrics, { host: '127.0.0.1', port: 0 })
  const address = `http://127.0.0.1:${listener.port}`
  expect(await (await fetch(`${address}/metrics`)).text()).toContain('easel_queue_entries')
  expect((await fetch(`${address}/v1/models`)).status).toBe(404)
  listener.close()
})

test.each(['database', 'store of the pictures', 'queue'])(
  'a server whose %s does not answer is not ready, and says which, and still lives',
  async (what) => {
    const services = await counting()
    const away = async () => Promise.reject(new Error('gone'))
    const broken: Services = {
      ...services,
      ...(what === 'database' && { records: { ...services.records, check: away } }),
      ...(what === 'queue' && { queue: { ...services.queue, stats: away } }),
      ...(what === 'store of the pictures' && { blobs: { ...services.blobs, get: away } }),
    }
    const app = createApp(broken)
    const ready = await app.request('/readyz')
    expect(ready.status).toBe(503)
    expect(await ready.text()).toContain(`The ${what} does not answer`)
    expect((await app.request('/livez')).status).toBe(200)
    expect((await createApp(services).request('/readyz')).status).toBe(200)
  },
)
