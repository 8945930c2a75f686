import type { JobObject } from '@easel/protocol'
import { wireErrorOfJob } from '../jobs/index.ts'
import type { Job, StoredPicture } from '../records/index.ts'
import { seconds } from './seconds.ts'

/** The size of a request as the wire names it. */
export const askedSize = ({ size }: Job['request']['draw']) => (typeof size === 'string' ? size : `${size.width}x${size.height}`)

/** A job as the wire shows it. */
export const jobObject = (job: Job, pictures: StoredPicture[]): JobObject => ({
  id: job.id,
  object: 'easel.job',
  kind: job.kind,
  state: job.state,
  progress: job.progress,
  attempts: job.attempts,
  model: job.request.model,
  engine: pictures[0]?.engine ?? job.request.engine,
  prompt: job.request.draw.prompt,
  size: askedSize(job.request.draw),
  created_at: Math.floor(job.createdAt / 1000),
  started_at: seconds(job.startedAt),
  finished_at: seconds(job.finishedAt),
  deadline_at: seconds(job.deadlineAt),
  error: job.error && wireErrorOfJob(job.error).envelope.error,
  usage: job.usage,
  cost_usd: job.cost,
  batch: job.request.batch ?? null,
  rights: job.request.rights ?? null,
  pictures: pictures.map(pictureObject),
})

export const pictureObject = (picture: StoredPicture): JobObject['pictures'][number] => ({
  id: picture.id,
  url: `/easel/v1/pictures/${picture.id}`,
  index: picture.position,
  preview: picture.step !== null,
  output_format: picture.format,
  size: `${picture.width}x${picture.height}`,
  bytes: picture.bytes,
  seed: picture.seed,
  warnings: picture.warnings,
})
