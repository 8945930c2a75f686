import type { Mood } from '../catalog/fonts.ts'
import { withAlpha } from '../color.ts'
import { rng } from '../random.ts'
import type { Box, Layer, ShapeLayer } from '../scene/schema.ts'
import type { Inks } from './poster-style.ts'

type Wish = { area: Box; mood: Mood; inks: Inks; seed: number; isCentered: boolean; hasWords: boolean }

/** One ornament behind the words, in tints on which the ink still reads; clipped to its area. */
export function ornament({ area, mood, inks, seed, isCentered }: Wish): Layer {
  const random = rng(seed, 'ornament')
  const side = Math.min(area.w, area.h)
  const layers: ShapeLayer[] = []
  const add = (shape: 'rect' | 'ellipse', box: Box, look: Partial<ShapeLayer>) =>
    layers.push({ type: 'shape', name: `ornament.shape-${layers.length + 1}`, shape, box, ...look })
  const disc = (x: number, y: number, r: number, look: Partial<ShapeLayer>) => add('ellipse', { x: x - r, y: y - r, w: r * 2, h: r * 2 }, look)
  const [a, b, c] = inks.shapes

  if (mood === 'elegant' || isCentered) {
    const line = Math.max(1, side * 0.0022)
    for (const [inset, width] of [[0.035, line * 2], [0.047, line]] as const) {
      add('rect', { x: side * inset, y: side * inset, w: area.w - side * inset * 2, h: area.h - side * inset * 2 }, { stroke: { paint: inks.accent, width } })
    }
    for (let i = 0; i < 5; i++) disc(area.w / 2, area.h / 2, side * (0.2 + i * 0.055), { stroke: { paint: withAlpha(c, 0.55), width: line } })
  } else if (mood === 'technical') {
    const step = side / 16
    for (let x = step; x < area.w; x += step) for (let y = step; y < area.h; y += step) disc(x, y, side * 0.0016, { fill: withAlpha(inks.accent, 0.35) })
    disc(area.w * 0.92, area.h * 0.9, side * 0.34, { fill: { gradient: 'radial', angle: 0, radius: 0.5, stops: [[0, a], [1, withAlpha(a, 0)]] } })
  } else if (mood === 'industrial') {
    const width = side * 0.05
    for (let i = 0; i * width * 2 < area.w + area.h; i++) {
      layers.push({ type: 'shape', name: `ornament.shape-${layers.length + 1}`, shape: 'path', box: { x: 0, y: area.h - width * 0.8, w: area.w, h: width * 0.8 }, d: `M ${i * width * 2} ${width * 0.8} l ${width} ${-width * 0.8} l ${width} 0 l ${-width} ${width * 0.8} Z`, fill: inks.accent })
    }
  } else {
    const [cx, cy] = random.pick([[1, 1], [1, 0], [0.86, 0.92]] as const)
    const r = side * random.between(0.42, 0.56)
    const kind = Math.floor(random.next() * 3)
    if (kind === 0) for (let i = 0; i < 4; i++) disc(area.w * cx, area.h * cy, r * (1 - i * 0.22), { fill: [a, b, c, a][i] as string })
    else if (kind === 1) {
      disc(area.w * cx, area.h * cy, r, { fill: a })
      disc(area.w * cx - r * 0.72, area.h * cy + r * (cy > 0.5 ? -0.62 : 0.62), r * 0.34, { fill: b })
    } else {
      const rays = 18
      const point = (turn: number, reach: number) => `${(area.w * cx + Math.cos(turn) * reach).toFixed(1)} ${(area.h * cy + Math.sin(turn) * reach).toFixed(1)}`
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
