import { BatchListQuery, excerpt, NewBatch, WireError } from '@easel/protocol'
import type { App } from '../app-type.ts'
import { type Batch, batchObject, cancelBatch, createBatch } from '../batches/index.ts'
import type { Caller } from '../keys/index.ts'
import type { Services } from '../services.ts'
import { readBody } from './read-body.ts'
import { pageOf, readQuery } from './read-query.ts'

const USUAL_PAGE = 20

/** `/v1/batches`: files of requests that are drawn when nobody waits for anything else. */
export function batches(app: App, services: Services) {
  const { records } = services
  app.post('/v1/batches', async (context) => {
    const batch = await createBatch(services, context.var.caller, await readBody(context, NewBatch))
    return context.json(batchObject(batch))
  })

  app.get('/v1/batches', async (context) => {
    const { caller } = context.var
    const { limit = USUAL_PAGE, after } = readQuery(context.req.query(), BatchListQuery)
    const last = after === undefined ? null : await findBatch(services, caller, after, 'after')
    const found = await records.batches.list({ project: caller.project.id, after: last, limit: limit + 1 })
    return context.json(pageOf(found.map(batchObject), limit))
  })

  app.get('/v1/batches/:id', async (context) => {
    return context.json(batchObject(await findBatch(services, context.var.caller, context.req.param('id'))))
  })

  app.post('/v1/batches/:id/cancel', async (context) => {
    const batch = await findBatch(services, context.var.caller, context.req.param('id'))
    return context.json(batchObject(await cancelBatch(services, batch)))
  })
}

async function findBatch({ records }: Services, caller: Caller, id: string, param = 'id'): Promise<Batch> {
  const batch = await records.batches.get(id)
  if (batch?.project !== caller.project.id) throw new WireError('not_found', `No such Batch object: ${excerpt(id)}`, param)
  return batch
}
