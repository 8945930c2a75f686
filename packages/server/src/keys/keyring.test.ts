import { expect, test } from 'vitest'
import { silentLog } from '../log.ts'
import { createRecords, openSqlite } from '../records/index.ts'
import { SCOPES } from './caller.ts'
import { createKeyring } from './keyring.ts'
import { closeSession, createFirstKey, createKey, openSession, revokeKey } from './manage-keys.ts'
import { changeProject, createProject } from './manage-projects.ts'

const START = 1_795_219_200_000
const DAY_MS = 86_400_000
const plain = { name: 'ci', project: 'default', scopes: [...SCOPES], profile: 'strict', expiresAt: null } as const

/** One data folder, and the keyrings of two processes that share it. */
async function shared(host = '127.0.0.1') {
  const records = createRecords(await openSqlite(':memory:'))
  const clock = { at: START }
  const now = () => clock.at
  const process = () => ({ records, now, keyring: createKeyring({ records, now, log: silentLog, host }) })
  return { clock, here: process(), elsewhere: process() }
}

const wanted = (change: object = {}) => ({ ...plain, scopes: [...plain.scopes], ...change })

test('on its own machine a server needs no key until the first is made, by whichever process', async () => {
  const { clock, here, elsewhere } = await shared()
  expect(await here.keyring.needed()).toBe(false)
  await createKey(elsewhere, wanted())
  expect(await elsewhere.keyring.needed()).toBe(true)
  clock.at += 1000
  expect(await here.keyring.needed()).toBe(true)
})

test('keys stay needed when the last one is revoked', async () => {
  const { clock, here, elsewhere } = await shared()
  const { key } = await createKey(elsewhere, wanted())
  await revokeKey(elsewhere, key.id)
  clock.at += 1000
  expect(await here.keyring.needed()).toBe(true)
})

test('a server that others can reach needs a key from the start, and makes exactly one', async () => {
  for (const host of ['0.0.0.0', '::', '192.168.1.7', 'easel.example']) {
    const { here } = await shared(host)
    expect(await here.keyring.needed()).toBe(true)
    const secret = await createFirstKey(here)
    expect((await here.keyring.callerOf(secret ?? ''))?.scopes).toEqual(SCOPES)
    expect(await createFirstKey(here)).toBeNull()
  }
})

test('a key speaks for its project with its own name, scopes and profile', async () => {
  const { here } = await shared()
  const project = await createProject(here, { name: 'ads', verified: false, tier: 2, monthlyBudget: 5 })
  const { key, secret } = await createKey(here, wanted({ project: 'ads', scopes: ['models', 'images', 'models'], profile: 'lenient' }))
  expect(await here.keyring.callerOf(secret)).toEqual({
    project,
    key: { id: key.id, name: 'ci' },
    scopes: ['images', 'models'],
    profile: 'lenient',
  })
  expect(await here.keyring.callerOf(`${secret}x`)).toBeNull()
  expect(await here.keyring.callerOf('')).toBeNull()
})

test('a key that was revoked is refused at once here, and within a second elsewhere', async () => {
  const { clock, here, elsewhere } = await shared()
  const { key, secret } = await createKey(here, wanted())
  expect(await here.keyring.callerOf(secret)).not.toBeNull()
  expect(await elsewhere.keyring.callerOf(secret)).not.toBeNull()
  await revokeKey(here, key.id)
  expect(await here.keyring.callerOf(secret)).toBeNull()
  clock.at += 1000
  expect(await elsewhere.keyring.callerOf(secret)).toBeNull()
  clock.at += 1000
  expect((await revokeKey(here, key.id)).revokedAt).toBe(START)
})

test('a key works until the moment when it expires', async () => {
  const { clock, here } = await shared()
  const { secret } = await createKey(here, wanted({ expiresAt: START + DAY_MS }))
  clock.at = START + DAY_MS - 1
  expect(await here.keyring.callerOf(secret)).not.toBeNull()
  clock.at = START + DAY_MS
  expect(await here.keyring.callerOf(secret)).toBeNull()
  await expect(createKey(here, wanted({ expiresAt: clock.at }))).rejects.toThrow('in the future')
})

test('a changed project holds its keys to the change at once', async () => {
  const { here } = await shared()
  const { secret } = await createKey(here, wanted())
  expect((await here.keyring.callerOf(secret))?.project.tier).toBeNull()
  await changeProject(here, 'default', { tier: 1 })
  expect((await here.keyring.callerOf(secret))?.project).toMatchObject({ tier: 1, verified: true })
  expect((await here.keyring.localCaller()).project.tier).toBe(1)
})

test('the last use of a key is known to the minute', async () => {
  const { clock, here } = await shared()
  const { key, secret } = await createKey(here, wanted())
  const lastUse = async () => (await here.records.keys.get(key.id))?.lastUsedAt
  expect(await lastUse()).toBeNull()
  for (const at of [START + 5000, START + 30_000]) {
    clock.at = at
    await here.keyring.callerOf(secret)
    expect(await lastUse()).toBe(START + 5000)
  }
  clock.at = START + 70_000
  await here.keyring.callerOf(secret)
  expect(await lastUse()).toBe(START + 70_000)
})

test('a session is worth its key, and ends with it, by sign-out, or after thirty days', async () => {
  const { clock, here } = await shared()
  const { key, secret } = await createKey(here, wanted())
  const open = async () => (await openSession(here, secret))?.token ?? ''
  const signedOut = await open()
  expect(await here.keyring.callerOfSession(signedOut)).toEqual(await here.keyring.callerOf(secret))
  await closeSession(here, signedOut)
  expect(await here.keyring.callerOfSession(signedOut)).toBeNull()

  const old = await open()
  clock.at += 30 * DAY_MS
  expect(await here.keyring.callerOfSession(old)).toBeNull()

  const last = await open()
  expect(await here.keyring.callerOfSession(last)).not.toBeNull()
  await revokeKey(here, key.id)
  expect(await here.keyring.callerOfSession(last)).toBeNull()
  expect(await openSession(here, secret)).toBeNull()
})

test('a session’s token is no key, and a key is no token', async () => {
  const { here } = await shared()
  const { secret } = await createKey(here, wanted())
  const token = (await openSession(here, secret))?.token ?? ''
  expect(await here.keyring.callerOf(token)).toBeNull()
  expect(await here.keyring.callerOfSession(secret)).toBeNull()
})

test('what makes no sense is refused with its parameter', async () => {
  const { here } = await shared()
  await expect(createKey(here, wanted({ scopes: [] }))).rejects.toMatchObject({ param: 'scopes' })
  await expect(createKey(here, wanted({ project: 'nobody' }))).rejects.toMatchObject({ kind: 'not_found', param: 'project' })
  await expect(revokeKey(here, 'key_nobody')).rejects.toMatchObject({ kind: 'not_found' })
  const facts = { name: 'default', verified: true, tier: null, monthlyBudget: null }
  await expect(createProject(here, facts)).rejects.toMatchObject({ param: 'name' })
  const other = await createProject(here, { ...facts, name: 'other' })
  await expect(changeProject(here, other.id, { name: 'default' })).rejects.toMatchObject({ param: 'name' })
  expect((await changeProject(here, other.id, { name: 'other' })).name).toBe('other')
})
