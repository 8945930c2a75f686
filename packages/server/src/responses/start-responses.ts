import { setTimeout as wait } from 'node:timers/promises'
import { cancelJob } from '../jobs/index.ts'
import type { Services } from '../services.ts'
import { idsOf } from './ids.ts'
import { removeResponse } from './remove-response.ts'
import type { StoredResponse } from './response.ts'
import { end, NOTHING, STOPPED } from './run-response.ts'
import { runsOf, startRun } from './runs.ts'

const LAST_WORDS_MS = 500
const LOOK_MS = 5000
/** The process that has just recorded an answer may not have its lease yet. */
const YOUNG_MS = 2000

export type Responses = {
  /** Leaves what is made in the background to the next process. */
  close(): Promise<void>
}

/**
 * Goes on with the answers that an earlier process has left in the background, and ends those whose clients went with it;
 * this one began at `startedAt`. Where others share the records, looks again and again for what one of them has left.
 */
export async function startResponses(services: Services, startedAt: number, { lookMs = LOOK_MS } = {}): Promise<Responses> {
  await takeLeft(services, services.leases ? startedAt - YOUNG_MS : startedAt)
  const look = () => takeLeft(services, services.now() - YOUNG_MS).catch((error) => services.log.error('look for answers', error))
  const timer = services.leases ? setInterval(() => void look(), lookMs) : null
  return {
    async close() {
      if (timer) clearInterval(timer)
      const all = [...runsOf(services).values()]
      const done = Promise.all(all.map((run) => run.done))
      // Whose last picture has just been drawn still says so.
      await Promise.race([done, wait(LAST_WORDS_MS, null, { ref: false })])
      for (const run of all) run.stop('closing')
      await done
    },
  }
}

/** What nobody works on; of what was asked for without a background only what came before then: its client may still wait here. */
async function takeLeft(services: Services, before: number): Promise<void> {
  for (const response of await services.records.responses.unended()) {
    if (runsOf(services).has(response.id)) continue
    const isYoung = response.createdAt >= before
    if (services.leases && (isYoung || (await services.leases.isHeldElsewhere(response.id)))) continue
    if (response.asked.echo.background) startRun(services, response.id)
    else if (!isYoung) await endLeft(services, response)
  }
}

async function endLeft(services: Services, response: StoredResponse): Promise<void> {
  for (const index of response.decision?.steps.keys() ?? []) await cancelJob(services, idsOf(response.id, index).job)
  await end(services, response, 'failed', { ...NOTHING, error: STOPPED })
  if (!response.asked.echo.store) await removeResponse(services, response)
}
