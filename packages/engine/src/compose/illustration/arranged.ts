import { withAlpha } from '../../color.ts'
import { isHead } from '../design/people.ts'
import type { Spot } from './backdrop.ts'
import { isHeadOfAnimal, sitting } from './creature.ts'
import { figure } from './figure.ts'
import { figureLook } from './figure-look.ts'
import type { Pen } from './pen.ts'
import { groundShadow } from './settings.ts'

type Wish = {
  /** How large beside the spot. */ scale: number
  seed: number /** The row on which they stand, px; null: they hang in the spot. */
  base: number | null
}

/** One thing large, two side by side, three with the first in front, more as a heap of two rows. */
export function arranged(pen: Pen, things: readonly string[], { x, y, r }: Spot, { scale, seed, base: ground }: Wish) {
  const shown = things.slice(0, 7)
  const places = PLACES[shown.length - 1] ?? PLACES[0] ?? []
  // Those behind are drawn first.
  const order = shown.map((_, i) => i).sort((a, b) => (places[a]?.[1] ?? 0) - (places[b]?.[1] ?? 0) || b - a)
  const isAlone = shown.length === 1
  const base = ground ?? y + r * 0.86 * scale
  for (const i of order) {
    const [dx, dy, share] = places[i] as readonly [number, number, number]
    const size = r * share * scale
    const cx = x + dx * r * scale
    // A picture of a thing has a little air below it.
    const bottom = ground === null ? (isAlone ? y + size / 2 : base + dy * r * scale) : ground + dy * r * scale + size * 0.05
    const art = shown[i] as string
    if (ground !== null || !isAlone) groundShadow(pen, cx, bottom - size * 0.06, size * 0.4)
    if (isHeadOfAnimal(art)) {
      sitting(pen, art, { x: cx, y: bottom - size, size })
      continue
    }
    if (isHead(art)) {
      // People stand there whole, to the ground of whatever stands beside them.
      const words = art.slice(art.indexOf(':') + 1).replaceAll('-', ' ')
      figure(pen, figureLook(words, seed + i), { x: cx, base: bottom, h: size * 1.12 }, 'front', { gesture: i === 0 ? 'up' : 'down' })
      continue
    }
    const isMark = art.startsWith('ph:')
    const look = isMark || pen.isLined ? {} : rimFor(pen)
    const isHung = ground === null && isAlone && !isMark && !pen.isLined
    pen.art('thing', { x: cx - size / 2, y: bottom - size, w: size, h: size }, art, {
      ...look,
      ...(isHung && {
        shadow: { color: withAlpha(pen.tones.deep, 0.34), blur: size * 0.03, dx: -pen.from * size * 0.035, dy: size * 0.05 },
      }),
    })
  }
}
/** Where things stand: sideways and downwards from the foot of the spot, and their size, in radii. */
const PLACES: readonly (readonly (readonly [number, number, number])[])[] = [
  [[0, 0, 1.74]],
  [
    [-0.4, 0, 1.3],
    [0.46, 0.03, 1.1],
  ],
  [
    [0, 0.04, 1.22],
    [-0.64, -0.08, 1],
    [0.64, -0.08, 0.98],
  ],
  [
    [-0.3, 0.06, 0.92],
    [0.42, 0.06, 0.86],
    [-0.68, -0.32, 0.78],
    [0.2, -0.5, 0.84],
  ],
  [
    [0, 0.08, 0.9],
    [-0.66, 0.02, 0.76],
    [0.66, 0.02, 0.76],
    [-0.36, -0.52, 0.8],
    [0.38, -0.52, 0.8],
  ],
  [
    [0, 0.08, 0.82],
    [-0.66, 0.04, 0.72],
    [0.66, 0.04, 0.72],
    [-0.38, -0.44, 0.74],
    [0.38, -0.44, 0.74],
    [0, -0.86, 0.7],
  ],
  [
    [0, 0.08, 0.78],
    [-0.62, 0.04, 0.7],
    [0.62, 0.04, 0.7],
    [-0.36, -0.42, 0.7],
    [0.36, -0.42, 0.7],
    [-0.86, -0.36, 0.6],
    [0.86, -0.36, 0.6],
  ],
]

/** Collages have a rim of paper about what is cut out. */
/** Paper is cut with a margin; on a dark ground a line of gold parts what is dark itself from it. */
function rimFor({ manner: { name }, tones, side }: Pen): { rim?: { color: string; width: number } } {
  if (name === 'papercut' || name === 'popart') return { rim: { color: tones.light, width: side * 0.008 } }
  return name === 'deco' ? { rim: { color: tones.accent, width: side * 0.004 } } : {}
}
