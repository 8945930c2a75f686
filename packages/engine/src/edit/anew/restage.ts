import { outline } from '../../compose/cast.ts'
import { bounds, centerOf, project, type Rect, solveCamera } from '../../compose/frame.ts'
import type { Scene, StageCamera, StageLayer, StageObject } from '../../scene/index.ts'
import { actorsOf, aspectOf, seen, sizeOf } from '../own/actors.ts'

/** Room between neighbours, as a share of their mean width. */
const GAP = 0.22
const MARGIN = 0.05
/** A row may be this much wider than the stand-ins that the layout was made for. */
const MOST_WIDER = 2.2
/** Share of a still's height that its things may take. */
const STILL_HEIGHT = 0.58

/**
 * The stage with other things in the place of the stand-ins, in their order: in a row about the same middle, what stood
 * beside them moved along, and the camera at the distance that shows all of it in the part of the picture that was theirs.
 */
export function restaged(scene: Scene, stage: StageLayer, standIns: readonly string[], things: readonly StageObject[]): StageLayer {
  const aspect = aspectOf(stage, scene)
  const rect = seen(stage, new Set(stage.objects.map(({ name }) => name)), aspect)
  return restagedInto(stage, standIns, things, rect && roomFor(rect, scene), aspect)
}

/** The same for a part of the picture that is given, in fractions. */
export function restagedInto(
  stage: StageLayer,
  standIns: readonly string[],
  things: readonly StageObject[],
  rect: Rect | null,
  aspect: number,
): StageLayer {
  const objects = exchanged(stage.objects, standIns, things)
  const points = outline(actorsOf({ ...stage, objects }))
  if (!rect || points.length === 0) return { ...stage, objects }
  return { ...stage, objects, camera: framedAnew(stage.camera, outline(actorsOf(stage)), points, rect, aspect) }
}

function exchanged(before: readonly StageObject[], standIns: readonly string[], things: readonly StageObject[]): StageObject[] {
  const stood = standIns.flatMap((name) => before.find((object) => object.name === name) ?? [])
  const middle = stood.reduce((sum, { at }) => sum + at[0], 0) / Math.max(1, stood.length)
  const widths = things.map((thing) => sizeOf(thing)?.[0] ?? 1)
  const total = rowWidth(widths)
  const grown = (total - rowWidth(stood.map((object) => sizeOf(object)?.[0] ?? 1))) / 2
  let x = middle - total / 2
  const row = things.map((thing, i) => {
    const width = widths[i] ?? 1
    const place = stood[i] ?? stood[0]
    const at: StageObject['at'] = [x + width / 2, place?.at[1] ?? 0, stood[0]?.at[2] ?? 0]
    x += width + gapAfter(widths, i)
    return { ...thing, at }
  })
  const others = before
    .filter(({ name }) => !standIns.includes(name))
    .map((object) => {
      const away = object.at[0] - middle
      return Math.abs(away) < 1
        ? object
        : { ...object, at: [object.at[0] + Math.sign(away) * grown, object.at[1], object.at[2]] as StageObject['at'] }
    })
  return [...row, ...others]
}

const gapAfter = (widths: readonly number[], i: number): number => (((widths[i] ?? 0) + (widths[i + 1] ?? 0)) / 2) * GAP

const rowWidth = (widths: readonly number[]): number =>
  widths.reduce((sum, width, i) => sum + width + (i < widths.length - 1 ? gapAfter(widths, i) : 0), 0)

/** The stand-ins' part of the picture, wider where nothing is beside it: words keep their place. */
function roomFor(rect: Rect, { layers, canvas }: Scene): Rect {
  const middle = (rect.x0 + rect.x1) / 2
  const wanted = Math.min(middle - MARGIN, 1 - MARGIN - middle, (MOST_WIDER * (rect.x1 - rect.x0)) / 2)
  const tall = taller(rect, layers.some(({ type }) => type === 'text') || rect.y0 + rect.y1 < 0.8)
  const half = layers.reduce((room, layer) => {
    if (layer.type !== 'text' || !layer.box) return room
    const { x, y, w, h } = layer.box
    const isBeside = y / canvas.height < rect.y1 && (y + h) / canvas.height > rect.y0
    const gap = x / canvas.width > middle ? x / canvas.width - middle : middle - (x + w) / canvas.width
    return isBeside ? Math.min(room, gap - 0.02) : room
  }, wanted)
  return half > (rect.x1 - rect.x0) / 2 ? { ...tall, x0: middle - half, x1: middle + half } : tall
}

/** A still gives its things more height than flat stand-ins took; a layout that keeps room above or below them has said enough. */
function taller(rect: Rect, isLaidOut: boolean): Rect {
  const [half, middle] = [(rect.y1 - rect.y0) / 2, (rect.y0 + rect.y1) / 2]
  const most = Math.min(STILL_HEIGHT / 2, middle - MARGIN, 1 - MARGIN - middle)
  return isLaidOut || most <= half ? rect : { ...rect, y0: middle - most, y1: middle + most }
}

/** The same view of other things: angle and lens as they were, distance and shift so that they fill the rectangle. */
function framedAnew(
  camera: StageCamera,
  before: readonly [number, number, number][],
  points: readonly [number, number, number][],
  rect: Rect,
  aspect: number,
): StageCamera {
  const center = centerOf(before)
  const away = Math.hypot(...([0, 1, 2] as const).map((axis) => camera.eye[axis] - center[axis]))
  const elevation = (Math.asin((camera.eye[1] - center[1]) / away) * 180) / Math.PI
  const level = Math.abs(camera.eye[1] - camera.target[1]) < 1e-3
  const solved = solveCamera(points, { azimuth: 0, elevation, level, focalMm: camera.focalMm }, rect, aspect)
  const now = Math.hypot(...([0, 1, 2] as const).map((axis) => solved.eye[axis] - centerOf(points)[axis]))
  return {
    ...solved,
    ...(camera.aperture !== undefined && { aperture: camera.aperture }),
    ...(camera.focus !== undefined && { focus: Math.max(1, camera.focus + now - away) }),
  }
}

/** Where a thing's front stands in the picture, in fractions: what a flat picture of it has to cover. */
export function frontOf(thing: StageObject, camera: StageCamera, aspect: number): Rect | null {
  const size = sizeOf(thing)
  if (!size) return null
  const [x, y, z] = thing.at
  const foot = project([x, y, z + size[2] / 2], camera, aspect)
  const box = bounds(
    [
      [x - size[0] / 2, y, z],
      [x + size[0] / 2, y + size[1], z],
    ],
    camera,
    aspect,
  )
  return foot && box ? { ...box, y1: (foot.y + box.y1) / 2 } : null
}
