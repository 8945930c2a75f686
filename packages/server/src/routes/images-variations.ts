import { WireError } from '@easel/protocol'
import type { App } from '../app-type.ts'

/** `/v1/images/variations` was dall-e-2's, and went with it. The body is not read. */
export function imagesVariations(app: App) {
  app.post('/v1/images/variations', () => {
    throw new WireError('not_found', 'Variations have been retired, with the model that made them. Use POST /v1/images/edits instead.')
  })
}
