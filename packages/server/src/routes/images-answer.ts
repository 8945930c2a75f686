import { excerpt, type ImageRequest, WireError, type WireRules, warningsHeader } from '@easel/protocol'
import type { RequestContext } from '../app-type.ts'
import { createTray, type Tray } from '../blobs/index.ts'
import { keepInputs, takeInputs, type Upload } from '../inputs/index.ts'
import { addJob, awaitJob } from '../jobs/index.ts'
import type { Caller } from '../keys/index.ts'
import { admit } from '../limits/index.ts'
import type { Job } from '../records/index.ts'
import { moderateInput } from '../safety/index.ts'
import type { Services } from '../services.ts'
import { streamImage } from './image-stream.ts'
import { finishedPictures, imagesResponse, warningsOf } from './images-response.ts'
import { lengthWithPictures, withPictures } from './picture-text.ts'
import { streamOf } from './stream-of.ts'

export const wireRules = ({ config }: Services, { profile }: Caller): WireRules => ({ profile, transparent: config.transparent })

/** The files of a form, and the tray on which they lie. */
type Sent = { tray: Tray; uploads: Upload[] }

/** An images request that has been read: let in, its pictures fetched, its words checked, drawn as a job, answered at its end or as it happens. */
export async function answerImages(
  services: Services,
  context: RequestContext,
  request: ImageRequest,
  sent: Sent = { tray: createTray(services.blobs), uploads: [] },
): Promise<Response> {
  const { signal } = context.req.raw
  const { job, headers } = await acceptJob(services, context.var, request, { ...sent, signal })
  if (request.stream) return streamImage(services, job, request, { signal, headers })

  const ended = await awaitJob(services, job.id, signal)
  const pictures = await finishedPictures(services, ended)
  const warnings = warningsHeader(warningsOf(ended, pictures))
  const text = JSON.stringify(await imagesResponse(services, ended, pictures, request))
  return context.body(streamOf(withPictures(services, text, pictures)), 200, {
    ...headers,
    'content-type': 'application/json',
    'content-length': String(lengthWithPictures(text, pictures)),
    ...(warnings && { 'x-easel-warnings': warnings }),
  })
}

/** Either there is a job afterwards and its inputs are kept, or the request was refused and nothing of it stays. */
async function acceptJob(
  services: Services,
  { caller, requestId }: RequestContext['var'],
  request: ImageRequest,
  { tray, uploads, signal }: Sent & { signal: AbortSignal },
): Promise<{ job: Job; headers: Record<string, string> }> {
  try {
    checkEngine(services, request)
    const limits = await admit(services, caller, request)
    const withTray = { ...services, blobs: tray }
    const inputs = await takeInputs(withTray, caller, request, uploads, signal)
    // Whoever holds the request until its answer need not hold its data URLs, which can be megabytes.
    Object.assign(request, { images: [], mask: null })
    await moderateInput(withTray, caller, request, inputs, { requestId, signal })
    if (signal.aborted) throw new WireError('cancelled', 'The client left before its request was accepted.')
    const job = await keepInputs(services, tray, inputs, () => addJob(services, request, { caller, inputs, origin: 'api', requestId }))
    return { job, headers: { ...limits, 'x-easel-job': job.id } }
  } finally {
    await tray.clear()
  }
}

function checkEngine({ engines }: Services, { easel }: ImageRequest): void {
  const id = easel?.engine
  if (!id || engines.ids.includes(id)) return
  const supported = engines.ids.map((each) => `'${each}'`).join(', ')
  throw new WireError('invalid_value', `Invalid value: '${excerpt(id)}'. Supported values are: ${supported}.`, 'easel.engine')
}
