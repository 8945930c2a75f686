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
let fetchBytes: (path: string) => Promise<Response>
let ask: ReturnType<typeof clientOf>
beforeAll(async () => {
  services = await servicesInMemory(createTestEngine())
  services.engines = createEngineCatalog({ easel: () => loadEasel({ threads: 1, asset: (hash) => services.blobs.get(hash) }) })
  startWorkers(services)
  const app = createApp(services)
  ask = clientOf(app)
  fetchBytes = async (path) => app.fetch(new Request(`http://127.0.0.1${path}`))
})
afterAll(() => closeServices(services))

async function drawn(prompt: string): Promise<string> {
  await ask('POST', '/v1/images/generations', { prompt, quality: 'low', size: '640x1024' })
  return (await ask('GET', '/easel/v1/pictures')).body.data[0].id
}

test('a page leaves as SVG and as PDF; papers that nobody knows are refused', async () => {
  const id = await drawn('Menu: Soup $6, Salad $8, Pie $7. Title "Farm Lunch"')
  const svg = await fetchBytes(`/easel/v1/pictures/${id}/export?format=svg`)
  expect(svg.headers.get('content-type')).toBe('image/svg+xml')
  expect(await svg.text()).toContain(`<svg viewBox="0 0 640 1024"`)
  const live = await (await fetchBytes(`/easel/v1/pictures/${id}/export?format=svg&text=live`)).text()
  expect(live).toContain('>Soup</text>')
  const pdf = await fetchBytes(`/easel/v1/pictures/${id}/export?format=pdf&paper=a5&bleed=3`)
  expect(pdf.headers.get('content-disposition')).toContain(`${id}.pdf`)
  expect(
    Buffer.from(await pdf.arrayBuffer())
      .subarray(0, 5)
      .toString(),
  ).toBe('%PDF-')
  for (const [query, param] of [
    ['format=pdf&paper=b7', 'paper'],
    ['format=gif', 'format'],
    ['format=pdf&bleed=lots', 'bleed'],
  ]) {
    const refused = await ask('GET', `/easel/v1/pictures/${id}/export?${query}`)
    expect(refused).toMatchObject({ status: 400, body: { error: { param } } })
  }
})

test('a page comes apart: its ground, and each layer clear around it, which laid over each other are the page', async () => {
  const id = await drawn('Poster: headline "OPEN LATE", subline "Every Friday". Navy ground')
  const { layers } = (await ask('GET', `/easel/v1/pictures/${id}/scene`)).body as { layers: { name: string }[] }
  const png = async (query: string) =>
    Buffer.from(await (await fetchBytes(`/easel/v1/pictures/${id}/export?format=png${query}`)).arrayBuffer())
  const sheets = await Promise.all(layers.map(({ name }) => png(`&layer=${encodeURIComponent(name)}`)))
  for (const sheet of sheets) expect((await sharp(sheet).stats()).isOpaque).toBe(false)
  const whole = await sharp(await png(''))
    .composite(sheets.map((input) => ({ input })))
    .removeAlpha()
    .raw()
    .toBuffer()
  const page = await sharp(Buffer.from(await (await fetchBytes(`/easel/v1/pictures/${id}`)).arrayBuffer()))
    .removeAlpha()
    .raw()
    .toBuffer()
  const far = whole.reduce((most, level, at) => Math.max(most, Math.abs(level - (page[at] ?? 0))), 0)
  expect(far).toBeLessThanOrEqual(4)
  const refused = await ask('GET', `/easel/v1/pictures/${id}/export?format=png&layer=nobody`)
  expect(refused).toMatchObject({ status: 400, body: { error: { param: 'layer' } } })
})

test('what is traced is refused here', async () => {
  const id = await drawn('Product photo of a mug on white')
  expect(await ask('GET', `/easel/v1/pictures/${id}/export?format=svg`)).toMatchObject({ status: 400, body: { error: { param: 'id' } } })
})
