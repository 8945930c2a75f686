import type { Migration } from 'kysely/migration'

export const moderation: Migration = {
  async up(database) {
    await database.schema
      .createTable('moderation_decisions')
      .addColumn('id', 'integer', (column) => column.primaryKey().autoIncrement())
      .addColumn('at', 'bigint', (column) => column.notNull())
      .addColumn('project', 'text', (column) => column.notNull())
      .addColumn('key_id', 'text')
      .addColumn('request_id', 'text')
      .addColumn('stage', 'text', (column) => column.notNull())
      .addColumn('blocked', 'integer', (column) => column.notNull())
      .addColumn('categories', 'text', (column) => column.notNull())
      .addColumn('rule', 'text')
      .addColumn('prompt_hash', 'text', (column) => column.notNull())
      .execute()
    await database.schema.createIndex('moderation_decisions_by_time').on('moderation_decisions').columns(['at']).execute()
  },
}
