import { afterEach, expect, test } from 'vitest'
import { checkResponse } from '../../protocol/test/openapi-check.ts'
import { createApp } from '../src/app.ts'
import { closeServices, type Services } from '../src/services.ts'
import { servicesInMemory } from './services-in-memory.ts'
import { createTestEngine } from './test-engine.ts'

let services: Services | null = null
afterEach(async () => {
  if (services) await closeServices(services)
  services = null
})

/** Asks the server and holds the answer against the document. */
async function get(path: string, now = Date.parse('2026-11-21')) {
  services ??= await servicesInMemory(createTestEngine())
  const response = await createApp({ ...services, now: () => now }).request(`http://127.0.0.1/easel/v1${path}`)
  const type = response.headers.get('content-type')
  const body = type?.includes('json') ? await response.json() : new Uint8Array(await response.arrayBuffer())
  checkResponse('GET', `/easel/v1${path.split('?')[0]}`, response.status, type, type?.includes('json') ? (body as object) : 'bytes')
  return { status: response.status, type, body }
}

test('the directory answers filters, one model, and a comparison', async () => {
  const { body } = await get('/directory?runs=local&licence=open')
  expect(body).toMatchObject({ data: [{ id: 'easel' }, { id: 'flux-2-klein-4b' }, { id: 'z-image-turbo' }] })
  expect((await get('/directory/gpt-image-2-2026-04-21')).body).toMatchObject({ id: 'gpt-image-2', facts: { mask: { value: 'guidance' } } })
  expect((await get('/directory/compare?ids=easel,gpt-image-2')).body).toMatchObject({ models: ['easel', 'gpt-image-2'] })
})

test('what grew old is said by the clock of the server', async () => {
  expect((await get('/directory/easel')).body).toMatchObject({ stale: [] })
  expect((await get('/directory/easel', Date.parse('2027-11-21'))).body).toMatchObject({ stale: expect.arrayContaining(['formats']) })
})

test.each([
  ['/directory?runs=moon', 400],
  ['/directory?unknown=1', 400],
  ['/directory?size=10', 400],
  ['/directory/compare?ids=easel', 400],
  ['/directory/compare', 400],
  ['/directory/compare?ids=easel,nothing', 404],
  ['/directory/nothing', 404],
  ['/library?q=a&q2=b', 400],
  ['/library/..%2f..%2fpackage', 404],
  ['/library/nothing/thumbnail', 404],
])('%s is refused with %d', async (path, status) => {
  expect((await get(path)).status).toBe(status)
})

test('the library lists, shows an entry with all its copies, and hands out its picture', async () => {
  const { body } = await get('/library?q=mug&genre=product-still')
  expect(body).toMatchObject({ data: [{ id: 'cutout-mug', genre: 'product-still' }] })
  const { body: entry } = await get('/library/cutout-mug')
  expect(entry).toMatchObject({ contract: { name: 'cutout-mug' }, thumbnail: '/easel/v1/library/cutout-mug/thumbnail' })
  const picture = await get('/library/cutout-mug/thumbnail')
  expect([picture.status, picture.type]).toEqual([200, 'image/webp'])
  expect(
    Buffer.from(picture.body as Uint8Array)
      .subarray(0, 4)
      .toString(),
  ).toBe('RIFF')
})
