import { type ExpressionBuilder, type RawBuilder, sql } from 'kysely'
import { type Clock, type Database, isDeadHere, prepared, type Tables } from '../records/index.ts'
import type { QueueEntry } from './queue.ts'

/** An entry that was just taken; `attempts` counts this time. */
export type Taken = { id: string; kind: string; attempts: number }

const LONGEST_PAUSE_MS = 60_000

type Options = { worker: string; leaseMs: number; longestWaitMs: number; machines: 'one' | 'many'; clock: Clock }

/** The statements on the table of the line, for one worker. */
export function openLine(database: Database, { worker, leaseMs, longestWaitMs, machines, clock }: Options) {
  const after = (ms: number, now = Date.now()): RawBuilder<number> => sql<number>`${clock(now)} + ${ms}`
  /** A time farther ahead than anybody writes is of a clock that has been put back since. */
  const isPast = (column: 'leased_until' | 'available_at', farthestMs: number, now = Date.now()) =>
    sql<boolean>`(${sql.ref(column)} <= ${clock(now)} or ${sql.ref(column)} > ${after(2 * farthestMs, now)})`
  const isFree = (now = Date.now()) => isPast('leased_until', leaseMs, now)
  let lastAddedAt = 0
  /**
   * How long it is left alone if its worker dies with it, which is counted before: not at all the first times, then 1 s, 2 s, 4 s …
   * So that an entry that kills its workers lets others be done, and one that is only unlucky is not in every worker's hand that dies.
   */
  const pauseAfterDeath = sql<number>`case when attempts < 2 then 0 when attempts > 7 then ${LONGEST_PAUSE_MS} else 1000 * (1 << (attempts - 2)) end`

  const insert = prepared(database, ({ now, addedAt, weight, ...entry }: Required<QueueEntry> & { now: number; addedAt: number }) =>
    database
      .insertInto('queue')
      .values({
        ...entry,
        turn: sql<number>`${lastTurn(entry.owner, entry.priority, now)} + ${weight}`,
        attempts: 0,
        added_at: addedAt,
        available_at: clock(now),
        worker: null,
        leased_until: 0,
        cancelled: 0,
      })
      .onConflict((conflict) => conflict.doNothing()),
  )
  const takeFirst = prepared(database, ({ now }: { now: number }) =>
    database
      .updateTable('queue')
      .set((column) => ({
        worker,
        leased_until: after(leaseMs, now),
        attempts: column('attempts', '+', 1),
        available_at: sql<number>`${clock(now)} + ${pauseAfterDeath}`,
      }))
      .where('id', '=', (column) => (machines === 'one' ? first(column, now) : first(column, now).forUpdate().skipLocked()))
      .returning(['id', 'kind', 'attempts']),
  )
  const remove = prepared(database, ({ id }: { id: string }) =>
    database.deleteFrom('queue').where('id', '=', id).where('worker', '=', worker),
  )
  const count = prepared(database, ({ now }: { now: number }) =>
    database
      .selectFrom('queue')
      .select([
        sql<number>`count(*) filter (where ${isFree(now)})`.as('waiting'),
        sql<number>`count(*) filter (where not ${isFree(now)})`.as('running'),
      ]),
  )

  return {
    async add({ id, kind, priority = 0, owner = '', weight = 1 }: QueueEntry): Promise<void> {
      const now = Date.now()
      // Entries of the same millisecond keep their order.
      lastAddedAt = Math.max(now, lastAddedAt + 1)
      await insert({ id, kind, priority, owner, weight, addedAt: lastAddedAt, now })
    },
    /** The next entry, if there is one. */
    take: async (): Promise<Taken | undefined> => (await takeFirst({ now: Date.now() })).rows[0],
    /** Takes what is done, or no longer wanted, out of the line. */
    async remove(id: string): Promise<void> {
      await remove({ id })
    },
    async putBack(id: string, delayMs: number): Promise<void> {
      await database
        .updateTable('queue')
        .set({ worker: null, leased_until: 0, available_at: after(delayMs) })
        .where('id', '=', id)
        .where('worker', '=', worker)
        .execute()
    },
    /** Keeps what this worker has in hand; gives what that is, and whether others have cancelled it. */
    async renew(): Promise<Map<string, { isCancelled: boolean }>> {
      await database
        .updateTable('queue')
        .set({ leased_until: after(leaseMs) })
        .where('worker', '=', worker)
        .execute()
      const rows = await database.selectFrom('queue').select(['id', 'cancelled']).where('worker', '=', worker).execute()
      return new Map(rows.map(({ id, cancelled }) => [id, { isCancelled: cancelled === 1 }]))
    },
    /** `left`: it was waiting, and is out of the line; `told`: somebody has it in hand, and will hear; null: it is not there. */
    async cancel(id: string): Promise<'left' | 'told' | null> {
      const left = await database.deleteFrom('queue').where('id', '=', id).where(isFree()).executeTakeFirst()
      if (left.numDeletedRows > 0n) return 'left'
      const told = await database.updateTable('queue').set({ cancelled: 1 }).where('id', '=', id).executeTakeFirst()
      return told.numUpdatedRows > 0n ? 'told' : null
    },
    async stats(): Promise<{ waiting: number; running: number }> {
      const { rows } = await count({ now: Date.now() })
      return rows[0] ?? { waiting: 0, running: 0 }
    },
    /** Entries of processes of this machine that have died need not wait for their lease. */
    async releaseOfTheDead(): Promise<void> {
      const held = await database.selectFrom('queue').select(['id', 'worker']).where('worker', 'is not', null).execute()
      for (const entry of held)
        if (isDeadHere(entry.worker ?? '', machines))
          await database.updateTable('queue').set({ worker: null, leased_until: 0 }).where('id', '=', entry.id).execute()
    },
  }

  function first({ selectFrom }: ExpressionBuilder<Tables, 'queue'>, now: number) {
    return selectFrom('queue')
      .select('id')
      .where(isFree(now))
      .where(isPast('available_at', longestWaitMs, now))
      .where('cancelled', '=', 0)
      .orderBy('priority', 'desc')
      .orderBy('turn')
      .orderBy('added_at')
      .limit(1)
  }

  /**
   * After the owner's own last turn, and not before the turn that is next: who comes new is served beside those who wait
   * long, and who adds a thousand waits behind each other's first.
   */
  function lastTurn(owner: string, priority: number, now: number) {
    const ofLevel = database.selectFrom('queue').where('priority', '=', priority)
    const own = ofLevel.where('owner', '=', owner).select(({ fn }) => fn.max('turn').as('turn'))
    const next = ofLevel.where(isFree(now)).orderBy('turn').limit(1).select(sql<number>`turn - 1`.as('turn'))
    const latest = ofLevel.select(({ fn }) => fn.max('turn').as('turn'))
    const ahead = sql`coalesce((${next}), (${latest}), 0)`
    return sql<number>`(select max(turn) from (select coalesce((${own}), 0) as turn union all select ${ahead}) as turns)`
  }
}
