import type { Kysely } from 'kysely'
import type { Migration } from 'kysely/migration'
import { shapeOf } from '../shape.ts'
import type { Tables } from '../tables.ts'

const PAGE = 500

/** The finished pictures, with what they are found by. Those that were drawn before are entered too; what their genre was is not known. */
export const gallery: Migration = {
  async up(database: Kysely<Tables>) {
    await database.schema
      .createTable('gallery')
      .addColumn('picture_id', 'text', (column) => column.primaryKey().references('pictures.id').onDelete('cascade'))
      .addColumn('project', 'text', (column) => column.notNull())
      .addColumn('words', 'text', (column) => column.notNull())
      .addColumn('genre', 'text')
      .addColumn('shape', 'text', (column) => column.notNull())
      .addColumn('created_at', 'bigint', (column) => column.notNull())
      .addColumn('thumbnail', 'text')
      .execute()
    await database.schema.createIndex('gallery_by_project').on('gallery').columns(['project', 'created_at', 'picture_id']).execute()
    await database.schema.createIndex('gallery_by_thumbnail').on('gallery').column('thumbnail').execute()
    await enterDrawn(database)
  },
}

async function enterDrawn(database: Kysely<Tables>): Promise<void> {
  for (let last = ''; ; ) {
    const rows = await database
      .selectFrom('pictures')
      .innerJoin('jobs', 'jobs.id', 'pictures.job_id')
      .select(['pictures.id', 'pictures.width', 'pictures.height', 'pictures.created_at', 'jobs.project', 'jobs.request'])
      .where('pictures.step', 'is', null)
      .where('pictures.id', '>', last)
      .orderBy('pictures.id')
      .limit(PAGE)
      .execute()
    if (rows.length > 0) await database.insertInto('gallery').values(rows.map(galleryRow)).execute()
    if (rows.length < PAGE) return
    last = rows.at(-1)?.id ?? last
  }
}

const galleryRow = (row: { id: string; width: number; height: number; created_at: number; project: string; request: string }) => ({
  picture_id: row.id,
  project: row.project,
  words: String(JSON.parse(row.request).draw.prompt).toLowerCase(),
  genre: null,
  shape: shapeOf(row),
  created_at: row.created_at,
  thumbnail: null,
})
