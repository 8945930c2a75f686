import sharp from 'sharp'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createApp } from '../src/app.ts'
import { loadEasel } from '../src/engines/easel.ts'
import { createEngineCatalog } from '../src/engines/index.ts'
import { startWorkers } from '../src/jobs/index.ts'
import { closeServices, type Services } from '../src/services.ts'
import { servicesInMemory } from './services-in-memory.ts'
import { createTestEngine } from './test-engine.ts'
import { clientOf } from './workflow-client.ts'

let services: Services
let ask: ReturnType<typeof clientOf>
let fetchBytes: (path: string) => Promise<Response>
beforeAll(async () => {
  services = await servicesInMemory(createTestEngine())
  services.engines = createEngineCatalog({ easel: () => loadEasel({ threads: 1, asset: (hash) => services.blobs.get(hash) }) })
  startWorkers(services)
  const app = createApp(services)
  ask = clientOf(app)
  fetchBytes = async (path) => app.fetch(new Request(`http://127.0.0.1${path}`))
})
afterAll(() => closeServices(services))

const PAGE = { prompt: 'Menu: Soup $6, Salad $8. Title "Farm Lunch"', model: 'easel', output_format: 'svg', size: '640x1024' }

test.each(['outlines', 'live'])('a page leaves as SVG, its words as %s', async (text) => {
  const { status, body } = await ask('POST', '/v1/images/generations', { ...PAGE, easel: { text } })
  expect({ status, ...body }).toMatchObject({ status: 200, output_format: 'svg', size: '640x1024', usage: { output_tokens: 956 } })
  const svg = Buffer.from(body.data[0].b64_json, 'base64').toString('utf8')
  expect(svg).toContain('<svg viewBox="0 0 640 1024"')
  expect(svg).toContain('digitalsourcetype/algorithmicMedia')
  expect(/<text [^>]*>Soup<\/text>/.test(svg)).toBe(text === 'live')
  expect(svg.includes('@font-face')).toBe(text === 'live')

  const [picture] = (await ask('GET', '/easel/v1/pictures')).body.data
  const file = await fetchBytes(picture.url)
  expect(file.headers.get('content-type')).toBe('image/svg+xml')
  expect(file.headers.get('content-security-policy')).toContain('sandbox')
  expect(await file.text()).toBe(svg)
  const small = await sharp(await (await fetchBytes(picture.thumbnail_url)).arrayBuffer()).metadata()
  expect(small).toMatchObject({ format: 'webp', height: 512 })
  expect(await ask('POST', `${picture.url}/inspect`)).toMatchObject({ status: 400, body: { error: { code: 'invalid_value' } } })
})

test('what is traced is refused before it is drawn, by the name of its layer', async () => {
  const refused = await ask('POST', '/v1/images/generations', { ...PAGE, prompt: 'Product photo of a mug on white' })
  expect(refused).toMatchObject({ status: 400, body: { error: { code: 'invalid_value', param: 'output_format' } } })
  expect(refused.body.error.message).toMatch(/layer '[a-z.-]+' of this picture is traced/)
})
