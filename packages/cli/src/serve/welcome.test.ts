import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { readConfig } from '@easel/server'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { withServices } from '../with-services.ts'
import { welcome } from './welcome.ts'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'easel-welcome-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true, maxRetries: 10 }))

const environment = (change: object = {}) => ({ EASEL_DATA: folder, ...change })
const start = (change: object = {}) =>
  withServices(environment(change), (services) => welcome(services, readConfig(environment(change)), 'http://127.0.0.1:4747'))

test('on this machine it says that no key is needed, until one is made', async () => {
  const open = await start()
  expect(open).toContain('No key is needed')
  expect(open).toContain("apiKey: 'none'")
  expect(open).not.toContain('sk-easel-')
  await withServices(environment(), async ({ records, now }) => {
    const key = { id: 'key_1', shown: '', name: '', project: 'proj_default', createdAt: now(), lastUsedAt: null } as const
    await records.keys.add({ ...key, scopes: [], profile: 'strict', revokedAt: null, expiresAt: null }, 'aa')
  })
  const closed = await start()
  expect(closed).toContain('Every request needs a key')
  expect(closed).toContain('authorization: Bearer $OPENAI_API_KEY')
  expect(closed).not.toContain('No key is needed')
})

test('where others can reach it the first start prints a key that may do everything, and no other start does', async () => {
  const first = await start({ EASEL_HOST: '0.0.0.0' })
  const secret = /^ {2}(sk-easel-\S+)$/m.exec(first)?.[1] ?? 'none'
  expect(first).toContain('Others can reach it: it listens on 0.0.0.0.')
  await withServices(environment(), async ({ keyring }) => {
    expect((await keyring.callerOf(secret))?.scopes).toContain('admin')
  })
  const second = await start({ EASEL_HOST: '0.0.0.0' })
  expect(second).not.toContain('sk-easel-')
  expect(second).toContain('Every request needs a key')
})

test('it says which pages may ask, and that * waits for keys', async () => {
  const listed = { EASEL_CORS_ORIGINS: 'https://app.example,*' }
  expect(await start(listed)).toContain('may ask: https://app.example. The * of EASEL_CORS_ORIGINS counts only once keys are needed.')
  expect(await start({ ...listed, EASEL_HOST: '0.0.0.0' })).toContain('may ask: https://app.example, *.')
})
