import { WireError } from '@easel/protocol'
import type { Project } from '../keys/index.ts'
import type { Services } from '../services.ts'

/** Long enough for a few pictures, and short enough that clients obey it. */
const RETRY_AFTER = { 'retry-after': '5' }

/**
 * Refuses what would only wait: 503 when the line of the whole server is full, 429 when half of it is this project's, so that one
 * project leaves room for the others.
 */
export async function requireRoom({ config, queue, records }: Services, { id }: Project): Promise<void> {
  const { waiting } = await queue.stats()
  if (waiting >= config.maxQueued)
    throw new WireError('slow_down', `The server has ${waiting} jobs in line, as many as it takes. Try again later.`, null, {
      headers: RETRY_AFTER,
    })
  const share = Math.ceil(config.maxQueued / 2)
  // As long as so few wait in all, nobody's own can be too many.
  if (waiting < share || (await records.jobs.waiting(id, share)) < share) return
  throw new WireError(
    'rate_limit_requests',
    `This project has ${share} jobs in line, as many as one project may have. Try again later.`,
    null,
    {
      headers: RETRY_AFTER,
    },
  )
}
