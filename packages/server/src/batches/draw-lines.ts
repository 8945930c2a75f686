import type { BatchLine as LineRequest } from '@easel/protocol'
import { newId } from '../ids.ts'
import { acceptJob, cancelJob, enqueueJob, followJob, hasEnded, jobErrorOf, wireRules } from '../jobs/index.ts'
import { type Caller, callerOfRecord } from '../keys/index.ts'
import type { Services } from '../services.ts'
import { storageErrorOf } from '../storage-fault.ts'
import type { Batch, BatchLine, LineCut } from './batch.ts'
import { createHands } from './hands.ts'
import { lineIds } from './line-ids.ts'
import { linesOf } from './lines.ts'
import { isFault, parseBody, readLine } from './read-line.ts'

/** Lines that are jobs at one time: enough to keep the workers busy, and little to undo. */
const LINES_AT_ONCE = 8
const PAGE = 1000

/** `closing`: this process goes, and the next one continues. `cut`: the batch ends early; its reason is a `LineCut`. */
export type Signals = { closing: AbortSignal; cut: AbortSignal }

/** Brings every line of a batch that has not ended to its end, a few at a time. What an earlier process has begun is continued. */
export async function drawLines(services: Services, batch: Batch, signals: Signals): Promise<void> {
  const bytes = await services.blobs.stream(batch.inputBlob)
  if (!bytes) throw new Error(`The input file of ${batch.id} has no bytes.`)
  const caller = await callerOfRecord(services.records, batch)
  const ended = await endedLines(services, batch)
  const hands = createHands(LINES_AT_ONCE)
  for await (const line of linesOf(bytes)) {
    if (ended.has(line.number)) continue
    const request = readLine(line, batch.endpoint)
    // A file that was cancelled before it was read may have such lines.
    if (isFault(request)) continue
    await hands.free()
    if (signals.closing.aborted) break
    // One after the other, so that only one body is in memory; only the drawing is waited for side by side.
    const taken = await takeLine(services, batch, { number: line.number, request, caller }, signals)
    if (taken) hands.start(() => followLine(services, batch, taken, signals))
  }
  await hands.done()
}

async function endedLines({ records }: Services, { id }: Batch): Promise<Set<number>> {
  const numbers = new Set<number>()
  for (let after = 0; ; ) {
    const page = await records.batchLines.list({ batch: id, after, limit: PAGE })
    for (const { number } of page) numbers.add(number)
    after = page.at(-1)?.number ?? after
    if (page.length < PAGE) return numbers
  }
}

type Taken = Pick<BatchLine, 'batch' | 'number' | 'customId' | 'requestId'> & { job: string }

/** Makes a line a job, or finds the one that it is already; null when it has ended or will be taken by the next process. */
async function takeLine(
  services: Services,
  batch: Batch,
  { number, request, caller }: { number: number; request: LineRequest; caller: Caller },
  { closing, cut }: Signals,
): Promise<Taken | null> {
  const { job: jobId } = lineIds(batch.id, number)
  const known = await services.records.jobs.get(jobId)
  const requestId = known?.request.requestId ?? newId('req')
  const line = { batch: batch.id, number, customId: request.custom_id, requestId }
  if (known) {
    // Its process may have died between recording it and putting it in line.
    if (!hasEnded(known.state)) await enqueueJob(services, known)
    return { ...line, job: jobId }
  }
  const refuse = (error: BatchLine['error']) => services.records.batchLines.add({ ...line, job: null, error }, { in: 0, out: 0 })
  if (cut.aborted) {
    await refuse(cut.reason as LineCut)
    return null
  }
  try {
    const parsed = parseBody(batch.endpoint, request.body, wireRules(services, caller))
    const signal = AbortSignal.any([closing, cut])
    await acceptJob(services, parsed, { caller, requestId, signal, batch: { id: batch.id, job: jobId } })
    return { ...line, job: jobId }
  } catch (error) {
    if (closing.aborted) return null
    // The line is as good as before, and its time comes when the storage is back.
    if (storageErrorOf(error)) throw error
    const told = cut.aborted ? (cut.reason as LineCut) : jobErrorOf(error)
    if (told.kind === 'server_error') services.log.error('take the line of a batch', error, { batch: batch.id, line: number })
    await refuse(told)
    return null
  }
}

/** Waits for the end of a line's job and notes it. */
async function followLine(services: Services, batch: Batch, line: Taken, { closing, cut }: Signals): Promise<void> {
  for await (const _ of followJob(services, line.job, AbortSignal.any([closing, cut]))) void _
  if (closing.aborted) return
  if (cut.aborted) await cancelJob(services, line.job)
  const job = await services.records.jobs.get(line.job)
  // The queue is closing before its process has told us: the next one continues.
  if (!job || !hasEnded(job.state)) return
  const { usage } = job
  if (usage && job.state === 'succeeded')
    return services.records.batchLines.add({ ...line, error: null }, { in: usage.input_tokens, out: usage.output_tokens })
  if (!job.error) throw new Error(`The job ${job.id} of ${batch.id} has no end.`)
  const error = cut.aborted && job.state === 'cancelled' ? (cut.reason as LineCut) : job.error
  await services.records.batchLines.add({ ...line, error }, { in: 0, out: 0 })
}
