import type { Recipe } from '../../shape/recipe.ts'
import { FRONT, longSleeved, TRUNK_RINGS } from './garment.ts'
import { bar, cut, drum, hoop, range, rod, spline, turned } from './notation.ts'
import { type Part, pair, pearl, piece, slat, stud } from './pieces.ts'

/** Soft folds of cloth. */
/** The kangaroo pocket on the trunk, from its middle. */
const POCKET = [
  [-2.42, 1.55],
  [2.42, 1.55],
  [2.42, 2.2],
  [1.29, 3],
  [-1.29, 3],
  [-2.42, 2.2],
] as const

/** Ribbed hem and cuffs. */
const ribs = (): Part[] => [
  piece(
    'hem',
    'rib',
    turned('18:0:1 | 20:0:1 | 20.6:5:1 | 18:5', { segments: 96, flutes: { count: 40, depth: 0.3, from: 0.1, to: 4.9 } }),
    [0, 0.2, 0],
    undefined,
    { scale: [1.08, 1, 0.45] },
  ),
  ...pair((side, word) => [
    piece(
      `cuff-${word}`,
      'rib',
      turned('0:0 | 4.4:0:.5 | 4.9:5.4:.8 | 0:5.4', { segments: 64, flutes: { count: 18, depth: 0.25, from: 0.3, to: 5 } }),
      [side * 32, 1.6, 3.1],
      [4, 0, side * 10],
    ),
  ]),
]

/** Hoodie with nobody in it: hood, drawstrings, kangaroo pocket, ribbed hem. */
export const hoodie: Recipe = {
  archetype: 'hoodie',
  params: {},
  slots: {
    body: { family: 'felt', color: '#8f959b' },
    rib: { family: 'knit', color: '#858b91' },
    cord: { family: 'fabric', color: '#f1eee6' },
    inside: { family: 'felt', color: '#4d5257' },
    metal: { family: 'steel', color: '#c9ccd0' },
  },
  parts: [
    ...longSleeved(),
    ...ribs(),
    piece(
      'hood',
      'body',
      {
        make: 'blend',
        smooth: 3,
        cells: 60,
        add: [
          { ellipsoid: [0, 65.4, -4.6], radii: [12, 12.8, 9] },
          { from: [-8.6, 58.4, -1], to: [0, 56.2, 6.4], radius: [4, 2.6] },
          { from: [8.6, 58.4, -1], to: [0, 56.2, 6.4], radius: [4, 2.6] },
          { from: [-6, 57.6, -3.4], to: [6, 57.6, -3.4], radius: [4.6, 4.6] },
        ],
        cut: [{ ellipsoid: [0, 67, 1.5], radii: [8.6, 10, 9.4] }],
      },
      undefined,
      undefined,
      { relief: { size: 6, depth: 0.5 } },
    ),
    piece('inside', 'inside', { make: 'blend', smooth: 1, cells: 48, add: [{ ellipsoid: [0, 66, -6], radii: [9, 10, 3.4] }] }),
    piece('pocket', 'body', {
      make: 'loft',
      rings: TRUNK_RINGS,
      panel: { outline: { points: POCKET.map(([u, v]) => [FRONT + u, v]), fillet: 1, closed: true }, thickness: 0.8, bevel: 0.3 },
    }),
    ...pair((side, word) => [
      piece(`pocket-seam-${word}`, 'inside', {
        make: 'loft',
        rings: TRUNK_RINGS,
        cord: {
          path: [
            [FRONT + side * 2.42, 2.2, 0.5],
            [FRONT + side * 1.85, 2.6, 0.55],
            [FRONT + side * 1.29, 3, 0.5],
          ],
          section: [0.22, 0.22],
          around: 10,
        },
      }),
      piece(`eyelet-${word}`, 'metal', hoop('.3:0 | .8:0:.1 | .8:.3:.1 | .3:.3', { segments: 32 }), [side * 3.2, 55.4, 8.7], [80, 0, 0]),
      piece(
        `cord-${word}`,
        'cord',
        rod(`${side * 3.2}:55.4:9 | ${side * 3.5}:48:9.9 | ${side * 3}:${side > 0 ? 37 : 39}:10.3`, [0.42, 0.42], { around: 16 }),
      ),
      piece(`cord-end-${word}`, 'metal', drum(0.5, 2, 0.1), [side * 3, side > 0 ? 35.2 : 37.2, 10.3]),
    ]),
  ],
  labels: { front: { part: 'body', rect: [0.42, 0.42, 0.58, 0.66] } },
  view: { azimuth: 10, elevation: 6 },
}

