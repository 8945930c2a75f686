import type { Brief } from '../brief/schema.ts'
import { familyFor, isSet, materialFor, RIGS, type RigName, recipeOf, rig, type SetName, setOf } from '../catalog/index.ts'
import { shade } from '../color.ts'
import type { Warning } from '../engine.ts'
import type { Material, Scene, StageLayer } from '../scene/index.ts'
import type { Canvas } from './canvas.ts'
import { outline } from './cast.ts'
import type { Rect } from './frame.ts'
import { lampLights } from './lamps.ts'
import { type Actor, isHero, objectsOf } from './place.ts'
import { lookAt } from './view.ts'

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
}

/** What lies behind and below the things of a picture. */
export type Ground = Pick<StagePlan, 'set' | 'plate'> & { background: Scene['canvas']['background']; warnings: Warning[] }

/** The set that a composer would use, or none where the picture is to be clear: its things are cut out, lit as on white paper. */
export function groundOf(brief: Brief, canvas: Canvas, usual: Pick<Ground, 'set' | 'plate'>): Ground {
  if (canvas.background !== 'transparent') return { ...usual, background: '#ffffff', warnings: [] }
  return { set: 'white-sweep', plate: 'transparent', background: 'transparent', warnings: leftOut(brief) }
}

/** Says which surroundings a clear picture goes without. */
function leftOut({ setting: { set, surface, backdropColor } }: Brief): Warning[] {
  const isSetAsked = isSet(set) && set !== 'white-sweep'
  const named = surface?.noun ?? (backdropColor ? `${backdropColor.name} background` : isSetAsked ? 'setting' : null)
  if (named === null) return []
  const message = `The background is transparent, so the ${named} is left out: the things stand cut out, with their shadow.`
  return [{ code: 'setting_left_out', message, ...(surface && { words: surface.noun }) }]
}

/** The stage layer of a plan: set dressed, camera solved, lights set around what the camera sees. */
export function stageLayer(brief: Brief, plan: StagePlan, canvas: Canvas): StageLayer {
  const set = setOf(plan.set)
  const heroes = plan.actors.filter(isHero)
  const camera = lookAt(brief.camera, outline(plan.actors), {
    rect: plan.rect,
    aspect: canvas.width / canvas.height,
    fill: plan.fill,
    elevation: recipeOf(heroes[0]?.object.archetype ?? '')?.view?.elevation ?? set.elevation,
    focalMm: plan.focalMm,
    flat: plan.plate !== 'physical',
  })
  const objects = plan.actors.flatMap(objectsOf)
  const rigName = rigOf(brief, set.rig)
  const { lights, ...look } = rig(rigName, { ...lighting(brief), subjectColor: heroes[0]?.subject.colors[0]?.hex ?? null })
  return {
    type: 'stage',
    name: 'stage',
    box: { x: 0, y: 0, w: canvas.width, h: canvas.height },
    set: { kind: plan.set, ...(plan.plate === 'transparent' ? {} : dressing(brief, set.ground, set.backdrop)), plate: plan.plate },
    objects,
    lights: [...lights, ...lampLights(objects, rigName)],
    camera,
    look,
  }
}

const RIGS_OF_TIMES: Partial<Record<NonNullable<Brief['setting']['time']>, RigName>> = {
  morning: 'window',
  golden: 'golden-hour',
  night: 'low-key',
  evening: 'golden-hour',
}

function rigOf(brief: Brief, usual: RigName): RigName {
  if (brief.lighting.rig && (RIGS as readonly string[]).includes(brief.lighting.rig)) return brief.lighting.rig as RigName
  if (brief.lighting.rimColor) return 'rim'
  return (brief.setting.time && RIGS_OF_TIMES[brief.setting.time]) ?? usual
}

function lighting({ lighting, layout }: Brief) {
  return {
    // Light comes from the subject's side of the picture, so that shadows fall into the free part and lead to it.
    key: lighting.key ?? (layout.subjectRegion?.includes('right') ? 'right' : 'left'),
    temperature: lighting.temperature,
    softness: lighting.softness,
    rimColor: lighting.rimColor?.hex ?? null,
  } as const
}

/** Ground and backdrop: the set's own, in the colours and materials that were asked for. */
function dressing(brief: Brief, ground: Material, backdrop: Material): { ground: Material; backdrop: Material } {
  const { surface, backdropColor } = brief.setting
  const seamless = ground.family === backdrop.family
  const back = backdropColor ? { ...backdrop, color: backdropColor.hex } : backdrop
  if (!surface) return { ground: seamless ? back : ground, backdrop: back }
  const family = surface.material ? familyFor(surface.material) : null
  const laid = family ? materialFor(family, surface.color?.hex) : { ...ground, ...(surface.color && { color: surface.color.hex }) }
  // A seamless backdrop whose floor was named takes the floor's colour, a little lighter.
  const behind = seamless && !backdropColor && surface.color ? { ...back, color: shade(surface.color.hex, { l: 0.02 }) } : back
  return { ground: laid, backdrop: behind }
}
