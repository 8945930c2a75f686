import type { UpkeepRecords } from './records.ts'
import type { Database } from './sqlite.ts'
import { UNFINISHED } from './usage.ts'

/** How the names of the events begin that show coarse pictures. */
const PARTIAL = 'response.image_generation_call.partial_image '

export function createUpkeepRecords(database: Database): UpkeepRecords {
  const previews = (before: number) =>
    database
      .selectFrom('pictures')
      .innerJoin('jobs', 'jobs.id', 'pictures.job_id')
      .select('pictures.id')
      .where('pictures.step', 'is not', null)
      .where('pictures.created_at', '<', before)
      .where('jobs.state', 'not in', UNFINISHED)
  return {
    async endedJobs(before, limit) {
      const rows = await database
        .selectFrom('jobs')
        .select('id')
        .where('state', 'not in', UNFINISHED)
        .where('finished_at', '<', before)
        .orderBy('finished_at')
        .limit(limit)
        .execute()
      return rows.map(({ id }) => id)
    },
    async removeJobs(ids) {
      if (ids.length === 0) return
      await database.transaction().execute(async (transaction) => {
        await transaction.deleteFrom('engine_orders').where('job_id', 'in', ids).execute()
        await transaction.deleteFrom('jobs').where('id', 'in', ids).execute()
      })
    },
    async endedResponses(before, limit) {
      const rows = await database
        .selectFrom('responses')
        .select('id')
        .where('ended_at', '<', before)
        .where('conversation_id', 'is', null)
        .orderBy('ended_at')
        .limit(limit)
        .execute()
      return rows.map(({ id }) => id)
    },
    async countPreviews(before) {
      return (await previews(before).execute()).length
    },
    async removePreviews(before) {
      return database.transaction().execute(async (transaction) => {
        const ended = transaction.selectFrom('responses').select('id').where('ended_at', '<', before)
        await transaction
          .deleteFrom('response_events')
          .where('response_id', 'in', ended)
          // By its beginning, without a pattern: its dots and underscores would be wildcards.
          .where(({ eb, fn, val }) => eb(fn('substr', ['name', val(1), val(PARTIAL.length)]), '=', PARTIAL))
          .execute()
        const result = await transaction.deleteFrom('pictures').where('id', 'in', previews(before)).executeTakeFirst()
        return Number(result.numDeletedRows)
      })
    },
  }
}
