import { type Brief, readBrief } from '../../brief/index.ts'
import { isSet, type SetName } from '../../catalog/index.ts'
import { contrast } from '../../color.ts'
import { readable } from '../../compose/palette.ts'
import { WHOLE } from '../../compose/regions.ts'
import { stageLayer } from '../../compose/still.ts'
import type { Warning } from '../../engine.ts'
import { type Layer, mapLayers, mapStages, type Scene, type StageLayer, stageOf } from '../../scene/index.ts'
import type { Backdrop, OperationOf } from '../plan.ts'
import { actorsOf } from './actors.ts'
import { landOf, weathered } from './land.ts'
import { done, missed, type Patched } from './patched.ts'

/** Another background; `inputs` are the hashes of the pictures given. */
export function reset(scene: Scene, { to }: OperationOf<'background'>, inputs: readonly string[]): Patched {
  const stage = stageOf(scene)
  if (!stage) return reground(scene, to)
  const bare = withoutBackdrop(scene)
  if (to.kind === 'color')
    return over(
      mapStages(bare, (old) => ({ ...old, set: plainSet(to.color.hex) })),
      to.color.hex,
    )
  if (to.kind === 'place') return elsewhere(bare, stage, to.words)
  const clear = mapStages(bare, (old) => ({ ...old, set: { ...plainSet('#ffffff'), plate: 'transparent' as const } }))
  if (to.kind === 'transparent') return done({ ...clear, canvas: { ...clear.canvas, background: 'transparent' } })
  if (to.kind === 'gradient') {
    const stops = to.colors.map(({ hex }, i): [number, string] => [i / (to.colors.length - 1), hex])
    return over(
      { ...clear, canvas: { ...clear.canvas, background: { gradient: 'linear', angle: 90, stops } } },
      to.colors[0]?.hex ?? '#ffffff',
    )
  }
  const image = inputs[to.image - 1]
  if (!image) return missed(`There is no image ${to.image}.`)
  const { width, height } = scene.canvas
  const behind: Layer = { type: 'image', name: BACKDROP, box: { x: 0, y: 0, w: width, h: height }, image, fit: 'cover' }
  return done({ ...clear, layers: [behind, ...clear.layers] }, [
    {
      code: 'perspective_unchecked',
      message: `Image ${to.image} stands behind the things as it is: its perspective and its light were not fitted to theirs.`,
    },
  ])
}

/** Another light, everything else where it was. */
export function relit(scene: Scene, { light }: OperationOf<'light'>): Patched {
  const stage = stageOf(scene)
  if (!stage && landOf(scene)) return weathered(scene, light)
  if (!stage) return missed('Only a picture with a stage can be lit: this one is flat.')
  const { brief } = readBrief(`A product, ${light}.`)
  const dressed = staged(stage, isSet(stage.set.kind) ? stage.set.kind : 'color-sweep', brief)
  return done(mapStages(scene, (old) => ({ ...old, lights: dressed.lights, look: dressed.look })))
}

const BACKDROP = 'backdrop'

/** A picture that an earlier edit put behind the stage goes with the background it was. */
const withoutBackdrop = (scene: Scene): Scene => mapLayers(scene, (layer) => (layer.name === BACKDROP ? null : layer))

function plainSet(hex: string): StageLayer['set'] {
  const paper = { family: 'seamless', color: hex }
  return { kind: hex === '#ffffff' ? 'white-sweep' : 'color-sweep', ground: paper, backdrop: paper, plate: 'exact' }
}

