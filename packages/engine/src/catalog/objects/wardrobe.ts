import type { Recipe } from '../../shape/recipe.ts'
import { bar, cut, drum, hoop, range, rod, spline, turned } from './notation.ts'
import { type Part, pair, pearl, piece, slat, stud } from './pieces.ts'

/** Soft folds of cloth. */
const FOLDS = { size: 7, depth: 0.9 }

/** The trunk of a top with long sleeves, worn by nobody: hem at y = 4, collar at y = 60. */
const trunk = (neck: number): Part =>
  piece(
    'body',
    'body',
    {
      make: 'blend',
      smooth: 4,
      cells: 80,
      add: [
        { box: [0, 30, 0], half: [23, 27, 9], round: 9 },
        { from: [-17, 55, -0.5], to: [17, 55, -0.5], radius: [6, 6] },
        { from: [-19, 54, 0], to: [-30, 30, 0.6], radius: [8, 6.4] },
        { from: [-30, 30, 0.6], to: [-33, 7, 3], radius: [6.4, 4.8] },
        { from: [19, 54, 0], to: [30, 30, 0.6], radius: [8, 6.4] },
        { from: [30, 30, 0.6], to: [33, 7, 3], radius: [6.4, 4.8] },
      ],
      cut: [
        { ellipsoid: [0, 64, 1], radii: [neck, 7, neck * 0.8] },
        { box: [0, 0, 0], half: [27, 4, 8], round: 2 },
      ],
    },
    undefined,
    undefined,
    { relief: FOLDS },
  )

/** Ribbed hem and cuffs. */
const ribs = (): Part[] => [
  piece(
    'hem',
    'rib',
    turned('18:0:1 | 20:0:1 | 20.6:5:1 | 18:5', { segments: 96, flutes: { count: 40, depth: 0.3, from: 0.1, to: 4.9 } }),
    [0, 0.2, 0],
    undefined,
    { scale: [1.12, 1, 0.48] },
  ),
  ...pair((side, word) => [
    piece(
      `cuff-${word}`,
      'rib',
      turned('0:0 | 4.4:0:.5 | 4.9:5.4:.8 | 0:5.4', { segments: 64, flutes: { count: 18, depth: 0.25, from: 0.3, to: 5 } }),
      [side * 33.5, 1.2, 3.4],
      [3, 0, side * 5],
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
    trunk(8.5),
    ...ribs(),
    piece(
      'hood',
      'body',
      {
        make: 'blend',
        smooth: 3,
        cells: 60,
        add: [
          { ellipsoid: [0, 66, -5], radii: [12.4, 12.6, 9] },
          { from: [-11, 59, -1], to: [0, 55.6, 7.4], radius: [3.6, 2.6] },
          { from: [11, 59, -1], to: [0, 55.6, 7.4], radius: [3.6, 2.6] },
        ],
        cut: [{ ellipsoid: [0, 67, 1.5], radii: [8.6, 10, 9.4] }],
      },
      undefined,
      undefined,
      { relief: { size: 6, depth: 0.5 } },
    ),
    piece('inside', 'inside', { make: 'blend', smooth: 1, cells: 48, add: [{ ellipsoid: [0, 66, -6], radii: [9, 10, 3.4] }] }),
    piece('pocket', 'body', cut('-15:0:1.5 | 15:0:1.5 | 15:5:2 | 9.4:15.4:1 | -9.4:15.4:1 | -15:5:2', 1.6, 0.7), [0, 8.4, 9.3]),
    ...pair((side, word) => [
      piece(`pocket-seam-${word}`, 'inside', rod(`${side * 14.2}:13.6:10 | ${side * 9.2}:23:10`, [0.25, 0.25], { around: 10 })),
      piece(`eyelet-${word}`, 'metal', hoop('.3:0 | .8:0:.1 | .8:.3:.1 | .3:.3', { segments: 32 }), [side * 3.2, 55.4, 9.4], [80, 0, 0]),
      piece(
        `cord-${word}`,
        'cord',
        rod(`${side * 3.2}:55.4:9.8 | ${side * 3.5}:48:10 | ${side * 3}:${side > 0 ? 37 : 39}:9.9`, [0.42, 0.42], { around: 16 }),
      ),
      piece(`cord-end-${word}`, 'metal', drum(0.5, 2, 0.1), [side * 3, side > 0 ? 35.2 : 37.2, 9.9]),
    ]),
  ],
  labels: { front: { part: 'body', rect: [0.3, 0.45, 0.7, 0.68] } },
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
    trunk(9),
    ...ribs(),
    piece(
      'collar',
      'rib',
      turned('8.4:0:.6 | 10:0:.6 | 9.2:5:.9 | 7.9:5', { segments: 96, flutes: { count: 30, depth: 0.25, from: 0.4, to: 4.6 } }),
      [0, 58, 0.4],
      [8, 0, 0],
      { scale: [1.05, 1, 0.8] },
    ),
    piece('opening', 'inside', cut('-3.6:58 | 3.6:58 | 0:44', 0.6, 0.2), [0, 0, 8.7]),
    piece('placket', 'body', slat(3.4, 45, 1.2, 0.5), [0, 24.6, 9]),
    piece('zip', 'metal', slat(0.8, 44, 0.5, 0.15), [0, 24.6, 9.7]),
    piece('pull', 'metal', cut('-.5:0:.2 | .5:0:.2 | .4:-3:.3 | -.4:-3:.3', 0.3, 0.1), [0, 46.6, 10.1]),
    ...pair((side, word) => [
      piece(`pocket-${word}`, 'body', slat(2.6, 15, 1.1, 0.45), [side * 14, 17, 9.1], [0, 0, side * 24]),
      piece(`pocket-line-${word}`, 'rib', slat(0.4, 13.4, 0.3, 0.1), [side * 13.4, 17.2, 9.65], [0, 0, side * 24]),
      piece(
        `shoulder-seam-${word}`,
        'rib',
        rod(`${side * 20}:59.4:1 | ${side * 21.6}:54:7.6 | ${side * 20}:45:8.9`, [0.18, 0.18], { around: 8 }),
      ),
    ]),
    piece('sleeve-pocket', 'body', slat(5.4, 7, 1, 0.4), [31, 34, 6.4], [4, 22, 6]),
  ],
  labels: { front: { part: 'body', rect: [0.58, 0.6, 0.72, 0.72] } },
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
