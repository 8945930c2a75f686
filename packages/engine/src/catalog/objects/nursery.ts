import type { Recipe } from '../../shape/recipe.ts'
import { cut, hoop, rod, turned } from './notation.ts'
import { dome, pair, pearl, piece } from './pieces.ts'

const PLUSH = { size: 0.9, depth: 0.22 }

/** Teddy bear sitting: plush with pale muzzle and soles, a ribbon round its neck. */
export const teddy: Recipe = {
  archetype: 'teddy-bear',
  params: {},
  slots: {
    body: { family: 'toy-fur', color: '#b5824e' },
    muzzle: { family: 'toy-fur', color: '#ead3ad' },
    nose: { family: 'felt', color: '#2c1d15' },
    eye: { family: 'porcelain', color: '#120d0b' },
    ribbon: { family: 'fabric', color: '#b3252b' },
  },
  parts: [
    piece(
      'body',
      'body',
      {
        make: 'blend',
        smooth: 2.2,
        cells: 58,
        add: [
          { ellipsoid: [0, 8.6, 0], radii: [7.4, 8.6, 6.6] },
          { ellipsoid: [0, 13.4, 0.4], radii: [5.6, 5, 5.2] },
        ],
      },
      undefined,
      undefined,
      { relief: PLUSH, unwrap: 'sides' },
    ),
    piece(
      'head',
      'body',
      {
        make: 'blend',
        smooth: 1.2,
        cells: 58,
        add: [
          { ellipsoid: [0, 22.6, 0.6], radii: [7.2, 6.3, 6.2] },
          { ellipsoid: [-5.9, 28, 0], radii: [2.8, 2.8, 1.5] },
          { ellipsoid: [5.9, 28, 0], radii: [2.8, 2.8, 1.5] },
        ],
      },
      undefined,
      undefined,
      { relief: PLUSH, unwrap: 'sides' },
    ),
    piece('muzzle', 'muzzle', dome(3.3, 2.6, 2.4), [0, 20.8, 6.2]),
    piece('nose', 'nose', dome(1.3, 0.85, 0.7), [0, 21.9, 8.3]),
    piece('mouth', 'nose', rod('-1.2:19.5:8.05 | 0:20.1:8.65 | 0:21.2:8.7', [0.14, 0.14], { around: 8 })),
    piece('mouth-right', 'nose', rod('1.2:19.5:8.05 | 0:20.1:8.65', [0.14, 0.14], { around: 8 })),
    piece('belly', 'muzzle', dome(4.4, 5.4, 1.6), [0, 8.2, 5.6]),
    piece('seam', 'nose', rod('0:14.6:5.9 | 0:8.6:7.25 | 0:3:5.9', [0.1, 0.1], { around: 8 })),
    ...pair((side, word) => [
      piece(
        `arm-${word}`,
        'body',
        { make: 'blend', smooth: 1, cells: 36, add: [{ from: [side * 5.4, 15.2, 0.6], to: [side * 10, 8.4, 4.4], radius: [2.6, 3] }] },
        undefined,
        undefined,
        { relief: PLUSH, unwrap: 'sides' },
      ),
      piece(
        `leg-${word}`,
        'body',
        {
          make: 'blend',
          smooth: 1.4,
          cells: 36,
          add: [
            { from: [side * 4.4, 3.6, 2], to: [side * 7, 3.4, 11], radius: [3.6, 3.3] },
            { ellipsoid: [side * 7.2, 4.3, 12.6], radii: [3.3, 4.1, 2.4] },
          ],
        },
        undefined,
        undefined,
        { relief: PLUSH, unwrap: 'sides' },
      ),
      piece(`sole-${word}`, 'muzzle', dome(2.4, 3.1, 0.7), [side * 7.25, 4.3, 14.5]),
      piece(`paw-${word}`, 'muzzle', dome(1.8, 1.8, 0.8), [side * 10.4, 7.6, 6.9], [-30, side * 16, 0]),
      piece(`inner-ear-${word}`, 'muzzle', dome(1.7, 1.7, 0.7), [side * 5.9, 27.9, 1.2]),
      piece(`eye-${word}`, 'eye', pearl(0.78), [side * 2.7, 23.9, 6.1]),
      piece(`loop-${word}`, 'ribbon', {
        make: 'blend',
        smooth: 0.4,
        cells: 32,
        add: [
          { ellipsoid: [side * 2.4, 16.4, 6.1], radii: [2.1, 1.5, 0.7] },
          { ellipsoid: [side * 0.6, 16.4, 6.2], radii: [0.8, 0.7, 0.6] },
        ],
      }),
      piece(
        `tail-${word}`,
        'ribbon',
        cut(`0:0 | ${side * 1}:-.4 | ${side * 2.6}:-4.2 | ${side * 1.5}:-3.9 | ${side * 0.9}:-4.6`, 0.3, 0.1),
        [side * 0.2, 16, 6.5],
        [-12, 0, 0],
      ),
    ]),
    piece('knot', 'ribbon', dome(0.95, 0.95, 0.85), [0, 16.4, 6.3]),
    piece('collar', 'ribbon', hoop('4.9:0:.3 | 5.7:0:.3 | 5.7:1.5:.3 | 4.9:1.5:.3', { segments: 64 }), [0, 15.9, 0.4]),
    piece('tail', 'body', pearl(2), [0, 3, -6.6]),
  ],
  view: { azimuth: 18, elevation: 8 },
}

