import { randomUUID } from 'node:crypto'
import { hostname } from 'node:os'
import { sql } from 'kysely'
import type { Database } from '../records/index.ts'
import type { AbortReason, Queue, QueueHandler } from './queue.ts'

type Options = {
  now?: () => number
  /** How long an entry stays with a worker that has gone silent. */
  leaseMs?: number
  /** How often to look for entries that other processes added or lost. */
  pollMs?: number
  /** Wait before a failed entry is tried again, times its attempts. */
  backoffMs?: number
  /**
   * `one`: the line is a file of this machine, where only one writes at a time and the dead are known by their process.
   * `many`: takers lock the rows that they look at, and whoever falls silent loses them with the lease.
   */
  machines?: 'one' | 'many'
  /** Carries news to the other queues of the line at once; without it they find out at their next look. */
  bell?: Bell
  onError?: (error: unknown) => void
}

/** News between the queues of one line: an entry was `added`, or the named one `cancelled`. */
export type LineNews = { type: 'added' } | { type: 'cancelled'; id: string }
export type Bell = { ring(news: LineNews): Promise<void>; onRing(listener: (news: LineNews) => void): void }

/** Workers of this very process. */
const workersHere = new Set<string>()

/** The queue as a table: taking an entry is one atomic update, and a lease that runs out puts it back in line. */
export function createEmbeddedQueue(database: Database, options: Options = {}): Queue {
  const { now = Date.now, leaseMs = 60_000, pollMs = 1000, backoffMs = 1000, machines = 'one', bell, onError = () => {} } = options
  const worker = `${hostname()}:${process.pid}:${randomUUID()}`
  const running = new Map<string, { abort: AbortController; done: Promise<void> }>()
  let handler: QueueHandler | null = null
  let concurrency = 0
  let closing = false
  let filling: Promise<void> | null = null
  let fillAgain = false
  let lastAddedAt = 0
  const timers: NodeJS.Timeout[] = []
  workersHere.add(worker)

  /** Takes the next entry in line, if there is one. */
  const take = () =>
    database
      .updateTable('queue')
      .set((column) => ({ worker, leased_until: now() + leaseMs, attempts: column('attempts', '+', 1) }))
      .where('id', '=', ({ selectFrom }) => {
        const first = selectFrom('queue')
          .select('id')
          .where('leased_until', '<=', now())
          .where('available_at', '<=', now())
          .where('cancelled', '=', 0)
          .orderBy('priority', 'desc')
          .orderBy('added_at')
          .limit(1)
        return machines === 'one' ? first : first.forUpdate().skipLocked()
      })
      .returning(['id', 'kind', 'attempts'])
      .executeTakeFirst()

  const remove = (id: string) => database.deleteFrom('queue').where('id', '=', id).where('worker', '=', worker).execute()

  const putBack = (id: string, delayMs: number) =>
    database
      .updateTable('queue')
      .set({ worker: null, leased_until: 0, available_at: now() + delayMs })
      .where('id', '=', id)
      .where('worker', '=', worker)
      .execute()

  function start(entry: { id: string; kind: string; attempts: number }) {
    const abort = new AbortController()
    const work = async () => {
      try {
        await handler?.({ ...entry, signal: abort.signal })
        await remove(entry.id)
      } catch (error) {
        onError(error)
        // When the database itself is gone the lease runs out instead.
        await (abort.signal.reason === ('cancelled' satisfies AbortReason)
          ? remove(entry.id)
          : putBack(entry.id, abort.signal.aborted ? 0 : backoffMs * entry.attempts)
        ).catch(onError)
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
          const entry = await take()
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

  /** Keeps the leases of what is in hand, and hears of cancellations by other processes. */
  async function renew() {
    if (running.size === 0) return
    await database
      .updateTable('queue')
      .set({ leased_until: now() + leaseMs })
      .where('worker', '=', worker)
      .execute()
    const cancelled = await database.selectFrom('queue').select('id').where('worker', '=', worker).where('cancelled', '=', 1).execute()
    for (const { id } of cancelled) stopWork(id)
  }

  const stopWork = (id: string) => running.get(id)?.abort.abort('cancelled' satisfies AbortReason)

  /** Entries of processes of this machine that have died need not wait for their lease. */
  async function releaseOfTheDead() {
    const held = await database.selectFrom('queue').select(['id', 'worker']).where('worker', 'is not', null).execute()
    for (const entry of held) {
      const [host, pid] = (entry.worker ?? '').split(':')
      const dead = host === hostname() && !workersHere.has(entry.worker ?? '') && !isAlive(Number(pid))
      if (dead) await database.updateTable('queue').set({ worker: null, leased_until: 0 }).where('id', '=', entry.id).execute()
    }
  }

  bell?.onRing((news) => {
    if (news.type === 'added') fill()
    else stopWork(news.id)
  })

  return {
    async add({ id, kind, priority = 0 }) {
      const at = now()
      // Entries of the same millisecond keep their order.
      lastAddedAt = Math.max(at, lastAddedAt + 1)
      await database
        .insertInto('queue')
        .values({ id, kind, priority, attempts: 0, added_at: lastAddedAt, available_at: at, worker: null, leased_until: 0, cancelled: 0 })
        .onConflict((conflict) => conflict.doNothing())
        .execute()
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
      if (machines === 'one') releaseOfTheDead().catch(onError).finally(fill)
      else fill()
    },
    async cancel(id) {
      // What is put back in line at the end is for the next process, though its clients are cut off here.
      if (closing) return false
      const taken = await database.deleteFrom('queue').where('id', '=', id).where('leased_until', '<=', now()).executeTakeFirst()
      if (taken.numDeletedRows > 0n) return true
      const told = await database.updateTable('queue').set({ cancelled: 1 }).where('id', '=', id).executeTakeFirst()
      stopWork(id)
      await bell?.ring({ type: 'cancelled', id }).catch(onError)
      return told.numUpdatedRows > 0n
    },
    async stats() {
      const at = now()
      const { waiting, taken } = await database
        .selectFrom('queue')
        .select([
          sql<number>`count(*) filter (where leased_until <= ${at})`.as('waiting'),
          sql<number>`count(*) filter (where leased_until > ${at})`.as('taken'),
        ])
        .executeTakeFirstOrThrow()
      return { waiting, running: taken }
    },
    async close({ graceMs } = { graceMs: 0 }) {
      closing = true
      await filling
      const inHand = () => Promise.all([...running.values()].map(({ done }) => done))
      if (graceMs > 0) await within(graceMs, inHand())
      for (const { abort } of running.values()) abort.abort('closing' satisfies AbortReason)
      await inHand()
      for (const timer of timers) clearInterval(timer)
      workersHere.delete(worker)
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

function isAlive(pid: number): boolean {
  // A process that was started anew in a container has the number of its predecessor.
  if (pid === process.pid) return false
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}
