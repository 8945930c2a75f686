import { rng } from '../../random.ts'
import type { Box, Layer } from '../../scene/schema.ts'
import { Easel } from './easel.ts'
import type { Pen } from './kit.ts'
import { PAINTERS } from './scenery.ts'
import type { Scenery } from './topics.ts'

/** A picture made of vector layers, clipped to a rounded box: different for every seed and part name. */
export function picture(pen: Pen, part: string, box: Box, scenery: Scenery, radius: number, focusX?: number, focusY = 0.52): Layer {
  const random = rng(pen.sheet.seed, `${pen.name}.${part}`)
  const draw = new Easel(pen, part, box.w, box.h, random, [focusX ?? random.between(0.32, 0.7), focusX === undefined ? 0.52 : focusY])
  PAINTERS[scenery](draw)
  return pen.group(part, box, draw.layers, { clip: radius })
}
