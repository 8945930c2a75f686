import type { Conversation } from '../responses/response.ts'
import { blobsOfItems } from './items.ts'
import type { ConversationRecords } from './records.ts'
import type { Database } from './sqlite.ts'
import type { ConversationRow } from './tables.ts'

export function createConversationRecords(database: Database): ConversationRecords {
  return {
    async add(conversation) {
      await database.insertInto('conversations').values(rowOf(conversation)).execute()
    },
    async get(id) {
      const row = await database.selectFrom('conversations').selectAll().where('id', '=', id).executeTakeFirst()
      return row ? conversationOf(row) : null
    },
    async change(id, metadata) {
      await database
        .updateTable('conversations')
        .set({ metadata: JSON.stringify(metadata) })
        .where('id', '=', id)
        .execute()
    },
    async remove(id) {
      return database.transaction().execute(async (transaction) => {
        await transaction
          .updateTable('items')
          .set({ conversation_id: null, place: null })
          .where('conversation_id', '=', id)
          .where('response_id', 'is not', null)
          .execute()
        const blobs = await blobsOfItems(transaction, 'conversation_id', id)
        await transaction.deleteFrom('items').where('conversation_id', '=', id).execute()
        await transaction.deleteFrom('conversations').where('id', '=', id).execute()
        return blobs
      })
    },
  }
}

const rowOf = ({ createdAt, metadata, settled, ...same }: Conversation): ConversationRow => ({
  ...same,
  metadata: JSON.stringify(metadata),
  settled: JSON.stringify(settled),
  created_at: createdAt,
})

const conversationOf = ({ created_at, metadata, settled, ...same }: ConversationRow): Conversation => ({
  ...same,
  metadata: JSON.parse(metadata),
  settled: JSON.parse(settled),
  createdAt: created_at,
})
