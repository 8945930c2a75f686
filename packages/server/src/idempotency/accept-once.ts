import { createHash } from 'node:crypto'
import { WireError } from '@easel/protocol'
import { enqueueJob, hasEnded } from '../jobs/index.ts'
import type { Caller } from '../keys/index.ts'
import type { Claim, Job } from '../records/index.ts'
import type { Services } from '../services.ts'

type Accepted = { job: Job; headers: Record<string, string> }

const HEADER = 'Idempotency-Key'
const MAX_KEY_LENGTH = 255

/** The client's own name for a request, from its header; null without one. `asked` is everything that makes it that request. */
export function claimOf({ project }: Caller, header: string | undefined, asked: unknown): Claim | null {
  if (header === undefined) return null
  const key = header.trim()
  if (key === '' || key.length > MAX_KEY_LENGTH)
    throw new WireError('invalid_value', `The header '${HEADER}' must have 1 to ${MAX_KEY_LENGTH} characters.`, HEADER)
  return { project: project.id, key, fingerprint: createHash('sha256').update(JSON.stringify(asked)).digest('hex') }
}

/** Requests that are being accepted in this process, by project and key. */
const accepting = new Map<string, Promise<unknown>>()

/**
 * Accepts a request, or finds the job that the same request under the same key has become within a day, finished or not.
 * A request that was refused is forgotten with its key. Throws 409 when the key was used for another request.
 */
export async function acceptOnce(services: Services, claim: Claim, accept: () => Promise<Accepted>): Promise<Accepted> {
  const name = `${claim.project} ${claim.key}`
  // Whoever comes while the first is still being accepted waits for what becomes of it.
  for (let earlier = accepting.get(name); earlier; earlier = accepting.get(name)) await earlier.catch(() => {})
  const work = findOrAccept(services, claim, accept)
  accepting.set(name, work)
  try {
    return await work
  } finally {
    accepting.delete(name)
  }
}

async function findOrAccept(services: Services, claim: Claim, accept: () => Promise<Accepted>): Promise<Accepted> {
  const known = await findClaimed(services, claim)
  if (known) return known
  try {
    return await accept()
  } catch (error) {
    // Another process may have been faster.
    const other = error instanceof WireError ? null : await findClaimed(services, claim)
    if (other) return other
    throw error
  }
}

async function findClaimed(services: Services, { project, key, fingerprint }: Claim): Promise<Accepted | null> {
  const known = await services.records.jobs.claimed(project, key, services.now())
  if (!known) return null
  if (known.fingerprint !== fingerprint)
    throw new WireError('idempotency_key_reused', 'This idempotency key was used for another request less than 24 hours ago.', HEADER, {
      headers: { 'x-should-retry': 'false' },
    })
  // Its process may have died between recording it and putting it in line.
  if (!hasEnded(known.job.state)) await enqueueJob(services, known.job)
  return { job: known.job, headers: { 'x-easel-job': known.job.id } }
}
