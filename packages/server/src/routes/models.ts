import { listModels, retrieveModel } from '@easel/protocol'
import type { App } from '../app-type.ts'

/** `GET /v1/models` and `/v1/models/{id}`. */
export function models(app: App) {
  app.get('/v1/models', (context) => context.json(listModels()))
  app.get('/v1/models/:id', (context) => context.json(retrieveModel(context.req.param('id'))))
}
