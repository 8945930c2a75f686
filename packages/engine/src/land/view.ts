import { rng } from '../random.ts'
import { verticalFov } from '../scene/lens.ts'
import type { Land } from '../scene/schema.ts'
import { type Daylight, daylightOf } from './daylight.ts'
import { Field } from './noise.ts'
import { Shadow } from './shadow.ts'
import { Sky } from './sky.ts'
import { Surface } from './surface.ts'
import { Terrain } from './terrain.ts'

/** The farthest land, m. */
const FAR = 42000

/** A land as it is seen: everything that is made once for a picture. */
export type Outlook = {
  land: Land
  terrain: Terrain
  surface: Surface
  sky: Sky
  light: Daylight
  shadow: Shadow
  waves: Field
  mists: Field
  /** Tangents of half the picture's width and height. */
  wide: number
  tall: number
  /** Where the nearest ground is looked for, and the farthest, m. */
  near: number
  far: number
}

/** `aspect` is width / height. */
export function outlookOf(land: Land, seed: number, aspect: number): Outlook {
  const random = rng(seed, 'land.sides')
  const terrain = new Terrain(land, seed, random.next() < 0.5 ? -1 : 1)
  const light = daylightOf(land, random.next() < 0.5 ? -1 : 1)
  const tall = Math.tan((verticalFov(land.focalMm, aspect) * Math.PI) / 360)
  const wide = tall * aspect
  const near = Math.max(0.4, (0.22 * terrain.eye) / (2 * tall * Math.max(0.12, 1 - land.horizon)))
  return {
    land,
    terrain,
    light,
    tall,
    wide,
    near,
    far: FAR,
    surface: new Surface(land, seed),
    sky: new Sky(land, light, seed),
    shadow: new Shadow(terrain, light.sun, wide, near, FAR),
    waves: new Field(seed, 'land.waves'),
    mists: new Field(seed, 'land.mists'),
  }
}
