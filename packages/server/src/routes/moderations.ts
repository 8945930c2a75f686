import { randomUUID } from 'node:crypto'
import { setImmediate as turn } from 'node:timers/promises'
import { excerpt, type Moderation, ModerationRequest, WireError, type WireWarning, warningsHeader } from '@easel/protocol'
import type { App } from '../app-type.ts'
import { createTray } from '../blobs/index.ts'
import { judgeParts, type ModerationPart } from '../safety/index.ts'
import type { Services } from '../services.ts'
import { readBody } from './read-body.ts'

/** Room for a few pictures as data URLs. */
const MAX_BODY_BYTES = 32 * 1024 * 1024
const DEFAULT_MODEL = 'omni-moderation-latest'
/** Names for one and the same judgement; those that begin with `text` read only text. */
const MODELS = [DEFAULT_MODEL, 'omni-moderation-2024-09-26', 'text-moderation-latest', 'text-moderation-stable', 'text-moderation-007']

/** `POST /v1/moderations`: one result for a text or for a list of parts, one for each of several texts. */
export function moderations(app: App, services: Services) {
  app.post('/v1/moderations', async (context) => {
    const { input, model: asked } = await readBody(context, ModerationRequest, MAX_BODY_BYTES)
    const model = asked ?? DEFAULT_MODEL
    if (!MODELS.includes(model)) throw new WireError('model_not_found', `The model '${excerpt(model)}' does not exist.`, 'model')
    const lists = listsOf(input)
    if (model.startsWith('text') && lists.flat().some(({ type }) => type !== 'text'))
      throw new WireError('invalid_value', `Invalid value for 'input'. The model '${model}' reads only text.`, 'input')

    const warnings: WireWarning[] = []
    const results: Moderation['results'] = []
    const tray = createTray(services.blobs)
    try {
      for (const parts of lists) {
        results.push(await judgeParts({ ...services, blobs: tray }, context.var, parts, { warnings, signal: context.req.raw.signal }))
        // A thousand long texts take a while; others are served in between.
        await turn()
      }
    } finally {
      await tray.clear()
    }
    const answer: Moderation = { id: `modr-${randomUUID().replaceAll('-', '')}`, model, results }
    const header = warningsHeader(warnings)
    return context.json(answer, 200, header ? { 'x-easel-warnings': header } : {})
  })
}

/** What is judged together. */
function listsOf(input: ModerationRequest['input']): ModerationPart[][] {
  const texts = typeof input === 'string' ? [input] : input.filter((item) => typeof item === 'string')
  if (texts.length > 0) return texts.map((text) => [{ type: 'text', text }])
  return [(input as (ModerationPart | string)[]).filter((item) => typeof item !== 'string')]
}
