import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import OpenAI, { toFile } from 'openai'
import { afterEach, expect, test } from 'vitest'
import { createApp } from '../src/app.ts'
import { startBatches } from '../src/batches/index.ts'
import { createDiskBlobs } from '../src/blobs/index.ts'
import { startWorkers } from '../src/jobs/index.ts'
import { createKeyring } from '../src/keys/index.ts'
import { silentLog } from '../src/log.ts'
import { createEmbeddedQueue } from '../src/queue/index.ts'
import { createRecords, openSqlite } from '../src/records/index.ts'
import { closeServices, type Services } from '../src/services.ts'
import { servicesInMemory } from './services-in-memory.ts'
import { createTestEngine } from './test-engine.ts'

const ends: (() => Promise<void>)[] = []
afterEach(async () => {
  for (const end of ends.splice(0).reverse()) await end()
})

const HOUR = 3_600_000
const GENERATIONS = '/v1/images/generations'

/** Serves and works on batches until `stop`, which leaves the rest to the next. */
async function serve(services: Services) {
  const batches = startBatches(services, { lookMs: 20 })
  startWorkers(services)
  const app = createApp(services)
  const fetch = async (url: string | URL | Request, init?: RequestInit) => app.fetch(new Request(url, init))
  const openai = new OpenAI({ apiKey: 'any', baseURL: 'http://localhost/v1', maxRetries: 0, fetch })
  let stopped = false
  const stop = async () => {
    if (stopped) return
    stopped = true
    await batches.close()
    await closeServices(services)
  }
  ends.push(stop)
  return { openai, services, stop }
}

async function inMemory(engine = createTestEngine()) {
  const clock = { ahead: 0 }
  const services = { ...(await servicesInMemory(engine)), now: () => Date.now() + clock.ahead }
  return { ...(await serve(services)), engine, clock }
}

type Body = Record<string, unknown>
const line = (id: string, body: Body, url = GENERATIONS) => JSON.stringify({ custom_id: id, method: 'POST', url, body })
const upload = (openai: OpenAI, text: string) =>
  toFile(Buffer.from(text), 'in.jsonl').then((file) => openai.files.create({ file, purpose: 'batch' }))

async function start(openai: OpenAI, text: string, more: Partial<OpenAI.BatchCreateParams> = {}) {
  const { id } = await upload(openai, text)
  return openai.batches.create({ input_file_id: id, endpoint: GENERATIONS, completion_window: '24h', ...more })
}

async function ended(openai: OpenAI, id: string) {
  await expect.poll(async () => (await openai.batches.retrieve(id)).status).toMatch(/completed|failed|expired|cancelled/)
  return openai.batches.retrieve(id)
}

async function linesIn(openai: OpenAI, file: string | null | undefined) {
  if (!file) return []
  const text = await (await openai.files.content(file)).text()
  return text
    .trim()
    .split('\n')
    .map((each) => JSON.parse(each))
}

test('a client uploads, starts, waits and reads: answers in one file, errors in the other, each line once', async () => {
  const { openai, services } = await inMemory()
  const bodies: Body[] = [
    { model: 'gpt-image-2', prompt: 'a mug', quality: 'low', n: 2 },
    { model: 'gpt-image-2', prompt: 'unpaintable' },
    { model: 'gpt-image-2', prompt: 'a mug', size: '1000x1000' },
    { model: 'gpt-image-2', prompt: 'a lamp "b64_json":""', output_format: 'webp', size: '1024x640', user: 'me', easel: { seed: 7 } },
  ]
  const made = await start(openai, bodies.map((body, index) => line(`r${index}`, body)).join('\n'), { metadata: { for: 'the shop' } })
  expect(made).toMatchObject({ object: 'batch', status: 'validating', endpoint: GENERATIONS, metadata: { for: 'the shop' } })
  expect(made.expires_at).toBe(made.created_at + 24 * 3600)

  const batch = await ended(openai, made.id)
  expect(batch).toMatchObject({ status: 'completed', model: 'gpt-image-2', request_counts: { total: 4, completed: 2, failed: 2 } })
  const answers = await linesIn(openai, batch.output_file_id)
  expect(answers.map((each) => each.custom_id)).toEqual(['r0', 'r3'])
  expect(answers[0]).toMatchObject({ error: null, response: { status_code: 200, body: { quality: 'low', output_format: 'png' } } })
  expect(answers[0].response.body.data).toHaveLength(2)
  const webp = Buffer.from(answers[1].response.body.data[0].b64_json, 'base64')
  expect(webp.toString('latin1', 8, 12)).toBe('WEBP')
  expect(answers[1].response.body).toMatchObject({ safety_identifier: 'me', size: '1024x640', easel: { seed: 7 } })

  const errors = await linesIn(openai, batch.error_file_id)
  expect(errors).toMatchObject([
    { custom_id: 'r1', error: null, response: { status_code: 400, body: { error: { param: 'prompt' } } } },
    { custom_id: 'r2', error: null, response: { status_code: 400, body: { error: { param: 'size', code: 'invalid_value' } } } },
  ])
  const file = await openai.files.retrieve(batch.output_file_id ?? '')
  expect(file).toMatchObject({ purpose: 'batch_output', filename: `${batch.id}_output.jsonl` })

  const tokens = answers.reduce((sum, each) => sum + each.response.body.usage.total_tokens, 0)
  expect(batch.usage?.total_tokens).toBe(tokens)
  const sync = await openai.images.generate({ model: 'gpt-image-2', prompt: 'a mug', quality: 'low', n: 2 })
  expect(sync.data?.[0]?.b64_json).toBe(answers[0].response.body.data[0].b64_json)
  const jobs = (await openai.get('/../easel/v1/jobs?state=succeeded')) as {
    data: { batch: string | null; cost_usd: number; usage: object }[]
  }
  const costOf = (inBatch: boolean) =>
    jobs.data.find((job) => (job.batch !== null) === inBatch && JSON.stringify(job.usage) === JSON.stringify(sync.usage))?.cost_usd
  expect(costOf(true)).toBeCloseTo((costOf(false) ?? 0) / 2, 12)
  const [spent] = await services.records.usage.sum({ project: null, fromDay: '2000-01-01', toDay: '2999-01-01', by: 'model' })
  expect(spent?.requests).toBe(3)
  expect(spent?.cost).toBeCloseTo(
    jobs.data.reduce((sum, job) => sum + job.cost_usd, 0),
    12,
  )
})

