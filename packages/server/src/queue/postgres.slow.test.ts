import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Cluster, POSTGRES_PROGRAMS, startPostgres } from '../../test/postgres.ts'
import { openChannel } from '../events/postgres/index.ts'
import { openPostgres } from '../records/postgres.ts'
import { openPostgresQueue } from './postgres.ts'
import { queueSuite } from './queue.suite.ts'

const FAST = { pollMs: 50, backoffMs: 5 }

describe.skipIf(!POSTGRES_PROGRAMS)('on PostgreSQL', () => {
  let cluster: Cluster
  let migrated: string
  beforeAll(async () => {
    cluster = startPostgres()
    migrated = await cluster.newDatabase()
    await (await openPostgres(migrated)).destroy()
  })
  afterAll(() => cluster.stop())

  /** As many processes as there are queues, each with connections of its own. */
  async function openLine(count: number, options: Parameters<typeof openPostgresQueue>[2] = FAST) {
    const url = await cluster.newDatabase(migrated)
    const processes = await Promise.all(
      Array.from({ length: count }, async () => {
        const database = await openPostgres(url, { connections: 3 })
        const channel = await openChannel(url)
        return { database, channel, queue: openPostgresQueue(database, channel, options) }
      }),
    )
    const stop = async () => {
      for (const { database, channel } of processes) await Promise.all([database.destroy(), channel.close()])
    }
    return { processes, stop }
  }

  queueSuite(async () => {
    const { processes, stop } = await openLine(3)
    const left = [...processes]
    return {
      stop,
      join() {
        const next = left.shift()
        if (!next) throw new Error('The suite joins the line more often than this test has processes.')
        return next.queue
      },
      async rob(id) {
        await processes[0]?.database.updateTable('queue').set({ worker: 'elsewhere:1:x' }).where('id', '=', id).execute()
      },
      async abandon({ id, kind }, { aheadMs } = { aheadMs: -60_000 }) {
        const long = Date.now() + aheadMs
        const row = {
          id,
          kind,
          priority: 0,
          owner: '',
          turn: 0,
          attempts: 1,
          added_at: long,
          available_at: long,
          worker: 'elsewhere:1:x',
          leased_until: long,
          cancelled: 0,
        }
        await processes[0]?.database.insertInto('queue').values(row).execute()
      },
    }
  })

  test('five hundred entries, eight processes: each is done once', async () => {
    const { processes, stop } = await openLine(8)
    const done: string[] = []
    for (const { queue } of processes) queue.work(async ({ id }) => void done.push(id), { concurrency: 4 })
    const ids = Array.from({ length: 500 }, (_, index) => `job_${index}`)
    await Promise.all(ids.map((id, index) => processes[index % 8]?.queue.add({ id, kind: 'generate' })))
    await expect.poll(() => done.length).toBe(500)
    expect(new Set(done).size).toBe(500)
    for (const { queue } of processes) await queue.close()
    await stop()
  })

  test('others hear of a new entry and of a cancellation at once, not at their next look', async () => {
    const { processes, stop } = await openLine(2, { pollMs: 3_600_000 })
    const [worker, other] = processes.map(({ queue }) => queue)
    const reasons: unknown[] = []
    worker?.work(
      ({ signal }) =>
        new Promise((_, reject) =>
          signal.addEventListener('abort', () => {
            reasons.push(signal.reason)
            reject(new Error('stopped'))
          }),
        ),
      { concurrency: 1 },
    )
    await other?.add({ id: 'job_1', kind: 'generate' })
    await expect.poll(() => other?.stats()).toEqual({ waiting: 0, running: 1 })
    expect(await other?.cancel('job_1')).toBe(true)
    await expect.poll(() => reasons).toEqual(['cancelled'])
    for (const { queue } of processes) await queue.close()
    await stop()
  })
})
