import type { Services } from '../services.ts'
import { enqueueJob } from './add-job.ts'
import { endJob, LATE } from './end-job.ts'

const LOOK_MS = 1000
/** Between being recorded and being put in line. */
const ON_ITS_WAY_MS = 30_000
const LOOKS_UNTIL_ASTRAY = 10

/** Looks after the jobs of all processes: ends those whose deadline has passed, in line or in hand, and puts those in line whose process died before it could. */
export function lookAfterJobs(services: Services, { lookMs = LOOK_MS } = {}): { close(): Promise<void> } {
  let looks = 0
  let looking: Promise<void> | null = null
  const look = async () => {
    await endOverdue(services)
    if (looks++ % LOOKS_UNTIL_ASTRAY === 0) await enqueueAstray(services)
  }
  const lookAgain = () => {
    looking ??= look()
      .catch((error) => services.log.error('look after jobs', error))
      .finally(() => {
        looking = null
      })
  }
  const timer = setInterval(lookAgain, lookMs)
  lookAgain()
  return {
    async close() {
      clearInterval(timer)
      await looking
    },
  }
}

async function endOverdue(services: Services): Promise<void> {
  for (const id of await services.records.jobs.overdue(services.now())) {
    await endJob(services, id, LATE)
    await services.queue.cancel(id)
  }
}

async function enqueueAstray(services: Services): Promise<void> {
  for (const job of await services.records.jobs.astray(services.now() - ON_ITS_WAY_MS)) await enqueueJob(services, job)
}
