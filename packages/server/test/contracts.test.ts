import { afterEach, expect, test } from 'vitest'
import { createApp } from '../src/app.ts'
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

const YAML = `# for the autumn shop
easel_contract: 1
name: mug
parts:
  main_subject: a {{colour}} mug
  text: The label reads "{{brand}}".
variables:
  colour: {type: colour, default: navy}
  brand: {type: text, max_length: 8}
parameters: {seed: 7}
locked: [seed]
`

async function serve() {
  services = await servicesInMemory(createTestEngine())
  return { services, ask: clientOf(createApp(services)) }
}

test('a contract is kept with its comments, changed in versions, compared, filled and forgotten', async () => {
  const { ask } = await serve()
  const made = await ask('POST', '/easel/v1/contracts', { yaml: YAML })
  expect(made.body).toMatchObject({ object: 'easel.contract', name: 'mug', version: 1, yaml: YAML })
  const path = `/easel/v1/contracts/${made.body.id}`

  const changed = await ask('POST', `${path}/versions`, {
    yaml: YAML.replace('a {{colour}} mug', 'a tall {{colour}} mug'),
    base_version: 1,
  })
  expect(changed.body).toMatchObject({ version: 2, latest_version: 2 })
  expect((await ask('POST', `${path}/versions`, { yaml: YAML, base_version: 1 })).body.error.message).toContain('latest version is 2')
  expect((await ask('GET', `${path}/diff`)).body).toMatchObject({
    from: 1,
    to: 2,
    changes: [{ path: 'parts.main_subject', after: 'a tall {{colour}} mug' }],
  })
  expect((await ask('GET', `${path}?version=1`)).body.yaml).toBe(YAML)

  const filled = await ask('POST', `${path}/fill`, { values: { brand: 'NORTH' }, parameters: { quality: 'low' } })
  expect(filled.body).toMatchObject({
    request: { prompt: 'Main subject: a tall navy mug\nText: The label reads "NORTH".', quality: 'low', easel: { seed: 7 } },
  })
  expect((await ask('POST', `${path}/fill`, {})).body.error).toMatchObject({ param: 'brand' })
  expect((await ask('POST', `${path}/fill`, { values: { brand: 'A' }, parameters: { seed: 8 } })).body.error.message).toContain('locks')

  expect((await ask('GET', '/easel/v1/contracts?limit=1')).body.data).toMatchObject([{ name: 'mug', latest_version: 2 }])
  expect((await ask('DELETE', path)).body.deleted).toBe(true)
  expect((await ask('GET', path)).status).toBe(404)
})

test('lint, the schema and the way from a prompt answer without keeping anything', async () => {
  const { ask } = await serve()
  const { body } = await ask('POST', '/easel/v1/contracts/lint', { yaml: YAML })
  expect(body.data.map(({ rule }: { rule: string }) => rule)).toContain('no-placement')
  expect(body.data.every(({ line }: { line: number }) => line > 0)).toBe(true)
  expect((await ask('GET', '/easel/v1/contracts/schema')).body).toMatchObject({ title: 'Easel contract', type: 'object' })
  const draft = (await ask('POST', '/easel/v1/contracts/from-prompt', { prompt: 'A red mug. Soft window light.' })).body
  expect(draft.contract.parts).toMatchObject({ main_subject: 'A red mug.', scene_and_lighting: 'Soft window light.' })
  expect((await ask('POST', '/easel/v1/contracts', { yaml: draft.yaml })).status).toBe(200)
})

test.each([
  [{ yaml: 'name: [' }, 'line 1'],
  [{ yaml: `${YAML}extra: 1\n` }, 'line 12, extra'],
  [{}, "either 'yaml' or 'contract'"],
  [{ yaml: YAML, contract: { easel_contract: 1, name: 'a', parts: {} } }, "either 'yaml' or 'contract'"],
  [{ contract: { easel_contract: 1, name: 'a', parts: { style: 'x' } } }, 'main subject'],
])('%j is refused: %s', async (body, words) => {
  const { ask } = await serve()
  const answer = await ask('POST', '/easel/v1/contracts', body)
  expect(answer.status).toBe(400)
  expect(answer.body.error.message).toContain(words)
})

test('what belongs to another project is not there', async () => {
  const { services: doors } = await serve()
  const { id } = await createProject(doors, { name: 'other', verified: true, tier: null, monthlyBudget: null })
  const keyOf = async (project: string) =>
    (await createKey(doors, { name: 'k', project, scopes: ['images'], profile: 'strict', expiresAt: null })).secret
  const [own, other] = [await keyOf('proj_default'), await keyOf(id)]
  const app = createApp(doors)
  const made = await clientOf(app, own)('POST', '/easel/v1/contracts', { yaml: YAML })
  const ask = clientOf(app, other)
  for (const [method, path] of [
    ['GET', ''],
    ['DELETE', ''],
    ['GET', '/diff'],
  ])
    expect((await ask(method ?? '', `/easel/v1/contracts/${made.body.id}${path}`)).status).toBe(404)
  expect((await ask('GET', '/easel/v1/contracts')).body.data).toEqual([])
  const models = (await createKey(doors, { name: 'm', project: 'proj_default', scopes: ['models'], profile: 'strict', expiresAt: null }))
    .secret
  expect((await clientOf(app, models)('GET', '/easel/v1/contracts')).status).toBe(401)
})

test('a contract that is kept nowhere is read either way and filled, and a plan is priced before it begins', async () => {
  const { ask } = await serve()
  const { body: read } = await ask('POST', '/easel/v1/contracts/read', { yaml: YAML })
  expect(read).toMatchObject({ yaml: YAML, contract: { name: 'mug', parameters: { seed: 7 } } })
  const { body: written } = await ask('POST', '/easel/v1/contracts/read', { contract: read.contract })
  expect((await ask('POST', '/easel/v1/contracts/read', { yaml: written.yaml })).body.contract).toEqual(read.contract)

  const filled = await ask('POST', '/easel/v1/contracts/fill', { yaml: YAML, values: { brand: 'NORTH' } })
  expect(filled.body.request).toMatchObject({ prompt: 'Main subject: a navy mug\nText: The label reads "NORTH".', easel: { seed: 7 } })
  expect((await ask('POST', '/easel/v1/contracts/fill', { contract: read.contract })).body.error).toMatchObject({ param: 'brand' })
  expect((await ask('POST', '/easel/v1/contracts/fill', { yaml: YAML, contract: read.contract })).status).toBe(400)
  expect((await ask('GET', '/easel/v1/contracts')).body.data).toEqual([])

  const plan = {
    easel_experiment: 1,
    name: 'mugs',
    contract: read.contract,
    rows: [{ brand: 'A' }, { brand: 'B' }],
    axes: { quality: ['low', 'high'] },
  }
  const { body: estimate } = await ask('POST', '/easel/v1/experiments/estimate', plan)
  expect(estimate.cells_total).toBe(4)
  expect(estimate.estimate_usd.most).toBeGreaterThan(0)
  expect((await ask('GET', '/easel/v1/experiments')).body.data).toEqual([])
})
