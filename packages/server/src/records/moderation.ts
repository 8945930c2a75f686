import type { ModerationDecision, ModerationRecords } from './records.ts'
import type { Database } from './sqlite.ts'
import type { ModerationRow } from './tables.ts'

export function createModerationRecords(database: Database): ModerationRecords {
  return {
    async add(decision) {
      await database.insertInto('moderation_decisions').values(rowOf(decision)).execute()
    },
    async latest({ project, limit }) {
      let query = database.selectFrom('moderation_decisions').selectAll().orderBy('at', 'desc').orderBy('id', 'desc').limit(limit)
      if (project !== null) query = query.where('project', '=', project)
      return (await query.execute()).map(decisionOf)
    },
  }
}

const rowOf = (decision: ModerationDecision): Omit<ModerationRow, 'id'> => ({
  at: decision.at,
  project: decision.project,
  key_id: decision.key,
  request_id: decision.requestId,
  stage: decision.stage,
  blocked: decision.isBlocked ? 1 : 0,
  categories: JSON.stringify(decision.categories),
  rule: decision.rule,
  prompt_hash: decision.promptHash,
})

const decisionOf = (row: ModerationRow): ModerationDecision => ({
  at: row.at,
  project: row.project,
  key: row.key_id,
  requestId: row.request_id,
  stage: row.stage as ModerationDecision['stage'],
  isBlocked: row.blocked === 1,
  categories: JSON.parse(row.categories),
  rule: row.rule,
  promptHash: row.prompt_hash,
})
