import type { Recipe } from '../../shape/recipe.ts'
import { bar, blob, cut, hoop, range, rod, spline, turned } from './notation.ts'
import { pair, piece, stud, times } from './pieces.ts'

/** Toy-like rocket on three fins, a porthole in its side. */
export const rocket: Recipe = {
  archetype: 'rocket',
  params: { height: range(30, 12, 400) },
  slots: {
    body: { family: 'porcelain', color: '#f3f1ec' },
    trim: { family: 'porcelain', color: '#d3402f' },
    metal: { family: 'chrome', color: '#c9ccd0' },
    window: { family: 'screen', color: '#16344f' },
  },
  parts: [
    piece(
      'body',
      'body',
      turned(
        spline(
          '0:height*.16 | height*.1:height*.16 | height*.15:height*.28 | height*.165:height*.46 | height*.145:height*.66 | height*.105:height*.8 | 0:height*.81',
        ),
        { segments: 96 },
      ),
    ),
    piece(
      'nose',
      'trim',
      turned(
        spline(
          '0:height*.78 | height*.113:height*.78 | height*.085:height*.86 | height*.04:height*.95 | height*.012:height*.99 | 0:height',
        ),
        { segments: 96 },
      ),
    ),
    piece(
      'nose-ring',
      'metal',
      hoop('height*.1:0 | height*.122:0:.08 | height*.118:height*.016:.08 | height*.1:height*.016', { segments: 96 }),
      [0, '=height * 0.775', 0],
    ),
    piece('tail-ring', 'trim', turned('0:0 | height*.1:0:.1 | height*.118:height*.05:.1 | 0:height*.05', { segments: 96 }), [
      0,
      '=height * 0.15',
      0,
    ]),
    piece(
      'nozzle',
      'metal',
      turned(
        {
          points: [
            ['=height * 0.085', '=height * 0.07'],
            ['=height * 0.055', '=height * 0.16'],
            ['=height * 0.045', '=height * 0.16'],
            ['=height * 0.075', '=height * 0.07'],
          ],
          closed: true,
        },
        { segments: 72 },
      ),
    ),
    piece('porthole', 'window', { make: 'blob', radii: ['=height * 0.058', '=height * 0.058', '=height * 0.02'], around: 40 }, [
      0,
      '=height * 0.58',
      '=height * 0.148',
    ]),
    piece(
      'porthole-rim',
      'metal',
      hoop('height*.055:-height*.014:.1 | height*.076:-height*.014:.1 | height*.073:height*.016:.1 | height*.055:height*.016:.1', {
        segments: 72,
      }),
      [0, '=height * 0.58', '=height * 0.148'],
      [85, 0, 0],
    ),
    piece(
      'band',
      'trim',
      hoop('height*.15:0 | height*.1665:0:.05 | height*.1665:height*.022:.05 | height*.15:height*.022', { segments: 96 }),
      [0, '=height * 0.42', 0],
    ),
    ...times(3, (i) =>
      piece(
        `fin-${i + 1}`,
        'trim',
        {
          make: 'extrude',
          outline: {
            points: [
              ['=height * 0.09', '=height * 0.16'],
              ['=height * 0.15', '=height * 0.4'],
              ['=height * 0.25', '=height * 0.24'],
              ['=height * 0.29', 0],
              ['=height * 0.21', '=height * 0.11'],
            ],
            fillet: [0, 0, '=height * 0.06', '=height * 0.01', '=height * 0.05'],
          },
          depth: '=height * 0.03',
          bevel: '=height * 0.008',
        },
        undefined,
        [0, i * 120 + 30, 0],
      ),
    ),
  ],
  view: { azimuth: 12, elevation: 4 },
}

