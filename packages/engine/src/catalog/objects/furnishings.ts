import type { Recipe } from '../../shape/recipe.ts'
import { bar, blob, cut, drum, panel, range, rod } from './notation.ts'
import { type Part, pair, pearl, piece, slat, times } from './pieces.ts'

const SHELVES = 5
const BOOK_COLORS = ['red', 'green', 'blue', 'cream', 'dark'] as const

/** Books along one shelf, of many heights and thicknesses; the last one leans on the others. */
function row(shelf: number): Part[] {
  const books: Part[] = []
  const room = 0.84 - 0.07 * ((shelf * 3) % 4)
  let at = 0
  for (let i = 0; at < room; i++) {
    const thick = 0.036 + 0.026 * Math.abs(Math.sin(3.1 * i + 7 * shelf))
    const tall = 0.62 + 0.26 * Math.abs(Math.sin(5.3 * i + 2 * shelf))
    const leans = at + thick >= room
    const x = at + thick / 2 + (leans ? 0.025 : 0)
    at += thick + 0.002
    books.push(
      piece(
        `book-${shelf + 1}-${i + 1}`,
        BOOK_COLORS[(i * 3 + shelf * 2 + (i % 4)) % 5] as string,
        slat(`=width * ${thick.toFixed(4)}`, `=height * ${(0.18 * tall).toFixed(4)}`, '=depth * 0.72', 0.35),
        [
          `=width * ${(x - 0.46).toFixed(4)}`,
          `=height * ${(0.06 + 0.186 * shelf + 0.09 * tall - (leans ? 0.003 : 0)).toFixed(4)} + 1`,
          '=depth * 0.04',
        ],
        leans ? [0, 0, 9] : undefined,
        { when: '=books - 0.5' },
      ),
    )
  }
  return books
}

/** Bookcase with its books; without them an open shelf. */
export const bookcase: Recipe = {
  archetype: 'bookcase',
  params: { width: range(84, 50, 160), height: range(190, 70, 240), depth: range(30, 22, 45), books: range(1, 0, 1) },
  slots: {
    body: { family: 'oak', color: '#b98d5c' },
    red: { family: 'fabric', color: '#8f3030' },
    green: { family: 'fabric', color: '#3d5a45' },
    blue: { family: 'fabric', color: '#2f4a6b' },
    cream: { family: 'paper', color: '#ddd0b4' },
    dark: { family: 'leather', color: '#3b2a22' },
  },
  parts: [
    ...pair((side, word) => [
      piece(`side-${word}`, 'body', slat(2.4, '=height', '=depth', 0.3), [`=${side} * (width / 2 - 1.2)`, '=height / 2', 0]),
    ]),
    piece('back', 'body', slat('=width - 2', '=height - 4', 1, 0.1), [0, '=height / 2', '=-depth / 2 + 1']),
    piece('plinth', 'body', slat('=width - 4.8', '=height * 0.05', 2, 0.2), [0, '=height * 0.025', '=depth / 2 - 3']),
    ...times(SHELVES + 1, (i) =>
      piece(`shelf-${i + 1}`, 'body', slat('=width - 4.6', 2.2, '=depth - 1', 0.3), [0, `=height * ${(0.06 + 0.186 * i).toFixed(4)}`, 0.3]),
    ),
    piece('top', 'body', slat('=width + 2', 3, '=depth + 1.4', 0.4), [0, '=height - 1', 0.2]),
    ...[0, 1, 2, 3, 4].flatMap(row),
  ],
  view: { azimuth: 20, elevation: 6 },
}

