import { pictogramsIn } from '../../catalog/pictograms/index.ts'
import { rng } from '../../random.ts'
import type { Box, Layer } from '../../scene/schema.ts'
import { picturesIn } from '../graphic/pictured.ts'
import { spotOn } from '../graphic/spot.ts'
import { Easel } from './easel.ts'
import type { Pen } from './kit.ts'
import { PAINTERS } from './scenery.ts'
import type { Scenery } from './topics/index.ts'

/** The thing that a shop's page is about, on a calm ground with its shadow; null where nothing known draws it. */
export function thing(pen: Pen, part: string, box: Box, radius: number): Layer | null {
  const { topic, matter, palette } = pen.sheet
  if (!topic.scenery.includes('still')) return null
  const art = pictogramsIn(matter, true).flatMap(({ art: { picture: name } }) => name ?? [])[0]
  if (!art) return null
  const side = Math.min(box.w, box.h) * 0.62
  const at = { x: (box.w - side) / 2, y: (box.h - side) / 2 - side * 0.03, w: side, h: side }
  return pen.group(
    part,
    box,
    [
      pen.rect(
        `${part}.ground`,
        { x: 0, y: 0, w: box.w, h: box.h },
        {
          fill: {
            gradient: 'linear',
            angle: 70,
            stops: [
              [0, palette.raised],
              [1, palette.accentSoft],
            ],
          },
        },
      ),
      pen.ellipse(
        `${part}.shadow`,
        { x: at.x + side * 0.12, y: at.y + side * 0.9, w: side * 0.76, h: side * 0.14 },
        { fill: '#00000026', blur: side * 0.03 },
      ),
      { type: 'art', name: `${pen.name}.${part}.thing`, box: at, art },
    ],
    { clip: radius },
  )
}

/** What the screen is about as a small scene with depth; null where nothing known draws it. */
export function scene(pen: Pen, part: string, box: Box): Layer | null {
  const { matter, palette, seed } = pen.sheet
  const [art, ...others] = picturesIn(matter)
  if (!art) return null
  const look = { seed, ground: palette.background, hasOwnPanels: false }
  return spotOn(look, `${pen.name}.${part}`, box, { art, others: others.slice(0, 2), hue: palette.accent, radius: 0 })
}

/** A picture made of vector layers, clipped to a rounded box: different for every seed and part name. */
export function picture(pen: Pen, part: string, box: Box, scenery: Scenery, radius: number, focusX?: number, focusY = 0.52): Layer {
  const random = rng(pen.sheet.seed, `${pen.name}.${part}`)
  const draw = new Easel(pen, part, box.w, box.h, random, [focusX ?? random.between(0.32, 0.7), focusX === undefined ? 0.52 : focusY])
  PAINTERS[scenery](draw)
  return pen.group(part, box, draw.layers, { clip: radius })
}
