import { afterEach, expect, test } from 'vitest'
import { createApp } from '../src/app.ts'
import { startWorkers } from '../src/jobs/index.ts'
import { closeServices, type Services } from '../src/services.ts'
import { servicesInMemory } from './services-in-memory.ts'
import { createTestEngine } from './test-engine.ts'
import { clientOf } from './workflow-client.ts'

let services: Services | null = null
afterEach(async () => {
  if (services) await closeServices(services)
  services = null
})

async function serve() {
  services = await servicesInMemory(createTestEngine())
  startWorkers(services)
  const app = createApp(services)
  return { app, ask: clientOf(app), services }
}

test.each([
  ['low', '0.006'],
  ['medium', '0.053'],
  ['high', '0.211'],
])('a %s picture of 1024 × 1024 costs $%s, and half of it in a batch', async (quality, dollars) => {
  const { ask } = await serve()
  const { body } = await ask('POST', '/easel/v1/estimate', { prompt: 'x', quality, size: '1024x1024', n: 4 })
  expect(body.cost_usd_per_picture.toFixed(3)).toBe(dollars)
  expect(body.batch_cost_usd).toBeCloseTo(body.cost_usd / 2, 12)
})

test('input pictures cost by their pixels, and less from the cache', async () => {
  const { ask } = await serve()
  const { body } = await ask('POST', '/easel/v1/estimate', { prompt: 'x', inputs: [{ width: 1024, height: 1024 }] })
  expect(body.usage.input_tokens_details.image_tokens).toBe(1024)
  const { text_tokens: text, image_tokens: image } = body.usage.input_tokens_details
  expect(body.cost_usd - body.cached_input_cost_usd).toBeCloseTo((text * (5 - 1.25) + image * (8 - 2)) / 1e6, 12)
})

test('the time is not guessed before this machine has drawn, and then goes with the pixels', async () => {
  const { ask } = await serve()
  const request = { prompt: 'x', quality: 'low', size: '1024x1024' }
  expect((await ask('POST', '/easel/v1/estimate', request)).body.seconds).toMatchObject({
    expected: null,
    basis: expect.stringContaining('0 of the 3'),
  })
  for (const seed of [1, 2, 3]) await ask('POST', '/v1/images/generations', { ...request, easel: { seed } })
  const { seconds } = (await ask('POST', '/easel/v1/estimate', request)).body
  expect(seconds.expected).toBeGreaterThanOrEqual(0)
  expect(seconds.most).toBeGreaterThanOrEqual(seconds.least)
  const ten = (await ask('POST', '/easel/v1/estimate', { ...request, n: 10 })).body.seconds
  expect(ten.expected).toBeCloseTo(seconds.expected * 10, 9)
})

test('what would be refused is refused here in the same words', async () => {
  const { ask } = await serve()
  for (const body of [null, [], 'x', 3]) expect((await ask('POST', '/easel/v1/estimate', body)).status).toBe(400)
  expect((await ask('POST', '/easel/v1/estimate', { prompt: 'x', size: '1x1' })).body.error).toMatchObject({ param: 'size' })
  expect((await ask('POST', '/easel/v1/estimate', { prompt: 'x', inputs: [{ width: 0, height: 1 }] })).body.error).toMatchObject({
    param: 'inputs[0].width',
  })
})
