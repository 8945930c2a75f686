import type { Brief } from '../brief/schema.ts'
import { type SetName, setOf } from '../catalog/index.ts'
import { VERSION } from '../version.ts'
import { cast } from './cast.ts'
import type { Composer } from './composer.ts'
import { isHero, place } from './place.ts'
import { orWords } from './product-still.ts'
import { homeOf, inset, without } from './regions.ts'
import { groundOf, namedSet, sightOf, stageLayer, standing } from './still.ts'
import { surroundingsOf } from './surroundings.ts'

/** Things in a place: hero images, first frames, still lifes. The surroundings are part of the picture. */
export const composeSceneStill: Composer = (brief, canvas, seed) => {
  const { actors, warnings } = cast(brief)
  if (!actors.some(isHero)) return orWords(brief, canvas, seed, warnings)

  const region = brief.layout.subjectRegion
  const home = without(homeOf(region), brief.layout.freeRegions)
  const around = inset(home, 0.035, 0.09)
  const isFramed = region !== null || brief.layout.freeRegions.length > 0
  const named = setFor(brief)
  const chosen = surroundingsOf(brief, actors, seed)
  const set = named ?? chosen.set
  // In a place the things stand a little low: what is behind them is part of the picture.
  const rect = setOf(set).isPlace && !isFramed ? { ...around, y0: around.y0 + 0.12, y1: around.y1 + 0.03 } : standing(around, set)
  place(actors, sightOf(brief, actors, set, rect, canvas))
  const usual = { set, plate: 'physical' as const, ...(named ? {} : { dress: chosen }) }
  const { background, warnings: unset, ...ground } = groundOf(brief, canvas, usual)
  const stage = stageLayer(brief, { ...ground, actors, rect, fill: isFramed ? 0.88 : 0.84, focalMm: 60, isClose: !isFramed, seed }, canvas)
  return {
    scene: { easel: VERSION, seed, canvas: { width: canvas.width, height: canvas.height, background }, layers: [stage] },
    warnings: [...warnings, ...unset],
  }
}

/** The set that the brief's words mean; null where they leave it open. */
function setFor(brief: Brief): SetName | null {
  const { setting } = brief
  const named = namedSet(brief)
  // A table that only a tray or a plate speaks of is any table.
  const isAnyTable = setting.set === 'tabletop' && !setting.surface && !setting.backdropColor && setting.words === ''
  if (named && !isAnyTable) return named
  if (setting.surface)
    return /desk|table|wood/.test(`${setting.surface.noun} ${setting.surface.material ?? ''}`) ? 'desk-window' : 'tabletop'
  return setting.backdropColor ? 'color-sweep' : null
}
