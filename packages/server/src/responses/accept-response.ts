import { type ResponseRequest, WireError, type WireWarning } from '@easel/protocol'
import { createTray, type Tray, whileKeeping } from '../blobs/index.ts'
import { newId } from '../ids.ts'
import { deleteUnnamed } from '../inputs/keep-inputs.ts'
import { type Caller, mayRead } from '../keys/index.ts'
import { admit } from '../limits/index.ts'
import type { Services } from '../services.ts'
import { type Context, contextOf, noResponse } from './context.ts'
import { hasRequest, textOf } from './read-turn.ts'
import { hasResponseEnded, type StoredItem, type StoredResponse } from './response.ts'
import { takeItems, takePicture } from './take-items.ts'

/** Of all words of a conversation: it is read anew in every turn. */
const MAX_CHARACTERS = 1_000_000

type Terms = { caller: Caller; requestId: string; signal: AbortSignal }

/** Lets a request in, as one with one picture, and takes what it brings. Either there is an answer to make afterwards, or nothing of it stays. */
export async function acceptResponse(
  services: Services,
  request: ResponseRequest,
  terms: Terms,
): Promise<{ response: StoredResponse; headers: Record<string, string> }> {
  const tray = createTray(services.blobs)
  try {
    const context = await contextFor(services, terms.caller, request)
    const headers = await admitPicture(services, terms.caller, request)
    const taking = { services: { ...services, blobs: tray }, ...terms, warnings: [] as WireWarning[] }
    const items = await takeItems(taking, request.items, 'input')
    checkTurn(request, context, items)
    const ref = request.tools.image?.mask ?? null
    const mask = ref && (await takePicture(taking, ref, 'the mask'))
    if (terms.signal.aborted) throw new WireError('cancelled', 'The client left before its request was accepted.')
    const response = newResponse(services, request, terms, { mask, warnings: taking.warnings })
    await keep(services, tray, response, items)
    return { response, headers }
  } finally {
    await tray.clear()
  }
}

/** What the request goes on from, which must be the caller's. */
export async function contextFor(
  { records }: Services,
  caller: Caller,
  { previous, conversation }: Pick<ResponseRequest, 'previous' | 'conversation'>,
): Promise<Context> {
  if (previous !== null) {
    const earlier = await records.responses.get(previous)
    if (!earlier?.asked.echo.store || !mayRead(caller, earlier.project)) throw noResponse(previous)
    if (!hasResponseEnded(earlier))
      throw new WireError(
        'invalid_value',
        `The previous response is still ${earlier.status}. Wait until it has ended.`,
        'previous_response_id',
      )
  }
  if (conversation !== null) {
    const known = await records.conversations.get(conversation)
    if (!known || !mayRead(caller, known.project))
      throw new WireError('not_found', `Conversation with id '${conversation.slice(0, 100)}' not found.`, 'conversation')
  }
  return contextOf(records, { previous, conversation })
}

/** One picture is let in with the request; others as they come. */
async function admitPicture(services: Services, caller: Caller, { tools, items }: ResponseRequest): Promise<Record<string, string>> {
  if (!tools.image || tools.choice === 'none') return {}
  const last = items.findLast((item) => item.type === 'message')
  const prompt = last?.content.map((part) => ('text' in part ? part.text : '')).join(' ') ?? ''
  return admit(services, caller, { ...tools.image.template, prompt })
}

function checkTurn({ tools }: ResponseRequest, context: Context, items: StoredItem[]): void {
  if (!hasRequest(items)) throw new WireError('invalid_value', "Expected a message with the role 'user' that can be answered.", 'input')
  const length = [...context.items, ...items].reduce((sum, item) => sum + textOf(item).length, 0)
  if (length > MAX_CHARACTERS)
    throw new WireError(
      'string_above_max_length',
      `The conversation has ${length} characters, and at most ${MAX_CHARACTERS} are read. Begin a new one.`,
      'input',
    )
  const hasPicture = [...context.items, ...items].some(({ pictures }) => pictures.length > 0)
  if (tools.image?.action === 'edit' && !hasPicture)
    throw new WireError('image_invalid_value', "The action 'edit' needs a picture in the conversation, and there is none.", 'tools')
}

function newResponse(
  { now }: Services,
  { tools, echo, warnings, previous, conversation, ...request }: ResponseRequest,
  { caller, requestId }: Terms,
  taken: { mask: StoredResponse['asked']['mask']; warnings: WireWarning[] },
): StoredResponse {
  return {
    id: newId('resp'),
    project: caller.project.id,
    key: caller.key?.id ?? null,
    profile: caller.profile,
    status: 'queued',
    previous,
    conversation,
    asked: {
      stream: request.stream,
      summary: request.summary,
      maxToolCalls: request.maxToolCalls,
      maxOutputTokens: request.maxOutputTokens,
      echo,
      choice: tools.choice,
      image: tools.image && { action: tools.image.action, template: tools.image.template },
      mask: taken.mask,
      requestId,
      warnings: [...warnings, ...taken.warnings],
    },
    decision: null,
    outcome: null,
    createdAt: now(),
    endedAt: null,
  }
}

async function keep(services: Services, tray: Tray, response: StoredResponse, items: StoredItem[]): Promise<void> {
  const { mask } = response.asked
  const hashes = [...items.flatMap(({ pictures }) => pictures.map(({ blob }) => blob)), ...(mask ? [mask.hash] : [])]
  try {
    await whileKeeping(services.blobs, async () => {
      await tray.keep(hashes)
      await services.records.responses.add(response, items)
    })
  } catch (error) {
    await deleteUnnamed(services, hashes)
    throw error
  }
}
