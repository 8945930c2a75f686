import type { Pixels } from '../../trace/index.ts'
import type { Coverage } from '../coverage.ts'
import { boxMean, type Plane } from '../plane.ts'

/** Boxes are this many cells wide to either side, however large their radius: the slopes change slowly. */
const CELLS = 6
/** Variance below which colours say nothing: sensor noise. */
const EPSILON = 3e-4

/**
 * What a coverage becomes when it follows the colours of the picture: in every square of `radius` the plane through the colours
 * that explains it best (He, Sun and Tang's guided filter with a colour guide), worked out on a coarser grid (He and Sun 2015).
 * The answer gives the value 0–1 at a pixel, so that only those that are needed cost anything.
 */
export function colorGuide(pixels: Pixels, coverage: Coverage, radius: number): (x: number, y: number) => number {
  const step = Math.max(1, Math.round(radius / CELLS))
  const { width, height, planes } = coarse(pixels, coverage, step)
  const [slopes, offset] = fitted(planes, width, height, Math.max(1, Math.round(radius / step)))
  const fields = [...slopes, offset]
  const out = [0, 0, 0, 0]
  return (x, y) => {
    const [u, v] = [clamp((x + 0.5) / step - 0.5, width - 1), clamp((y + 0.5) / step - 0.5, height - 1)]
    const [u0, v0] = [Math.floor(u), Math.floor(v)]
    const [fu, fv] = [u - u0, v - v0]
    const a = v0 * width + u0
    const b = a + (u0 < width - 1 ? 1 : 0)
    const below = v0 < height - 1 ? width : 0
    for (let c = 0; c < 4; c++) {
      const field = fields[c] as Plane
      const above = (field[a] as number) * (1 - fu) + (field[b] as number) * fu
      const under = (field[a + below] as number) * (1 - fu) + (field[b + below] as number) * fu
      out[c] = above * (1 - fv) + under * fv
    }
    const at = 4 * (y * pixels.width + x)
    const { data } = pixels
    return (
      (out[3] as number) +
      ((out[0] as number) * (data[at] as number) +
        (out[1] as number) * (data[at + 1] as number) +
        (out[2] as number) * (data[at + 2] as number)) /
        255
    )
  }
}

const clamp = (value: number, most: number): number => Math.min(most, Math.max(0, value))

/** Means of `step` × `step` pixels: red, green, blue and the coverage, 0–1. */
function coarse({ width, height, data }: Pixels, coverage: Coverage, step: number) {
  const size = { width: Math.ceil(width / step), height: Math.ceil(height / step) }
  const planes = [0, 1, 2, 3].map(() => new Float32Array(size.width * size.height)) as [Plane, Plane, Plane, Plane]
  const [red, green, blue, cover] = planes
  for (let v = 0; v < size.height; v++)
    for (let u = 0; u < size.width; u++) {
      const [x1, y1] = [Math.min(width, (u + 1) * step), Math.min(height, (v + 1) * step)]
      let [r, g, b, a, count] = [0, 0, 0, 0, 0]
      for (let y = v * step; y < y1; y++)
        for (let x = u * step; x < x1; x++) {
          const i = y * width + x
          r += data[4 * i] as number
          g += data[4 * i + 1] as number
          b += data[4 * i + 2] as number
          a += coverage.data[i] as number
          count++
        }
      const at = v * size.width + u
      const share = 1 / (255 * count)
      red[at] = r * share
      green[at] = g * share
      blue[at] = b * share
      cover[at] = a * share
    }
  return { ...size, planes }
}

/** The smoothed slopes for red, green and blue, and the offset. */
function fitted([red, green, blue, cover]: [Plane, Plane, Plane, Plane], width: number, height: number, r: number): [Plane[], Plane] {
  const mean = (plane: Plane) => boxMean(plane, width, height, r)
  const product = (p: Plane, q: Plane) => p.map((value, i) => value * (q[i] as number))
  const both = (p: Plane, q: Plane, meanP: Plane, meanQ: Plane) =>
    mean(product(p, q)).map((value, i) => value - (meanP[i] as number) * (meanQ[i] as number))
  const [mr, mg, mb, mc] = [mean(red), mean(green), mean(blue), mean(cover)]
  const [rr, rg, rb] = [both(red, red, mr, mr), both(red, green, mr, mg), both(red, blue, mr, mb)]
  const [gg, gb, bb] = [both(green, green, mg, mg), both(green, blue, mg, mb), both(blue, blue, mb, mb)]
  const [rc, gc, bc] = [both(red, cover, mr, mc), both(green, cover, mg, mc), both(blue, cover, mb, mc)]
  const slopes = [0, 1, 2].map(() => new Float32Array(mc.length)) as [Plane, Plane, Plane]
  const offset = new Float32Array(mc.length)
  for (let i = 0; i < mc.length; i++) {
    const [a, b, c] = [(rr[i] as number) + EPSILON, rg[i] as number, rb[i] as number]
    const [d, e, f] = [(gg[i] as number) + EPSILON, gb[i] as number, (bb[i] as number) + EPSILON]
    const [p, q, s] = [d * f - e * e, c * e - b * f, b * e - c * d]
    const [t, w, z] = [a * f - c * c, b * c - a * e, a * d - b * b]
    const scale = 1 / (a * p + b * q + c * s)
    const [x, y, k] = [rc[i] as number, gc[i] as number, bc[i] as number]
    const [forRed, forGreen, forBlue] = [(p * x + q * y + s * k) * scale, (q * x + t * y + w * k) * scale, (s * x + w * y + z * k) * scale]
    slopes[0][i] = forRed
    slopes[1][i] = forGreen
    slopes[2][i] = forBlue
    offset[i] = (mc[i] as number) - forRed * (mr[i] as number) - forGreen * (mg[i] as number) - forBlue * (mb[i] as number)
  }
  return [slopes.map(mean), mean(offset)]
}
