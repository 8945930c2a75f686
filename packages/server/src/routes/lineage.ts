import type { App } from '../app-type.ts'
import type { Services } from '../services.ts'
import { findShown } from './find-picture.ts'

/** `GET /easel/v1/pictures/{id}/lineage`: what a picture was made from and what was made from it, whatever route asked for it. */
export function lineage(app: App, services: Services) {
  app.get('/easel/v1/pictures/:id/lineage', async (context) => {
    const id = context.req.param('id')
    const found = await findShown(services, context.var.caller, id)
    const kin = await services.records.gallery.kin(found.picture, found.job.project)
    return context.json({ id, object: 'easel.lineage', instruction: found.job.request.draw.prompt, ...kin })
  })
}
