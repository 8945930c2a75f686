import { afterEach, expect, test } from 'vitest'
import { checkResponse } from '../../protocol/test/openapi-check.ts'
import { createApp } from '../src/app.ts'
import { startWorkers } from '../src/jobs/index.ts'
import { closeServices, type Services } from '../src/services.ts'
import { servicesInMemory } from './services-in-memory.ts'
import { createTestEngine } from './test-engine.ts'

let services: Services | null = null
afterEach(async () => {
  if (services) await closeServices(services)
  services = null
})

type Answer = { quality: string; usage: { output_tokens: number } }

async function generate(body: object): Promise<{ answer: Answer; codes: string[] }> {
  services ??= await servicesInMemory(createTestEngine())
  startWorkers(services)
  const path = '/v1/images/generations'
  const response = await createApp(services).request(`http://127.0.0.1${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ prompt: 'a mug', size: '1024x1024', ...body }),
  })
  const answer = (await response.json()) as Answer
  checkResponse('POST', path, response.status, response.headers.get('content-type'), answer)
  const warnings = JSON.parse(response.headers.get('x-easel-warnings') ?? '[]') as { code: string }[]
  return { answer, codes: warnings.map(({ code }) => code) }
}

test.each([
  ['gpt-image-2', 'high', 7024, []],
  ['gpt-image-2.5-sunburst', 'high', 1756, []],
  ['gpt-image-2.5-flare', 'max', 7024, ['quality']],
  ['gpt-image-1.5', 'low', 272, []],
])('%s at %s is echoed as asked and counted by its own rule', async (model, quality, tokens, codes) => {
  const drawn = await generate({ model, quality })
  expect(drawn.answer).toMatchObject({ quality, usage: { output_tokens: tokens } })
  expect(drawn.codes).toEqual(codes)
})

test('auto is medium, on the bill of each model', async () => {
  expect((await generate({ model: 'gpt-image-2.6-flare' })).answer).toMatchObject({ quality: 'medium', usage: { output_tokens: 439 } })
})
