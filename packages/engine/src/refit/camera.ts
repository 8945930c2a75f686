import type { Brief } from '../brief/schema.ts'
import { outline } from '../compose/cast.ts'
import { centerOf, type Rect, solveCamera, type View } from '../compose/frame.ts'
import { homeOf, inset, largestBeside, rectOf } from '../compose/regions.ts'
import { actorsOf, aspectOf } from '../edit/own/actors.ts'
import { mapStages, rounded, type Scene, type StageCamera, type StageLayer, stageOf } from '../scene/index.ts'
import { walkLayers } from '../scene/names.ts'

/** Room about the things, as a share of the stage; shadows reach a little further than the things. */
const MARGIN = 0.08
const DEGREES = 180 / Math.PI

/**
 * The stage seen from the same direction with the same lens, its things as large as fits where the brief wants them: in
 * their region, beside what must stay empty and beside the words. Null where the scene has no stage.
 */
export function framedAnew(scene: Scene, brief: Brief): Scene | null {
  const stage = stageOf(scene)
  const points = stage && outline(actorsOf(stage))
  if (!stage || !points || points.length === 0) return null
  const rect = inset(roomFor(scene, stage, brief), MARGIN, MARGIN)
  const solved = solveCamera(points, viewOf(stage.camera, centerOf(points)), rect, aspectOf(stage, scene))
  const { aperture } = stage.camera
  // What was in focus stays so: the subject is at another distance now.
  const focus = stage.camera.focus === undefined ? {} : { focus: distance(solved.eye, centerOf(points)) }
  return rounded(
    mapStages(scene, (old) =>
      old.name === stage.name ? { ...old, camera: { ...solved, ...(aperture !== undefined && { aperture }), ...focus } } : old,
    ),
  )
}

/** The direction in which the camera looks, kept. */
function viewOf({ eye, target, focalMm }: StageCamera, center: [number, number, number]): View {
  const level = Math.abs(eye[1] - target[1]) < 1e-3
  const [dx, dz] = [eye[0] - target[0], eye[2] - target[2]]
  const rise = eye[1] - (level ? center[1] : target[1])
  return { azimuth: Math.atan2(dx, dz) * DEGREES, elevation: Math.atan2(rise, Math.hypot(dx, dz)) * DEGREES, focalMm, level }
}

const distance = (a: readonly number[], b: readonly number[]) => Math.hypot(...a.map((value, i) => value - (b[i] ?? 0)))

/** In fractions of the stage: the subject's region without the regions that must stay empty and without the words. */
function roomFor(scene: Scene, stage: StageLayer, { layout }: Brief): Rect {
  const { width, height } = scene.canvas
  const frame = stage.box ?? { x: 0, y: 0, w: width, h: height }
  const inStage = ({ x0, y0, x1, y1 }: Rect): Rect => ({
    x0: (x0 * width - frame.x) / frame.w,
    y0: (y0 * height - frame.y) / frame.h,
    x1: (x1 * width - frame.x) / frame.w,
    y1: (y1 * height - frame.y) / frame.h,
  })
  const words = [...walkLayers(scene.layers)].flatMap(({ layer, depth }): Rect[] => {
    if (layer.type !== 'text' || depth > 0 || !layer.box) return []
    const { x, y, w, h } = layer.box
    return [inStage({ x0: x / width, y0: y / height, x1: (x + w) / width, y1: (y + h) / height })]
  })
  const free = layout.freeRegions.map((region) => inStage(rectOf(region)))
  const home = inStage(homeOf(layout.subjectRegion))
  const room = [...free, ...words].reduce(largestBeside, home)
  // Words all over the picture leave no room of their own: they stand on the picture then.
  return room.x1 - room.x0 < 0.2 || room.y1 - room.y0 < 0.2 ? free.reduce(largestBeside, home) : room
}
