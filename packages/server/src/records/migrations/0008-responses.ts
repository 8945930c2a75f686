import type { Migration } from 'kysely/migration'

export const responses: Migration = {
  async up(database) {
    await database.schema
      .createTable('responses')
      .addColumn('id', 'text', (column) => column.primaryKey())
      .addColumn('project', 'text', (column) => column.notNull())
      .addColumn('status', 'text', (column) => column.notNull())
      .addColumn('previous_id', 'text')
      .addColumn('conversation_id', 'text')
      .addColumn('mask_blob', 'text')
      .addColumn('request', 'text', (column) => column.notNull())
      .addColumn('decision', 'text')
      .addColumn('outcome', 'text')
      .addColumn('created_at', 'bigint', (column) => column.notNull())
      .addColumn('ended_at', 'bigint')
      .execute()
    await database.schema.createIndex('responses_by_status').on('responses').columns(['status', 'created_at']).execute()
    await database.schema.createIndex('responses_by_mask').on('responses').column('mask_blob').execute()

    await database.schema
      .createTable('response_events')
      .addColumn('response_id', 'text', (column) => column.notNull().references('responses.id').onDelete('cascade'))
      .addColumn('sequence', 'integer', (column) => column.notNull())
      .addColumn('name', 'text', (column) => column.notNull())
      .addColumn('event', 'text', (column) => column.notNull())
      .addColumn('pictures', 'text', (column) => column.notNull())
      .addPrimaryKeyConstraint('response_events_key', ['response_id', 'sequence'])
      .addUniqueConstraint('response_events_by_name', ['response_id', 'name'])
      .execute()

    await database.schema
      .createTable('conversations')
      .addColumn('id', 'text', (column) => column.primaryKey())
      .addColumn('project', 'text', (column) => column.notNull())
      .addColumn('metadata', 'text', (column) => column.notNull())
      .addColumn('settled', 'text', (column) => column.notNull())
      .addColumn('created_at', 'bigint', (column) => column.notNull())
      .execute()

    await database.schema
      .createTable('items')
      .addColumn('number', 'integer', (column) => column.primaryKey().autoIncrement())
      .addColumn('id', 'text', (column) => column.notNull())
      .addColumn('project', 'text', (column) => column.notNull())
      .addColumn('response_id', 'text')
      .addColumn('direction', 'text', (column) => column.notNull())
      .addColumn('position', 'integer', (column) => column.notNull())
      .addColumn('conversation_id', 'text')
      .addColumn('place', 'integer')
      .addColumn('item', 'text', (column) => column.notNull())
      .execute()
    await database.schema.createIndex('items_by_id').on('items').columns(['id', 'project']).execute()
    await database.schema.createIndex('items_by_response').on('items').columns(['response_id', 'direction', 'position']).unique().execute()
    await database.schema.createIndex('items_by_conversation').on('items').columns(['conversation_id', 'place']).execute()

    await database.schema
      .createTable('item_blobs')
      .addColumn('item', 'integer', (column) => column.notNull().references('items.number').onDelete('cascade'))
      .addColumn('blob', 'text', (column) => column.notNull())
      .execute()
    await database.schema.createIndex('item_blobs_by_blob').on('item_blobs').column('blob').execute()
    await database.schema.createIndex('item_blobs_by_item').on('item_blobs').column('item').execute()
  },
}
