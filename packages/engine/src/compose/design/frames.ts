import { withAlpha } from '../../color.ts'
import { rng } from '../../random.ts'
import type { Box, Layer } from '../../scene/schema.ts'
import { inset, type Kit, n, path, shape } from './kit.ts'

const FRAMES = ['double', 'deco', 'sprigs', 'corners', 'arch', 'none'] as const
type FrameName = (typeof FRAMES)[number]

/** A frame that suits the mood of the kit. */
export function frameFor({ mood, seed }: Kit): FrameName {
  const random = rng(seed, 'frame')
  if (mood === 'deco') return 'deco'
  if (mood === 'romantic') return random.pick(['sprigs', 'sprigs', 'arch'])
  if (mood === 'vintage' || mood === 'western' || mood === 'gothic') return random.pick(['corners', 'double'])
  if (mood === 'luxury' || mood === 'elegant') return random.pick(['double', 'arch', 'corners'])
  if (mood === 'editorial') return random.pick(['double', 'none'])
  return 'none'
}

/** The frame about a sheet, and the room that it leaves. */
export function frame(kit: Kit, name: FrameName, sheet: Box): { layers: Layer[]; room: Box } {
  const { inks, side } = kit
  const thin = Math.max(1, side * 0.0018)
  const gap = side * 0.045
  const outer = inset(sheet, gap)
  const line = (id: string, by: number, width: number): Layer => shape(id, inset(sheet, by), { stroke: { paint: inks.accent, width } })
  if (name === 'double')
    return { layers: [line('frame.outer', gap, thin * 2), line('frame.inner', gap + side * 0.014, thin)], room: inset(sheet, side * 0.12) }
  if (name === 'deco') {
    const step = side * 0.03
    const d = (by: number, s: number) => {
      const [x0, y0, x1, y1] = [by, by, outer.w - by, outer.h - by]
      return `M ${n(x0 + s * 2)} ${n(y0)} H ${n(x1 - s * 2)} V ${n(y0 + s)} H ${n(x1 - s)} V ${n(y0 + s * 2)} H ${n(x1)} V ${n(y1 - s * 2)} H ${n(x1 - s)} V ${n(y1 - s)} H ${n(x1 - s * 2)} V ${n(y1)} H ${n(x0 + s * 2)} V ${n(y1 - s)} H ${n(x0 + s)} V ${n(y1 - s * 2)} H ${n(x0)} V ${n(y0 + s * 2)} H ${n(x0 + s)} V ${n(y0 + s)} H ${n(x0 + s * 2)} Z`
    }
    return {
      layers: [
        path('frame.outer', outer, d(0, step), { stroke: { paint: inks.accent, width: thin * 2 } }),
        path('frame.inner', outer, d(side * 0.014, step), { stroke: { paint: inks.accent, width: thin } }),
        ...[0, 1].map((i) =>
          fan(
            kit,
            `fan-${i + 1}`,
            { x: sheet.x + sheet.w / 2, y: i === 0 ? outer.y + side * 0.016 : outer.y + outer.h - side * 0.016 },
            side * 0.085,
            i === 0 ? 1 : -1,
          ),
        ),
      ],
      room: inset(sheet, side * 0.13, side * 0.165),
    }
  }
  if (name === 'sprigs') {
    const reach = Math.min(sheet.w, sheet.h) * 0.34
    return {
      layers: [
        sprig(kit, 'sprig-1', { x: sheet.x, y: sheet.y, w: reach, h: reach }, 0),
        sprig(kit, 'sprig-2', { x: sheet.x + sheet.w - reach, y: sheet.y + sheet.h - reach, w: reach, h: reach }, 2),
      ],
      room: inset(sheet, side * 0.14, side * 0.19),
    }
  }
  if (name === 'arch') {
    const r = outer.w / 2
    const d = (by: number) =>
      `M ${n(by)} ${n(outer.h - by)} V ${n(Math.min(r, outer.h * 0.5))} A ${n(r - by)} ${n(Math.min(r, outer.h * 0.5) - by)} 0 0 1 ${n(outer.w - by)} ${n(Math.min(r, outer.h * 0.5))} V ${n(outer.h - by)} Z`
    const top = Math.min(r, outer.h * 0.5)
    return {
      layers: [
        path('frame.outer', outer, d(0), { fill: withAlpha(inks.accent, 0.08), stroke: { paint: inks.accent, width: thin * 1.5 } }),
        path('frame.inner', outer, d(side * 0.018), { stroke: { paint: inks.accent, width: thin } }),
      ],
      room: { x: sheet.x + side * 0.15, y: outer.y + top * 0.42, w: sheet.w - side * 0.3, h: outer.h - top * 0.42 - side * 0.08 },
    }
  }
  if (name === 'corners') {
    const arm = side * 0.13
    const [w, h] = [outer.w, outer.h]
    const hook = (x: number, y: number, dx: number, dy: number) =>
      `M ${n(x)} ${n(y + dy * arm)} V ${n(y)} H ${n(x + dx * arm)} M ${n(x + dx * arm * 0.14)} ${n(y + dy * arm * 0.72)} V ${n(y + dy * arm * 0.14)} H ${n(x + dx * arm * 0.72)}`
    const d = [hook(0, 0, 1, 1), hook(w, 0, -1, 1), hook(0, h, 1, -1), hook(w, h, -1, -1)].join(' ')
    return {
      layers: [path('frame.corners', outer, d, { stroke: { paint: inks.accent, width: thin * 2 } })],
      room: inset(sheet, side * 0.12),
    }
  }
  return { layers: [], room: inset(sheet, side * 0.1) }
}

