import { excerpt, ItemListQuery, parseCreateResponse, ResponseQuery, WireError, type WireWarning, warningsHeader } from '@easel/protocol'
import type { App, RequestContext } from '../app-type.ts'
import { wireErrorOfJob, wireRules } from '../jobs/index.ts'
import { mayRead } from '../keys/index.ts'
import { readJsonBody } from '../middleware/json-body.ts'
import {
  acceptResponse,
  hasResponseEnded,
  picturesOf,
  removeResponse,
  responseObject,
  type StoredResponse,
  slot,
  startRun,
  withResults,
} from '../responses/index.ts'
import type { Services } from '../services.ts'
import { includesOf, MAX_CONVERSATION_BYTES } from './conversation-request.ts'
import { answerItems, answerText } from './items-answer.ts'
import { readQuery } from './read-query.ts'
import { streamEvents } from './response-stream.ts'
import { countTokens } from './response-tokens.ts'

/** `/v1/responses`: pictures by talking. What belongs to another project is not there, nor is what was not to be stored. */
export function responses(app: App, services: Services) {
  app.post('/v1/responses', async (context) => {
    const { response, headers } = await accept(services, context)
    const { stream, echo, warnings } = response.asked
    const { signal } = context.req.raw
    const run = startRun(services, response.id)
    if (stream) return streamEvents(services, response, { after: -1, signal, headers: { ...headers, ...said(warnings) } })
    if (echo.background) return answerWhole(services, context, response, headers)

    const leave = () => run.stop('left')
    signal.addEventListener('abort', leave, { once: true })
    if (signal.aborted) leave()
    await run.done
    signal.removeEventListener('abort', leave)
    return answerEnded(services, context, response.id, headers)
  })

  app.post('/v1/responses/input_tokens', (context) => countTokens(services, context))

  app.get('/v1/responses/:id', async (context) => {
    const response = await findResponse(services, context)
    const { stream, starting_after } = readQuery(includesOf(context), ResponseQuery)
    if (stream !== 'true') {
      if (starting_after !== undefined) throw new WireError('invalid_value', "'starting_after' needs 'stream'.", 'starting_after')
      return answerWhole(services, context, response, {})
    }
    const { echo, stream: streamed } = response.asked
    if (!echo.background || !streamed)
      throw new WireError(
        'invalid_value',
        'Only a response that was created with background=true and stream=true can be streamed again.',
        'stream',
      )
    return streamEvents(services, response, { after: Number(starting_after ?? -1), signal: context.req.raw.signal, headers: {} })
  })

  app.delete('/v1/responses/:id', async (context) => {
    const response = await findResponse(services, context)
    await removeResponse(services, response)
    return context.json({ id: response.id, object: 'response', deleted: true })
  })

  app.post('/v1/responses/:id/cancel', async (context) => {
    const response = await findResponse(services, context)
    if (!response.asked.echo.background)
      throw new WireError('invalid_value', 'Only a response that was created with background=true can be cancelled.', 'id')
    if (!hasResponseEnded(response)) {
      const run = startRun(services, response.id)
      run.stop('cancelled')
      await run.done
    }
    return answerWhole(services, context, await findResponse(services, context), {})
  })

  app.get('/v1/responses/:id/input_items', async (context) => {
    const { id } = await findResponse(services, context)
    return answerItems(services, context, { response: id, direction: 'input' }, readQuery(includesOf(context), ItemListQuery))
  })
}

/** Reads a request and lets it in. Whoever waits for the answer does not hold its body, which can be megabytes. */
async function accept(services: Services, context: RequestContext) {
  const { caller, requestId } = context.var
  const body = await readJsonBody(context, MAX_CONVERSATION_BYTES)
  const request = parseCreateResponse(body, { ...wireRules(services, caller), mainModel: services.config.planner?.model ?? null })
  return acceptResponse(services, request, { caller, requestId, signal: context.req.raw.signal })
}

async function findResponse({ records }: Services, context: RequestContext): Promise<StoredResponse> {
  const id = context.req.param('id') ?? ''
  const response = await records.responses.get(id)
  if (response?.asked.echo.store && mayRead(context.var.caller, response.project)) return response
  throw new WireError('not_found', `Response with id '${excerpt(id)}' not found.`, 'id')
}

/** An answer as it is now. */
async function answerWhole(
  services: Services,
  context: RequestContext,
  response: StoredResponse,
  headers: Record<string, string>,
  onSent?: () => Promise<void>,
): Promise<Response> {
  const output = await services.records.items.list({
    of: { response: response.id, direction: 'output' },
    after: null,
    order: 'asc',
    limit: 1000,
  })
  const slots = new Map(Object.entries(picturesOf(output)).map(([id, blob]) => [id, slot(blob)]))
  const warnings = [...response.asked.warnings, ...(response.outcome?.warnings ?? [])]
  const text = JSON.stringify(withResults(responseObject(response, output), slots))
  return answerText(services, context, text, { ...headers, ...said(warnings) }, onSent)
}

/** The answer to a client that has waited for the end; one that has failed is an ordinary error. */
async function answerEnded(services: Services, context: RequestContext, id: string, headers: Record<string, string>): Promise<Response> {
  const response = await services.records.responses.get(id)
  if (!response) throw new WireError('cancelled', 'The response was deleted before it was done.')
  const forget = response.asked.echo.store ? undefined : () => removeResponse(services, response)
  const { error = null } = response.outcome ?? {}
  if (response.status === 'cancelled' || error) {
    await forget?.()
    throw error ? wireErrorOfJob(error) : new WireError('cancelled', 'The client left before the answer was done.')
  }
  return answerWhole(services, context, response, headers, forget)
}

function said(warnings: WireWarning[]): Record<string, string> {
  const text = warningsHeader(warnings)
  return text ? { 'x-easel-warnings': text } : {}
}
