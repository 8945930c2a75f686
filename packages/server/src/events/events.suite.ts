import { expect, test } from 'vitest'
import type { Events, JobEvent } from './events.ts'

/** What every driver of the events promises. */
export function eventsSuite(open: () => Promise<Events>) {
  const progress = (done: number): JobEvent => ({ type: 'progress', stage: 'paint', done })

  test('every listener of a job hears its events in order, and no others', async () => {
    const events = await open()
    const heard: JobEvent[][] = [[], []]
    for (const list of heard) events.subscribe('job_a', (event) => list.push(event))
    for (const done of [0.1, 0.5, 0.9]) await events.publish('job_a', progress(done))
    await events.publish('job_b', progress(1))
    await expect.poll(() => heard[0]?.length).toBe(3)
    for (const list of heard) expect(list).toEqual([progress(0.1), progress(0.5), progress(0.9)])
    await events.close()
  })

  test('who has left hears nothing more, also when leaving twice', async () => {
    const events = await open()
    let heard = 0
    const leave = events.subscribe('job_a', () => heard++)
    leave()
    leave()
    await events.publish('job_a', progress(1))
    expect(heard).toBe(0)
    await events.close()
  })

  test('a listener that fails does not keep the news from the others', async () => {
    const events = await open()
    let heard = 0
    events.subscribe('job_a', () => {
      throw new Error('a clumsy listener')
    })
    events.subscribe('job_a', () => heard++)
    await events.publish('job_a', progress(1))
    await expect.poll(() => heard).toBe(1)
    await events.close()
  })
}
