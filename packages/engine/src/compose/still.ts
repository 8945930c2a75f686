import type { Brief } from '../brief/schema.ts'
import { isSet, rig, type SetName, setOf } from '../catalog/index.ts'
import type { Warning } from '../engine.ts'
import type { Scene, StageLayer } from '../scene/index.ts'
import type { Sight } from './arrange.ts'
import type { Canvas } from './canvas.ts'
import { outline } from './cast.ts'
import { drawnIn, nearer } from './closer.ts'
import { dressing } from './dressing.ts'
import { bounds, type Rect } from './frame.ts'
import { lampLights } from './lamps.ts'
import { isIndoors, lightOptions, nightRigOf, outlining, rigOf, shiningThrough } from './light.ts'
import { type Actor, companyOf, isHero, isLooming, isOnWall, objectsOf } from './place.ts'
import { mainColor, type Surroundings } from './surroundings.ts'
import { techniqueOf } from './technique.ts'
import { elevationFor, elevationOf, type Look, lookAt } from './view.ts'

/** What a composer decides about a stage; everything else follows from the brief. */
export type StagePlan = {
  actors: readonly Actor[]
  set: SetName
  /** Where the subject belongs in the picture. */
  rect: Rect
  /** Share of `rect` that it fills when the brief names no shot. */
  fill: number
  /** The heroes come first in the frame: it may cut props that lie far from them. */
  isClose?: boolean
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

/** Share of the subject's part of the picture that is left to the podium below it. */
const PODIUM_SHARE = 0.17

/** Where the subject stands in its part of the picture: on a podium so high that the podium is seen. */
export const standing = (rect: Rect, set: SetName): Rect =>
  set === 'podium' ? { ...rect, y1: rect.y1 - PODIUM_SHARE * (rect.y1 - rect.y0) } : rect

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

/** How far out towards the props things are sharp, as a share of the way. */
const SHARP_REACH = 0.5

/** The stage layer of a plan: set dressed, camera solved, lights set around what the camera sees. */
export function stageLayer(brief: Brief, plan: StagePlan, canvas: Canvas): StageLayer {
  const { set: kind, plate, dress, seed = 0 } = plan
  const heroes = plan.actors.filter(isHero)
  const company = companyOf(plan.actors)
  const [first, others] = [
    outline(company),
    outline(plan.actors.filter((actor) => !company.includes(actor) && !isLooming(actor, plan.actors))),
  ]
  const look: Look = {
    rect: plan.rect,
    aspect: canvas.width / canvas.height,
    fill: plan.fill,
    elevation: elevationFor(plan.actors, kind),
    isPlace: setOf(kind).isPlace ?? false,
    focalMm: plan.focalMm,
    flat: plate !== 'physical',
    // Props may be soft, but are not to melt.
    sharp: [...first, ...nearer(first, others, [SHARP_REACH, SHARP_REACH, SHARP_REACH])],
  }
  const all = [...first, ...others]
  const solved = (look: Look) => {
    const seenAs = (points: readonly [number, number, number][]) => lookAt(brief.camera, points, look)
    if (!plan.isClose) return seenAs(all)
    return towardsMiddle(first, seenAs(drawnIn(first, all, (points) => shareOf(first, seenAs(points), look))), look)
  }
  const close = solved(look)
  const area = plan.isClose && plate === 'physical' ? areaOf(first, close, look) : 0
  const camera = area > MOST_AREA ? solved({ ...look, fill: look.fill * Math.sqrt(MOST_AREA / area) }) : close
  const objects = plan.actors.flatMap(objectsOf)
  const rigName = rigOf(brief, dress?.rig ?? setOf(kind).rig, nightRigOf(kind))
  const { lights, ...tone } = rig(rigName, {
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
    look: { ...tone, ...techniqueOf(brief) },
  }
}

/** A squat thing as wide as its part of the picture would leave no air about it: its box takes at most so much of that part. */
const MOST_AREA = 0.55

/** How much of the area of their part of the picture the box about the points takes. */
function areaOf(points: readonly [number, number, number][], camera: StageLayer['camera'], { rect, aspect }: Look): number {
  const seen = bounds(points, camera, aspect)
  return seen ? ((seen.x1 - seen.x0) * (seen.y1 - seen.y0)) / ((rect.x1 - rect.x0) * (rect.y1 - rect.y0)) : 0
}

/** How much of their part of the picture the points take, the larger way. */
function shareOf(points: readonly [number, number, number][], camera: StageLayer['camera'], { rect, aspect }: Look): number {
  const seen = bounds(points, camera, aspect)
  return seen ? Math.max((seen.x1 - seen.x0) / (rect.x1 - rect.x0), (seen.y1 - seen.y0) / (rect.y1 - rect.y0)) : 1
}

/** Heroes stand at least so far in from the sides of their part of the picture, measured to their middle. */
const MOST_ASIDE = 0.34

/** The camera shifted sideways until the middle of the heroes is not far from that of their part of the picture. */
function towardsMiddle(
  heroes: readonly [number, number, number][],
  camera: StageLayer['camera'],
  { rect, aspect }: Look,
): StageLayer['camera'] {
  const seen = bounds(heroes, camera, aspect)
  if (!seen) return camera
  const [middle, room] = [(seen.x0 + seen.x1) / 2, rect.x1 - rect.x0]
  const wanted = Math.min(rect.x1 - MOST_ASIDE * room, Math.max(rect.x0 + MOST_ASIDE * room, middle))
  return { ...camera, shift: [camera.shift[0] + wanted - middle, camera.shift[1]] }
}
