import type { EngineEvent } from '@easel/engine'
import { batchCostOf, costOf, profileOf, promptTokens, type Usage, usageOf } from '@easel/protocol'
import type { AbortReason, QueueDelivery } from '../queue/index.ts'
import type { Job, StoredPicture } from '../records/index.ts'
import { moderateOutput } from '../safety/index.ts'
import type { Services } from '../services.ts'
import { isStorageFault, storing } from '../storage-fault.ts'
import { usageEntryOf } from '../usage/index.ts'
import { drawJob } from './draw-thoughtfully.ts'
import { CANCELLED, endJob, LATE } from './end-job.ts'
import { jobErrorOf } from './job-error.ts'
import { keepPicture } from './keep-picture.ts'
import { noteEnd, stageClock } from './note-end.ts'

/** A job that was in hand this often when its worker died is not tried again; servers that are killed for other reasons cost it attempts too. */
const MAX_ATTEMPTS = 10
/** Over two minutes, by the pauses of the queue: storage that fails for longer needs somebody. */
const MAX_STORAGE_FAULTS = 8
const RECORD_PROGRESS_EVERY_MS = 1000

/** Works a job from line: draws its pictures, keeps each, and says what happens. Throws when another worker should try. */
export async function drawPictures(services: Services, delivery: QueueDelivery): Promise<void> {
  const { records, events } = services
  const at = services.now()
  const job = await records.jobs.change(delivery.id, { state: 'running', attempts: delivery.attempts, startedAt: at, progress: 0 }, at)
  // Whoever had it before has ended it.
  if (!job) return
  if (delivery.attempts > MAX_ATTEMPTS) {
    const message = `Drawing stopped ${MAX_ATTEMPTS} times without an answer.`
    return endJob(services, job.id, { state: 'failed', error: { kind: 'server_error', message, param: null } })
  }
  if (job.deadlineAt !== null && job.deadlineAt <= at) return endJob(services, job.id, LATE)
  await events.publish(job.id, { type: 'state', state: 'running' })

  try {
    await endWell(services, job, at, await drawAll(services, job, delivery.signal))
  } catch (error) {
    await endBadly(services, job, at, delivery, error)
  }
}

async function endWell(services: Services, job: Job, startedAt: number, pictures: StoredPicture[]): Promise<void> {
  const at = services.now()
  const usage = await usageOfJob(job, pictures)
  const cost = (job.request.batch ? batchCostOf : costOf)(usage, profileOf(job.request.model).prices)
  // Never less than nothing: clocks are put back.
  const entry = usageEntryOf(job, pictures, { usage, cost, engineMs: Math.max(0, at - startedAt), at })
  await storing(endJob(services, job.id, { state: 'succeeded', progress: 1, usage, cost }, entry))
  noteEnd(services, job, { state: 'succeeded', startedAt, cost })
}

async function endBadly(services: Services, job: Job, startedAt: number, delivery: QueueDelivery, error: unknown): Promise<void> {
  const { signal, attempts } = delivery
  const { reason } = signal as { reason: AbortReason | undefined }
  // Another goes on with it.
  if (reason === 'closing' || reason === 'lost') throw error
  if (signal.aborted) {
    noteEnd(services, job, { state: 'cancelled', startedAt })
    return endJob(services, job.id, CANCELLED)
  }
  const told = jobErrorOf(error)
  // What was refused is the client's to know, and no fault of the server.
  if (told.kind === 'server_error' || told.kind === 'unavailable')
    services.log.error('draw pictures', error, { job: job.id, request: job.request.requestId })
  if (isStorageFault(error) && attempts < MAX_STORAGE_FAULTS) throw error
  noteEnd(services, job, { state: 'failed', startedAt })
  await endJob(services, job.id, { state: 'failed', error: told })
}

/** Follows the engine through the request. */
async function drawAll(services: Services, job: Job, signal: AbortSignal): Promise<StoredPicture[]> {
  const { draw, engine } = job.request
  const pictures: StoredPicture[] = []
  const noteProgress = progressNotes(services, job)
  const noteStage = stageClock(services)
  for await (const event of drawJob(services, job, { signal })) {
    if (event.type !== 'progress') await moderateOutput(services, job, event.picture.seen ?? event.picture.bytes, signal)
    noteStage(event.type === 'progress' ? event.stage : 'keep')
    if (event.type === 'progress') await noteProgress(event)
    else pictures.push(await storing(keepPicture(services, job, event)))
  }
  noteStage(null)
  signal.throwIfAborted()
  const drawn = pictures.filter(({ step }) => step === null).length
  if (drawn !== draw.n) throw new Error(`The engine ${engine} drew ${drawn} of ${draw.n} pictures.`)
  return pictures
}

/** Share of the time that a stage begins and ends at: nearly all of it is painting. */
const STAGES = { brief: [0, 0.01], compose: [0.01, 0.03], paint: [0.03, 0.98], encode: [0.98, 1] } as const

/** Publishes every step, and records one a second for those who ask the record. No drawing stops for want of that. */
function progressNotes({ records, events, log, now }: Services, job: Job) {
  let recordedAt = now()
  let farthest = 0
  return async ({ index, stage, done }: Extract<EngineEvent, { type: 'progress' }>) => {
    const [from, to] = STAGES[stage]
    farthest = Math.max(farthest, (index + from + (to - from) * done) / job.request.draw.n)
    try {
      await events.publish(job.id, { type: 'progress', stage, done: farthest })
      if (Math.abs(now() - recordedAt) < RECORD_PROGRESS_EVERY_MS) return
      recordedAt = now()
      await records.jobs.change(job.id, { progress: farthest }, recordedAt)
    } catch (error) {
      log.error('note progress', error, { job: job.id })
    }
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
