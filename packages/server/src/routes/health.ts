import { WireError } from '@easel/protocol'
import type { App } from '../app-type.ts'
import type { Services } from '../services.ts'

/** `GET /livez`: the process answers. `GET /readyz`: so does what it stands on. */
export function health(app: App, { records, queue }: Services) {
  app.get('/livez', (context) => context.json({ ok: true }))
  app.get('/readyz', async (context) => {
    try {
      await records.check()
      return context.json({ ok: true, queue: await queue.stats() })
    } catch (error) {
      throw new WireError('unavailable', 'The database does not answer.', null, { cause: error })
    }
  })
}
