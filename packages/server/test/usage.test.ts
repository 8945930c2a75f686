import type { Usage } from '@easel/protocol'
import { afterEach, expect, test } from 'vitest'
import { createApp } from '../src/app.ts'
import { startWorkers } from '../src/jobs/index.ts'
import { createKey, createProject, findProject, SCOPES, USUAL_SCOPES } from '../src/keys/index.ts'
import { closeServices, type Services } from '../src/services.ts'
import { servicesInMemory } from './services-in-memory.ts'
import { createTestEngine } from './test-engine.ts'

let services: Services
afterEach(async () => closeServices(services))

async function serve() {
  services = await servicesInMemory(createTestEngine())
  startWorkers(services)
}

const make = async (name: string, project: string, scopes = USUAL_SCOPES) =>
  (await createKey(services, { name, project, scopes, profile: 'strict', expiresAt: null })).secret

const ask = (path: string, secret: string, body?: object) =>
  createApp(services).request(`http://127.0.0.1:4747${path}`, {
    method: body ? 'POST' : 'GET',
    headers: { authorization: `Bearer ${secret}`, 'content-type': 'application/json' },
    ...(body && { body: JSON.stringify(body) }),
  })

type Answer = { images: number; partials: number; usage: Usage }

/** What an answer says that it has used, streamed or not; null for a refusal. */
async function draw(secret: string, body: { n?: number; stream?: boolean; prompt: string; quality?: string }): Promise<Answer | null> {
  const answer = await ask('/v1/images/generations', secret, {
    size: '1024x1024',
    quality: 'low',
    ...body,
    ...(body.stream && { partial_images: 2 }),
  })
  if (!answer.ok) return null
  if (!body.stream) {
    const { data, usage } = (await answer.json()) as { data: unknown[]; usage: Usage }
    return { images: data.length, partials: 0, usage }
  }
  const events = [...(await answer.text()).matchAll(/^data: (.*)$/gm)].map(
    ([, text]) => JSON.parse(text ?? '') as { type: string; usage: Usage },
  )
  const { usage } = events.at(-1) as { usage: Usage }
  return { images: 1, partials: events.length - 1, usage }
}

/** What counts against a project's budget, all its jobs having ended. */
async function committedOf(name: string) {
  const { id } = await findProject(services.records, name)
  return services.records.usage.committed(id, '2000-01-01')
}

type Sum = { requests: number; images: number; partial_images: number; input_text_tokens: number; output_tokens: number; cost_usd: number }
type Report = { data: (Sum & { name: string })[]; total: Sum }
const report = async (secret: string, query: string) => (await (await ask(`/easel/v1/usage?${query}`, secret)).json()) as Report

test('the ledger is the sum of the answers, whatever way it is grouped; what failed costs nothing', async () => {
  await serve()
  await createProject(services, { name: 'ads', verified: true, tier: null, monthlyBudget: null })
  const keys = [await make('one', 'default'), await make('two', 'default'), await make('three', 'ads')]
  const asked = Array.from({ length: 36 }, (_, index) => ({
    secret: keys[index % 3] ?? '',
    body: {
      prompt: index % 7 === 0 ? 'unpaintable' : index % 11 === 0 ? 'broken' : `a mug number ${index}`,
      quality: index % 2 ? 'low' : 'medium',
      ...(index % 5 === 0 ? { stream: true } : { n: 1 + (index % 3) }),
    },
  }))
  const answers = (await Promise.all(asked.map(({ secret, body }) => draw(secret, body)))).filter((answer) => answer !== null)
  expect(answers.length).toBeGreaterThan(20)
  expect(answers.length).toBeLessThan(36)
  const sum = (of: (answer: Answer) => number) => answers.reduce((total, answer) => total + of(answer), 0)

  const admin = await make('admin', 'default', [...SCOPES])
  for (const by of ['day', 'key', 'model', 'project']) {
    const { data, total } = await report(admin, `group_by=${by}`)
    expect(total).toMatchObject({
      requests: answers.length,
      images: sum(({ images }) => images),
      partial_images: sum(({ partials }) => partials),
      input_text_tokens: sum(({ usage }) => usage.input_tokens),
      output_tokens: sum(({ usage }) => usage.output_tokens),
    })
    expect(total.cost_usd).toBeCloseTo(
      sum(({ usage }) => (usage.input_tokens * 5 + usage.output_tokens * 30) / 1_000_000),
      9,
    )
    const committed = [await committedOf('default'), await committedOf('ads')]
    expect((committed[0] ?? 0) + (committed[1] ?? 0)).toBeCloseTo(total.cost_usd, 9)
    expect(data.reduce((images, row) => images + row.images, 0)).toBe(total.images)
  }
})

test('a project sees its own usage, an admin that of all or of one', async () => {
  await serve()
  const { id } = await createProject(services, { name: 'ads', verified: true, tier: null, monthlyBudget: null })
  const [mine, theirs, admin] = [await make('mine', 'default'), await make('theirs', 'ads'), await make('admin', 'default', [...SCOPES])]
  for (const [secret, n] of [
    [mine, 1],
    [theirs, 2],
  ] as const)
    await draw(secret, { prompt: 'a mug', n })
  const images = async (secret: string, query = '') => (await report(secret, query)).total.images
  expect(await images(mine)).toBe(1)
  expect(await images(theirs)).toBe(2)
  expect(await images(theirs, 'project=proj_default')).toBe(2)
  expect(await images(admin)).toBe(3)
  expect(await images(admin, `project=${id}`)).toBe(2)
  expect(await images(admin, 'to=2020-01-01&from=2019-01-01')).toBe(0)
  expect((await report(admin, 'group_by=project')).data.map(({ name }) => name).sort()).toEqual(['ads', 'default'])
})

test.each([
  ['group_by=colour', 'group_by'],
  ['from=yesterday', 'from'],
  ['to=2026-02-30', 'to'],
])('usage?%s is refused', async (query, param) => {
  await serve()
  const refused = await ask(`/easel/v1/usage?${query}`, '')
  expect(refused.status).toBe(400)
  expect(await refused.json()).toMatchObject({ error: { code: 'invalid_value', param } })
})

test('one line of the log for each request tells who asked for what, and neither key nor prompt', async () => {
  await serve()
  const lines: string[] = []
  services.log = { ...services.log, info: (message, facts) => void lines.push(JSON.stringify({ message, ...facts })) }
  const secret = await make('one', 'default')
  const [key] = await services.records.keys.list()
  await draw(secret, { prompt: 'a very private mug' })
  await ask('/v1/models?token=private', 'sk-easel-private-and-wrong')
  const told = lines.map((line) => JSON.parse(line)).filter(({ message }) => message === 'request')
  expect(told).toEqual([
    {
      message: 'request',
      method: 'POST',
      path: '/v1/images/generations',
      status: 200,
      ms: expect.any(Number),
      request: expect.stringMatching(/^req_/),
      key: key?.id,
    },
    {
      message: 'request',
      method: 'GET',
      path: '/v1/models',
      status: 401,
      ms: expect.any(Number),
      request: expect.stringMatching(/^req_/),
      key: null,
    },
  ])
  expect(lines.join()).not.toMatch(new RegExp(`private|${secret}`))
})
