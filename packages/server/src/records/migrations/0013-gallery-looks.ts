import type { Migration } from 'kysely/migration'

/** What a picture shows beyond its prompt: its colours, and whether its checks have passed. */
export const galleryLooks: Migration = {
  async up(database) {
    await database.schema.alterTable('gallery').addColumn('colors', 'text').execute()
    await database.schema.alterTable('gallery').addColumn('passed', 'integer').execute()
  },
}
