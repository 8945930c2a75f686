import { type Canvas, createCanvas, type SKRSContext2D } from '@napi-rs/canvas'
import type { Box } from '../../scene/schema.ts'

/** Numbers of a small picture, row by row. */
export type Plane = Float32Array

/** Letters as coverage, and all that is needed to lay a picture made of them back upon the page. */
export type Mask = {
  width: number
  height: number
  /** Pixels of the size that the letters are set in. */
  em: number
  /** Coverage of each pixel, 0–1. */
  letters: Plane
  /** Where it lies on the page, in the page's own pixels. */
  box: Box
  /** What the letters themselves take up, in pixels of the mask. */
  ink: Box
}

/** No larger, so that lettering across a poster in 4K stays a matter of moments. */
const MOST_PIXELS = 5e6

/** Letters drawn apart, with `marginEm` about them; `detail`: pixels of the mask for one of the page. */
export function maskOf(ink: Box, size: number, marginEm: number, detail: number, draw: (context: SKRSContext2D) => void): Mask {
  const margin = Math.ceil(marginEm * size)
  const box = {
    x: Math.floor(ink.x) - margin,
    y: Math.floor(ink.y) - margin,
    w: Math.ceil(ink.w) + 2 * margin + 1,
    h: Math.ceil(ink.h) + 2 * margin + 1,
  }
  const fine = Math.min(detail, Math.sqrt(MOST_PIXELS / (box.w * box.h)))
  const [width, height] = [Math.max(1, Math.round(box.w * fine)), Math.max(1, Math.round(box.h * fine))]
  const context = createCanvas(width, height).getContext('2d')
  context.scale(fine, fine)
  context.translate(-box.x, -box.y)
  draw(context)
  const { data } = context.getImageData(0, 0, width, height)
  const letters = new Float32Array(width * height)
  for (let i = 0; i < letters.length; i++) letters[i] = (data[i * 4 + 3] ?? 0) / 255
  const within = { x: (ink.x - box.x) * fine, y: (ink.y - box.y) * fine, w: ink.w * fine, h: ink.h * fine }
  return { width, height, em: size * fine, letters, box, ink: within }
}

/** A picture of a mask's size: red, green, blue and straight alpha, each 0–1, of every pixel. */
type Shade = (i: number, x: number, y: number) => readonly [number, number, number, number]

/** Every pixel by its shade. Written as it stands: nothing is blended. */
export function pictureOf({ width, height }: Mask, shade: Shade): Canvas {
  const canvas = createCanvas(width, height)
  const context = canvas.getContext('2d')
  const image = context.createImageData(width, height)
  const { data } = image
  for (let y = 0, i = 0; y < height; y++)
    for (let x = 0; x < width; x++, i++) {
      const [r, g, b, a] = shade(i, x, y)
      if (a <= 0) continue
      data[i * 4] = r * 255
      data[i * 4 + 1] = g * 255
      data[i * 4 + 2] = b * 255
      data[i * 4 + 3] = a * 255
    }
  context.putImageData(image, 0, 0)
  return canvas
}

/** Three means in a row, which is all but a Gaussian of `sigma` pixels; outside lies 0. */
export function blurred(plane: Plane, width: number, height: number, sigma: number): Plane {
  const radius = Math.round((Math.sqrt(4 * sigma * sigma + 1) - 1) / 2)
  if (radius < 1) return plane.slice()
  const [from, to] = [plane.slice(), new Float32Array(plane.length)]
  for (let pass = 0; pass < 3; pass++) {
    means(from, to, width, height, radius, 1, width)
    means(to, from, height, width, radius, width, 1)
  }
  return from
}

/** Running means of `2 radius + 1` along lines of `length` that lie `across` apart. */
function means(from: Plane, to: Plane, length: number, lines: number, radius: number, along: number, across: number) {
  const share = 1 / (2 * radius + 1)
  for (let line = 0; line < lines; line++) {
    const start = line * across
    let sum = 0
    for (let i = 0; i < Math.min(radius, length); i++) sum += from[start + i * along] ?? 0
    for (let i = 0; i < length; i++) {
      const [enters, leaves] = [i + radius, i - radius - 1]
      if (enters < length) sum += from[start + enters * along] ?? 0
      if (leaves >= 0) sum -= from[start + leaves * along] ?? 0
      to[start + i * along] = sum * share
    }
  }
}

