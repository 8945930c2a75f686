import type { Pixels } from '../../trace/index.ts'
import type { Bounds, Coverage } from '../coverage.ts'
import { kernelWith } from '../kernel/index.ts'
import type { Plane } from '../plane.ts'

/** Boxes are this many cells wide to either side, however large their radius: the slopes change slowly. */
const CELLS = 6
/** Variance below which colours say nothing: sensor noise. */
const EPSILON = 3e-4

/** Side of a cell, px, for squares of a radius. */
export const stepOf = (radius: number): number => Math.max(1, Math.round(radius / CELLS))

/** A grid of cells over a picture, `step` pixels wide, and the part of it that is looked at, in cells. */
export type Cells = { step: number; part: Bounds }

/**
 * Writes into `alpha` what a coverage becomes, in the cells of `isEdge`, when it follows the colours of the picture: in every square of
 * `radius` the plane through the colours that explains it best (He, Sun and Tang's guided filter with a colour guide), worked out for
 * cells (He and Sun 2015). `cover` is how far each cell is covered, 0–1.
 */
export function followColors(
  pixels: Pixels,
  { step, part }: Cells,
  cover: Plane,
  isEdge: Uint8Array,
  radius: number,
  alpha: Coverage,
): void {
  const { width, height } = part
  const count = width * height
  const most = step * step * isEdge.reduce((sum, value) => sum + value, 0)
  const kernel = kernelWith(16 * (7 * count + width) + 8 * most)
  const at = kernel.free()
  writeMeans(pixels, { step, part }, cover, new Float32Array(kernel.memory.buffer, at, 4 * count))
  kernel.guide(width, height, Math.max(1, Math.round(radius / step)), EPSILON, at)
  const list = at + 16 * (7 * count + width)
  const places = new Uint16Array(kernel.memory.buffer, list, 4 * most)
  const colors = new Uint8Array(kernel.memory.buffer, list, 8 * most)
  const values = new Float32Array(kernel.memory.buffer, list, 2 * most)
  const targets = new Uint32Array(most)
  let found = 0
  for (let v = 0, i = 0; v < height; v++)
    for (let u = 0; u < width; u++, i++) {
      if (!isEdge[i]) continue
      const [x1, y1] = [Math.min(pixels.width, (part.left + u + 1) * step), Math.min(pixels.height, (part.top + v + 1) * step)]
      for (let y = (part.top + v) * step; y < y1; y++)
        for (let x = (part.left + u) * step; x < x1; x++, found++) {
          const to = y * pixels.width + x
          targets[found] = to
          places[4 * found] = x - part.left * step
          places[4 * found + 1] = y - part.top * step
          for (let c = 0; c < 4; c++) colors[8 * found + 4 + c] = pixels.data[4 * to + c] as number
        }
    }
  kernel.follow(width, height, step, at, list, found)
  for (let k = 0; k < found; k++)
    alpha.data[targets[k] as number] = Math.round(255 * Math.min(1, Math.max(0, ((values[2 * k] as number) - 0.06) / 0.88)))
}

/** Mean red, green and blue of every cell, 0–1, and its coverage. */
function writeMeans({ width, height, data }: Pixels, { step, part: cells }: Cells, cover: Plane, grid: Float32Array): void {
  for (let v = 0, to = 0; v < cells.height; v++)
    for (let u = 0; u < cells.width; u++, to += 4) {
      const x0 = (cells.left + u) * step
      const x1 = Math.min(width, x0 + step)
      const y0 = (cells.top + v) * step
      const y1 = Math.min(height, y0 + step)
      let red = 0
      let green = 0
      let blue = 0
      for (let y = y0; y < y1; y++)
        for (let from = 4 * (y * width + x0), end = from + 4 * (x1 - x0); from < end; from += 4) {
          red += data[from] as number
          green += data[from + 1] as number
          blue += data[from + 2] as number
        }
      const share = 1 / (255 * (x1 - x0) * (y1 - y0))
      grid[to] = red * share
      grid[to + 1] = green * share
      grid[to + 2] = blue * share
      grid[to + 3] = cover[to >> 2] as number
    }
}
