import { contrast } from '../../color.ts'
import { type Layer, mapLayers, mapObjects, mapStages, namesOf, type Scene, stageOf } from '../../scene/index.ts'
import type { Target } from '../plan.ts'
import { findThings } from './find.ts'
import { findParts, layersOf } from './parts.ts'
import { textsOf } from './patched.ts'

/**
 * A scene with what a target means taken from another scene of the same family: `the cap of the first`. Null when either
 * shows no such thing.
 */
export function borrowed(scene: Scene, from: Scene, target: Target): Scene | null {
  if (target.kind === 'background') return withGround(scene, from)
  if (target.kind === 'words') return withWords(scene, from, target)
  const theirs = findThings(from, target)
  const objects = stageOf(from)?.objects ?? []
  if (theirs?.slot) {
    const slot = theirs.slot
    const look = objects.find(({ name }) => theirs.names.has(name))?.materials[slot]
    const ours = findThings(scene, target)
    if (!ours?.slot || !look) return null
    const at = ours.slot
    return mapObjects(scene, ours.names, (object) => ({ ...object, materials: { ...object.materials, [at]: look } }))
  }
  if (theirs) {
    const taken = objects.filter(({ name }) => theirs.names.has(name))
    const names = new Set(taken.map(({ name }) => name))
    const known = new Set(namesOf(scene))
    const swapped = mapObjects(scene, names, (object) => taken.find(({ name }) => name === object.name) ?? object)
    const missing = taken.filter(({ name }) => !known.has(name))
    if (!stageOf(scene)) return null
    return mapStages(swapped, (stage) => ({ ...stage, objects: [...stage.objects, ...missing] }))
  }
  const parts = findParts(from, target)
  return parts.size === 0 ? null : withLayers(scene, from, parts)
}

/** The set, the lights' and the canvas's part of a background. */
function withGround(scene: Scene, from: Scene): Scene {
  const set = stageOf(from)?.set
  const ground = set?.backdrop?.color ?? from.canvas.background
  const canvas = { ...scene.canvas, background: from.canvas.background }
  const reset = mapStages({ ...scene, canvas }, (stage) => (set ? { ...stage, set } : stage))
  if (typeof ground !== 'string' || ground === 'transparent') return reset
  // Ink that was chosen for the ground that goes, goes with it.
  const inks = new Map(layersOf(from).flatMap((layer) => (layer.type === 'text' ? [[layer.name, layer.fill] as const] : [])))
  return mapLayers(reset, (layer) => {
    const ink = layer.type === 'text' ? inks.get(layer.name) : undefined
    if (layer.type !== 'text' || ink === undefined || typeof layer.fill !== 'string') return layer
    return contrast(layer.fill.slice(0, 7), ground.slice(0, 7)) < 3 ? { ...layer, fill: ink } : layer
  })
}

function withWords(scene: Scene, from: Scene, target: Target): Scene | null {
  const theirs = textsOf(from, target)
  const names = new Set([...theirs.layers, ...findParts(from, target)])
  if (names.size > 0) return withLayers(scene, from, names)
  const printed = (stageOf(from)?.objects ?? []).filter(({ name }) => theirs.printed.has(name))
  if (printed.length === 0) return null
  return mapObjects(scene, new Set(printed.map(({ name }) => name)), (object) => {
    const decals = printed.find(({ name }) => name === object.name)?.decals
    return decals ? { ...object, decals } : object
  })
}

/** Layers of those names as the other scene has them; one that is gone here comes back where it lay between its neighbours. */
const withLayers = (scene: Scene, from: Scene, names: ReadonlySet<string>): Scene => ({
  ...scene,
  layers: merged(scene.layers, from.layers, names),
})

function merged(ours: readonly Layer[], theirs: readonly Layer[], names: ReadonlySet<string>): Layer[] {
  const layers = ours.map((layer) => {
    const other = theirs.find(({ name }) => name === layer.name)
    if (!other) return layer
    if (names.has(layer.name)) return other
    return layer.type === 'group' && other.type === 'group' ? { ...layer, layers: merged(layer.layers, other.layers, names) } : layer
  })
  theirs.forEach((layer, i) => {
    if (!names.has(layer.name) || layers.some(({ name }) => name === layer.name)) return
    const below = theirs.slice(0, i).findLast(({ name }) => layers.some((one) => one.name === name))
    layers.splice(below ? layers.findIndex(({ name }) => name === below.name) + 1 : 0, 0, layer)
  })
  return layers
}
