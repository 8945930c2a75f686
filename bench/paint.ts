/**
 * How long a page without anything traced takes, from scene to PNG, beside satori and resvg on the same scene in the same run:
 * `npm run bench:paint -- [--runs 5]`. Warm: fonts are loaded and each side has drawn the page once. Processor time stands beside the
 * clock's, because other programs make the clock run and not the work.
 */
import { parseArgs } from 'node:util'
import { canvasFor, compose, readBrief } from '@easel/engine'
import { nodeWorld } from '@easel/engine/node'
import { Resvg } from '@resvg/resvg-js'
import satori from 'satori'
import { encode } from '../packages/engine/src/encode.ts'
import { layoutScene } from '../packages/engine/src/paint/index.ts'
import { render } from '../packages/engine/src/render.ts'
import { mapLayers, type Scene } from '../packages/engine/src/scene/index.ts'
import { treeOf } from './paint/satori-tree.ts'

const { values } = parseArgs({ options: { runs: { type: 'string', default: '5' } } })
const RUNS = Number(values.runs)

const DESIGNS: readonly (readonly [string, string])[] = [
  [
    'poster',
    'Poster for a night market, flat vector illustration of a city with lanterns: "Lantern Row", Saturday 9 May, 6–11 pm, Harbour Square',
  ],
  ['lettering', 'Typographic poster that reads "MAKE LESS, BETTER", black on warm yellow'],
  ['app screen', 'Mobile banking app home screen, light: balance $4,210.55, recent transactions, a "Send money" button'],
  ['menu', 'Café menu titled "Morning Bar": Espresso $3, Flat white $4, Cortado $4, Croissant $3.50, Granola $6'],
]
/** Milliseconds that the poster may take, by its size. */
const BUDGET_MS: Record<string, number> = { '1024×1024': 150, '3840×2160': 900 }
const MOST_OF_PEER = 0.5

const fonts = new Map<string, Uint8Array>()
const node = nodeWorld({ threads: 1 })
const world: typeof node = {
  ...node,
  async font(file) {
    const bytes = await node.font(file)
    if (file.endsWith('.woff2')) fonts.set(file, bytes)
    return bytes
  },
}

console.log('page'.padEnd(12), 'size'.padEnd(11), 'easel ms (cpu)   satori+resvg ms (cpu)   ratio by cpu')
let isWithin = true
for (const size of [
  { width: 1024, height: 1024 },
  { width: 3840, height: 2160 },
])
  for (const [name, prompt] of DESIGNS) {
    const { brief } = readBrief(prompt)
    const { scene } = compose(brief, canvasFor(brief, { size, background: 'auto' }), 7)
    const [ours, peers] = [await timed(() => drawn(scene)), await timed(await peer(scene))]
    const [named, ratio] = [`${size.width}×${size.height}`, ours.cpuMs / peers.cpuMs]
    if (name === 'poster') isWithin &&= ours.ms <= (BUDGET_MS[named] ?? 0) && ratio <= MOST_OF_PEER
    const cell = ({ ms, cpuMs }: Timed) => `${ms.toFixed(0)} (${cpuMs.toFixed(0)})`
    console.log(name.padEnd(12), named.padEnd(11), cell(ours).padEnd(16), cell(peers).padEnd(23), ratio.toFixed(2))
  }
console.log(
  `The poster is ${isWithin ? 'within' : 'NOT within'} ${Object.values(BUDGET_MS).join(' and ')} ms and ${MOST_OF_PEER} × satori + resvg.`,
)
await world.threads.close()

async function drawn(scene: Scene): Promise<void> {
  const { pixels } = await render(scene, world, { quality: 'high', previews: 0 })
  await encode(pixels, 'png', 100)
}

/** The same scene by satori and resvg, to PNG; its boxes and its tree are made before the clock runs. */
async function peer(scene: Scene): Promise<() => Promise<void>> {
  const boxes = await layoutScene(scene, world)
  const tree = await treeOf(scene, boxes, async (id, color) => (await world.art(id))?.replaceAll('currentColor', color) ?? null)
  const { width, height } = scene.canvas
  const faces = facesOf(scene)
  return async () => {
    const svg = await satori(tree as never, { width, height, fonts: faces })
    new Resvg(svg).render().asPng()
  }
}

/** Every loaded file of the families that the scene names, under the name that its layers call it by. */
function facesOf(scene: Scene) {
  const families = new Map<string, Set<number>>()
  mapLayers(scene, (layer) => {
    if (layer.type === 'text') families.set(layer.font, (families.get(layer.font) ?? new Set()).add(layer.weight))
    return layer
  })
  return [...families].flatMap(([name, weights]) =>
    [...fonts]
      .filter(([file]) => file.includes(`/${name.replace(/-(?:condensed|expanded)$/, '')}/`))
      .flatMap(([, bytes]) =>
        [...weights].map((weight) => ({ name, data: Buffer.from(bytes), weight: weight as 400, style: 'normal' as const })),
      ),
  )
}

type Timed = { ms: number; cpuMs: number }

/** Medians over the runs, after one that is not counted. */
async function timed(work: () => Promise<void>): Promise<Timed> {
  await work()
  const [clock, processor]: [number[], number[]] = [[], []]
  for (let run = 0; run < RUNS; run++) {
    const [started, used] = [performance.now(), process.cpuUsage()]
    await work()
    const { user, system } = process.cpuUsage(used)
    clock.push(performance.now() - started)
    processor.push((user + system) / 1000)
  }
  return { ms: median(clock), cpuMs: median(processor) }
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0
}
