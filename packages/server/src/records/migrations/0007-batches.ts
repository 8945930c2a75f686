import type { Migration } from 'kysely/migration'

export const batches: Migration = {
  async up(database) {
    await database.schema
      .createTable('batches')
      .addColumn('id', 'text', (column) => column.primaryKey())
      .addColumn('project', 'text', (column) => column.notNull())
      .addColumn('key_id', 'text')
      .addColumn('profile', 'text', (column) => column.notNull())
      .addColumn('endpoint', 'text', (column) => column.notNull())
      .addColumn('model', 'text')
      .addColumn('status', 'text', (column) => column.notNull())
      .addColumn('input_file', 'text', (column) => column.notNull())
      .addColumn('input_blob', 'text', (column) => column.notNull())
      .addColumn('output_file', 'text')
      .addColumn('error_file', 'text')
      .addColumn('faults', 'text', (column) => column.notNull())
      .addColumn('total', 'integer', (column) => column.notNull())
      .addColumn('completed', 'integer', (column) => column.notNull())
      .addColumn('failed', 'integer', (column) => column.notNull())
      .addColumn('tokens_in', 'bigint', (column) => column.notNull())
      .addColumn('tokens_out', 'bigint', (column) => column.notNull())
      .addColumn('metadata', 'text')
      .addColumn('output_lifetime_s', 'bigint')
      .addColumn('created_at', 'bigint', (column) => column.notNull())
      .addColumn('expires_at', 'bigint', (column) => column.notNull())
      .addColumn('reached', 'text', (column) => column.notNull())
      .execute()
    await database.schema.createIndex('batches_by_project').on('batches').columns(['project', 'created_at', 'id']).execute()
    await database.schema.createIndex('batches_by_status').on('batches').columns(['status', 'created_at']).execute()
    await database.schema.createIndex('batches_by_input').on('batches').column('input_blob').execute()

    await database.schema
      .createTable('batch_lines')
      .addColumn('batch_id', 'text', (column) => column.notNull().references('batches.id').onDelete('cascade'))
      .addColumn('number', 'integer', (column) => column.notNull())
      .addColumn('custom_id', 'text', (column) => column.notNull())
      .addColumn('request_id', 'text', (column) => column.notNull())
      .addColumn('job_id', 'text')
      .addColumn('error', 'text')
      .addPrimaryKeyConstraint('batch_lines_key', ['batch_id', 'number'])
      .execute()

    await database.schema
      .createTable('idempotency')
      .addColumn('project', 'text', (column) => column.notNull())
      .addColumn('key', 'text', (column) => column.notNull())
      .addColumn('fingerprint', 'text', (column) => column.notNull())
      .addColumn('job_id', 'text', (column) => column.notNull())
      .addColumn('created_at', 'bigint', (column) => column.notNull())
      .addPrimaryKeyConstraint('idempotency_key', ['project', 'key'])
      .execute()
    await database.schema.createIndex('idempotency_by_time').on('idempotency').column('created_at').execute()
    await database.schema.createIndex('jobs_by_project_and_time').on('jobs').columns(['project', 'created_at', 'id']).execute()
  },
}
