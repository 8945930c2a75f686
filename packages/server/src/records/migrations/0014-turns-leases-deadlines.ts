import { sql } from 'kysely'
import type { Migration } from 'kysely/migration'

/** Turns in line, by which every owner gets their share; who works on what is long; until when jobs are wanted; one picture in each place. */
export const turnsLeasesDeadlines: Migration = {
  async up(database) {
    await database.schema
      .alterTable('queue')
      .addColumn('owner', 'text', (column) => column.notNull().defaultTo(''))
      .execute()
    await database.schema
      .alterTable('queue')
      .addColumn('turn', 'bigint', (column) => column.notNull().defaultTo(0))
      .execute()
    await database.schema.dropIndex('queue_in_order').execute()
    await database.schema.createIndex('queue_in_order').on('queue').columns(['priority desc', 'turn', 'added_at']).execute()
    await database.schema.createIndex('queue_by_owner').on('queue').columns(['owner', 'priority', 'turn']).execute()
    await database.schema
      .createTable('leases')
      .addColumn('name', 'text', (column) => column.primaryKey())
      .addColumn('holder', 'text', (column) => column.notNull())
      .addColumn('held_until', 'bigint', (column) => column.notNull())
      .execute()
    await database.schema.alterTable('jobs').addColumn('deadline_at', 'bigint').execute()
    await database.schema.createIndex('jobs_by_deadline').on('jobs').columns(['deadline_at']).execute()
    // Two workers that thought each other dead may have left a picture twice.
    const samePlace =
      'other.job_id = pictures.job_id and other.position = pictures.position and coalesce(other.step, -1) = coalesce(pictures.step, -1)'
    await sql`delete from pictures where exists (select 1 from pictures as other where ${sql.raw(samePlace)} and other.id < pictures.id)`.execute(
      database,
    )
    await database.schema
      .createIndex('pictures_in_place')
      .unique()
      .on('pictures')
      .columns(['job_id', 'position'])
      .expression(sql`coalesce(step, -1)`)
      .execute()
  },
}
