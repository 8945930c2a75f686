import { WireError } from '@easel/protocol'
import type { App } from '../app-type.ts'
import { identify } from '../middleware/identify.ts'
import type { Services } from '../services.ts'

/** `GET /metrics`: numbers about this process for Prometheus, to keys that may administer. */
export function metrics(app: App, services: Services) {
  app.use('/metrics', identify(services))
  app.get('/metrics', async (context) => {
    if (!services.metrics) throw new WireError('unavailable', 'This process keeps no metrics.')
    const { type, body } = await services.metrics.text()
    return context.body(body, 200, { 'content-type': type })
  })
}
