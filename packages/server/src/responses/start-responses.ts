import { setTimeout as wait } from 'node:timers/promises'
import { cancelJob } from '../jobs/index.ts'
import type { Services } from '../services.ts'
import { idsOf } from './ids.ts'
import { removeResponse } from './remove-response.ts'
import type { StoredResponse } from './response.ts'
import { end, NOTHING, STOPPED } from './run-response.ts'
import { runsOf, startRun } from './runs.ts'

const LAST_WORDS_MS = 500

export type Responses = {
  /** Leaves what is made in the background to the next process. */
  close(): Promise<void>
}

/** Goes on with the answers that an earlier process has left in the background, and ends those whose clients went with it; this one began at `startedAt`. */
export async function startResponses(services: Services, startedAt: number): Promise<Responses> {
  for (const response of await services.records.responses.unended())
    if (response.asked.echo.background) startRun(services, response.id)
    else if (response.createdAt < startedAt) await endLeft(services, response)
  return {
    async close() {
      const all = [...runsOf(services).values()]
      const done = Promise.all(all.map((run) => run.done))
      // Whose last picture has just been drawn still says so.
      await Promise.race([done, wait(LAST_WORDS_MS, null, { ref: false })])
      for (const run of all) run.stop('closing')
      await done
    },
  }
}

async function endLeft(services: Services, response: StoredResponse): Promise<void> {
  for (const index of response.decision?.steps.keys() ?? []) await cancelJob(services, idsOf(response.id, index).job)
  await end(services, response, 'failed', { ...NOTHING, error: STOPPED })
  if (!response.asked.echo.store) await removeResponse(services, response)
}
