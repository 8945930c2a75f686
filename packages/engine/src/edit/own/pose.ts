import { project } from '../../compose/frame.ts'
import type { Warning } from '../../engine.ts'
import { mapObjects, type Scene, type StageCamera, type StageLayer, stageOf, verticalFov } from '../../scene/index.ts'
import type { OperationOf } from '../plan.ts'
import { aspectOf, seen, showsAll } from './actors.ts'
import { findThings } from './find.ts'
import { done, missed, notThere, type Patched } from './patched.ts'

/** Moves things by a share of the picture; the camera stays. */
export function moved(scene: Scene, { target, direction, share }: OperationOf<'move'>): Patched {
  const found = findThings(scene, target)
  const stage = stageOf(scene)
  if (target.kind === 'words') return missed('Words cannot be moved yet; their place belongs to the layout.')
  if (!found || !stage) return notThere(target)
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

export function scaled(scene: Scene, { target, factor }: OperationOf<'scale'>): Patched {
  const found = findThings(scene, target)
  if (target.kind === 'words') return missed('Words are as large as their place in the layout allows.')
  if (!found) return notThere(target)
  const patched = mapObjects(scene, found.names, (object) => ({ ...object, scale: object.scale * factor }))
  return done(patched, cutOff(patched, found.names))
}

export function turned(scene: Scene, { target, degrees }: OperationOf<'turn'>): Patched {
  const found = findThings(scene, target)
  if (!found) return notThere(target)
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