/** Rays of a sunrise from a point, upwards or downwards. */
function fan(kit: Kit, name: string, at: { x: number; y: number }, r: number, way: 1 | -1): Layer {
  const rays = 9
  const box = { x: at.x - r, y: way > 0 ? at.y : at.y - r, w: r * 2, h: r }
  const base = way > 0 ? 0 : r
  const point = (turn: number, reach: number) => `${n(r + Math.cos(turn) * reach)} ${n(base + way * Math.sin(turn) * reach)}`
  const d = Array.from({ length: rays }, (_, i) => {
    const turn = (Math.PI * (i + 0.5)) / rays
    const half = (Math.PI / rays) * 0.28
    return `M ${point(turn - half, r * 0.22)} L ${point(turn - half, r * (i % 2 === 0 ? 0.92 : 0.68))} L ${point(turn + half, r * (i % 2 === 0 ? 0.92 : 0.68))} L ${point(turn + half, r * 0.22)} Z`
  }).join(' ')
  return path(name, box, d, { fill: kit.inks.accent })
}

/** A twig with leaves that grows out of a corner: 0 top left, 2 bottom right. */
function sprig(kit: Kit, name: string, box: Box, corner: 0 | 2): Layer {
  const random = rng(kit.seed, name)
  const [w, h] = [box.w, box.h]
  const place = (x: number, y: number): readonly [number, number] => (corner === 0 ? [x * w, y * h] : [(1 - x) * w, (1 - y) * h])
  const layers: Layer[] = []
  const twig = (x0: number, y0: number, x1: number, y1: number, bend: number, leaves: number, id: string) => {
    const [mx, my] = [(x0 + x1) / 2 + (y1 - y0) * bend, (y0 + y1) / 2 - (x1 - x0) * bend]
    const at = (t: number) =>
      [(1 - t) ** 2 * x0 + 2 * t * (1 - t) * mx + t * t * x1, (1 - t) ** 2 * y0 + 2 * t * (1 - t) * my + t * t * y1] as const
    const [a, b, c] = [place(x0, y0), place(mx, my), place(x1, y1)]
    layers.push(
      path(`${name}.${id}`, { x: 0, y: 0, w, h }, `M ${n(a[0])} ${n(a[1])} Q ${n(b[0])} ${n(b[1])} ${n(c[0])} ${n(c[1])}`, {
        stroke: { paint: kit.inks.accent, width: Math.max(1, kit.side * 0.003) },
      }),
    )
    const d: [string, string] = ['', '']
    for (let i = 1; i <= leaves; i++) {
      const t = i / leaves
      const [px, py] = at(t)
      const [qx, qy] = at(Math.max(0, t - 0.08))
      const turn = Math.atan2(py - qy, px - qx)
      const length = (0.15 - 0.07 * t) * random.between(0.85, 1.15)
      for (const sideways of i === leaves ? [0] : [-1, 1]) {
        const angle = turn + sideways * random.between(0.7, 0.95)
        const tip = [px + Math.cos(angle) * length, py + Math.sin(angle) * length] as const
        const [nx, ny] = [-Math.sin(angle) * length * 0.26, Math.cos(angle) * length * 0.26]
        const mid = [(px + tip[0]) / 2, (py + tip[1]) / 2] as const
        const [p, u, v, e] = [place(px, py), place(mid[0] + nx, mid[1] + ny), place(mid[0] - nx, mid[1] - ny), place(tip[0], tip[1])]
        d[(i + (sideways > 0 ? 1 : 0)) % 2] +=
          `M ${n(p[0])} ${n(p[1])} Q ${n(u[0])} ${n(u[1])} ${n(e[0])} ${n(e[1])} Q ${n(v[0])} ${n(v[1])} ${n(p[0])} ${n(p[1])} Z `
      }
    }
    layers.push(
      path(`${name}.${id}-leaves-1`, { x: 0, y: 0, w, h }, d[0], { fill: withAlpha(kit.inks.accent, 0.85) }),
      path(`${name}.${id}-leaves-2`, { x: 0, y: 0, w, h }, d[1], { fill: withAlpha(kit.inks.accent, 0.45) }),
    )
  }
  twig(0, 0.05, 0.92, 0.1, -0.1, 7, 'long')
  twig(0.04, 0, 0.12, 0.88, 0.1, 6, 'side')
  twig(0, 0, 0.5, 0.44, 0.12, 5, 'short')
  return { type: 'group', name, box, clip: 0, layers }
}

