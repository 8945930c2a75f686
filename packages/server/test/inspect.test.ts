import { afterEach, expect, test } from 'vitest'
import { createApp } from '../src/app.ts'
import { createInspector, type Inspect } from '../src/inspector/index.ts'
import { startWorkers } from '../src/jobs/index.ts'
import { createKey, createProject } from '../src/keys/index.ts'
import { closeServices, type Services } from '../src/services.ts'
import { servicesInMemory } from './services-in-memory.ts'
import { createTestEngine } from './test-engine.ts'
import { clientOf } from './workflow-client.ts'

let services: Services | null = null
afterEach(async () => {
  if (services) await closeServices(services)
  services = null
})

const fail = () => {
  throw new Error('Expected nobody to read words')
}

test('a picture is measured against the size that was asked for, one at a time, and only for those who may see it', async () => {
  services = await servicesInMemory(createTestEngine())
  startWorkers(services)
  const counts = { now: 0, most: 0 }
  const inspect: Inspect = async (bytes, _, { size }) => {
    counts.now++
    counts.most = Math.max(counts.most, counts.now)
    await new Promise(setImmediate)
    counts.now--
    const evidence = [{ box: { x: 1, y: 2, width: 3, height: 4 }, note: 'here' }]
    const check = {
      check: 'file.size',
      pass: bytes.length > 0,
      value: 0,
      limit: { atMost: 0 },
      unit: 'share',
      evidence,
      sentence: 'As asked.',
    }
    return { version: 1, picture: size ?? { width: 1, height: 1 }, pass: true, checks: [check] }
  }
  services.inspector = createInspector(async () => ({ inspect, read: services?.inspector.read ?? fail, close: async () => {} }))
  const app = createApp(services)
  const ask = clientOf(app)
  await ask('POST', '/v1/images/generations', { model: 'gpt-image-2', prompt: 'a mug', size: '1024x640' })
  const { id } = (await ask('GET', '/easel/v1/pictures')).body.data[0]

  const [first] = await Promise.all([1, 2, 3].map(() => ask('POST', `/easel/v1/pictures/${id}/inspect`)))
  expect(first?.body).toMatchObject({
    object: 'easel.report',
    id,
    width: 1024,
    height: 640,
    checks: [{ limit: { at_most: 0 }, evidence: [{ x: 1, y: 2, width: 3, height: 4, note: 'here' }] }],
  })
  expect(counts.most).toBe(1)
  expect((await ask('POST', '/easel/v1/pictures/pic_nobody/inspect')).status).toBe(404)

  const { body } = await ask('POST', '/v1/images/generations', { prompt: 'two mugs', n: 2, easel: { return: 'report' } })
  expect(body.easel.report).toMatchObject({ object: 'easel.report', pass: true, checks: [{ check: 'file.size' }] })
  expect(body.easel.images.map(({ report }: { report: { id: string } }) => report.id)).toHaveLength(2)
  expect(counts.most).toBe(1)

  const project = await createProject(services, { name: 'other', tier: null, monthlyBudget: null, verified: false })
  const { secret } = await createKey(services, {
    name: 'other',
    project: project.id,
    scopes: ['images'],
    profile: 'strict',
    expiresAt: null,
  })
  expect((await clientOf(app, secret)('POST', `/easel/v1/pictures/${id}/inspect`)).status).toBe(404)
})
