import { createHash, randomBytes } from 'node:crypto'
import OpenAI, { NotFoundError, toFile } from 'openai'
import { afterEach, expect, test } from 'vitest'
import { createApp } from '../src/app.ts'
import { LOCAL_CALLER } from '../src/keys/index.ts'
import { closeServices, type Services } from '../src/services.ts'
import { servicesInMemory } from './services-in-memory.ts'
import { createTestEngine } from './test-engine.ts'

let services: Services | null = null
afterEach(async () => {
  if (services) await closeServices(services)
  services = null
})

const HOUR = 3_600_000

async function client() {
  const clock = { at: 1_795_219_200_000 }
  const fresh = { ...(await servicesInMemory(createTestEngine())), now: () => clock.at }
  services = fresh
  const fetch = async (url: string | URL | Request, init?: RequestInit) => createApp(fresh).fetch(new Request(url, init))
  const openai = new OpenAI({ apiKey: 'any', baseURL: 'http://localhost/v1', maxRetries: 0, fetch })
  return { openai, services: fresh, clock }
}

const upload = async (text = 'bytes', name = 'mug.png') => toFile(Buffer.from(text), name, { type: 'image/png' })
const hashOf = (text: string) => createHash('sha256').update(text).digest('hex')
const thrown = (work: Promise<unknown>) => work.catch((error: unknown) => error)

test('a file is kept with its name and purpose, and its very bytes come back', async () => {
  const { openai, clock } = await client()
  const bytes = randomBytes(100_000)
  const file = await openai.files.create({ file: await toFile(bytes, 'photo of a mug.png'), purpose: 'vision' })
  expect(file).toMatchObject({
    id: expect.stringMatching(/^file-[0-9a-f]{32}$/),
    object: 'file',
    bytes: 100_000,
    created_at: clock.at / 1000,
    filename: 'photo of a mug.png',
    purpose: 'vision',
    status: 'processed',
  })
  expect(await openai.files.retrieve(file.id)).toEqual(file)
  const content = await openai.files.content(file.id)
  expect(content.headers.get('content-type')).toBe('application/octet-stream')
  expect(content.headers.get('content-disposition')).toMatch(/^attachment/)
  expect(Buffer.from(await content.arrayBuffer()).equals(bytes)).toBe(true)
})

test('a deleted file is gone with its bytes, unless another has the same ones', async () => {
  const { openai, services } = await client()
  const [first, second] = [await upload('same'), await upload('same')]
  const files = [
    await openai.files.create({ file: first, purpose: 'vision' }),
    await openai.files.create({ file: second, purpose: 'evals' }),
  ]
  expect(await openai.files.delete(files[0]?.id ?? '')).toEqual({ id: files[0]?.id, object: 'file', deleted: true })
  expect(await thrown(openai.files.retrieve(files[0]?.id ?? ''))).toBeInstanceOf(NotFoundError)
  expect(await services.blobs.get(hashOf('same'))).not.toBeNull()
  await openai.files.delete(files[1]?.id ?? '')
  expect(await services.blobs.get(hashOf('same'))).toBeNull()
  expect(await thrown(openai.files.delete(files[1]?.id ?? ''))).toBeInstanceOf(NotFoundError)
})

test('files are listed page by page, the newest first', async () => {
  const { openai, clock } = await client()
  const ids = []
  for (let index = 0; index < 5; index++) {
    clock.at += 1000
    ids.push((await openai.files.create({ file: await upload(`${index}`), purpose: index < 2 ? 'batch' : 'vision' })).id)
  }
  const page = await openai.files.list({ limit: 2 })
  expect(page).toMatchObject({ has_more: true, data: [{ id: ids[4] }, { id: ids[3] }] })
  expect(await openai.get('/files?limit=2')).toMatchObject({ object: 'list', first_id: ids[4], last_id: ids[3] })
  const all = []
  for await (const file of openai.files.list({ limit: 2 })) all.push(file.id)
  expect(all).toEqual([...ids].reverse())
  const batches = []
  for await (const file of openai.files.list({ purpose: 'batch', order: 'asc', limit: 1 })) batches.push(file.id)
  expect(batches).toEqual(ids.slice(0, 2))
})