/** Double bed, made: headboard, mattress, duvet turned back, two pillows. */
export const bed: Recipe = {
  archetype: 'bed',
  params: { width: range(165, 90, 200), length: range(205, 190, 215) },
  slots: {
    body: { family: 'fabric', color: '#7d93a3' },
    frame: { family: 'oak', color: '#a97d4f' },
    sheet: { family: 'satin', color: '#f4f1ea', roughness: 0.8 },
  },
  parts: [
    piece('headboard', 'frame', panel('width + 10', '70', '4', 6, 1.6), [0, 72, '=-length / 2 - 3']),
    piece('rails', 'frame', bar('=width + 8', 20, '=length + 4', 2), [0, 14, 0]),
    ...pair((side, word) => [
      piece(`leg-front-${word}`, 'frame', drum(3.4, 15, 0.5), [`=${side} * (width / 2 - 4)`, 0, '=length / 2 - 6']),
      piece(`leg-back-${word}`, 'frame', drum(3.4, 15, 0.5), [`=${side} * (width / 2 - 4)`, 0, '=-length / 2 + 6']),
      piece(
        `pillow-${word}`,
        'sheet',
        { ...blob('=width * 0.205', 9, 22, [0.62, 0.5]) },
        [`=${side} * width * 0.235`, 65, '=-length / 2 + 25'],
        [24, side * 3, 0],
        { relief: { size: 16, depth: 1.6 } },
      ),
    ]),
    piece('mattress', 'sheet', bar('=width', 24, '=length', 5), [0, 31, 0]),
    piece(
      'duvet',
      'body',
      {
        make: 'blend',
        smooth: 5,
        cells: 80,
        add: [
          { box: [0, 0, 0], half: ['=width / 2 + 7', 5, '=length * 0.34'], round: 5 },
          { box: ['=-width / 2 - 5', -13, 0], half: [3.4, 16, '=length * 0.335'], round: 3.2 },
          { box: ['=width / 2 + 5', -13, 0], half: [3.4, 16, '=length * 0.335'], round: 3.2 },
          { box: [0, -12, '=length * 0.33'], half: ['=width / 2 + 6', 16, 3.6], round: 3.2 },
        ],
      },
      [0, 58, '=length * 0.18'],
      undefined,
      { relief: { size: 24, depth: 2.6 } },
    ),
    piece(
      'turned-back',
      'sheet',
      {
        make: 'blend',
        smooth: 3,
        cells: 64,
        add: [
          { box: [0, 0, 0], half: ['=width / 2 + 8', 3.4, 15], round: 3.2 },
          { box: ['=-width / 2 - 6', -8, 0], half: [3.4, 9, 15], round: 3 },
          { box: ['=width / 2 + 6', -8, 0], half: [3.4, 9, 15], round: 3 },
        ],
      },
      [0, 63, '=-length * 0.1'],
      undefined,
      { relief: { size: 20, depth: 1.8 } },
    ),
  ],
  view: { azimuth: 38, elevation: 20 },
}

