import type { Shape } from './records.ts'

/** Which way a picture lies; what differs by less than a tenth passes for square. */
export function shapeOf({ width, height }: { width: number; height: number }): Shape {
  const ratio = width / height
  if (ratio > 1.1) return 'landscape'
  return ratio < 1 / 1.1 ? 'portrait' : 'square'
}
