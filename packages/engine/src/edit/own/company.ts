import { readBrief } from '../../brief/index.ts'
import { cast } from '../../compose/cast.ts'
import type { Actor } from '../../compose/place.ts'
import type { Warning } from '../../engine.ts'
import { mapObjects, mapStages, namesOf, type Scene, type StageLayer, type StageObject, stageOf } from '../../scene/index.ts'
import type { OperationOf, RELATIONS } from '../plan.ts'
import { aspectOf, seen, sizeOf, widened } from './actors.ts'
import { findThings } from './find.ts'
import { takenOff } from './parts.ts'
import { done, missed, notThere, type Patched, unknown } from './patched.ts'
import { mainThings } from './which.ts'
import { unworded } from './words.ts'

/** Room between neighbours, as a share of their mean width. */
const GAP = 0.22
type Relation = (typeof RELATIONS)[number]

/** A further thing beside, on, behind or before what it names; the camera steps back when it must. */
export function added(scene: Scene, { thing, place }: OperationOf<'add'>): Patched {
  const stage = stageOf(scene)
  if (!stage)
    return missed(`“${thing}” cannot be added: this picture is a flat page, and things can be added only where things stand in a scene.`)
  const { actors, warnings } = newcomers(scene, thing)
  if (actors.length === 0) return unknown(thing)
  const found = place && findThings(scene, place.target)
  const anchor = stage.objects.find(({ name }) => (found ? found.names.has(name) : true))
  const settled: StageObject[] = []
  for (const actor of actors) settled.push(settle(actor, anchor, place?.relation ?? 'beside', stage, settled, aspectOf(stage, scene)))
  const patched = mapStages(scene, (old) => ({ ...old, objects: [...old.objects, ...settled] }))
  return done(...inFrame(patched, new Set(settled.map(({ name }) => name)), warnings))
}

const PRONOUN = /\b(?:it|this|that|them)\b/i

/** Takes things away; what stood on them comes down to where they stood. */
export function removed(scene: Scene, { target, words }: OperationOf<'remove'>): Patched {
  if (target.kind === 'words') return unworded(scene, target)
  const found = findThings(scene, target)
  if (found && target.kind === 'subject' && PRONOUN.test(words) && mainThings(scene).length > 1)
    return missed('It was not clear which of the things is to go.')
  if (!found) return takenOff(scene, target)
  if (found.slot) return missed(`The ${found.slot} is a part of the ${[...found.names].join(', ')} and cannot be taken off.`)
  const gone = (stageOf(scene)?.objects ?? []).filter(({ name }) => found.names.has(name))
  const left = mapObjects(scene, found.names, () => null)
  const lowered = new Set((stageOf(left)?.objects ?? []).filter((object) => gone.some((old) => isOn(object, old))).map(({ name }) => name))
  return done(
    mapObjects(left, lowered, (object) => ({
      ...object,
      at: [object.at[0], gone.find((old) => isOn(object, old))?.at[1] ?? 0, object.at[2]],
    })),
  )
}

/** Another thing on the same spot. */
export function replaced(scene: Scene, { target, thing }: OperationOf<'replace'>): Patched {
  const found = findThings(scene, target)
  if (!found) return notThere(target)
  if (found.slot) return missed(`The ${found.slot} is a part of the ${[...found.names].join(', ')} and cannot be exchanged.`)
  const { actors, warnings } = newcomers(
    mapObjects(scene, found.names, () => null),
    thing,
  )
  const [actor] = actors
  if (!actor) return unknown(thing)
  let copy = 0
  const patched = mapObjects(scene, found.names, (old) => ({
    ...actor.object,
    name: copy++ === 0 ? actor.object.name : `${actor.object.name}-${copy}`,
    at: old.at,
  }))
  return done(...inFrame(patched, new Set([actor.object.name]), warnings))
}

