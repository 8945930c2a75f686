/** How fast this machine is today, so that seconds of another day or another machine can be compared. */
import { once } from 'node:events'
import { Worker } from 'node:worker_threads'

/** Millions of steps a second on two threads where the bottle of `bench:trace` is drawn by 2.6 million samples a second: there the design's seconds hold. */
const REFERENCE = 165
const STEPS = 120e6
const THREADS = 2

/** A chain of multiplications, divisions and roots in floating point, as a tracer has them, that no compiler can shorten. */
const LOOP = `
  const { parentPort, workerData } = require('node:worker_threads')
  const run = (steps) => {
    let [x, y] = [0.3, 0.7]
    for (let i = 0; i < steps; i++) {
      const r = Math.sqrt(x * x + y * y + 1e-3)
      x = y / r + 0.1
      y = 1.3 - x * r
    }
    return x + y
  }
  run(workerData / 20)
  parentPort.once('message', () => parentPort.postMessage(run(workerData)))
  parentPort.postMessage('ready')
`

/** This machine's speed as a multiple of the one on which the design's seconds hold. */
export async function speedOfMachine(): Promise<number> {
  const threads = Array.from({ length: THREADS }, () => new Worker(LOOP, { eval: true, workerData: STEPS }))
  await Promise.all(threads.map((thread) => once(thread, 'message')))
  const begun = performance.now()
  for (const thread of threads) thread.postMessage('go')
  await Promise.all(threads.map((thread) => once(thread, 'message')))
  const seconds = (performance.now() - begun) / 1000
  await Promise.all(threads.map((thread) => thread.terminate()))
  return (THREADS * STEPS) / seconds / 1e6 / REFERENCE
}
