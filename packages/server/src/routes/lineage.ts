import { excerpt, WireError } from '@easel/protocol'
import type { App } from '../app-type.ts'
import { mayRead } from '../keys/index.ts'
import type { Services } from '../services.ts'

/** `GET /easel/v1/pictures/{id}/lineage`: what a picture was made from and what was made from it, whatever route asked for it. */
export function lineage(app: App, { records }: Services) {
  app.get('/easel/v1/pictures/:id/lineage', async (context) => {
    const id = context.req.param('id')
    const [found] = await records.gallery.find([id])
    if (!found || !mayRead(context.var.caller, found.job.project))
      throw new WireError('not_found', `There is no picture '${excerpt(id)}'.`, 'id')
    const kin = await records.gallery.kin(found.picture, found.job.project)
    return context.json({ id, object: 'easel.lineage', instruction: found.job.request.draw.prompt, ...kin })
  })
}
