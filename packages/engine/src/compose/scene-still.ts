import type { Brief } from '../brief/schema.ts'
import { isSet, type SetName } from '../catalog/index.ts'
import { VERSION } from '../version.ts'
import { cast } from './cast.ts'
import type { Composer } from './composer.ts'
import { isHero, place } from './place.ts'
import { orWords } from './product-still.ts'
import { homeOf, inset, without } from './regions.ts'
import { groundOf, stageLayer } from './still.ts'

/** Things in a place: hero images, first frames, still lifes. The surroundings are part of the picture. */
export const composeSceneStill: Composer = (brief, canvas, seed) => {
  const { actors, warnings } = cast(brief)
  if (!actors.some(isHero)) return orWords(brief, canvas, seed, warnings)
  place(actors)

  const region = brief.layout.subjectRegion
  const home = without(homeOf(region), brief.layout.freeRegions)
  const { background, warnings: unset, ...ground } = groundOf(brief, canvas, { set: setFor(brief), plate: 'physical' })
  const stage = stageLayer(
    brief,
    {
      ...ground,
      actors,
      rect: inset(home, 0.035, 0.1),
      fill: region || brief.layout.freeRegions.length ? 0.86 : 0.62,
      focalMm: 60,
    },
    canvas,
  )
  return {
    scene: { easel: VERSION, seed, canvas: { width: canvas.width, height: canvas.height, background }, layers: [stage] },
    warnings: [...warnings, ...unset],
  }
}

function setFor({ setting }: Brief): SetName {
  if (isSet(setting.set)) return setting.set
  if (setting.surface)
    return /desk|table|wood/.test(`${setting.surface.noun} ${setting.surface.material ?? ''}`) ? 'desk-window' : 'tabletop'
  return setting.backdropColor ? 'color-sweep' : 'tabletop'
}
