import { parseEditForm, parseEditImage } from '@easel/protocol'
import type { App } from '../app-type.ts'
import { createTray } from '../blobs/index.ts'
import { MAX_PICTURE_BYTES } from '../inputs/index.ts'
import { wireRules } from '../jobs/index.ts'
import { readForm } from '../middleware/form-body.ts'
import { readJsonBody } from '../middleware/json-body.ts'
import { mediaTypeOf } from '../middleware/media-type.ts'
import type { Services } from '../services.ts'
import { answerImages, claimIn } from './images-answer.ts'

/** Three data URLs of the longest kind; more than that goes as a form. */
const MAX_JSON_BYTES = 64 * 1024 * 1024
/** Sixteen pictures, a mask, and a few more, so that too many are counted before they are refused. */
const MAX_FILES = 20

/** `POST /v1/images/edits`, as a form or as JSON. What a refused request has sent does not stay. */
export function imagesEdits(app: App, services: Services) {
  app.post('/v1/images/edits', async (context) => {
    const rules = wireRules(services, context.var.caller)
    if (mediaTypeOf(context) !== 'multipart/form-data') {
      const body = await readJsonBody(context, MAX_JSON_BYTES)
      const request = parseEditImage(body, rules)
      return answerImages(services, context, { request, claim: claimIn(context, body) })
    }
    const tray = createTray(services.blobs)
    try {
      const { fields, uploads } = await readForm(context, tray, { files: MAX_FILES, fileBytes: MAX_PICTURE_BYTES })
      const request = parseEditForm(fields, uploads, rules)
      return await answerImages(services, context, { request, claim: claimIn(context, [fields, uploads]), sent: { tray, uploads } })
    } finally {
      await tray.clear()
    }
  })
}
