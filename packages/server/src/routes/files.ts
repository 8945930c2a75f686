import { WireError } from '@easel/protocol'
import type { App } from '../app-type.ts'
import { createTray, whileKeeping } from '../blobs/index.ts'
import { addFile, deleteFile, fileObject, findFile, listFiles, MAX_FILE_BYTES, readFileFields, removeExpired } from '../files/index.ts'
import { readForm } from '../middleware/form-body.ts'
import type { Services } from '../services.ts'
import { streamOf } from './stream-of.ts'

/** `/v1/files`: pictures and other inputs that are sent once and named by id afterwards. */
export function files(app: App, services: Services) {
  app.post('/v1/files', async (context) => {
    const tray = createTray(services.blobs)
    try {
      const { upload, ...facts } = readFileFields(await readForm(context, tray, { files: 2, fileBytes: MAX_FILE_BYTES }))
      const file = await whileKeeping(services.blobs, async () => {
        await tray.keep([upload.hash])
        return addFile(services, context.var.caller, { ...upload, ...facts })
      })
      return context.json(fileObject(file))
    } finally {
      await tray.clear()
    }
  })

  app.get('/v1/files', async (context) => {
    await removeExpired(services)
    const { files, hasMore } = await listFiles(services, context.var.caller, context.req.query())
    const data = files.map(fileObject)
    return context.json({ object: 'list', data, has_more: hasMore, first_id: data[0]?.id ?? null, last_id: data.at(-1)?.id ?? null })
  })

  app.get('/v1/files/:id', async (context) => {
    return context.json(fileObject(await findFile(services, context.var.caller, context.req.param('id'))))
  })

  app.delete('/v1/files/:id', async (context) => {
    const file = await findFile(services, context.var.caller, context.req.param('id'))
    await deleteFile(services, file)
    return context.json({ id: file.id, object: 'file', deleted: true })
  })

  app.get('/v1/files/:id/content', async (context) => {
    const file = await findFile(services, context.var.caller, context.req.param('id'))
    const bytes = await services.blobs.stream(file.blob)
    if (!bytes) throw new WireError('not_found', 'The bytes of this file are gone.', 'id')
    return context.body(streamOf(bytes), 200, {
      'content-length': String(file.bytes),
      // Whatever somebody uploaded, a browser saves it and runs nothing.
      'content-type': 'application/octet-stream',
      'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(file.filename.toWellFormed())}`,
    })
  })
}
