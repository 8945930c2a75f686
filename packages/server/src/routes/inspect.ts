import type { App } from '../app-type.ts'
import { reportOf } from '../inspector/report-of.ts'
import type { Services } from '../services.ts'
import { findPicture } from './find-picture.ts'

/** `POST /easel/v1/pictures/{id}/inspect`: a picture held against its brief. */
export function inspect(app: App, services: Services) {
  app.post('/easel/v1/pictures/:id/inspect', async (context) => {
    const { picture, job } = await findPicture(services, context.var.caller, context.req.param('id'))
    return context.json(await reportOf(services, job, picture, context.req.raw.signal))
  })
}
