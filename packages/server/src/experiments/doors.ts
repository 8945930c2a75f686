import { createHash } from 'node:crypto'
import { type ImageRequest, WireError } from '@easel/protocol'
import type { Doors, Drawn } from '@easel/workflow/experiments'
import { finishedPictures } from '../answers/index.ts'
import { createTray } from '../blobs/index.ts'
import { newId } from '../ids.ts'
import { keepInputs, takeInputs } from '../inputs/index.ts'
import { acceptJob, addJob, cancelJob, enqueueJob, followJob, hasEnded } from '../jobs/index.ts'
import type { Caller } from '../keys/index.ts'
import { admit } from '../limits/index.ts'
import type { Job } from '../records/index.ts'
import type { Services } from '../services.ts'

type Terms = {
  /** Names the attempts: the same experiment finds the jobs that its attempts have become, however often it was stopped. */
  experiment: string
  caller: Caller
  /** A command's jobs end with the command; the server's outlive it. */
  origin: 'api' | 'cli'
  landed: Doors['landed']
}

/** An attempt whose job was cancelled is drawn under another name; nobody cancels more often. */
const MOST_CANCELLED = 1000

/** The doors of an experiment onto the jobs of this server, or of this command. A signal that says `closing` leaves them to the next process. */
export function createDoors(services: Services, terms: Terms): Doors {
  return {
    draw: (request, name, signal) => drawAttempt(services, terms, { request, name, signal }),
    inspect: services.inspector.inspect,
    landed: terms.landed,
  }
}

type Attempt = { request: ImageRequest; name: string; signal: AbortSignal }

async function drawAttempt(services: Services, terms: Terms, attempt: Attempt): Promise<Drawn> {
  const { signal } = attempt
  signal.throwIfAborted()
  const taken = await takeAttempt(services, terms, attempt)
  if ('refused' in taken) return taken
  for await (const _ of followJob(services, taken.job, signal)) void _
  if (signal.aborted) {
    if (signal.reason !== 'closing') await cancelJob(services, taken.job)
    throw signal.reason
  }
  const job = await services.records.jobs.get(taken.job)
  if (!job || !hasEnded(job.state)) throw new Error(`The job ${taken.job} has no end.`)
  return drawnBy(services, job)
}

/** Makes an attempt a job, or finds the one that it is already. */
async function takeAttempt(services: Services, terms: Terms, { request, name, signal }: Attempt): Promise<{ job: string } | Drawn> {
  const { id, known } = await jobOfAttempt(services, `${terms.experiment}:${name}`)
  if (known) {
    // Its process may have died between recording it and putting it in line.
    if (!hasEnded(known.state)) await enqueueJob(services, known)
    return { job: id }
  }
  try {
    await accept(services, terms, request, id, signal)
    return { job: id }
  } catch (error) {
    signal.throwIfAborted()
    if (!(error instanceof WireError) || error.kind === 'server_error') throw error
    return { refused: error.message, dollars: 0 }
  }
}

async function jobOfAttempt({ records }: Services, name: string): Promise<{ id: string; known: Job | null }> {
  for (let again = 0; again < MOST_CANCELLED; again++) {
    const id = `job_${createHash('sha256').update(`${name}:${again}`).digest('hex').slice(0, 32)}`
    const known = await records.jobs.get(id)
    if (known?.state !== 'cancelled') return { id, known }
  }
  throw new Error(`The attempt ${name} was cancelled ${MOST_CANCELLED} times.`)
}

async function accept(
  services: Services,
  { caller, origin }: Terms,
  request: ImageRequest,
  job: string,
  signal: AbortSignal,
): Promise<void> {
  if (origin === 'api') {
    // As the lines of a batch: not counted by the minute, and at the full price.
    await admit(services, caller, request, { isBatch: true })
    await acceptJob(services, request, { caller, requestId: newId('req'), signal, step: { job, isAdmitted: true } })
    return
  }
  const tray = createTray(services.blobs)
  try {
    const inputs = await takeInputs({ ...services, blobs: tray }, caller, request, [], signal)
    await keepInputs(services, tray, inputs, () => addJob(services, request, { caller, inputs, origin, step: { job } }))
  } finally {
    await tray.clear()
  }
}

async function drawnBy(services: Services, job: Job): Promise<Drawn> {
  const dollars = job.cost ?? 0
  if (job.state !== 'succeeded') return { refused: job.error?.message ?? 'The job has no end.', dollars }
  const [picture] = await finishedPictures(services, job)
  if (!picture) throw new Error(`The job ${job.id} has no picture.`)
  const bytes = async () => {
    const found = await services.blobs.get(picture.blob)
    if (!found) throw new Error(`The picture ${picture.id} has no bytes.`)
    return found
  }
  const [source] = job.request.draw.edit?.inputs ?? []
  const reference = async () => (source === undefined ? null : services.blobs.get(source))
  return { job: job.id, picture: picture.id, sha256: picture.blob, bytes, reference, dollars }
}
