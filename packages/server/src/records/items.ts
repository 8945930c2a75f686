import { sql } from 'kysely'
import type { StoredItem } from '../responses/response.ts'
import type { ItemOwner, ItemRecords } from './records.ts'
import type { Database } from './sqlite.ts'

export function createItemRecords(database: Database): ItemRecords {
  return {
    add: (owner, project, items) => database.transaction().execute((transaction) => insertItems(transaction, owner, project, items)),
    async list({ of, after, order, limit }) {
      const [owner, id, place] =
        'conversation' in of
          ? (['conversation_id', of.conversation, 'place'] as const)
          : (['response_id', of.response, 'position'] as const)
      let query = database.selectFrom('items').select('item').where(owner, '=', id).orderBy(place, order).limit(limit)
      if ('response' in of) query = query.where('direction', '=', of.direction)
      if (after !== null)
        query = query.where(place, order === 'asc' ? '>' : '<', ({ selectFrom }) => {
          const last = selectFrom('items').select(place).where(owner, '=', id).where('items.id', '=', after).orderBy(place, 'desc').limit(1)
          return 'response' in of ? last.where('direction', '=', of.direction) : last
        })
      return (await query.execute()).map(itemOf)
    },
    async find(project, id) {
      // What was drawn or said here comes before what somebody has sent under the same name.
      const row = await database
        .selectFrom('items')
        .select('item')
        .where('items.id', '=', id)
        .where('project', '=', project)
        .orderBy(sql`direction = 'output'`, 'desc')
        .orderBy('number', 'desc')
        .limit(1)
        .executeTakeFirst()
      return row ? itemOf(row) : null
    },
    async remove(conversation, id) {
      return database.transaction().execute(async (transaction) => {
        const row = await transaction
          .selectFrom('items')
          .select(['number', 'response_id'])
          .where('conversation_id', '=', conversation)
          .where('items.id', '=', id)
          .executeTakeFirst()
        if (!row) return null
        if (row.response_id !== null) {
          await transaction.updateTable('items').set({ conversation_id: null, place: null }).where('number', '=', row.number).execute()
          return []
        }
        const blobs = await transaction.selectFrom('item_blobs').select('blob').where('item', '=', row.number).execute()
        await transaction.deleteFrom('items').where('number', '=', row.number).execute()
        return blobs.map(({ blob }) => blob)
      })
    },
  }
}

/** Writes items after one another, with the blobs that they name; what is there already stays. */
export async function insertItems(database: Database, owner: ItemOwner, project: string, items: StoredItem[]): Promise<void> {
  for (const [index, item] of items.entries()) {
    const place =
      'conversation' in owner ? { conversation_id: owner.conversation, place: await nextPlace(database, owner.conversation) } : {}
    const row = await database
      .insertInto('items')
      .values({
        id: item.id,
        project,
        response_id: 'response' in owner ? owner.response : null,
        direction: 'response' in owner ? owner.direction : 'input',
        position: 'response' in owner ? owner.from + index : 0,
        conversation_id: null,
        place: null,
        ...place,
        item: JSON.stringify(item),
      })
      .onConflict((conflict) => conflict.columns(['response_id', 'direction', 'position']).doNothing())
      .returning('number')
      .executeTakeFirst()
    const blobs = item.pictures.flatMap(({ blob, scene }) => (scene === null ? blob : [blob, scene]))
    if (!row || blobs.length === 0) continue
    await database
      .insertInto('item_blobs')
      .values(blobs.map((blob) => ({ item: row.number, blob })))
      .execute()
  }
}

/** Lets a conversation have the items of an answer, after its own. */
export async function insertPlaces(database: Database, conversation: string, response: string): Promise<void> {
  const rows = await database
    .selectFrom('items')
    .select('number')
    .where('response_id', '=', response)
    .where('conversation_id', 'is', null)
    .orderBy('direction')
    .orderBy('position')
    .execute()
  const first = await nextPlace(database, conversation)
  for (const [index, { number }] of rows.entries())
    await database
      .updateTable('items')
      .set({ conversation_id: conversation, place: first + index })
      .where('number', '=', number)
      .execute()
}

/** Blobs that the items of an answer or of a conversation name. */
export async function blobsOfItems(database: Database, owner: 'response_id' | 'conversation_id', id: string): Promise<string[]> {
  const rows = await database
    .selectFrom('item_blobs')
    .innerJoin('items', 'items.number', 'item_blobs.item')
    .select('item_blobs.blob')
    .where(owner, '=', id)
    .execute()
  return rows.map(({ blob }) => blob)
}

async function nextPlace(database: Database, conversation: string): Promise<number> {
  const { next } = await database
    .selectFrom('items')
    .select(sql<number>`coalesce(max(place), -1) + 1`.as('next'))
    .where('conversation_id', '=', conversation)
    .executeTakeFirstOrThrow()
  return next
}

const itemOf = ({ item }: { item: string }): StoredItem => JSON.parse(item)
