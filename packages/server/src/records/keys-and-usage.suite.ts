import { expect, test } from 'vitest'
import type { ApiKey } from '../keys/caller.ts'
import type { Records, UsageEntry, UsageQuery } from './records.ts'
import { jobOf } from './samples.ts'

/** What every driver of the records promises about keys, projects, budgets and the ledger. */
export function keysAndUsageSuite(open: () => Promise<Records>) {
  test('a job that ends well is in the ledger once, however often it is ended, and never without its end', async () => {
    const records = await open()
    await records.jobs.add(jobOf({}))
    const entry = entryOf({ jobId: 'job_1' })
    expect(await records.jobs.change('job_1', { state: 'succeeded' }, 30, entry)).toMatchObject({ id: 'job_1', state: 'succeeded' })
    expect(await records.jobs.change('job_1', { state: 'succeeded' }, 31, entry)).toBeNull()
    expect(await records.jobs.change('job_unknown', { state: 'succeeded' }, 31, entryOf({ jobId: 'job_unknown' }))).toBeNull()
    expect(await records.usage.sum(ALL)).toMatchObject([{ group: '2026-11-21', requests: 1, cost: 0.5 }])

    await records.jobs.add({ ...jobOf({}), id: 'job_2' })
    await expect(records.jobs.change('job_2', { state: 'succeeded' }, 40, entry)).rejects.toThrow()
    expect(await records.jobs.get('job_2')).toMatchObject({ state: 'queued' })
    await records.close()
  })

  test('usage is added up by day, model, key and project, between days that are both included', async () => {
    const records = await open()
    const entries = [
      entryOf({ jobId: 'a', day: '2026-10-31' }),
      entryOf({ jobId: 'b', day: '2026-11-01', key: 'key_1', model: 'easel', project: 'proj_other', cost: 0.25, engineMs: 3_000_000_000 }),
      entryOf({ jobId: 'c', day: '2026-11-01', images: 3, partials: 2, textTokensIn: 7, imageTokensIn: 5, tokensOut: 11 }),
    ]
    for (const entry of entries) {
      await records.jobs.add({ ...jobOf({}), id: entry.jobId })
      await records.jobs.change(entry.jobId, { state: 'succeeded' }, 30, entry)
    }
    const november = { ...ALL, fromDay: '2026-11-01', toDay: '2026-11-01' }
    expect(await records.usage.sum(november)).toEqual([
      {
        group: '2026-11-01',
        requests: 2,
        images: 4,
        partials: 2,
        textTokensIn: 8,
        imageTokensIn: 6,
        tokensOut: 12,
        cost: 0.75,
        engineMs: 3_000_000_001,
      },
    ])
    const groups = async (query: typeof ALL) => (await records.usage.sum(query)).map(({ group, requests }) => [group, requests])
    expect(await groups({ ...ALL, by: 'key' })).toEqual([
      [null, 2],
      ['key_1', 1],
    ])
    expect(await groups({ ...ALL, by: 'model' })).toEqual([
      ['easel', 1],
      ['gpt-image-2', 2],
    ])
    expect(await groups({ ...ALL, by: 'project', project: 'proj_other' })).toEqual([['proj_other', 1]])
    await records.close()
  })

  test('jobs are taken up to the budget, which counts what was spent since and what is reserved until its end', async () => {
    const records = await open()
    const budget = { limit: 1, sinceDay: '2026-11-01' }
    const add = (id: string, reserved: number) => records.jobs.add({ ...jobOf({}), id, reserved }, budget)
    expect(await add('a', 0.6)).toBe(true)
    expect(await add('b', 0.5)).toBe(false)
    expect(await records.jobs.get('b')).toBeNull()
    expect(await records.usage.committed('proj_default', budget.sinceDay)).toBeCloseTo(0.6)
    await records.jobs.change('a', { state: 'succeeded' }, 30, entryOf({ jobId: 'a', cost: 0.5 }))
    expect(await add('b', 0.5)).toBe(true)
    expect(await add('c', 0.01)).toBe(false)
    await records.jobs.change('b', { state: 'failed' }, 30)
    expect(await add('c', 0.5)).toBe(true)
    expect(await records.usage.committed('proj_default', '2026-12-01')).toBeCloseTo(0.5)
    expect(await records.usage.committed('proj_other', budget.sinceDay)).toBe(0)
    await records.close()
  })

  test('of many jobs at once no more are taken than the budget has room for', async () => {
    const records = await open()
    const budget = { limit: 1, sinceDay: '2026-11-01' }
    const taken = await Promise.all(
      Array.from({ length: 20 }, (_, index) => records.jobs.add({ ...jobOf({}), id: `job_${index}`, reserved: 0.3 }, budget)),
    )
    expect(taken.filter((each) => each)).toHaveLength(3)
    await records.close()
  })

  test('keys are found by their hash and by their id, and keep what a change does not name', async () => {
    const records = await open()
    expect(await records.keys.any()).toBe(false)
    const key = keyOf({})
    await records.keys.add(key, 'aa')
    await records.keys.add(keyOf({ id: 'key_0', createdAt: 1 }), 'bb')
    expect(await records.keys.any()).toBe(true)
    expect(await records.keys.find('aa')).toEqual(key)
    expect(await records.keys.find('AA')).toBeNull()
    expect(await records.keys.get('key_0')).toMatchObject({ createdAt: 1 })
    expect(await records.keys.change('key_1', { lastUsedAt: 7 })).toBe(true)
    expect(await records.keys.change('key_1', { revokedAt: 9 })).toBe(true)
    expect(await records.keys.change('key_2', { revokedAt: 9 })).toBe(false)
    expect(await records.keys.list()).toEqual([keyOf({ id: 'key_0', createdAt: 1 }), { ...key, lastUsedAt: 7, revokedAt: 9 }])
    await expect(records.keys.add(keyOf({ id: 'key_3' }), 'aa')).rejects.toThrow()
    await expect(records.keys.add(keyOf({ id: 'key_4', project: 'proj_nobody' }), 'cc')).rejects.toThrow()
    await records.close()
  })

  test('sessions end when they are removed, and those that have expired are forgotten', async () => {
    const records = await open()
    await records.keys.add(keyOf({}), 'aa')
    const session = { key: 'key_1', createdAt: 10, expiresAt: 20 }
    await records.sessions.add(session, 's1')
    expect(await records.sessions.find('s1')).toEqual(session)
    await records.sessions.add({ ...session, createdAt: 20, expiresAt: 30 }, 's2')
    expect(await records.sessions.find('s1')).toBeNull()
    await records.sessions.remove('s2')
    expect(await records.sessions.find('s2')).toBeNull()
    await records.close()
  })

  test('the default project is there from the start, and names are given once', async () => {
    const records = await open()
    const [first] = await records.projects.list()
    expect(first).toEqual({ id: 'proj_default', name: 'default', verified: true, tier: null, monthlyBudget: null, createdAt: 0 })
    const ads = { id: 'proj_1', name: 'ads', verified: false, tier: 3, monthlyBudget: 2.5, createdAt: 5 } as const
    await records.projects.add(ads)
    expect(await records.projects.get('proj_1')).toEqual(ads)
    await records.projects.replace({ ...ads, name: 'shop', tier: null, createdAt: 99 })
    expect(await records.projects.get('proj_1')).toEqual({ ...ads, name: 'shop', tier: null })
    await expect(records.projects.add({ ...ads, id: 'proj_2', name: 'shop' })).rejects.toThrow()
    expect(await records.projects.get('proj_2')).toBeNull()
    await records.close()
  })
}

const ALL: UsageQuery = { project: null, fromDay: '2026-01-01', toDay: '2026-12-31', by: 'day' }

const entryOf = (change: Partial<UsageEntry> & { jobId: string }): UsageEntry => ({
  project: 'proj_default',
  key: null,
  model: 'gpt-image-2',
  endpoint: 'images/generations',
  images: 1,
  partials: 0,
  textTokensIn: 1,
  imageTokensIn: 1,
  tokensOut: 1,
  cost: 0.5,
  engineMs: 1,
  day: '2026-11-21',
  ...change,
})

const keyOf = (change: Partial<ApiKey>): ApiKey => ({
  id: 'key_1',
  shown: 'sk-easel-Ab3d…x9Yz',
  name: 'a “name”',
  project: 'proj_default',
  scopes: ['images', 'models'],
  profile: 'lenient',
  createdAt: 5,
  lastUsedAt: null,
  revokedAt: null,
  expiresAt: 1_795_219_200_123,
  ...change,
})
