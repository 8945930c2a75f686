import { withAlpha } from '../../color.ts'
import type { Random } from '../../random.ts'
import type { Layer } from '../../scene/schema.ts'
import { blendStops } from '../palette.ts'
import type { Pen } from './kit.ts'

/** Collects the layers of one picture; coordinates are fractions of its width and height. */
export class Easel {
  readonly layers: Layer[] = []
  readonly pen: Pen
  readonly part: string
  readonly w: number
  readonly h: number
  readonly random: Random
  /** Where the sun or the dish is. */
  readonly focus: readonly [number, number]
  constructor(pen: Pen, part: string, w: number, h: number, random: Random, focus: readonly [number, number]) {
    this.focus = focus
    this.pen = pen
    this.part = part
    this.w = w
    this.h = h
    this.random = random
  }

  get #name() {
    return `${this.part}.l${this.layers.length}`
  }

  backdrop(colors: readonly string[], angle = 90) {
    const box = { x: 0, y: 0, w: this.w, h: this.h }
    this.layers.push(this.pen.rect(this.#name, box, { fill: { gradient: 'linear', angle, stops: blendStops(colors) } }))
  }

  band(top: number, bottom: number, colors: readonly string[]) {
    const box = { x: 0, y: top * this.h, w: this.w, h: (bottom - top) * this.h }
    this.layers.push(
      this.pen.rect(this.#name, box, {
        fill: { gradient: 'linear', angle: 90, stops: colors.map((c, i) => [i / (colors.length - 1), c]) },
      }),
    )
  }

  /** A disc about a point; `r` counts in the shorter side. */
  disc(x: number, y: number, r: number, fill: string, blur = 0, squash = 1) {
    const radius = r * Math.min(this.w, this.h)
    const box = { x: x * this.w - radius, y: y * this.h - radius * squash, w: radius * 2, h: radius * 2 * squash }
    this.layers.push(this.pen.ellipse(this.#name, box, { fill, ...(blur && { blur: blur * Math.min(this.w, this.h) }) }))
  }

  glow(x: number, y: number, r: number, color: string, strength: number) {
    const radius = r * Math.max(this.w, this.h)
    const box = { x: x * this.w - radius, y: y * this.h - radius, w: radius * 2, h: radius * 2 }
    const stops: [number, string][] = [0, 0.25, 0.5, 0.75, 1].map((t) => [t, withAlpha(color, strength * (1 - t) ** 2)])
    this.layers.push(this.pen.ellipse(this.#name, box, { fill: { gradient: 'radial', angle: 0, radius: 0.5, stops } }))
  }

  path(d: string, top: string, bottom = top, look: { stroke?: { paint: string; width: number }; opacity?: number } = {}) {
    const box = { x: 0, y: 0, w: this.w, h: this.h }
    const fill =
      top === bottom
        ? top
        : {
            gradient: 'linear' as const,
            angle: 90,
            stops: [
              [0.3, top],
              [1, bottom],
            ] as [number, string][],
          }
    this.layers.push(
      this.pen.path(this.#name, box, d, {
        ...(look.stroke ? { stroke: look.stroke } : { fill }),
        ...(look.opacity !== undefined && { opacity: look.opacity }),
      }),
    )
  }

  /** A ridge from side to side about height `y`, closed along `floor`; a negative `swing` makes its mirror image. */
  ridge(heights: readonly number[], y: number, swing: number, floor: number): string {
    const points = heights.map((height, i) => [(i / (heights.length - 1)) * this.w, (y - height * swing) * this.h] as const)
    return `${smooth(points)} L ${n(this.w)} ${n(floor * this.h)} L 0 ${n(floor * this.h)} Z`
  }
}

/** Path numbers need no more than hundredths of a pixel. */
export const n = (value: number) => Number(value.toFixed(2))

/** A smooth curve through points (Catmull–Rom as Béziers). */
export function smooth(points: readonly (readonly [number, number])[]): string {
  const at = (i: number) => points[Math.min(points.length - 1, Math.max(0, i))] as readonly [number, number]
  let d = `M ${n(at(0)[0])} ${n(at(0)[1])}`
  for (let i = 0; i < points.length - 1; i++) {
    const [a, b, c, e] = [at(i - 1), at(i), at(i + 1), at(i + 2)]
    d += ` C ${n(b[0] + (c[0] - a[0]) / 6)} ${n(b[1] + (c[1] - a[1]) / 6)} ${n(c[0] - (e[0] - b[0]) / 6)} ${n(c[1] - (e[1] - b[1]) / 6)} ${n(c[0])} ${n(c[1])}`
  }
  return d
}
