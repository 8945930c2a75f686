import type { Brief } from '../brief/schema.ts'
import { cast } from '../compose/cast.ts'
import { objectsOf } from '../compose/place.ts'
import { sizeOf } from '../edit/own/actors.ts'
import { mapStages, rounded, type Scene, type StageLayer, type StageObject, stageOf } from '../scene/index.ts'

/** Room between neighbours, as a share of their mean width. */
const GAP = 0.3

/**
 * As many of each thing on the stage as the brief asks for: missing ones are made like those that are there, surplus ones
 * taken away. Null where nothing is missing or too many.
 */
export function countedAnew(scene: Scene, brief: Brief): Scene | null {
  const stage = stageOf(scene)
  const wanted = cast(brief).actors.flatMap(objectsOf)
  if (!stage || wanted.length === 0) return null
  const names = new Set(wanted.map(({ name }) => name))
  const kept = stage.objects.filter(({ name }) => names.has(name))
  const missing = wanted.filter(({ name }) => !kept.some((object) => object.name === name))
  if (missing.length === 0 && kept.length === stage.objects.length) return null
  const made = missing.map((object) => ({
    ...(kept.find(({ name }) => baseOf(name) === baseOf(object.name)) ?? object),
    name: object.name,
  }))
  return withObjects(scene, stage, inRow([...kept, ...made]))
}

/** The things of the stage side by side, none before another; what stands on something goes along with it. Null without a stage. */
export function arrangedAnew(scene: Scene): Scene | null {
  const stage = stageOf(scene)
  return stage && stage.objects.length > 1 ? withObjects(scene, stage, inRow(stage.objects)) : null
}

/** Every thing in the materials and at the size that the brief gives it. Null where none differs. */
export function dressedAnew(scene: Scene, brief: Brief): Scene | null {
  const stage = stageOf(scene)
  if (!stage) return null
  const wanted = new Map(cast(brief).actors.map(({ object }) => [object.name, object]))
  const objects = stage.objects.map((object) => {
    const { materials, scale } = wanted.get(object.name) ?? object
    return { ...object, materials, scale }
  })
  return JSON.stringify(rounded(objects)) === JSON.stringify(rounded(stage.objects)) ? null : withObjects(scene, stage, objects)
}

const withObjects = (scene: Scene, stage: StageLayer, objects: StageObject[]): Scene =>
  rounded(mapStages(scene, (old) => (old.name === stage.name ? { ...old, objects } : old)))

/** `bottle` of `bottle-3`. */
const baseOf = (name: string) => name.replace(/-\d+$/, '')

function inRow(objects: readonly StageObject[]): StageObject[] {
  const carriers = new Map(objects.map((object) => [object, objects.find((below) => below !== object && isOn(object, below)) ?? null]))
  const standing = objects.filter((object) => !carriers.get(object)).sort((a, b) => a.at[0] - b.at[0] || a.name.localeCompare(b.name))
  const widths = standing.map((object) => sizeOf(object)?.[0] ?? 0)
  const gaps = widths.slice(1).map((width, i) => ((width + (widths[i] ?? width)) / 2) * GAP)
  let x = -[...widths, ...gaps].reduce((sum, value) => sum + value, 0) / 2
  const shifts = new Map<StageObject, [number, number]>()
  for (const [i, object] of standing.entries()) {
    const width = widths[i] ?? 0
    shifts.set(object, [x + width / 2 - object.at[0], -object.at[2]])
    x += width + (gaps[i] ?? 0)
  }
  return objects.map((object) => {
    const [dx, dz] = shifts.get(carriers.get(object) ?? object) ?? [0, 0]
    return { ...object, at: [object.at[0] + dx, object.at[1], object.at[2] + dz] }
  })
}

function isOn(object: StageObject, below: StageObject): boolean {
  const size = sizeOf(below)
  if (!size || object.at[1] <= below.at[1] + 0.01) return false
  return Math.abs(object.at[0] - below.at[0]) < size[0] / 2 && Math.abs(object.at[2] - below.at[2]) < size[2] / 2
}
