import type { Brief } from '@easel/engine/brief'
import { type PictureReport, WireError } from '@easel/protocol'
import type { Job, StoredPicture } from '../records/index.ts'
import type { Services } from '../services.ts'
import type { Inspect } from './index.ts'

/** A page of small letters takes some seconds; nobody waits longer than this. */
const MAX_MS = 90_000

/** A picture that is kept, held against its brief and the size that was asked for. Throws `engine_timeout` when that takes too long. */
export async function reportOf(services: Services, job: Job, picture: StoredPicture, leaving?: AbortSignal): Promise<PictureReport> {
  const { blobs, inspector } = services
  const bytes = await blobs.get(picture.blob)
  if (!bytes) throw new WireError('not_found', `The pixels of '${picture.id}' are gone.`, 'id')
  const { size } = job.request.draw
  const late = AbortSignal.timeout(MAX_MS)
  const signal = leaving ? AbortSignal.any([leaving, late]) : late
  try {
    const brief = await briefOf(services, picture.briefBlob)
    return reportObject(picture.id, await inspector.inspect(bytes, brief, { size: typeof size === 'object' ? size : null, signal }))
  } catch (error) {
    if (late.aborted) throw new WireError('engine_timeout', `The checks have not ended within ${MAX_MS / 1000} seconds.`, 'id')
    throw error
  }
}

async function briefOf({ blobs }: Services, blob: string | null): Promise<Brief | null> {
  const bytes = blob === null ? null : await blobs.get(blob)
  return bytes && JSON.parse(Buffer.from(bytes).toString('utf8'))
}

const reportObject = (id: string, { picture, pass, checks }: Awaited<ReturnType<Inspect>>): PictureReport => ({
  object: 'easel.report',
  id,
  ...picture,
  pass,
  checks: checks.map(({ limit, evidence, check, pass: passed, value, unit, sentence }) => ({
    check,
    pass: passed,
    value,
    unit,
    limit: limit && ('atLeast' in limit ? { at_least: limit.atLeast } : { at_most: limit.atMost }),
    sentence,
    evidence: evidence.map(({ box, note }) => ({ ...box, note })),
  })),
})
