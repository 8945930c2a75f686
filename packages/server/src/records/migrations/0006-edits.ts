import type { Migration } from 'kysely/migration'

export const edits: Migration = {
  async up(database) {
    await database.schema.alterTable('pictures').addColumn('edit', 'text').execute()
  },
}