/** Fine interlaced waves along the edges, as on a bond. */
export function guilloche(kit: Kit, name: string, box: Box, depth: number): Layer[] {
  const wave = (length: number, phase: number, amplitude: number, isUpright: boolean, offset: number) => {
    const periods = Math.max(4, Math.round(length / (depth * 1.7)))
    const steps = periods * 10
    return Array.from({ length: steps + 1 }, (_, i) => {
      const along = (i / steps) * length
      const across = offset + Math.sin((i / steps) * periods * Math.PI * 2 + phase) * amplitude
      return `${i === 0 ? 'M' : 'L'} ${isUpright ? `${n(across)} ${n(along)}` : `${n(along)} ${n(across)}`}`
    }).join(' ')
  }
  const d = [0, 1, 2, 3].flatMap((k) => {
    const phase = (k * Math.PI) / 2
    const amplitude = depth * 0.42
    return [
      wave(box.w, phase, amplitude, false, depth / 2),
      wave(box.w, phase, amplitude, false, box.h - depth / 2),
      wave(box.h, phase, amplitude, true, depth / 2),
      wave(box.h, phase, amplitude, true, box.w - depth / 2),
    ]
  })
  const width = Math.max(0.8, kit.side * 0.0012)
  return [
    path(name, box, d.join(' '), { stroke: { paint: withAlpha(kit.inks.accent, 0.75), width } }),
    shape(`${name}.outer`, box, { stroke: { paint: kit.inks.accent, width: width * 2 } }),
    shape(`${name}.inner`, inset(box, depth), { stroke: { paint: kit.inks.accent, width } }),
  ]
}
