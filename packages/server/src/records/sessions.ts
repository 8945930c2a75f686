import type { SessionRecords } from './records.ts'
import type { Database } from './sqlite.ts'

export function createSessionRecords(database: Database): SessionRecords {
  return {
    async add({ key, createdAt, expiresAt }, hash) {
      await database.deleteFrom('sessions').where('expires_at', '<=', createdAt).execute()
      await database.insertInto('sessions').values({ hash, key_id: key, created_at: createdAt, expires_at: expiresAt }).execute()
    },
    async find(hash) {
      const row = await database.selectFrom('sessions').selectAll().where('hash', '=', hash).executeTakeFirst()
      return row ? { key: row.key_id, createdAt: row.created_at, expiresAt: row.expires_at } : null
    },
    async remove(hash) {
      await database.deleteFrom('sessions').where('hash', '=', hash).execute()
    },
  }
}
