import { WireError } from '@easel/protocol'
import type { Settled } from '@easel/workflow/dialogue'
import type { Records } from '../records/index.ts'
import type { StoredItem, StoredResponse } from './response.ts'

const PAGE = 1000
/** Turns of one chain. */
const MAX_TURNS = 1000

/** What came before an answer, oldest first, and what was settled in it. */
export type Context = { items: StoredItem[]; settled: Settled[] }

/** What an answer goes on from: the chain of earlier answers, or a conversation. */
export async function contextOf(
  records: Records,
  { previous, conversation }: Pick<StoredResponse, 'previous' | 'conversation'>,
): Promise<Context> {
  if (conversation !== null) {
    const settled = (await records.conversations.get(conversation))?.settled ?? []
    return { items: await allItems(records, { conversation }), settled }
  }
  // Collected from the last to the first.
  const turns: StoredItem[][] = []
  let settled: Settled[] | null = null
  for (let id = previous; id !== null; ) {
    const earlier = await records.responses.get(id)
    if (!earlier?.asked.echo.store) throw noResponse(id)
    if (turns.length >= MAX_TURNS)
      throw new WireError('invalid_value', `This conversation has more than ${MAX_TURNS} turns. Begin a new one.`, 'previous_response_id')
    // An answer that was cut short has settled nothing.
    if (earlier.status === 'completed' || earlier.status === 'incomplete') settled ??= earlier.outcome?.settled ?? []
    const input = await allItems(records, { response: id, direction: 'input' })
    const output = await allItems(records, { response: id, direction: 'output' })
    turns.push(output, input)
    if (earlier.conversation !== null) turns.push(await conversationBefore(records, earlier.conversation, [...input, ...output]))
    id = earlier.previous
  }
  return { items: turns.reverse().flat(), settled: settled ?? [] }
}

/** What a conversation had before those items. */
async function conversationBefore(records: Records, conversation: string, own: StoredItem[]): Promise<StoredItem[]> {
  const all = await allItems(records, { conversation })
  const first = all.findIndex(({ id }) => id === own[0]?.id)
  return first < 0 ? all : all.slice(0, first)
}

export const noResponse = (id: string) =>
  new WireError('previous_response_not_found', `Previous response with id '${id.slice(0, 100)}' not found.`, 'previous_response_id')

type Of = Parameters<Records['items']['list']>[0]['of']

/** Every item, oldest first. */
export async function allItems(records: Records, of: Of): Promise<StoredItem[]> {
  const items: StoredItem[] = []
  for (let after: string | null = null; ; ) {
    const page: StoredItem[] = await records.items.list({ of, after, order: 'asc', limit: PAGE })
    items.push(...page)
    if (page.length < PAGE) return items
    after = page.at(-1)?.id ?? null
  }
}
