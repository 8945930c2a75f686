import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Cluster, POSTGRES_PROGRAMS, startPostgres } from '../../test/postgres.ts'
import { createRecords } from '../records/index.ts'
import { openPostgres } from '../records/postgres.ts'
import { createMemoryRateLimits } from './rate-limits.ts'
import { createSharedRateLimits } from './shared-rate-limits.ts'
import { TIERS } from './tiers.ts'

const now = 1_795_219_200_000
const one = { requests: 1, tokens: 1765, 'input-images': 1 }

describe.skipIf(!POSTGRES_PROGRAMS)('rate limits in PostgreSQL', () => {
  let cluster: Cluster
  let url: string
  beforeAll(async () => {
    cluster = startPostgres()
    url = await cluster.newDatabase()
  })
  afterAll(() => cluster.stop())

  test('several servers together let in no more than one would, however they race', async () => {
    const databases = await Promise.all([1, 2, 3].map(() => openPostgres(url)))
    const servers = databases.map((database) => createSharedRateLimits(database))
    const verdicts = await Promise.all(Array.from({ length: 30 }, (_, i) => servers[i % 3]?.take('a', TIERS[1], one, now)))
    expect(verdicts.filter((verdict) => verdict?.refused === null)).toHaveLength(5)
    expect((await servers[0]?.take('b', TIERS[1], one, now))?.refused).toBeNull()
    for (const database of databases) await createRecords(database).close()
  })

  test('they judge as the limits in memory do', async () => {
    const database = await openPostgres(url)
    const [shared, memory] = [createSharedRateLimits(database), createMemoryRateLimits()]
    for (const [after, units] of [
      [0, one],
      [0, { ...one, tokens: 90_000 }],
      [10, { ...one, tokens: 90_000 }],
      [12_000, one],
      [70_000, { ...one, tokens: 90_000 }],
      [69_000, { ...one, tokens: 200_000 }],
    ] as const)
      expect(await shared.take('c', TIERS[1], units, now + after)).toEqual(await memoryVerdict(memory, units, now + after))
    await createRecords(database).close()
  })
})

const memoryVerdict = (memory: ReturnType<typeof createMemoryRateLimits>, units: typeof one, at: number) =>
  memory.take('c', TIERS[1], units, at)
