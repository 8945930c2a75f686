import { parseCreateImage } from '@easel/protocol'
import type { App } from '../app-type.ts'
import { readJsonBody } from '../middleware/json-body.ts'
import type { Services } from '../services.ts'
import { answerImages, wireRules } from './images-answer.ts'

/** `POST /v1/images/generations`. */
export function imagesGenerations(app: App, services: Services) {
  app.post('/v1/images/generations', async (context) => {
    const request = parseCreateImage(await readJsonBody(context), wireRules(services, context.var.caller))
    return answerImages(services, context, request)
  })
}
