import { expect, test } from 'vitest'
import { ConfigError, readConfig } from './config.ts'

test('an empty environment suits a laptop', () => {
  expect(readConfig({ EASEL_PORT: '' })).toMatchObject({
    host: '127.0.0.1',
    port: 4747,
    seed: 'derived',
    transparent: 'allow',
    embed: 'scene',
  })
  expect(readConfig({}).dataFolder).toMatch(/\.easel$/)
  expect(readConfig({}).threads).toBeGreaterThan(0)
})

test('what is set is taken', () => {
  expect(
    readConfig({
      EASEL_PORT: '0',
      EASEL_HOST: '::1',
      EASEL_DATA: '/tmp/x',
      EASEL_SEED: 'random',
      EASEL_TRANSPARENT: 'refuse',
      EASEL_EMBED: 'origin',
      EASEL_FETCH: 'refuse',
      EASEL_THREADS: '3',
      EASEL_MAX_QUEUED: '40',
      EASEL_CORS_ORIGINS: 'https://App.example:443/, http://localhost:3000,',
    }),
  ).toMatchObject({
    port: 0,
    host: '::1',
    dataFolder: '/tmp/x',
    seed: 'random',
    transparent: 'refuse',
    embed: 'origin',
    fetch: 'refuse',
    threads: 3,
    maxQueued: 40,
    corsOrigins: ['https://app.example', 'http://localhost:3000'],
    moderation: { upstream: null, onFailure: 'allow', record: 'blocked' },
    planner: null,
    engines: null,
  })
})

test('every problem is listed at once', () => {
  const read = () => readConfig({ EASEL_PORT: '70000', EASEL_SEED: 'no', EASEL_EMBED: 'all', EASEL_THREADS: '1.5' })
  expect(read).toThrow(ConfigError)
  expect(read).toThrow(
    /EASEL_PORT must be .* but is '70000'\.\nEASEL_SEED must be .*\nEASEL_EMBED must be 'scene' or 'origin' or 'nothing', but is 'all'\.\nEASEL_THREADS/,
  )
})

test.each(['app.example', 'https://app.example/path', 'ftp://app.example', 'null', 'https://*.example'])(
  "'%s' is no origin of a web page",
  (text) => {
    expect(() => readConfig({ EASEL_CORS_ORIGINS: `https://good.example,${text}` })).toThrow(`but has '${text}'`)
  },
)

test('the URL picks the driver, and without one everything lies in the data folder', () => {
  expect(readConfig({})).toMatchObject({ database: null, blobs: null, workers: null, metrics: null, log: 'json', keep: { days: null } })
  const grown = readConfig({
    EASEL_DATABASE: 'postgres://easel@db/easel',
    EASEL_BLOBS: 's3://pictures/team?endpoint=http://minio:9000',
    AWS_ACCESS_KEY_ID: 'id',
    AWS_SECRET_ACCESS_KEY: 'secret',
    EASEL_WORKERS: '0',
    EASEL_METRICS: '[::1]:9464',
    EASEL_KEEP_DAYS: '90',
  })
  expect(grown).toMatchObject({
    database: 'postgres://easel@db/easel',
    blobs: { bucketUrl: 'http://minio:9000/pictures', prefix: 'team/', accessKeyId: 'id' },
    workers: 0,
    metrics: { host: '::1', port: 9464 },
    keep: { days: 90, previewDays: 7 },
  })
})

test('every problem of the stores is told at once, and no password is', () => {
  const wrong = { EASEL_DATABASE: 'mysql://easel:hunter2@db', EASEL_BLOBS: 's3://pictures', EASEL_WORKERS: '-1', EASEL_METRICS: '9464' }
  const problems = problemsOf(wrong)
  expect(problems.map((problem) => problem.split(' ')[0])).toEqual([
    'EASEL_DATABASE',
    'EASEL_BLOBS',
    'EASEL_BLOBS',
    'EASEL_WORKERS',
    'EASEL_METRICS',
  ])
  expect(problems.join()).not.toContain('hunter2')
})

function problemsOf(environment: Record<string, string>): string[] {
  try {
    readConfig(environment)
    return []
  } catch (error) {
    return (error as ConfigError).problems
  }
}
