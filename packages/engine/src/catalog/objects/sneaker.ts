import type { Recipe } from '../../shape/recipe.ts'
import { type Girth, laced, onLast, ringsOf, TOE, trimOf } from './last.ts'
import { range, rod } from './notation.ts'
import { pair, piece } from './pieces.ts'

const collar = [1, 1, 1] as const

/** From the edge of the sole up over toe and instep to the collar; the shaft of a high top lifts the last of them. */
const UPPER: readonly Girth[] = [
  { heel: [-13.2, 2.6], toe: [13, 2.3], middle: 2.2, rear: 4.2, front: 4.4 },
  { heel: [-13.5, 3.6], toe: [13.2, 3.3], middle: 3.2, rear: 4.45, front: 4.55 },
  { heel: [-13.4, 5.2], toe: [12, 4.5], middle: 4.5, rear: 4.4, front: 4.3 },
  { heel: [-13, 6.8], toe: [9, 5.6], middle: 5.7, rear: 4.2, front: 3.6, shaft: [0.1, 0, 0] },
  { heel: [-12.55, 8.1], toe: [5.4, 6.8], middle: 6.6, rear: 3.9, front: 3, shaft: [0.35, 0.2, 0] },
  { heel: [-12.4, 9.2], toe: [1.6, 8.5], middle: 7.3, rear: 3.6, front: 2.5, shaft: [0.7, 0.6, 0.2] },
  { heel: [-12.6, 10.1], toe: [-1.6, 10], middle: 7.8, rear: 3.4, front: 2.3, shaft: collar },
]
/** Over the padded collar and down to the insole. */
const INSIDE: readonly Girth[] = [
  { heel: [-12.3, 10.4], toe: [-2, 10.2], middle: 8.1, rear: 3.1, front: 2, shaft: collar },
  { heel: [-11.7, 10], toe: [-2.6, 9.8], middle: 7.7, rear: 2.6, front: 1.7, shaft: collar },
  { heel: [-11.4, 7], toe: [-2.4, 7.6], middle: 6, rear: 2.5, front: 1.8 },
  { heel: [-11.6, 3.4], toe: [-1, 3.4], middle: 3.2, rear: 2.7, front: 2 },
]
const LINING: readonly Girth[] = [
  { heel: [-12.2, 3.2], toe: [-0.6, 3.2], middle: 3, rear: 3.2, front: 2.4 },
  { heel: [-12.1, 8], toe: [-2, 8], middle: 6.6, rear: 3, front: 2, shaft: [0.4, 0.4, 0.4] },
  { heel: [-12.35, 10.42], toe: [-2, 10.25], middle: 8.12, rear: 3.12, front: 2, shaft: collar },
  { heel: [-11.6, 10.05], toe: [-2.7, 9.85], middle: 7.75, rear: 2.55, front: 1.65, shaft: collar },
  { heel: [-11.3, 7], toe: [-2.5, 7.6], middle: 6, rear: 2.45, front: 1.75 },
  { heel: [-11.5, 3.5], toe: [-1.1, 3.5], middle: 3.3, rear: 2.65, front: 1.95 },
]
const OUTSOLE: readonly Girth[] = [
  { heel: [-12.6, 0.5], toe: [12.6, 1.1], middle: -0.1, rear: 4, front: 4.2 },
  { heel: [-13.3, 0.5], toe: [13.5, 1.3], middle: -0.1, rear: 4.5, front: 4.75 },
  { heel: [-13.6, 0.9], toe: [13.9, 1.7], middle: 0.35, rear: 4.65, front: 4.9 },
  { heel: [-13, 1.2], toe: [13.2, 1.9], middle: 0.6, rear: 4.2, front: 4.4 },
]
const MIDSOLE: readonly Girth[] = [
  { heel: [-13.2, 0.9], toe: [13.2, 1.5], middle: 0.3, rear: 4.4, front: 4.6 },
  { heel: [-13.9, 1.1], toe: [14, 1.8], middle: 0.5, rear: 4.75, front: 5 },
  { heel: [-14.4, 2], toe: [14.1, 2.4], middle: 1.3, rear: 4.9, front: 5.05 },
  { heel: [-14.2, 2.9], toe: [13.7, 2.9], middle: 2.1, rear: 4.8, front: 4.9 },
  { heel: [-13.9, 3.3], toe: [13.3, 3.15], middle: 2.55, rear: 4.6, front: 4.7 },
  { heel: [-13.2, 3.3], toe: [12.7, 3], middle: 2.6, rear: 4.1, front: 4.2 },
]

