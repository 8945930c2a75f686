import { project } from '../../compose/frame.ts'
import type { Warning } from '../../engine.ts'
import { mapObjects, mapStages, type Scene, type StageCamera, type StageLayer, stageOf, verticalFov } from '../../scene/index.ts'
import type { OperationOf, Target } from '../plan.ts'
import { aspectOf, seen, showsAll } from './actors.ts'
import { findThings } from './find.ts'
import { findParts, layersOf, reboxed } from './parts.ts'
import { done, missed, notThere, type Patched, textsOf } from './patched.ts'

/** Moves things by a share of the picture; the camera stays. */
export function moved(scene: Scene, { target, direction, share, words }: Omit<OperationOf<'move'>, 'op'>): Patched {
  const found = findThings(scene, target)
  const stage = stageOf(scene)
  if (!found || !stage) return movedFlat(scene, { target, direction, share, words })
  const aspect = aspectOf(stage, scene)
  const rect = seen(stage, found.names, aspect)
  const first = stage.objects.find(({ name }) => found.names.has(name))
  if (!rect || !first) return notThere(target)
  const across = widthAt(first.at, stage.camera, aspect)
  const shift: [number, number, number] = {
    left: [-share * across, 0, 0],
    right: [share * across, 0, 0],
    up: [0, (share * across) / aspect, 0],
    down: [0, (-share * across) / aspect, 0],
    forward: [0, 0, (share * across) / aspect],
    back: [0, 0, (-share * across) / aspect],
    center: [(0.5 - (rect.x0 + rect.x1) / 2) * across, 0, 0],
  }[direction] as [number, number, number]
  if (direction === 'down' && first.at[1] <= 0.01) return missed('It stands on the ground already, so it cannot be moved further down.')
  const patched = mapObjects(scene, found.names, (object) => ({
    ...object,
    at: [object.at[0] + shift[0], Math.max(0, object.at[1] + shift[1]), object.at[2] + shift[2]],
  }))
  return done(patched, cutOff(patched, found.names))
}

export function scaled(scene: Scene, { target, factor, words }: OperationOf<'scale'>): Patched {
  const found = findThings(scene, target)
  if (!found) {
    const names = flatParts(scene, target, words)
    return names.size === 0 ? notThere(target) : reboxed(scene, names, { dx: 0, dy: 0, factor })
  }
  if (found.slot) return missed(`The ${found.slot} grows with the ${[...found.names].join(', ')} only.`)
  const patched = mapObjects(scene, found.names, (object) => ({ ...object, scale: object.scale * factor }))
  return done(patched, cutOff(patched, found.names))
}

/** Words and parts of a design, which have boxes. */
const flatParts = (scene: Scene, target: Target, words: string): Set<string> =>
  new Set([...textsOf(scene, target, words).layers, ...findParts(scene, target)])

function movedFlat(scene: Scene, { target, direction, share, words }: Omit<OperationOf<'move'>, 'op'>): Patched {
  const names = flatParts(scene, target, words)
  if (names.size === 0) return notThere(target)
  const { width, height } = scene.canvas
  const box = layersOf(scene).find(({ name }) => names.has(name))?.box
  if (!box) return missed('Its place belongs to the row that it stands in.')
  if (direction === 'forward' || direction === 'back') return missed('A flat design has no depth to move things in.')
  const reach = /\b(?:at|to|on|towards?) the (?:very )?(?:top|bottom)\b/i.test(words) ? 1 : share
  const by = {
    left: [-share * width, 0],
    right: [share * width, 0],
    up: [0, -reach * height],
    down: [0, reach * height],
    center: [(width - box.w) / 2 - box.x, (height - box.h) / 2 - box.y],
  }[direction] as [number, number]
  return reboxed(scene, names, { dx: by[0], dy: by[1], factor: 1 })
}

/** The lens at `share` of the angle it had: the middle of the picture only, or more of the surroundings. */
export function zoomed(scene: Scene, share: number, extend?: OperationOf<'extend'>): Patched {
  const stage = stageOf(scene)
  const isEven = !extend || extend.sides.length === 4
  if (!stage || !isEven || scene.layers.some(({ type }) => type !== 'stage')) return 'elsewhere'
  const focalMm = Math.min(400, Math.max(8, stage.camera.focalMm / share))
  const by = focalMm / stage.camera.focalMm
  const shift = stage.camera.shift.map((part) => part * by) as StageCamera['shift']
  const nearer = mapStages(scene, (old) => ({ ...old, camera: { ...old.camera, focalMm, shift } }))
  return done(nearer, cutOff(nearer, new Set(stage.objects.map(({ name }) => name))))
}

export function turned(scene: Scene, { target, degrees }: OperationOf<'turn'>): Patched {
  const found = findThings(scene, target)
  if (!found) return notThere(target)
  if (found.slot) return missed(`The ${found.slot} turns with the ${[...found.names].join(', ')} only.`)
  return done(mapObjects(scene, found.names, (object) => ({ ...object, turn: [object.turn[0], object.turn[1] - degrees, object.turn[2]] })))
}

/** Width of what the camera sees at a point's distance, cm. */
function widthAt(point: [number, number, number], camera: StageCamera, aspect: number): number {
  const depth = project(point, camera, aspect)?.depth ?? 1
  return 2 * depth * Math.tan((verticalFov(camera.focalMm, aspect) * Math.PI) / 360) * aspect
}

function cutOff(scene: Scene, names: ReadonlySet<string>): Warning[] {
  const stage: StageLayer | null = stageOf(scene)
  if (!stage || showsAll(stage, names, aspectOf(stage, scene))) return []
  return [{ code: 'out_of_frame', message: `${[...names].join(', ')} now reaches beyond the edge of the picture.` }]
}