/** Bomber jacket with nobody in it, zipped half-way. */
export const jacket: Recipe = {
  archetype: 'jacket',
  params: {},
  slots: {
    body: { family: 'fabric', color: '#5d6347' },
    rib: { family: 'knit', color: '#33382b' },
    metal: { family: 'steel', color: '#c9ccd0' },
    inside: { family: 'fabric', color: '#c9722f' },
  },
  parts: [
    ...longSleeved(),
    ...ribs(),
    piece(
      'collar',
      'rib',
      turned('8.4:0:.6 | 10:0:.6 | 9.2:5:.9 | 7.9:5', { segments: 96, flutes: { count: 30, depth: 0.25, from: 0.4, to: 4.6 } }),
      [0, 58, 0.4],
      [8, 0, 0],
      { scale: [1.05, 1, 0.8] },
    ),
    piece('opening', 'inside', {
      make: 'loft',
      rings: TRUNK_RINGS,
      panel: {
        outline: {
          points: [
            [FRONT - 1.3, 10.4],
            [FRONT, 5],
            [FRONT + 1.3, 10.4],
          ],
          closed: true,
        },
        thickness: 0.5,
      },
    }),
    piece('placket', 'body', slat(3.4, 43, 1.2, 0.5), [0, 24.2, 9.4]),
    piece('zip', 'metal', slat(0.8, 42, 0.5, 0.15), [0, 24.2, 10.1]),
    piece('pull', 'metal', cut('-.5:0:.2 | .5:0:.2 | .4:-3:.3 | -.4:-3:.3', 0.3, 0.1), [0, 45.2, 10.3]),
    ...pair((side, word) => [
      piece(`pocket-${word}`, 'body', slat(2.6, 15, 1.1, 0.45), [side * 14, 17, 8.6], [0, 0, side * 24]),
      piece(`pocket-line-${word}`, 'rib', slat(0.4, 13.4, 0.3, 0.1), [side * 13.4, 17.2, 9.2], [0, 0, side * 24]),
    ]),
  ],
  labels: { front: { part: 'body', rect: [0.53, 0.52, 0.59, 0.62] } },
  view: { azimuth: 14, elevation: 6 },
}

/** Sleeveless dress with a full skirt and a ribbon at the waist, worn by nobody. */
export const dress: Recipe = {
  archetype: 'dress',
  params: { length: range(60, 30, 95) },
  slots: { body: { family: 'fabric', color: '#b8404f' }, ribbon: { family: 'fabric', color: '#7d2433' } },
  parts: [
    piece(
      'skirt',
      'body',
      turned(
        {
          ...spline(
            'length*.62:0 | length*.57:length*.2 | length*.44:length*.52 | 19:length*.86 | 12.4:length | 12:length | 18:length*.86 | length*.42:length*.52 | length*.55:length*.2 | length*.6:0',
          ),
          closed: true,
        },
        { segments: 120, flutes: { count: 15, depth: 4.2, from: -20, to: '=length * 1.02' } },
      ),
      undefined,
      undefined,
      { scale: [1, 1, 0.72] },
    ),
    piece(
      'bodice',
      'body',
      turned(
        { ...spline('12.2:0 | 12.4:1 | 13.4:8 | 15.8:18 | 15.6:24 | 14:31 | 13.4:31.2 | 14.8:24 | 15:18 | 12.6:8 | 11.4:0'), closed: true },
        { segments: 96 },
      ),
      [0, '=length - 0.6', 0],
      undefined,
      { scale: [1, 1, 0.66], relief: { size: 5, depth: 0.25 } },
    ),
    piece(
      'ribbon',
      'ribbon',
      hoop('11.8:0:.3 | 12.9:0:.4 | 12.9:3.6:.4 | 11.8:3.6:.3', { segments: 96 }),
      ['=0', '=length - 2', 0],
      undefined,
      { scale: [1, 1, 0.7] },
    ),
    ...pair((side, word) => [
      piece(
        `strap-${word}`,
        'body',
        rod(
          `${side * 9.6}:length+29:6.4 | ${side * 8.4}:length+39:2.4 | ${side * 8.4}:length+39:-2.4 | ${side * 9.6}:length+29:-6.4`,
          [1.5, 0.35],
          { around: 20 },
        ),
      ),
      piece(
        `bow-${word}`,
        'ribbon',
        {
          make: 'blend',
          smooth: 0.6,
          cells: 40,
          add: [
            { ellipsoid: [side * 3.4, 0, 0], radii: [3, 2.2, 1] },
            { ellipsoid: [side * 0.8, 0, 0.2], radii: [1.1, 1, 0.9] },
          ],
        },
        [0, '=length - 0.2', 9.2],
      ),
      piece(
        `tail-${word}`,
        'ribbon',
        cut(`0:0 | ${side * 1.6}:0 | ${side * 5.4}:-17:.3 | ${side * 3.6}:-16.2:.2 | ${side * 2}:-17.4:.3`, 0.5, 0.2),
        [0, '=length - 0.6', 9.6],
        [-11, 0, 0],
      ),
    ]),
    piece(
      'neckline',
      'ribbon',
      hoop('13.3:0:.1 | 14.1:0:.1 | 14:.8:.1 | 13.3:.8:.1', { segments: 96 }),
      [0, '=length + 30', 0],
      undefined,
      { scale: [1, 1, 0.66] },
    ),
  ],
  view: { azimuth: 12, elevation: 6 },
}