/** How far each pixel lies within the letters, in pixels: above 0 inside, below 0 outside, true to a fraction at the edge. */
export function depthOf({ letters, width, height }: Mask): Plane {
  const inside = distances(letters, width, height, (coverage) => coverage < 0.5)
  const outside = distances(letters, width, height, (coverage) => coverage >= 0.5)
  const rough = letters.map((coverage, i) => {
    const whole = coverage >= 0.5 ? (inside[i] ?? 0) - 0.5 : 0.5 - (outside[i] ?? 0)
    return Math.abs(whole) <= 0.5 ? coverage - 0.5 : whole
  })
  // Distances were counted from whole pixels: their steps are smoothed away.
  return blurred(rough, width, height, 0.9)
}

const FAR = 1e9

/** Distance of each pixel from the nearest one that `isGoal`, by lower envelopes of parabolas (Felzenszwalb and Huttenlocher). */
function distances(plane: Plane, width: number, height: number, isGoal: (value: number) => boolean): Plane {
  const squares = new Float32Array(plane.length)
  for (let i = 0; i < plane.length; i++) squares[i] = isGoal(plane[i] ?? 0) ? 0 : FAR
  for (let x = 0; x < width; x++) envelope(squares, x, height, width)
  for (let y = 0; y < height; y++) envelope(squares, y * width, width, 1)
  return squares.map(Math.sqrt)
}

function envelope(squares: Plane, start: number, length: number, step: number) {
  const heights = new Float64Array(length)
  for (let q = 0; q < length; q++) heights[q] = squares[start + q * step] ?? 0
  const roots = new Int32Array(length)
  const bounds = new Float64Array(length + 1)
  let last = 0
  bounds[0] = -FAR
  bounds[1] = FAR
  for (let q = 1; q < length; q++) {
    const meets = (root: number) => ((heights[q] ?? 0) + q * q - ((heights[root] ?? 0) + root * root)) / (2 * q - 2 * root)
    let at = meets(roots[last] ?? 0)
    while (at <= (bounds[last] ?? 0)) at = meets(roots[--last] ?? 0)
    roots[++last] = q
    bounds[last] = at
    bounds[last + 1] = FAR
  }
  for (let q = 0, k = 0; q < length; q++) {
    while ((bounds[k + 1] ?? FAR) < q) k++
    const root = roots[k] ?? 0
    squares[start + q * step] = (q - root) ** 2 + (heights[root] ?? 0)
  }
}

export type Rgb = readonly [number, number, number]

/** Code values 0–1. */
export const rgbOf = (hex: string): Rgb => {
  const value = Number.parseInt(hex.slice(1, 7), 16)
  return [(value >> 16) / 255, ((value >> 8) & 255) / 255, (value & 255) / 255]
}

export const blend = (a: Rgb, b: Rgb, amount: number): Rgb => [
  a[0] + (b[0] - a[0]) * amount,
  a[1] + (b[1] - a[1]) * amount,
  a[2] + (b[2] - a[2]) * amount,
]

/** The colour at `t`, 0–1, of a row of colours that lie evenly apart. */
export function along(ramp: readonly Rgb[], t: number): Rgb {
  const at = Math.min(1, Math.max(0, t)) * (ramp.length - 1)
  const low = Math.min(ramp.length - 2, Math.floor(at))
  return blend(ramp[low] as Rgb, ramp[low + 1] as Rgb, at - low)
}

export const clamped = (value: number): number => Math.min(1, Math.max(0, value))

/** Slopes of a plane along x and y, per pixel. */
export function slopesAt(plane: Plane, { width, height }: Mask, x: number, y: number): readonly [number, number] {
  const at = (u: number, v: number) => plane[Math.min(height - 1, Math.max(0, v)) * width + Math.min(width - 1, Math.max(0, u))] ?? 0
  return [(at(x + 1, y) - at(x - 1, y)) / 2, (at(x, y + 1) - at(x, y - 1)) / 2]
}
