import type { Pixels } from '../../trace/index.ts'
import { bandOf, boundsOf, type Coverage, coverageBy, coverageLike, widened } from '../coverage.ts'
import { valueBetween } from '../plane.ts'
import { followColors, stepOf } from './color-guide.ts'

/** How far, in shares of the longer side, an edge may be soft: of a thing before a studio ground, and of hair or fur in the open. */
export const CRISP = 0.006
export const FURRY = 0.016

/**
 * A coarse region brought to full size, its edge following the picture's own colours within `reach` (a share of the longer side).
 * Everything but the edge itself is worked out for cells of some pixels.
 */
export function matted(pixels: Pixels, found: Coverage, reach: number): Coverage {
  const alpha = coverageLike(pixels)
  const bounds = boundsOf(found, 127)
  if (!bounds) return alpha
  const { width, height } = pixels
  const band = Math.max(2, reach * Math.max(width, height))
  const radius = Math.max(3, 1.9 * band)
  const step = stepOf(radius)
  const [sx, sy] = [width / found.width / step, height / found.height / step]
  const whole = { width: Math.ceil(width / step), height: Math.ceil(height / step) }
  const [left, top] = [Math.floor(bounds.left * sx), Math.floor(bounds.top * sy)]
  const covered = { left, top, width: Math.ceil(bounds.width * sx), height: Math.ceil(bounds.height * sy) }
  const cells = widened(covered, Math.ceil((3 * band + 2) / step) + 1, whole)
  const cover = new Float32Array(cells.width * cells.height)
  for (let v = 0, i = 0; v < cells.height; v++)
    for (let u = 0; u < cells.width; u++, i++)
      cover[i] = valueBetween(found.data, found, (cells.left + u + 0.5) / sx - 0.5, (cells.top + v + 0.5) / sy - 0.5) / 255
  const region = coverageBy(cells, (p) => ((cover[p] as number) > 0.5 ? 255 : 0))
  const isEdge = bandOf(region, band / step + 0.5)
  followColors(pixels, { step, part: cells }, cover, isEdge, radius, alpha)
  const isWhole = (i: number) => !isEdge[i] && region.data[i] === 255
  for (let v = 0; v < cells.height; v++)
    for (let u = 0, end = 0; u < cells.width; u = end + 1) {
      end = u
      while (end < cells.width && isWhole(v * cells.width + end)) end++
      if (end === u) continue
      const [x0, x1] = [(cells.left + u) * step, Math.min(width, (cells.left + end) * step)]
      for (let y = (cells.top + v) * step; y < Math.min(height, (cells.top + v + 1) * step); y++)
        alpha.data.fill(255, y * width + x0, y * width + x1)
    }
  return alpha
}