/** What words name, cast from the catalogue under names that the scene does not know yet. */
function newcomers(scene: Scene, thing: string): { actors: Actor[]; warnings: Warning[] } {
  const { brief } = readBrief(/^(?:a|an|the|one|two|three|four|five|six|\d)\b/.test(thing) ? thing : `a ${thing}`)
  const { actors, warnings } = cast(brief)
  const taken = new Set(namesOf(scene))
  const named = actors.map((actor) => {
    const base = actor.object.name.replace(/-\d+$/, '')
    let name = base
    for (let copy = 2; taken.has(name); copy++) name = `${base}-${copy}`
    taken.add(name)
    return { ...actor, object: { ...actor.object, name } }
  })
  return { actors: named, warnings }
}

function settle(
  actor: Actor,
  anchor: StageObject | undefined,
  relation: Relation,
  stage: StageLayer,
  others: readonly StageObject[],
  aspect: number,
): StageObject {
  const { object, size } = actor
  const anchorSize = anchor && sizeOf(anchor)
  if (!anchor || !anchorSize) return object
  const [x, y, z] = anchor.at
  const across = ((anchorSize[0] + size[0]) / 2) * (1 + GAP)
  const along = ((anchorSize[2] + size[2]) / 2) * (1 + GAP)
  const side = relation === 'left-of' ? -1 : relation === 'right-of' ? 1 : roomier(stage, aspect)
  const at: StageObject['at'] = {
    on: [x, y + anchorSize[1], z],
    behind: [x + side * anchorSize[0] * 0.45, 0, z - along],
    'in-front-of': [x + side * anchorSize[0] * 0.35, 0, z + along],
    'left-of': [x - across, 0, z],
    'right-of': [x + across, 0, z],
    beside: [x + side * across, 0, z],
  }[relation] as StageObject['at']
  const placed = { ...object, at }
  const rest = [...stage.objects, ...others].filter(({ name }) => name !== object.name)
  for (let tries = 0; tries < 200 && rest.some((other) => collide(placed, other)); tries++)
    placed.at = [placed.at[0] + side * Math.max(0.5, size[0] * 0.1), placed.at[1], placed.at[2]]
  return placed
}

/** The side of the picture with more free room: −1 left, 1 right. */
function roomier(stage: StageLayer, aspect: number): 1 | -1 {
  const rect = seen(stage, new Set(stage.objects.map(({ name }) => name)), aspect)
  return rect && rect.x0 > 1 - rect.x1 ? -1 : 1
}

function collide(a: StageObject, b: StageObject): boolean {
  const [p, q] = [sizeOf(a), sizeOf(b)]
  if (!p || !q) return false
  const apart = (axis: 0 | 2) => Math.abs(a.at[axis] - b.at[axis]) >= (p[axis] + q[axis]) / 2
  return !apart(0) && !apart(2) && a.at[1] < b.at[1] + q[1] - 1e-6 && b.at[1] < a.at[1] + p[1] - 1e-6
}

function isOn(object: StageObject, below: StageObject): boolean {
  const size = sizeOf(below)
  if (!size || object.at[1] <= below.at[1] + 0.01) return false
  return Math.abs(object.at[0] - below.at[0]) < size[0] / 2 && Math.abs(object.at[2] - below.at[2]) < size[2] / 2
}

/** All of the named things in the picture: the camera steps back for them, and says so. */
function inFrame(scene: Scene, names: ReadonlySet<string>, warnings: Warning[]): [Scene, Warning[]] {
  const stage = stageOf(scene)
  if (!stage) return [scene, warnings]
  const camera = widened(stage, names, aspectOf(stage, scene))
  if (camera === stage.camera) return [scene, warnings]
  const said = { code: 'camera_moved', message: `The camera stepped back so that ${[...names].join(', ')} is in the picture.` }
  return [mapStages(scene, (old) => (old.name === stage.name ? { ...old, camera } : old)), [...warnings, said]]
}
