import { parseCreateImage } from '@easel/protocol'
import { expect, test } from 'vitest'
import { servicesInMemory } from '../../test/services-in-memory.ts'
import { createTestEngine } from '../../test/test-engine.ts'
import { NO_INPUTS } from '../inputs/index.ts'
import { LOCAL_CALLER } from '../keys/index.ts'
import { closeServices } from '../services.ts'
import { addJob } from './add-job.ts'
import { awaitJob } from './await-job.ts'
import { drawPictures } from './draw-pictures.ts'
import { startWorkers } from './start-workers.ts'

const request = (body: object) =>
  parseCreateImage({ prompt: 'a mug', quality: 'low', ...body }, { profile: 'strict', transparent: 'allow' })
const FROM_API = { caller: LOCAL_CALLER, inputs: NO_INPUTS, origin: 'api' } as const
const signal = () => new AbortController().signal

test('a job that is delivered twice is drawn once', async () => {
  const engine = createTestEngine()
  const services = await servicesInMemory(engine)
  const { id } = await addJob(services, request({}), FROM_API)
  for (const attempts of [1, 2]) await drawPictures(services, { id, kind: 'generate', attempts, signal: signal() })
  expect(engine.drawn).toBe(1)
  expect(await services.records.pictures.ofJob(id)).toHaveLength(1)
  await closeServices(services)
})

test('a job that a dead worker left half done is drawn whole, with no picture twice', async () => {
  const services = await servicesInMemory(createTestEngine())
  const { id } = await addJob(services, request({ n: 2 }), FROM_API)
  const put = services.blobs.put.bind(services.blobs)
  let puts = 0
  services.blobs.put = async (source) => {
    if (++puts === 2) throw new Error('disk full')
    return put(source)
  }
  const attempt = (attempts: number) => drawPictures(services, { id, kind: 'generate', attempts, signal: signal() })
  await expect(attempt(1)).rejects.toThrow('The storage failed.')
  expect(await services.records.jobs.get(id)).toMatchObject({ state: 'running' })
  await attempt(2)
  expect(await services.records.jobs.get(id)).toMatchObject({ state: 'succeeded', attempts: 2 })
  expect((await services.records.pictures.ofJob(id)).map(({ position }) => position)).toEqual([0, 1])
  await closeServices(services)
})

test('a disk that stays full ends the job with a plain error', async () => {
  const services = await servicesInMemory(createTestEngine())
  const { id } = await addJob(services, request({}), FROM_API)
  services.blobs.put = async () => {
    throw new Error('disk full')
  }
  const attempt = (attempts: number) => drawPictures(services, { id, kind: 'generate', attempts, signal: signal() })
  await expect(attempt(1)).rejects.toThrow()
  await expect(attempt(7)).rejects.toThrow()
  await attempt(8)
  expect(await services.records.jobs.get(id)).toMatchObject({ state: 'failed', error: { kind: 'unavailable' } })
  await closeServices(services)
})

test('a job that keeps killing its worker is given up', async () => {
  const services = await servicesInMemory(createTestEngine())
  const { id } = await addJob(services, request({}), FROM_API)
  await drawPictures(services, { id, kind: 'generate', attempts: 11, signal: signal() })
  expect(await services.records.jobs.get(id)).toMatchObject({
    state: 'failed',
    error: { message: 'Drawing stopped 10 times without an answer.' },
  })
  await closeServices(services)
})

test('a succeeded job knows its usage and what it would have cost', async () => {
  const services = await servicesInMemory(createTestEngine())
  startWorkers(services)
  const { id } = await addJob(services, request({ prompt: 'a red circle', size: '1024x1024' }), { ...FROM_API, origin: 'cli' })
  const job = await awaitJob(services, id)
  expect(job.usage?.total_tokens).toBe(205)
  expect(job.cost).toBeCloseTo(0.005925, 8)
  await closeServices(services)
})
