import { expect, test } from 'vitest'
import type { Leases } from './leases.ts'

/** Records that several processes share. */
export type SharedRecords = {
  /** One more process. */
  join(): Leases
  /** Gives a piece of work to somebody who fell silent over it, so that the lease has run out; `aheadMs`: it ends that far in the future. */
  abandon(name: string, options?: { aheadMs: number }): Promise<void>
  stop(): Promise<void>
}

/** What leases promise on every database; `leaseMs` is theirs. */
export function leasesSuite(open: () => Promise<SharedRecords>, leaseMs: number) {
  test('of those who share the records one has a piece of work, until it is done', async () => {
    const { join, stop } = await open()
    const [here, there] = [join(), join()]
    const held = await here.take('batch_1')
    expect(held?.lost.aborted).toBe(false)
    expect(await Promise.all([here.take('batch_1'), there.take('batch_1')])).toEqual([null, null])
    expect(await Promise.all([here.isHeldElsewhere('batch_1'), there.isHeldElsewhere('batch_1')])).toEqual([false, true])
    expect(await there.take('batch_2')).not.toBeNull()
    await held?.release()
    expect(await there.isHeldElsewhere('batch_1')).toBe(false)
    expect(await there.take('batch_1')).not.toBeNull()
    await Promise.all([here.close(), there.close()])
    await stop()
  })

  test('however many ask at once, one gets it', async () => {
    const { join, stop } = await open()
    const processes = Array.from({ length: 6 }, join)
    const taken = await Promise.all(processes.map((each) => each.take('batch_1')))
    expect(taken.filter((held) => held !== null)).toHaveLength(1)
    for (const each of processes) await each.close()
    await stop()
  })

  test('it is kept for longer than a lease, and who goes leaves it at once', async () => {
    const { join, stop } = await open()
    const [here, there] = [join(), join()]
    const held = await here.take('batch_1')
    await expect.poll(() => there.isHeldElsewhere('batch_1'), { timeout: 3 * leaseMs, interval: 2 * leaseMs }).toBe(true)
    expect(held?.lost.aborted).toBe(false)
    await here.close()
    expect(await there.take('batch_1')).not.toBeNull()
    await there.close()
    await stop()
  })

  test('the work of one who fell silent is taken over, and so is that of one whose clock was ahead', async () => {
    const { join, abandon, stop } = await open()
    const here = join()
    await abandon('batch_1')
    await abandon('batch_2', { aheadMs: 3_600_000 })
    for (const name of ['batch_1', 'batch_2']) {
      expect(await here.isHeldElsewhere(name)).toBe(false)
      expect(await here.take(name)).not.toBeNull()
    }
    await here.close()
    await stop()
  })
}