/** Tailor's dress form on its stand. */
export const mannequin: Recipe = {
  archetype: 'mannequin',
  params: { height: range(150, 110, 180) },
  slots: {
    body: { family: 'fabric', color: '#d8cbb4' },
    wood: { family: 'walnut', color: '#5d3a24' },
    metal: { family: 'steel', color: '#3a3b3f' },
  },
  parts: [
    piece(
      'body',
      'body',
      {
        make: 'blend',
        smooth: 7,
        cells: 110,
        add: [
          { ellipsoid: [0, 39, 0], radii: [15.5, 15, 10.6] },
          { ellipsoid: [-6.8, 38, 5.6], radii: [7.4, 7.6, 6.4] },
          { ellipsoid: [6.8, 38, 5.6], radii: [7.4, 7.6, 6.4] },
          { ellipsoid: [0, 20, 0.5], radii: [11.6, 16, 8.6] },
          { ellipsoid: [0, 2, -0.5], radii: [17.4, 14, 12] },
          { from: [-14, 50, -0.5], to: [14, 50, -0.5], radius: [5, 5] },
          { from: [0, 50, -0.6], to: [0, 64, 0.8], radius: [6, 5.2] },
        ],
        cut: [
          { box: [0, -16, 0], half: [40, 8, 40], round: 0.2 },
          { box: [-22.6, 58, 0], half: [6, 16, 30], round: 0.2 },
          { box: [22.6, 58, 0], half: [6, 16, 30], round: 0.2 },
          { box: [0, 70, 0], half: [20, 5, 20], round: 0.2 },
        ],
      },
      [0, '=height - 72', 0],
    ),
    piece('seam', 'wood', rod('0:62:6.2 | 0:52:7.2 | 0:38:10.2 | 0:20:9.4 | 0:4:11.8 | 0:-8:11', [0.16, 0.16], { around: 8 }), [
      0,
      '=height - 72',
      0,
    ]),
    piece('neck-cap', 'wood', cut('-4.6:0 | 4.6:0 | 4.6:1.4 | -4.6:1.4', 9, 0.4), [0, '=height - 7.4', 0.6]),
    piece('knob', 'wood', pearl(2.2), [0, '=height - 3.4', 0.6]),
    ...pair((side, word) => [
      piece(`shoulder-${word}`, 'wood', drum(4.8, 1, 0.4), [side * 16.4, '=height - 22', -0.4], [0, 0, -side * 90]),
    ]),
    piece('pole', 'metal', drum(1.3, '=height - 78', 0.2), [0, 8, 0]),
    piece('collar', 'wood', drum(2.6, 5, 0.8), [0, '=height - 94', 0]),
    ...times(3, (i) =>
      piece(`foot-${i + 1}`, 'wood', rod('0:16:0 | 0:15:6 | 0:6:17 | 0:2:25', [1.8, 1.3], { taper: [1.1, 0.8] }), undefined, [
        0,
        60 + 120 * i,
        0,
      ]),
    ),
  ],
  view: { azimuth: 24, elevation: 4 },
}

/** A woven rug with a border and fringes at its ends. */
export const rug: Recipe = {
  archetype: 'rug',
  params: { width: range(170, 80, 320), depth: range(110, 60, 240) },
  slots: {
    body: { family: 'knit', color: '#8c3b33' },
    border: { family: 'knit', color: '#e2d3b5' },
    fringe: { family: 'fabric', color: '#e9dfc8' },
  },
  parts: [
    piece('body', 'body', bar('=width', 1, '=depth', 0.45)),
    ...[0.9, 0.8].map((share, i) =>
      piece(`border-${i + 1}`, i ? 'body' : 'border', bar(`=width - depth * ${(1 - share).toFixed(2)}`, 1, `=depth * ${share}`, 0.3), [
        0,
        0.05 * (i + 1),
        0,
      ]),
    ),
    ...[0.62, 0.56].map((share, i) =>
      piece(`inner-${i + 1}`, i ? 'body' : 'border', bar(`=width - depth * ${(1 - share).toFixed(2)}`, 1, `=depth * ${share}`, 0.3), [
        0,
        0.05 * (i + 3),
        0,
      ]),
    ),
    ...[-1, 0, 1].map((i) =>
      piece(
        `medallion-${i + 2}`,
        'border',
        { ...cut('0:-depth*.2 | depth*.2:0 | 0:depth*.2 | -depth*.2:0', 0.4, 0.1) },
        [`=${i} * width * 0.22`, 1.14, 0],
        [-90, 0, 0],
      ),
    ),
    ...[-1, 0, 1].map((i) =>
      piece(
        `centre-${i + 2}`,
        'body',
        { ...cut('0:-depth*.12 | depth*.12:0 | 0:depth*.12 | -depth*.12:0', 0.4, 0.1) },
        [`=${i} * width * 0.22`, 1.2, 0],
        [-90, 0, 0],
      ),
    ),
    ...pair((side, word) => [
      piece(
        `fringe-${word}`,
        'fringe',
        rod(`0:.5:0 | ${side * 3}:.55:.2 | ${side * 6}:.3:-.3`, [0.35, 0.35], { around: 6 }),
        [`=${side} * width / 2`, 0, '=-depth * 0.485'],
        undefined,
        { repeat: { row: 54, step: [0, 0, '=depth * 0.97 / 53'] } },
      ),
    ]),
  ],
  view: { azimuth: 24, elevation: 34 },
}
