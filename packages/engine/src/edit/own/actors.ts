import type { Subject } from '../../brief/schema.ts'
import { recipeOf } from '../../catalog/index.ts'
import { outline } from '../../compose/cast.ts'
import { bounds, type Rect } from '../../compose/frame.ts'
import type { Actor } from '../../compose/place.ts'
import type { Scene, StageCamera, StageLayer, StageObject } from '../../scene/index.ts'
import { measure } from '../../shape/index.ts'

/** The things of a stage as composers know them. */
export function actorsOf(stage: StageLayer): Actor[] {
  return stage.objects.flatMap((object, i) => {
    const size = sizeOf(object)
    return size ? { subject: subjectOf(object, i === 0), object, size, top: () => size[1] } : []
  })
}

/** Width, height and depth of a thing as it stands, cm. */
export function sizeOf(object: StageObject): [number, number, number] | null {
  const recipe = recipeOf(object.archetype)
  if (!recipe) return null
  const [w, h, d] = measure(recipe, object.params).size
  const turn = (object.turn[1] * Math.PI) / 180
  const [sin, cos] = [Math.abs(Math.sin(turn)), Math.abs(Math.cos(turn))]
  return [(w * cos + d * sin) * object.scale, h * object.scale, (d * cos + w * sin) * object.scale]
}

const subjectOf = (object: StageObject, isFirst: boolean): Subject => ({
  id: object.name,
  noun: object.archetype,
  details: [],
  count: 1,
  role: isFirst ? 'hero' : 'prop',
  colors: [{ name: 'own', hex: Object.values(object.materials)[0]?.color.slice(0, 7) ?? '#808080' }],
  material: null,
  finish: null,
  region: null,
  relation: null,
  label: null,
  parts: [],
})

export const aspectOf = ({ box }: StageLayer, { canvas }: Scene): number => (box ? box.w / box.h : canvas.width / canvas.height)

/** What the things cover of the picture, in fractions; null when one is behind the camera. */
export function seen(stage: StageLayer, names: ReadonlySet<string>, aspect: number): Rect | null {
  const actors = actorsOf(stage).filter(({ object }) => names.has(object.name))
  return actors.length === 0 ? null : bounds(outline(actors), stage.camera, aspect)
}

const isInside = (rect: Rect | null, margin: number): boolean =>
  rect !== null && rect.x0 >= margin && rect.y0 >= margin && rect.x1 <= 1 - margin && rect.y1 <= 1 - margin

/** The camera stepped back along its own line until it sees all of the named things; the same camera when it already does. */
export function widened(stage: StageLayer, names: ReadonlySet<string>, aspect: number): StageCamera {
  const margin = 0.015
  let camera = stage.camera
  for (let step = 0; step < 60 && !isInside(seen({ ...stage, camera }, names, aspect), margin); step++) camera = stepped(camera, 1.04)
  return camera
}

export const showsAll = (stage: StageLayer, names: ReadonlySet<string>, aspect: number): boolean => isInside(seen(stage, names, aspect), 0)

/** The camera at `factor` times its distance from what it looks at. */
export function stepped(camera: StageCamera, factor: number): StageCamera {
  const eye = camera.eye.map((value, i) => (camera.target[i] ?? 0) + (value - (camera.target[i] ?? 0)) * factor) as StageCamera['eye']
  return { ...camera, eye, ...(camera.focus !== undefined && { focus: camera.focus * factor }) }
}
