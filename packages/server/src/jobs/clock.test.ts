import { parseCreateImage } from '@easel/protocol'
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { servicesInMemory } from '../../test/services-in-memory.ts'
import { createTestEngine } from '../../test/test-engine.ts'
import { NO_INPUTS } from '../inputs/index.ts'
import { LOCAL_CALLER } from '../keys/index.ts'
import { createEmbeddedQueue } from '../queue/index.ts'
import { openSqlite } from '../records/index.ts'
import { closeServices } from '../services.ts'
import { addJob } from './add-job.ts'
import { awaitJob } from './await-job.ts'
import { lookAfterJobs } from './look-after.ts'
import { startWorkers } from './start-workers.ts'

const DAY_MS = 24 * 3_600_000

test.each([
  ['forward', DAY_MS],
  ['back', -DAY_MS],
])(
  'a clock that is put a day %s in the middle of the work holds nothing up, and what is drawn is charged once, for no time below zero',
  async (_, jumpMs) => {
    const clock = { ahead: 0 }
    const line = await openSqlite(':memory:')
    const engine = createTestEngine({ strokeMs: 5 })
    const services = {
      ...(await servicesInMemory(engine)),
      now: () => Date.now() + clock.ahead,
      queue: createEmbeddedQueue(line, { pollMs: 10, clock: () => sql<number>`${Date.now() + clock.ahead}` }),
    }
    const request = parseCreateImage({ prompt: 'a mug' }, { profile: 'strict', transparent: 'allow' })
    const add = () => addJob(services, request, { caller: LOCAL_CALLER, inputs: NO_INPUTS, origin: 'api' })
    const before = [await add(), await add(), await add(), await add()]
    startWorkers(services)
    const looking = lookAfterJobs(services, { lookMs: 5 })
    await expect.poll(() => engine.begun).toBe(2)
    clock.ahead = jumpMs
    for (const { id } of [...before, await add()]) expect((await awaitJob(services, id)).state).toBe('succeeded')
    await expect.poll(() => services.queue.stats()).toEqual({ waiting: 0, running: 0 })
    const [sum] = await services.records.usage.sum({ project: null, fromDay: '1970-01-01', toDay: '9999-12-31', by: 'project' })
    expect(sum).toMatchObject({ requests: 5, images: 5 })
    expect(sum?.engineMs).toBeGreaterThanOrEqual(0)
    await looking.close()
    await closeServices(services)
    await line.destroy()
  },
)
