import { ConversationChange, excerpt, ItemListQuery, NewConversation, NewItems, WireError } from '@easel/protocol'
import type { App, RequestContext } from '../app-type.ts'
import { addItems, conversationObject, createConversation, findConversation, removeConversation } from '../conversations/index.ts'
import { deleteUnnamed } from '../inputs/keep-inputs.ts'
import { listedItem, type StoredItem, slot } from '../responses/index.ts'
import type { Services } from '../services.ts'
import { includesOf, MAX_CONVERSATION_BYTES } from './conversation-request.ts'
import { answerItems, answerText } from './items-answer.ts'
import { readBody } from './read-body.ts'
import { readQuery } from './read-query.ts'

/** `/v1/conversations`: turn after turn, kept by name. What belongs to another project is not there. */
export function conversations(app: App, services: Services) {
  const find = (context: RequestContext) => findConversation(services, context.var.caller, context.req.param('id') ?? '')

  app.post('/v1/conversations', async (context) => {
    const { items, metadata } = await readBody(context, NewConversation, MAX_CONVERSATION_BYTES)
    const asked = { items: items ?? [], metadata: metadata ?? {} }
    return context.json(conversationObject(await createConversation(services, context.var.caller, asked, context.req.raw.signal)))
  })

  app.get('/v1/conversations/:id', async (context) => context.json(conversationObject(await find(context))))

  app.post('/v1/conversations/:id', async (context) => {
    const conversation = await find(context)
    const { metadata } = await readBody(context, ConversationChange)
    await services.records.conversations.change(conversation.id, metadata)
    return context.json(conversationObject({ ...conversation, metadata }))
  })

  app.delete('/v1/conversations/:id', async (context) => {
    const conversation = await find(context)
    await removeConversation(services, conversation)
    return context.json({ id: conversation.id, object: 'conversation.deleted', deleted: true })
  })

  app.get('/v1/conversations/:id/items', async (context) => {
    const { id } = await find(context)
    return answerItems(services, context, { conversation: id }, readQuery(includesOf(context), ItemListQuery))
  })

  app.post('/v1/conversations/:id/items', async (context) => {
    const conversation = await find(context)
    const { items } = await readBody(context, NewItems, MAX_CONVERSATION_BYTES)
    const added = await addItems(services, context.var.caller, { ...conversation, items }, context.req.raw.signal)
    const data = added.map((item) => listedItem(item, slot, false))
    const page = { object: 'list', data, has_more: false, first_id: data[0]?.id ?? null, last_id: data.at(-1)?.id ?? null }
    return answerText(services, context, JSON.stringify(page), {})
  })

  app.get('/v1/conversations/:id/items/:item', async (context) => {
    const item = await findItem(services, (await find(context)).id, context.req.param('item'))
    return answerText(services, context, JSON.stringify(listedItem(item, slot, true)), {})
  })

  app.delete('/v1/conversations/:id/items/:item', async (context) => {
    const conversation = await find(context)
    const item = context.req.param('item')
    const blobs = await services.records.items.remove(conversation.id, item)
    if (blobs === null) throw noItem(item)
    await deleteUnnamed(services, blobs)
    return context.json(conversationObject(conversation))
  })
}

async function findItem({ records }: Services, conversation: string, id: string): Promise<StoredItem> {
  for (let after: string | null = null; ; ) {
    const page: StoredItem[] = await records.items.list({ of: { conversation }, after, order: 'asc', limit: 200 })
    const item = page.find((each) => each.id === id)
    if (item) return item
    after = page.at(-1)?.id ?? null
    if (after === null) throw noItem(id)
  }
}

const noItem = (id: string) => new WireError('not_found', `Item with id '${excerpt(id)}' not found in this conversation.`, 'item')
