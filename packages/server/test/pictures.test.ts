import { PICTURE_COLORS } from '@easel/protocol'
import sharp from 'sharp'
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

async function serve() {
  const blobs: { get?: Services['blobs']['get'] } = {}
  const fresh = await servicesInMemory(createTestEngine({ asset: async (hash) => (await blobs.get?.(hash)) ?? null }))
  blobs.get = fresh.blobs.get.bind(fresh.blobs)
  services = fresh
  startWorkers(fresh)
  const app = createApp(fresh)
  const request = (path: string, init: RequestInit = {}) => app.fetch(new Request(`http://127.0.0.1${path}`, init))
  // biome-ignore lint/suspicious/noExplicitAny: whatever the wire says, the tests hold against it.
  const ask = async (path: string, init?: RequestInit): Promise<any> => (await request(path, init)).json()
  const draw = (body: object) =>
    ask('/v1/images/generations', { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) })
  return { services: fresh, request, ask, draw }
}

test('the gallery finds pictures by a colour that they show, whether or not anybody has seen them', async () => {
  const { ask, draw } = await serve()
  await draw({ prompt: 'one' })
  await draw({ prompt: 'two', easel: { seed: 9 } })
  const pictures: { id: string; url: string }[] = (await ask('/easel/v1/pictures')).data
  const found = await Promise.all(
    PICTURE_COLORS.map(async (color) => (await ask(`/easel/v1/pictures?color=${color}`)).data.map(({ id }: { id: string }) => id)),
  )
  expect(found.flat().sort()).toEqual(pictures.map(({ id }) => id).sort())
  expect((await ask('/easel/v1/pictures?color=mauve')).error.param).toBe('color')
  expect((await ask('/easel/v1/pictures?checks=passed')).data).toEqual([])
})

test('the gallery holds what was finished, newest first, and finds it by its words and shape', async () => {
  const { ask, draw } = await serve()
  await draw({ prompt: 'a red mug', n: 2, easel: { seed: 4 } })
  await draw({ prompt: 'a blue bottle', size: '1536x1024' })
  const all = await ask('/easel/v1/pictures')
  expect(all.data.map(({ prompt }: { prompt: string }) => prompt)).toEqual(['a blue bottle', 'a red mug', 'a red mug'])
  expect(all.has_more).toBe(false)
  const page = await ask(`/easel/v1/pictures?limit=1&after=${all.data[0].id}`)
  expect(page).toMatchObject({ has_more: true, data: [{ id: all.data[1].id }] })
  expect((await ask('/easel/v1/pictures?q=MUG%20red')).data).toHaveLength(2)
  expect((await ask('/easel/v1/pictures?shape=landscape')).data).toMatchObject([{ size: '1536x1024' }])
  expect((await ask('/easel/v1/pictures?shape=round')).error.param).toBe('shape')
  expect((await ask('/easel/v1/pictures?after=pic_none')).error).toMatchObject({ param: 'after' })
})

test('a thumbnail is small, keeps the ratio, and is made once', async () => {
  const { ask, draw, request, services } = await serve()
  await draw({ prompt: 'a wide mug', size: '1536x1024' })
  const [picture] = (await ask('/easel/v1/pictures')).data
  const first = await request(picture.thumbnail_url)
  expect(first.headers.get('content-type')).toBe('image/webp')
  const bytes = Buffer.from(await first.arrayBuffer())
  expect(await sharp(bytes).metadata()).toMatchObject({ width: 512, height: 341, format: 'webp' })
  const [known] = await services.records.gallery.find([picture.id])
  expect(known?.thumbnail).toMatch(/^[0-9a-f]{64}$/)
  expect(Buffer.from(await (await request(picture.thumbnail_url)).arrayBuffer())).toEqual(bytes)
})

test('the details say what was asked and what came, and an edit names the picture that it was made from', async () => {
  const { ask, draw, request } = await serve()
  await draw({ prompt: 'a café', easel: { seed: 7 } })
  const [mug] = (await ask('/easel/v1/pictures')).data
  expect(await ask(`/easel/v1/pictures/${mug.id}/details`)).toMatchObject({
    asked: { size: 'auto', quality: 'auto', seed: 7, n: 1, engine: 'easel' },
    size: '1024x1024',
    quality: 'medium',
    warnings: [{ message: 'Drawn as a plain colour.' }],
    edit: null,
    has_scene: false,
    parents: [],
    children: [],
  })
  const form = new FormData()
  form.append('image', new File([await (await request(mug.url)).arrayBuffer()], 'mug.png', { type: 'image/png' }))
  form.append('prompt', 'make the upper half blue')
  form.append('model', 'gpt-image-2')
  expect((await request('/v1/images/edits', { method: 'POST', body: form })).status).toBe(200)
  const [edited] = (await ask('/easel/v1/pictures')).data
  expect(edited.kind).toBe('edit')
  expect((await ask(`/easel/v1/pictures/${edited.id}/details`)).parents).toEqual([mug.id])
  expect((await ask(`/easel/v1/pictures/${mug.id}/details`)).children).toEqual([edited.id])
})

test('a picture without a scene says so, and one that is not there says that', async () => {
  const { ask, draw, request } = await serve()
  await draw({ prompt: 'a mug' })
  const [mug] = (await ask('/easel/v1/pictures')).data
  expect((await ask(`/easel/v1/pictures/${mug.id}/scene`)).error.message).toContain('no scene')
  for (const rest of ['', '/details', '/thumbnail', '/scene', '/brief'])
    expect((await request(`/easel/v1/pictures/pic_none${rest}`)).status).toBe(404)
})

test('what another project has drawn is not there, by list or by id', async () => {
  const { services, draw, ask, request } = await serve()
  await draw({ prompt: 'a secret mug' })
  const [mug] = (await ask('/easel/v1/pictures')).data
  const project = await createProject(services, { name: 'other', verified: true, tier: null, monthlyBudget: null })
  const { secret } = await createKey(services, { name: 'k', project: project.id, scopes: ['images'], profile: 'strict', expiresAt: null })
  const headers = { authorization: `Bearer ${secret}` }
  expect((await ask('/easel/v1/pictures', { headers })).data).toEqual([])
  expect((await ask('/easel/v1/genres', { headers })).data).toEqual([])
  for (const rest of ['', '/details', '/thumbnail', '/scene', '/brief'])
    expect((await request(`/easel/v1/pictures/${mug.id}${rest}`, { headers })).status).toBe(404)
})
