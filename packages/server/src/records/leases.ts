import { sql } from 'kysely'
import { type Clock, machineClock } from './clock.ts'
import { isDeadHere, newProcessName, retireProcessName } from './process-name.ts'
import type { Database } from './sqlite.ts'

/** A piece of long work that is this process's. */
export type Held = {
  /** Fires when it is no longer: another may be at it. */
  lost: AbortSignal
  release(): Promise<void>
}

/** Which process works on what, where several share the records. */
export interface Leases {
  /** Takes a piece of work until it is released; null when somebody has it already, be it this process. */
  take(name: string): Promise<Held | null>
  isHeldElsewhere(name: string): Promise<boolean>
  /** Releases all. */
  close(): Promise<void>
}

type Options = {
  clock?: Clock
  /** How long work stays with a process that has gone silent; it speaks three times as often. */
  leaseMs?: number
  /** Whether all processes are of this machine. */
  machines?: 'one' | 'many'
  onError?: (error: unknown) => void
}

/** Leases as rows that their holders renew. */
export function createLeases(database: Database, options: Options = {}): Leases {
  const { clock = machineClock, leaseMs = 20_000, machines = 'one', onError = () => {} } = options
  const holder = newProcessName()
  const held = new Map<string, AbortController>()
  let renewedAt = performance.now()

  const until = () => sql<number>`${clock()} + ${leaseMs}`
  /** Run out; or farther ahead than anybody writes, by a clock that has been put back since. */
  const isOver = () => sql<boolean>`(leases.held_until <= ${clock()} or leases.held_until > ${clock()} + ${2 * leaseMs})`

  async function renew() {
    if (held.size === 0) return
    const asked = performance.now()
    await database.updateTable('leases').set({ held_until: until() }).where('holder', '=', holder).execute()
    renewedAt = asked
    const ours = new Set(
      (await database.selectFrom('leases').select('name').where('holder', '=', holder).execute()).map(({ name }) => name),
    )
    for (const name of held.keys()) if (!ours.has(name)) lose(name)
  }
  function lose(name: string) {
    held.get(name)?.abort('lost')
    held.delete(name)
  }
  const beat = () =>
    renew().catch((error) => {
      onError(error)
      // The records do not answer; by now others may think that this process is gone.
      if (performance.now() - renewedAt > leaseMs) for (const name of [...held.keys()]) lose(name)
    })
  const timer = setInterval(() => void beat(), leaseMs / 3)
  timer.unref()

  async function dropDead(name: string) {
    const row = await database.selectFrom('leases').select('holder').where('name', '=', name).executeTakeFirst()
    if (row && isDeadHere(row.holder, machines))
      await database.deleteFrom('leases').where('name', '=', name).where('holder', '=', row.holder).execute()
  }
  async function release(name: string, lost: AbortController) {
    if (held.get(name) !== lost) return
    held.delete(name)
    await database.deleteFrom('leases').where('name', '=', name).where('holder', '=', holder).execute()
  }

  return {
    async take(name) {
      if (held.has(name)) return null
      await dropDead(name)
      const asked = performance.now()
      const taken = await database
        .insertInto('leases')
        .values({ name, holder, held_until: until() })
        .onConflict((conflict) => conflict.column('name').doUpdateSet({ holder, held_until: until() }).where(isOver()))
        .returning('name')
        .executeTakeFirst()
      if (!taken) return null
      if (held.size === 0) renewedAt = asked
      const lost = new AbortController()
      held.set(name, lost)
      return { lost: lost.signal, release: () => release(name, lost) }
    },
    async isHeldElsewhere(name) {
      const row = await database
        .selectFrom('leases')
        .select('holder')
        .where('name', '=', name)
        .where(({ not }) => not(isOver()))
        .executeTakeFirst()
      return row !== undefined && row.holder !== holder && !isDeadHere(row.holder, machines)
    },
    async close() {
      clearInterval(timer)
      held.clear()
      retireProcessName(holder)
      await database.deleteFrom('leases').where('holder', '=', holder).execute()
    },
  }
}
