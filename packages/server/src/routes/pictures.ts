import { PictureListQuery, WireError } from '@easel/protocol'
import type { App, RequestContext } from '../app-type.ts'
import { whileKeeping } from '../blobs/index.ts'
import type { ShownPicture } from '../records/index.ts'
import type { Services } from '../services.ts'
import { thumbnail } from '../thumbnail.ts'
import { findPicture, findShown } from './find-picture.ts'
import { detailsObject, shownObject } from './picture-object.ts'
import { pageOf, readQuery } from './read-query.ts'

const USUAL_PAGE = 60
const THUMBNAIL_EDGE_PX = 512
/** The same id is always the same bytes. */
const FOR_EVER = { 'cache-control': 'private, max-age=31536000, immutable' }

/** `/easel/v1/pictures`: what has been drawn. What belongs to another project is not there. */
export function pictures(app: App, services: Services) {
  const { records, blobs } = services
  const shown = ({ var: { caller } }: RequestContext, id: string, param?: string) => findShown(services, caller, id, param)

  app.get('/easel/v1/pictures', async (context) => {
    const { q = '', genre = null, shape = null, limit = USUAL_PAGE, after } = readQuery(context.req.query(), PictureListQuery)
    const found = await records.gallery.list({
      project: context.var.caller.project.id,
      words: q.split(/\s+/).filter((word) => word !== ''),
      genre,
      shape,
      after: after === undefined ? null : (await shown(context, after, 'after')).picture,
      limit: limit + 1,
    })
    return context.json(pageOf(found.map(shownObject), limit))
  })

  app.get('/easel/v1/genres', async (context) => {
    return context.json({ object: 'list' as const, data: await records.gallery.genres(context.var.caller.project.id) })
  })

  app.get('/easel/v1/pictures/:id', async (context) => {
    const { picture } = await findPicture(services, context.var.caller, context.req.param('id'))
    return context.body(Buffer.from(await bytesOf(picture.blob)), 200, { 'content-type': `image/${picture.format}`, ...FOR_EVER })
  })

  app.get('/easel/v1/pictures/:id/details', async (context) => {
    const found = await shown(context, context.req.param('id'))
    return context.json(detailsObject(found, await records.gallery.kin(found.picture, found.job.project)))
  })

  app.get('/easel/v1/pictures/:id/thumbnail', async (context) => {
    const bytes = await thumbnailOf(await shown(context, context.req.param('id')))
    return context.body(Buffer.from(bytes), 200, { 'content-type': 'image/webp', ...FOR_EVER })
  })

  for (const document of ['scene', 'brief'] as const)
    app.get(`/easel/v1/pictures/:id/${document}`, async (context) => {
      const { picture } = await findPicture(services, context.var.caller, context.req.param('id'))
      const blob = document === 'scene' ? picture.sceneBlob : picture.briefBlob
      if (blob === null) throw new WireError('not_found', `This picture has no ${document}: its engine keeps none.`, 'id')
      return context.body(Buffer.from(await bytesOf(blob)), 200, { 'content-type': 'application/json', ...FOR_EVER })
    })

  async function bytesOf(blob: string): Promise<Uint8Array> {
    const bytes = await blobs.get(blob)
    if (!bytes) throw new WireError('not_found', 'The bytes of this picture are gone.', 'id')
    return bytes
  }

  /** Made when it is first asked for, and kept. */
  async function thumbnailOf({ picture, thumbnail: known }: ShownPicture): Promise<Uint8Array> {
    const kept = known === null ? null : await blobs.get(known)
    if (kept) return kept
    const small = await thumbnail(await bytesOf(picture.blob), THUMBNAIL_EDGE_PX)
    await whileKeeping(blobs, async () => {
      const { hash } = await blobs.put(small)
      await records.gallery.keepThumbnail(picture.id, hash)
    })
    return small
  }
}
