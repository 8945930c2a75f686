import { parseCreateResponse, WireError } from '@easel/protocol'
import type { RequestContext } from '../app-type.ts'
import { createTray } from '../blobs/index.ts'
import { wireRules } from '../jobs/index.ts'
import { readJsonBody } from '../middleware/json-body.ts'
import { contextFor, readTurn, takeItems, wordTokens } from '../responses/index.ts'
import type { Services } from '../services.ts'
import { MAX_CONVERSATION_BYTES } from './conversation-request.ts'

/** `POST /v1/responses/input_tokens`: the words that a request would be answered from, counted. Nothing of it stays. */
export async function countTokens(services: Services, context: RequestContext): Promise<Response> {
  const { caller } = context.var
  const body = await readJsonBody(context, MAX_CONVERSATION_BYTES)
  if (typeof body !== 'object' || body === null || Array.isArray(body))
    throw new WireError('malformed_body', 'Expected the request body to be a JSON object.')
  const mainModel = services.config.planner?.model ?? null
  // A count may leave out what an answer needs.
  const request = parseCreateResponse({ ...USUAL, ...withoutNulls(body) }, { ...wireRules(services, caller), mainModel })
  const tray = createTray(services.blobs)
  try {
    const { items: before, settled } = await contextFor(services, caller, request)
    const { signal } = context.req.raw
    const now = await takeItems({ services: { ...services, blobs: tray }, caller, signal, warnings: [] }, request.items, 'input')
    const { turn } = readTurn(services, { before, now, settled }, { instructions: request.instructions })
    return context.json({ object: 'response.input_tokens', input_tokens: await wordTokens(turn) })
  } finally {
    await tray.clear()
  }
}

const USUAL = { model: 'gpt-5', input: [] }

const withoutNulls = (body: object) => Object.fromEntries(Object.entries(body).filter(([, value]) => value !== null))
