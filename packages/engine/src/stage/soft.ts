import type { Rgb, TraceTexture } from '../trace/types.ts'
import { COLOR_GAIN } from './texture/index.ts'

/** Texels to a unit: a picture of this kind is out of focus. */
const TEXELS = 190
/** A picture is never larger than this, whatever was asked for. */
const MOST = 760

/** A picture of things out of focus, painted back to front in radiance; x to the right, y up, in any unit. */
export type Soft = {
  /** Every point anew, from its place and what is there. */
  wash: (shade: (x: number, y: number, there: Rgb) => Rgb) => void
  /** A box whose edges are blurred over `soft`; `opacity` 0–1. */
  box: (at: readonly [x0: number, y0: number, x1: number, y1: number], color: Rgb, soft: number, opacity?: number) => void
  /** A bar with round ends between two points, `width` across. */
  bar: (from: readonly [number, number], to: readonly [number, number], width: number, color: Rgb, soft: number, opacity?: number) => void
  /** A disc laid over what is there. */
  disc: (x: number, y: number, radius: number, color: Rgb, soft: number, opacity?: number) => void
  /** A lamp out of focus: a disc of light with a crisp, slightly brighter rim, added to what is there. */
  bokeh: (x: number, y: number, radius: number, light: Rgb) => void
  /** Light about a point that fades to nothing at `radius`, added to what is there. */
  glow: (x: number, y: number, radius: number, light: Rgb) => void
  /** The picture with the radiance of its white. */
  picture: () => { texture: TraceTexture; glow: Rgb }
}

export function soft(x0: number, x1: number, y0: number, y1: number): Soft {
  const scale = Math.min(TEXELS, MOST / (x1 - x0), MOST / (y1 - y0))
  const [width, height] = [Math.max(8, Math.round((x1 - x0) * scale)), Math.max(8, Math.round((y1 - y0) * scale))]
  const data = new Float32Array(width * height * 3)
  const xAt = (column: number) => x0 + ((column + 0.5) / width) * (x1 - x0)
  const yAt = (row: number) => y1 - ((row + 0.5) / height) * (y1 - y0)

  /** Mixes `color` into the texels of a rectangle by what `cover` says of each. */
  const over = (
    left: number,
    right: number,
    low: number,
    high: number,
    color: Rgb,
    cover: (x: number, y: number) => number,
    add = false,
  ) => {
    const [from, to] = [
      Math.max(0, Math.floor(((left - x0) / (x1 - x0)) * width)),
      Math.min(width, Math.ceil(((right - x0) / (x1 - x0)) * width)),
    ]
    const [top, bottom] = [
      Math.max(0, Math.floor(((y1 - high) / (y1 - y0)) * height)),
      Math.min(height, Math.ceil(((y1 - low) / (y1 - y0)) * height)),
    ]
    for (let row = top; row < bottom; row++) {
      const y = yAt(row)
      for (let column = from, i = (row * width + from) * 3; column < to; column++, i += 3) {
        const amount = cover(xAt(column), y)
        if (amount <= 0) continue
        for (const c of [0, 1, 2] as const) {
          const there = data[i + c] as number
          data[i + c] = add ? there + color[c] * amount : there + (color[c] - there) * amount
        }
      }
    }
  }
  const disc: Soft['disc'] = (x, y, radius, color, edge, opacity = 1) => {
    const reach = radius + edge
    over(
      x - reach,
      x + reach,
      y - reach,
      y + reach,
      color,
      (px, py) => opacity * (1 - step(radius - edge, reach, Math.hypot(px - x, py - y))),
    )
  }
  return {
    wash: (shade) => {
      for (let row = 0, i = 0; row < height; row++) {
        for (let column = 0; column < width; column++, i += 3) {
          data.set(shade(xAt(column), yAt(row), [data[i] as number, data[i + 1] as number, data[i + 2] as number]), i)
        }
      }
    },
    box: ([a, b, c, d], color, edge, opacity = 1) =>
      over(a - edge, c + edge, b - edge, d + edge, color, (x, y) => {
        const across = step(a - edge, a + edge, x) * (1 - step(c - edge, c + edge, x))
        return opacity * across * step(b - edge, b + edge, y) * (1 - step(d - edge, d + edge, y))
      }),
    bar: (from, to, across, color, edge, opacity = 1) => {
      const [dx, dy] = [to[0] - from[0], to[1] - from[1]]
      const square = dx * dx + dy * dy || 1
      const reach = across / 2 + edge
      const [left, right] = [Math.min(from[0], to[0]) - reach, Math.max(from[0], to[0]) + reach]
      over(left, right, Math.min(from[1], to[1]) - reach, Math.max(from[1], to[1]) + reach, color, (x, y) => {
        const t = Math.max(0, Math.min(1, ((x - from[0]) * dx + (y - from[1]) * dy) / square))
        return opacity * (1 - step(across / 2 - edge, reach, Math.hypot(x - from[0] - t * dx, y - from[1] - t * dy)))
      })
    },
    disc,
    bokeh: (x, y, radius, light) => {
      const edge = Math.max(radius * 0.12, 1.2 / scale)
      over(
        x - radius - edge,
        x + radius + edge,
        y - radius - edge,
        y + radius + edge,
        light,
        (px, py) => {
          const out = Math.hypot(px - x, py - y)
          return (1 - step(radius - edge, radius + edge, out)) * (0.72 + 0.28 * (out / radius) ** 4)
        },
        true,
      )
    },
    glow: (x, y, radius, light) =>
      over(
        x - radius,
        x + radius,
        y - radius,
        y + radius,
        light,
        (px, py) => Math.max(0, 1 - Math.hypot(px - x, py - y) / radius) ** 2,
        true,
      ),
    picture: () => packed(width, height, data),
  }
}

const step = (low: number, high: number, x: number): number => {
  const t = Math.min(1, Math.max(0, (x - low) / (high - low || 1e-9)))
  return t * t * (3 - 2 * t)
}

/** Radiance as a picture whose brightest texel is white, and what white then stands for. */
function packed(width: number, height: number, radiance: Float32Array): { texture: TraceTexture; glow: Rgb } {
  const most = radiance.reduce((top, value) => Math.max(top, value), 1e-3)
  const data = new Uint8Array(width * height * 4)
  for (let i = 0, j = 0; i < radiance.length; i += 3, j += 4) {
    for (const c of [0, 1, 2] as const) data[j + c] = encoded(Math.max(0, radiance[i + c] as number) / most)
    data[j + 3] = 255
  }
  return { texture: { kind: 'color', width, height, data, wrap: 'clamp' }, glow: [most / COLOR_GAIN, most / COLOR_GAIN, most / COLOR_GAIN] }
}

/** Linear 0–1 as an sRGB byte. */
const encoded = (x: number): number => Math.round(255 * (x <= 0.0031308 ? x * 12.92 : 1.055 * x ** (1 / 2.4) - 0.055))
