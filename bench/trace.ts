/**
 * How fast the path tracer draws: the bottle on its sweep, 512 × 512, on two threads.
 * `node bench/trace.ts [threads]` prints samples and rays a second, and the time of each stage.
 */
import { buildBvh } from '../packages/engine/src/trace/bvh.ts'
import { createTraceThreads, traceScene } from '../packages/engine/src/trace/index.ts'
import { pack } from '../packages/engine/src/trace/pack.ts'
import { bottleScene } from '../packages/engine/src/trace/test/scenes.ts'

const count = Number(process.argv[2] ?? 2)
const size = 512
const samples = 24
const threads = createTraceThreads(count)
// The same bottle twice: fully lit as a physical set, and on an exact plate.
const physical = bottleScene({ plate: null })
const triangles = physical.meshes.reduce((sum, mesh) => sum + mesh.indices.length / 3, 0)

const rows: [string, string][] = [['triangles', String(triangles)]]
const corners = new Float32Array(60_000 * 9).map((_, i) => Math.sin(i * 12.9898 + Math.floor(i / 9) * 3.7) + (i % 9) * 0.01)
rows.push(['BVH of 60 000 triangles', `${(await timed(async () => buildBvh(corners))).toFixed(0)} ms`])

const { memory } = pack(physical, { width: size, height: size })
const call = (name: string, numbers: number[]) => threads.run<number>({ scene: -1, memory, call: name, numbers })
await call('prepare', [])
const traced = await timed(async () => {
  const tiles = Array.from({ length: (size / 32) ** 2 }, (_, i) => [(i % 16) * 32, Math.floor(i / 16) * 32])
  await Promise.all(tiles.map(([x = 0, y = 0]) => call('trace', [x, y, x + 32, y + 32, 0, samples])))
})
const perSample = (await call('countRays', [0, 0, size, size])) / size ** 2
rows.push(['samples a second', `${((size * size * samples) / traced / 1e3).toFixed(2)} M`])
rows.push(['rays a second', `${((size * size * samples * perSample) / traced / 1e3).toFixed(2)} M (${perSample.toFixed(2)} a sample)`])

for (const [name, scene] of [
  ['physical', physical],
  ['exact plate', bottleScene()],
] as const) {
  const whole = await timed(() => traceScene(scene, { width: size, height: size, samples }, threads))
  rows.push([`whole picture, ${name}, ${samples} samples`, `${whole.toFixed(0)} ms`])
}
rows.push(['peak memory', `${(process.resourceUsage().maxRSS / 1e3).toFixed(0)} MB`])
for (const [what, value] of rows) console.log(`${what.padEnd(44)} ${value}`)
await threads.close()

async function timed(run: () => Promise<unknown>): Promise<number> {
  const start = performance.now()
  await run()
  return performance.now() - start
}
