import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Cluster, POSTGRES_PROGRAMS, query, startPostgres } from '../../test/postgres.ts'
import { createPostgresHolds } from './postgres-holds.ts'

describe.skipIf(!POSTGRES_PROGRAMS)('holds in PostgreSQL', () => {
  let cluster: Cluster
  let url: string
  beforeAll(async () => {
    cluster = startPostgres()
    url = await cluster.newDatabase()
  })
  afterAll(() => cluster.stop())

  test('what one process works on the others see, until it is done or dies', async () => {
    const errors: unknown[] = []
    const [here, there] = [1, 2].map(() => createPostgresHolds(url, (error) => errors.push(error)))
    if (!here || !there) throw new Error('two')
    const release = await here.hold('resp_1')
    await here.hold('resp_2')
    expect(await Promise.all([there.isHeldElsewhere('resp_1'), here.isHeldElsewhere('resp_1')])).toEqual([true, false])
    await release()
    expect(await there.isHeldElsewhere('resp_1')).toBe(false)
    expect(await there.isHeldElsewhere('resp_2')).toBe(true)
    const others = `select pg_terminate_backend(pid) from pg_locks where locktype = 'advisory'`
    await query(url, others)
    await expect.poll(() => there.isHeldElsewhere('resp_2')).toBe(false)
    // Its connection is made anew when it is needed next.
    await expect
      .poll(() =>
        here.hold('resp_3').then(
          () => true,
          () => false,
        ),
      )
      .toBe(true)
    expect(await there.isHeldElsewhere('resp_3')).toBe(true)
    expect(errors.length).toBeGreaterThan(0)
    await Promise.all([here.close(), there.close()])
  })
})
