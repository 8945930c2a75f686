import { dayOf, firstOfMonth } from '../../limits/days.ts'
import type { EngineRecords } from '../../records/index.ts'
import { EngineFault } from '../fault.ts'

export type Price = { id: string; price?: number; spendCap?: number }

/**
 * What engines that cost money may still cost this calendar month (UTC). Orders in work count as spent until they end, so
 * that many at one time cannot pass the cap together.
 */
export function createPurse(records: { engines: Pick<EngineRecords, 'spent' | 'spend'> }, now: () => number) {
  const open = new Map<string, number>()
  const promise = (id: string, dollars: number) => open.set(id, (open.get(id) ?? 0) + dollars)

  async function left({ id, spendCap }: Price): Promise<number> {
    if (spendCap === undefined) return Number.POSITIVE_INFINITY
    return spendCap - (await records.engines.spent(id, firstOfMonth(now()))) - (open.get(id) ?? 0)
  }
  return {
    left,
    /** Puts the price of so many pictures aside; throws when the cap does not allow them. */
    async reserve(engine: Price, pictures: number): Promise<{ settle(delivered: number): Promise<void> }> {
      const { id, price = 0 } = engine
      // Set aside before anybody is asked, so that two at once see each other.
      const dollars = price * pictures
      promise(id, dollars)
      const giveBack = () => promise(id, -dollars)
      const room = await left(engine).catch((error: unknown) => {
        giveBack()
        throw error
      })
      if (room < -1e-9) {
        giveBack()
        throw new EngineFault('spent', `The engine '${id}' has used up what it may cost this month.`)
      }
      return {
        async settle(delivered) {
          try {
            if (price > 0 && delivered > 0) await records.engines.spend(id, dayOf(now()), price * delivered)
          } finally {
            giveBack()
          }
        },
      }
    },
  }
}

export type Purse = ReturnType<typeof createPurse>
