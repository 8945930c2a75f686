import { mix, oklchToHex, withAlpha } from '../../color.ts'
import { type Random, rng } from '../../random.ts'
import type { Box, Layer } from '../../scene/schema.ts'
import { blendStops } from '../palette.ts'
import type { Pen } from './kit.ts'
import type { Scenery } from './topics.ts'

/** A picture made of vector layers, clipped to a rounded box: different for every seed and part name. */
export function picture(pen: Pen, part: string, box: Box, scenery: Scenery, radius: number, focusX?: number, focusY = 0.52): Layer {
  const random = rng(pen.sheet.seed, `${pen.name}.${part}`)
  const draw = new Easel(pen, part, box.w, box.h, random, [focusX ?? random.between(0.32, 0.7), focusX === undefined ? 0.52 : focusY])
  PAINTERS[scenery](draw)
  return pen.group(part, box, draw.layers, { clip: radius })
}

/** Collects the layers of one picture; coordinates are fractions of its width and height. */
class Easel {
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
    this.layers.push(this.pen.rect(this.#name, box, { fill: { gradient: 'linear', angle: 90, stops: colors.map((c, i) => [i / (colors.length - 1), c]) } }))
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
    const fill = top === bottom ? top : { gradient: 'linear' as const, angle: 90, stops: [[0.3, top], [1, bottom]] as [number, string][] }
    this.layers.push(this.pen.path(this.#name, box, d, { ...(look.stroke ? { stroke: look.stroke } : { fill }), ...(look.opacity !== undefined && { opacity: look.opacity }) }))
  }

  /** A ridge from side to side about height `y`, closed along `floor`; a negative `swing` makes its mirror image. */
  ridge(heights: readonly number[], y: number, swing: number, floor: number): string {
    const points = heights.map((height, i) => [(i / (heights.length - 1)) * this.w, (y - height * swing) * this.h] as const)
    return `${smooth(points)} L ${n(this.w)} ${n(floor * this.h)} L 0 ${n(floor * this.h)} Z`
  }
}

const n = (value: number) => Number(value.toFixed(2))

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

/** Heights 0–1 of a natural skyline: a few octaves of smooth noise. */
function skyline(random: Random, count: number, octaves: number): number[] {
  const waves = Array.from({ length: octaves }, (_, k) => {
    const knots = Array.from({ length: 3 + 2 ** (k + 1) }, () => random.next())
    return (t: number) => {
      const x = t * (knots.length - 1)
      const i = Math.min(knots.length - 2, Math.floor(x))
      const f = (1 - Math.cos((x - i) * Math.PI)) / 2
      return ((knots[i] as number) * (1 - f) + (knots[i + 1] as number) * f) * 0.5 ** k
    }
  })
  const raw = Array.from({ length: count }, (_, i) => waves.reduce((sum, wave) => sum + wave(i / (count - 1)), 0))
  const [low, high] = [Math.min(...raw), Math.max(...raw)]
  return raw.map((height) => (height - low) / Math.max(1e-6, high - low))
}

type Sky = { sky: string[]; far: string; near: string; sun: string; isNight: boolean }

/** Skies by hour: top to horizon, then the colours that hills take far away and near. */
function skyOf(random: Random): Sky {
  const shift = random.between(-14, 14)
  const color = (l: number, c: number, h: number) => oklchToHex({ l, c, h: h + shift })
  const dusk: Sky = { sky: [color(0.36, 0.13, 290), color(0.55, 0.16, 325), color(0.74, 0.14, 30), color(0.88, 0.1, 75)], far: color(0.62, 0.12, 330), near: color(0.22, 0.08, 285), sun: color(0.97, 0.06, 90), isNight: false }
  const day: Sky = { sky: [color(0.5, 0.11, 245), color(0.72, 0.08, 235), color(0.88, 0.06, 60), color(0.93, 0.06, 75)], far: color(0.72, 0.06, 250), near: color(0.3, 0.06, 250), sun: color(0.99, 0.03, 90), isNight: false }
  const evening: Sky = { sky: [color(0.3, 0.11, 265), color(0.47, 0.12, 285), color(0.66, 0.13, 350), color(0.8, 0.12, 45)], far: color(0.52, 0.11, 300), near: color(0.18, 0.06, 270), sun: color(0.93, 0.1, 60), isNight: false }
  const night: Sky = { sky: [color(0.16, 0.06, 265), color(0.27, 0.09, 255), color(0.45, 0.1, 220), color(0.62, 0.09, 190)], far: color(0.42, 0.08, 225), near: color(0.13, 0.04, 255), sun: color(0.96, 0.03, 100), isNight: true }
  // Warm hours are the ones that sell a picture.
  return random.pick([dusk, dusk, evening, evening, day, night])
}

function sky(draw: Easel, look: Sky, sunX: number, sunY: number) {
  draw.backdrop(look.sky)
  if (look.isNight) {
    for (let i = 0; i < 36; i++) draw.disc(draw.random.next(), draw.random.next() * 0.45, draw.random.between(0.0015, 0.004), withAlpha('#ffffff', draw.random.between(0.35, 0.95)))
  }
  draw.glow(sunX, sunY, 0.55, look.sun, look.isNight ? 0.3 : 0.75)
  draw.disc(sunX, sunY, look.isNight ? 0.045 : 0.06, look.sun)
}

function hills(draw: Easel, look: Sky, base: number, count: number, swing: number, floor: number) {
  const shapes = Array.from({ length: count }, () => skyline(draw.random, Math.round(14 + (8 * draw.w) / draw.h), draw.w > draw.h * 1.5 ? 4 : 3))
  for (const [i, heights] of shapes.entries()) {
    const depth = (i + 1) / count
    const color = mix(look.far, look.near, depth ** 1.3)
    const reach = swing * (1 - depth * 0.72)
    draw.path(draw.ridge(heights, base, reach, floor), color, mix(color, look.sky.at(-1) as string, 0.32 * (1 - depth * 0.6)))
  }
  return shapes
}

const PAINTERS: Record<Scenery, (draw: Easel) => void> = {
  lake(draw) {
    const look = skyOf(draw.random)
    const shore = 0.64
    const [sunX] = draw.focus
    sky(draw, look, sunX, shore - draw.random.between(0.13, 0.2))
    const shapes = hills(draw, look, shore, 4, 0.4, shore)
    // The water: the sky again, upside down and darker, with the hills mirrored in it.
    const deep = (color: string) => mix(color, look.near, 0.32)
    draw.band(shore, 1, [deep(look.sky.at(-1) as string), deep(look.sky[1] as string), deep(look.sky[0] as string)])
    for (const [i, heights] of shapes.entries()) {
      const depth = (i + 1) / shapes.length
      const color = mix(mix(look.far, look.near, depth ** 1.3), deep(look.sky[1] as string), 0.42)
      draw.path(draw.ridge(heights, shore, -0.4 * (1 - depth * 0.72) * 0.62, shore), withAlpha(color, 0.85))
    }
    draw.band(shore - 0.035, shore + 0.03, [withAlpha(look.sun, 0), withAlpha(look.sun, 0.4), withAlpha(look.sun, 0)])
    for (let i = 0; i < 12; i++) {
      const y = shore + 0.04 + (i / 12) ** 1.3 * 0.3
      const half = draw.random.between(0.02, 0.075) * (0.6 + i / 12)
      const x = sunX + draw.random.between(-0.05, 0.05)
      draw.path(`M ${n((x - half) * draw.w)} ${n(y * draw.h)} L ${n((x + half) * draw.w)} ${n(y * draw.h)}`, '', '', { stroke: { paint: withAlpha(look.sun, 0.42), width: Math.max(1, draw.h * 0.0035) } })
    }
  },
  dunes(draw) {
    const warm = draw.random.between(-10, 12)
    const color = (l: number, c: number, h: number) => oklchToHex({ l, c, h: h + warm })
    const look: Sky = { sky: [color(0.5, 0.1, 290), color(0.72, 0.12, 20), color(0.88, 0.1, 65)], far: color(0.74, 0.12, 50), near: color(0.38, 0.11, 25), sun: color(0.97, 0.06, 85), isNight: false }
    sky(draw, look, draw.focus[0], 0.38)
    for (let i = 0; i < 5; i++) {
      const depth = i / 4
      const y = 0.52 + depth * 0.3
      const crest = Array.from({ length: 6 }, (_, k) => Math.sin(k * 1.25 + draw.random.between(0, 2) + i * 1.7) * 0.5 + 0.5)
      const top = mix(look.far, look.near, depth)
      draw.path(draw.ridge(crest, y, 0.13, 1), mix(top, look.sun, 0.22), mix(top, look.near, 0.35))
    }
  },
  ocean(draw) {
    const sampled = skyOf(draw.random)
    const look = sampled.isNight ? skyOf(draw.random) : sampled
    const horizon = 0.52
    const [sunX] = draw.focus
    sky(draw, look, sunX, horizon - 0.1)
    const sea = oklchToHex({ l: look.isNight ? 0.3 : 0.55, c: 0.1, h: 228 })
    hills(draw, { ...look, near: mix(look.near, sea, 0.3) }, horizon, 2, 0.2, horizon)
    draw.band(horizon, 1, [mix(look.sky.at(-1) as string, sea, 0.45), sea, mix(sea, look.near, 0.55)])
    for (let i = 0; i < 7; i++) {
      const t = i / 6
      const wave = skyline(draw.random, 12, 1)
      draw.path(draw.ridge(wave, horizon + 0.05 + t * 0.4, 0.02 + t * 0.04, 1), withAlpha(mix(sea, look.near, 0.15 + t * 0.6), 0.5))
    }
    for (let i = 0; i < 9; i++) {
      const y = horizon + 0.02 + i * 0.035
      const half = 0.02 + i * 0.006
      draw.path(`M ${n((sunX - half) * draw.w)} ${n(y * draw.h)} L ${n((sunX + half) * draw.w)} ${n(y * draw.h)}`, '', '', { stroke: { paint: withAlpha(look.sun, 0.5), width: Math.max(1, draw.h * 0.005) } })
    }
  },
  city(draw) {
    const look = skyOf(draw.random)
    sky(draw, look, draw.focus[0], 0.45)
    for (let row = 0; row < 3; row++) {
      const depth = (row + 1) / 3
      const color = mix(look.far, look.near, depth)
      let x = -0.02
      let d = ''
      const windows: string[] = []
      while (x < 1) {
        const width = draw.random.between(0.05, 0.11)
        const top = 0.42 + row * 0.14 + draw.random.between(0, 0.2)
        d += `M ${n(x * draw.w)} ${n(draw.h)} L ${n(x * draw.w)} ${n(top * draw.h)} L ${n((x + width) * draw.w)} ${n(top * draw.h)} L ${n((x + width) * draw.w)} ${n(draw.h)} Z `
        for (let wy = top + 0.03; wy < 0.95; wy += 0.035) {
          for (let wx = x + 0.012; wx < x + width - 0.012; wx += 0.018) {
            if (draw.random.next() < 0.3) windows.push(`M ${n(wx * draw.w)} ${n(wy * draw.h)} h ${n(0.007 * draw.w)} v ${n(0.014 * draw.h)} h ${n(-0.007 * draw.w)} Z`)
          }
        }
        x += width + draw.random.between(0, 0.02)
      }
      draw.path(d, color, mix(color, look.near, 0.4))
      if (row > 0) draw.path(windows.join(' '), withAlpha(look.sun, 0.75))
    }
  },
  forest(draw) {
    const h = draw.random.between(140, 190)
    const color = (l: number, c: number) => oklchToHex({ l, c, h })
    const look: Sky = { sky: [color(0.7, 0.07), color(0.85, 0.06), oklchToHex({ l: 0.94, c: 0.06, h: 95 })], far: color(0.68, 0.07), near: color(0.22, 0.05), sun: '#fff7dd', isNight: false }
    sky(draw, look, draw.focus[0], 0.32)
    for (let row = 0; row < 5; row++) {
      const depth = row / 4
      const base = 0.55 + depth * 0.36
      let d = `M 0 ${n(draw.h)} `
      for (let x = -0.04; x < 1.06; ) {
        const width = draw.random.between(0.03, 0.055) * (0.7 + depth)
        const height = width * draw.random.between(2.4, 3.6) * (draw.w / draw.h) * 0.9
        d += `L ${n((x - width) * draw.w)} ${n(base * draw.h)} L ${n(x * draw.w)} ${n((base - height) * draw.h)} L ${n((x + width) * draw.w)} ${n(base * draw.h)} `
        x += width * draw.random.between(0.9, 1.4)
      }
      const tone = mix(look.far, look.near, depth)
      draw.path(`${d} L ${n(draw.w)} ${n(draw.h)} Z`, tone, mix(tone, look.sky[1] as string, 0.35 * (1 - depth)))
    }
  },
  abstract(draw) {
    const { palette } = draw.pen.sheet
    const start = draw.random.between(0, 360)
    const tone = (turn: number, l: number, c = 0.17) => oklchToHex({ l, c, h: start + turn })
    draw.backdrop([palette.accent, tone(60, 0.5), tone(120, 0.42)], draw.random.between(20, 70))
    for (let i = 0; i < 4; i++) draw.glow(draw.random.next(), draw.random.next(), draw.random.between(0.4, 0.7), tone(i * 70, 0.75), 0.8)
    const [x, y] = [draw.random.between(0.55, 0.85), draw.random.between(0.55, 0.95)]
    for (let i = 0; i < 7; i++) {
      const r = (0.16 + i * 0.13) * Math.min(draw.w, draw.h)
      const [cx, cy] = [x * draw.w, y * draw.h]
      draw.path(`M ${n(cx - r)} ${n(cy)} a ${n(r)} ${n(r)} 0 1 1 ${n(2 * r)} 0 a ${n(r)} ${n(r)} 0 1 1 ${n(-2 * r)} 0 Z`, '', '', { stroke: { paint: withAlpha('#ffffff', 0.32 - i * 0.035), width: Math.max(1, draw.h * 0.006) } })
    }
  },
  dish(draw) {
    const tone = (l: number, c: number, h: number) => oklchToHex({ l, c, h })
    const table = draw.random.pick([tone(0.86, 0.05, 75), tone(0.82, 0.05, 165), tone(0.85, 0.05, 40), tone(0.4, 0.04, 250), tone(0.88, 0.04, 100)])
    draw.backdrop([mix(table, '#ffffff', 0.25), mix(table, '#000000', 0.1)], 60)
    const [cx, cy] = draw.focus
    const r = 0.4
    draw.disc(cx + 0.015, cy + 0.04, r * 1.02, withAlpha('#2a1a10', 0.4), 0.03)
    const plate = draw.random.pick(['#fbf8f2', '#f3ece1', '#e9eef0', '#37404a'])
    draw.disc(cx, cy, r, plate)
    draw.disc(cx, cy, r * 0.86, mix(plate, '#000000', 0.08))
    const broth = draw.random.pick([tone(0.66, 0.18, 42), tone(0.72, 0.15, 130), tone(0.78, 0.15, 85), tone(0.6, 0.17, 28), tone(0.86, 0.07, 90)])
    draw.disc(cx, cy, r * 0.8, mix(broth, '#000000', 0.14))
    draw.disc(cx, cy - 0.006, r * 0.785, broth)
    draw.glow(cx - 0.1, cy - 0.14, 0.25, '#ffffff', 0.3)
    const toppings = [tone(0.62, 0.2, 28), tone(0.7, 0.17, 135), tone(0.85, 0.13, 90), tone(0.93, 0.03, 90), tone(0.5, 0.13, 140)]
    for (let i = 0; i < 26; i++) {
      const [angle, reach] = [draw.random.between(0, Math.PI * 2), Math.sqrt(draw.random.next()) * r * 0.6]
      const side = Math.min(draw.w, draw.h)
      const [x, y] = [cx + (Math.cos(angle) * reach * side) / draw.w, cy + (Math.sin(angle) * reach * side) / draw.h]
      const size = draw.random.between(0.018, 0.05)
      const color = draw.random.pick(toppings)
      if (i % 3 === 0) leaf(draw, x, y, size * 1.9, draw.random.between(0, Math.PI * 2), tone(draw.random.between(0.5, 0.66), 0.15, 140))
      else {
        draw.disc(x + 0.004, y + 0.008, size, withAlpha('#2a1206', 0.28))
        draw.disc(x, y, size, color)
        draw.disc(x - size * 0.22, y - size * 0.25, size * 0.42, withAlpha('#ffffff', 0.35))
      }
    }
  },
  still(draw) {
    const h = draw.random.between(0, 360)
    const tone = (l: number, c: number, turn = 0) => oklchToHex({ l, c, h: h + turn })
    draw.backdrop([tone(0.93, 0.03), tone(0.84, 0.05)])
    draw.band(0.72, 1, [tone(0.8, 0.05, 10), tone(0.72, 0.06, 10)])
    draw.glow(0.28, 0.25, 0.6, '#ffffff', 0.6)
    const [w, hgt] = [draw.w, draw.h]
    const size = Math.min(w, hgt)
    const kind = Math.floor(draw.random.next() * 3)
    const x = w / 2
    const foot = hgt * 0.82
    draw.disc(0.53, 0.825, 0.24, withAlpha('#1d1208', 0.38), 0.025, 0.18)
    const body = tone(0.58, 0.11, draw.random.pick([0, 150, 40]))
    const at = (dx: number, dy: number) => `${n(x + dx * size)} ${n(foot - dy * size)}`
    const outline = [
      `M ${at(-0.1, 0)} C ${at(-0.26, 0.1)} ${at(-0.24, 0.34)} ${at(-0.07, 0.42)} L ${at(-0.08, 0.52)} L ${at(0.08, 0.52)} L ${at(0.07, 0.42)} C ${at(0.24, 0.34)} ${at(0.26, 0.1)} ${at(0.1, 0)} Z`,
      `M ${at(-0.17, 0)} L ${at(-0.19, 0.36)} C ${at(-0.19, 0.42)} ${at(0.19, 0.42)} ${at(0.19, 0.36)} L ${at(0.17, 0)} Z`,
      `M ${at(-0.11, 0)} L ${at(-0.11, 0.36)} C ${at(-0.11, 0.44)} ${at(-0.05, 0.43)} ${at(-0.05, 0.5)} L ${at(-0.05, 0.58)} L ${at(0.05, 0.58)} L ${at(0.05, 0.5)} C ${at(0.05, 0.43)} ${at(0.11, 0.44)} ${at(0.11, 0.36)} L ${at(0.11, 0)} Z`,
    ][kind] as string
    const box = { x: 0, y: 0, w, h: hgt }
    draw.layers.push(draw.pen.path(`${draw.part}.body`, box, outline, { fill: { gradient: 'linear', angle: 0, stops: [[0.25, mix(body, '#ffffff', 0.3)], [0.5, body], [0.72, mix(body, '#000000', 0.42)]] } }))
  },
}

function leaf(draw: Easel, x: number, y: number, size: number, angle: number, color: string) {
  const s = size * Math.min(draw.w, draw.h)
  const point = (dx: number, dy: number) => {
    const [px, py] = [Math.cos(angle) * dx - Math.sin(angle) * dy, Math.sin(angle) * dx + Math.cos(angle) * dy]
    return `${n(x * draw.w + px * s)} ${n(y * draw.h + py * s)}`
  }
  draw.path(`M ${point(-1, 0)} Q ${point(0, -0.7)} ${point(1, 0)} Q ${point(0, 0.7)} ${point(-1, 0)} Z`, color)
  draw.path(`M ${point(-0.9, 0)} L ${point(0.8, 0)}`, '', '', { stroke: { paint: withAlpha('#ffffff', 0.35), width: Math.max(0.6, s * 0.06) } })
}

/** A friendly flat face in a disc: skin, hair and shirt by seed and name. */
export function avatar(pen: Pen, part: string, box: Box): Layer {
  const random = rng(pen.sheet.seed, `${pen.name}.${part}.avatar`)
  const skin = random.pick(['#f6d3b8', '#e8b48d', '#c98a5f', '#9a6241', '#6f4630'])
  const hair = random.pick(['#2a1d18', '#4a2f22', '#7a4a2a', '#b98a4a', '#1b1b22', '#8d8d95'])
  const ground = oklchToHex({ l: 0.85, c: 0.08, h: random.between(0, 360) })
  const shirt = oklchToHex({ l: 0.55, c: 0.14, h: random.between(0, 360) })
  const s = box.w
  const disc = (name: string, cx: number, cy: number, rx: number, ry: number, fill: string) =>
    pen.ellipse(`${part}.${name}`, { x: (cx - rx) * s, y: (cy - ry) * s, w: rx * 2 * s, h: ry * 2 * s }, { fill })
  const isLong = random.next() < 0.5
  return pen.group(
    part,
    box,
    [
      disc('hair-back', 0.5, isLong ? 0.5 : 0.4, isLong ? 0.29 : 0.25, isLong ? 0.36 : 0.25, hair),
      disc('shirt', 0.5, 1.02, 0.38, 0.3, shirt),
      pen.rect(`${part}.neck`, { x: 0.42 * s, y: 0.58 * s, w: 0.16 * s, h: 0.2 * s }, { fill: mix(skin, '#000000', 0.12), radius: 0.07 * s }),
      disc('face', 0.5, 0.46, 0.2, 0.235, skin),
      pen.path(`${part}.fringe`, { x: 0, y: 0, w: s, h: s }, `M ${n(0.28 * s)} ${n(0.44 * s)} C ${n(0.26 * s)} ${n(0.12 * s)} ${n(0.74 * s)} ${n(0.1 * s)} ${n(0.72 * s)} ${n(0.44 * s)} C ${n(0.66 * s)} ${n(0.3 * s)} ${n(0.5 * s)} ${n(0.34 * s)} ${n(0.42 * s)} ${n(0.3 * s)} C ${n(0.38 * s)} ${n(0.36 * s)} ${n(0.32 * s)} ${n(0.36 * s)} ${n(0.28 * s)} ${n(0.44 * s)} Z`, { fill: hair }),
    ],
    { clip: s / 2, radius: s / 2, fill: ground },
  )
}
