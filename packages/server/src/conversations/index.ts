import { type ConversationObject, excerpt, parseInput, WireError } from '@easel/protocol'
import { createTray, whileKeeping } from '../blobs/index.ts'
import { newId } from '../ids.ts'
import { deleteUnnamed } from '../inputs/keep-inputs.ts'
import { type Caller, mayRead } from '../keys/index.ts'
import { type Conversation, type StoredItem, takeItems } from '../responses/index.ts'
import type { Services } from '../services.ts'

/** A conversation as the wire shows it. */
export const conversationObject = ({ id, createdAt, metadata }: Conversation): ConversationObject => ({
  id,
  object: 'conversation',
  created_at: Math.floor(createdAt / 1000),
  metadata,
})

/** Begins a conversation, with items where some are sent. */
export async function createConversation(
  services: Services,
  caller: Caller,
  { items, metadata }: { items: unknown[]; metadata: Record<string, string> },
  signal: AbortSignal,
): Promise<Conversation> {
  const conversation: Conversation = { id: newId('conv'), project: caller.project.id, metadata, settled: [], createdAt: services.now() }
  await addItems(services, caller, { ...conversation, items, before: () => services.records.conversations.add(conversation) }, signal)
  return conversation
}

/** Puts items at the end of a conversation: all of them, or none when one is wrong. */
export async function addItems(
  services: Services,
  caller: Caller,
  { id, project, items, before }: Pick<Conversation, 'id' | 'project'> & { items: unknown[]; before?: () => Promise<void> },
  signal: AbortSignal,
): Promise<StoredItem[]> {
  const tray = createTray(services.blobs)
  try {
    const taking = { services: { ...services, blobs: tray }, caller, signal, warnings: [] }
    const taken = await takeItems(taking, parseInput(items, 'items'), 'items')
    await whileKeeping(services.blobs, async () => {
      await tray.keep(taken.flatMap(({ pictures }) => pictures.map(({ blob }) => blob)))
      await before?.()
      await services.records.items.add({ conversation: id }, project, taken)
    })
    return taken
  } finally {
    await tray.clear()
  }
}

/** Forgets a conversation. Answers that were made in it keep their own items. */
export async function removeConversation(services: Services, { id }: Conversation): Promise<void> {
  await deleteUnnamed(services, await services.records.conversations.remove(id))
}

/** The conversation of that name, when it is the caller's to see. */
export async function findConversation({ records }: Services, caller: Caller, id: string): Promise<Conversation> {
  const conversation = await records.conversations.get(id)
  if (conversation && mayRead(caller, conversation.project)) return conversation
  throw new WireError('not_found', `Conversation with id '${excerpt(id)}' not found.`, 'id')
}
