import type { Recipe } from '../../shape/recipe.ts'
import { bar, cut, drum, hoop, range, rod, turned } from './notation.ts'
import { type Part, pair, pearl, piece, slat, times } from './pieces.ts'

/** A flag flying from its pole. */
export const flag: Recipe = {
  archetype: 'flag',
  params: { width: range(96, 40, 200), height: range(62, 30, 140), pole: range(190, 90, 420) },
  slots: {
    body: { family: 'satin', color: '#c02a33' },
    pole: { family: 'aluminium', color: '#d0d2d5' },
    finial: { family: 'gold', color: '#e0b25a' },
  },
  parts: [
    piece(
      'body',
      'body',
      {
        make: 'sheet',
        size: ['=width', '=height'],
        thickness: 0.3,
        folds: '=width * 0.05',
        pleats: { count: 2.4, depth: '=width * 0.2', growing: true },
      },
      ['=width / 2 + 1.4', '=pole - height / 2 - 3', '=-width * 0.03'],
      [90, 0, 0],
    ),
    piece('pole', 'pole', turned('0:0 | 1.7:0:.2 | 1.3:pole:.2 | 0:pole')),
    piece('finial', 'finial', pearl(3.2), [0, '=pole + 2.4', 0]),
    ...[3, 0].map((low, i) =>
      piece(`ring-${i + 1}`, 'finial', hoop('1.2:0 | 2:0:.2 | 2:1.6:.2 | 1.2:1.6', { segments: 32 }), [
        0,
        i ? '=pole - height - 1' : `=pole - ${low + 3}`,
        0,
      ]),
    ),
    piece('base', 'pole', turned('0:0 | 14:0:1 | 14:3:1.4 | 4:5:2 | 2.4:10:.5 | 0:10')),
  ],
  labels: { front: { part: 'body', rect: [0.12, 0.15, 0.88, 0.85] } },
  view: { azimuth: 24, elevation: 6 },
}

/** Roadside billboard: the board in its frame, a catwalk, lamps, two posts. */
export const billboard: Recipe = {
  archetype: 'billboard',
  params: { width: range(600, 300, 1200), height: range(300, 150, 500), post: range(260, 120, 600) },
  slots: {
    body: { family: 'paper', color: '#f1efe9' },
    frame: { family: 'powder-coat', color: '#3a3f45' },
    lamp: { family: 'emissive', color: '#fff1d0' },
  },
  parts: [
    piece('panel', 'body', slat('=width', '=height', 8, 1), [0, '=post + height / 2', 0]),
    ...pair((side, word) => [
      piece(`frame-${word}`, 'frame', slat(12, '=height + 24', 16, 1), [`=${side} * (width / 2 + 5)`, '=post + height / 2', 0]),
      piece(`post-${word}`, 'frame', drum(13, '=post + height * 0.7', 1), [`=${side} * width * 0.28`, 0, -20]),
      piece(`foot-${word}`, 'frame', bar(46, 12, 46, 2), [`=${side} * width * 0.28`, 0, -20]),
    ]),
    piece('frame-top', 'frame', slat('=width + 22', 12, 16, 1), [0, '=post + height + 5', 0]),
    piece('frame-bottom', 'frame', slat('=width + 22', 12, 16, 1), [0, '=post - 5', 0]),
    piece('walk', 'frame', bar('=width + 20', 4, 50, 1), [0, '=post - 26', 30]),
    ...times(4, (i) =>
      piece(`arm-${i + 1}`, 'frame', rod('0:0:50 | 0:10:74 | 0:34:84', [2, 2]), [`=width * ${-0.36 + 0.24 * i}`, '=post - 26', 0]),
    ),
    ...times(4, (i) => piece(`hood-${i + 1}`, 'frame', bar(30, 8, 14, 3), [`=width * ${-0.36 + 0.24 * i}`, '=post + 6', 84], [-30, 0, 0])),
    ...times(4, (i) => piece(`lamp-${i + 1}`, 'lamp', bar(24, 3, 9, 1), [`=width * ${-0.36 + 0.24 * i}`, '=post + 13', 79], [-30, 0, 0])),
    piece('rail', 'frame', rod('-width*.5:0:0 | width*.5:0:0', [2, 2]), [0, '=post - 2', 54]),
  ],
  labels: { front: { part: 'panel', rect: [0.02, 0.03, 0.98, 0.97] } },
  view: { azimuth: 18, elevation: 2 },
}

