import type { Brief } from '../brief/schema.ts'
import { isSet } from '../catalog/index.ts'
import { VERSION } from '../version.ts'
import type { Canvas } from './canvas.ts'
import { cast } from './cast.ts'
import type { Composer } from './composer.ts'
import { isHero, place } from './place.ts'
import { homeOf, inset, without } from './regions.ts'
import { groundOf, type StagePlan, stageLayer } from './still.ts'
import { composeTypographic } from './typographic.ts'

/** A product on a plain studio background: the subject large, the ground clean, nothing else. */
export const composeProductStill: Composer = (brief, canvas, seed) => {
  const { actors, warnings } = cast(brief)
  if (!actors.some(isHero)) return orWords(brief, canvas, seed, warnings)
  place(actors)

  const usual = brief.lighting.rig === 'low-key' ? 'dark-reflective' : 'white-sweep'
  const set = isSet(brief.setting.set) ? brief.setting.set : brief.setting.backdropColor ? 'color-sweep' : usual
  const region = brief.layout.subjectRegion
  const plate = set === 'white-sweep' ? 'exact' : 'physical'
  const { background, warnings: unset, ...ground } = groundOf(brief, canvas, { set, plate })
  const plan: StagePlan = {
    ...ground,
    actors,
    rect: inset(without(homeOf(region), brief.layout.freeRegions), 0.05, 0.06),
    fill: 0.94,
    focalMm: 85,
  }
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
