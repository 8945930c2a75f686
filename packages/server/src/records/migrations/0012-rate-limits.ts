import type { Migration } from 'kysely/migration'

/** What each project has used in the last minute, where several machines answer for it. */
export const rateLimits: Migration = {
  async up(database) {
    await database.schema
      .createTable('rate_buckets')
      .addColumn('project', 'text', (column) => column.primaryKey())
      .addColumn('buckets', 'text', (column) => column.notNull())
      .execute()
  },
}