test('edits of a batch name files that were uploaded before', async () => {
  const engine = createTestEngine({ asset: (hash) => services.blobs.get(hash) })
  const { openai, services } = await inMemory(engine)
  const drawn = await openai.images.generate({ prompt: 'a mug', model: 'gpt-image-2' })
  const picture = await openai.files.create({
    file: await toFile(Buffer.from(drawn.data?.[0]?.b64_json ?? '', 'base64'), 'in.png', { type: 'image/png' }),
    purpose: 'vision',
  })
  const edit = (id: string, file: string) => line(id, { prompt: 'make it blue', images: [{ file_id: file }] }, '/v1/images/edits')
  const made = await start(openai, `${edit('a', picture.id)}\r\n\n${edit('b', 'file-none')}\n`, { endpoint: '/v1/images/edits' })
  const batch = await ended(openai, made.id)
  expect(batch).toMatchObject({ status: 'completed', request_counts: { total: 2, completed: 1, failed: 1 } })
  expect(await linesIn(openai, batch.error_file_id)).toMatchObject([{ custom_id: 'b', response: { status_code: 404 } }])
})

test('a file that is no batch fails as a whole, with every fault and its line', async () => {
  const { openai, engine } = await inMemory()
  const made = await start(
    openai,
    [
      line('a', { prompt: 'x' }),
      'not json',
      line('a', { prompt: 'x' }),
      line('b', { prompt: 'x' }, '/v1/images/edits'),
      line('c', { prompt: 'x', stream: true }),
      line('d', { prompt: 'x', model: 'gpt-image-1.5' }),
      JSON.stringify({ custom_id: 'e', method: 'GET', url: GENERATIONS, body: {} }),
    ].join('\n'),
  )
  const batch = await ended(openai, made.id)
  expect(batch).toMatchObject({ status: 'failed', output_file_id: null, request_counts: { total: 0 } })
  expect(batch.errors?.data?.map(({ line: number, code }) => [number, code])).toEqual([
    [2, 'invalid_json_line'],
    [3, 'duplicate_custom_id'],
    [4, 'invalid_url'],
    [5, 'unsupported_parameter'],
    [6, 'mismatched_model'],
    [7, 'invalid_value'],
  ])
  const empty = await ended(openai, (await start(openai, '\n\n')).id)
  expect(empty.errors?.data?.map(({ code }) => code)).toEqual(['empty_file'])
  expect(engine.drawn).toBe(0)
})

test('what is cancelled keeps what is drawn, and every other line says so', async () => {
  const { openai, engine } = await inMemory(createTestEngine({ strokeMs: 8 }))
  const made = await start(openai, Array.from({ length: 30 }, (_, index) => line(`r${index}`, { prompt: 'x' })).join('\n'))
  await expect.poll(async () => (await openai.batches.retrieve(made.id)).request_counts?.completed).toBeGreaterThan(1)
  expect((await openai.batches.cancel(made.id)).status).toBe('cancelling')
  const batch = await ended(openai, made.id)
  const [answers, errors] = [await linesIn(openai, batch.output_file_id), await linesIn(openai, batch.error_file_id)]
  expect(batch.status).toBe('cancelled')
  const moments = [batch.created_at, batch.in_progress_at, batch.cancelling_at, batch.cancelled_at]
  expect(moments).toEqual([...moments].sort())
  expect(moments.every(Number.isInteger)).toBe(true)
  expect(answers.length).toBeLessThan(30)
  expect(new Set([...answers, ...errors].map((each) => each.custom_id)).size).toBe(30)
  expect(answers.length + errors.length).toBe(30)
  expect(errors.every((each) => each.response === null && each.error.code === 'batch_cancelled')).toBe(true)
  expect(batch.request_counts).toEqual({ total: 30, completed: answers.length, failed: errors.length })
  expect(engine.drawn).toBe(answers.length)
  await expect(openai.batches.cancel(made.id)).rejects.toThrow("Cannot cancel a batch with status 'cancelled'")
})

