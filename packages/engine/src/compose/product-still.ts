import type { Brief } from '../brief/schema.ts'
import type { SetName } from '../catalog/index.ts'
import { VERSION } from '../version.ts'
import type { Canvas } from './canvas.ts'
import { cast } from './cast.ts'
import type { Composer } from './composer.ts'
import { isDarkRig } from './light.ts'
import { isHero, place } from './place.ts'
import { homeOf, inset, without } from './regions.ts'
import { groundOf, namedSet, type StagePlan, sightOf, stageLayer, standing } from './still.ts'
import { composeTypographic } from './typographic.ts'

/** A product on a plain studio background: the subject large, the ground clean, nothing else. */
export const composeProductStill: Composer = (brief, canvas, seed) => {
  const { actors, warnings } = cast(brief)
  if (!actors.some(isHero)) return orWords(brief, canvas, seed, warnings)
  const set = setFor(brief)
  const region = brief.layout.subjectRegion
  const rect = standing(inset(without(homeOf(region), brief.layout.freeRegions), 0.05, 0.06), set)
  place(actors, sightOf(brief, actors, set, rect, canvas))
  const plate = set === 'white-sweep' ? 'exact' : 'physical'
  const { background, warnings: unset, ...ground } = groundOf(brief, canvas, { set, plate })
  const isClose = region === null && brief.layout.freeRegions.length === 0
  const plan: StagePlan = { ...ground, actors, rect, fill: 0.94, focalMm: 85, isClose, seed }
  return {
    scene: {
      easel: VERSION,
      seed,
      canvas: { width: canvas.width, height: canvas.height, background },
      layers: [stageLayer(brief, plan, canvas)],
    },
    warnings: [...warnings, ...unset],
  }
}

/** Rigs whose picture is made by what the light does to the backdrop, too. */
const TELLING: ReadonlySet<string> = new Set(['golden-hour', 'hard-sun', 'morning', 'blinds', 'dappled', 'backlit', 'neon', 'overcast'])

/** The set that was named; white where nothing is said, a dark room or a coloured sweep where the light asks for one. */
function setFor(brief: Brief): SetName {
  const { setting, lighting } = brief
  const named = namedSet(brief)
  if (named) return named
  if (setting.backdropColor) return 'color-sweep'
  const rig = lighting.rig ?? (lighting.rimColor ? 'rim' : '')
  if (TELLING.has(rig)) return 'color-sweep'
  return isDarkRig(rig) ? 'dark-reflective' : 'white-sweep'
}

/**
 * Nothing that was asked for can be drawn: its words are set in type instead, or when there are none and words are
 * allowed, the name of the thing; the warning says so.
 */
export function orWords(brief: Brief, canvas: Canvas, seed: number, warnings: ReturnType<Composer>['warnings']): ReturnType<Composer> {
  const noun = brief.subjects.find((subject) => subject.role === 'hero')?.noun
  const named: Brief = brief.texts.length === 0 && brief.textPolicy !== 'none' && noun ? { ...brief, textPolicy: 'free' } : brief
  const words = composeTypographic(named, canvas, seed)
  const instead = { code: 'nothing_to_draw', message: 'None of the subjects is in the catalogue, so the picture is set in type.' }
  return { scene: words.scene, warnings: [...warnings, instead, ...words.warnings] }
}
