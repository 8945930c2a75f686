import { hexToOklch, mix, oklchToHex } from '../../color.ts'
import type { Pen, Point } from '../illustration/index.ts'
import { type Dot, round, sides } from './form.ts'

/** Where a figure's own coordinates lie on the picture: `way` −1 mirrors it; one unit is `size` px. */
export type Spot = { x: number; y: number; size: number; way: 1 | -1 }

export type Shading = {
  /** Small marks upon a form: no rim, no light of its own. */
  isDetail?: boolean
  /** Plain colour, where the form is too small for light. */
  isPlain?: boolean
  opacity?: number
}

/** Draws forms in the coordinates of a figure or a thing, y upwards, with light from the upper left of the picture. */
export class Hand {
  readonly pen: Pen
  readonly spot: Spot

  constructor(pen: Pen, spot: Spot) {
    this.pen = pen
    this.spot = spot
  }

  /** The same pen at a place of this hand's own coordinates, drawn `size` times as large. */
  at([x, y]: Dot, size = 1, way: 1 | -1 = 1): Hand {
    const [px, py] = this.px([x, y])
    return new Hand(this.pen, { x: px, y: py, size: this.spot.size * size, way: (this.spot.way * way) as 1 | -1 })
  }

  px([x, y]: Dot): Point {
    const { spot } = this
    return [spot.x + spot.way * x * spot.size, spot.y - y * spot.size]
  }

  /** A closed form; in manners of plain paint it is lit from the upper left. */
  form(part: string, points: readonly Dot[], fill: string, { isDetail, isPlain, opacity }: Shading = {}) {
    const outline = points.map((point) => this.px(point))
    const look = { ...(isDetail && { isDetail }), ...(opacity !== undefined && { opacity }) }
    if (isDetail || isPlain || !this.isLit) return this.pen.form(part, outline, fill, look)
    this.pen.lit(part, outline, fill, shadeOf(fill), look)
  }

  round(part: string, at: Dot, rx: number, fill: string, shading: Shading & { ry?: number; turn?: number } = {}) {
    this.form(part, round(at, rx, shading.ry ?? rx, shading.turn ?? 0), fill, shading)
  }

  /** A line through the points, `width` in units. */
  line(part: string, points: readonly Dot[], paint: string, width: number, opacity = 1) {
    this.pen.line(
      part,
      points.map((point) => this.px(point)),
      paint,
      Math.max(0.9, width * this.spot.size),
      opacity,
    )
  }

  /** The side of a band that lies in the shade, `share` of it. */
  shadeAlong(part: string, points: readonly Dot[], half: readonly number[], fill: string, share = 0.42) {
    if (!this.isLit) return
    const { spine, left, right } = sides(points, half)
    const middle = Math.floor(spine.length / 2)
    const [a, b] = [this.px(left[middle] as Dot), this.px(right[middle] as Dot)]
    // Light comes from the upper left: whichever side lies further right and lower is dark.
    const dark = a[0] * 0.8 + a[1] * 0.6 > b[0] * 0.8 + b[1] * 0.6 ? left : right
    const inner = spine.map((point, i): Dot => {
      const edge = dark[i] as Dot
      return [point[0] + (edge[0] - point[0]) * (1 - share * 2), point[1] + (edge[1] - point[1]) * (1 - share * 2)]
    })
    this.form(part, [...dark, ...inner.reverse()], shadeOf(fill), { isDetail: true, opacity: 0.55 })
  }

  /** Whether forms are painted with light and shade rather than bounded by lines or printed. */
  get isLit(): boolean {
    const { manner, isLined } = this.pen
    return !isLined && manner.name !== 'pixel' && manner.name !== 'swiss' && manner.name !== 'bauhaus'
  }
}

/** A colour as it lies in the shade: darker, and towards violet. */
export function shadeOf(hex: string, amount = 1): string {
  const { l, c, h } = hexToOklch(hex)
  return mix(oklchToHex({ l: l * (1 - 0.13 * amount), c: Math.min(0.2, c * 1.04 + 0.006), h }), '#3b2a5a', 0.12 * amount)
}

/** The same further away from whoever looks: a limb behind the body. */
export const behind = (hex: string): string => shadeOf(hex, 1.25)
