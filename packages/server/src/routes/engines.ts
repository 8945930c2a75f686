import type { App } from '../app-type.ts'
import { listEngines } from '../engines/index.ts'
import type { Services } from '../services.ts'

/** `GET /easel/v1/engines`: what draws, how it is, and what it can do. */
export function engines(app: App, services: Services) {
  app.get('/easel/v1/engines', async (context) => context.json({ object: 'list', data: await listEngines(services) }))
}
