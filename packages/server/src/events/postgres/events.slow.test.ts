import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Cluster, POSTGRES_PROGRAMS, query, startPostgres } from '../../../test/postgres.ts'
import { eventsSuite } from '../events.suite.ts'
import type { JobEvent } from '../index.ts'
import { createPostgresEvents, openChannel } from './index.ts'

describe.skipIf(!POSTGRES_PROGRAMS)('over PostgreSQL', () => {
  let cluster: Cluster
  let url: string
  beforeAll(async () => {
    cluster = startPostgres()
    url = await cluster.newDatabase()
  })
  afterAll(() => cluster.stop())
  const open = async () => createPostgresEvents(await openChannel(url))
  const progress = (done: number): JobEvent => ({ type: 'progress', stage: 'paint', done })

  eventsSuite(open)

  test('what one process says the others hear, in order', async () => {
    const [here, there] = [await open(), await open()]
    const heard: JobEvent[] = []
    here.subscribe('job_a', (event) => heard.push(event))
    const said = Array.from({ length: 100 }, (_, index) => progress(index / 100))
    await Promise.all(said.map((event) => there.publish('job_a', event)))
    await expect.poll(() => heard).toEqual(said)
    await Promise.all([here.close(), there.close()])
  })

  test('a connection that breaks is made anew, and who listens is told that news may be missing', async () => {
    const errors: unknown[] = []
    const channel = await openChannel(url, (error) => errors.push(error))
    const events = createPostgresEvents(channel)
    const heard: JobEvent[] = []
    let returned = 0
    channel.onReturn(() => returned++)
    events.subscribe('job_a', (event) => heard.push(event))
    await query(
      url,
      `select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'easel channel' and datname = current_database()`,
    )
    await expect.poll(() => returned).toBe(1)
    expect(errors.length).toBeGreaterThan(0)
    await events.publish('job_a', progress(1))
    await expect.poll(() => heard).toEqual([progress(1)])
    await events.close()
  })

  test('news that is too long for the carrier is an error and not half a message', async () => {
    const channel = await openChannel(url)
    await expect(channel.say('job:a', 'x'.repeat(8000))).rejects.toThrow('7900 bytes')
    await channel.close()
  })
})
