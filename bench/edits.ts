/**
 * How fast photos are edited: a drawn picture without its scene, 1024 × 1024 and, with `large`, 24 megapixels.
 * `node bench/edits.ts [large]` prints the time of each edit (by the clock, and of the processor on all
 * threads), the longest that anything else had to wait for the main thread, and the peak of memory. The first edit also starts the threads.
 */
import { monitorEventLoopDelay } from 'node:perf_hooks'
import sharp from 'sharp'
import { type DrawRequest, draw } from '../packages/engine/src/index.ts'
import { nodeWorld } from '../packages/engine/src/world-node.ts'
import { createAssets } from './edits/assets.ts'

const { keep, asset } = createAssets()
const world = nodeWorld({ threads: 2, asset })
const request: DrawRequest = {
  prompt: 'A terracotta mug on a beige background',
  n: 1,
  size: { width: 512, height: 512 },
  quality: 'low',
  background: 'auto',
  format: 'png',
  compression: 100,
  seed: 7,
  previews: 0,
}
const drawn = await draw(request, 0, world)
const [width, height] = process.argv[2] === 'large' ? [6000, 4000] : [1024, 1024]
const photo = keep(await sharp(drawn.bytes).resize(width, height, { fit: 'cover' }).jpeg({ quality: 92 }).toBuffer())
const hole = { width: Math.round(width * 0.316), height: Math.round(height * 0.316) }
const mask = keep(
  await sharp({ create: { width, height, channels: 4, background: '#000000ff' } })
    .composite([
      {
        input: { create: { ...hole, channels: 4, background: '#000000ff' } },
        left: Math.round(width * 0.1),
        top: Math.round(height * 0.5),
        blend: 'dest-out',
      },
    ])
    .png()
    .toBuffer(),
)

const cases: [name: string, prompt: string, mask: string | null, budgetS: number][] = [
  ['threads start', 'make it brighter', null, 2],
  ['recolour in a mask', 'make this navy', mask, 0.3],
  ['recolour of a subject', 'make the mug navy', null, 0.3],
  ['background swap', 'replace the background with light grey', null, 2],
  ['removal of a tenth', 'remove this', mask, 1],
  ['blur behind', 'blur the background', null, 2],
]
for (const [name, prompt, mask, budgetS] of cases) {
  const delay = monitorEventLoopDelay({ resolution: 5 })
  delay.enable()
  const [started, used] = [performance.now(), process.cpuUsage()]
  const edit: NonNullable<DrawRequest['edit']> = { inputs: [photo], mask, maskMode: 'exact', feather: 0, onLowConfidence: 'warn' }
  await draw({ ...request, prompt, size: 'native', format: 'jpeg', edit }, 0, world)
  const tookS = (performance.now() - started) / 1e3
  delay.disable()
  const cpu = process.cpuUsage(used)
  const waited = `${(delay.max / 1e6).toFixed(0)} ms waited`
  console.log(
    name.padEnd(22),
    `${tookS.toFixed(2)} s`.padStart(8),
    `${((cpu.user + cpu.system) / 1e6).toFixed(2)} s of processor`.padStart(22),
    `${(tookS / budgetS).toFixed(1)} × the budget for 1024²`.padStart(30),
    waited.padStart(18),
  )
}
console.log('peak memory'.padEnd(22), `${(process.resourceUsage().maxRSS / 1e3).toFixed(0)} MB`)
await world.threads.close()
