import { parseCreateImage } from '@easel/protocol'
import type { App } from '../app-type.ts'
import { wireRules } from '../jobs/index.ts'
import { readJsonBody } from '../middleware/json-body.ts'
import type { Services } from '../services.ts'
import { answerImages, claimIn } from './images-answer.ts'

/** `POST /v1/images/generations`. */
export function imagesGenerations(app: App, services: Services) {
  app.post('/v1/images/generations', async (context) => {
    const body = await readJsonBody(context)
    const request = parseCreateImage(body, wireRules(services, context.var.caller))
    return answerImages(services, context, { request, claim: claimIn(context, body) })
  })
}
