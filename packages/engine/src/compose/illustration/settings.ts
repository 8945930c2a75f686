import { mix, withAlpha } from '../../color.ts'
import { groundsOf, type Spot } from './backdrop.ts'
import * as grow from './growth.ts'
import { circle, type Pen, type Point } from './pen.ts'

/** Rows between which a picture has its place, px. */
export type Band = { top: number; foot: number }

/** A huge round that rises from the foot and is cut by the edges, with its rings. */
export function rise(pen: Pen, { x, r }: Spot, { top, foot }: Band) {
  const { w, tones } = pen
  const { ground } = groundsOf(pen)
  const tall = foot - top
  const reach = Math.min(w * 0.66, tall * 0.92)
  const y = foot + reach * 0.06
  const rings = [mix(ground, tones.far, 0.42), mix(ground, tones.far, 0.8), mix(tones.far, tones.mid, 0.55)]
  rings.forEach((fill, i) => {
    pen.disc('rise', x, y, reach * (1 - i * 0.16), fill, { lit: 'round' })
  })
  pen.disc('rise', x, y, reach * 0.52, mix(tones.light, tones.accent, 0.1), { lit: 'mist' })
  if (pen.isLined) return
  for (const way of [-1, 1]) {
    grow.sprig(pen, x + way * r * 0.72, foot, r * 1.1, -Math.PI / 2 + way * 0.62, tones.near, way * 0.5)
    grow.sprig(pen, x + way * r * 0.9, foot, r * 0.8, -Math.PI / 2 + way * 0.9, mix(tones.near, tones.mid, 0.5), way * 0.3)
  }
}

/** A table before a wall on which light falls. */
export function table(pen: Pen, { x, r }: Spot, { top, foot }: Band): number {
  const { w, h, tones } = pen
  const { ground } = groundsOf(pen)
  const edge = foot - (foot - top) * 0.17
  const lightX = x - pen.from * r * 0.3
  const glow = pen.isLined ? tones.paper : mix(ground, tones.light, 0.75)
  pen.disc('light', lightX, top + (edge - top) * 0.48, Math.min(w * 0.44, (edge - top) * 0.5), glow, { lit: 'mist' })
  const board = pen.isLined ? tones.paper : mix(tones.mid, tones.near, 0.25)
  pen.form(
    'table',
    [
      [-4, edge],
      [w + 4, edge],
      [w + 4, h + 4],
      [-4, h + 4],
    ],
    board,
    { lit: 'crest', reach: (foot - edge) * 1.15 },
  )
  return edge + (foot - edge) * 0.52
}

/** Leaves and blossoms that reach in from both sides and frame what is shown. */
export function bower(pen: Pen, { x, r }: Spot, { top, foot }: Band) {
  const { w, tones } = pen
  const random = pen.random('bower')
  const { ground } = groundsOf(pen)
  const tall = foot - top
  pen.disc('light', x, top + tall * 0.5, Math.min(w * 0.47, tall * 0.52), mix(ground, tones.light, 0.6), { lit: 'mist' })
  const shades = [mix(tones.far, ground, 0.3), tones.mid, mix(tones.mid, tones.near, 0.6), tones.near, mix(tones.near, tones.deep, 0.4)]
  for (const [depth, shade] of shades.entries())
    for (const way of [-1, 1]) {
      const count = depth === 0 ? 4 : 3
      for (let i = 0; i < count; i++) {
        const along = (i + random.between(0.1, 0.6)) / count
        // What is farthest back grows tallest.
        const reach = tall * (0.62 - depth * 0.08) * random.between(0.8, 1.1)
        const root = x + way * (w * 0.5 - along * r * (0.5 - depth * 0.06)) + way * w * 0.02
        grow.sprig(pen, root, foot + tall * 0.04, reach, -Math.PI / 2 - way * (0.08 + 0.34 * along), shade, way * random.between(-0.7, 0.2))
      }
    }
  if (pen.isLined) return
  for (const way of [-1, 1])
    for (let i = 0; i < 6; i++) {
      const [dx, dy] = [random.between(0.02, 0.34), random.between(0.02, 0.46)]
      const size = pen.side * random.between(0.03, 0.058)
      const [bx, by] = [x + way * (w * 0.5 - dx * r * (1.1 - dy)), foot - dy * tall * 0.8]
      grow.flower(
        pen,
        bx,
        by,
        size,
        i % 3 === 0 ? tones.light : tones.accent,
        i % 3 === 0 ? tones.accent : tones.light,
        random.pick([5, 6, 7]),
      )
    }
}

