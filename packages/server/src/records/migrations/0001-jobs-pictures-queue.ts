import type { Migration } from 'kysely/migration'

export const jobsPicturesQueue: Migration = {
  async up(database) {
    await database.schema
      .createTable('jobs')
      .addColumn('id', 'text', (column) => column.primaryKey())
      .addColumn('kind', 'text', (column) => column.notNull())
      .addColumn('owner', 'text', (column) => column.notNull())
      .addColumn('state', 'text', (column) => column.notNull())
      .addColumn('request', 'text', (column) => column.notNull())
      .addColumn('progress', 'real', (column) => column.notNull())
      .addColumn('attempts', 'integer', (column) => column.notNull())
      .addColumn('error', 'text')
      .addColumn('usage', 'text')
      .addColumn('cost', 'real')
      .addColumn('created_at', 'bigint', (column) => column.notNull())
      .addColumn('updated_at', 'bigint', (column) => column.notNull())
      .addColumn('started_at', 'bigint')
      .addColumn('finished_at', 'bigint')
      .execute()
    await database.schema.createIndex('jobs_by_state').on('jobs').columns(['state', 'updated_at']).execute()

    await database.schema
      .createTable('pictures')
      .addColumn('id', 'text', (column) => column.primaryKey())
      .addColumn('job_id', 'text', (column) => column.notNull().references('jobs.id').onDelete('cascade'))
      .addColumn('position', 'integer', (column) => column.notNull())
      .addColumn('step', 'integer')
      .addColumn('blob', 'text', (column) => column.notNull())
      .addColumn('bytes', 'integer', (column) => column.notNull())
      .addColumn('format', 'text', (column) => column.notNull())
      .addColumn('width', 'integer', (column) => column.notNull())
      .addColumn('height', 'integer', (column) => column.notNull())
      .addColumn('quality', 'text', (column) => column.notNull())
      .addColumn('background', 'text', (column) => column.notNull())
      .addColumn('seed', 'bigint', (column) => column.notNull())
      .addColumn('warnings', 'text', (column) => column.notNull())
      .addColumn('scene_blob', 'text')
      .addColumn('brief_blob', 'text')
      .addColumn('created_at', 'bigint', (column) => column.notNull())
      .execute()
    await database.schema.createIndex('pictures_by_job').on('pictures').columns(['job_id', 'position']).execute()

    await database.schema
      .createTable('queue')
      .addColumn('id', 'text', (column) => column.primaryKey())
      .addColumn('kind', 'text', (column) => column.notNull())
      .addColumn('priority', 'integer', (column) => column.notNull())
      .addColumn('attempts', 'integer', (column) => column.notNull())
      .addColumn('added_at', 'bigint', (column) => column.notNull())
      .addColumn('available_at', 'bigint', (column) => column.notNull())
      .addColumn('worker', 'text')
      .addColumn('leased_until', 'bigint', (column) => column.notNull())
      .addColumn('cancelled', 'integer', (column) => column.notNull())
      .execute()
    await database.schema.createIndex('queue_in_order').on('queue').columns(['priority', 'added_at']).execute()
  },
}
