import { WireError } from '@easel/protocol'
import type { App } from '../app-type.ts'
import type { Services } from '../services.ts'

/** A hash that nothing has. */
const NOBODY = '0'.repeat(64)

/** `GET /livez`: the process answers. `GET /readyz`: so does what it stands on: database, blobs and queue. */
export function health(app: App, { records, blobs, queue }: Services) {
  app.get('/livez', (context) => context.json({ ok: true }))
  app.get('/readyz', async (context) => {
    await answering('database', records.check())
    await answering('store of the pictures', blobs.get(NOBODY))
    return context.json({ ok: true, queue: await answering('queue', queue.stats()) })
  })
}

async function answering<Result>(what: string, answer: Promise<Result>): Promise<Result> {
  try {
    return await answer
  } catch (error) {
    throw new WireError('unavailable', `The ${what} does not answer.`, null, { cause: error })
  }
}
