import { expect, test } from 'vitest'
import { ConfigError, readConfig } from './config.ts'

test('an empty environment suits a laptop', () => {
  expect(readConfig({ EASEL_PORT: '' })).toMatchObject({ host: '127.0.0.1', port: 4747, seed: 'derived', transparent: 'allow' })
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
      EASEL_THREADS: '3',
    }),
  ).toEqual({ port: 0, host: '::1', dataFolder: '/tmp/x', seed: 'random', transparent: 'refuse', threads: 3 })
})

test('every problem is listed at once', () => {
  const read = () => readConfig({ EASEL_PORT: '70000', EASEL_SEED: 'no', EASEL_THREADS: '1.5' })
  expect(read).toThrow(ConfigError)
  expect(read).toThrow(/EASEL_PORT must be .* but is '70000'\.\nEASEL_SEED must be .*\nEASEL_THREADS/)
})
