import { buffer } from 'node:stream/consumers'
import { type ImageRequest, warningsHeader } from '@easel/protocol'
import { finishedPictures, imagesResponse, lengthWithPictures, warningsOf, withPictures } from '../answers/index.ts'
import type { RequestContext } from '../app-type.ts'
import { acceptOnce, claimOf } from '../idempotency/index.ts'
import { acceptJob, awaitJob, type Sent } from '../jobs/index.ts'
import type { Claim, Job } from '../records/index.ts'
import type { Services } from '../services.ts'
import { streamImage } from './image-stream.ts'
import { jobObject } from './job-object.ts'
import { streamOf } from './stream-of.ts'

/** An answer as short as this goes out in one piece; of a longer one little is in memory, however slowly somebody reads. */
const WHOLE_BYTES = 256 * 1024

type Asked = {
  request: ImageRequest
  /** The client's own name for the request, if it gave one. */
  claim: Claim | null
  /** The files of a form. */
  sent?: Sent
}

/**
 * An images request that has been read, drawn as a job: answered at its end or as it happens, or, where the client prefers
 * that, at once with the job. A client that leaves stops the work, unless it has a name by which to ask again.
 */
export async function answerImages(services: Services, context: RequestContext, { request, claim, sent }: Asked): Promise<Response> {
  const { caller, requestId } = context.var
  const { signal } = context.req.raw
  const accept = () => acceptJob(services, request, { caller, requestId, signal, ...(sent && { sent }), ...(claim && { claim }) })
  const { job, headers } = await (claim ? acceptOnce(services, claim, accept) : accept())
  if (prefersAsync(context)) return answerAccepted(services, context, job, headers)
  const kept = claim !== null
  if (request.stream) return streamImage(services, job, request, { signal, headers, kept })
  return answerFinished(services, context, await awaitJob(services, job.id, signal, { kept }), headers)
}

/** The name that a client gives its request; `body` is everything that was sent, by which the same request is known again. */
export const claimIn = (context: RequestContext, body: unknown): Claim | null =>
  claimOf(context.var.caller, context.req.header('idempotency-key'), [context.req.path, body])

/** What the request behind a job that has succeeded is answered. */
export async function answerFinished(
  services: Services,
  context: RequestContext,
  job: Job,
  headers: Record<string, string>,
): Promise<Response> {
  const pictures = await finishedPictures(services, job)
  const warnings = warningsHeader(warningsOf(job, pictures))
  const text = JSON.stringify(await imagesResponse(services, job, pictures))
  const lengthBytes = lengthWithPictures(text, pictures)
  const pieces = withPictures(services, text, pictures)
  return context.body(lengthBytes > WHOLE_BYTES ? streamOf(pieces) : await buffer(pieces), 200, {
    ...headers,
    'content-type': 'application/json',
    'content-length': String(lengthBytes),
    ...(warnings && { 'x-easel-warnings': warnings }),
  })
}

/** `Prefer: respond-async` (RFC 7240), alone or among other preferences. */
const prefersAsync = (context: RequestContext) => /(^|,)\s*respond-async\s*(;|,|$)/i.test(context.req.header('prefer') ?? '')

async function answerAccepted(
  { records }: Services,
  context: RequestContext,
  job: Job,
  headers: Record<string, string>,
): Promise<Response> {
  return context.json(jobObject(job, await records.pictures.ofJob(job.id)), 202, {
    ...headers,
    location: `/easel/v1/jobs/${job.id}`,
    'preference-applied': 'respond-async',
  })
}