/** Jeans with nobody in them: five pockets, fly, belt loops, a leather patch. */
export const jeans: Recipe = {
  archetype: 'jeans',
  params: {},
  slots: {
    body: { family: 'fabric', color: '#37507a' },
    stitch: { family: 'fabric', color: '#c98f45' },
    metal: { family: 'copper', color: '#c07a4e' },
    inside: { family: 'fabric', color: '#26344f' },
  },
  parts: [
    piece(
      'body',
      'body',
      {
        make: 'blend',
        smooth: 4,
        cells: 120,
        add: [
          { box: [0, 92, 0], half: [18.5, 12, 8.5], round: 8 },
          { from: [-9.6, 84, 0], to: [-11.4, 46, 0.6], radius: [9.6, 7.6] },
          { from: [-11.4, 46, 0.6], to: [-13, 4, 0], radius: [7.6, 7] },
          { from: [9.6, 84, 0], to: [11.4, 46, 0.6], radius: [9.6, 7.6] },
          { from: [11.4, 46, 0.6], to: [13, 4, 0], radius: [7.6, 7] },
        ],
        cut: [
          { box: [0, 106, -0.4], half: [16.4, 6, 6.4], round: 5 },
          { box: [0, -4, 0], half: [30, 4.4, 20], round: 0.1 },
        ],
      },
      undefined,
      undefined,
      { relief: { size: 6, depth: 0.7 } },
    ),
    piece('waistband', 'body', turned('14.6:0:.3 | 15.9:0:.4 | 15.6:4:.4 | 14.4:4:.3', { segments: 96 }), [0, 99.6, 0], undefined, {
      scale: [1.13, 1, 0.55],
    }),
    ...pair((side, word) => [
      piece(
        `pocket-${word}`,
        'stitch',
        rod(`${side * 17}:92:4.6 | ${side * 12.4}:92.4:8.4 | ${side * 8}:99:9`, [0.22, 0.22], { around: 8 }),
      ),
      piece(
        `pocket-inner-${word}`,
        'stitch',
        rod(`${side * 17.2}:91:4.6 | ${side * 11.8}:91.4:8.5 | ${side * 7.2}:99:9`, [0.18, 0.18], { around: 8 }),
      ),
      piece(`rivet-${word}`, 'metal', pearl(0.5, 16), [side * 8.2, 98.4, 9.1]),
      piece(`outseam-${word}`, 'stitch', rod(`${side * 18.6}:90:0 | ${side * 19}:46:.6 | ${side * 20}:3:0`, [0.2, 0.2], { around: 8 })),
      piece(`hem-${word}`, 'body', turned('5.8:0:.2 | 7.5:0:.3 | 7.4:3:.3 | 5.8:3:.2', { segments: 64 }), [side * 13, 0, 0]),
      piece(`hole-${word}`, 'inside', stud(6.9, 0.3, 48), [side * 13, 0.3, 0]),
      piece(`loop-${word}`, 'body', bar(1.3, 4.8, 0.7, 0.25), [side * 10.4, 99.2, 8.3], [0, side * 12, 0]),
    ]),
    piece('fly', 'stitch', rod('0:99:9.2 | 0:88:9 | -1.6:84.4:8.6 | -3.4:83:8.2', [0.2, 0.2], { around: 8 })),
    piece('fly-edge', 'stitch', rod('3:99:9.2 | 3:89:9 | 0:84:8.6', [0.18, 0.18], { around: 8 })),
    piece('button', 'metal', stud(0.95, 0.5, 32), [0, 101.6, 8.7], [90, 0, 0]),
  ],
  view: { azimuth: 14, elevation: 5 },
}
