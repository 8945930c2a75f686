import { mix, withAlpha } from '../../color.ts'
import { type Random, rng } from '../../random.ts'
import type { Box, Layer, Paint, Shading } from '../../scene/schema.ts'
import { artShading, LIT_PARTS, type Lit, shadingOf } from './lit.ts'
import type { Manner } from './manner.ts'
import type { Tones } from './tones.ts'

type Shadow = NonNullable<Extract<Layer, { type: 'art' }>['shadow']>
export type Point = readonly [x: number, y: number]

type Look = {
  /** Small marks upon a form, which get no rim and throw no shadow. */
  isDetail?: boolean
  opacity?: number
  /** How the light falls on it, in manners that have light and shade. */
  lit?: Lit
  /** How far down from its highest point the light runs on it, px; its own height, where nothing is said. */
  reach?: number
}

const CELLS = 72
/** Pictures smaller than that, px, are too small for light and shade to be seen. */
const LEAST_LIT = 90

/** Draws forms into a picture of `w` × `h` px in one manner; everything is a layer with a name of its own. */
export class Pen {
  readonly w: number
  readonly h: number
  readonly side: number
  readonly tones: Tones
  readonly manner: Manner
  readonly layers: Layer[] = []
  /** The side from which the light comes: −1 left, 1 right. */
  from = -1
  readonly #name: string
  readonly #seed: number
  #count = 0

  constructor(name: string, { w, h }: Pick<Box, 'w' | 'h'>, tones: Tones, manner: Manner, seed: number) {
    this.w = w
    this.h = h
    this.side = Math.min(w, h)
    this.tones = tones
    this.manner = manner
    this.#name = name
    this.#seed = seed
  }

  /** A stream of choices for one part of the picture. */
  random(part: string): Random {
    return rng(this.#seed, `${this.#name}.${part}`)
  }

  #next(part: string): string {
    this.#count += 1
    return `${this.#name}.${part}-${this.#count}`
  }

  /** A closed form through the points. */
  form(part: string, points: readonly Point[], fill: string, look: Look = {}) {
    this.forms(part, [points], fill, look)
  }

  /** Several closed forms of one colour as one layer. */
  forms(part: string, outlines: readonly (readonly Point[])[], fill: string, look: Look = {}) {
    const box = { x: 0, y: 0, w: this.w, h: this.h }
    const isPixel = this.manner.name === 'pixel'
    const d = outlines.map((points) => (isPixel ? stepped(points, this.side / CELLS) : drawn(points))).join(' ')
    if (d.trim() === '') return
    this.layers.push({
      type: 'shape',
      name: this.#next(part),
      shape: 'path',
      box,
      d,
      ...this.#dressed(fill, look),
      ...this.#lit(part, fill, look, boundsOf(outlines)),
    })
  }

