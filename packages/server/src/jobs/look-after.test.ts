import { parseCreateImage } from '@easel/protocol'
import { afterEach, expect, test } from 'vitest'
import { servicesInMemory } from '../../test/services-in-memory.ts'
import { createTestEngine } from '../../test/test-engine.ts'
import { NO_INPUTS } from '../inputs/index.ts'
import { LOCAL_CALLER } from '../keys/index.ts'
import { closeServices, type Services } from '../services.ts'
import { addJob } from './add-job.ts'
import { awaitJob } from './await-job.ts'
import { drawPictures } from './draw-pictures.ts'
import { lookAfterJobs } from './look-after.ts'
import { startWorkers } from './start-workers.ts'

const FROM_API = { caller: LOCAL_CALLER, inputs: NO_INPUTS, origin: 'api' } as const
const LATE = { state: 'failed', error: { kind: 'deadline_passed' } }
let services: Services
afterEach(() => closeServices(services))

/** Services whose clock is `ahead` of the real one. */
async function serve(strokeMs = 0) {
  const clock = { ahead: 0 }
  const engine = createTestEngine({ strokeMs })
  services = { ...(await servicesInMemory(engine)), now: () => Date.now() + clock.ahead }
  return { clock, engine }
}
const add = (easel: object = {}) =>
  addJob(services, parseCreateImage({ prompt: 'a mug', easel }, { profile: 'lenient', transparent: 'allow' }), FROM_API)

test('a job that waits beyond its deadline ends and leaves the line; others stay', async () => {
  const { clock } = await serve()
  const [late, other] = [await add({ deadline_s: 30 }), await add({ deadline_s: 90 })]
  const looking = lookAfterJobs(services, { lookMs: 5 })
  clock.ahead = 31_000
  await expect(awaitJob(services, late.id)).rejects.toMatchObject({
    kind: 'deadline_passed',
    status: 504,
    headers: { 'x-should-retry': 'false' },
  })
  await expect.poll(() => services.queue.stats()).toEqual({ waiting: 1, running: 0 })
  expect((await services.records.jobs.get(other.id))?.state).toBe('queued')
  await looking.close()
})

test('a job that is drawn for longer than its deadline is stopped', async () => {
  const { clock, engine } = await serve(50)
  startWorkers(services)
  const { id } = await add({ deadline_s: 30 })
  const looking = lookAfterJobs(services, { lookMs: 5 })
  await expect.poll(async () => (await services.records.jobs.get(id))?.state).toBe('running')
  clock.ahead = 31_000
  await expect.poll(() => services.records.jobs.get(id)).toMatchObject(LATE)
  expect(engine.drawn).toBe(0)
  await looking.close()
})

test('a worker draws nothing whose deadline has passed, though nobody looks after it', async () => {
  const { clock, engine } = await serve()
  const { id } = await add({ deadline_s: 1 })
  clock.ahead = 1001
  await drawPictures(services, { id, kind: 'generate', attempts: 1, signal: new AbortController().signal })
  expect(await services.records.jobs.get(id)).toMatchObject(LATE)
  expect(engine.begun).toBe(0)
})

test('a job whose process died before it could put it in line is put there', async () => {
  const { clock } = await serve()
  const [astray, inLine] = [await add(), await add()]
  await services.queue.cancel(astray.id)
  clock.ahead = 31_000
  startWorkers(services)
  const looking = lookAfterJobs(services, { lookMs: 5 })
  for (const { id } of [astray, inLine]) expect((await awaitJob(services, id)).state).toBe('succeeded')
  await looking.close()
})
