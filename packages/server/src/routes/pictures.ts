import { PictureListQuery, WireError } from '@easel/protocol'
import type { App, RequestContext } from '../app-type.ts'
import { whileKeeping } from '../blobs/index.ts'
import { colorsOf } from '../colors-of.ts'
import type { ShownPicture } from '../records/index.ts'
import type { Services } from '../services.ts'
import { THUMBNAIL_EDGE_PX, thumbnail } from '../thumbnail.ts'
import { findPicture, findShown } from './find-picture.ts'
import { detailsObject, shownObject } from './picture-object.ts'
import { pageOf, readQuery } from './read-query.ts'

const USUAL_PAGE = 60
/** Pictures whose colours are read, at most, before one search is answered. */
const MOST_LOOKS = 200
/** The same id is always the same bytes. */
const FOR_EVER = { 'cache-control': 'private, max-age=31536000, immutable' }

/** An SVG is a page of its own to a browser: one that runs nothing and loads nothing, whatever is in it. */
const SVG = {
  'content-type': 'image/svg+xml',
  'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:; sandbox",
}

/** `/easel/v1/pictures`: what has been drawn. What belongs to another project is not there. */
export function pictures(app: App, services: Services) {
  const { records, blobs } = services
  const shown = ({ var: { caller } }: RequestContext, id: string, param?: string) => findShown(services, caller, id, param)

  app.get('/easel/v1/pictures', async (context) => {
    const {
      q = '',
      genre = null,
      shape = null,
      color,
      checks,
      limit = USUAL_PAGE,
      after,
    } = readQuery(context.req.query(), PictureListQuery)
    const project = context.var.caller.project.id
    if (color !== undefined && after === undefined) await lookAtNew(project)
    const found = await records.gallery.list({
      project,
      words: q.split(/\s+/).filter((word) => word !== ''),
      genre,
      shape,
      after: after === undefined ? null : (await shown(context, after, 'after')).picture,
      limit: limit + 1,
      ...(color !== undefined && { color }),
      ...(checks !== undefined && { passed: checks === 'passed' }),
    })
    return context.json(pageOf(found.map(shownObject), limit))
  })

  app.get('/easel/v1/genres', async (context) => {
    return context.json({ object: 'list' as const, data: await records.gallery.genres(context.var.caller.project.id) })
  })

  app.get('/easel/v1/pictures/:id', async (context) => {
    const { picture } = await findPicture(services, context.var.caller, context.req.param('id'))
    const headers = picture.format === 'svg' ? SVG : { 'content-type': `image/${picture.format}` }
    return context.body(Buffer.from(await bytesOf(picture.blob)), 200, { ...headers, ...FOR_EVER })
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

  /** Made when it is first asked for, and kept; its colours are read from it. */
  async function thumbnailOf({ picture, thumbnail: known, colors }: ShownPicture): Promise<Uint8Array> {
    const kept = known === null ? null : await blobs.get(known)
    const small = kept ?? (await thumbnail(await bytesOf(picture.blob), THUMBNAIL_EDGE_PX))
    if (kept && colors) return kept
    await whileKeeping(blobs, async () => {
      const { hash } = await blobs.put(small)
      await records.gallery.note(picture.id, { thumbnail: hash, colors: await colorsOf(small) })
    })
    return small
  }

  /** Reads the colours of pictures that nobody has seen yet, the newest first. */
  async function lookAtNew(project: string): Promise<void> {
    const unseen = { project, words: [], genre: null, shape: null, after: null, limit: MOST_LOOKS, color: null }
    for (const picture of await records.gallery.list(unseen)) await thumbnailOf(picture).catch((error) => passOver(picture, error))
  }

  /** A picture whose bytes are gone shows no colour, and keeps nobody from finding the others. */
  async function passOver({ picture }: ShownPicture, error: unknown): Promise<void> {
    if (!(error instanceof WireError)) throw error
    await records.gallery.note(picture.id, { colors: [] })
  }
}
