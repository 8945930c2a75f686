import type { Migration } from 'kysely/migration'

export const projectsOfJobs: Migration = {
  async up(database) {
    await database.schema.alterTable('jobs').renameColumn('owner', 'origin').execute()
    await database.schema
      .alterTable('jobs')
      .addColumn('project', 'text', (column) => column.notNull().defaultTo('proj_default'))
      .execute()
    await database.schema.alterTable('jobs').addColumn('key_id', 'text').execute()
  },
}