/** Wooden signpost with three boards that point their ways. */
export const signpost: Recipe = {
  archetype: 'signpost',
  params: { height: range(220, 120, 320) },
  slots: { body: { family: 'wood', color: '#a9825a' }, metal: { family: 'steel', color: '#6a6d72' } },
  parts: [
    piece('post', 'body', bar(9, '=height', 9, 1.2)),
    piece('cap', 'body', turned('0:0 | 7:0:.4 | 6.6:2:.4 | 0:7', { segments: 4 }), ['=0', '=height', 0], [0, 45, 0]),
    ...([1, -1, 1] as const).flatMap((side, i) => [
      piece(
        `board-${i + 1}`,
        'body',
        cut(`${-side * 18}:-8:.8 | ${side * 46}:-8:.8 | ${side * 60}:0:.8 | ${side * 46}:8:.8 | ${-side * 18}:8:.8`, 2.6, 0.5),
        [0, `=height * ${(0.9 - 0.115 * i).toFixed(3)}`, 5.8],
        [0, side * (8 + 7 * i), [1, -1.6, 0.6][i] ?? 0],
      ),
      ...[-4, 4].map((y, k) =>
        piece(`nail-${i + 1}-${k + 1}`, 'metal', pearl(0.7, 16), [0, `=height * ${(0.9 - 0.115 * i).toFixed(3)} + ${y}`, 7.2]),
      ),
    ]),
  ],
  labels: { front: { part: 'board-1', rect: [0.06, 0.15, 0.8, 0.85] } },
  view: { azimuth: 6, elevation: 4 },
}

/** A strip of ribbon, 12 cm long. */
const ribbonStrip = (width: number): Part['shape'] => ({ make: 'sheet', size: [width, 12], thickness: 0.07, folds: 0.3 })

/** A star of five points about the origin. */
const STAR = Array.from(
  { length: 10 },
  (_, i) => `radius*${i % 2 ? 0.25 : 0.6}*sin(${36 * i}):radius*${i % 2 ? 0.25 : 0.6}*cos(${36 * i})`,
).join(' | ')

/** Medal on its ribbon, laid down. */
export const medal: Recipe = {
  archetype: 'medal',
  params: { radius: range(3.2, 2, 5) },
  slots: {
    body: { family: 'gold', color: '#e2b456' },
    ribbon: { family: 'satin', color: '#2d4f9e' },
    stripe: { family: 'satin', color: '#f3f0e8' },
  },
  parts: [
    piece('body', 'body', turned('0:0 | radius:0:.1 | radius:.42:.12 | radius*.88:.42:.05 | radius*.84:.32:.05 | 0:.32')),
    piece('star', 'body', cut(STAR, 0.3, 0.04), [0, 0.36, 0], [-90, 0, 0]),
    piece('wreath', 'body', { make: 'sweep', closed: true, around: 10, section: [0.09, 0.09], path: ringAt(0.74) }, [0, 0.34, 0]),
    piece('loop', 'body', hoop('.5:-.12 | .72:-.12:.1 | .72:.12:.1 | .5:.12', { segments: 40 }), [0, 0.3, '=-radius - 0.5']),
    ...pair((side, word) => [
      piece(`ribbon-${word}`, 'ribbon', ribbonStrip(3), [`=${side} * 2.1`, side > 0 ? 0.24 : 0.36, '=-radius - 6.4'], [0, -side * 19, 0]),
      piece(`stripe-${word}`, 'stripe', ribbonStrip(0.9), [`=${side} * 2.1`, side > 0 ? 0.3 : 0.42, '=-radius - 6.4'], [0, -side * 19, 0]),
    ]),
  ],
  view: { azimuth: 0, elevation: 52 },
}

function ringAt(share: number): [`=${string}`, number, `=${string}`][] {
  return Array.from({ length: 24 }, (_, i) => [`=radius * ${share} * sin(${15 * i})`, 0, `=radius * ${share} * cos(${15 * i})`])
}
