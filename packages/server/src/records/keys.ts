import type { ApiKey } from '../keys/caller.ts'
import type { KeyRecords } from './records.ts'
import type { Database } from './sqlite.ts'
import type { KeyRow } from './tables.ts'

export function createKeyRecords(database: Database): KeyRecords {
  const rows = () => database.selectFrom('api_keys').selectAll()
  return {
    async add(key, hash) {
      await database.insertInto('api_keys').values(rowOf(key, hash)).execute()
    },
    async get(id) {
      const row = await rows().where('id', '=', id).executeTakeFirst()
      return row ? keyOf(row) : null
    },
    async find(hash) {
      const row = await rows().where('hash', '=', hash).executeTakeFirst()
      return row ? keyOf(row) : null
    },
    async list() {
      return (await rows().orderBy('created_at').orderBy('id').execute()).map(keyOf)
    },
    async any() {
      return (await database.selectFrom('api_keys').select('id').limit(1).executeTakeFirst()) !== undefined
    },
    async change(id, { revokedAt, lastUsedAt }) {
      const result = await database
        .updateTable('api_keys')
        .set({
          ...(revokedAt !== undefined && { revoked_at: revokedAt }),
          ...(lastUsedAt !== undefined && { last_used_at: lastUsedAt }),
        })
        .where('id', '=', id)
        .executeTakeFirst()
      return result.numUpdatedRows > 0n
    },
  }
}

const rowOf = (key: ApiKey, hash: string): KeyRow => ({
  id: key.id,
  hash,
  shown: key.shown,
  name: key.name,
  project: key.project,
  scopes: JSON.stringify(key.scopes),
  profile: key.profile,
  created_at: key.createdAt,
  last_used_at: key.lastUsedAt,
  revoked_at: key.revokedAt,
  expires_at: key.expiresAt,
})

const keyOf = (row: KeyRow): ApiKey => ({
  id: row.id,
  shown: row.shown,
  name: row.name,
  project: row.project,
  scopes: JSON.parse(row.scopes),
  profile: row.profile as ApiKey['profile'],
  createdAt: row.created_at,
  lastUsedAt: row.last_used_at,
  revokedAt: row.revoked_at,
  expiresAt: row.expires_at,
})
