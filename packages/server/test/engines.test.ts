import type { Engine } from '@easel/engine'
import { afterEach, expect, test } from 'vitest'
import { createApp } from '../src/app.ts'
import type { EngineConfig } from '../src/engines/config/index.ts'
import { createEngineCatalog, createPurse, drawByRoute, loadConfigured } from '../src/engines/index.ts'
import type { FakePeer, Mishap } from '../src/engines/kit/fake-server.ts'
import { startImagesPeer } from '../src/engines/openai/test/fake-peer.ts'
import { startWorkers } from '../src/jobs/index.ts'
import { jobOf } from '../src/records/samples.ts'
import { closeServices, type Services } from '../src/services.ts'
import { servicesInMemory } from './services-in-memory.ts'
import { createTestEngine } from './test-engine.ts'

const KEY = 'sk-secret-of-the-operator'
const closing: (() => Promise<unknown>)[] = []
afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close()
})

/** A server with one engine beside its own, whose peer is a fake. */
async function open(given: Partial<EngineConfig> = {}, builtIn: Engine = createTestEngine()) {
  const peer = await startImagesPeer('openai', { key: KEY })
  const config: EngineConfig = {
    ...{ id: 'paid', kind: 'openai', url: `${peer.url}/v1`, key: KEY, model: 'm', privacy: 'third-party', workflows: null },
    ...{ limits: { timeoutSeconds: 1 }, ...given },
  }
  const inMemory = await servicesInMemory(builtIn)
  const asset = (hash: string) => inMemory.blobs.get(hash)
  const services: Services = {
    ...inMemory,
    engines: createEngineCatalog(
      { easel: async () => builtIn, paid: () => loadConfigured(config, asset) },
      { configured: [config], purse: createPurse(inMemory.records, Date.now) },
    ),
  }
  startWorkers(services)
  const app = createApp(services)
  closing.push(
    () => peer.close(),
    () => closeServices(services),
  )
  const draw = (body: object) =>
    app.request('/v1/images/generations', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ prompt: 'unmistakable', size: '1024x1024', quality: 'low', ...body }),
    })
  return { app, services, peer, draw }
}

const NAMED = { easel: { engine: 'paid', seed: 3 } }
const TAKES_ALL = { takes: { all: true } }
const MONTH = '2000-01-01'

test('an engine that is named draws, and the answer and the job say which', async () => {
  const { app, draw, services } = await open({ price: 0.04 })
  const answer = await draw(NAMED)
  const body = (await answer.json()) as { easel: { engine: string; job: string; warnings: { code: string }[] } }
  expect(answer.status).toBe(200)
  expect(body.easel.engine).toBe('paid')
  expect(body.easel.warnings.map(({ code }) => code)).toContain('seed_ignored')
  const job = (await (await app.request(`/easel/v1/jobs/${body.easel.job}`)).json()) as { engine: string }
  expect(job.engine).toBe('paid')
  expect(await services.records.engines.spent('paid', MONTH)).toBeCloseTo(0.04, 9)
})

test('an engine that takes a request and fails is replaced by the built-in one, and that is said', async () => {
  const { draw, peer } = await open(TAKES_ALL)
  peer.behave({ status: 500, body: 'no' })
  const answer = await draw({ easel: {} })
  const body = (await answer.json()) as { easel: { engine: string; warnings: { code: string }[] } }
  expect(body.easel.engine).toBe('easel')
  expect(body.easel.warnings.map(({ code }) => code)).toContain('engine_fallback')
  expect(answer.headers.get('x-easel-warnings')).toContain('engine_fallback')
})

test('a request that the engine refuses is refused, and nobody else is asked', async () => {
  const { draw, peer } = await open(TAKES_ALL)
  peer.behave({ status: 400, body: JSON.stringify({ error: { code: 'moderation_blocked', message: KEY } }) })
  const answer = await draw({})
  expect(answer.status).toBe(400)
  expect(await answer.json()).toMatchObject({ error: { code: 'moderation_blocked' } })
})

test('what lies beyond the engine is refused before it stands in line, with the name of the parameter', async () => {
  const { draw, services } = await open({ quirks: { alpha: false } })
  const answer = await draw({ ...NAMED, background: 'transparent' })
  expect(answer.status).toBe(400)
  expect(await answer.json()).toMatchObject({ error: { code: 'unsupported_parameter', param: 'background' } })
  expect(await services.records.jobs.list({ project: 'proj_default', state: null, after: null, limit: 9 })).toEqual([])
  expect(await (await draw({ easel: { engine: 'nobody' } })).json()).toMatchObject({ error: { param: 'easel.engine' } })
})

const SPITEFUL: [string, Mishap, number][] = [
  ['knows no such key', { status: 401, body: JSON.stringify({ error: { message: `bad ${KEY}` } }) }, 502],
  ['refuses what it is asked', { status: 400, body: '{"error":{"message":"hunter2"}}' }, 400],
  ['is busy for ever', { status: 429, body: '{}', headers: { 'retry-after': '9' } }, 429],
  ['sends a page', { status: 200, body: '<h1>hunter2</h1>', headers: { 'content-type': 'text/html' } }, 502],
  [
    'sends rubbish as a stream',
    { status: 200, body: 'data: {"type":\n\ndata: hunter2\n\n', headers: { 'content-type': 'text/event-stream' } },
    502,
  ],
  [
    'sends an error as a stream',
    { status: 200, body: 'data: {"error":{"message":"hunter2"}}\n\n', headers: { 'content-type': 'text/event-stream' } },
    502,
  ],
  ['hangs', 'hang', 504],
  ['hangs up', 'cut', 502],
  ['is down', { status: 503, body: '/srv/models/hunter2' }, 503],
]

