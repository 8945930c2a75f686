import { mix, withAlpha } from '../../color.ts'
import * as grow from './growth.ts'
import type { Backdrop } from './manner.ts'
import { circle, type Pen, type Point } from './pen.ts'
import { rays, star } from './sky.ts'
import { calmAmount } from './tones.ts'

/** A round place in a picture, px. */
export type Spot = { x: number; y: number; r: number }

/** The plain ground of a picture without a country, and the faint second colour that its backdrop draws over all of it. */
export function groundsOf(pen: Pen): { ground: string; over: string } {
  const { tones, manner } = pen
  if (pen.isLined) return { ground: tones.paper, over: tones.paper }
  const isPlain = ['swiss', 'popart', 'deco', 'neon', 'pixel'].includes(manner.name) || tones.isNight
  const ground = isPlain ? tones.skyTop : mix(tones.skyLow, tones.paper, 0.35)
  const second = isPlain ? tones.far : tones.skyTop
  return { ground, over: mix(ground, second, calmAmount(ground, second, isPlain ? 0.32 : 0.45)) }
}

/** What stands behind a thing that is shown alone. */
export function backdrop(pen: Pen, kind: Backdrop, spot: Spot) {
  const { x, y, r } = spot
  const { w, h, tones, side } = pen
  const { over } = groundsOf(pen)
  if (kind === 'sunburst') {
    const isDeco = pen.manner.name === 'deco'
    rays(pen, x, y, r * 0.4, Math.hypot(w, h), isDeco ? 36 : 20, over, 0.08)
    if (isDeco) {
      rays(pen, x, y, r * 1.02, r * 1.32, 48, tones.near)
      pen.disc('disc', x, y, r * 1.06, tones.deep)
      for (const reach of [1.03, 0.97])
        pen.path('rim', ring(x, y, r * reach), { stroke: { paint: tones.accent, width: Math.max(1, side * 0.0035) } })
    } else pen.disc('disc', x, y, r, pen.manner.name === 'popart' ? tones.light : mix(tones.light, tones.accent, 0.12))
  } else if (kind === 'rings') {
    const bands = [tones.far, mix(tones.far, tones.mid, 0.6), tones.mid, mix(tones.mid, tones.light, 0.3)]
    bands.forEach((fill, i) => {
      pen.disc('ring', x, y, r * (1.16 - i * 0.17), fill)
    })
    pen.disc('ring', x, y, r * 0.5, tones.light)
  } else if (kind === 'arch') {
    const shapes = [tones.mid, tones.far, mix(tones.skyTop, tones.light, 0.45)]
    shapes.forEach((fill, i) => {
      pen.form('arch', archway(x, y + r * 1.02, r * 2 * (1 - i * 0.14), r * 2.05 * (1 - i * 0.09)), fill)
    })
    pen.disc('light', x, y - r * 0.3, r * 0.38, tones.light)
    for (const way of [-1, 1]) grow.sprig(pen, x + way * r * 0.98, y + r * 0.98, r * 1.05, -Math.PI / 2 + way * 0.2, tones.near, way * -0.4)
  } else if (kind === 'blocks') blocks(pen, spot)
  else if (kind === 'grid') {
    const isPixel = pen.manner.name === 'pixel'
    pen.disc('disc', x, y, r, isPixel ? tones.mid : tones.skyTop)
    if (isPixel) return
    for (const reach of [1, 0.82])
      pen.path('circle', ring(x, y, r * reach), { stroke: { paint: withAlpha(pen.ink, 0.6), width: Math.max(1, side * 0.0018) } })
    const reach = r * 1.18
    pen.path('axis', `M ${x - reach} ${y} H ${x + reach} M ${x} ${y - reach} V ${y + reach}`, {
      stroke: { paint: withAlpha(pen.ink, 0.5), width: Math.max(1, side * 0.0014) },
    })
    const d = r * 1.1
    pen.path('measure', `M ${x - r} ${y + d} H ${x + r} M ${x - r} ${y + d - 9} V ${y + d + 9} M ${x + r} ${y + d - 9} V ${y + d + 9}`, {
      stroke: { paint: tones.accent, width: Math.max(1, side * 0.0022) },
    })
  } else if (kind === 'glow') {
    // A floor of lines that run to a point, and a sun behind bars.
    const floor = y + r * 0.86
    let lines = ''
    for (let i = -14; i <= 14; i++) lines += `M ${x + i * r * 0.12} ${floor} L ${x + i * r * 0.75} ${floor + r * 1.2} `
    for (let i = 0; i < 9; i++) lines += `M 0 ${floor + r * 1.2 * (i / 9) ** 1.8} H ${w} `
    pen.disc('sun', x, y, r, mix(tones.accent, tones.skyLow, 0.35))
    const bars = Array.from({ length: 6 }, (_, i): Point[] => {
      const top = y + r * (0.12 + i * 0.14)
      const tall = r * (0.022 + i * 0.012)
      return [
        [x - r, top],
        [x + r, top],
        [x + r, top + tall],
        [x - r, top + tall],
      ]
    })
    pen.forms('bars', bars, mix(tones.skyTop, tones.skyLow, 0.6), { isDetail: true })
    pen.path('floor', lines, { stroke: { paint: withAlpha(tones.accent, 0.5), width: Math.max(1, side * 0.002) } })
  } else if (kind === 'wash') {
    const random = pen.random('wash')
    for (let i = 0; i < 9; i++) {
      const [bx, by, br] = [x + random.between(-0.5, 0.5) * r, y + random.between(-0.45, 0.45) * r, r * random.between(0.45, 0.8)]
      pen.blot({
        fill: withAlpha([tones.skyTop, tones.far, tones.mid, tones.accent][i % 4] as string, 0.24),
        box: { x: bx - br, y: by - br * 0.8, w: br * 2, h: br * 1.6 },
        blur: br * 0.08,
      })
    }
    garland(pen, spot, 0.62)
  } else if (kind === 'garland') {
    pen.disc('disc', x, y, r * 0.98, mix(tones.skyTop, tones.light, 0.5))
    garland(pen, spot, 1)
  } else {
    pen.disc(
      'disc',
      x,
      y,
      r,
      pen.manner.name === 'woodblock' ? tones.accent : mix(tones.skyTop, tones.accent, pen.manner.name === 'riso' ? 0.7 : 0.16),
    )
    if (pen.manner.name === 'riso') pen.disc('disc', x + r * 0.34, y + r * 0.3, r * 0.72, withAlpha(tones.near, 0.55))
    for (const way of [-1, 1]) {
      grow.sprig(pen, x + way * r * 0.72, y + r * 0.82, r * 0.95, way < 0 ? Math.PI * 1.18 : -Math.PI * 0.18, tones.mid, way * -0.9)
      grow.sprig(pen, x + way * r * 0.6, y + r * 0.92, r * 0.7, way < 0 ? Math.PI * 1.02 : -Math.PI * 0.02, tones.near, way * -0.7)
    }
  }
}

