import { expect, test } from 'vitest'
import type { Queue, QueueEntry } from './queue.ts'

/** A line that several queues share, as processes do. */
export type Line = {
  join(): Queue
  /** Adds an entry that somebody took and then fell silent over, so that its lease has run out; `aheadMs`: all its times are that far in the future. */
  abandon(entry: QueueEntry, options?: { aheadMs: number }): Promise<void>
  /** Gives an entry to another worker, as if the one who has it had been silent for too long. */
  rob(id: string): Promise<void>
  stop(): Promise<void>
}

/** What every driver of the queue promises. */
export function queueSuite(open: () => Promise<Line>) {
  const forever = (signal: AbortSignal) =>
    new Promise<void>((_, reject) => signal.addEventListener('abort', () => reject(new Error('stopped')), { once: true }))

  test('every entry is done once, whoever takes it', async () => {
    const line = await open()
    const done: string[] = []
    const queues = [line.join(), line.join()]
    for (const queue of queues) queue.work(async ({ id }) => void done.push(id), { concurrency: 3 })
    const ids = Array.from({ length: 30 }, (_, index) => `job_${index}`)
    await Promise.all(ids.map((id, index) => queues[index % 2]?.add({ id, kind: 'generate' })))
    await expect.poll(() => done.length).toBe(30)
    expect([...done].sort()).toEqual([...ids].sort())
    expect(await queues[0]?.stats()).toEqual({ waiting: 0, running: 0 })
    for (const queue of queues) await queue.close()
    await line.stop()
  })

  test('entries go in order, those of higher priority first, and one twice added is one', async () => {
    const line = await open()
    const queue = line.join()
    for (const id of ['a', 'b', 'a']) await queue.add({ id, kind: 'generate' })
    await queue.add({ id: 'urgent', kind: 'generate', priority: 1 })
    expect(await queue.stats()).toEqual({ waiting: 3, running: 0 })
    const order: string[] = []
    queue.work(async ({ id }) => void order.push(id), { concurrency: 1 })
    await expect.poll(() => order).toEqual(['urgent', 'a', 'b'])
    await queue.close()
    await line.stop()
  })

  test('who has much in line does not keep others waiting: owners take turns, in proportion to what each entry weighs', async () => {
    const line = await open()
    const queue = line.join()
    for (let index = 0; index < 6; index++) await queue.add({ id: `a${index}`, kind: 'generate', owner: 'a' })
    for (const id of ['b0', 'b1']) await queue.add({ id, kind: 'generate', owner: 'b', weight: 2 })
    await queue.add({ id: 'c0', kind: 'generate', owner: 'c' })
    const order: string[] = []
    queue.work(async ({ id }) => void order.push(id), { concurrency: 1 })
    await expect.poll(() => order).toEqual(['a0', 'c0', 'a1', 'b0', 'a2', 'a3', 'b1', 'a4', 'a5'])
    await queue.close()
    await line.stop()
  })

  test('who comes back after a pause has saved up no turns', async () => {
    const line = await open()
    const queue = line.join()
    for (let index = 0; index < 4; index++) await queue.add({ id: `a${index}`, kind: 'generate', owner: 'a' })
    const order: string[] = []
    const step = Promise.withResolvers<void>()
    const added = Promise.withResolvers<void>()
    queue.work(
      async ({ id }) => {
        order.push(id)
        if (id !== 'a1') return
        step.resolve()
        await added.promise
      },
      { concurrency: 1 },
    )
    await step.promise
    for (let index = 0; index < 3; index++) await queue.add({ id: `b${index}`, kind: 'generate', owner: 'b' })
    added.resolve()
    await expect.poll(() => order).toEqual(['a0', 'a1', 'a2', 'b0', 'a3', 'b1', 'b2'])
    await queue.close()
    await line.stop()
  })

  test('an entry whose work failed is tried again, and its attempts are counted', async () => {
    const line = await open()
    const queue = line.join()
    const attempts: number[] = []
    queue.work(
      async (delivery) => {
        attempts.push(delivery.attempts)
        if (delivery.attempts < 3) throw new Error('not this time')
      },
      { concurrency: 1 },
    )
    await queue.add({ id: 'stubborn', kind: 'generate' })
    await expect.poll(() => attempts).toEqual([1, 2, 3])
    await queue.close()
    await line.stop()
  })

  test('the work of one who fell silent comes back to another', async () => {
    const line = await open()
    await line.abandon({ id: 'orphan', kind: 'generate' })
    const next = line.join()
    const done: string[] = []
    next.work(async ({ id, attempts }) => void done.push(`${id} ${attempts}`), { concurrency: 1 })
    await expect.poll(() => done).toEqual(['orphan 2'])
    await next.close()
    await line.stop()
  })

  test('what a clock has written that was put back since is not waited for', async () => {
    const line = await open()
    await line.abandon({ id: 'ahead', kind: 'generate' }, { aheadMs: 3_600_000 })
    const next = line.join()
    expect(await next.stats()).toEqual({ waiting: 1, running: 0 })
    const done: string[] = []
    next.work(async ({ id }) => void done.push(id), { concurrency: 1 })
    await expect.poll(() => done).toEqual(['ahead'])
    await next.close()
    await line.stop()
  })

  test('who has lost an entry to another is told to leave it, and its failure puts nothing back', async () => {
    const line = await open()
    const slow = line.join()
    const reasons: unknown[] = []
    slow.work(({ signal }) => forever(signal).catch(() => void reasons.push(signal.reason)), { concurrency: 1 })
    await slow.add({ id: 'robbed', kind: 'generate' })
    await expect.poll(() => slow.stats()).toEqual({ waiting: 0, running: 1 })
    await line.rob('robbed')
    await expect.poll(() => reasons, { timeout: 5000 }).toEqual(['lost'])
    expect(await slow.stats()).toEqual({ waiting: 0, running: 1 })
    await slow.close()
    await line.stop()
  })

  test('a cancelled entry leaves the line, or its worker is told', async () => {
    const line = await open()
    const queue = line.join()
    const reasons: unknown[] = []
    queue.work(
      async ({ signal }) => {
        await forever(signal).catch(() => reasons.push(signal.reason))
      },
      { concurrency: 1 },
    )
    await queue.add({ id: 'first', kind: 'generate' })
    await queue.add({ id: 'second', kind: 'generate' })
    await expect.poll(() => queue.stats()).toEqual({ waiting: 1, running: 1 })
    expect(await queue.cancel('second')).toBe(true)
    // Another process may be the one that cancels.
    expect(await line.join().cancel('first')).toBe(true)
    await expect.poll(() => reasons).toEqual(['cancelled'])
    await expect.poll(() => queue.stats()).toEqual({ waiting: 0, running: 0 })
    expect(await queue.cancel('first')).toBe(false)
    await queue.close()
    await line.stop()
  })

  test('who closes puts back what is in hand, for the next to do', async () => {
    const line = await open()
    const leaving = line.join()
    leaving.work(({ signal }) => forever(signal), { concurrency: 1 })
    await leaving.add({ id: 'unfinished', kind: 'generate' })
    await expect.poll(() => leaving.stats()).toEqual({ waiting: 0, running: 1 })
    await leaving.close({ graceMs: 20 })
    expect(await leaving.cancel('unfinished')).toBe(false)

    const next = line.join()
    const done: string[] = []
    next.work(async ({ id }) => void done.push(id), { concurrency: 1 })
    await expect.poll(() => done).toEqual(['unfinished'])
    await next.close()
    await line.stop()
  })

  test('who closes with grace lets the work in hand end', async () => {
    const line = await open()
    const queue = line.join()
    const { promise, resolve } = Promise.withResolvers<void>()
    queue.work(() => promise, { concurrency: 1 })
    await queue.add({ id: 'quick', kind: 'generate' })
    await expect.poll(() => queue.stats()).toEqual({ waiting: 0, running: 1 })
    setTimeout(resolve, 30)
    await queue.close({ graceMs: 5000 })
    expect(await queue.stats()).toEqual({ waiting: 0, running: 0 })
    await line.stop()
  })
}