const upper = ringsOf([...UPPER, ...INSIDE])
const midsole = ringsOf(MIDSOLE)

/** The line round the midsole. */
const GROOVE = Array.from({ length: 2 * TOE + 1 }, (_, i): [number, number, number] => [i, 2.1, 0])

const on = onLast(upper)

/** Rows of eyelets up the instep: how far from the ridge, how far up. */
const ROWS = [3.5, 3.95, 4.4, 4.85, 5.3, 5.72].map((v): [number, number] => [1.9, v])

const beside = (side: -1 | 1, points: [number, number][]) => points.map(([u, v]) => [TOE + side * u, v])

/** Low sneaker, toe to the right: a cushioned sole, overlays at toe, heel and side, crossed laces over a tongue; a taller shaft by `shaft`. */
export const sneaker: Recipe = {
  archetype: 'sneaker',
  params: { shaft: range(0, 0, 9) },
  slots: {
    body: { family: 'leather', color: '#eceae5' },
    sole: { family: 'rubber', color: '#f4f2ec' },
    lace: { family: 'jersey', color: '#faf8f4' },
    trim: { family: 'leather', color: '#3a3d44' },
    lining: { family: 'felt', color: '#d9d5cc' },
  },
  parts: [
    piece('outsole', 'trim', { make: 'loft', rings: ringsOf(OUTSOLE), steps: [5, 4] }),
    piece('sole', 'sole', { make: 'loft', rings: midsole, steps: [5, 4] }),
    piece('groove', 'trim', { make: 'loft', rings: midsole, cord: { path: GROOVE, section: [0.09, 0.07], around: 8 } }),
    piece('body', 'body', { make: 'loft', rings: upper, steps: [6, 5] }),
    piece('lining', 'lining', { make: 'loft', rings: ringsOf(LINING), steps: [4, 4] }),
    on.cut('toe-guard', 'body', trimOf(TOE, 4, 1.9)),
    on.cut('counter', 'body', trimOf(0, 3.4, 4.4)),
    on.cut(
      'heel-tab',
      'trim',
      [
        [-0.6, 3.9],
        [0.6, 3.9],
        [0.55, 6.05],
        [-0.55, 6.05],
      ],
      { thickness: 0.26, sharp: true },
    ),
    on.cut(
      'throat',
      'lining',
      beside(1, [
        [-1.25, 3.35],
        [0, 3.1],
        [1.25, 3.35],
        [1.2, 4.6],
        [1.1, 5.95],
        [0, 6],
        [-1.1, 5.95],
        [-1.2, 4.6],
      ]),
      { thickness: 0.1 },
    ),
    ...pair((side, word) => [
      on.cut(
        `eyestay-${word}`,
        'body',
        beside(side, [
          [1, 3.3],
          [1.6, 2.7],
          [2.6, 2.6],
          [3.2, 3.4],
          [3, 4.7],
          [2.7, 6.1],
          [1.2, 6.1],
          [1, 4.7],
        ]),
        { thickness: 0.3 },
      ),
      ...[0, 0.62].map((back, i) =>
        on.cut(
          `stripe-${i + 1}-${word}`,
          'trim',
          beside(side, [
            [5.2 + back, 4],
            [5.52 + back, 4],
            [7.2 + back, -0.1],
            [6.8 + back, -0.1],
          ]),
          { thickness: 0.2, sharp: true },
        ),
      ),
    ]),
    piece('tongue', 'lining', rod('.8:8:0 | -1.5:9.6+shaft*.6:0 | -2.8:11.2+shaft:0 | -3.4:12.4+shaft:0', [0.45, 1.7], { around: 32 })),
    ...laced(upper, ROWS, [0.36, 0.26]),
  ],
  set: [{ at: [0, 0, 0], turn: [0, -90, 0] }],
  view: { azimuth: -40, elevation: 14 },
}