const ring = (x: number, y: number, r: number) => `M ${x - r} ${y} a ${r} ${r} 0 1 1 ${r * 2} 0 a ${r} ${r} 0 1 1 ${-r * 2} 0 Z`
const archway = (x: number, base: number, w: number, h: number): Point[] => [
  [x - w / 2, base],
  ...Array.from(
    { length: 25 },
    (_, i): Point => [
      x + Math.cos(Math.PI + (i / 24) * Math.PI) * (w / 2),
      base - h + w / 2 + Math.sin(Math.PI + (i / 24) * Math.PI) * (w / 2),
    ],
  ),
  [x + w / 2, base],
]

/** A wreath of sprigs and flowers; `full` is the share of the circle that it takes. */
function garland(pen: Pen, { x, y, r }: Spot, full: number) {
  const { tones } = pen
  const random = pen.random('garland')
  const count = 16
  for (let i = 0; i < count; i++) {
    const a = Math.PI / 2 + ((i + 0.5) / count - 0.5) * Math.PI * 2 * full
    grow.sprig(
      pen,
      x + Math.cos(a) * r,
      y + Math.sin(a) * r,
      r * 0.42,
      a + Math.PI / 2 + (i % 2 === 0 ? 0.42 : -0.3),
      i % 2 === 0 ? tones.near : tones.mid,
      0.4,
    )
  }
  for (let i = 0; i < 11; i++) {
    const a = Math.PI / 2 + ((i + 0.5) / 11 - 0.5) * Math.PI * 2 * full
    grow.flower(
      pen,
      x + Math.cos(a) * r,
      y + Math.sin(a) * r,
      r * random.between(0.08, 0.13),
      i % 3 === 0 ? tones.light : tones.accent,
      i % 3 === 0 ? tones.accent : tones.light,
      6,
    )
  }
}

