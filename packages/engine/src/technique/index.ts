/** Stages drawn as by hand: a traced picture and what it knows of surfaces, drawn once more in ink, paint or pixels. */
import type { Technique } from '../scene/schema.ts'
import type { Guides, Pixels } from '../trace/types.ts'
import { blueprint } from './blueprint.ts'
import { ink } from './ink.ts'
import { oil } from './oil.ts'
import { pencil } from './pencil.ts'
import { surfaceOfPhoto } from './photo.ts'
import { pixelArt } from './pixel-art.ts'
import { surfaceOf } from './surface.ts'
import { toon } from './toon.ts'
import { watercolor } from './watercolor.ts'

/** Clay is a matter of what things are made of, not of how they are drawn: the stage sees to it. */
export type Drawn = Exclude<Technique, 'clay'>

const HANDS: Record<Drawn, (surface: ReturnType<typeof surfaceOf>, seed: number) => void> = {
  ink: (surface) => ink(surface),
  pencil,
  toon: (surface) => toon(surface, true),
  flat: (surface) => toon(surface, false),
  watercolor,
  oil,
  blueprint: (surface) => blueprint(surface),
  pixel: (surface) => pixelArt(surface),
}

/** The picture in that technique, at its own size; clear pixels stay clear. The same input gives the same bytes. */
export function drawnIn(technique: Drawn, pixels: Pixels, guides: Guides, seed: number): Pixels {
  const surface = surfaceOf(pixels, guides)
  HANDS[technique](surface, seed)
  return surface.pixels()
}

/** The same of a picture of which only the pixels are known. */
export function drawnOver(technique: Drawn, pixels: Pixels, seed: number): Pixels {
  const surface = surfaceOfPhoto(pixels)
  HANDS[technique](surface, seed)
  return surface.pixels()
}
