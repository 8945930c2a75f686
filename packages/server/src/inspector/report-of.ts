import type { Brief } from '@easel/engine/brief'
import { type PictureReport, type QualityReport, WireError } from '@easel/protocol'
import type { QualityTest } from '@easel/workflow/quality/tests'
import type { Job, StoredPicture } from '../records/index.ts'
import type { Services } from '../services.ts'
import type { Inspect } from './index.ts'

/** A page of small letters takes some seconds; nobody waits longer than this. */
const MAX_MS = 90_000
/** All five tests may be asked at once, and one picture is inspected at a time. */
const MAX_QUALITY_MS = 5 * MAX_MS

/**
 * A picture that is kept, held against its brief and the size that was asked for; what comes of it is noted in the gallery.
 * Throws `engine_timeout` when that takes too long.
 */
export async function reportOf(services: Services, job: Job, picture: StoredPicture, leaving?: AbortSignal): Promise<PictureReport> {
  const { size } = job.request.draw
  const bytes = await bytesOf(services, picture)
  const brief = await briefOf(services, picture.briefBlob)
  const report = await inTime(MAX_MS, leaving, (signal) =>
    services.inspector.inspect(bytes, brief, { size: typeof size === 'object' ? size : null, signal }),
  )
  await services.records.gallery.note(picture.id, { passed: report.pass })
  return { object: 'easel.report', id: picture.id, ...measured(report) }
}

/** The same against one of the five tests, whoever drew the picture; `before` is what an edit was made from. */
export async function qualityReportOf(
  services: Services,
  test: QualityTest,
  { picture, before }: { picture: StoredPicture; before: StoredPicture | null },
  leaving: AbortSignal,
): Promise<QualityReport> {
  const { briefOf: briefOfTest, verdictOf } = await import('@easel/workflow/quality')
  const bytes = await bytesOf(services, picture)
  const reference = before && (await bytesOf(services, before))
  const only = test.checks.map(({ check }) => check)
  const report = await inTime(MAX_QUALITY_MS, leaving, (signal) =>
    services.inspector.inspect(bytes, briefOfTest(test), { size: test.size, signal, only, ...(reference && { reference }) }),
  )
  return { object: 'easel.quality_report', id: picture.id, test: test.id, ...measured(report), ...verdictOf(test, report) }
}

async function inTime<Answer>(
  maxMs: number,
  leaving: AbortSignal | undefined,
  inspect: (signal: AbortSignal) => Promise<Answer>,
): Promise<Answer> {
  const late = AbortSignal.timeout(maxMs)
  try {
    return await inspect(leaving ? AbortSignal.any([leaving, late]) : late)
  } catch (error) {
    if (late.aborted) throw new WireError('engine_timeout', `The checks have not ended within ${maxMs / 1000} seconds.`, 'id')
    throw error
  }
}

async function bytesOf({ blobs }: Services, { id, blob, format }: StoredPicture): Promise<Uint8Array> {
  if (format === 'svg') throw new WireError('invalid_value', 'The checks measure pixels, and this picture is an SVG.', 'id')
  const bytes = await blobs.get(blob)
  if (!bytes) throw new WireError('not_found', `The pixels of '${id}' are gone.`, 'id')
  return bytes
}

async function briefOf({ blobs }: Services, blob: string | null): Promise<Brief | null> {
  const bytes = blob === null ? null : await blobs.get(blob)
  return bytes && JSON.parse(Buffer.from(bytes).toString('utf8'))
}

const measured = ({ picture, pass, checks }: Awaited<ReturnType<Inspect>>): Omit<PictureReport, 'object' | 'id'> => ({
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
