import type { Region } from '../brief/schema.ts'
import type { Box } from '../scene/index.ts'
import type { Rect } from './frame.ts'

const THIRD = 1 / 3
export const WHOLE: Rect = { x0: 0, y0: 0, x1: 1, y1: 1 }

/** Where each named region lies, in fractions of the picture. */
const REGION_RECTS: Record<Region, Rect> = {
  center: { x0: 0.15, y0: 0.15, x1: 0.85, y1: 0.85 },
  top: { x0: 0, y0: 0, x1: 1, y1: 0.4 },
  bottom: { x0: 0, y0: 0.6, x1: 1, y1: 1 },
  left: { x0: 0, y0: 0, x1: 0.5, y1: 1 },
  right: { x0: 0.5, y0: 0, x1: 1, y1: 1 },
  'top-left': { x0: 0, y0: 0, x1: 0.5, y1: 0.5 },
  'top-right': { x0: 0.5, y0: 0, x1: 1, y1: 0.5 },
  'bottom-left': { x0: 0, y0: 0.5, x1: 0.5, y1: 1 },
  'bottom-right': { x0: 0.5, y0: 0.5, x1: 1, y1: 1 },
  'left-third': { x0: 0, y0: 0, x1: THIRD, y1: 1 },
  'middle-third': { x0: THIRD, y0: 0, x1: 2 * THIRD, y1: 1 },
  'right-third': { x0: 2 * THIRD, y0: 0, x1: 1, y1: 1 },
  'upper-third': { x0: 0, y0: 0, x1: 1, y1: THIRD },
  'lower-third': { x0: 0, y0: 2 * THIRD, x1: 1, y1: 1 },
  'left-half': { x0: 0, y0: 0, x1: 0.5, y1: 1 },
  'right-half': { x0: 0.5, y0: 0, x1: 1, y1: 1 },
  'upper-half': { x0: 0, y0: 0, x1: 1, y1: 0.5 },
  'lower-half': { x0: 0, y0: 0.5, x1: 1, y1: 1 },
}

export const rectOf = (region: Region): Rect => REGION_RECTS[region]

/**
 * Where a subject asked into a region stands. A third is where its middle belongs, not a box to be squeezed into, so
 * there it may reach a little over the line.
 */
export function homeOf(region: Region | null): Rect {
  if (!region || region === 'center') return WHOLE
  const rect = rectOf(region)
  const reach = 0.13
  if (region === 'left-third') return { ...rect, x1: rect.x1 + reach }
  if (region === 'right-third') return { ...rect, x0: rect.x0 - reach }
  if (region === 'upper-third') return { ...rect, y1: rect.y1 + reach }
  if (region === 'lower-third') return { ...rect, y0: rect.y0 - reach }
  return rect
}

/** The largest part of `rect` beside, above or below all the regions that must stay empty. */
export function without(rect: Rect, regions: readonly Region[]): Rect {
  return regions.reduce((left, region) => largestBeside(left, rectOf(region)), rect)
}

/** The largest part of `rect` beside, above or below a hole. */
export const largestBeside = (rect: Rect, hole: Rect): Rect => largest(cuts(rect, hole))

/** A rectangle of the picture in its pixels. */
export const boxOf = (rect: Rect, { width, height }: { width: number; height: number }): Box => ({
  x: rect.x0 * width,
  y: rect.y0 * height,
  w: (rect.x1 - rect.x0) * width,
  h: (rect.y1 - rect.y0) * height,
})

/** `rect` with a margin taken off every side, in fractions of the picture. */
export const inset = (rect: Rect, x: number, y: number): Rect => ({ x0: rect.x0 + x, y0: rect.y0 + y, x1: rect.x1 - x, y1: rect.y1 - y })

/** A rectangle of a share of `rect`'s size about its centre. */
export function within(rect: Rect, shareX: number, shareY: number): Rect {
  return inset(rect, ((rect.x1 - rect.x0) * (1 - shareX)) / 2, ((rect.y1 - rect.y0) * (1 - shareY)) / 2)
}

function cuts(rect: Rect, hole: Rect): Rect[] {
  const apart = hole.x1 <= rect.x0 || hole.x0 >= rect.x1 || hole.y1 <= rect.y0 || hole.y0 >= rect.y1
  if (apart) return [rect]
  return [
    { ...rect, x1: Math.max(rect.x0, hole.x0) },
    { ...rect, x0: Math.min(rect.x1, hole.x1) },
    { ...rect, y1: Math.max(rect.y0, hole.y0) },
    { ...rect, y0: Math.min(rect.y1, hole.y1) },
  ]
}

function largest(rects: readonly Rect[]): Rect {
  const area = (r: Rect) => (r.x1 - r.x0) * (r.y1 - r.y0)
  return rects.reduce((best, rect) => (area(rect) > area(best) ? rect : best))
}
