import { MODELS } from '@easel/protocol'
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

test('what is estimated for fifty requests of every kind is what is charged', async () => {
  const { ask, services: doors } = await serve()
  const requests = Array.from({ length: 50 }, (_, index) => {
    const model = MODELS[index % MODELS.length] ?? MODELS[0]
    const isStream = index % 10 === 0
    return {
      model: model?.id,
      prompt: `A poster that reads "NUMBER ${index}". `.repeat(1 + (index % 7)),
      quality: [...(model?.qualities ?? []), 'auto'][index % ((model?.qualities.length ?? 0) + 1)],
      size: model?.sizes === 'free' ? ['1024x640', '656x1008', 'auto'][index % 3] : ['1024x1024', '1024x1536'][index % 2],
      n: index % 8 === 1 ? 2 : 1,
      output_format: 'jpeg',
      ...(isStream && { stream: true, partial_images: 1 + (index % 3) }),
    }
  })
  let expected = 0
  for (const request of requests) {
    const { body: estimate } = await ask('POST', '/easel/v1/estimate', request)
    const answer = await createApp(doors).fetch(
      new Request('http://127.0.0.1/v1/images/generations', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(request),
      }),
    )
    expect(answer.status).toBe(200)
    await answer.arrayBuffer()
    const job = await doors.records.jobs.get(answer.headers.get('x-easel-job') ?? '')
    expect(job?.cost).toBeCloseTo(estimate.cost_usd, 12)
    expect(job?.usage).toEqual(estimate.usage)
    expected += estimate.cost_usd
  }
  const [sum] = await doors.records.usage.sum({ project: null, fromDay: '2000-01-01', toDay: '2999-01-01', by: 'project' })
  expect(sum).toMatchObject({ requests: 50 })
  expect(sum?.cost).toBeCloseTo(expected, 9)
})
