/**
 * Draws every object of the catalogue on a plain sweep as one contact sheet, to be looked at.
 * `node bench/objects.ts OUT.png [tile px] [samples] [archetype,archetype… or a file of them] [numbered]`
 * The first sixty in the order of demand, for someone to name who sees only their numbers:
 * `node bench/objects.ts OUT.png 220 8 bench/stills/first-60.txt numbered`
 */
import { readFileSync } from 'node:fs'
import sharp from 'sharp'
import { RECIPES, rig, setOf } from '../packages/engine/src/catalog/index.ts'
import type { StageLayer } from '../packages/engine/src/scene/index.ts'
import { bounds, buildObject, type Recipe } from '../packages/engine/src/shape/index.ts'
import { buildStage } from '../packages/engine/src/stage/index.ts'
import { createTraceThreads, traceScene } from '../packages/engine/src/trace/index.ts'

const [out = 'objects.png', tilePx = '256', samples = '16', only, numbered] = process.argv.slice(2)
const size = Number(tilePx)
const recipes = only
  ? named(only.endsWith('.txt') ? readFileSync(only, 'utf8').trim().split(/\s+/) : only.split(','))
  : [...RECIPES.values()]
const threads = createTraceThreads(2)
const tiles: Buffer[] = []
for (const [i, recipe] of recipes.entries()) {
  const started = performance.now()
  const scene = await buildStage(portrait(recipe), { width: size, height: size, seed: 7 })
  const built = performance.now()
  const { data, width, height } = await traceScene(scene, { width: size, height: size, samples: Number(samples) }, threads)
  const tile = sharp(Buffer.from(data), { raw: { width, height, channels: 4 } })
  tiles.push(await (numbered ? tile.composite([{ input: numeral(i + 1), left: 0, top: 0 }]) : tile).png().toBuffer())
  const triangles = scene.meshes.reduce((sum, mesh) => sum + mesh.indices.length / 3, 0)
  console.log(
    recipe.archetype.padEnd(16),
    `${(built - started).toFixed(0)} ms built`.padStart(16),
    `${(performance.now() - built).toFixed(0)} ms traced`.padStart(16),
    `${triangles} triangles`.padStart(18),
  )
}
await threads.close()
const columns = Math.ceil(Math.sqrt(tiles.length * 1.3))
const sheet = sharp({
  create: { width: columns * size, height: Math.ceil(tiles.length / columns) * size, channels: 3, background: '#ffffff' },
})
await sheet.composite(tiles.map((input, i) => ({ input, left: (i % columns) * size, top: Math.floor(i / columns) * size }))).toFile(out)

function named(archetypes: string[]): Recipe[] {
  return archetypes.map((archetype) => {
    const recipe = RECIPES.get(archetype)
    if (!recipe) throw new Error(`Expected an archetype of the catalogue but received "${archetype}"`)
    return recipe
  })
}

function numeral(number: number): Buffer {
  return Buffer.from(
    `<svg width="48" height="30"><text x="6" y="24" font-size="22" font-family="sans-serif" font-weight="bold" fill="#b00">${number}</text></svg>`,
  )
}

/** The object alone, seen the way it likes to be seen. */
function portrait(recipe: Recipe): StageLayer {
  const { low, high } = bounds(buildObject(recipe))
  const center = [0, 1, 2].map((axis) => (low[axis as 0] + high[axis as 0]) / 2) as [number, number, number]
  const radius = Math.hypot(high[0] - low[0], high[1] - low[1], high[2] - low[2]) / 2
  const { azimuth, elevation } = recipe.view ?? { azimuth: 0, elevation: 10 }
  const [a, e] = [(azimuth * Math.PI) / 180, (elevation * Math.PI) / 180]
  const distance = radius * 5.7
  const { lights, ...look } = rig('soft-studio')
  return {
    type: 'stage',
    name: 'stage',
    set: { kind: 'color-sweep', backdrop: setOf('color-sweep').backdrop },
    objects: [{ name: recipe.archetype, archetype: recipe.archetype, params: {}, materials: {}, at: [0, 0, 0], turn: [0, 0, 0], scale: 1 }],
    lights,
    camera: {
      eye: [
        center[0] + distance * Math.sin(a) * Math.cos(e),
        center[1] + distance * Math.sin(e),
        center[2] + distance * Math.cos(a) * Math.cos(e),
      ],
      target: center,
      focalMm: 90,
      shift: [0, 0],
    },
    look,
  }
}
