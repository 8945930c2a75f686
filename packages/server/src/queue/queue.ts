export type QueueEntry = {
  id: string
  kind: string
  /** Higher goes first. */
  priority?: number
  /** Whose it is: those of one priority take turns. */
  owner?: string
  /** How many turns it takes; 1 where nothing is said. */
  weight?: number
}

/** An entry in somebody's hands; `attempts` counts this one. */
export type QueueDelivery = { id: string; kind: string; attempts: number; signal: AbortSignal }

/** Does the work of one entry. Done when it resolves; when it throws, the entry goes back in line, unless it was cancelled. */
export type QueueHandler = (delivery: QueueDelivery) => Promise<void>

/** Why a delivery's `signal` fired: the work is no longer wanted, this process is going and another will do it, or another has it already. */
export type AbortReason = 'cancelled' | 'closing' | 'lost'

/** Work in line. An entry is delivered at least once: whatever dies, it comes back until somebody has done it. */
export interface Queue {
  /** Puts an entry in line; one that is there already stays where it is. */
  add(entry: QueueEntry): Promise<void>
  /** Starts taking entries, `concurrency` at a time. */
  work(handler: QueueHandler, options: { concurrency: number }): void
  /** Takes an entry out of line, or tells its worker to stop; false when it is neither, or when the queue is closing. */
  cancel(id: string): Promise<boolean>
  stats(): Promise<{ waiting: number; running: number }>
  /** Stops taking entries, waits up to `graceMs` for those in hand, and puts the rest back in line. */
  close(options?: { graceMs: number }): Promise<void>
}