/** Sailing boat with main sail and jib, standing on its keel's stand-in of water line. */
export const sailboat: Recipe = {
  archetype: 'sailboat',
  params: {},
  slots: {
    body: { family: 'porcelain', color: '#f4f2ec' },
    stripe: { family: 'paint', color: '#25466f' },
    deck: { family: 'oak', color: '#c99f68' },
    sail: { family: 'fabric', color: '#f7f3e8' },
    mast: { family: 'oak', color: '#b98d5a' },
    rope: { family: 'fabric', color: '#c9b48c' },
  },
  parts: [
    piece('body', 'body', {
      make: 'blend',
      smooth: 5,
      cells: 120,
      add: [
        { from: [-34, 12, 0], to: [0, 10, 0], radius: [10, 13] },
        { from: [0, 10, 0], to: [40, 14, 0], radius: [13, 3.4] },
        { from: [30, 16, 0], to: [46, 19, 0], radius: [4.4, 1.2] },
      ],
      cut: [
        { box: [0, 30, 0], half: [70, 12, 30], round: 0.1 },
        { box: [0, -13, 0], half: [70, 13, 30], round: 0.1 },
        { box: [-55, 12, 0], half: [14, 30, 30], round: 0.1 },
      ],
    }),
    piece(
      'deck',
      'deck',
      {
        make: 'extrude',
        outline: { ...spline('-40:-9 | -40:9 | -20:12 | 4:12.4 | 26:7.6 | 44:0 | 26:-7.6 | 4:-12.4 | -20:-12'), closed: true },
        depth: 1.2,
        bevel: 0.4,
      },
      [0, 18, 0],
      [-90, 0, 0],
    ),
    piece('rail', 'stripe', {
      make: 'sweep',
      closed: true,
      around: 16,
      section: [0.7, 0.7],
      path: [
        [-40, 18.4, -9],
        [-41, 18.4, 0],
        [-40, 18.4, 9],
        [-20, 18.4, 12.2],
        [4, 18.4, 12.6],
        [26, 18.4, 7.8],
        [44, 18.4, 0],
        [26, 18.4, -7.8],
        [4, 18.4, -12.6],
        [-20, 18.4, -12.2],
      ],
    }),
    piece('cabin', 'body', bar(24, 6, 11, 2.4), [-1, 18, 0]),
    ...pair((side, word) =>
      times(3, (i) => piece(`port-${word}-${i + 1}`, 'stripe', stud(1.2, 0.3, 32), [-8 + i * 6, 21.4, side * 5.4], [side * 90, 0, 0])),
    ),
    piece('well', 'mast', bar(16, 1, 13, 0.4), [-27, 18.2, 0]),
    piece('tiller', 'mast', rod('-41:19.6:0 | -30:22:0', [0.6, 0.6], { around: 16 })),
    piece('rudder', 'stripe', cut('-1:0:1 | 5:0:1 | 4:19:1 | 1:19:1', 1.2, 0.4), [-45, 0, 0]),
    piece('mast', 'mast', rod('8:18:0 | 8:112:0', [1, 1], { taper: [1.2, 0.7] })),
    piece('boom', 'mast', rod('8:31:0 | -37:31:3', [0.8, 0.8])),
    piece('main-sail', 'sail', cut('-44:0:1 | -1:0:1 | -1:76:1 | -14:50:60 | -33:24:60', 0.5, 0.2), [8, 33, 0], [0, 4, 0]),
    ...times(4, (i) =>
      piece(
        `batten-${i + 1}`,
        'rope',
        rod(`${-1}:${12 + i * 14}:.4 | ${-34 + i * 7}:${10 + i * 14}:.4`, [0.22, 0.12], { around: 8 }),
        [8, 33, 0],
        [0, 4, 0],
      ),
    ),
    piece('jib', 'sail', cut('0:0:1 | 32:-9:1 | 0:62:1 | -2:20:40', 0.5, 0.2), [11, 29, 0], [0, -5, 0]),
    piece('forestay', 'rope', rod('44:19:0 | 8:104:0', [0.2, 0.2], { around: 8 })),
    piece('backstay', 'rope', rod('-41:19:0 | 8:110:0', [0.2, 0.2], { around: 8 })),
    ...pair((side, word) => [piece(`shroud-${word}`, 'rope', rod(`4:18.6:${side * 12} | 8:92:0`, [0.2, 0.2], { around: 8 }))]),
    piece('flag', 'stripe', cut('0:0 | -9:2:.5 | 0:4.4', 0.3, 0.1), [8, 108, 0]),
  ],
  set: [{ at: [0, 0, 0], turn: [0, -90, 0] }],
  view: { azimuth: -66, elevation: 8 },
}

