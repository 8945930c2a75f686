/** How fast this machine is today, so that seconds of another day or another machine can be compared. */
import { bottleScene } from '../../packages/engine/src/trace/test/scenes.ts'
import { createTraceThreads } from '../../packages/engine/src/trace/threads.ts'
import { drawByEasel } from '../trace/easel.ts'

/** Millions of samples a second of the scene below, on two threads, where the bottle of `bench:trace` is drawn by 2.6 million a second: there the design's seconds hold. */
const REFERENCE = 5.1
const [SIZE, SAMPLES] = [320, 24]

/** This machine's speed as a multiple of the one on which the design's seconds hold: the tracer's own, over a small scene that never changes. */
export async function speedOfMachine(): Promise<number> {
  const threads = createTraceThreads(2)
  const drawings = await drawByEasel(bottleScene(), SIZE, [2, SAMPLES + 2], threads)
  await threads.close()
  const [first, last] = drawings as [(typeof drawings)[number], (typeof drawings)[number]]
  return (SIZE ** 2 * SAMPLES) / (last.seconds - first.seconds) / 1e6 / REFERENCE
}
