import type { Brief } from '../brief/schema.ts'
import { isSet, rig, type SetName, setOf } from '../catalog/index.ts'
import type { Warning } from '../engine.ts'
import type { Scene, StageLayer } from '../scene/index.ts'
import type { Sight } from './arrange.ts'
import type { Canvas } from './canvas.ts'
import { outline } from './cast.ts'
import { dressing } from './dressing.ts'
import type { Rect } from './frame.ts'
import { lampLights } from './lamps.ts'
import { isIndoors, lightOptions, nightRigOf, outlining, rigOf, shiningThrough } from './light.ts'
import { type Actor, isHero, isLooming, isOnWall, objectsOf } from './place.ts'
import { mainColor, type Surroundings } from './surroundings.ts'
import { techniqueOf } from './technique.ts'
import { elevationFor, elevationOf, lookAt } from './view.ts'

/** What a composer decides about a stage; everything else follows from the brief. */
export type StagePlan = {
  actors: readonly Actor[]
  set: SetName
  /** Where the subject belongs in the picture. */
  rect: Rect
  /** Share of `rect` that it fills when the brief names no shot. */
  fill: number
  /** Lens when the brief names none. */
  focalMm: number
  plate: 'exact' | 'physical' | 'transparent'
  /** Ground, backdrop and light that the composer chose itself. */
  dress?: Surroundings
  /** Decides what nobody asked about. */
  seed?: number
}

/** What lies behind and below the things of a picture. */
export type Ground = Pick<StagePlan, 'set' | 'plate' | 'dress'> & { background: Scene['canvas']['background']; warnings: Warning[] }

/** The set that a composer would use, or none where the picture is to be clear: its things are cut out, lit as on white paper. */
export function groundOf(brief: Brief, canvas: Canvas, usual: Pick<Ground, 'set' | 'plate' | 'dress'>): Ground {
  if (canvas.background !== 'transparent') return { ...usual, background: '#ffffff', warnings: [] }
  return { set: 'white-sweep', plate: 'transparent', background: 'transparent', warnings: leftOut(brief) }
}

/** The set that the brief names; a surface of its own stuff before a coloured background is a table and a wall, and not one paper. */
export function namedSet({ setting: { set, surface, backdropColor } }: Brief): SetName | null {
  if (set === 'color-sweep' && backdropColor && surface?.material) return 'tabletop'
  return isSet(set) ? set : null
}

/** Says which surroundings a clear picture goes without. */
function leftOut({ setting: { set, surface, backdropColor } }: Brief): Warning[] {
  const isSetAsked = isSet(set) && set !== 'white-sweep'
  const named = surface?.noun ?? (backdropColor ? `${backdropColor.name} background` : isSetAsked ? 'setting' : null)
  if (named === null) return []
  const message = `The background is transparent, so the ${named} is left out: the things stand cut out, with their shadow.`
  return [{ code: 'setting_left_out', message, ...(surface && { words: surface.noun }) }]
}

/** How a group will be looked at: things are arranged for the camera and the place in the picture that they get. */
export function sightOf({ camera }: Brief, actors: readonly Actor[], set: SetName, rect: Rect, canvas: Canvas): Sight {
  const aspect = ((rect.x1 - rect.x0) * canvas.width) / ((rect.y1 - rect.y0) * canvas.height)
  return { aspect, elevation: elevationOf(camera, elevationFor(actors, set), setOf(set).isPlace) }
}

/** The stage layer of a plan: set dressed, camera solved, lights set around what the camera sees. */
export function stageLayer(brief: Brief, plan: StagePlan, canvas: Canvas): StageLayer {
  const { set: kind, plate, dress, seed = 0 } = plan
  const heroes = plan.actors.filter(isHero)
  const framed = plan.actors.filter((actor) => !isLooming(actor, plan.actors))
  const camera = lookAt(brief.camera, outline(framed), {
    rect: plan.rect,
    aspect: canvas.width / canvas.height,
    fill: plan.fill,
    elevation: elevationFor(plan.actors, kind),
    isPlace: setOf(kind).isPlace ?? false,
    focalMm: plan.focalMm,
    flat: plate !== 'physical',
    sharp: outline(heroes),
  })
  const objects = plan.actors.flatMap(objectsOf)
  const rigName = rigOf(brief, dress?.rig ?? setOf(kind).rig, nightRigOf(kind))
  const { lights, ...look } = rig(rigName, {
    ...lightOptions(brief),
    walled: isIndoors(kind),
    subjectColor: mainColor(heroes),
  })
  const dressed = plate === 'transparent' ? null : dressing(brief, kind, plan.actors, rigName, seed, dress)
  const edges = dressed && plate === 'physical' ? outlining(heroes, dressed.backdrop.color, lights) : []
  return {
    type: 'stage',
    name: 'stage',
    box: { x: 0, y: 0, w: canvas.width, h: canvas.height },
    set: {
      kind,
      ...(setOf(kind).isPlace && brief.setting.time && { time: brief.setting.time }),
      ...dressed,
      ...(plan.actors.some(({ subject }) => isOnWall(subject)) && { close: true as const }),
      plate,
    },
    objects,
    lights: [...lights, ...edges, ...shiningThrough(heroes, rigName), ...lampLights(objects, rigName)],
    camera,
    look: { ...look, ...techniqueOf(brief) },
  }
}
