import { whileKeeping } from '../blobs/index.ts'
import { deleteUnnamed } from '../inputs/keep-inputs.ts'
import type { StoredFile } from '../records/index.ts'
import type { Services } from '../services.ts'
import type { Batch, BatchChange, BatchStatus, LineCut } from './batch.ts'
import { drawLines } from './draw-lines.ts'
import { linesOf } from './lines.ts'
import { validate } from './validate.ts'
import { writeFile } from './write-files.ts'

type Options = {
  /** Fires when this process goes; the next one continues. */
  closing: AbortSignal
  /** How often to ask whether the batch is cancelled or its time is over. */
  lookMs: number
}

/** Brings a batch to its end: reads its file, draws its lines, writes what has come of them. May be called again after a crash at any moment. */
export async function runBatch(services: Services, id: string, { closing, lookMs }: Options): Promise<void> {
  await readInput(services, id)
  const batch = await services.records.batches.get(id)
  if (!batch) return
  if (batch.status === 'finalizing') return writeFiles(services, batch, 'completed', closing)
  if (batch.status !== 'in_progress' && batch.status !== 'cancelling') return
  // Cancelled before its file was read: it has no lines.
  if (batch.total === 0) return writeFiles(services, batch, 'cancelled', closing)

  const cut = await drawUntilCut(services, batch, closing, lookMs)
  if (closing.aborted) return
  if (cut) return writeFiles(services, batch, cut.kind === 'batch_expired' ? 'expired' : 'cancelled', closing)
  // Cancelled at the last moment: everything is drawn, and the next look ends it.
  if (await change(services, batch, ['in_progress'], { status: 'finalizing' })) return runBatch(services, id, { closing, lookMs })
}

/** Decides whether the input file is a batch at all. */
async function readInput(services: Services, id: string): Promise<void> {
  const batch = await services.records.batches.get(id)
  if (batch?.status !== 'validating') return
  const bytes = await services.blobs.stream(batch.inputBlob)
  if (!bytes) throw new Error(`The input file of ${id} has no bytes.`)
  const { total, model, faults } = await validate(linesOf(bytes), batch.endpoint)
  const isRight = faults.length === 0
  const verdict = { model, total: isRight ? total : 0, faults }
  const known = await change(services, batch, ['validating'], { ...verdict, status: isRight ? 'in_progress' : 'failed' })
  // Cancelled meanwhile.
  if (!known) await services.records.batches.change(id, ['cancelling'], verdict)
  if (known && !isRight) await deleteUnnamed(services, [batch.inputBlob])
}

/** Draws the lines, until all have ended or the batch must; null when nothing was cut short. */
async function drawUntilCut(services: Services, batch: Batch, closing: AbortSignal, lookMs: number): Promise<LineCut | null> {
  const cut = new AbortController()
  const look = async () => {
    const now = await services.records.batches.get(batch.id)
    if (now?.status === 'cancelling') cut.abort(CANCELLED)
    else if (services.now() >= batch.expiresAt) cut.abort(EXPIRED)
  }
  await look()
  const timer = setInterval(() => void look().catch((error) => services.log.error('look after a batch', error)), lookMs)
  try {
    await drawLines(services, batch, { closing, cut: cut.signal })
  } finally {
    clearInterval(timer)
  }
  return cut.signal.aborted ? (cut.signal.reason as LineCut) : null
}

const CANCELLED: LineCut = { kind: 'batch_cancelled', message: 'The batch was cancelled before this request was drawn.' }
const EXPIRED: LineCut = {
  kind: 'batch_expired',
  message: 'This request could not be drawn before the completion window of its batch ended.',
}

/** Writes both files, and ends the batch together with them. */
async function writeFiles(
  services: Services,
  batch: Batch,
  status: 'completed' | 'expired' | 'cancelled',
  closing: AbortSignal,
): Promise<void> {
  const output = await writeFile(services, batch, 'output', closing)
  const error = await writeFile(services, batch, 'error', closing)
  const written = [output, error].filter((each) => each !== null)
  await whileKeeping(services.blobs, async () => {
    for (const { draft } of written) await draft.keep()
    const outcome = { status, outputFile: output?.file.id ?? null, errorFile: error?.file.id ?? null }
    const files = written.map(({ file }) => file)
    await change(services, batch, ['in_progress', 'finalizing', 'cancelling'], outcome, files)
  })
  await deleteUnnamed(services, [batch.inputBlob, ...written.map(({ draft }) => draft.hash)])
}

/** Changes a batch and notes when. */
async function change(
  { records, now }: Services,
  { id }: Batch,
  from: BatchStatus[],
  next: BatchChange & { status: BatchStatus },
  files: StoredFile[] = [],
): Promise<boolean> {
  const reached = { ...(await records.batches.get(id))?.reached, [next.status]: now() }
  return records.batches.change(id, from, { ...next, reached }, files)
}
