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

type Sent = { headers?: Record<string, string>; body?: object | FormData; signal?: AbortSignal }
// biome-ignore lint/suspicious/noExplicitAny: whatever the wire says, the tests hold against it.
type Answer = { status: number; headers: Headers; body: any }

async function serve(engine = createTestEngine()) {
  const clock = { ahead: 0 }
  const fresh = { ...(await servicesInMemory(engine)), now: () => Date.now() + clock.ahead }
  services = fresh
  startWorkers(fresh)
  const app = createApp(fresh)
  const request = async (method: string, path: string, { headers = {}, body, signal }: Sent = {}) =>
    app.fetch(
      new Request(`http://127.0.0.1${path}`, {
        method,
        headers: { ...headers, ...(body && !(body instanceof FormData) && { 'content-type': 'application/json' }) },
        ...(body && { body: body instanceof FormData ? body : JSON.stringify(body) }),
        ...(signal && { signal }),
      }),
    )
  const ask = async (method: string, path: string, sent: Sent = {}): Promise<Answer> => {
    const answer = await request(method, path, sent)
    const text = await answer.text()
    return {
      status: answer.status,
      headers: answer.headers,
      body: answer.headers.get('content-type')?.includes('json') ? JSON.parse(text) : text,
    }
  }
  return { ask, request, engine, services: fresh, clock }
}

const GENERATIONS = '/v1/images/generations'
const LATER = { prefer: 'respond-async' }
const named = (key: string) => ({ 'idempotency-key': key })
const eventsOf = (text: string) => [...text.matchAll(/^data: (.*)$/gm)].map(([, data]) => JSON.parse(data ?? ''))

test('who prefers not to wait gets the job at once, and its result later, as if they had waited', async () => {
  const { ask, engine } = await serve(createTestEngine({ strokeMs: 10 }))
  const body = { prompt: 'a café', n: 2, easel: { seed: 4 } }
  const accepted = await ask('POST', GENERATIONS, { headers: { prefer: 'wait=5, respond-async' }, body })
  expect(accepted.status).toBe(202)
  expect(accepted.headers.get('preference-applied')).toBe('respond-async')
  const path = accepted.headers.get('location') ?? ''
  expect(path).toBe(`/easel/v1/jobs/${accepted.body.id}`)
  expect(['queued', 'running']).toContain(accepted.body.state)
  const early = await ask('GET', `${path}/result`)
  expect([early.status, early.headers.get('retry-after'), early.body.id]).toEqual([202, '1', accepted.body.id])

  await expect.poll(async () => (await ask('GET', path)).body.state).toBe('succeeded')
  const result = await ask('GET', `${path}/result`)
  const waited = await ask('POST', GENERATIONS, { body })
  expect(result.status).toBe(200)
  const {
    created: _,
    easel: { job: __, ...easel },
    ...same
  } = waited.body
  expect(result.body).toMatchObject({ ...same, easel })
  expect(result.headers.get('x-easel-warnings')).toBe(waited.headers.get('x-easel-warnings'))
  expect(result.headers.get('content-length')).toBe(String(Buffer.byteLength(JSON.stringify(result.body))))
  expect(engine.drawn).toBe(4)
})

test('the result of a job that failed is its error, with its status', async () => {
  const { ask } = await serve()
  const { body } = await ask('POST', GENERATIONS, { headers: LATER, body: { prompt: 'unpaintable' } })
  await expect.poll(async () => (await ask('GET', `/easel/v1/jobs/${body.id}`)).body.state).toBe('failed')
  expect(await ask('GET', `/easel/v1/jobs/${body.id}/result`)).toMatchObject({ status: 400, body: { error: { param: 'prompt' } } })
})

