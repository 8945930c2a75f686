import type { Report } from '@easel/inspect'
import { afterEach, expect, test, vi } from 'vitest'
import { createApp } from '../src/app.ts'
import { startExperiments } from '../src/experiments/index.ts'
import type { Inspect } from '../src/inspector/index.ts'
import { startWorkers } from '../src/jobs/index.ts'
import { changeProject } from '../src/keys/index.ts'
import { closeServices, type Services } from '../src/services.ts'
import { servicesInMemory } from './services-in-memory.ts'
import { createTestEngine } from './test-engine.ts'
import { clientOf } from './workflow-client.ts'

// Alone these take a second; beside everything else of a busy machine, more.
vi.setConfig({ testTimeout: 60_000 })

const ends: (() => Promise<void>)[] = []
afterEach(async () => {
  for (const end of ends.splice(0).reverse()) await end()
})

const reportOf = (pass: boolean): Report => ({
  version: 1,
  picture: { width: 1, height: 1 },
  pass,
  checks: [
    {
      check: 'words.exact',
      pass,
      value: pass ? 0 : 2,
      limit: { atMost: 0 },
      unit: 'characters',
      evidence: [],
      sentence: 'Two letters differ.',
    },
  ],
})

/** A brand that begins with BAD is misspelled, whatever was drawn. */
const byBrief: Inspect = async (_, brief) => reportOf(!brief?.texts.some(({ text }) => text.startsWith('BAD')))

async function serve({ inspect = byBrief, strokeMs = 0 }: { inspect?: Inspect; strokeMs?: number } = {}) {
  const engine = createTestEngine({ strokeMs })
  const inMemory = await servicesInMemory(engine)
  const services: Services = { ...inMemory, inspector: { ...inMemory.inspector, inspect } }
  startWorkers(services)
  const experiments = startExperiments(services, { lookMs: 10 })
  ends.push(async () => {
    await experiments.close()
    await closeServices(services)
  })
  return { services, engine, ask: clientOf(createApp(services)) }
}
type Ask = Awaited<ReturnType<typeof serve>>['ask']

const CONTRACT = {
  easel_contract: 1,
  name: 'mug',
  parts: { main_subject: 'a mug', text: 'The label reads "{{brand}}".' },
  variables: { brand: { type: 'text' } },
  parameters: { size: '1024x640', quality: 'medium', output_format: 'jpeg' },
  checks: [{ check: 'words.exact' }],
}
const planOf = (change: object = {}) => ({
  easel_experiment: 1,
  name: 'mugs',
  contract: CONTRACT,
  rows: [{ brand: 'NORTH' }, { brand: 'BAD' }, { brand: 'SOUTH' }],
  draft: { quality: 'low' },
  retries: { most: 1, change: ['seed', 'constraint'] },
  ...change,
})

async function ended(ask: Ask, id: string) {
  await expect.poll(async () => (await ask('GET', `/easel/v1/experiments/${id}`)).body.state).toBe('ended')
  return (await ask('GET', `/easel/v1/experiments/${id}`)).body
}

test('an experiment drafts, inspects, retries and ships; its cost is the ledger', async () => {
  const { ask, services, engine } = await serve()
  const made = await ask('POST', '/easel/v1/experiments', planOf())
  expect(made.body).toMatchObject({ object: 'easel.experiment', cells_total: 3, contract: null })
  const done = await ended(ask, made.body.id)
  expect(done.stopped_by).toBe('all_done')
  expect(done.cells.map(({ outcome }: { outcome: string }) => outcome)).toEqual(['passed', 'failed', 'passed'])
  expect(done.cells.map(({ attempts }: { attempts: { stage: string }[] }) => attempts.map(({ stage }) => stage))).toEqual([
    ['draft', 'ship'],
    ['draft', 'draft'],
    ['draft', 'ship'],
  ])
  expect(engine.drawn).toBe(6)
  const [ledger] = await services.records.usage.sum({ project: null, fromDay: '2000-01-01', toDay: '2999-01-01', by: 'project' })
  expect(ledger).toMatchObject({ requests: 6, images: 6 })
  expect(done.cost.cost_usd).toBeCloseTo(ledger?.cost ?? 0, 12)
  expect(done.cost.cost_usd).toBeLessThanOrEqual(done.estimate_usd.most)

  const [picture] = done.cells[0].pictures
  const bytes = await createApp(services).fetch(new Request(`http://127.0.0.1${picture.url}`))
  expect(bytes.headers.get('content-type')).toBe('image/jpeg')
  expect((await ask('GET', `/easel/v1/experiments/${made.body.id}?after_cell=2`)).body.cells).toHaveLength(1)
  expect((await ask('GET', '/easel/v1/experiments?limit=1')).body.data[0].id).toBe(made.body.id)
})

