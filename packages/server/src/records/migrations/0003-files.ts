import type { Migration } from 'kysely/migration'

export const files: Migration = {
  async up(database) {
    await database.schema
      .createTable('files')
      .addColumn('id', 'text', (column) => column.primaryKey())
      .addColumn('project', 'text', (column) => column.notNull())
      .addColumn('blob', 'text', (column) => column.notNull())
      .addColumn('bytes', 'bigint', (column) => column.notNull())
      .addColumn('filename', 'text', (column) => column.notNull())
      .addColumn('purpose', 'text', (column) => column.notNull())
      .addColumn('created_at', 'bigint', (column) => column.notNull())
      .addColumn('expires_at', 'bigint')
      .execute()
    await database.schema.createIndex('files_by_project').on('files').columns(['project', 'created_at', 'id']).execute()
    await database.schema.createIndex('files_by_blob').on('files').column('blob').execute()
    await database.schema.createIndex('files_by_expiry').on('files').column('expires_at').execute()

    await database.schema
      .createTable('job_blobs')
      .addColumn('job_id', 'text', (column) => column.notNull().references('jobs.id').onDelete('cascade'))
      .addColumn('blob', 'text', (column) => column.notNull())
      .addPrimaryKeyConstraint('job_blobs_key', ['job_id', 'blob'])
      .execute()
    await database.schema.createIndex('job_blobs_by_blob').on('job_blobs').column('blob').execute()
    for (const column of ['blob', 'scene_blob', 'brief_blob'])
      await database.schema.createIndex(`pictures_by_${column}`).on('pictures').column(column).execute()
  },
}
