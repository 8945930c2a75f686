import { sql, type Transaction } from 'kysely'
import { type StoredEvent, type StoredResponse, UNENDED } from '../responses/response.ts'
import { blobsOfItems, insertItems, insertPlaces } from './items.ts'
import type { ResponseChange, ResponseEventRecords, ResponseRecords } from './records.ts'
import type { Database } from './sqlite.ts'
import type { ResponseRow, Tables } from './tables.ts'

export function createResponseRecords(database: Database): ResponseRecords {
  return {
    async add(response, items) {
      await database.transaction().execute(async (transaction) => {
        await transaction.insertInto('responses').values(rowOf(response)).execute()
        await insertItems(transaction, { response: response.id, direction: 'input', from: 0 }, response.project, items)
      })
    },
    async get(id) {
      const row = await database.selectFrom('responses').selectAll().where('id', '=', id).executeTakeFirst()
      return row ? responseOf(row) : null
    },
    async unended() {
      const rows = await database.selectFrom('responses').selectAll().where('status', 'in', UNENDED).orderBy('created_at').execute()
      return rows.map(responseOf)
    },
    change: (id, change) => update(database, id, change),
    async end(id, change, event) {
      return database.transaction().execute(async (transaction) => {
        if (!(await update(transaction, id, change))) return false
        if (event) await append(transaction, id, event)
        const isKept = change.status === 'completed' || change.status === 'incomplete'
        const conversation = isKept ? await conversationOf(transaction, id) : null
        if (conversation === null) return true
        await insertPlaces(transaction, conversation, id)
        if (change.outcome)
          await transaction
            .updateTable('conversations')
            .set({ settled: JSON.stringify(change.outcome.settled) })
            .where('id', '=', conversation)
            .execute()
        return true
      })
    },
    async remove(id) {
      return database.transaction().execute(async (transaction) => {
        const row = await transaction.selectFrom('responses').select('mask_blob').where('id', '=', id).executeTakeFirst()
        await transaction
          .updateTable('items')
          .set({ response_id: null })
          .where('response_id', '=', id)
          .where('conversation_id', 'is not', null)
          .execute()
        const blobs = await blobsOfItems(transaction, 'response_id', id)
        await transaction.deleteFrom('items').where('response_id', '=', id).execute()
        await transaction.deleteFrom('responses').where('id', '=', id).execute()
        return row?.mask_blob ? [...blobs, row.mask_blob] : blobs
      })
    },
  }
}

export function createResponseEventRecords(database: Database): ResponseEventRecords {
  return {
    append: (response, event) => database.transaction().execute((transaction) => append(transaction, response, event)),
    async list({ response, after, limit }) {
      const rows = await database
        .selectFrom('response_events')
        .selectAll()
        .where('response_id', '=', response)
        .where('sequence', '>', after)
        .orderBy('sequence')
        .limit(limit)
        .execute()
      return rows.map(({ sequence, event, pictures }) => ({ sequence, event: JSON.parse(event), pictures: JSON.parse(pictures) }))
    },
  }
}

/** The next event, once: a second one of the same name changes nothing. */
async function append(
  transaction: Transaction<Tables>,
  response: string,
  { name, event, pictures }: Pick<StoredEvent, 'event' | 'pictures'> & { name: string },
): Promise<void> {
  await transaction
    .insertInto('response_events')
    .values(({ selectFrom }) => ({
      response_id: response,
      sequence: selectFrom('response_events')
        .select(sql<number>`coalesce(max(sequence), -1) + 1`.as('next'))
        .where('response_id', '=', response),
      name,
      event: JSON.stringify(event),
      pictures: JSON.stringify(pictures),
    }))
    .onConflict((conflict) => conflict.columns(['response_id', 'name']).doNothing())
    .execute()
}

/** The conversation of an answer, where there is one still. */
async function conversationOf(database: Database, response: string): Promise<string | null> {
  const row = await database
    .selectFrom('responses')
    .innerJoin('conversations', 'conversations.id', 'responses.conversation_id')
    .select('conversations.id')
    .where('responses.id', '=', response)
    .executeTakeFirst()
  return row?.id ?? null
}

async function update(database: Database, id: string, { status, decision, outcome, endedAt }: ResponseChange): Promise<boolean> {
  const result = await database
    .updateTable('responses')
    .set({
      ...(status !== undefined && { status }),
      ...(decision !== undefined && { decision: JSON.stringify(decision) }),
      ...(outcome !== undefined && { outcome: JSON.stringify(outcome) }),
      ...(endedAt !== undefined && { ended_at: endedAt }),
    })
    .where('id', '=', id)
    .where('status', 'in', UNENDED)
    .executeTakeFirst()
  return result.numUpdatedRows > 0n
}

type Request = Pick<StoredResponse, 'key' | 'profile' | 'asked'>

const rowOf = ({ key, profile, asked, ...response }: StoredResponse): ResponseRow => ({
  id: response.id,
  project: response.project,
  status: response.status,
  previous_id: response.previous,
  conversation_id: response.conversation,
  mask_blob: asked.mask?.hash ?? null,
  request: JSON.stringify({ key, profile, asked } satisfies Request),
  decision: response.decision && JSON.stringify(response.decision),
  outcome: response.outcome && JSON.stringify(response.outcome),
  created_at: response.createdAt,
  ended_at: response.endedAt,
})

const responseOf = (row: ResponseRow): StoredResponse => ({
  id: row.id,
  project: row.project,
  ...(JSON.parse(row.request) as Request),
  status: row.status as StoredResponse['status'],
  previous: row.previous_id,
  conversation: row.conversation_id,
  decision: row.decision === null ? null : JSON.parse(row.decision),
  outcome: row.outcome === null ? null : JSON.parse(row.outcome),
  createdAt: row.created_at,
  endedAt: row.ended_at,
})
