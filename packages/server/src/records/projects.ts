import type { Project } from '../keys/caller.ts'
import type { ProjectRecords } from './records.ts'
import type { Database } from './sqlite.ts'
import type { ProjectRow } from './tables.ts'

export function createProjectRecords(database: Database): ProjectRecords {
  return {
    async add(project) {
      const { id, createdAt, ...facts } = project
      await database
        .insertInto('projects')
        .values({ id, created_at: createdAt, ...columnsOf(facts) })
        .execute()
    },
    async get(id) {
      const row = await database.selectFrom('projects').selectAll().where('id', '=', id).executeTakeFirst()
      return row ? projectOf(row) : null
    },
    async list() {
      const rows = await database.selectFrom('projects').selectAll().orderBy('created_at').orderBy('id').execute()
      return rows.map(projectOf)
    },
    async replace({ id, createdAt: _, ...facts }) {
      await database.updateTable('projects').set(columnsOf(facts)).where('id', '=', id).execute()
    },
  }
}

const columnsOf = ({ name, verified, tier, monthlyBudget }: Omit<Project, 'id' | 'createdAt'>) => ({
  name,
  verified: verified ? 1 : 0,
  tier,
  monthly_budget: monthlyBudget,
})

const projectOf = (row: ProjectRow): Project => ({
  id: row.id,
  name: row.name,
  verified: row.verified === 1,
  tier: row.tier as Project['tier'],
  monthlyBudget: row.monthly_budget,
  createdAt: row.created_at,
})
