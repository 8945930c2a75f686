import { canvasFor } from '../../compose/canvas.ts'
import { compose } from '../../compose/index.ts'
import { type DrawRequest, EngineError, type Warning } from '../../engine.ts'
import { type Layer, mapStages, type Scene, type StageLayer, type StageObject, stageOf } from '../../scene/index.ts'
import { roomOf } from '../../stage/index.ts'
import { aspectOf } from '../own/actors.ts'
import { briefWith, type StandIn } from './brief.ts'
import { type Cut, type Prints, stood } from './cut.ts'
import { frontOf, restaged } from './restage.ts'

export type Composed = { scene: Scene; warnings: Warning[] }

/** Colours that a style reference gives. */
export type Palette = readonly { name: string; hex: string }[]

/** A new scene with these very things of other scenes in it: shape, materials and print are theirs. */
export function sceneWithThings(request: DrawRequest, things: readonly StageObject[], palette: Palette, seed: number): Composed {
  const standIns = things.map(({ archetype }, i) => ({ id: `reference-${i + 1}`, noun: archetype }))
  const { scene, stage, warnings } = laidOut(request, standIns, palette, seed)
  const taken = new Set(stage.objects.map(({ name }) => name).filter((name) => !standIns.some(({ id }) => id === name)))
  const named = things.map((thing) => {
    let name = thing.name
    for (let copy = 2; taken.has(name); copy++) name = `${thing.name.replace(/-\d+$/, '')}-${copy}`
    taken.add(name)
    return { ...thing, name }
  })
  return { scene: mapStages(scene, (old) => (old === stage ? restaged(scene, stage, idsOf(standIns), named) : old)), warnings }
}

/** A new scene with cut-outs standing in it, all about as large and on one line. */
export async function sceneWithCuts(
  request: DrawRequest,
  cuts: readonly Cut[],
  palette: Palette,
  prints: Prints,
  seed: number,
): Promise<Composed> {
  const standIns = cuts.map((_, i) => ({ id: `reference-${i + 1}`, noun: 'box' }))
  const { scene, stage, warnings } = laidOut(request, standIns, palette, seed)
  const boxes = cuts.map(({ pixels }, i) => boxLike(pixels.width / pixels.height, `reference-${i + 1}`))
  const dressed = restaged(scene, stage, idsOf(standIns), boxes)
  const { width, height } = scene.canvas
  const layers: Layer[] = []
  for (const [i, cut] of cuts.entries()) {
    const box = dressed.objects.find(({ name }) => name === `reference-${i + 1}`)
    const front = box && frontOf(box, dressed.camera, aspectOf(stage, scene))
    if (!front) continue
    const at = { x: front.x0 * width, y: front.y0 * height, w: (front.x1 - front.x0) * width, h: (front.y1 - front.y0) * height }
    layers.push(...(await stood(cut, at, scene.canvas, prints, `reference-${i + 1}`)))
  }
  // Light and set stay where they are for what the cut-outs stand for.
  const room = roomOf(dressed.objects)
  const ids = idsOf(standIns)
  const empty: StageLayer = { ...dressed, objects: dressed.objects.filter(({ name }) => !ids.includes(name)), ...(room && { about: room }) }
  const { aperture: _, focus: __, ...sharp } = empty.camera
  const set = { ...empty, camera: sharp }
  return { scene: { ...scene, layers: scene.layers.flatMap((layer) => (layer === stage ? [set, ...layers] : [layer])) }, warnings }
}

const idsOf = (standIns: readonly StandIn[]): string[] => standIns.map(({ id }) => id)

function laidOut(request: DrawRequest, standIns: readonly StandIn[], palette: Palette, seed: number): Composed & { stage: StageLayer } {
  const { brief, warnings } = briefWith(request.prompt, standIns)
  const [first] = palette
  const coloured = !first
    ? brief
    : {
        ...brief,
        style: { ...brief.style, palette: brief.style.palette.length > 0 ? brief.style.palette : [...palette] },
        setting: { ...brief.setting, backdropColor: brief.setting.backdropColor ?? first },
      }
  const { scene, warnings: uncomposed } = compose(coloured, canvasFor(coloured, request), seed)
  const stage = stageOf(scene)
  if (!stage)
    throw new EngineError('unsupported', 'The instruction asks for a picture that has no room for the things of the references.', 'prompt')
  return { scene, stage, warnings: [...warnings, ...uncomposed] }
}

/** The side, cm, of a square block; blocks of other shapes show as much face. */
const USUAL_CM = 13

/** A block of a width to height, as deep as things of that shape are. Nothing tells how large a photographed thing is: all of them show the same area. */
export function boxLike(ratio: number, name: string): StageObject {
  const length = (cm: number) => Math.min(60, Math.max(3, cm))
  const [width, height] = [length(USUAL_CM * Math.sqrt(ratio)), length(USUAL_CM / Math.sqrt(ratio))]
  const params = { width, height, depth: Math.max(3, 0.5 * Math.min(width, height)), tape: 0 }
  return { name, archetype: 'box', params, materials: {}, at: [0, 0, 0], turn: [0, 0, 0], scale: 1 }
}
