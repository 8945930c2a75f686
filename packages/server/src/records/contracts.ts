import type { ContractVersion, StoredContract } from '../contracts/stored.ts'
import { olderThan } from './older-than.ts'
import type { ContractRecords } from './records.ts'
import type { Database } from './sqlite.ts'
import type { ContractRow, ContractVersionRow } from './tables.ts'

export function createContractRecords(database: Database): ContractRecords {
  return {
    async add(contract, version) {
      await database.transaction().execute(async (transaction) => {
        await transaction.insertInto('contracts').values(rowOf(contract)).execute()
        await transaction.insertInto('contract_versions').values(versionRow(version)).execute()
      })
    },
    async get(id) {
      const row = await database.selectFrom('contracts').selectAll().where('id', '=', id).executeTakeFirst()
      return row ? contractOf(row) : null
    },
    async version(id, number) {
      const row = await database
        .selectFrom('contract_versions')
        .selectAll()
        .where('contract_id', '=', id)
        .where('version', '=', number)
        .executeTakeFirst()
      return row ? versionOf(row) : null
    },
    async list({ project, after, limit }) {
      let query = database
        .selectFrom('contracts')
        .selectAll()
        .where('project', '=', project)
        .orderBy('created_at', 'desc')
        .orderBy('id', 'desc')
        .limit(limit)
      if (after) query = query.where(olderThan(after))
      return (await query.execute()).map(contractOf)
    },
    async addVersion(version, name) {
      return database.transaction().execute(async (transaction) => {
        const result = await transaction
          .updateTable('contracts')
          .set({ latest: version.version, name, updated_at: version.createdAt })
          .where('id', '=', version.contract)
          .where('latest', '=', version.version - 1)
          .executeTakeFirst()
        if (result.numUpdatedRows === 0n) return false
        await transaction.insertInto('contract_versions').values(versionRow(version)).execute()
        return true
      })
    },
    async remove(id) {
      const result = await database.deleteFrom('contracts').where('id', '=', id).executeTakeFirst()
      return result.numDeletedRows > 0n
    },
  }
}

const rowOf = (contract: StoredContract): ContractRow => ({
  id: contract.id,
  project: contract.project,
  name: contract.name,
  latest: contract.latest,
  created_at: contract.createdAt,
  updated_at: contract.updatedAt,
})

const contractOf = (row: ContractRow): StoredContract => ({
  id: row.id,
  project: row.project,
  name: row.name,
  latest: row.latest,
  createdAt: row.created_at,
  updatedAt: row.updated_at,
})

const versionRow = ({ contract, version, yaml, key, createdAt }: ContractVersion): ContractVersionRow => ({
  contract_id: contract,
  version,
  yaml,
  key_id: key,
  created_at: createdAt,
})

const versionOf = (row: ContractVersionRow): ContractVersion => ({
  contract: row.contract_id,
  version: row.version,
  yaml: row.yaml,
  key: row.key_id,
  createdAt: row.created_at,
})
