import { encodeSrgb } from '../srgb.ts'
import { smoothstep } from '../stage/texture/noise.ts'
import type { Guides, Pixels } from '../trace/types.ts'

/** A picture as its colours (sRGB, 0–1, three a pixel), the colours of its surfaces without light, and its edges. */
export type Surface = {
  width: number
  height: number
  /** What is drawn on; the techniques change it in place. */
  color: Float32Array
  /** Of the surfaces themselves, without light. */
  albedo: Float32Array
  /** How brightly each pixel is lit: 1 as the well-lit parts of the picture, 0 in the dark. */
  light: Float32Array
  /** How surely two things meet here, 0–1: shapes and creases. */
  outline: Float32Array
  /** The same of two colours on one thing. */
  seam: Float32Array
  /** The picture's measure: pixels of a thousandth of its shorter side, at least one. */
  unit: number
  pixels(): Pixels
}

/** The parts of a traced picture that a hand would draw. */
export function surfaceOf(pixels: Pixels, guides: Guides): Surface {
  const { width, height } = pixels
  const count = width * height
  const { color, whole } = colorsOf(pixels)
  const albedo = guides.albedo.map((light) => encodeSrgb(Math.min(1, light)))
  // An exact plate is no surface: it is the colour that it shows.
  for (let i = 0; i < count; i++) if (luma(albedo, i) < 1e-3) albedo.set(color.subarray(3 * i, 3 * i + 3), 3 * i)
  const unit = unitOf(pixels)
  const { outline, seam } = edgesOf(albedo, guides, width, height, Math.max(1, Math.round(unit * 1.1)))
  return {
    width,
    height,
    color,
    albedo,
    light: lightOf(color, albedo, count),
    outline,
    seam,
    unit,
    pixels: whole,
  }
}

/** A picture's colours as floats, and the picture that they make again once they are changed; alpha stays. */
export function colorsOf({ width, height, data }: Pixels): { color: Float32Array; whole: () => Pixels } {
  const count = width * height
  const color = new Float32Array(3 * count)
  for (let i = 0; i < count; i++) for (let k = 0; k < 3; k++) color[3 * i + k] = (data[4 * i + k] as number) / 255
  const whole = () => {
    const result = new Uint8ClampedArray(4 * count)
    for (let i = 0; i < count; i++) {
      for (let k = 0; k < 3; k++) result[4 * i + k] = 255 * (color[3 * i + k] as number)
      result[4 * i + 3] = data[4 * i + 3] as number
    }
    return { width, height, data: result }
  }
  return { color, whole }
}

export const luma = (of: Float32Array, i: number): number =>
  0.299 * (of[3 * i] as number) + 0.587 * (of[3 * i + 1] as number) + 0.114 * (of[3 * i + 2] as number)

/** Brightness over that of the surface itself, scaled so that nine pixels of ten are below 1. */
function lightOf(color: Float32Array, albedo: Float32Array, count: number): Float32Array {
  const light = new Float32Array(count)
  for (let i = 0; i < count; i++) light[i] = luma(color, i) / Math.max(0.12, luma(albedo, i))
  const sorted = Float32Array.from(
    { length: Math.min(count, 4096) },
    (_, k) => light[Math.floor((k * count) / Math.min(count, 4096))] as number,
  ).sort()
  const bright = Math.max(0.05, sorted[Math.floor(sorted.length * 0.9)] as number)
  return light.map((value) => Math.min(1.6, value / bright))
}

/** Where depth breaks off, surfaces turn, or colours change, over `step` pixels. */
function edgesOf(albedo: Float32Array, { normal, depth }: Guides, width: number, height: number, step: number) {
  const outline = new Float32Array(width * height)
  const seam = new Float32Array(width * height)
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const i = y * width + x
      const [left, right] = [i - Math.min(step, x), i + Math.min(step, width - 1 - x)]
      const [up, down] = [i - width * Math.min(step, y), i + width * Math.min(step, height - 1 - y)]
      const here = depth[i] as number
      // A slope changes evenly, a rim does not.
      const bend = (a: number, b: number) => Math.abs((depth[a] as number) + (depth[b] as number) - 2 * here)
      const rim = Math.max(bend(left, right), bend(up, down)) / (0.03 * here + 1e-6)
      const turn = (a: number, b: number) =>
        1 -
        (normal[3 * a] as number) * (normal[3 * b] as number) -
        (normal[3 * a + 1] as number) * (normal[3 * b + 1] as number) -
        (normal[3 * a + 2] as number) * (normal[3 * b + 2] as number)
      const crease = here === 0 ? 0 : Math.max(turn(left, right), turn(up, down)) / 0.55
      outline[i] = soft(Math.max(rim, crease))
      const change = (a: number, b: number) =>
        Math.abs((albedo[3 * a] as number) - (albedo[3 * b] as number)) +
        Math.abs((albedo[3 * a + 1] as number) - (albedo[3 * b + 1] as number)) +
        Math.abs((albedo[3 * a + 2] as number) - (albedo[3 * b + 2] as number))
      seam[i] = soft(Math.max(change(left, right), change(up, down)) / 0.5)
    }
  return { outline, seam }
}

/** From nothing below a half to all at 1.2. */
const soft = (value: number): number => smoothstep(0.5, 1.2, value)

/** Pixels of a thousandth of the shorter side, at least one. */
export const unitOf = ({ width, height }: { width: number; height: number }): number => Math.max(1, Math.min(width, height) / 1000)

/** Colours drawn towards another by a share, in place. */
export function blend(color: Float32Array, i: number, [r, g, b]: readonly [number, number, number], share: number): void {
  color[3 * i] = (color[3 * i] as number) + (r - (color[3 * i] as number)) * share
  color[3 * i + 1] = (color[3 * i + 1] as number) + (g - (color[3 * i + 1] as number)) * share
  color[3 * i + 2] = (color[3 * i + 2] as number) + (b - (color[3 * i + 2] as number)) * share
}
