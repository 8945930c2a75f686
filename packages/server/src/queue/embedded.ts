import { type Clock, type Database, machineClock, newProcessName, retireProcessName } from '../records/index.ts'
import { openLine, type Taken } from './line.ts'
import type { AbortReason, Queue, QueueHandler } from './queue.ts'

type Options = {
  clock?: Clock
  /** How long an entry stays with a worker that has gone silent. */
  leaseMs?: number
  /** How often to look for entries that other processes added or lost. */
  pollMs?: number
  /** Wait before a failed entry is tried again; doubled each time, up to a minute. */
  backoffMs?: number
  /**
   * `one`: the line is a file of this machine, where only one writes at a time. `many`: takers lock the rows that they look
   * at. Whoever falls silent loses them with the lease; a process of this machine that has died, at the next start of another.
   */
  machines?: 'one' | 'many'
  /** Carries news to the other queues of the line at once; without it they find out at their next look. */
  bell?: Bell
  onError?: (error: unknown) => void
}

const LONGEST_WAIT_MS = 60_000

/** News between the queues of one line: an entry was `added`, or the named one `cancelled`. */
export type LineNews = { type: 'added' } | { type: 'cancelled'; id: string }
export type Bell = { ring(news: LineNews): Promise<void>; onRing(listener: (news: LineNews) => void): void }

/** The queue as a table: taking an entry is one atomic update, and a lease that runs out puts it back in line. */
export function createEmbeddedQueue(database: Database, options: Options = {}): Queue {
  const { clock = machineClock, leaseMs = 60_000, pollMs = 1000, backoffMs = 1000, machines = 'one', bell, onError = () => {} } = options
  const worker = newProcessName()
  const line = openLine(database, { worker, leaseMs, longestWaitMs: LONGEST_WAIT_MS, machines, clock })
  const running = new Map<string, { abort: AbortController; done: Promise<void> }>()
  let handler: QueueHandler | null = null
  let concurrency = 0
  let closing = false
  let filling: Promise<void> | null = null
  let fillAgain = false
  /** Whether something that is no longer in hand may still be in our name: the records did not answer when it was let go. */
  let isLeft = false
  const timers: NodeJS.Timeout[] = []

  function start(entry: Taken) {
    const abort = new AbortController()
    const work = async () => {
      try {
        await handler?.({ ...entry, signal: abort.signal })
        await line.remove(entry.id)
      } catch (error) {
        onError(error)
        await (abort.signal.reason === ('cancelled' satisfies AbortReason)
          ? line.remove(entry.id)
          : line.putBack(entry.id, abort.signal.aborted ? 0 : Math.min(LONGEST_WAIT_MS, backoffMs * 2 ** (entry.attempts - 1)))
        ).catch((failure) => {
          isLeft = true
          onError(failure)
        })
      } finally {
        running.delete(entry.id)
        fill()
      }
    }
    running.set(entry.id, { abort, done: Promise.resolve().then(work) })
  }

  /** Takes entries until every hand is full; one sweep at a time. */
  function fill() {
    if (filling) {
      fillAgain = true
      return
    }
    filling = (async () => {
      do {
        fillAgain = false
        while (handler && !closing && running.size < concurrency) {
          const entry = await line.take()
          if (!entry) break
          // A lease that ran out while the event loop stood still: the work is still in hand.
          if (!running.has(entry.id)) start(entry)
        }
      } while (fillAgain)
    })()
      .catch(onError)
      .finally(() => {
        filling = null
      })
  }

  /** Keeps the leases of what is in hand; hears of what other processes have cancelled, or taken over in a long silence of this one. */
  async function renew() {
    if (running.size === 0 && !isLeft) return
    const inHand = [...running.keys()]
    const ours = await line.renew()
    for (const id of inHand) {
      const entry = ours.get(id)
      if (!entry) stopWork(id, 'lost')
      else if (entry.isCancelled) stopWork(id, 'cancelled')
    }
    // What is just being taken is ours before it is in hand.
    if (!isLeft || filling) return
    for (const id of ours.keys()) if (!running.has(id)) await line.putBack(id, 0)
    isLeft = false
    fill()
  }

  const stopWork = (id: string, why: AbortReason) => running.get(id)?.abort.abort(why)

  bell?.onRing((news) => {
    if (news.type === 'added') fill()
    else stopWork(news.id, 'cancelled')
  })

  return {
    async add(entry) {
      await line.add(entry)
      fill()
      await bell?.ring({ type: 'added' }).catch(onError)
    },
    work(next, { concurrency: hands }) {
      handler = next
      concurrency = hands
      timers.push(
        setInterval(fill, pollMs),
        setInterval(() => void renew().catch(onError), Math.min(pollMs, leaseMs / 3)),
      )
      line.releaseOfTheDead().catch(onError).finally(fill)
    },
    async cancel(id) {
      // What is put back in line at the end is for the next process, though its clients are cut off here.
      if (closing) return false
      const came = await line.cancel(id)
      if (came === 'told') {
        stopWork(id, 'cancelled')
        await bell?.ring({ type: 'cancelled', id }).catch(onError)
      }
      return came !== null
    },
    stats: () => line.stats(),
    async close({ graceMs } = { graceMs: 0 }) {
      closing = true
      await filling
      const inHand = () => Promise.all([...running.values()].map(({ done }) => done))
      if (graceMs > 0) await within(graceMs, inHand())
      for (const { abort } of running.values()) abort.abort('closing' satisfies AbortReason)
      await inHand()
      for (const timer of timers) clearInterval(timer)
      retireProcessName(worker)
      // What was put back need not wait for the next look of those who stay.
      await bell?.ring({ type: 'added' }).catch(onError)
    },
  }
}

/** Waits for the work, but no longer than that. */
async function within(ms: number, work: Promise<unknown>): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>()
  const timer = setTimeout(resolve, ms)
  await Promise.race([work, promise])
  clearTimeout(timer)
}
