import { listModels, retrieveModel } from '@easel/protocol'
import type { Hono } from 'hono'

/** `GET /v1/models` and `/v1/models/{id}`. */
export function models(app: Hono) {
  app.get('/v1/models', (context) => context.json(listModels()))
  app.get('/v1/models/:id', (context) => context.json(retrieveModel(context.req.param('id'))))
}
