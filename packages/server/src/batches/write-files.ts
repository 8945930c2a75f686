import { randomUUID } from 'node:crypto'
import { finishedPictures, imagesResponse, withPictures } from '../answers/index.ts'
import type { Draft } from '../blobs/index.ts'
import { wireErrorOfJob } from '../jobs/index.ts'
import type { StoredFile } from '../records/index.ts'
import type { Services } from '../services.ts'
import type { Batch, BatchLine, LineCut } from './batch.ts'
import { lineIds } from './line-ids.ts'

const PAGE = 200

/** A file that is written and not yet kept. */
export type WrittenFile = { file: StoredFile; draft: Draft }

/** Writes the answers of a batch that were drawn, or the errors of the others, line by line; null when there are none. Throws when the signal fires. */
export async function writeFile(
  services: Services,
  batch: Batch,
  which: 'output' | 'error',
  signal: AbortSignal,
): Promise<WrittenFile | null> {
  const ends = endsOf(services, batch, signal)
  const draft = await services.blobs.stage(which === 'output' ? answers(services, ends) : errors(ends))
  if (draft.bytes === 0) {
    await draft.discard()
    return null
  }
  const at = services.now()
  const file: StoredFile = {
    id: `file-${randomUUID().replaceAll('-', '')}`,
    project: batch.project,
    blob: draft.hash,
    bytes: draft.bytes,
    filename: `${batch.id}_${which}.jsonl`,
    purpose: 'batch_output',
    createdAt: at,
    expiresAt: batch.outputLifetimeS === null ? null : at + batch.outputLifetimeS * 1000,
  }
  return { file, draft }
}

/** The pictures are read and encoded on the way: however many there are, little of them is in memory. */
async function* answers(services: Services, ends: AsyncIterable<BatchLine>): AsyncGenerator<Uint8Array, void> {
  for await (const line of ends) {
    if (line.error !== null) continue
    const job = line.job === null ? null : await services.records.jobs.get(line.job)
    if (!job) throw new Error(`Line ${line.number} of ${line.batch} has no job.`)
    const pictures = await finishedPictures(services, job)
    yield* withPictures(services, textOf(line, 200, await imagesResponse(services, job, pictures)), pictures)
  }
}

async function* errors(ends: AsyncIterable<BatchLine>): AsyncGenerator<Uint8Array, void> {
  for await (const line of ends) {
    const { error } = line
    if (error === null) continue
    if (isCut(error))
      yield Buffer.from(`${JSON.stringify({ ...head(line), response: null, error: { code: error.kind, message: error.message } })}\n`)
    else {
      const { status, envelope } = wireErrorOfJob(error)
      yield Buffer.from(textOf(line, status, envelope))
    }
  }
}

async function* endsOf({ records }: Services, { id }: Batch, signal: AbortSignal): AsyncGenerator<BatchLine, void> {
  for (let after = 0; ; ) {
    const page = await records.batchLines.list({ batch: id, after, limit: PAGE })
    for (const line of page) {
      signal.throwIfAborted()
      yield line
    }
    after = page.at(-1)?.number ?? after
    if (page.length < PAGE) return
  }
}

const isCut = (error: NonNullable<BatchLine['error']>): error is LineCut =>
  error.kind === 'batch_expired' || error.kind === 'batch_cancelled'

const head = ({ batch, number, customId }: BatchLine) => ({ id: lineIds(batch, number).line, custom_id: customId })

const textOf = (line: BatchLine, status: number, body: object) =>
  `${JSON.stringify({ ...head(line), response: { status_code: status, request_id: line.requestId, body }, error: null })}\n`
