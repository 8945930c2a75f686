import type { EaselAnswer, ImagesResponse, Returned, WireWarning } from '@easel/protocol'
import { reportOf } from '../inspector/report-of.ts'
import type { Job, StoredPicture } from '../records/index.ts'
import type { Services } from '../services.ts'

/** What a picture is, as every answer and event says it. */
export const factsOf = ({ background, format, quality, width, height }: StoredPicture) => ({
  background,
  output_format: format,
  quality,
  size: `${width}x${height}`,
})

/** The finished pictures of a job, in order. */
export async function finishedPictures({ records }: Services, job: Job): Promise<[StoredPicture, ...StoredPicture[]]> {
  const [first, ...rest] = (await records.pictures.ofJob(job.id)).filter(({ step }) => step === null)
  if (!first) throw new Error(`The job ${job.id} has no pictures.`)
  return [first, ...rest]
}

/** The whole answer of a job that has succeeded, its pictures still to be filled in. */
export async function imagesResponse(services: Services, job: Job, pictures: [StoredPicture, ...StoredPicture[]]): Promise<ImagesResponse> {
  const { background, ...facts } = factsOf(pictures[0])
  return {
    created: Math.floor(job.createdAt / 1000),
    background,
    data: pictures.map(() => ({ b64_json: '' })),
    ...facts,
    usage: usageOf(job),
    ...(await extras(services, job, pictures)),
  }
}

export function usageOf(job: Job) {
  if (!job.usage) throw new Error(`The job ${job.id} has no usage.`)
  return job.usage
}

/** The parts of an answer that are there only when asked for. */
export async function extras(services: Services, job: Job, pictures: [StoredPicture, ...StoredPicture[]]) {
  const { safetyIdentifier, returns } = job.request
  return {
    ...(safetyIdentifier !== null && { safety_identifier: safetyIdentifier }),
    ...(returns && { easel: await easelAnswer(services, job, pictures, returns) }),
  }
}

async function easelAnswer(services: Services, job: Job, pictures: StoredPicture[], wanted: Returned[]): Promise<EaselAnswer> {
  const { blobs } = services
  const documentOf = async (hash: string | null) => {
    const bytes = hash === null ? null : await blobs.get(hash)
    return bytes ? JSON.parse(Buffer.from(bytes).toString('utf8')) : null
  }
  const images = []
  for (const picture of pictures) {
    const { seed, engine, warnings, edit, sceneBlob, briefBlob } = picture
    images.push({
      seed,
      engine: engine ?? job.request.engine,
      warnings,
      ...(edit && {
        edit: {
          plan: edit.plan,
          changed_share: edit.report.changedShare,
          max_difference_outside: edit.report.maxDifferenceOutside,
        },
      }),
      ...(wanted.includes('scene') && { scene: await documentOf(sceneBlob) }),
      ...(wanted.includes('brief') && { brief: await documentOf(briefBlob) }),
      ...(wanted.includes('report') && { report: await reportOf(services, job, picture) }),
    })
  }
  const first = images[0] ?? { seed: 0, engine: job.request.engine, warnings: [] }
  return {
    job: job.id,
    ...first,
    warnings: warningsOf(job, pictures.slice(0, 1)),
    ...(images.length > 1 && { images }),
  }
}

/** What was said about the request and about its pictures, each once. */
export function warningsOf({ request }: Job, pictures: StoredPicture[]): WireWarning[] {
  const all = [...request.warnings, ...pictures.flatMap(({ warnings }) => warnings)]
  const byText = new Map(all.map((warning) => [JSON.stringify(warning), warning]))
  return [...byText.values()]
}
