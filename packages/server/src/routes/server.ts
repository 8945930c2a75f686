import type { ServerObject } from '@easel/protocol'
import type { App } from '../app-type.ts'
import type { Services } from '../services.ts'

/** `GET /easel/v1/server`: what people should know before they trust a server; nothing that is secret. */
export function server(app: App, { config }: Services) {
  app.get('/easel/v1/server', (context) => {
    const { planner, keep, embed } = config
    return context.json({
      object: 'easel.server',
      planner: planner
        ? { kind: 'llm', model: planner.model, host: new URL(planner.url).host }
        : { kind: 'rules', model: null, host: null },
      keep: { days: keep.days, preview_days: keep.previewDays },
      embed,
    } satisfies ServerObject)
  })
}
