import type { EngineEvent } from '@easel/engine'
import { batchCostOf, costOf, profileOf, promptTokens, type Usage, usageOf } from '@easel/protocol'
import type { QueueDelivery } from '../queue/index.ts'
import type { Job, StoredPicture } from '../records/index.ts'
import { moderateOutput } from '../safety/index.ts'
import type { Services } from '../services.ts'
import { usageEntryOf } from '../usage/index.ts'
import { drawJob } from './draw-thoughtfully.ts'
import { CANCELLED, endJob, hasEnded } from './end-job.ts'
import { jobErrorOf } from './job-error.ts'
import { keepPicture } from './keep-picture.ts'
import { noteEnd, stageClock } from './note-end.ts'

/** A job that was in hand this often when its worker died is not tried again; servers that are killed for other reasons cost it attempts too. */
const MAX_ATTEMPTS = 10
/** A disk that is full for so many attempts will not have room the next time. */
const MAX_STORAGE_FAULTS = 3
const RECORD_PROGRESS_EVERY_MS = 1000

/** Works a job from line: draws its pictures, keeps each, and says what happens. Throws when another worker should try. */
export async function drawPictures(services: Services, delivery: QueueDelivery): Promise<void> {
  const { records, events } = services
  const job = await records.jobs.get(delivery.id)
  if (!job || hasEnded(job.state)) return
  if (delivery.attempts > MAX_ATTEMPTS) {
    const message = `Drawing stopped ${MAX_ATTEMPTS} times without an answer.`
    return endJob(services, job.id, { state: 'failed', error: { kind: 'server_error', message, param: null } })
  }
  const at = services.now()
  await records.jobs.change(job.id, { state: 'running', attempts: delivery.attempts, startedAt: at, progress: 0 }, at)
  await events.publish(job.id, { type: 'state', state: 'running' })
  // What an earlier attempt has left is drawn again, to the same bytes.
  if (delivery.attempts > 1) await records.pictures.clear(job.id)

  const storage = { fault: null as unknown }
  try {
    const pictures = await drawAll(services, job, delivery.signal, storage)
    const drawnAt = services.now()
    const usage = await usageOfJob(job, pictures)
    const cost = (job.request.batch ? batchCostOf : costOf)(usage, profileOf(job.request.model).prices)
    const entry = usageEntryOf(job, pictures, { usage, cost, engineMs: drawnAt - at, at: drawnAt })
    await endJob(services, job.id, { state: 'succeeded', progress: 1, usage, cost }, entry)
    noteEnd(services, job, { state: 'succeeded', startedAt: at, cost })
  } catch (error) {
    if (delivery.signal.reason === 'closing') throw error
    if (delivery.signal.aborted) {
      noteEnd(services, job, { state: 'cancelled', startedAt: at })
      return endJob(services, job.id, CANCELLED)
    }
    const told = jobErrorOf(error)
    // What was refused is the client's to know, and no fault of the server.
    if (told.kind === 'server_error') services.log.error('draw pictures', error, { job: job.id, request: job.request.requestId })
    if (error === storage.fault && delivery.attempts < MAX_STORAGE_FAULTS) throw error
    noteEnd(services, job, { state: 'failed', startedAt: at })
    await endJob(services, job.id, { state: 'failed', error: told })
  }
}

/** Follows the engine through the request; a failure to store is noted apart, because trying again may help. */
async function drawAll(services: Services, job: Job, signal: AbortSignal, storage: { fault: unknown }): Promise<StoredPicture[]> {
  const { draw, engine } = job.request
  const pictures: StoredPicture[] = []
  const noteProgress = progressNotes(services, job)
  const noteStage = stageClock(services)
  for await (const event of drawJob(services, job, { signal })) {
    if (event.type !== 'progress') await moderateOutput(services, job, event.picture.bytes, signal)
    try {
      noteStage(event.type === 'progress' ? event.stage : 'keep')
      if (event.type === 'progress') await noteProgress(event)
      else pictures.push(await keepPicture(services, job, event))
    } catch (error) {
      storage.fault = error
      throw error
    }
  }
  noteStage(null)
  signal.throwIfAborted()
  const drawn = pictures.filter(({ step }) => step === null).length
  if (drawn !== draw.n) throw new Error(`The engine ${engine} drew ${drawn} of ${draw.n} pictures.`)
  return pictures
}

/** Share of the time that a stage begins and ends at: nearly all of it is painting. */
const STAGES = { brief: [0, 0.01], compose: [0.01, 0.03], paint: [0.03, 0.98], encode: [0.98, 1] } as const

/** Publishes every step, and records one a second for those who ask the record. */
function progressNotes({ records, events, now }: Services, job: Job) {
  let recordedAt = now()
  let farthest = 0
  return async ({ index, stage, done }: Extract<EngineEvent, { type: 'progress' }>) => {
    const [from, to] = STAGES[stage]
    farthest = Math.max(farthest, (index + from + (to - from) * done) / job.request.draw.n)
    await events.publish(job.id, { type: 'progress', stage, done: farthest })
    if (now() - recordedAt < RECORD_PROGRESS_EVERY_MS) return
    recordedAt = now()
    await records.jobs.change(job.id, { progress: farthest }, recordedAt)
  }
}

async function usageOfJob({ request }: Job, stored: StoredPicture[]): Promise<Usage> {
  const pictures = stored.filter(({ step }) => step === null)
  return usageOf(profileOf(request.model), {
    promptTokens: await promptTokens(request.draw.prompt),
    inputs: request.inputs,
    fidelity: request.inputFidelity,
    pictures,
    quality: pictures[0]?.quality ?? 'medium',
    partials: stored.length - pictures.length,
  })
}