test('the same plan gives the same manifest, and a manifest waits for the end', async () => {
  const { ask } = await serve({ strokeMs: 1 })
  const first = await ask('POST', '/easel/v1/experiments', planOf({ at_once: 3 }))
  const early = await ask('GET', `/easel/v1/experiments/${first.body.id}/manifest`)
  expect(early.body.error?.message).toContain('has not ended')
  await ended(ask, first.body.id)
  const second = await ask('POST', '/easel/v1/experiments', planOf({ at_once: 3 }))
  await ended(ask, second.body.id)
  const manifest = async (id: string) => (await ask('GET', `/easel/v1/experiments/${id}/manifest`)).body
  const whole = await manifest(first.body.id)
  expect(await manifest(second.body.id)).toEqual(whole)
  expect(whole.cells[0].attempts[1]).toMatchObject({ stage: 'ship', pass: true, picture_sha256: expect.stringMatching(/^[0-9a-f]{64}$/) })
})

test('a cancelled experiment stops its drawing and keeps what has landed', async () => {
  const { ask, engine } = await serve({ strokeMs: 20 })
  const made = await ask('POST', '/easel/v1/experiments', planOf({ rows: Array.from({ length: 20 }, (_, i) => ({ brand: `B${i}` })) }))
  await expect.poll(async () => (await ask('GET', `/easel/v1/experiments/${made.body.id}`)).body.cells.length).toBeGreaterThan(0)
  expect((await ask('POST', `/easel/v1/experiments/${made.body.id}/cancel`)).status).toBe(200)
  const done = await ended(ask, made.body.id)
  expect(done).toMatchObject({ stopped_by: 'cancelled' })
  expect(done.cells.length).toBeLessThan(20)
  expect(engine.drawn).toBeLessThan(40)
  expect((await ask('POST', `/easel/v1/experiments/${made.body.id}/cancel`)).status).toBe(400)
  const { body } = await ask('GET', `/easel/v1/experiments/${made.body.id}/manifest`)
  expect(body.cells).toHaveLength(20)
  expect(body.cost.skipped).toBe(20 - done.cells.length)
})

test('people pick, and the winner becomes the next version of the contract', async () => {
  const { ask } = await serve()
  const contract = (await ask('POST', '/easel/v1/contracts', { contract: CONTRACT })).body
  const made = await ask('POST', '/easel/v1/experiments', planOf({ contract: { id: contract.id }, axes: { seed: [4, 9] } }))
  expect(made.body.contract).toEqual({ id: contract.id, version: 1 })
  const path = `/easel/v1/experiments/${made.body.id}`
  await ended(ask, made.body.id)
  await ask('POST', `${path}/votes`, { better: 2, worse: 1, by: 'Ann' })
  const { body } = await ask('POST', `${path}/votes`, { cell: 1, score: 3 })
  expect(body.ranking.map(({ cell }: { cell: number }) => cell)).toEqual([2, 1])
  expect((await ask('POST', `${path}/votes`, { better: 99, worse: 1 })).status).toBe(404)

  const promoted = (await ask('POST', `${path}/promote`, { cell: 2 })).body
  expect(promoted).toMatchObject({
    id: contract.id,
    version: 2,
    contract: { parameters: { seed: 9 }, variables: { brand: { default: 'NORTH' } } },
  })
  expect(promoted.contract.locked).toContain('seed')
  expect((await ask('POST', `${path}/promote`, { cell: 3 })).body.error.message).toContain('no finished picture')
  // The contract has a newer version now, so another winner starts one of its own.
  expect((await ask('POST', `${path}/promote`, { cell: 1 })).body).toMatchObject({ version: 1, contract: { parameters: { seed: 4 } } })
})

test('a project whose budget is spent gets no picture more, and the cells say so', async () => {
  const { ask, services, engine } = await serve()
  await changeProject(services, 'default', { monthlyBudget: 0.001 })
  const made = await ask('POST', '/easel/v1/experiments', planOf())
  const done = await ended(ask, made.body.id)
  expect(engine.drawn).toBe(0)
  expect(done.cells[0].attempts[0].reasons[0]).toContain('exceeded your current quota')
  expect(done.cost.cost_usd).toBe(0)
})

test.each([
  [planOf({ axes: { size: ['1x1'] } }), '1x1'],
  [planOf({ rows: [{ name: 'x' }] }), "no variable 'name'"],
  [planOf({ contract: { id: 'contract_none' } }), 'no contract'],
  [planOf({ retries: { most: 99, change: ['seed'] } }), 'retries.most'],
  [planOf({ rows: [] }), 'rows'],
])('a plan that cannot be drawn is refused before anything is: %#', async (plan, words) => {
  const { ask } = await serve()
  const { status, body } = await ask('POST', '/easel/v1/experiments', plan)
  expect(status).toBeGreaterThanOrEqual(400)
  expect(body.error.message).toContain(words)
})
