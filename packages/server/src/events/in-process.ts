import type { Events, JobEvent } from './events.ts'

/** Events within one process; listeners hear them in the order of publishing. */
export function createInProcessEvents(onError: (error: unknown) => void = () => {}): Events {
  const listeners = new Map<string, Set<(event: JobEvent) => void>>()
  return {
    async publish(jobId, event) {
      for (const listener of [...(listeners.get(jobId) ?? [])]) {
        try {
          listener(event)
        } catch (error) {
          // One listener's fault is not another's.
          onError(error)
        }
      }
    },
    subscribe(jobId, listener) {
      const ofJob = listeners.get(jobId) ?? new Set()
      listeners.set(jobId, ofJob.add(listener))
      return () => {
        ofJob.delete(listener)
        if (ofJob.size === 0 && listeners.get(jobId) === ofJob) listeners.delete(jobId)
      }
    },
    async close() {
      listeners.clear()
    },
  }
}
