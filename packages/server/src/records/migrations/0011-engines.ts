import type { Migration } from 'kysely/migration'

/** Which engine drew a picture, and what engines that cost money have cost on each day (`YYYY-MM-DD` in UTC), and which job has their answer to an order. */
export const engines: Migration = {
  async up(database) {
    await database.schema.alterTable('pictures').addColumn('engine', 'text').execute()
    await database.schema
      .createTable('engine_spending')
      .addColumn('engine', 'text', (column) => column.notNull())
      .addColumn('day', 'text', (column) => column.notNull())
      .addColumn('dollars', 'double precision', (column) => column.notNull())
      .addPrimaryKeyConstraint('engine_spending_key', ['engine', 'day'])
      .execute()
    await database.schema
      .createTable('engine_orders')
      .addColumn('key', 'text', (column) => column.primaryKey())
      .addColumn('job_id', 'text', (column) => column.notNull())
      .execute()
  },
}
