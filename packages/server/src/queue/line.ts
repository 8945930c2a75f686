import { type ExpressionBuilder, type RawBuilder, sql } from 'kysely'
import { type Clock, type Database, isDeadHere, type Tables } from '../records/index.ts'
import type { QueueEntry } from './queue.ts'

/** An entry that was just taken; `attempts` counts this time. */
export type Taken = { id: string; kind: string; attempts: number }

const LONGEST_PAUSE_MS = 60_000

type Options = { worker: string; leaseMs: number; longestWaitMs: number; machines: 'one' | 'many'; clock: Clock }

/** The statements on the table of the line, for one worker. */
export function openLine(database: Database, { worker, leaseMs, longestWaitMs, machines, clock }: Options) {
  const after = (ms: number): RawBuilder<number> => sql<number>`${clock()} + ${ms}`
  /** A time farther ahead than anybody writes is of a clock that has been put back since. */
  const isPast = (column: 'leased_until' | 'available_at', farthestMs: number) =>
    sql<boolean>`(${sql.ref(column)} <= ${clock()} or ${sql.ref(column)} > ${after(2 * farthestMs)})`
  const isFree = () => isPast('leased_until', leaseMs)
  let lastAddedAt = 0
  /**
   * How long it is left alone if its worker dies with it, which is counted before: not at all the first times, then 1 s, 2 s, 4 s …
   * So that an entry that kills its workers lets others be done, and one that is only unlucky is not in every worker's hand that dies.
   */
  const pauseAfterDeath = sql<number>`case when attempts < 2 then 0 when attempts > 7 then ${LONGEST_PAUSE_MS} else 1000 * (1 << (attempts - 2)) end`

  return {
    async add({ id, kind, priority = 0, owner = '', weight = 1 }: QueueEntry): Promise<void> {
      // Entries of the same millisecond keep their order.
      lastAddedAt = Math.max(Date.now(), lastAddedAt + 1)
      const turn = sql<number>`${sql`${lastTurn(owner, priority)}`} + ${weight}`
      await database
        .insertInto('queue')
        .values({
          id,
          kind,
          priority,
          owner,
          turn,
          attempts: 0,
          added_at: lastAddedAt,
          available_at: clock(),
          worker: null,
          leased_until: 0,
          cancelled: 0,
        })
        .onConflict((conflict) => conflict.doNothing())
        .execute()
    },
    /** The next entry, if there is one. */
    take: (): Promise<Taken | undefined> =>
      database
        .updateTable('queue')
        .set((column) => ({
          worker,
          leased_until: after(leaseMs),
          attempts: column('attempts', '+', 1),
          available_at: sql<number>`${clock()} + ${pauseAfterDeath}`,
        }))
        .where('id', '=', (column) => (machines === 'one' ? first(column) : first(column).forUpdate().skipLocked()))
        .returning(['id', 'kind', 'attempts'])
        .executeTakeFirst(),
    /** Takes what is done, or no longer wanted, out of the line. */
    async remove(id: string): Promise<void> {
      await database.deleteFrom('queue').where('id', '=', id).where('worker', '=', worker).execute()
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
      return database
        .selectFrom('queue')
        .select([
          sql<number>`count(*) filter (where ${isFree()})`.as('waiting'),
          sql<number>`count(*) filter (where not ${isFree()})`.as('running'),
        ])
        .executeTakeFirstOrThrow()
    },
    /** Entries of processes of this machine that have died need not wait for their lease. */
    async releaseOfTheDead(): Promise<void> {
      const held = await database.selectFrom('queue').select(['id', 'worker']).where('worker', 'is not', null).execute()
      for (const entry of held)
        if (isDeadHere(entry.worker ?? '', machines))
          await database.updateTable('queue').set({ worker: null, leased_until: 0 }).where('id', '=', entry.id).execute()
    },
  }

  function first({ selectFrom }: ExpressionBuilder<Tables, 'queue'>) {
    return selectFrom('queue')
      .select('id')
      .where(isFree())
      .where(isPast('available_at', longestWaitMs))
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
  function lastTurn(owner: string, priority: number) {
    const ofLevel = database.selectFrom('queue').where('priority', '=', priority)
    const own = ofLevel.where('owner', '=', owner).select(({ fn }) => fn.max('turn').as('turn'))
    const next = ofLevel.where(isFree()).orderBy('turn').limit(1).select(sql<number>`turn - 1`.as('turn'))
    const latest = ofLevel.select(({ fn }) => fn.max('turn').as('turn'))
    const ahead = sql`coalesce((${next}), (${latest}), 0)`
    return sql<number>`(select max(turn) from (select coalesce((${own}), 0) as turn union all select ${ahead}) as turns)`
  }
}
