import type { Records } from '../records/index.ts'
import type { Services } from '../services.ts'
import { runResponse, type Stop } from './run-response.ts'

/** Work on one answer in this process; `done` never fails. */
export type Run = { stop: (why: Stop) => void; done: Promise<void> }

/** By id, apart for each data folder. */
const runs = new WeakMap<Records, Map<string, Run>>()

export function runsOf({ records }: Pick<Services, 'records'>): Map<string, Run> {
  const known = runs.get(records) ?? new Map<string, Run>()
  runs.set(records, known)
  return known
}

/** Tells other processes that this one is at it. One that is told of a cancellation ends the answer although another works on it. */
async function whileHolding({ leases }: Services, id: string, work: () => Promise<void>): Promise<void> {
  const held = await leases?.take(id)
  await work().finally(() => held?.release())
}

/** Begins or goes on with an answer that is recorded. It waits for its pictures like any client, and takes no worker's place. */
export function startRun(services: Services, id: string): Run {
  const all = runsOf(services)
  const known = all.get(id)
  if (known) return known
  const abort = new AbortController()
  const done = whileHolding(services, id, () => runResponse(services, id, abort.signal))
    .catch((error) => services.log.error('answer', error, { response: id }))
    .finally(() => all.delete(id))
  const run: Run = { stop: (why) => abort.abort(why), done }
  all.set(id, run)
  return run
}
