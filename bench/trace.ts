/**
 * How soon the path tracer's pictures are free of noise: `npm run bench:trace -- [--size 320] [--reference 4096] [--only bottle,lens]`.
 * Six scenes, each drawn by a ladder of samples and held against a reference of its own in linear light; beside it Blender
 * Cycles, where `blender` is on the PATH, on the same scenes against its own reference. References are kept under .cache/trace.
 */
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { createTraceThreads, type TraceScene } from '../packages/engine/src/trace/index.ts'
import { blenderVersion, drawByCycles } from './trace/cycles.ts'
import { type Drawing, drawByEasel, raysPerSample } from './trace/easel.ts'
import { costOfSample, meanOf, relativeError, samplesFor } from './trace/error.ts'
import { sharedScenes } from './trace/scenes.ts'

const LADDER = [16, 64, 256]
/** The error of Cycles after so many samples is the one that both are timed to. */
const COMPARED_AT = 1
const THREADS = 2
/** What the design asks: Easel's part of Cycles' time. */
const ASKED = 0.7

const { values } = parseArgs({
  options: { size: { type: 'string', default: '320' }, reference: { type: 'string', default: '4096' }, only: { type: 'string' } },
})
const [size, referenceSamples] = [Number(values.size), Number(values.reference)]
const cache = fileURLToPath(new URL('../.cache/trace/', import.meta.url))
const threads = createTraceThreads(THREADS)
const blender = blenderVersion()
console.log(
  `${size} × ${size}, references of ${referenceSamples} samples, ${THREADS} threads; beside it: ${blender ?? 'nothing (no blender on the PATH)'}\n`,
)

const ratios: number[] = []
for (const { name, scene } of await sharedScenes(size)) {
  if (values.only && !values.only.split(',').includes(name)) continue
  const easel = await measure(`easel-${name}`, scene, (ladder, seeded) => drawByEasel(seeded, size, ladder, threads))
  const rays = await raysPerSample(scene, size, threads)
  const triangles = scene.meshes.reduce((sum, mesh) => sum + mesh.indices.length / 3, 0)
  console.log(`${name}: ${triangles} triangles, ${scene.lights.length} lights, ${rays.toFixed(2)} rays a sample`)
  print('easel', easel, rays)
  if (!blender) continue
  const folder = join(tmpdir(), `easel-cycles-${process.pid}`)
  const cycles = await measure(`cycles-${name}`, scene, async (ladder, seeded) => drawByCycles(seeded, size, ladder, THREADS, folder))
  print('cycles', cycles)
  compare(easel, cycles)
}
if (ratios.length > 0)
  console.log(`${ratios.filter((ratio) => ratio <= ASKED).length} of ${ratios.length} scenes in ≤ ${ASKED} of Cycles' time`)
await threads.close()

type Measured = { drawings: Drawing[]; errors: number[] }
type Draw = (ladder: number[], scene: TraceScene) => Promise<Drawing[]>

async function measure(name: string, scene: TraceScene, draw: Draw): Promise<Measured> {
  const reference = await referenceOf(name, scene, draw)
  await draw([1], scene)
  const drawings = await draw(LADDER, scene)
  return { drawings, errors: drawings.map(({ radiance }) => relativeError(radiance, reference)) }
}

/** The picture without noise, drawn once from another seed. */
async function referenceOf(name: string, scene: TraceScene, draw: Draw): Promise<Float32Array> {
  const fingerprint = createHash('sha256')
    .update(JSON.stringify([scene, size, referenceSamples]))
    .digest('hex')
    .slice(0, 16)
  const file = join(cache, `${name}-${size}-${referenceSamples}-${fingerprint}.radiance`)
  if (existsSync(file)) return new Float32Array(new Uint8Array(readFileSync(file)).buffer)
  const [drawing] = await draw([referenceSamples], { ...scene, seed: scene.seed + 1 })
  if (!drawing) throw new Error('Expected a drawing of the reference but received none')
  mkdirSync(cache, { recursive: true })
  writeFileSync(file, drawing.radiance)
  return drawing.radiance
}

function print(who: string, { drawings, errors }: Measured, rays?: number) {
  const samplesPerSecond = size ** 2 / costOfSample(drawings, 'seconds') / 1e6
  const ladder = drawings.map(({ samples, seconds }, i) => `${samples} spp ${seconds.toFixed(2)} s relMSE ${errors[i]?.toExponential(2)}`)
  const speed = `${samplesPerSecond.toFixed(2)} Msamples/s${rays === undefined ? '' : `, ${(samplesPerSecond * rays).toFixed(2)} Mrays/s`}`
  console.log(`  ${who.padEnd(7)} ${speed} · ${ladder.join(' · ')} · mean ${meanOf((drawings.at(-1) as Drawing).radiance).toFixed(4)}`)
}

function compare(easel: Measured, cycles: Measured) {
  const error = cycles.errors[COMPARED_AT] as number
  const samples = { easel: samplesFor(error, easel.drawings, easel.errors), cycles: LADDER[COMPARED_AT] as number }
  const time = (cost: 'seconds' | 'cpuSeconds') => ({
    easel: samples.easel * costOfSample(easel.drawings, cost),
    cycles: samples.cycles * costOfSample(cycles.drawings, cost),
  })
  const [wall, cpu] = [time('seconds'), time('cpuSeconds')]
  ratios.push(cpu.easel / cpu.cycles)
  console.log(
    `  equal error ${error.toExponential(2)}: ${samples.easel.toFixed(0)} against ${samples.cycles} samples, ${wall.easel.toFixed(2)} against ${wall.cycles.toFixed(2)} s (${(wall.easel / wall.cycles).toFixed(2)}), CPU ${cpu.easel.toFixed(2)} against ${cpu.cycles.toFixed(2)} s (${(cpu.easel / cpu.cycles).toFixed(2)})`,
  )
}
