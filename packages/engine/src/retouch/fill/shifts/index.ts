import type { Pixels } from '../../../trace/index.ts'
import { boundsOf, type Coverage } from '../../coverage.ts'
import { around } from '../crop.ts'
import { corrected, correctionOf } from './blend.ts'
import { labelled } from './label.ts'
import { edgesOf, enlarged, finer, type Shift, shiftsIn } from './shift.ts'
import { type Small, smallOf } from './small.ts'

/** Longest side of the small picture in which shifts are looked for and chosen, px. */
const EDGE = 220

type Shifted = { pixels: Pixels; left: Coverage | null; seen: number }

/**
 * A hole filled by pieces of the picture that are moved by the few shifts at which it repeats itself, with seams where they show
 * least and light that runs on over them (after He and Sun, Statistics of patch offsets for image completion, 2012). It goes on
 * with courses of bricks, rows of windows and edges, which patches by themselves do not. Null where it shows no edges to go by. `left` is what no
 * piece reaches, `seen` how much seams show, 0–255.
 */
export function shifted(pixels: Pixels, hole: Coverage, avoid: Coverage | null): Shifted | null {
  const bounds = boundsOf(hole)
  if (!bounds) return null
  const window = around(bounds, pixels, 1.5)
  const small = smallOf(pixels, hole, avoid, window, EDGE)
  const smaller = smallOf(pixels, hole, avoid, window, EDGE / 2)
  const coarse = shiftsIn(smaller)
  if (coarse.length === 0) return null
  const edges = edgesOf(small)
  const shifts = enlarged(coarse, smaller.scale / small.scale, edges, small)
  const { labels, seen } = labelled(small, shifts)
  const used = shifts.map((shift, i) => (labels.includes(i) ? finer(shift, edges, small, pixels, hole) : shift))
  return { ...moved(pixels, hole, { small, labels, used }), seen }
}

type Plan = { small: Small; labels: Int16Array; used: Shift[] }

function moved(pixels: Pixels, hole: Coverage, { small, labels, used }: Plan) {
  const { width, height } = pixels
  const data = new Uint8ClampedArray(pixels.data)
  const left: Coverage = { width, height, data: new Uint8Array(width * height) }
  const correction = correctionOf(
    small,
    labels,
    used.map(([x, y]): Shift => [Math.round(x / small.scale), Math.round(y / small.scale)]),
  )
  let isLeft = false
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const at = y * width + x
      const weight = (hole.data[at] as number) / 255
      if (weight === 0) continue
      const [u, v] = [(x + 0.5 - small.left) / small.scale, (y + 0.5 - small.top) / small.scale]
      const label = labels[Math.min(small.height - 1, Math.floor(v)) * small.width + Math.min(small.width - 1, Math.floor(u))] as number
      const [dx, dy] = label < 0 ? [0, 0] : (used[label] as Shift)
      const [fx, fy] = [x + dx, y + dy]
      const from = fy * width + fx
      if (label < 0 || fx < 0 || fy < 0 || fx >= width || fy >= height || (hole.data[from] as number) > 0) {
        left.data[at] = hole.data[at] as number
        isLeft = true
        continue
      }
      for (let c = 0; c < 3; c++) {
        const value = corrected(correction, small, c, u, v, pixels.data[4 * from + c] as number)
        data[4 * at + c] = (pixels.data[4 * at + c] as number) * (1 - weight) + value * weight
      }
      data[4 * at + 3] = Math.max(pixels.data[4 * at + 3] as number, 255 * weight)
    }
  return { pixels: { ...pixels, data }, left: isLeft ? left : null }
}
