import { type ImageRequest, type WireRules, warningsHeader } from '@easel/protocol'
import type { RequestContext } from '../app-type.ts'
import { takeInputs, type Upload } from '../inputs/index.ts'
import { addJob, awaitJob } from '../jobs/index.ts'
import type { Caller } from '../keys/index.ts'
import { admit } from '../limits/index.ts'
import { moderateInput } from '../safety/index.ts'
import type { Services } from '../services.ts'
import { streamImage } from './image-stream.ts'
import { finishedPictures, imagesResponse, warningsOf } from './images-response.ts'

export const wireRules = ({ config }: Services, { profile }: Caller): WireRules => ({ profile, transparent: config.transparent })

/** An images request that has been read: let in, its pictures fetched, its words checked, drawn as a job, answered at its end or as it happens. */
export async function answerImages(
  services: Services,
  context: RequestContext,
  request: ImageRequest,
  uploads: Upload[] = [],
): Promise<Response> {
  const { caller } = context.var
  const limits = await admit(services, caller, request)
  const inputs = await takeInputs(services, caller, request, uploads)
  await moderateInput(services, caller, request, inputs)
  const job = await addJob(services, request, { caller, inputs, origin: 'api' })
  const headers = { ...limits, 'x-easel-job': job.id }
  if (request.stream) return streamImage(services, job, request, { signal: context.req.raw.signal, headers })

  const ended = await awaitJob(services, job.id, context.req.raw.signal)
  const pictures = await finishedPictures(services, ended)
  const warnings = warningsHeader(warningsOf(pictures))
  return context.json(await imagesResponse(services, ended, pictures, request), 200, {
    ...headers,
    ...(warnings && { 'x-easel-warnings': warnings }),
  })
}
