import type { Database } from '../records/index.ts'
import { judge, type RateLimits } from './rate-limits.ts'

/**
 * Counted in a database that several servers share: each request locks its project's row, so that what one lets in the others see.
 * Their clocks may differ; one that goes back drains nothing.
 */
export function createSharedRateLimits(database: Database): RateLimits {
  return {
    async take(project, limits, units, now) {
      return database.transaction().execute(async (transaction) => {
        await transaction
          .insertInto('rate_buckets')
          .values({ project, buckets: '{}' })
          .onConflict((conflict) => conflict.doNothing())
          .execute()
        const row = await transaction
          .selectFrom('rate_buckets')
          .select('buckets')
          .where('project', '=', project)
          .forUpdate()
          .executeTakeFirstOrThrow()
        const { buckets, ...verdict } = judge(JSON.parse(row.buckets), limits, units, now)
        if (!verdict.refused)
          await transaction
            .updateTable('rate_buckets')
            .set({ buckets: JSON.stringify(buckets) })
            .where('project', '=', project)
            .execute()
        return verdict
      })
    },
  }
}
