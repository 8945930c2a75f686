import type { Canvas } from '@napi-rs/canvas'
import { clamped, depthOf, type Mask, pictureOf, rgbOf } from './mask.ts'

/** The rim of letters, `widthEm` wide within their edge. Strokes would show where the parts of a letter overlap. */
export function contour(mask: Mask, widthEm: number, color: string): Canvas {
  const [r, g, b] = rgbOf(color)
  const depth = depthOf(mask)
  const width = Math.max(1, widthEm * mask.em)
  return pictureOf(mask, (i) => {
    const d = depth[i] ?? 0
    return [r, g, b, clamped(d + 0.5) * clamped(width - d + 0.5)]
  })
}
