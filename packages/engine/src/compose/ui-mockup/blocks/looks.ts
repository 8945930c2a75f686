import { rng } from '../../../random.ts'
import type { Box, Layer, Paint } from '../../../scene/schema.ts'
import type { Pen, Whose } from '../kit.ts'

const LABEL_PT = 28

/** The name of a control above it; gives back the rest of the box. */
export function heading(pen: Pen, size: { w: number; h: number }, [whose, words]: [Whose, string]): { layers: Layer[]; rest: Box } {
  const { pt, palette } = pen.sheet
  const h = pt(LABEL_PT)
  const label = pen.say('title', { x: 0, y: 0, w: size.w, h: h - pt(8) }, whose, words, { size: 14, weight: 600, color: palette.muted })
  return { layers: [label], rest: { x: 0, y: h, w: size.w, h: size.h - h } }
}

/** The accent as a run between its two ends. */
export const accentPaint = (pen: Pen, angle = 20): Paint => ({
  gradient: 'linear',
  angle,
  stops: [
    [0, pen.sheet.palette.accent],
    [1, pen.sheet.palette.accentEnd],
  ],
})

export const panelLook = (pen: Pen) => {
  const { palette, pt } = pen.sheet
  return {
    fill: palette.surface,
    radius: pt(16),
    stroke: { paint: palette.border, width: Math.max(1, pt(1)) },
    ...(palette.scheme === 'light' && { shadow: { color: '#1a1f3614', blur: pt(18), dx: 0, dy: pt(5) } }),
  }
}

/** The same for all blocks of a screen, so that the words above a preview describe it. */
export const sceneryOf = (sheet: Pen['sheet']) => rng(sheet.seed, 'scenery').pick(sheet.topic.scenery)
