import type { SKRSContext2D } from '@napi-rs/canvas'
import type { Box, TextLayer } from '../scene/schema.ts'
import { applyFont, type SetText, type Slice } from '../typeset/index.ts'
import { brush } from './brush.ts'

/** Draws set text; gradients span the ink of the whole block. */
export function paintText(context: SKRSContext2D, layer: TextLayer, set: SetText, box: Box) {
  context.save()
  applyFont(context, set.font, set.size)
  const ink = { x: box.x + set.ink.x, y: box.y + set.ink.y, w: set.ink.w, h: set.ink.h }
  if (layer.stroke) {
    context.strokeStyle = brush(context, layer.stroke.paint, ink)
    // Half of a stroke lies inside the letters and is painted over.
    context.lineWidth = layer.stroke.width * 2
    context.lineJoin = 'round'
    eachLine(context, set, box, (text, x, y) => context.strokeText(text, x, y))
  }
  if (layer.shadow) {
    context.shadowColor = layer.shadow.color
    context.shadowBlur = layer.shadow.blur
    context.shadowOffsetX = layer.shadow.dx
    context.shadowOffsetY = layer.shadow.dy
  }
  context.fillStyle = brush(context, layer.fill, ink)
  eachLine(context, set, box, (text, x, y) => context.fillText(text, x, y))
  context.restore()
}

function eachLine(context: SKRSContext2D, set: SetText, box: Box, draw: (text: string, x: number, y: number) => void) {
  for (const line of set.lines) {
    context.direction = line.direction
    context.wordSpacing = `${line.wordSpacing}px`
    context.letterSpacing = `${set.font.tracking * set.size + line.letterSpacing}px`
    if (line.slices) for (const slice of line.slices) drawSlice(context, slice, set.size, box, draw)
    else draw(line.text, box.x + line.x, box.y + line.baseline)
  }
}

/** Windows overlap a little, so that no seam shows between them. */
const OVERLAP_PX = 0.6

function drawSlice(
  context: SKRSContext2D,
  { text, x, y, angle, shift, window }: Slice,
  size: number,
  box: Box,
  draw: (text: string, x: number, y: number) => void,
) {
  context.save()
  context.translate(box.x + x, box.y + y)
  context.rotate(angle)
  if (window !== undefined) {
    context.beginPath()
    context.rect(-window / 2 - OVERLAP_PX, -size * 2, window + 2 * OVERLAP_PX, size * 4)
    context.clip()
  }
  draw(text, shift, 0)
  context.restore()
}