test.each(SPITEFUL)('an upstream that %s: a clear error, nothing leaks, nothing is charged', async (_, mishap, status) => {
  const { draw, peer, services } = await open({ price: 0.04 })
  peer.behave(mishap)
  const answer = await draw(NAMED)
  const text = await answer.text()
  expect(answer.status).toBe(status)
  expect(JSON.parse(text)).toMatchObject({ error: { message: expect.stringContaining("'paid'") } })
  for (const secret of [KEY, 'hunter2', '127.0.0.1', '/srv', 'unmistakable']) expect(text).not.toContain(secret)
  if (status === 429) expect(answer.headers.get('retry-after')).toBe('9')
  expect(await services.records.engines.spent('paid', MONTH)).toBe(0)
  expect(await services.records.usage.sum({ project: null, fromDay: MONTH, toDay: '2999-01-01', by: 'day' })).toEqual([])
})

test('an engine that keeps failing is given a rest, and is not even asked', async () => {
  const { draw, peer } = await open()
  peer.behave({ status: 500, body: '' })
  const asked = countOrders(peer)
  for (let i = 0; i < 5; i++) expect((await draw(NAMED)).status).toBe(502)
  const answer = await draw(NAMED)
  expect(answer.status).toBe(503)
  expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(0)
  expect(asked()).toBe(5)
})

test('an engine whose month is used up is passed over, or says so where it is named', async () => {
  const { draw, services } = await open({ ...TAKES_ALL, price: 1, spendCap: 1 })
  await services.records.engines.spend('paid', new Date().toISOString().slice(0, 10), 1)
  expect(((await (await draw({ easel: {} })).json()) as { easel: { engine: string } }).easel.engine).toBe('easel')
  const named = await draw(NAMED)
  expect(named.status).toBe(503)
  expect(await named.text()).toContain('this month')
})

test('an order that was answered before is answered again without paying, where that is wished', async () => {
  const { draw, peer, services } = await open({ price: 1, remember: true })
  const orders = countOrders(peer)
  const picture = async (seed: number) => {
    const body = (await (await draw({ easel: { engine: 'paid', seed } })).json()) as {
      data: unknown
      easel: { warnings: { code: string }[] }
    }
    return { data: body.data, isOld: body.easel.warnings.some(({ code }) => code === 'drawn_before') }
  }
  const first = await picture(3)
  expect(first.isOld).toBe(false)
  expect(await picture(3)).toEqual({ data: first.data, isOld: true })
  expect((await picture(4)).isOld).toBe(false)
  expect(orders()).toBe(2)
  expect(await services.records.engines.spent('paid', MONTH)).toBe(2)
})

test('a job that waited for an engine which is gone is drawn by the next in its line', async () => {
  const { services } = await open()
  const { draw } = jobOf({}).request
  const work = (others: string[]) => ({ id: 'job_1', project: 'p', request: { ...jobOf({}).request, engine: 'gone', others } })
  const drawAll = async (others: string[]) => {
    const engines = []
    for await (const event of drawByRoute(services, work(others), { signal: new AbortController().signal }))
      if (event.type === 'picture') engines.push(event.picture.engine)
    return engines
  }
  expect(await drawAll(['easel'])).toEqual(Array(draw.n).fill('easel'))
  await expect(drawAll([])).rejects.toThrow("'gone' is no longer set up")
})

test('the list of engines says how each is, without its address or key', async () => {
  const { app, peer } = await open({ price: 0.04, spendCap: 5, licence: 'some licence' })
  const list = async () => (await app.request('/easel/v1/engines')).text()
  const text = await list()
  expect(JSON.parse(text)).toMatchObject({
    object: 'list',
    data: [
      { id: 'easel', kind: 'built-in', privacy: 'in-process', health: { ok: true } },
      {
        id: 'paid',
        kind: 'upstream',
        privacy: 'third-party',
        budget_left_usd: 5,
        version: { licence: 'some licence' },
        health: { ok: true },
      },
    ],
  })
  for (const secret of [KEY, peer.url]) expect(text).not.toContain(secret)
  await peer.close()
  expect(JSON.parse(await list()).data[1].health.ok).toBe(false)
})

/** How many orders have reached the peer since. */
function countOrders(peer: FakePeer) {
  let count = 0
  const listen = () =>
    void peer.arrival().then(() => {
      count++
      listen()
    })
  listen()
  return () => count
}

test('an engine that does not load is left out, and nobody else is kept from drawing', async () => {
  const { app, draw, services } = await open(TAKES_ALL)
  const told: unknown[] = []
  services.log = { ...services.log, error: (...facts) => void told.push(facts) }
  services.engines = createEngineCatalog(
    {
      easel: async () => createTestEngine(),
      paid: async () => {
        throw new Error('its folder is gone')
      },
    },
    { configured: services.engines.configured },
  )
  expect((await draw({})).status).toBe(200)
  const { data } = (await (await app.request('http://127.0.0.1/easel/v1/engines')).json()) as { data: { id: string }[] }
  expect(data.map(({ id }) => id)).toEqual(['easel'])
  expect(JSON.stringify(told)).toContain('paid')
})
