import sharp from 'sharp'
import { afterEach, expect, test } from 'vitest'
import { silentLog } from '../log.ts'
import type { Log } from '../services.ts'
import { type ModerationConfig, readModerationConfig } from './config.ts'
import { createSafety } from './create-safety.ts'
import { startFakeEndpoint } from './test/fake-endpoint.ts'

let endpoint: Awaited<ReturnType<typeof startFakeEndpoint>> | null = null
afterEach(async () => {
  await endpoint?.close()
  endpoint = null
})

async function safetyWith(
  behaviour: Parameters<typeof startFakeEndpoint>[0] = {},
  environment: Record<string, string> = {},
  log: Log = silentLog,
) {
  endpoint = await startFakeEndpoint(behaviour)
  const problems: string[] = []
  const config: ModerationConfig = readModerationConfig({ EASEL_MODERATION_URL: endpoint.url, ...environment }, problems)
  expect(problems).toEqual([])
  return createSafety(config, log)
}

const text = (words: string) => ({ stage: 'input_text', text: words }) as const

test('without an endpoint the built-in rules read words, and nobody looks at pixels', async () => {
  const safety = createSafety(readModerationConfig({}, []), silentLog)
  expect([safety.looksAt('input_text'), safety.looksAt('input_image'), safety.looksAt('output_image')]).toEqual([true, false, false])
  expect(await safety.judge(text('a plum'))).toMatchObject({ flagged: [], isJudged: true, rule: null })
  expect(await safety.judge({ stage: 'output_image', bytes: new Uint8Array() })).toMatchObject({ flagged: [], isJudged: false })
})

test('the endpoint is asked with its key and model, and the worse of both judgements counts', async () => {
  const safety = await safetyWith({}, { EASEL_MODERATION_KEY: 'secret', EASEL_MODERATION_MODEL: 'guard-1' })
  expect(await safety.judge(text('a naked woman and a plum'))).toMatchObject({
    flagged: ['sexual', 'violence'],
    scores: { violence: 0.93, sexual: 0.7 },
    rule: 'sexual.nudity',
  })
  expect(await safety.judge(text('a plum'))).toMatchObject({ flagged: ['violence'], grave: ['violence'], rule: 'upstream:guard-1' })
  expect(endpoint?.asked[1]).toEqual({ authorization: 'Bearer secret', model: 'guard-1', input: 'a plum' })
})

test('what the endpoint flags faintly is not grave', async () => {
  const safety = await safetyWith({ score: 0.6 })
  expect(await safety.judge(text('a plum'))).toMatchObject({ flagged: ['violence'], grave: [] })
})

test('once the built-in rules have said enough, nobody else is told the words', async () => {
  const safety = await safetyWith()
  await safety.judge(text('child porn'), { isEnough: ({ grave }) => grave.length > 0 })
  expect(endpoint?.asked).toEqual([])
})

test('a picture is shown scaled down, as a JPEG', async () => {
  const safety = await safetyWith()
  const bytes = await sharp({ create: { width: 3000, height: 1500, channels: 4, background: '#0000' } })
    .png()
    .toBuffer()
  expect(await safety.judge({ stage: 'input_image', bytes })).toMatchObject({ flagged: ['violence'], isJudged: true })
  const { input } = endpoint?.asked[0] ?? {}
  const url = typeof input === 'object' ? (input[0]?.image_url.url ?? '') : ''
  const shown = await sharp(Buffer.from(url.replace('data:image/jpeg;base64,', ''), 'base64')).metadata()
  expect(shown).toMatchObject({ format: 'jpeg', width: 1024, height: 512 })
})

test('only the stages that it is meant for are shown to the endpoint', async () => {
  const safety = await safetyWith({}, { EASEL_MODERATION_STAGES: 'input_text, output_image' })
  expect([safety.looksAt('input_image'), safety.looksAt('output_image')]).toEqual([false, true])
})

test.each([
  ['fails', { status: 500 }],
  ['refuses the key', { status: 401 }],
  ['answers something else', { body: '{"hello":"world"}' }],
  ['answers no JSON', { body: '<html>' }],
  ['sends elsewhere', { redirect: 'http://127.0.0.1:9/' }],
  ['is silent', { hang: true }],
])('an endpoint that %s is logged and left out, or lets nothing through', async (_, behaviour) => {
  const errors: string[] = []
  const log = { ...silentLog, error: (message: string) => errors.push(message) }
  const environment = { EASEL_MODERATION_TIMEOUT_MS: '200' }
  const lenient = await safetyWith(behaviour, environment, log)
  expect(await lenient.judge(text('a naked woman'))).toMatchObject({ flagged: ['sexual'], isJudged: true })
  expect(errors).toEqual(['moderation'])
  await endpoint?.close()
  const strict = await safetyWith(behaviour, { ...environment, EASEL_MODERATION_ON_FAILURE: 'block' })
  await expect(strict.judge(text('a mug'))).rejects.toMatchObject({ kind: 'unavailable' })
})

test('a client that leaves is not a failure of the endpoint', async () => {
  const errors: string[] = []
  const safety = await safetyWith({ hang: true }, {}, { ...silentLog, error: (message) => errors.push(message) })
  await expect(safety.judge(text('a mug'), { signal: AbortSignal.timeout(50) })).rejects.toThrow()
  expect(errors).toEqual([])
})

test.each([
  [{ EASEL_MODERATION_URL: 'moderate.example' }, /URL must be an address/],
  [{ EASEL_MODERATION_URL: 'file:///etc' }, /URL must be an address/],
  [{ EASEL_MODERATION_KEY: 'x' }, /KEY is set, but EASEL_MODERATION_URL is not/],
  [{ EASEL_MODERATION_URL: 'http://a.example', EASEL_MODERATION_TIMEOUT_MS: '1e9' }, /TIMEOUT_MS must be a whole number/],
  [{ EASEL_MODERATION_URL: 'http://a.example', EASEL_MODERATION_STAGES: 'input_text,pixels' }, /STAGES must list some of/],
  [
    { EASEL_MODERATION_URL: 'http://a.example', EASEL_MODERATION_ON_FAILURE: 'panic' },
    /ON_FAILURE must be 'allow' or 'block', but is 'panic'/,
  ],
  [{ EASEL_MODERATION_LOG: 'some' }, /LOG must be 'blocked' or 'all'/],
])('%j is refused', (environment, problem) => {
  const problems: string[] = []
  readModerationConfig(environment, problems)
  expect(problems.join('\n')).toMatch(problem)
})
