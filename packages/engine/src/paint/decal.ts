import { createCanvas, type SKRSContext2D } from '@napi-rs/canvas'
import type { Box, Decal, TextLayer } from '../scene/schema.ts'
import type { Pixels } from '../trace/types.ts'
import { loadFonts, setText } from '../typeset/index.ts'
import type { World } from '../world.ts'
import { roundRect } from './brush.ts'
import { loadArt, paintArt } from './pictures.ts'
import { paintText } from './text.ts'

/** Texels along the longer side of a label. */
const LONG_SIDE = 1024
const MARGIN = 0.09
/** Part of the height that a picture takes above words. */
const PICTURE = 0.62

/** The print of a label area of `aspect` = width / height: its picture and its words as large as fit, on the panel if there is one, else on nothing. */
export async function paintDecal(decal: Decal, aspect: number, world: World): Promise<Pixels> {
  const width = Math.max(8, Math.round(aspect >= 1 ? LONG_SIDE : LONG_SIDE * aspect))
  const height = Math.max(8, Math.round(aspect >= 1 ? LONG_SIDE / aspect : LONG_SIDE))
  const context = createCanvas(width, height).getContext('2d')
  const margin = Math.min(width, height) * MARGIN
  if (decal.panel) {
    context.fillStyle = decal.panel
    context.fill(roundRect({ x: 0, y: 0, w: width, h: height }, margin * 0.6))
  }
  const all = { x: margin, y: margin, w: width - margin * 2, h: height - margin * 2 }
  if (decal.art) await paintPrint(context, decal, decal.text ? { ...all, h: all.h * PICTURE } : all, world)
  if (!decal.text) return { width, height, data: context.getImageData(0, 0, width, height).data }
  const layer: TextLayer = {
    type: 'text',
    name: 'label',
    role: 'label',
    text: decal.text,
    font: decal.font,
    weight: 700,
    size: { fit: [8, height * 0.6] },
    leading: 1.1,
    tracking: 0,
    align: 'center',
    valign: 'middle',
    balance: true,
    fill: decal.color,
  }
  await loadFonts([layer], world)
  const above = decal.art ? PICTURE + MARGIN : 0
  const box = { ...all, y: all.y + all.h * above, h: all.h * (1 - above) }
  paintText(context, layer, setText(layer, box), box)
  return { width, height, data: context.getImageData(0, 0, width, height).data }
}

async function paintPrint(context: SKRSContext2D, { art = '', color, tones }: Decal, box: Box, world: World) {
  const edge = Math.min(box.w, box.h)
  const square = { x: box.x + (box.w - edge) / 2, y: box.y + (box.h - edge) / 2, w: edge, h: edge }
  const picture = await loadArt({ type: 'art', name: 'print', art, color }, square, world)
  if (picture) paintArt(context, picture, square, tones && { tones })
}
