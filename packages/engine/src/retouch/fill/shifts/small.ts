import type { Pixels } from '../../../trace/index.ts'
import type { Bounds, Coverage } from '../../coverage.ts'

/** A window of a picture, small: what is known of it, and its colours. */
export type Small = {
  width: number
  height: number
  /** Pixels of the picture in one of its own, and where the window begins there. */
  scale: number
  left: number
  top: number
  /** Red, green and blue, 0–255. */
  colors: Float32Array
  /** 1 where it is to be filled; 1 where nothing may be copied from. */
  hole: Uint8Array
  barred: Uint8Array
}

export function smallOf(pixels: Pixels, hole: Coverage, avoid: Coverage | null, window: Bounds, edge: number): Small {
  const scale = Math.max(1, Math.max(window.width, window.height) / edge)
  const [width, height] = [Math.max(1, Math.floor(window.width / scale)), Math.max(1, Math.floor(window.height / scale))]
  const small: Small = {
    width,
    height,
    scale,
    left: window.left,
    top: window.top,
    colors: new Float32Array(3 * width * height),
    hole: new Uint8Array(width * height),
    barred: new Uint8Array(width * height),
  }
  for (let y = 0; y < height; y++) for (let x = 0; x < width; x++) meanOf(small, y * width + x, pixels, hole, avoid)
  return small
}

function meanOf(small: Small, to: number, pixels: Pixels, hole: Coverage, avoid: Coverage | null) {
  const [x, y] = [to % small.width, Math.floor(to / small.width)]
  const [x0, x1] = [
    small.left + Math.floor(x * small.scale),
    small.left + Math.max(Math.floor((x + 1) * small.scale), Math.floor(x * small.scale) + 1),
  ]
  const [y0, y1] = [
    small.top + Math.floor(y * small.scale),
    small.top + Math.max(Math.floor((y + 1) * small.scale), Math.floor(y * small.scale) + 1),
  ]
  const sum = [0, 0, 0]
  let known = 0
  for (let v = y0; v < y1; v++)
    for (let u = x0; u < x1; u++) {
      const from = v * pixels.width + u
      if ((hole.data[from] as number) > 0) {
        small.hole[to] = 1
        continue
      }
      if (avoid && (avoid.data[from] as number) > 127) small.barred[to] = 1
      known++
      for (let c = 0; c < 3; c++) sum[c] = (sum[c] as number) + (pixels.data[4 * from + c] as number)
    }
  if (small.hole[to]) small.barred[to] = 1
  for (let c = 0; c < 3; c++) small.colors[3 * to + c] = (sum[c] as number) / Math.max(1, known)
}

/** Mean difference of the channels of two places, 0–255. */
export function apart(colors: Float32Array, p: number, q: number): number {
  const [a, b] = [3 * p, 3 * q]
  return (
    (Math.abs((colors[a] as number) - (colors[b] as number)) +
      Math.abs((colors[a + 1] as number) - (colors[b + 1] as number)) +
      Math.abs((colors[a + 2] as number) - (colors[b + 2] as number))) /
    3
  )
}