test('the events of a job begin with how it is and end with how it ended, also for whoever comes back, or comes late', async () => {
  const { ask, request, engine } = await serve(createTestEngine({ strokeMs: 20 }))
  const { body: job } = await ask('POST', GENERATIONS, { headers: LATER, body: { prompt: 'x', stream: true, partial_images: 2 } })
  const leaving = new AbortController()
  const first = await request('GET', `/easel/v1/jobs/${job.id}/events`, { signal: leaving.signal })
  const reader = first.body?.getReader()
  expect(eventsOf(new TextDecoder().decode((await reader?.read())?.value))).toMatchObject([{ type: 'job', job: { id: job.id } }])
  leaving.abort()
  await reader?.cancel()

  const events = eventsOf((await ask('GET', `/easel/v1/jobs/${job.id}/events`)).body)
  const types = events.map(({ type }) => type)
  expect([types[0], types.at(-1)]).toEqual(['job', 'job'])
  expect(types.filter((type) => type === 'job.preview')).toHaveLength(2)
  expect(types).toContain('job.progress')
  const shares = events.filter(({ type }) => type === 'job.progress').map(({ progress }) => progress)
  expect(shares).toEqual([...shares].sort((a, b) => a - b))
  expect(events.at(-1).job).toMatchObject({ state: 'succeeded', progress: 1 })
  expect(engine.stopped).toBe(0)

  const late = eventsOf((await ask('GET', `/easel/v1/jobs/${job.id}/events`)).body)
  expect(late).toEqual([events.at(-1)])
})

test('a job is cancelled in line and in hand, and one that has ended stays as it is', async () => {
  const { ask, engine } = await serve(createTestEngine({ strokeMs: 20 }))
  const ids: string[] = []
  for (let index = 0; index < 3; index++)
    ids.push((await ask('POST', GENERATIONS, { headers: LATER, body: { prompt: `${index}` } })).body.id)
  await expect.poll(async () => (await ask('GET', `/easel/v1/jobs/${ids[0]}`)).body.state).toBe('running')
  for (const id of [ids[2], ids[0]]) expect((await ask('POST', `/easel/v1/jobs/${id}/cancel`)).body.state).toBe('cancelled')
  expect((await ask('GET', `/easel/v1/jobs/${ids[0]}/result`)).status).toBe(409)
  await expect.poll(async () => (await ask('GET', `/easel/v1/jobs/${ids[1]}`)).body.state).toBe('succeeded')
  expect((await ask('POST', `/easel/v1/jobs/${ids[1]}/cancel`)).body.state).toBe('succeeded')
  expect(engine.drawn).toBe(1)
})

test('jobs are listed newest first, page by page, by state, and to their own project alone', async () => {
  const { ask, services, clock } = await serve()
  const ids: string[] = []
  for (let index = 0; index < 5; index++) {
    clock.ahead += 1000
    const { headers } = await ask('POST', GENERATIONS, { body: { prompt: index === 2 ? 'unpaintable' : 'x' }, headers: LATER })
    ids.unshift(headers.get('x-easel-job') ?? '')
  }
  for (const id of ids) await expect.poll(async () => (await ask('GET', `/easel/v1/jobs/${id}`)).body.state).toMatch(/succeeded|failed/)
  const page = await ask('GET', '/easel/v1/jobs?limit=2')
  expect(page.body).toMatchObject({ object: 'list', has_more: true, first_id: ids[0], last_id: ids[1] })
  const next = await ask('GET', `/easel/v1/jobs?limit=100&after=${ids[1]}`)
  expect(next.body.data.map(({ id }: { id: string }) => id)).toEqual(ids.slice(2))
  expect(next.body.has_more).toBe(false)
  expect((await ask('GET', '/easel/v1/jobs?state=failed')).body.data).toMatchObject([{ id: ids[2], state: 'failed' }])
  for (const query of ['state=lost', 'limit=0', 'limit=101', 'page=2'])
    expect((await ask('GET', `/easel/v1/jobs?${query}`)).status).toBe(400)

  await createProject(services, { name: 'other', verified: true, tier: null, monthlyBudget: null })
  const { secret } = await createKey(services, { name: 'k', project: 'other', scopes: ['images'], profile: 'strict', expiresAt: null })
  services.keyring.forget()
  const headers = { authorization: `Bearer ${secret}` }
  expect((await ask('GET', '/easel/v1/jobs', { headers })).body.data).toEqual([])
  for (const [method, path] of [
    ['GET', ''],
    ['GET', '/events'],
    ['GET', '/result'],
    ['POST', '/cancel'],
  ] as const)
    expect((await ask(method, `/easel/v1/jobs/${ids[0]}${path}`, { headers })).status).toBe(404)
})

