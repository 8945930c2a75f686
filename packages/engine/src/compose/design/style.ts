import type { Brief } from '../../brief/schema.ts'
import type { Mood } from '../../catalog/fonts/index.ts'
import { hexToOklch, mix, mostReadable, oklchToHex, withAlpha } from '../../color.ts'
import { rng } from '../../random.ts'
import type { Box, Layer } from '../../scene/schema.ts'
import { readable } from '../palette.ts'
import type { Inks } from '../poster-style.ts'

export const STYLES = ['plain', 'swiss', 'riso', 'blueprint', 'papercut', 'line', 'glass', 'neon', 'pixel', 'halftone'] as const

/** A way of drawing that goes through the whole design: its inks, its faces and what lies over or under everything. */
export type Style = {
  name: (typeof STYLES)[number]
  /** The mood whose faces suit it. */
  mood: Mood | null
  inks: Partial<Inks>
}

const NAMES: readonly (readonly [RegExp, Style['name']])[] = [
  [/blueprint|technical drawing/, 'blueprint'],
  [/\briso/, 'riso'],
  [/paper-?cut|paper craft|origami/, 'papercut'],
  [/line[- ]art|outline|single-line|minimal line/, 'line'],
  [/glass/, 'glass'],
  [/neon|synthwave|cyberpunk|vaporwave/, 'neon'],
  [/pixel|8-?bit/, 'pixel'],
  [/halftone|pop art/, 'halftone'],
  [/swiss|international typographic|bauhaus/, 'swiss'],
]

/** The style that the brief names. */
export function styled(brief: Brief, seed: number): Style {
  const words = [...brief.style.words, brief.style.family ?? '', brief.useCase ?? ''].join(' ').toLowerCase()
  const name = NAMES.find(([pattern]) => pattern.test(words))?.[1] ?? 'plain'
  const named = brief.style.palette.map(({ hex }) => hex)
  const h = named[0] ? hexToOklch(named[0]).h : rng(seed, 'style').between(0, 360)
  if (name === 'blueprint') return { name, mood: 'technical', inks: inksOn(oklchToHex({ l: 0.36, c: 0.11, h: 256 }), '#bfe0ff') }
  if (name === 'neon') return { name, mood: 'futuristic', inks: inksOn('#0c0a1c', named[0] ?? '#ff5fd2') }
  if (name === 'riso' && named.length === 0) {
    const [a] = rng(seed, 'riso').pick([['#ff4c65'], ['#0078bf'], ['#00838a'], ['#f15060']] as const)
    return { name, mood: null, inks: inksOn('#f4efe3', a) }
  }
  if (name === 'glass') return { name, mood: 'modern', inks: {} }
  if (name === 'line' && named.length === 0) return { name, mood: null, inks: inksOn('#faf8f4', '#1d1d1f') }
  if (name === 'papercut' && named.length === 0)
    return { name, mood: null, inks: inksOn(oklchToHex({ l: 0.93, c: 0.035, h }), oklchToHex({ l: 0.55, c: 0.15, h: h + 150 })) }
  if (name === 'pixel') return { name, mood: 'pixel', inks: {} }
  if (name === 'swiss' && named.length === 0) return { name, mood: 'modern', inks: inksOn('#f5f4f0', '#e2231a') }
  return { name, mood: name === 'swiss' ? 'modern' : null, inks: {} }
}

/** Inks for a ground: each reads on it, and the accent keeps its hue. */
function inksOn(ground: string, accentWish: string): Inks {
  const ink = readable(mostReadable(ground, ['#15141a', '#fffdf8']), [ground], 7)
  const accent = readable(accentWish, [ground])
  return {
    background: ground,
    ground,
    ink,
    quiet: readable(mix(ink, ground, 0.28), [ground]),
    accent,
    onAccent: mostReadable(accent, ['#ffffff', '#14131a']),
    shapes: [mix(ground, accentWish, 0.5), mix(ground, accentWish, 0.3), mix(ground, accentWish, 0.16)],
  }
}

/** What a style lays under everything: the grid of a blueprint, glows behind glass, dots of a print. */
export function underlay({ name }: Style, inks: Inks, sheet: Box, seed: number): Layer[] {
  const side = Math.min(sheet.w, sheet.h)
  if (name === 'blueprint') {
    const step = side / 24
    const lines = (every: number) => {
      let d = ''
      for (let x = 0; x <= sheet.w + 1; x += step * every) d += `M ${x.toFixed(1)} 0 V ${sheet.h.toFixed(1)} `
      for (let y = 0; y <= sheet.h + 1; y += step * every) d += `M 0 ${y.toFixed(1)} H ${sheet.w.toFixed(1)} `
      return d
    }
    return [
      {
        type: 'shape',
        name: 'grid.fine',
        shape: 'path',
        box: sheet,
        d: lines(1),
        stroke: { paint: withAlpha('#ffffff', 0.07), width: Math.max(1, side * 0.001) },
      },
      {
        type: 'shape',
        name: 'grid.main',
        shape: 'path',
        box: sheet,
        d: lines(4),
        stroke: { paint: withAlpha('#ffffff', 0.14), width: Math.max(1, side * 0.0015) },
      },
    ]
  }
  if (name === 'glass' || name === 'neon') {
    const random = rng(seed, 'glows')
    const { h } = hexToOklch(inks.accent)
    return [0, 60, 300].map((turn, i): Layer => {
      const r = side * random.between(0.5, 0.8)
      const [x, y] = [sheet.x + sheet.w * ([0.12, 0.9, 0.7][i] ?? 0.5), sheet.y + sheet.h * ([0.1, 0.25, 0.98][i] ?? 0.5)]
      const glow = oklchToHex({ l: 0.68, c: 0.19, h: h + turn })
      const strength = name === 'glass' ? 0.42 : 0.24
      return {
        type: 'shape',
        name: `glow-${i + 1}`,
        shape: 'ellipse',
        box: { x: x - r, y: y - r, w: r * 2, h: r * 2 },
        fill: {
          gradient: 'radial',
          angle: 0,
          radius: 0.5,
          stops: [
            [0, withAlpha(glow, strength)],
            [1, withAlpha(glow, 0)],
          ],
        },
      }
    })
  }
  return []
}

/** Dots in rows that shrink downwards, as a halftone runs out. */
export function halftone(name: string, box: Box, color: string, cells = 18): Layer {
  const step = Math.max(box.w, box.h) / cells
  let d = ''
  for (let y = step / 2, row = 0; y < box.h; y += step * 0.87, row++)
    for (let x = row % 2 === 0 ? step / 2 : step; x < box.w; x += step) {
      const r = step * 0.44 * (1 - y / box.h)
      if (r > 0.6)
        d += `M ${(x - r).toFixed(1)} ${y.toFixed(1)} a ${r.toFixed(1)} ${r.toFixed(1)} 0 1 1 ${(2 * r).toFixed(1)} 0 a ${r.toFixed(1)} ${r.toFixed(1)} 0 1 1 ${(-2 * r).toFixed(1)} 0 Z `
    }
  return { type: 'shape', name, shape: 'path', box, d, fill: color }
}
