import type { Recipe } from '../../shape/recipe.ts'
import { type Girth, laced, onLast, ringsOf, TOE, trimOf } from './last.ts'
import { cut, range, rod, spline } from './notation.ts'
import { type Part, pair, piece, slat } from './pieces.ts'

/** From the welt over the bulb of the toe and up the shaft. */
const UPPER: readonly Girth[] = [
  { heel: [-13.2, 3], toe: [13.1, 2.9], middle: 2.9, rear: 4.3, front: 4.5 },
  { heel: [-13.5, 4.2], toe: [13.3, 4], middle: 4, rear: 4.5, front: 4.75 },
  { heel: [-13.4, 6], toe: [12, 5.7], middle: 5.5, rear: 4.45, front: 4.5 },
  { heel: [-13.1, 7.8], toe: [8.8, 6.9], middle: 6.9, rear: 4.35, front: 3.9 },
  { heel: [-12.7, 9.6], toe: [4.8, 8.1], middle: 8.1, rear: 4.3, front: 3.6, oval: 0.15 },
  { heel: [-12.4, 10.8], toe: [1, 10], middle: 9.7, rear: 4.2, front: 3.5, oval: 0.4, shaft: [0.15, 0.1, 0] },
  { heel: [-12.4, 11.8], toe: [-1.3, 12.2], middle: 11.4, rear: 4.2, front: 3.8, oval: 0.7, shaft: [0.4, 0.38, 0.3] },
  { heel: [-12.7, 12.8], toe: [-2, 13.4], middle: 12.6, rear: 4.5, front: 4.2, oval: 0.9, shaft: [0.7, 0.7, 0.66] },
  { heel: [-13, 14], toe: [-2.3, 14.6], middle: 13.9, rear: 4.8, front: 4.5, oval: 1, shaft: [1, 1, 1] },
  { heel: [-12.5, 14.2], toe: [-2.8, 14.8], middle: 14.1, rear: 4.3, front: 4, oval: 1, shaft: [1, 1, 1] },
  { heel: [-12.1, 13.4], toe: [-3.2, 14], middle: 13.3, rear: 4, front: 3.7, oval: 1, shaft: [1, 1, 1] },
  { heel: [-11.4, 9], toe: [-4, 9], middle: 9, rear: 3, front: 2.8, oval: 1 },
]
const plate = (grow: number, low: number, high: number): Girth[] => [
  { heel: [-13 - grow, low + 1], toe: [13 + grow, low + 0.6], middle: low, rear: 4.5 + grow, front: 4.8 + grow },
  { heel: [-13.4 - grow, low + 1.1], toe: [13.4 + grow, low + 0.7], middle: low + 0.1, rear: 4.8 + grow, front: 5.1 + grow },
  { heel: [-13.4 - grow, high], toe: [13.4 + grow, high - 0.1], middle: high - 0.2, rear: 4.8 + grow, front: 5.1 + grow },
  { heel: [-13 - grow, high + 0.1], toe: [13 + grow, high], middle: high - 0.1, rear: 4.5 + grow, front: 4.8 + grow },
]

const upper = ringsOf(UPPER)
const welt = ringsOf(plate(0.5, 1.9, 3))
const on = onLast(upper)
/** The line of the stitches on the welt, and round a piece of leather. */
const WELT = Array.from({ length: 2 * TOE + 1 }, (_, i): [number, number, number] => [i, 2.75, 0.02])
/** How far from the ridge each pair of eyelets is, and how far up. */
const ROWS: [number, number][] = [
  [1.9, 3.7],
  [1.85, 4.3],
  [1.8, 4.9],
  [1.75, 5.5],
  [1.7, 6.1],
  [1.7, 6.75],
  [1.7, 7.4],
]
const isLaced = '=14 - shaft'