  /** A closed form that goes from its colour in the light, at the upper left, to another in the shade. */
  lit(part: string, points: readonly Point[], fill: string, shade: string, look: Look = {}) {
    const dressed = this.#dressed(fill, look)
    if (points.length < 3) return
    const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)]
    const [x, y] = [Math.min(...xs), Math.min(...ys)]
    const box = { x, y, w: Math.max(1, Math.max(...xs) - x), h: Math.max(1, Math.max(...ys) - y) }
    const d = drawn(points.map(([px, py]) => [px - x, py - y]))
    const gradient: Paint = {
      gradient: 'linear',
      angle: 58,
      stops: [
        [0.38, fill],
        [1, shade],
      ],
    }
    this.layers.push({
      type: 'shape',
      name: this.#next(part),
      shape: 'path',
      box,
      d,
      ...dressed,
      ...(dressed.fill === fill && { fill: gradient }),
    })
  }

  disc(part: string, x: number, y: number, r: number, fill: string, look: Look = {}) {
    if (this.manner.name === 'pixel') return this.form(part, circle(x, y, r), fill, look)
    const box = { x: x - r, y: y - r, w: r * 2, h: r * 2 }
    this.layers.push({
      type: 'shape',
      name: this.#next(part),
      shape: 'ellipse',
      box,
      ...this.#dressed(fill, look),
      ...this.#lit(part, fill, look, { x: 0, y: 0, w: r * 2, h: r * 2 }),
    })
  }

  rect(part: string, x: number, y: number, w: number, h: number, fill: string, look: Look & { radius?: number } = {}) {
    if (w <= 0 || h <= 0) return
    const { radius } = look
    const box = { x, y, w, h }
    this.layers.push({
      type: 'shape',
      name: this.#next(part),
      shape: 'rect',
      box,
      ...(radius && { radius }),
      ...this.#dressed(fill, look),
      ...this.#lit(part, fill, look, { x: 0, y: 0, w, h }),
    })
  }

  /** A rectangle of any paint, without what the manner adds to forms. */
  wash(part: string, box: Box, fill: Paint, look: { opacity?: number; blend?: 'multiply' | 'screen' | 'overlay' } = {}) {
    this.layers.push({ type: 'shape', name: this.#next(part), shape: 'rect', box, fill, ...look })
  }

  /** A line through the points. */
  line(part: string, points: readonly Point[], paint: string, width: number, opacity = 1) {
    const d = points.map(([x, y], i) => `${i === 0 ? 'M' : 'L'} ${f(x)} ${f(y)}`).join(' ')
    this.path(part, d, { stroke: { paint, width: Math.max(0.6, width) }, ...(opacity < 1 && { opacity }) })
  }

  /** A soft blot of colour. */
  blot({ fill, box, blur }: { fill: Paint; box: Box; blur: number }) {
    this.layers.push({ type: 'shape', name: this.#next('blot'), shape: 'ellipse', box, fill, blur })
  }

  /** The colour that a form of this colour shows in the manner. */
  shown(fill: string): string {
    return this.manner.name === 'line' && fill !== this.tones.accent ? mix(this.tones.paper, fill, 0.25) : fill
  }

  /** Path data as it stands. */
  path(part: string, d: string, look: Omit<Extract<Layer, { type: 'shape' }>, 'type' | 'name' | 'box' | 'shape' | 'd'>) {
    this.layers.push({ type: 'shape', name: this.#next(part), shape: 'path', box: { x: 0, y: 0, w: this.w, h: this.h }, d, ...look })
  }

  /** A picture from the catalogue's art, in its own colours or in those of the page. */
  art(
    part: string,
    box: Box,
    art: string,
    look: { rotate?: number; rim?: { color: string; width: number }; tones?: readonly string[]; shadow?: Shadow } = {},
  ) {
    const { rim, rotate, shadow } = look
    const isMark = art.startsWith('ph:')
    const tones = look.tones ?? (this.manner.art === 'tones' && !isMark ? this.artTones() : null)
    const size = Math.min(box.w, box.h)
    const { tones: colors, manner, side, from } = this
    const shading = isMark || size < LEAST_LIT / 2 ? [] : artShading(size, { tones: colors, manner: manner.name, side, from })
    this.layers.push({
      type: 'art',
      name: this.#next(part),
      box,
      art,
      ...(isMark && { color: this.isLined ? this.ink : this.tones.deep }),
      ...(tones && { tones: [...tones] }),
      ...(rim && { rim }),
      ...(shading.length > 0 && { shading }),
      ...(shadow && { shadow }),
      ...(rotate && { rotate }),
    })
  }

  /** Light and shade of a form, over what it takes up within its layer's box. */
  #lit(part: string, fill: string, { lit = LIT_PARTS[part], reach }: Look, bounds: Box): { shading?: Shading[] } {
    if (lit === undefined || this.side < LEAST_LIT || fill.length > 7) return {}
    const box = reach === undefined ? bounds : { ...bounds, h: Math.min(bounds.h, reach) }
    const { tones, manner, side, from } = this
    const shading = shadingOf(lit, { box, fill, tones, manner: manner.name, side, from })
    return shading.length > 0 ? { shading } : {}
  }

  /** The colours in which art is printed, from dark to light. */
  artTones(): string[] {
    const { deep, accent, near, light, paper } = this.tones
    const { name } = this.manner
    if (name === 'line') return [deep, mix(deep, paper, 0.55), paper]
    if (name === 'blueprint') return ['#173a7a', '#6f9be0', '#e8f1ff']
    if (name === 'neon') return [mix(deep, '#000000', 0.3), accent, light]
    if (name === 'deco') return ['#0d1417', near, accent, '#f8ecc9']
    if (name === 'swiss' || name === 'bauhaus') return [deep, accent === deep ? this.tones.mid : accent, light]
    return [deep, mix(deep, accent, 0.72), mix(accent, light, 0.42), light]
  }

  /** Whether forms are drawn by their outlines. */
  get isLined(): boolean {
    return this.manner.name === 'line' || this.manner.name === 'blueprint'
  }

  get ink(): string {
    return this.manner.name === 'blueprint' ? '#dbe9ff' : this.tones.deep
  }

  #dressed(fill: string, { isDetail = false, opacity }: Look) {
    const { name, outline } = this.manner
    const width = Math.max(1, outline * this.side)
    const faint = opacity === undefined ? {} : { opacity }
    if (this.isLined) {
      if (isDetail) return { fill: withAlpha(this.ink, 0.75), ...faint }
      return {
        fill: name === 'line' ? (fill === this.tones.accent ? fill : mix(this.tones.paper, fill, 0.25)) : fill,
        stroke: { paint: this.ink, width },
        ...faint,
      }
    }
    if (isDetail) return { fill, ...faint }
    if (outline > 0) return { fill, stroke: { paint: this.tones.deep, width }, ...faint }
    if (name === 'papercut')
      return { fill, shadow: { color: '#1a143055', blur: this.side * 0.022, dx: 0, dy: -this.side * 0.004 }, ...faint }
    if (name === 'neon')
      return { fill, stroke: { paint: withAlpha(this.tones.accent, 0.55), width: Math.max(1, this.side * 0.0022) }, ...faint }
    return { fill, ...faint }
  }
}

/** What forms take up, px. */
function boundsOf(outlines: readonly (readonly Point[])[]): Box {
  let [x0, y0, x1, y1] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, Number.NEGATIVE_INFINITY]
  for (const points of outlines)
    for (const [x, y] of points) {
      x0 = Math.min(x0, x)
      x1 = Math.max(x1, x)
      y0 = Math.min(y0, y)
      y1 = Math.max(y1, y)
    }
  return { x: x0, y: y0, w: Math.max(0, x1 - x0), h: Math.max(0, y1 - y0) }
}

const f = (value: number): string => String(Math.round(value * 10) / 10)
const drawn = (points: readonly Point[]): string => `${points.map(([x, y], i) => `${i === 0 ? 'M' : 'L'} ${f(x)} ${f(y)}`).join(' ')} Z`

/** A circle by its points. */
export const circle = (x: number, y: number, r: number, steps = 40, ry = r): Point[] =>
  Array.from({ length: steps }, (_, i) => {
    const turn = (i / steps) * Math.PI * 2
    return [x + Math.cos(turn) * r, y + Math.sin(turn) * ry]
  })

/** The cells of a grid whose middle lies inside of the form, row by row. */
function stepped(points: readonly Point[], cell: number): string {
  const ys = points.map(([, y]) => y)
  const [top, bottom] = [Math.floor(Math.min(...ys) / cell), Math.ceil(Math.max(...ys) / cell)]
  let d = ''
  for (let row = top; row < bottom; row++) {
    const y = (row + 0.5) * cell
    const hits: number[] = []
    points.forEach(([x0, y0], i) => {
      const [x1, y1] = points[(i + 1) % points.length] as Point
      if (y0 <= y !== y1 <= y) hits.push(x0 + ((y - y0) / (y1 - y0)) * (x1 - x0))
    })
    hits.sort((a, b) => a - b)
    for (let i = 0; i + 1 < hits.length; i += 2) {
      const [from, to] = [Math.round((hits[i] as number) / cell) * cell, Math.round((hits[i + 1] as number) / cell) * cell]
      if (to > from) d += `M ${f(from)} ${f(row * cell)} H ${f(to)} V ${f((row + 1) * cell)} H ${f(from)} Z `
    }
  }
  return d
}
