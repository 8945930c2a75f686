import { afterEach, expect, test } from 'vitest'
import { createApp } from '../src/app.ts'
import { createInspector, type InspectOptions } from '../src/inspector/index.ts'
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

/** A house whose checks all come out alike, and what they were asked. */
async function serve(pass: boolean) {
  const fresh = await servicesInMemory(createTestEngine())
  services = fresh
  startWorkers(fresh)
  const asked: (InspectOptions & { subject: string | undefined })[] = []
  fresh.inspector = createInspector(async () => ({
    read: async () => [],
    close: async () => {},
    async inspect(_, brief, options) {
      asked.push({ ...options, subject: brief?.subjects[0]?.noun })
      const checks = (options.only ?? []).map((check) => ({ check, pass, value: 0, limit: null, unit: '', evidence: [], sentence: 'So.' }))
      return { version: 1, picture: { width: 8, height: 8 }, pass, checks }
    },
  }))
  const ask = clientOf(createApp(fresh))
  await ask('POST', '/v1/images/generations', { prompt: 'x', n: 2 })
  const [one, other] = (await ask('GET', '/easel/v1/pictures')).body.data.map(({ id }: { id: string }) => id)
  return { ask, asked, one, other }
}

test('the five tests are told with what they ask for, and a picture is judged by a test of its own checks and size', async () => {
  const { ask, asked, one } = await serve(true)
  const { data } = (await ask('GET', '/easel/v1/quality')).body
  expect(data).toHaveLength(5)
  const [listing] = data
  const { body } = await ask('POST', `/easel/v1/quality/${listing.id}/report`, { picture: one })
  expect(body).toMatchObject({ object: 'easel.quality_report', id: one, test: listing.id, pass: true, reasons: [] })
  expect(body.checks).toHaveLength(listing.checks.length)
  expect(asked[0]).toMatchObject({ size: { width: 1024, height: 1024 }, only: listing.checks.map(({ check }: { check: string }) => check) })
  expect(asked[0]?.subject).toContain('bottle')
})

test('a picture that does not measure up is told why, and an edit needs the picture that it was made from', async () => {
  const { ask, asked, one, other } = await serve(false)
  const { data } = (await ask('GET', '/easel/v1/quality')).body
  const edit = data.find(({ instruction }: { instruction: string | null }) => instruction !== null)
  expect((await ask('POST', `/easel/v1/quality/${edit.id}/report`, { picture: one })).body.error.param).toBe('before')
  const { body } = await ask('POST', `/easel/v1/quality/${edit.id}/report`, { picture: one, before: other })
  expect(body.pass).toBe(false)
  expect(body.reasons).toHaveLength(edit.checks.length - 1)
  expect(asked[0]?.reference?.length).toBeGreaterThan(0)
  expect((await ask('POST', '/easel/v1/quality/none/report', { picture: one })).status).toBe(404)
  expect((await ask('POST', `/easel/v1/quality/${edit.id}/report`, { picture: 'pic_nobody', before: one })).status).toBe(404)
  expect((await ask('POST', `/easel/v1/quality/${edit.id}/report`, { pictures: one })).status).toBe(400)
})

test('what the checks of a picture said is what the gallery finds it by', async () => {
  const { ask, one } = await serve(false)
  await ask('POST', `/easel/v1/pictures/${one}/inspect`)
  const failed = (await ask('GET', '/easel/v1/pictures?checks=failed')).body.data
  expect(failed).toMatchObject([{ id: one, checks_pass: false }])
  expect((await ask('GET', '/easel/v1/pictures?checks=passed')).body.data).toEqual([])
})