test('a batch that is cancelled at once ends, with every line in its files or none', async () => {
  const { openai, engine } = await inMemory(createTestEngine({ strokeMs: 8 }))
  const made = await start(openai, Array.from({ length: 20 }, (_, index) => line(`r${index}`, { prompt: 'x' })).join('\n'))
  await openai.batches.cancel(made.id)
  const batch = await ended(openai, made.id)
  const errors = await linesIn(openai, batch.error_file_id)
  expect(batch.status).toBe('cancelled')
  expect([0, 20]).toContain(batch.request_counts?.total)
  expect(batch.request_counts?.failed).toBe(errors.length)
  expect(errors.length + engine.drawn).toBe(batch.request_counts?.total)
})

test('after a day a batch ends with what it has', async () => {
  const { openai, clock } = await inMemory(createTestEngine({ strokeMs: 8 }))
  const made = await start(openai, Array.from({ length: 20 }, (_, index) => line(`r${index}`, { prompt: 'x' })).join('\n'))
  await expect.poll(async () => (await openai.batches.retrieve(made.id)).request_counts?.completed).toBeGreaterThan(0)
  clock.ahead = 24 * HOUR
  const batch = await ended(openai, made.id)
  expect(batch.status).toBe('expired')
  expect(batch.expired_at).toBeGreaterThanOrEqual(batch.expires_at ?? 0)
  expect((await linesIn(openai, batch.output_file_id)).length).toBeGreaterThan(0)
  expect((await linesIn(openai, batch.error_file_id)).at(-1)).toMatchObject({ response: null, error: { code: 'batch_expired' } })
})

test('batches are listed newest first, and only their own project sees them', async () => {
  const { openai, clock } = await inMemory()
  const ids = []
  for (let index = 0; index < 3; index++) {
    clock.ahead += 1000
    ids.unshift((await start(openai, line('a', { prompt: 'x' }))).id)
  }
  const listed = []
  for await (const batch of openai.batches.list({ limit: 2 })) listed.push(batch.id)
  expect(listed).toEqual(ids)
  await expect(openai.batches.retrieve('batch_none')).rejects.toThrow('No such Batch object')
})

test.each<[string, object, string]>([
  ['a file that is not there', { input_file_id: 'file-none' }, 'No such File'],
  ['an endpoint that draws nothing', { endpoint: '/v1/embeddings' }, 'Supported values are'],
  ['another window', { completion_window: '1h' }, "Supported values are: '24h'"],
  ['an unknown key', { priority: 1 }, 'Unknown parameter'],
])('%s is refused', async (_, change, words) => {
  const { openai } = await inMemory()
  await expect(start(openai, line('a', { prompt: 'x' }), change)).rejects.toThrow(words)
})

test('a file for something else is no input', async () => {
  const { openai } = await inMemory()
  const file = await openai.files.create({ file: await toFile(Buffer.from('{}'), 'in.jsonl'), purpose: 'user_data' })
  await expect(openai.batches.create({ input_file_id: file.id, endpoint: GENERATIONS, completion_window: '24h' })).rejects.toThrow(
    "must be 'batch'",
  )
})

test('a batch goes on where it was after each of several restarts, though its input file was deleted; nothing is charged twice', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'easel-batches-'))
  ends.push(async () => rmSync(folder, { recursive: true }))
  const open = async () => {
    const database = await openSqlite(join(folder, 'easel.db'))
    const memory = await servicesInMemory(createTestEngine({ strokeMs: 2 }))
    await memory.records.close()
    const records = createRecords(database)
    const parts = {
      records,
      keyring: createKeyring({ records, now: Date.now, log: silentLog, host: '127.0.0.1' }),
      queue: createEmbeddedQueue(database, { pollMs: 20 }),
      blobs: createDiskBlobs(join(folder, 'blobs')),
    }
    return serve({ ...memory, ...parts })
  }
  let server = await open()
  const made = await start(
    server.openai,
    Array.from({ length: 24 }, (_, index) => line(`r${index}`, { prompt: `mug ${index}` })).join('\n'),
  )
  await server.openai.files.delete(made.input_file_id)
  for (const enough of [1, 6, 12]) {
    await expect.poll(async () => (await server.openai.batches.retrieve(made.id)).request_counts?.completed).toBeGreaterThanOrEqual(enough)
    await server.stop()
    server = await open()
  }
  const batch = await ended(server.openai, made.id)
  expect(batch).toMatchObject({ status: 'completed', request_counts: { total: 24, completed: 24, failed: 0 } })
  const answers = await linesIn(server.openai, batch.output_file_id)
  expect(answers.map((each) => each.custom_id)).toEqual(Array.from({ length: 24 }, (_, index) => `r${index}`))
  const [spent] = await server.services.records.usage.sum({ project: null, fromDay: '2000-01-01', toDay: '2999-01-01', by: 'model' })
  expect(spent?.requests).toBe(24)
})
