import type { TraceScene } from '../../packages/engine/src/trace/index.ts'
import * as K from '../../packages/engine/src/trace/kernel/assembly/layout.ts'
import { pack } from '../../packages/engine/src/trace/pack.ts'
import { spread, tilesOf } from '../../packages/engine/src/trace/work.ts'
import type { TraceThreads } from '../../packages/engine/src/world.ts'

/** One drawing: linear radiance, three floats a pixel from the top left, and what it cost. */
export type Drawing = { samples: number; seconds: number; cpuSeconds: number; radiance: Float32Array }

let scenes = 1_000_000

/** Draws a scene by so many samples a pixel, once for each of `ladder`, without the adaptive pass and the denoiser. */
export async function drawByEasel(scene: TraceScene, size: number, ladder: number[], threads: TraceThreads): Promise<Drawing[]> {
  const { memory, planes } = pack(scene, { width: size, height: size })
  const number = ++scenes
  const call = (name: string, numbers: number[]) => threads.run<number>({ scene: number, memory, call: name, numbers })
  const pass = (from: number, to: number) =>
    spread(tilesOf(size, 0, size), threads.count, undefined, (tile) => call('trace', [...tile, from, to]))
  await call('prepare', [])
  const drawings: Drawing[] = []
  let spent = { seconds: 0, cpuSeconds: 0 }
  let from = 0
  for (const samples of ladder) {
    const cost = await costOf(() => pass(from, samples))
    spent = { seconds: spent.seconds + cost.seconds, cpuSeconds: spent.cpuSeconds + cost.cpuSeconds }
    drawings.push({ samples, ...spent, radiance: radianceOf(memory, planes, size, samples) })
    from = samples
  }
  return drawings
}

/** Rays that one sample a pixel costs on average. */
export async function raysPerSample(scene: TraceScene, size: number, threads: TraceThreads): Promise<number> {
  const { memory } = pack(scene, { width: size, height: size })
  const number = ++scenes
  const call = (name: string, numbers: number[]) => threads.run<number>({ scene: number, memory, call: name, numbers })
  await call('prepare', [])
  return (await call('countRays', [0, 0, size, size])) / size ** 2
}

/** Sums of the two halves of the samples → means. */
function radianceOf(memory: WebAssembly.Memory, planes: number, size: number, samples: number): Float32Array {
  const plane = (index: number) => new Float32Array(memory.buffer, planes + 16 * index * size * size, 4 * size * size)
  const [a, b] = [plane(K.P_COLOR_A), plane(K.P_COLOR_B)]
  const radiance = new Float32Array(3 * size * size)
  for (let i = 0; i < radiance.length; i++) {
    const at = 4 * Math.floor(i / 3) + (i % 3)
    radiance[i] = ((a[at] as number) + (b[at] as number)) / samples
  }
  return radiance
}

async function costOf(run: () => Promise<unknown>): Promise<{ seconds: number; cpuSeconds: number }> {
  const [start, cpu] = [performance.now(), process.cpuUsage()]
  await run()
  const { user, system } = process.cpuUsage(cpu)
  return { seconds: (performance.now() - start) / 1e3, cpuSeconds: (user + system) / 1e6 }
}
