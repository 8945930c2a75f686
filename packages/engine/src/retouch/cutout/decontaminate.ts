import type { Pixels } from '../../trace/index.ts'
import { type Bounds, bandOf, boundsOf, type Coverage, coverageBy, widened } from '../coverage.ts'
import { blurred, type Plane, valueBetween } from '../plane.ts'

/** How far, as a share of the longer side, the colour of an edge is looked for within. */
const REACH = 0.006

/**
 * The subject's own colour along its soft edge, without what shone through from behind: it is drawn towards that of what is whole close
 * by, which is worked out for cells of some pixels.
 */
export function decontaminated(pixels: Pixels, alpha: Coverage): Pixels {
  const { width, height } = pixels
  const bounds = boundsOf(alpha)
  if (!bounds) return pixels
  const sigma = Math.max(2, REACH * Math.max(width, height))
  const step = Math.max(1, Math.floor(sigma / 2))
  const { part, weight, colors } = solid(pixels, alpha, bounds, sigma, step)
  const data = new Uint8ClampedArray(pixels.data)
  for (let y = bounds.top; y < bounds.top + bounds.height; y++)
    for (let x = bounds.left; x < bounds.left + bounds.width; x++) {
      const at = y * width + x
      const cover = alpha.data[at] as number
      if (cover === 0 || cover === 255) continue
      const [u, v] = [(x + 0.5) / step - 0.5 - part.left, (y + 0.5) / step - 0.5 - part.top]
      const near = valueBetween(weight, part, u, v)
      if (near < 1e-3) continue
      const kept = (cover / 255) ** 4
      for (let c = 0; c < 3; c++) {
        const foreground = valueBetween(colors[c] as Plane, part, u, v) / near
        data[4 * at + c] = foreground + ((pixels.data[4 * at + c] as number) - foreground) * kept
      }
    }
  return { width, height, data }
}

/** Smoothly spread: how much of every cell is whole, and its colour times that. The outermost of what is whole still carries some of the background's light. */
function solid(pixels: Pixels, alpha: Coverage, bounds: Bounds, sigma: number, step: number) {
  const { width, height, data } = pixels
  const [left, top] = [Math.floor(bounds.left / step), Math.floor(bounds.top / step)]
  const covered = { left, top, width: Math.ceil(bounds.width / step) + 1, height: Math.ceil(bounds.height / step) + 1 }
  const grid = { width: Math.ceil(width / step), height: Math.ceil(height / step) }
  const part = widened(covered, Math.ceil((3 * sigma) / step), grid)
  const pixelsOf = (cell: number) => {
    const [u, v] = [part.left + (cell % part.width), part.top + Math.floor(cell / part.width)]
    return { x0: u * step, x1: Math.min(width, (u + 1) * step), y0: v * step, y1: Math.min(height, (v + 1) * step) }
  }
  const whole = coverageBy(part, (cell) => {
    const { x0, x1, y0, y1 } = pixelsOf(cell)
    for (let y = y0; y < y1; y++) for (let x = x0; x < x1; x++) if (alpha.data[y * width + x] !== 255) return 0
    return 255
  })
  const isRim = bandOf(whole, sigma / step)
  const weight = new Float32Array(part.width * part.height)
  const colors = [0, 1, 2].map(() => new Float32Array(weight.length))
  for (let cell = 0; cell < weight.length; cell++) {
    if (whole.data[cell] === 0 || isRim[cell]) continue
    const { x0, x1, y0, y1 } = pixelsOf(cell)
    weight[cell] = 1
    for (const [c, plane] of colors.entries()) {
      let sum = 0
      for (let y = y0; y < y1; y++) for (let x = x0; x < x1; x++) sum += data[4 * (y * width + x) + c] as number
      plane[cell] = sum / ((x1 - x0) * (y1 - y0))
    }
  }
  const spread = (plane: Plane) => blurred(plane, part.width, part.height, sigma / step)
  return { part, weight: spread(weight), colors: colors.map(spread) }
}