test('the same key and request give the same answer from one job, side by side and later', async () => {
  const { ask, engine } = await serve(createTestEngine({ strokeMs: 10 }))
  const sent = { headers: named('order 17'), body: { prompt: 'a mug', n: 2 } }
  const answers = await Promise.all(Array.from({ length: 4 }, () => ask('POST', GENERATIONS, sent)))
  answers.push(await ask('POST', GENERATIONS, sent))
  for (const { status, body, headers } of answers) {
    expect(status).toBe(200)
    expect(body).toEqual(answers[0]?.body)
    expect(headers.get('x-easel-job')).toBe(answers[0]?.headers.get('x-easel-job'))
  }
  expect(engine.drawn).toBe(2)
  expect((await ask('POST', GENERATIONS, { ...sent, headers: named('order 18') })).headers.get('x-easel-job')).not.toBe(
    answers[0]?.headers.get('x-easel-job'),
  )
})

test('a client that was cut off asks again by the key, and finds its picture being drawn', async () => {
  const { ask, request, engine } = await serve(createTestEngine({ strokeMs: 20 }))
  const sent = { headers: named('k'), body: { prompt: 'x' } }
  for (const stream of [false, true]) {
    const leaving = new AbortController()
    setTimeout(() => leaving.abort(), 80)
    const body = { ...sent.body, ...(stream && { stream }) }
    const headers = named(`k ${stream}`)
    await request('POST', GENERATIONS, { body, headers, signal: leaving.signal })
      .then((answer) => answer.text())
      .catch(() => {})
    const again = await ask('POST', GENERATIONS, { body, headers })
    expect(again.status).toBe(200)
    if (stream) expect(again.body).toContain('image_generation.completed')
  }
  expect([engine.drawn, engine.stopped]).toEqual([2, 0])
})

test('a named request whose server died before it stood in line is drawn when it is asked for again', async () => {
  const { ask, services } = await serve()
  const dying = { ...services, queue: { ...services.queue, add: async () => {} } }
  const sent = { prompt: 'x' }
  await createApp(dying).request(`http://127.0.0.1${GENERATIONS}`, {
    method: 'POST',
    headers: { ...named('k'), ...LATER, 'content-type': 'application/json' },
    body: JSON.stringify(sent),
  })
  expect((await ask('GET', '/easel/v1/jobs')).body.data).toMatchObject([{ state: 'queued' }])
  expect((await ask('POST', GENERATIONS, { headers: named('k'), body: sent })).status).toBe(200)
  expect((await ask('GET', '/easel/v1/jobs')).body.data).toMatchObject([{ state: 'succeeded' }])
})

test('a key that was used for another request is refused, whatever is different, and not tried again', async () => {
  const { ask } = await serve()
  await ask('POST', GENERATIONS, { headers: named('k'), body: { prompt: 'a mug' } })
  const other = await ask('POST', GENERATIONS, { headers: named('k'), body: { prompt: 'a lamp' } })
  expect(other).toMatchObject({ status: 409, body: { error: { code: 'idempotency_key_reused', type: 'invalid_request_error' } } })
  expect(other.headers.get('x-should-retry')).toBe('false')
  for (const key of ['', 'x'.repeat(256)])
    expect((await ask('POST', GENERATIONS, { headers: named(key), body: { prompt: 'x' } })).status).toBe(400)
})