function elsewhere(scene: Scene, stage: StageLayer, words: string): Patched {
  const on =
    /\b(?:table|desk|counter|countertop|shelf|slab|surface|podium|pedestal|plinth|floor|board|ledge|block|bench|stone|marble|wood|concrete)\b/.test(
      words,
    )
  const { brief, warnings } = readBrief(`A product ${on ? 'on' : 'in'} ${words}.`)
  const { setting } = brief
  const set: SetName | null = isSet(setting.set) ? setting.set : setting.surface ? 'tabletop' : null
  const unbuilt = warnings.filter(({ words: said }) => said && words.includes(said))
  if (!set)
    return missed(
      `There is no set for “${words}”: name a colour, a surface such as a marble counter, a desk by a window, a podium or a dark studio.`,
    )
  const plate = set === 'white-sweep' ? ('exact' as const) : ('physical' as const)
  const dressed = staged(stage, set, brief, plate)
  return over(
    mapStages(scene, (old) => ({ ...old, set: dressed.set })),
    dressed.set.backdrop?.color ?? '#dddddd',
    unbuilt,
  )
}

/** What the composer would make of these things in such a place; the caller takes the part that was asked for. */
function staged(stage: StageLayer, set: SetName, brief: Brief, plate: 'exact' | 'physical' = 'physical'): StageLayer {
  const { w, h } = stage.box ?? { w: 1, h: 1 }
  return stageLayer(
    brief,
    { actors: actorsOf(stage), set, rect: WHOLE, fill: 0.9, focalMm: 60, plate },
    { width: w, height: h, background: 'opaque' },
  )
}

/** What a drawn picture calls the plain ground behind its things. */
const DRAWN_GROUND = /\.ground-\d+$/
const isWhole = ({ box }: Layer, { width, height }: Scene['canvas']): boolean =>
  box !== undefined && box.w >= width * 0.98 && box.h >= height * 0.98

/** A flat picture's ground. */
function reground(scene: Scene, to: Backdrop): Patched {
  if (to.kind === 'place' || to.kind === 'image') return missed('A flat design has no place to be set in: name a colour or a gradient.')
  const isGround = (layer: Layer) => (layer.type === 'shape' || layer.type === 'group') && layer.fill && isWhole(layer, scene.canvas)
  const fill =
    to.kind === 'transparent'
      ? ('transparent' as const)
      : to.kind === 'color'
        ? to.color.hex
        : {
            gradient: 'linear' as const,
            angle: 90,
            stops: to.colors.map(({ hex }, i): [number, string] => [i / (to.colors.length - 1), hex]),
          }
  const grounds = new Set<Layer>(scene.layers.filter(isGround))
  const isCovered = scene.layers.some((layer) => layer.type === 'group' && layer.name === 'picture' && isWhole(layer, scene.canvas))
  mapLayers(scene, (layer) => {
    if (layer.type === 'shape' && DRAWN_GROUND.test(layer.name)) grounds.add(layer)
    return layer
  })
  if (isCovered && grounds.size === 0) return missed('The whole page is one picture, with nothing behind it: say what in it is to change.')
  const painted = {
    ...mapLayers(scene, (layer) => (!grounds.has(layer) ? layer : fill === 'transparent' ? null : ({ ...layer, fill } as Layer))),
    canvas: { ...scene.canvas, background: fill },
  }
  return to.kind === 'transparent' ? done(painted) : over(painted, to.kind === 'color' ? to.color.hex : (to.colors[0]?.hex ?? '#ffffff'))
}

/** Words that lie straight on the new ground stay readable: their colour gives way, and that is said. */
function over(scene: Scene, ground: string, warnings: Warning[] = []): Patched {
  const changed: string[] = []
  const plain = ground.slice(0, 7)
  const layers = scene.layers.map((layer) => {
    if (layer.type !== 'text' || typeof layer.fill !== 'string' || isOnPanel(layer, scene)) return layer
    const ink = layer.fill.slice(0, 7)
    if (contrast(ink, plain) >= 3) return layer
    changed.push(layer.name)
    return { ...layer, fill: readable(ink, [plain], 4.5) }
  })
  if (changed.length === 0) return done(scene, warnings)
  const said = `On the new background the colour of ${changed.join(', ')} was changed, because the words could not have been read.`
  return done({ ...scene, layers }, [...warnings, { code: 'ink_changed', message: said }])
}

/** A button's words lie on its pill, not on the ground. */
const isOnPanel = (text: Layer, { layers }: Scene): boolean => layers.some(({ name }) => name === `${text.name}.pill`)
