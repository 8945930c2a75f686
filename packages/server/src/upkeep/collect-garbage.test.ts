import { parseCreateImage } from '@easel/protocol'
import { expect, test } from 'vitest'
import { servicesInMemory } from '../../test/services-in-memory.ts'
import { createTestEngine } from '../../test/test-engine.ts'
import { NO_INPUTS } from '../inputs/index.ts'
import { addJob, awaitJob, startWorkers } from '../jobs/index.ts'
import { LOCAL_CALLER } from '../keys/index.ts'
import { closeServices } from '../services.ts'
import { collectGarbage, countGarbage } from './collect-garbage.ts'

const DAY = 24 * 3_600_000
const NOTHING = { files: 0, jobs: 0, responses: 0, previews: 0, blobs: 0 }

/** One job that was drawn with a coarse picture, and a clock that can be put forward. */
async function drawn() {
  const clock = { ahead: 0 }
  const services = { ...(await servicesInMemory(createTestEngine())), now: () => Date.now() + clock.ahead }
  startWorkers(services)
  const body = { prompt: 'a mug', quality: 'low', stream: true, partial_images: 1 }
  const request = parseCreateImage(body, { profile: 'strict', transparent: 'allow' })
  const { id } = await addJob(services, request, { caller: LOCAL_CALLER, inputs: NO_INPUTS, origin: 'api' })
  await awaitJob(services, id)
  const blobs = async () => {
    let count = 0
    for await (const _ of services.blobs.list()) count++
    return count
  }
  return { services, clock, id, blobs }
}

test('what is young stays, also bytes that nothing names yet', async () => {
  const { services, blobs } = await drawn()
  await services.blobs.put(Buffer.from('just being written'))
  const before = await blobs()
  expect(await collectGarbage(services, { days: 1, previewDays: 1 })).toEqual(NOTHING)
  expect(await blobs()).toBe(before)
  await closeServices(services)
})

test('coarse pictures go first, finished ones with their job, and the ledger keeps what it cost', async () => {
  const { services, clock, id, blobs } = await drawn()
  clock.ahead = 2 * DAY
  const retention = { days: 30, previewDays: 1 }
  expect(await countGarbage(services, retention)).toMatchObject({ jobs: 0, previews: 1 })
  expect(await collectGarbage(services, retention)).toEqual({ ...NOTHING, previews: 1, blobs: 1 })
  expect((await services.records.pictures.ofJob(id)).map(({ step }) => step)).toEqual([null])
  clock.ahead = 31 * DAY
  expect(await countGarbage(services, retention)).toMatchObject({ jobs: 1, previews: 0 })
  expect(await collectGarbage(services, retention)).toMatchObject({ jobs: 1, previews: 0 })
  expect(await services.records.jobs.get(id)).toBeNull()
  expect(await blobs()).toBe(0)
  const [spent] = await services.records.usage.sum({ project: null, fromDay: '2000-01-01', toDay: '3000-01-01', by: 'project' })
  expect(spent?.images).toBe(1)
  await closeServices(services)
})

test('without a number of days every job is kept', async () => {
  const { services, clock, id } = await drawn()
  clock.ahead = 10_000 * DAY
  expect(await collectGarbage(services, { days: null, previewDays: 1 })).toMatchObject({ jobs: 0, previews: 1 })
  expect(await services.records.jobs.get(id)).toMatchObject({ state: 'succeeded' })
  await closeServices(services)
})

test('looking changes nothing', async () => {
  const { services, clock, blobs } = await drawn()
  clock.ahead = 100 * DAY
  const before = await blobs()
  const found = await countGarbage(services, { days: 1, previewDays: 1 })
  expect(await countGarbage(services, { days: 1, previewDays: 1 })).toEqual(found)
  expect(await blobs()).toBe(before)
  await closeServices(services)
})
