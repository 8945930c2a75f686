import { WireError } from '@easel/protocol'
import type { App } from '../app-type.ts'

/** `/v1/chat/completions` has no place for pictures. The body is not read. */
export function chatCompletions(app: App) {
  app.post('/v1/chat/completions', () => {
    throw new WireError(
      'not_found',
      "Chat completions are not available here. Send the conversation to POST /v1/responses, with the tool 'image_generation'.",
    )
  })
}
