import { parseCreateImage, warningsHeader } from '@easel/protocol'
import type { Hono } from 'hono'
import { addJob, awaitJob } from '../jobs/index.ts'
import { readJsonBody } from '../middleware/json-body.ts'
import type { Services } from '../services.ts'
import { streamImage } from './image-stream.ts'
import { finishedPictures, imagesResponse, warningsOf } from './images-response.ts'

/** `POST /v1/images/generations`: a job, and either its end or its news as the answer. */
export function imagesGenerations(app: Hono, services: Services) {
  app.post('/v1/images/generations', async (context) => {
    const request = parseCreateImage(await readJsonBody(context), services.config)
    const job = await addJob(services, request, { owner: 'api' })
    const headers = { 'x-easel-job': job.id }
    if (request.stream) return streamImage(services, job, request, { signal: context.req.raw.signal, headers })

    const ended = await awaitJob(services, job.id, context.req.raw.signal)
    const pictures = await finishedPictures(services, ended)
    const warnings = warningsHeader(warningsOf(pictures))
    return context.json(await imagesResponse(services, ended, pictures, request), 200, {
      ...headers,
      ...(warnings && { 'x-easel-warnings': warnings }),
    })
  })
}
