import type { Mood } from '../catalog/fonts/index.ts'
import { withAlpha } from '../color.ts'
import { rng } from '../random.ts'
import type { Box, Layer, ShapeLayer } from '../scene/schema.ts'
import { blendStops } from './palette.ts'
import type { Inks } from './poster-style.ts'

type Wish = { area: Box; mood: Mood; inks: Inks; seed: number; isCentered: boolean; avoid: readonly Box[] }

/** Where a big shape may sit, in fractions of the area. */
const PLACES = [
  [1, 1],
  [0.92, 0.9],
  [1, 0.55],
  [0.82, 0.5],
  [0.9, 0.68],
] as const

/** One ornament behind the words, in tints on which the ink still reads; clipped to its area. */
export function ornament({ area, mood, inks, seed, isCentered, avoid }: Wish): Layer {
  const random = rng(seed, 'ornament')
  const side = Math.min(area.w, area.h)
  const layers: ShapeLayer[] = []
  const add = (shape: 'rect' | 'ellipse', box: Box, look: Partial<ShapeLayer>) =>
    layers.push({ type: 'shape', name: `ornament.shape-${layers.length + 1}`, shape, box, ...look })
  const disc = (x: number, y: number, r: number, look: Partial<ShapeLayer>) =>
    add('ellipse', { x: x - r, y: y - r, w: r * 2, h: r * 2 }, look)
  const [a, b, c] = inks.shapes

  if (mood === 'elegant' || isCentered) {
    const line = Math.max(1, side * 0.0022)
    for (const [inset, width] of [
      [0.035, line * 2],
      [0.047, line],
    ] as const) {
      add(
        'rect',
        { x: side * inset, y: side * inset, w: area.w - side * inset * 2, h: area.h - side * inset * 2 },
        { stroke: { paint: inks.accent, width } },
      )
    }
    for (let i = 0; i < 5; i++)
      disc(area.w / 2, area.h / 2, side * (0.2 + i * 0.055), { stroke: { paint: withAlpha(c, 0.55), width: line } })
  } else if (mood === 'technical') {
    const step = side / 16
    for (let x = step; x < area.w; x += step)
      for (let y = step; y < area.h; y += step) disc(x, y, side * 0.0016, { fill: withAlpha(inks.accent, 0.35) })
    disc(area.w * 0.92, area.h * 0.9, side * 0.34, {
      fill: {
        gradient: 'radial',
        angle: 0,
        radius: 0.5,
        stops: [
          [0, a],
          [1, withAlpha(a, 0)],
        ],
      },
    })
  } else if (mood === 'industrial') {
    const width = side * 0.05
    for (let i = 0; i * width * 2 < area.w + area.h; i++) {
      layers.push({
        type: 'shape',
        name: `ornament.shape-${layers.length + 1}`,
        shape: 'path',
        box: { x: 0, y: area.h - width * 0.8, w: area.w, h: width * 0.8 },
        d: `M ${i * width * 2} ${width * 0.8} l ${width} ${-width * 0.8} l ${width} 0 l ${-width} ${width * 0.8} Z`,
        fill: inks.accent,
      })
    }
  } else {
    const wanted = side * random.between(0.44, 0.6)
    const start = Math.floor(random.next() * PLACES.length)
    const reach = ([x, y]: readonly [number, number]) => Math.min(wanted, Math.max(side * 0.14, clearance(area, x, y, avoid) / 1.18))
    const places = [...PLACES.slice(start), ...PLACES.slice(0, start)]
    const [cx, cy] = places.reduce((best, place) => (reach(place) > reach(best) + 1 ? place : best))
    const r = reach([cx, cy])
    const kind = Math.floor(random.next() * 3)
    if (kind === 0) for (let i = 0; i < 4; i++) disc(area.w * cx, area.h * cy, r * (1 - i * 0.22), { fill: [a, b, c, a][i] as string })
    else if (kind === 1) disc(area.w * cx, area.h * cy, r, { fill: { gradient: 'linear', angle: 65, stops: blendStops([a, b, c]) } })
    else {
      const rays = 18
      const point = (turn: number, reach: number) =>
        `${(area.w * cx + Math.cos(turn) * reach).toFixed(1)} ${(area.h * cy + Math.sin(turn) * reach).toFixed(1)}`
      const d = Array.from({ length: rays }, (_, i) => {
        const turn = (i / rays) * Math.PI * 2
        return `M ${point(turn, r * 0.5)} L ${point(turn - 0.07, r * 1.15)} L ${point(turn + 0.07, r * 1.15)} Z`
      }).join(' ')
      layers.push({ type: 'shape', name: 'ornament.rays', shape: 'path', box: { x: 0, y: 0, w: area.w, h: area.h }, d, fill: b })
      disc(area.w * cx, area.h * cy, r * 0.42, { fill: a })
    }
  }
  return { type: 'group', name: 'ornament', box: area, clip: 0, layers }
}

/** Distance from a point of the area to the nearest of the boxes, px. */
function clearance(area: Box, cx: number, cy: number, boxes: readonly Box[]): number {
  const [x, y] = [area.x + area.w * cx, area.y + area.h * cy]
  return boxes.reduce((least, box) => {
    const dx = Math.max(box.x - x, 0, x - box.x - box.w)
    const dy = Math.max(box.y - y, 0, y - box.y - box.h)
    return Math.min(least, Math.hypot(dx, dy))
  }, Number.POSITIVE_INFINITY)
}