/** Hot-air balloon: gores of two colours, ropes, a wicker basket. */
export const hotAirBalloon: Recipe = {
  archetype: 'hot-air-balloon',
  params: {},
  slots: {
    body: { family: 'fabric', color: '#d9493a' },
    second: { family: 'fabric', color: '#f1d9a4' },
    basket: { family: 'knit', color: '#a8773f' },
    rim: { family: 'leather', color: '#5b3a22' },
    rope: { family: 'fabric', color: '#d8c6a0' },
    metal: { family: 'steel', color: '#c3c6ca' },
  },
  parts: [
    ...times(16, (i) =>
      piece(
        `gore-${i + 1}`,
        i % 2 ? 'second' : 'body',
        {
          ...turned(
            {
              ...spline('6:46 | 14:56 | 26:74 | 35:98 | 34:122 | 24:142 | 8:151 | 0:152'),
            },
            { segments: 8 },
          ),
          arc: 22.6,
        },
        undefined,
        [0, i * 22.5, 0],
      ),
    ),
    ...times(16, (i) =>
      piece(
        `tape-${i + 1}`,
        'rim',
        rod('0:46.4:5.9 | 0:56:14.1 | 0:74:26.1 | 0:98:35.1 | 0:122:34.1 | 0:142:24.1 | 0:151:8.1', [0.22, 0.3], { around: 6 }),
        undefined,
        [0, i * 22.5 + 11.25, 0],
      ),
    ),
    piece('mouth', 'rim', hoop('5.4:0:.2 | 6.4:0:.2 | 6.4:1.4:.2 | 5.4:1.4:.2', { segments: 64 }), [0, 45.4, 0]),
    piece('basket', 'basket', bar(16, 12, 16, 2.4), [0, 0, 0]),
    piece('basket-rim', 'rim', bar(17, 2, 17, 0.9), [0, 11.4, 0]),
    ...[3, 7].map((y, i) => piece(`band-${i + 1}`, 'rim', bar(16.4, 0.8, 16.4, 0.35), [0, y, 0])),
    ...pair((side, word) =>
      [-1, 1].flatMap((end, i) => [
        piece(
          `post-${word}-${i + 1}`,
          'rim',
          rod(`${side * 7.2}:12:${end * 7.2} | ${side * 5.4}:26:${end * 5.4}`, [0.5, 0.5], { around: 12 }),
        ),
        piece(
          `rope-${word}-${i + 1}`,
          'rope',
          rod(`${side * 5.4}:26:${end * 5.4} | ${side * 4.2}:46:${end * 4.2}`, [0.22, 0.22], { around: 8 }),
        ),
      ]),
    ),
    piece('burner-frame', 'metal', bar(11, 1, 11, 0.4), [0, 25.6, 0]),
    piece('burner', 'metal', turned('0:0 | 2:0:.3 | 2.6:4:.3 | 0:4', { segments: 40 }), [0, 26.4, 0]),
    ...times(6, (i) =>
      piece(`sandbag-${i + 1}`, 'rope', { ...blob(1.4, 2.2, 1.2), around: 24 }, [-6 + (i % 3) * 6, 7, i < 3 ? 8.8 : -8.8]),
    ),
  ],
  view: { azimuth: 12, elevation: 2 },
}
