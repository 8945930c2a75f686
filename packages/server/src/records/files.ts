import { UNFINISHED } from '../batches/batch.ts'
import type { FileRecords, StoredFile } from './records.ts'
import type { Database } from './sqlite.ts'
import type { FileRow } from './tables.ts'

export function createFileRecords(database: Database): FileRecords {
  return {
    async add(file) {
      await database.insertInto('files').values(fileRow(file)).execute()
    },
    async get(id) {
      const row = await database.selectFrom('files').selectAll().where('id', '=', id).executeTakeFirst()
      return row ? fileOf(row) : null
    },
    async list({ project, purpose, after, order, limit, at }) {
      let query = database
        .selectFrom('files')
        .selectAll()
        .where('project', '=', project)
        .where((where) => where.or([where('expires_at', 'is', null), where('expires_at', '>', at)]))
        .orderBy('created_at', order)
        .orderBy('id', order)
        .limit(limit)
      if (purpose !== null) query = query.where('purpose', '=', purpose)
      if (after) {
        const beyond = order === 'asc' ? '>' : '<'
        query = query.where((where) =>
          where.or([
            where('created_at', beyond, after.createdAt),
            where.and([where('created_at', '=', after.createdAt), where('id', beyond, after.id)]),
          ]),
        )
      }
      return (await query.execute()).map(fileOf)
    },
    async expired(at) {
      return (await database.selectFrom('files').selectAll().where('expires_at', '<=', at).execute()).map(fileOf)
    },
    async remove(id) {
      const result = await database.deleteFrom('files').where('id', '=', id).executeTakeFirst()
      return result.numDeletedRows > 0n
    },
  }
}

/** Whether a file, the input of a batch with work left or of a job, or a picture, its thumbnail and its documents lie under this hash. */
export async function isBlobNamed(database: Database, hash: string): Promise<boolean> {
  const named = await Promise.all([
    database.selectFrom('files').select('blob').where('blob', '=', hash).executeTakeFirst(),
    database.selectFrom('job_blobs').select('blob').where('blob', '=', hash).executeTakeFirst(),
    database.selectFrom('item_blobs').select('blob').where('blob', '=', hash).executeTakeFirst(),
    database.selectFrom('responses').select('id').where('mask_blob', '=', hash).executeTakeFirst(),
    database.selectFrom('batches').select('id').where('input_blob', '=', hash).where('status', 'in', UNFINISHED).executeTakeFirst(),
    database
      .selectFrom('pictures')
      .select('blob')
      .where((where) => where.or([where('blob', '=', hash), where('scene_blob', '=', hash), where('brief_blob', '=', hash)]))
      .executeTakeFirst(),
    database.selectFrom('gallery').select('thumbnail').where('thumbnail', '=', hash).executeTakeFirst(),
  ])
  return named.some((row) => row !== undefined)
}

export const fileRow = ({ createdAt, expiresAt, ...same }: StoredFile): FileRow => ({
  ...same,
  created_at: createdAt,
  expires_at: expiresAt,
})

const fileOf = ({ created_at, expires_at, ...same }: FileRow): StoredFile => ({ ...same, createdAt: created_at, expiresAt: expires_at })