/** One boot of leather, toe to the right: welted, with toe cap, counter and facings; laced while the shaft is no longer than a calf. */
const boot = (): Part[] => [
  piece(
    'heel',
    'sole',
    cut(
      {
        ...spline('-13.9:0 | -13.2:2.6 | -10.6:3.8 | -7.4:3.9 | -6:3.7 | -6:0 | -6:-3.7 | -7.4:-3.9 | -10.6:-3.8 | -13.2:-2.6'),
        closed: true,
      },
      2.2,
      0.2,
    ),
    [0, 1.1, 0],
    [-90, 0, 0],
  ),
  piece('outsole', 'sole', { make: 'loft', rings: ringsOf(plate(0.35, 0.7, 2.3)), steps: [5, 2] }),
  piece('lug', 'sole', slat(1.2, 1.1, 8.6, 0.2), [-2.4, 0.55, 0], undefined, { repeat: { row: 6, step: [2.1, 0, 0] } }),
  piece('welt', 'welt', { make: 'loft', rings: welt, steps: [5, 2] }),
  piece('stitching', 'thread', { make: 'loft', rings: welt, cord: { path: WELT, section: [0.07, 0.07], around: 6 } }),
  piece('body', 'body', { make: 'loft', rings: upper, steps: [5, 4] }),
  on.cut('toe-cap', 'trim', [...trimOf(TOE, 3.6, 2.2)]),
  on.cut('counter', 'trim', [...trimOf(0, 3.4, 4.2)]),
  on.cut(
    'back-stay',
    'trim',
    [
      [-0.6, 4],
      [0.6, 4],
      [0.7, 8.1],
      [-0.7, 8.1],
    ],
    { sharp: true },
  ),
  on.cut(
    'tongue',
    'trim',
    [
      [-1.3, 3.4],
      [0, 3],
      [1.3, 3.4],
      [1.2, 5.5],
      [1.1, 8.2],
      [-1.1, 8.2],
      [-1.2, 5.5],
    ].map(([u = 0, v = 0]) => [TOE + u, v]),
    { thickness: 0.1, when: isLaced },
  ),
  ...pair((side, word) => [
    on.cut(
      `facing-${word}`,
      'trim',
      [
        [1.05, 3.3],
        [1.9, 2.9],
        [2.8, 3.2],
        [2.9, 4.6],
        [2.6, 6],
        [2.7, 8.05],
        [1.1, 8.05],
        [1, 5.6],
      ].map(([u = 0, v = 0]) => [TOE + side * u, v]),
      { when: isLaced },
    ),
  ]),
  piece('collar', 'welt', {
    make: 'sweep',
    closed: true,
    section: [0.42, 0.42],
    around: 16,
    path: (upper[8] ?? []).filter((_, i) => i % 2 === 0).map(([x, y, z]): [typeof x, typeof y, typeof z] => [x, y, z]),
  }),
  piece('pull', 'trim', rod('-12.8:11+shaft:0 | -14:13.4+shaft:0 | -13.4:15.6+shaft:0 | -12.4:14+shaft:0', [0.16, 0.75], { around: 16 })),
  ...laced(upper, ROWS, [0.42, 0.3], isLaced),
]

/** Pair of leather boots standing side by side. */
export const boots: Recipe = {
  archetype: 'boots',
  params: { shaft: range(7, 0, 26) },
  slots: {
    body: { family: 'leather', color: '#8a5a34' },
    sole: { family: 'rubber', color: '#211c19' },
    welt: { family: 'leather', color: '#5b3a22' },
    trim: { family: 'leather', color: '#7a4c2a' },
    lace: { family: 'jersey', color: '#e2c78f' },
    thread: { family: 'fabric', color: '#d9bd86' },
  },
  parts: boot(),
  gathers: true,
  set: [
    { at: [-1, 0, -6.6], turn: [0, 4, 0] },
    { at: [1.4, 0, 6.6], turn: [0, -10, 0], mirror: false },
  ],
  view: { azimuth: 24, elevation: 14 },
}
