import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { BatchLine, ImageRequest } from '@easel/protocol'
import { WireError } from '@easel/protocol'
import {
  addJob,
  awaitJob,
  createTray,
  type Job,
  keepInputs,
  LOCAL_CALLER,
  parseBatchBody,
  type Services,
  type StoredPicture,
  takeInputs,
  wireRules,
} from '@easel/server'
import type { LineResult } from './results.ts'

/** A line that is to be drawn. */
export type Line = { number: number; request: BatchLine; hash: string }

type Place = { folder: string; endpoint: '/v1/images/generations' | '/v1/images/edits'; batch: string }

/** Draws one line into files of the folder; what is wrong with it is in the result. Null when the signal stopped it. */
export async function drawLine(services: Services, line: Line, place: Place, signal: AbortSignal): Promise<LineResult | null> {
  const { custom_id, body } = line.request
  const common = { custom_id, line: line.number, request: line.hash, prompt: typeof body.prompt === 'string' ? body.prompt : '' }
  try {
    const request = parseBatchBody(place.endpoint, body, wireRules(services, LOCAL_CALLER))
    const { id } = await accept(services, request, place.batch, signal)
    const job = await awaitJob(services, id, signal)
    const pictures = (await services.records.pictures.ofJob(job.id)).filter(({ step }) => step === null)
    const files = await writeFiles(services, place.folder, line, pictures)
    const warnings = [...job.request.warnings, ...pictures.flatMap((picture) => picture.warnings)].map(({ message }) => message)
    return { ...common, files, cost_usd: job.cost ?? 0, warnings: [...new Set(warnings)], error: null }
  } catch (error) {
    if (signal.aborted) return null
    if (!(error instanceof WireError)) throw error
    return { ...common, files: [], cost_usd: 0, warnings: [], error: error.message }
  }
}

async function accept(services: Services, request: ImageRequest, batch: string, signal: AbortSignal): Promise<Job> {
  const tray = createTray(services.blobs)
  try {
    const inputs = await takeInputs({ ...services, blobs: tray }, LOCAL_CALLER, request, [], signal)
    return await keepInputs(services, tray, inputs, () =>
      addJob(services, request, { caller: LOCAL_CALLER, inputs, origin: 'cli', batch: { id: batch } }),
    )
  } finally {
    await tray.clear()
  }
}

async function writeFiles({ blobs }: Services, folder: string, line: Line, pictures: StoredPicture[]): Promise<string[]> {
  const files: string[] = []
  for (const { blob, format, position } of pictures) {
    const bytes = await blobs.get(blob)
    if (!bytes) throw new Error(`The picture of line ${line.number} has no bytes.`)
    const file = `${stemOf(line)}${pictures.length > 1 ? `-${position + 1}` : ''}.${format === 'jpeg' ? 'jpg' : format}`
    await writeFile(join(folder, file), bytes)
    files.push(file)
  }
  return files
}

/** The line's number keeps names apart that differ only in what a file name cannot hold. */
const stemOf = ({ number, request }: Line) =>
  `${String(number).padStart(4, '0')}-${request.custom_id.replace(/[^\w.-]+/g, '_').slice(0, 80)}`