/** Quarters, halves and discs on a grid about the spot, its four middle cells left for what is shown. */
function blocks(pen: Pen, { x, y, r }: Spot) {
  const { tones } = pen
  const random = pen.random('blocks')
  const cell = r * 0.52
  const colors = [tones.accent, tones.near, tones.mid, tones.light, tones.far, tones.deep]
  const columns = Math.ceil(pen.w / cell / 2) * 2
  const rows = 4
  const [x0, y0] = [x - (columns / 2) * cell, y - (rows / 2) * cell]
  for (let row = 0; row < rows; row++)
    for (let column = 0; column < columns; column++) {
      const isMiddle = (row === 1 || row === 2) && Math.abs(column + 0.5 - columns / 2) < 1
      const [cx, cy] = [x0 + column * cell, y0 + row * cell]
      const under = Math.floor(random.next() * colors.length)
      const over = (under + 1 + Math.floor(random.next() * (colors.length - 1))) % colors.length
      if (isMiddle) continue
      pen.rect('cell', cx, cy, cell + 0.6, cell + 0.6, colors[under] as string, { isDetail: true })
      pen.forms('cell', piece(Math.floor(random.next() * 6), cx, cy, cell, Math.floor(random.next() * 4)), colors[over] as string, {
        isDetail: true,
      })
    }
  pen.rect('cell', x - cell, y - cell, cell * 2, cell * 2, tones.paper, { isDetail: true })
  pen.disc('cell', x, y, cell * 0.98, mix(tones.light, tones.accent, pen.manner.name === 'swiss' ? 0 : 0.06), { isDetail: true })
}
function piece(kind: number, x: number, y: number, s: number, turn: number): Point[][] {
  const corner = [
    [x, y],
    [x + s, y],
    [x + s, y + s],
    [x, y + s],
  ][turn] as unknown as Point
  const arc = (reach: number) => [
    corner,
    ...Array.from(
      { length: 17 },
      (_, i): Point => [
        corner[0] + Math.cos((turn * Math.PI) / 2 + (i / 16) * (Math.PI / 2)) * reach,
        corner[1] + Math.sin((turn * Math.PI) / 2 + (i / 16) * (Math.PI / 2)) * reach,
      ],
    ),
  ]
  if (kind === 0) return [arc(s)]
  if (kind === 1) return [circle(x + s / 2, y + s / 2, s * 0.36)]
  if (kind === 2) return [arc(s * 0.5), circle(x + s * 0.75, y + s * 0.75, s * 0.12)]
  if (kind === 3)
    return Array.from({ length: 9 }, (_, i) =>
      circle(x + s * (0.22 + 0.28 * (i % 3)), y + s * (0.22 + 0.28 * Math.floor(i / 3)), s * 0.075, 16),
    )
  if (kind === 4)
    return Array.from({ length: 4 }, (_, i): Point[] => [
      [x + s * (i * 0.25 + 0.06), y],
      [x + s * (i * 0.25 + 0.19), y],
      [x + s * (i * 0.25 + 0.19), y + s],
      [x + s * (i * 0.25 + 0.06), y + s],
    ])
  return [star(x + s / 2, y + s / 2, s * 0.42, 8, 0.45)]
}
