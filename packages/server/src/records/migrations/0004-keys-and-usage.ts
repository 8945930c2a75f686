import type { Migration } from 'kysely/migration'

export const keysAndUsage: Migration = {
  async up(database) {
    await database.schema
      .createTable('projects')
      .addColumn('id', 'text', (column) => column.primaryKey())
      .addColumn('name', 'text', (column) => column.notNull().unique())
      .addColumn('verified', 'integer', (column) => column.notNull())
      .addColumn('tier', 'integer')
      .addColumn('monthly_budget', 'real')
      .addColumn('created_at', 'bigint', (column) => column.notNull())
      .execute()
    await database
      .insertInto('projects')
      .values({ id: 'proj_default', name: 'default', verified: 1, tier: null, monthly_budget: null, created_at: 0 })
      .execute()

    await database.schema
      .createTable('api_keys')
      .addColumn('id', 'text', (column) => column.primaryKey())
      .addColumn('hash', 'text', (column) => column.notNull().unique())
      .addColumn('shown', 'text', (column) => column.notNull())
      .addColumn('name', 'text', (column) => column.notNull())
      .addColumn('project', 'text', (column) => column.notNull().references('projects.id'))
      .addColumn('scopes', 'text', (column) => column.notNull())
      .addColumn('profile', 'text', (column) => column.notNull())
      .addColumn('created_at', 'bigint', (column) => column.notNull())
      .addColumn('last_used_at', 'bigint')
      .addColumn('revoked_at', 'bigint')
      .addColumn('expires_at', 'bigint')
      .execute()

    await database.schema
      .createTable('sessions')
      .addColumn('hash', 'text', (column) => column.primaryKey())
      .addColumn('key_id', 'text', (column) => column.notNull().references('api_keys.id').onDelete('cascade'))
      .addColumn('created_at', 'bigint', (column) => column.notNull())
      .addColumn('expires_at', 'bigint', (column) => column.notNull())
      .execute()

    await database.schema
      .createTable('usage')
      .addColumn('job_id', 'text', (column) => column.primaryKey())
      .addColumn('project', 'text', (column) => column.notNull())
      .addColumn('key_id', 'text')
      .addColumn('model', 'text', (column) => column.notNull())
      .addColumn('endpoint', 'text', (column) => column.notNull())
      .addColumn('images', 'integer', (column) => column.notNull())
      .addColumn('partials', 'integer', (column) => column.notNull())
      .addColumn('text_in', 'integer', (column) => column.notNull())
      .addColumn('image_in', 'integer', (column) => column.notNull())
      .addColumn('tokens_out', 'integer', (column) => column.notNull())
      .addColumn('cost', 'real', (column) => column.notNull())
      .addColumn('engine_ms', 'bigint', (column) => column.notNull())
      .addColumn('day', 'text', (column) => column.notNull())
      .execute()
    await database.schema.createIndex('usage_by_day').on('usage').columns(['day']).execute()

    await database.schema
      .createTable('spending')
      .addColumn('project', 'text', (column) => column.notNull())
      .addColumn('day', 'text', (column) => column.notNull())
      .addColumn('cost', 'real', (column) => column.notNull())
      .addPrimaryKeyConstraint('spending_key', ['project', 'day'])
      .execute()

    await database.schema
      .alterTable('jobs')
      .addColumn('reserved', 'real', (column) => column.notNull().defaultTo(0))
      .execute()
    await database.schema.createIndex('jobs_by_project').on('jobs').columns(['project', 'state']).execute()
  },
}
