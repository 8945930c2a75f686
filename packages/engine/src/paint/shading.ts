import { type Canvas, createCanvas, type SKRSContext2D } from '@napi-rs/canvas'
import { rng } from '../random.ts'
import type { Box, Shading } from '../scene/schema.ts'
import { brush } from './brush.ts'

/** Lays light and shade on what the context is clipped to, or draws upon what it holds; `at`: the layer's own box. */
export function layShading(context: SKRSContext2D, shading: readonly Shading[], at: Box) {
  for (const { box, paint, grain } of shading) {
    const area = { x: at.x + box.x, y: at.y + box.y, w: box.w, h: box.h }
    if (area.w < 1 || area.h < 1) continue
    if (grain) context.drawImage(grains(paint, area, grain), area.x, area.y, area.w, area.h)
    else {
      context.fillStyle = brush(context, paint, area)
      context.fillRect(area.x, area.y, area.w, area.h)
    }
  }
}

/** No finer, so that the shading of a page in 4K costs what that of a small one does. */
const MOST_GRAINS = 560
/** What the grains leave between them is not bare: so much of the paint is smooth. */
const SMOOTH = 0.45
const TILE = 256

/** A paint in grains: each cell holds it where the paint is thicker than the cell's own threshold. */
function grains(paint: Shading['paint'], { w, h }: Box, grain: number): Canvas {
  const step = Math.max(grain, w / MOST_GRAINS, h / MOST_GRAINS)
  const [columns, rows] = [Math.max(1, Math.ceil(w / step)), Math.max(1, Math.ceil(h / step))]
  const canvas = createCanvas(columns, rows)
  const context = canvas.getContext('2d')
  context.fillStyle = brush(context, paint, { x: 0, y: 0, w: columns, h: rows })
  context.fillRect(0, 0, columns, rows)
  const image = context.getImageData(0, 0, columns, rows)
  const { data } = image
  const limits = thresholds()
  for (let row = 0, at = 3; row < rows; row++)
    for (let column = 0; column < columns; column++, at += 4) {
      const thick = data[at] as number
      if (thick === 0) continue
      const limit = limits[((row % TILE) * TILE + (column % TILE)) as number] as number
      data[at] = Math.min(255, thick * SMOOTH + (thick > limit ? GRAIN : 0))
    }
  context.putImageData(image, 0, 0)
  return canvas
}
/** Opacity that a grain adds, of 255. */
const GRAIN = 112

let noise: Uint8Array | null = null
/** A square of thresholds, 1–255, the same in every picture. */
function thresholds(): Uint8Array {
  if (noise) return noise
  const random = rng(0, 'grain')
  noise = Uint8Array.from({ length: TILE * TILE }, () => 1 + Math.floor(random.next() * 255))
  return noise
}