/** Rubber duck for the bath. */
export const duck: Recipe = {
  archetype: 'rubber-duck',
  params: {},
  slots: {
    body: { family: 'plastic', color: '#f7c31c' },
    beak: { family: 'plastic', color: '#ec6a1f' },
    eye: { family: 'plastic', color: '#17140f' },
    shine: { family: 'plastic', color: '#fbfaf5' },
  },
  parts: [
    piece('body', 'body', {
      make: 'blend',
      smooth: 2,
      cells: 90,
      add: [
        { ellipsoid: [0, 2.6, 0], radii: [3.7, 2.8, 4.6] },
        { ellipsoid: [0, 2.9, 1.4], radii: [3.3, 2.7, 3.1] },
        { from: [0, 3.4, -3.6], to: [0, 5.4, -5.6], radius: [1.5, 0.35] },
        { ellipsoid: [0, 7, 1.8], radii: [2.55, 2.45, 2.5] },
        { ellipsoid: [0, 9.4, 1.2], radii: [0.35, 0.5, 0.5] },
      ],
      cut: [{ box: [0, -1.4, 0], half: [9, 1.5, 9], round: 0.1 }],
    }),
    ...pair((side, word) => [
      piece(`wing-${word}`, 'body', {
        make: 'blend',
        smooth: 0.8,
        cells: 64,
        add: [
          { ellipsoid: [side * 3.5, 3.4, 0], radii: [0.75, 1.5, 2.3] },
          { from: [side * 3.6, 3.8, -1.4], to: [side * 3.9, 4.8, -3.2], radius: [0.7, 0.25] },
        ],
      }),
      piece(`eye-${word}`, 'eye', pearl(0.46, 24), [side * 1.15, 7.6, 3.75], undefined, { scale: [0.9, 1.15, 0.6] }),
      piece(`shine-${word}`, 'shine', pearl(0.14, 14), [side * 1.08, 7.85, 4.02]),
    ]),
    piece('beak', 'beak', {
      make: 'blend',
      smooth: 0.25,
      cells: 72,
      add: [
        { from: [0, 6.9, 4], to: [0, 6.75, 5.6], radius: [0.6, 0.34] },
        { ellipsoid: [0, 6.75, 4.9], radii: [1.35, 0.3, 1.3] },
        { ellipsoid: [0, 6.15, 4.5], radii: [1, 0.24, 0.95] },
      ],
    }),
  ],
  view: { azimuth: 34, elevation: 10 },
}

/** Piggy bank with a coin in its slot. */
export const piggyBank: Recipe = {
  archetype: 'piggy-bank',
  params: {},
  slots: {
    body: { family: 'porcelain', color: '#eba3a6' },
    dark: { family: 'porcelain', color: '#6b2f38' },
    coin: { family: 'gold', color: '#e8b964' },
  },
  parts: [
    piece('body', 'body', {
      make: 'blend',
      smooth: 1.6,
      cells: 100,
      add: [
        { ellipsoid: [0, 8, -0.5], radii: [6.4, 6, 8] },
        { ellipsoid: [0, 8.6, 6], radii: [4.4, 4.2, 4] },
        { from: [0, 7.8, 8], to: [0, 7.8, 10.6], radius: [1.9, 1.8] },
        { from: [-3.6, 5, 4], to: [-3.7, 1, 4.2], radius: [1.9, 1.5] },
        { from: [3.6, 5, 4], to: [3.7, 1, 4.2], radius: [1.9, 1.5] },
        { from: [-3.6, 5, -4.6], to: [-3.7, 1, -4.8], radius: [1.9, 1.5] },
        { from: [3.6, 5, -4.6], to: [3.7, 1, -4.8], radius: [1.9, 1.5] },
      ],
      cut: [
        { box: [0, -1.4, 0], half: [12, 1.5, 14], round: 0.1 },
        { box: [0, 13.6, -0.5], half: [0.22, 1.4, 2], round: 0.1 },
      ],
    }),
    ...pair((side, word) => [
      piece(`ear-${word}`, 'body', dome(1.5, 2.1, 0.55), [side * 2.7, 12.7, 5.4], [-24, side * 30, side * -24]),
      piece(`eye-${word}`, 'dark', pearl(0.52, 24), [side * 2.1, 9.8, 9.1]),
      piece(`nostril-${word}`, 'dark', pearl(0.42, 20), [side * 0.72, 7.8, 12.15], undefined, { scale: [0.7, 1.1, 0.5] }),
    ]),
    piece(
      'tail',
      'body',
      rod('0:9.4:-8.2 | .6:10:-9.2 | 1.2:9.4:-9.8 | .6:8.8:-10 | 0:9.4:-10.4 | .2:10.2:-10.8', [0.36, 0.36], {
        around: 14,
        taper: [1, 0.7],
      }),
    ),
    piece(
      'coin',
      'coin',
      turned('0:0 | 1.7:0:.05 | 1.7:.26:.05 | 1.5:.26:.03 | 1.45:.2 | 0:.2', { segments: 64 }),
      [-0.1, 14.6, -0.5],
      [0, 0, -90],
    ),
  ],
  view: { azimuth: 52, elevation: 12 },
}
