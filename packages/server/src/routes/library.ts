import { readFile } from 'node:fs/promises'
import { LibraryQuery } from '@easel/protocol'
import type { App } from '../app-type.ts'
import { readQuery } from './read-query.ts'

/** A picture of the library changes only with a new version of Easel. */
const CACHE = 'private, max-age=3600'

/** `GET /easel/v1/library`, `/{id}` and `/{id}/thumbnail`: prompts to copy, each a contract. */
export function library(app: App) {
  app.get('/easel/v1/library', async (context) => {
    const { listLibrary } = await import('@easel/workflow/library')
    return context.json(await listLibrary(readQuery(context.req.query(), LibraryQuery)))
  })

  app.get('/easel/v1/library/:id', async (context) => {
    const { findInLibrary } = await import('@easel/workflow/library')
    return context.json(await findInLibrary(context.req.param('id')))
  })

  app.get('/easel/v1/library/:id/thumbnail', async (context) => {
    const { thumbnailOf } = await import('@easel/workflow/library')
    const bytes = await readFile(await thumbnailOf(context.req.param('id')))
    return context.body(new Uint8Array(bytes), 200, { 'content-type': 'image/webp', 'cache-control': CACHE })
  })
}