test('a file that has expired is gone at once, and its bytes at the next listing', async () => {
  const { openai, services, clock } = await client()
  const expires_after = { anchor: 'created_at', seconds: 3600 } as const
  const file = await openai.files.create({ file: await upload('short-lived'), purpose: 'user_data', expires_after })
  expect(file.expires_at).toBe(file.created_at + 3600)
  const batch = await openai.files.create({ file: await upload('lines'), purpose: 'batch' })
  expect(batch.expires_at).toBe(batch.created_at + 30 * 24 * 3600)
  clock.at += HOUR - 1
  await openai.files.retrieve(file.id)
  clock.at += 1
  expect(await thrown(openai.files.retrieve(file.id))).toBeInstanceOf(NotFoundError)
  expect(await thrown(openai.files.content(file.id))).toBeInstanceOf(NotFoundError)
  expect(await services.blobs.get(hashOf('short-lived'))).not.toBeNull()
  expect((await openai.files.list()).data.map(({ id }) => id)).toEqual([batch.id])
  expect(await services.blobs.get(hashOf('short-lived'))).toBeNull()
})

test('a file of another project is not there', async () => {
  const { openai, services } = await client()
  const file = await openai.files.create({ file: await upload(), purpose: 'vision' })
  services.keyring.localCaller = async () => ({ ...LOCAL_CALLER, project: { ...LOCAL_CALLER.project, id: 'proj_other' } })
  for (const ask of [openai.files.retrieve(file.id), openai.files.content(file.id), openai.files.delete(file.id)])
    expect(await thrown(ask)).toBeInstanceOf(NotFoundError)
  expect((await openai.files.list()).data).toEqual([])
  expect(await thrown(openai.post('/images/edits', { body: { prompt: 'x', images: [{ file_id: file.id }] } }))).toMatchObject({
    status: 404,
    param: 'images[0].file_id',
  })
})

const form = (fields: Record<string, string | File>) => {
  const body = new FormData()
  for (const [name, value] of Object.entries(fields)) body.append(name, value)
  return body
}
const FILE = new File(['x'], 'a.txt')
test.each<[string, Record<string, string | File>, object]>([
  ['no purpose', { file: FILE }, { code: 'missing_required_parameter', param: 'purpose' }],
  ['an unknown purpose', { file: FILE, purpose: 'fun' }, { code: 'invalid_value', param: 'purpose' }],
  ['no file', { purpose: 'vision' }, { code: 'missing_required_parameter', param: 'file' }],
  ['a file that is text', { purpose: 'vision', file: 'x' }, { code: 'unknown_parameter', param: 'file' }],
  ['a file of another name', { purpose: 'vision', picture: FILE }, { code: 'unknown_parameter', param: 'picture' }],
  ['an unknown field', { purpose: 'vision', file: FILE, colour: 'red' }, { code: 'unknown_parameter', param: 'colour' }],
  [
    'a life that is too short',
    { purpose: 'vision', file: FILE, 'expires_after[anchor]': 'created_at', 'expires_after[seconds]': '60' },
    { code: 'integer_below_min_value', param: 'expires_after[seconds]' },
  ],
  [
    'a life without a beginning',
    { purpose: 'vision', file: FILE, 'expires_after[seconds]': '3600' },
    { code: 'missing_required_parameter', param: 'expires_after[anchor]' },
  ],
])('%s is refused, and its bytes do not stay', async (_, fields, expected) => {
  const { services } = await client()
  const answer = await createApp(services).request('http://localhost/v1/files', { method: 'POST', body: form(fields) })
  expect(answer.status).toBe(400)
  expect(await answer.json()).toMatchObject({ error: expected })
  expect(await services.blobs.get(hashOf('x'))).toBeNull()
})

test.each([
  ['limit=0', 'limit'],
  ['limit=10001', 'limit'],
  ['limit=x', 'limit'],
  ['order=up', 'order'],
  ['colour=red', 'colour'],
])('a list with %s is refused', async (query, param) => {
  const { services } = await client()
  const answer = await createApp(services).request(`http://localhost/v1/files?${query}`)
  expect([answer.status, await answer.json()]).toMatchObject([400, { error: { param } }])
})

test('a name that could break a terminal or a path is only a name', async () => {
  const { openai } = await client()
  const file = await openai.files.create({ file: await upload('x', '../../e\u202etc/pa\u202ess\nw\u0085d.png'), purpose: 'vision' })
  expect(file.filename).not.toMatch(/[\p{Cc}\u202e/]/u)
  await openai.files.content(file.id)
})
