import type { Recipe } from '../../shape/recipe.ts'
import { cut, range, rod } from './notation.ts'
import { type Part, piece, times } from './pieces.ts'
import { arc, ribbon, type Spot } from './ribbon.ts'

/** cm: half the thickness of knitted cloth and how far apart its layers lie. */
const [HALF, LAYER] = [0.79, 1.6]
const run = (y: number, from: number, to: number, sag: number): Spot[] =>
  Array.from({ length: 5 }, (_, i): Spot => {
    const t = i / 4
    return [from + (to - from) * t, y - sag * Math.sin(Math.PI * t)]
  })

/** A scarf folded over three times, seen from its side: both its ends hang out at the front, one above the other. */
const FOLDED: readonly Spot[] = [
  ...run(LAYER * 0.5, 14, -10.4, 0),
  ...arc(-11, LAYER, LAYER / 2, 270, 90, 4),
  ...run(LAYER * 1.5, -10.4, 9.6, -0.1),
  ...arc(10.2, 2 * LAYER, LAYER / 2, -90, 90, 4),
  ...run(LAYER * 2.5, 9.6, -10, -0.22),
  ...arc(-10.6, 3 * LAYER, LAYER / 2, 270, 90, 4),
  ...run(LAYER * 3.5, -10, 8.6, -0.42),
  ...arc(8.8, 2.9 * LAYER, LAYER * 0.62, 90, 12, 4),
  [11.1, 2.1 * LAYER],
  [12.1, 1.5 * LAYER],
]
const WIDE = 17

/** Threads of a fringe from an edge: where they leave the cloth, and how they fall. */
const fringe = (name: string, x: number, y: number, out: number, down: number): Part[] =>
  times(23, (i) => {
    const z = -WIDE / 2 + 0.5 + i * ((WIDE - 1) / 22)
    const stray = 0.34 * Math.sin(i * 2.4)
    return piece(
      `${name}-${i + 1}`,
      'body',
      rod(
        `${x}:${y}:${z} | ${x + out * 0.5}:${y - down * 0.35}:${z + stray * 0.5} | ${x + out}:${Math.max(0.22, y - down)}:${z + stray}`,
        [0.24, 0.24],
        { around: 8 },
      ),
    )
  })

/** Scarf of soft wool, folded as in a shop, its fringe at the front. */
export const foldedScarf: Recipe = {
  archetype: 'folded-scarf',
  params: {},
  slots: { body: { family: 'knit', color: '#9c3c3c' } },
  parts: [
    piece('body', 'body', { ...cut(ribbon(FOLDED, HALF), WIDE, 0.55), fine: 1.4 }, undefined, undefined, {
      relief: { size: 5, depth: 0.16 },
    }),
    ...fringe('low', 14.4, LAYER * 0.5, 4.4, 0.5),
    ...fringe('high', 12.3, 1.36 * LAYER, 2.6, 1.1),
  ].map((part) => turnedToFront(part)),
  view: { azimuth: 34, elevation: 24 },
}

/** What was built along x comes forward along z. */
function turnedToFront(part: Part): Part {
  return { ...part, turn: [0, -90, 0] }
}

/** Napkin of linen, folded in four. */
export const napkin: Recipe = {
  archetype: 'napkin',
  params: { width: range(15, 10, 22) },
  slots: { body: { family: 'fabric', color: '#e4dccb' }, hem: { family: 'fabric', color: '#d3c8b2' } },
  parts: [
    ...[0, 1, 2, 3].map((i) =>
      piece(
        `fold-${i + 1}`,
        'body',
        { make: 'sheet', size: [`=width - ${i * 0.12}`, `=width * 1.25 - ${i * 0.16}`], thickness: 0.22, folds: 0.16 + 0.05 * i },
        [0.06 * i, 0.12 + i * 0.25, -0.05 * i],
        [0, 1.2 * (i % 2 === 0 ? 1 : -1), 0],
      ),
    ),
    piece('hem', 'hem', { make: 'sheet', size: ['=width - 1', 0.22], thickness: 0.1, folds: 0.3 }, [0, 1.06, '=width * 0.6 - 0.5']),
  ],
  view: { azimuth: 18, elevation: 40 },
}