test('forms are the same by their parts, not by their boundaries; another picture is another request', async () => {
  const { ask, services } = await serve(createTestEngine({ asset: (hash) => services.blobs.get(hash) }))
  const draw = async (prompt: string) => Buffer.from((await ask('POST', GENERATIONS, { body: { prompt } })).body.data[0].b64_json, 'base64')
  const [mug, lamp] = [await draw('a mug'), await draw('the lamps')]
  const form = (picture: Buffer) => {
    const data = new FormData()
    data.append('prompt', 'make it blue')
    data.append('image', new File([Uint8Array.from(picture)], 'in.png', { type: 'image/png' }))
    return data
  }
  const ids = []
  for (let index = 0; index < 2; index++) {
    const { status, headers } = await ask('POST', '/v1/images/edits', { headers: named('e'), body: form(mug) })
    expect(status).toBe(200)
    ids.push(headers.get('x-easel-job'))
  }
  expect(ids[0]).toBe(ids[1])
  expect((await ask('POST', '/v1/images/edits', { headers: named('e'), body: form(lamp) })).status).toBe(409)
})

test('a key holds for a day, in its own project, and not for what was refused', async () => {
  const { ask, services, clock } = await serve()
  expect((await ask('POST', GENERATIONS, { headers: named('k'), body: { prompt: '' } })).status).toBe(400)
  const job = async (headers = {}) =>
    (await ask('POST', GENERATIONS, { headers: { ...named('k'), ...headers }, body: { prompt: 'x' } })).headers.get('x-easel-job')
  const first = await job()
  clock.ahead = 24 * 3_600_000 - 5000
  expect(await job()).toBe(first)
  clock.ahead = 24 * 3_600_000
  expect(await job()).not.toBe(first)

  const before = await job()
  await createProject(services, { name: 'other', verified: true, tier: null, monthlyBudget: null })
  const { secret } = await createKey(services, { name: 'k', project: 'other', scopes: ['images'], profile: 'strict', expiresAt: null })
  services.keyring.forget()
  const other = await job({ authorization: `Bearer ${secret}` })
  expect(other).toMatch(/^job_/)
  expect(other).not.toBe(before)
})

test('a job that has ended is forgotten with its pictures when it is deleted; what it cost stays', async () => {
  const { ask, services: ours } = await serve()
  const drawn = await ask('POST', GENERATIONS, { body: { prompt: 'a private mug', n: 2 } })
  const id = drawn.headers.get('x-easel-job') ?? ''
  const pictures = await ours.records.pictures.ofJob(id)
  const blobs = pictures.flatMap(({ blob, sceneBlob, briefBlob }) => [blob, sceneBlob, briefBlob].filter((hash) => hash !== null))
  expect(await ask('DELETE', `/easel/v1/jobs/${id}`)).toMatchObject({ status: 200, body: { id, object: 'easel.job', deleted: true } })
  for (const hash of blobs) expect(await ours.blobs.get(hash)).toBeNull()
  expect((await ask('GET', `/easel/v1/pictures/${pictures[0]?.id}`)).status).toBe(404)
  expect(JSON.stringify(await ours.records.jobs.get(id))).not.toContain('private mug')
  const usage = await ask('GET', '/easel/v1/usage')
  expect(usage.body.total).toMatchObject({ requests: 1, images: 2 })
})

test('a job that is still drawn is cancelled before it can be deleted', async () => {
  const { ask } = await serve(createTestEngine({ strokeMs: 20 }))
  const { body } = await ask('POST', GENERATIONS, { headers: LATER, body: { prompt: 'a mug', n: 4 } })
  const refused = await ask('DELETE', `/easel/v1/jobs/${body.id}`)
  expect(refused).toMatchObject({ status: 400, body: { error: { param: 'id' } } })
  await ask('POST', `/easel/v1/jobs/${body.id}/cancel`)
  expect((await ask('DELETE', `/easel/v1/jobs/${body.id}`)).status).toBe(200)
})
