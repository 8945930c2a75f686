import { EngineFault } from '../fault.ts'

const MOST_FAILURES = 5
const WITHIN_MS = 60_000
const REST_MS = 30_000

/**
 * Which engines have failed so often of late that they are not asked for a while. After the rest one request is let through:
 * when it goes well the engine is back, when it fails it rests again.
 */
export function createStanding(now: () => number) {
  const failures = new Map<string, number[]>()
  const resting = new Map<string, number>()
  const trying = new Set<string>()
  return {
    /** Milliseconds until an engine may be asked again; 0: now. */
    restMs: (id: string): number => (trying.has(id) ? REST_MS : Math.max(0, (resting.get(id) ?? 0) - now())),
    /** Says that the engine is asked now; throws when it rests. */
    begin(id: string): void {
      const retryAfterMs = this.restMs(id)
      if (retryAfterMs > 0)
        throw new EngineFault('unavailable', `The engine '${id}' has failed several times and is not asked for now.`, { retryAfterMs })
      if (resting.has(id)) trying.add(id)
    },
    worked(id: string): void {
      for (const memory of [failures, resting, trying]) memory.delete(id)
    },
    /** Nothing is known of how the engine is: the client left, or the request was the fault. */
    undecided: (id: string): void => void trying.delete(id),
    failed(id: string, { code, retryAfterMs }: EngineFault): void {
      const at = now()
      const isTrial = trying.delete(id)
      if (code === 'busy') {
        if (retryAfterMs !== null) resting.set(id, at + retryAfterMs)
        return
      }
      const recent = [...(failures.get(id) ?? []).filter((time) => at - time < WITHIN_MS), at].slice(-MOST_FAILURES)
      failures.set(id, recent)
      if (isTrial || recent.length === MOST_FAILURES) resting.set(id, at + REST_MS)
    },
  }
}

export type Standing = ReturnType<typeof createStanding>
