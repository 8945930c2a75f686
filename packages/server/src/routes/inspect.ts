import { excerpt, WireError } from '@easel/protocol'
import type { App } from '../app-type.ts'
import { reportOf } from '../inspector/report-of.ts'
import { mayRead } from '../keys/index.ts'
import type { Services } from '../services.ts'

/** `POST /easel/v1/pictures/{id}/inspect`: a picture held against its brief. */
export function inspect(app: App, services: Services) {
  const { records } = services
  app.post('/easel/v1/pictures/:id/inspect', async (context) => {
    const id = context.req.param('id')
    const picture = await records.pictures.get(id)
    const job = picture && (await records.jobs.get(picture.jobId))
    if (!picture || !job || !mayRead(context.var.caller, job.project))
      throw new WireError('not_found', `There is no picture '${excerpt(id)}'.`, 'id')
    return context.json(await reportOf(services, job, picture, context.req.raw.signal))
  })
}
