import { WireError } from '@easel/protocol'
import type { App } from '../app-type.ts'
import { wireErrorOfJob } from '../jobs/index.ts'
import { mayRead } from '../keys/index.ts'
import type { Job, StoredPicture } from '../records/index.ts'
import type { Services } from '../services.ts'
import { seconds } from './seconds.ts'

/** `GET /easel/v1/jobs/{id}` and the pictures that it names. What belongs to another project is not there. */
export function jobs(app: App, services: Services) {
  const { records, blobs } = services
  app.get('/easel/v1/jobs/:id', async (context) => {
    const job = await records.jobs.get(context.req.param('id'))
    if (!job || !mayRead(context.var.caller, job.project)) throw new WireError('not_found', 'There is no such job.', 'id')
    return context.json(jobObject(job, await records.pictures.ofJob(job.id)))
  })
  app.get('/easel/v1/pictures/:id', async (context) => {
    const picture = await records.pictures.get(context.req.param('id'))
    const job = picture && (await records.jobs.get(picture.jobId))
    const bytes = job && mayRead(context.var.caller, job.project) ? await blobs.get(picture.blob) : null
    if (!picture || !bytes) throw new WireError('not_found', 'There is no such picture.', 'id')
    // The same id is always the same bytes.
    return context.body(Buffer.from(bytes), 200, {
      'content-type': `image/${picture.format}`,
      'cache-control': 'private, max-age=31536000, immutable',
    })
  })
}

const jobObject = (job: Job, pictures: StoredPicture[]) => ({
  id: job.id,
  object: 'easel.job' as const,
  state: job.state,
  progress: job.progress,
  attempts: job.attempts,
  model: job.request.model,
  created_at: seconds(job.createdAt),
  started_at: seconds(job.startedAt),
  finished_at: seconds(job.finishedAt),
  error: job.error && wireErrorOfJob(job.error).envelope.error,
  usage: job.usage,
  pictures: pictures.map((picture) => ({
    id: picture.id,
    url: `/easel/v1/pictures/${picture.id}`,
    index: picture.position,
    preview: picture.step !== null,
    output_format: picture.format,
    size: `${picture.width}x${picture.height}`,
    bytes: picture.bytes,
    seed: picture.seed,
    warnings: picture.warnings,
  })),
})