/** The things again, small and turned this way and that, from edge to edge behind what is shown. */
export function swarm(pen: Pen, things: readonly string[], { x, y, r }: Spot, { top, foot }: Band) {
  const { w, tones } = pen
  const random = pen.random('swarm')
  const { ground } = groundsOf(pen)
  const cell = Math.min(pen.side * 0.2, (foot - top) * 0.3)
  const [columns, rows] = [Math.ceil(w / cell) + 1, Math.max(1, Math.round((foot - top) / cell))]
  const step = (foot - top) / rows
  let count = 0
  for (let row = 0; row < rows; row++)
    for (let column = 0; column < columns; column++) {
      const cx = (column - (row % 2 === 0 ? 0 : 0.5)) * cell + random.between(-0.1, 0.1) * cell
      const cy = top + (row + 0.5) * step + random.between(-0.1, 0.1) * cell
      const size = cell * random.between(0.46, 0.66)
      count += 1
      if (Math.hypot((cx - x) / 1.02, cy - y) < r * 0.98 + size * 0.5) continue
      if (count % 3 === 0) {
        pen.disc('dot', cx, cy, size * 0.16, count % 2 === 0 ? tones.accent : tones.mid, { isDetail: true })
        continue
      }
      const art = things[count % things.length] as string
      pen.art('strewn', { x: cx - size / 2, y: cy - size / 2, w: size, h: size }, art, { rotate: Math.round(random.between(-40, 40)) })
    }
  if (!pen.isLined) pen.disc('light', x, y, r * 0.98, mix(ground, tones.accent, 0.2), { lit: 'round' })
}

/** What words at the foot stand on, its upper edge as the manner cuts it; nothing of it reaches below `foot`. */
export function footing(pen: Pen, foot: number, deep: string) {
  const { w, h, manner } = pen
  const rise = pen.side * 0.02
  const kind =
    pen.isLined || STRAIGHT.has(manner.name) ? 'straight' : pen.random('footing').pick(['straight', 'hill', 'scallops', 'waves'] as const)
  const steps = 60
  const line = Array.from({ length: steps + 1 }, (_, i): Point => {
    const t = i / steps
    if (kind === 'hill') return [t * w, foot - rise * 1.7 * Math.sin(t * Math.PI)]
    if (kind === 'waves') return [t * w, foot - rise * (0.5 + 0.5 * Math.sin(t * Math.PI * 7))]
    return [t * w, foot]
  })
  const full: Point[] = [[-4, h + 4], [-4, line[0]?.[1] ?? foot], ...line, [w + 4, line.at(-1)?.[1] ?? foot], [w + 4, h + 4]]
  pen.form('foot', full, deep)
  if (kind !== 'scallops') return
  const count = Math.max(6, Math.round(w / (rise * 2.6)))
  const r = w / count / 2
  pen.forms(
    'foot',
    Array.from({ length: count }, (_, i) => circle((i * 2 + 1) * r, foot + r * 0.12, r * 1.02, 24, r * 0.86)),
    deep,
    { isDetail: true },
  )
}
const STRAIGHT: ReadonlySet<string> = new Set(['swiss', 'bauhaus', 'deco', 'pixel', 'neon', 'popart', 'blueprint'])

/** The shadow that things throw on the ground on which they stand. */
export function groundShadow(pen: Pen, x: number, y: number, wide: number) {
  if (pen.isLined) return
  const by = -pen.from * wide * 0.16
  pen.form('shadow', circle(x + by, y, wide, 30, wide * 0.11), withAlpha(pen.tones.deep, 0.26), { isDetail: true })
  pen.form('shadow', circle(x + by * 0.4, y, wide * 0.72, 30, wide * 0.075), withAlpha(pen.tones.deep, 0.34), { isDetail: true })
}
