import { afterAll, afterEach, expect, test, vi } from 'vitest'
import { createTraceThreads, traceScene } from '../index.ts'
import { bottleScene } from './scenes.ts'

const threads = createTraceThreads(2)
afterAll(() => threads.close())
afterEach(() => void vi.restoreAllMocks())

const size = { width: 64, height: 48, samples: 2 }

test('one picture after the other, of any size, is drawn in one memory, and none sees what an earlier one left', async () => {
  const first = await traceScene(bottleScene(), size, threads)
  const made = vi.spyOn(WebAssembly, 'Memory')
  for (const scale of [1, 3, 2])
    await traceScene(bottleScene({ seed: scale, plate: null }), { ...size, width: 64 * scale, height: 48 * scale }, threads)
  expect(await traceScene(bottleScene(), size, threads)).toEqual(first)
  expect(made).not.toHaveBeenCalled()
})

test('pictures at one time have a memory each, and an aborted one gives its back', async () => {
  const alone = await traceScene(bottleScene(), size, threads)
  const stop = new AbortController()
  const aborted = traceScene(
    bottleScene({ seed: 5 }),
    { ...size, samples: 64, signal: stop.signal, onProgress: () => stop.abort(new Error('enough')) },
    threads,
  )
  const [both] = await Promise.all([traceScene(bottleScene(), size, threads), expect(aborted).rejects.toThrow('enough')])
  expect(both.data).toEqual(alone.data)
  const made = vi.spyOn(WebAssembly, 'Memory')
  // What was aborted gives its memory back when the last of its threads has stopped.
  const madeForTwo = async () => {
    made.mockClear()
    await Promise.all([traceScene(bottleScene(), size, threads), traceScene(bottleScene({ seed: 2 }), size, threads)])
    return made.mock.calls.length
  }
  await expect.poll(madeForTwo, { timeout: 60_000 }).toBe(0)
})
