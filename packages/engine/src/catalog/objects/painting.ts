import type { Recipe } from '../../shape/recipe.ts'
import { bar, cut, rod, spline } from './notation.ts'
import { circle, pair, piece, slat, stud, times } from './pieces.ts'

/** Flat paintbrush lying with paint on its bristles. */
export const paintbrush: Recipe = {
  archetype: 'paintbrush',
  params: {},
  slots: {
    body: { family: 'oak', color: '#c9945a' },
    ferrule: { family: 'brass', color: '#cfa45a' },
    bristle: { family: 'felt', color: '#3a2a1e' },
    paint: { family: 'porcelain', color: '#2f6f9f' },
  },
  parts: [
    piece(
      'handle',
      'body',
      cut('-9:-1.2:.9 | -6.6:-1.1:1 | 1.6:-.75:3 | 4.6:-2.3:1 | 4.6:2.3:1 | 1.6:.75:3 | -6.6:1.1:1 | -9:1.2:.9', 1.3, 0.6, [
        '-8.2:-.35:.3 | -7.4:-.35:.3 | -7.4:.35:.3 | -8.2:.35:.3',
      ]),
      [0, 0.9, 0],
      [-90, 0, 0],
    ),
    piece('ferrule', 'ferrule', bar(3.4, 1.7, 5.2, 0.3), [5.9, 0.05, 0]),
    ...[4.9, 6.9].map((x, i) => piece(`crimp-${i + 1}`, 'ferrule', bar(0.3, 1.8, 5.3, 0.12), [x, 0, 0])),
    ...times(26, (i) => {
      const z = -2.4 + i * 0.192
      return piece(
        `bristle-${i + 1}`,
        'bristle',
        rod(
          `7.4:.9:${z} | ${11 + Math.cos(i * 3.3) * 0.2}:.85:${z * 1.03} | ${13 + Math.sin(i * 1.9) * 0.35 - z * z * 0.12}:.55:${z * 1.05}`,
          [0.5, 0.16],
          { around: 8, taper: [1.2, 0.4] },
        ),
      )
    }),
    piece(
      'paint',
      'paint',
      {
        make: 'blend',
        smooth: 0.5,
        cells: 56,
        add: [
          { box: [12.2, 0.72, 0], half: [1.2, 0.5, 2.5], round: 0.45 },
          { ellipsoid: [13.3, 0.4, 0.8], radii: [1, 0.4, 1.2] },
          { ellipsoid: [13.1, 0.45, -1.2], radii: [0.7, 0.4, 0.9] },
        ],
      },
      undefined,
      undefined,
      { relief: { size: 1, depth: 0.14 } },
    ),
  ],
  set: [{ at: [0, 0, 0], turn: [0, 24, 0] }],
  view: { azimuth: 8, elevation: 36 },
}

/** Painter's palette with dabs of colour and a brush across it. */
export const palette: Recipe = {
  archetype: 'paint-palette',
  params: {},
  slots: {
    body: { family: 'wood', color: '#b98450' },
    red: { family: 'porcelain', color: '#c8322b' },
    yellow: { family: 'porcelain', color: '#f0b92c' },
    blue: { family: 'porcelain', color: '#2a5fa8' },
    green: { family: 'porcelain', color: '#3f8a4a' },
    white: { family: 'porcelain', color: '#f5f2ea' },
    metal: { family: 'steel', color: '#c9ccd0' },
  },
  parts: [
    piece(
      'body',
      'body',
      {
        make: 'extrude',
        outline: {
          ...spline('-14:-4 | -9:-10 | 2:-11 | 12:-7 | 15.6:1 | 11.4:8.4 | 2:11 | -6:9.6 | -8.4:5.4 | -7:2.6 | -10:.4'),
          closed: true,
        },
        holes: [circle(-9.4, -4.6, 1.5)],
        depth: 0.7,
        bevel: 0.25,
      },
      [0, 0.35, 0],
      [-90, 0, 0],
    ),
    ...(
      [
        ['red', 11.4, -3.4],
        ['yellow', 12.2, 1.6],
        ['green', 8.8, 6],
        ['blue', 3.4, 7.8],
        ['white', -2.4, 7],
        ['red', 5.6, -7.6],
      ] as const
    ).map(([slot, x, z], i) =>
      piece(
        `dab-${i + 1}`,
        slot,
        {
          make: 'blend',
          smooth: 0.7,
          cells: 44,
          add: [
            { ellipsoid: [0, 0.3, 0], radii: [1.7, 0.7, 1.4] },
            { ellipsoid: [0.9, 0.3, 0.7], radii: [1.1, 0.5, 1] },
            { from: [-0.2, 0.7, 0], to: [0.5, 1.3, -0.2], radius: [0.55, 0.16] },
          ],
        },
        [x, 0.5, z],
        [0, i * 67, 0],
      ),
    ),
    piece('brush', 'body', rod('-15:2.4:7 | -3:1.5:1 | 4:1.15:-2.6', [0.42, 0.42], { around: 20, taper: [0.5, 1] })),
    piece('ferrule', 'metal', rod('3.6:1.2:-2.4 | 6:1.1:-3.7', [0.48, 0.48], { around: 20 })),
    piece('tip', 'blue', rod('6:1.1:-3.7 | 7.6:1:-4.6 | 8.9:.9:-5.2', [0.55, 0.5], { around: 20, taper: [1, 0.15] })),
  ],
  view: { azimuth: 14, elevation: 44 },
}

/** Easel with a canvas on its ledge; a picture goes on the canvas. */
export const easel: Recipe = {
  archetype: 'easel',
  params: {},
  slots: {
    body: { family: 'oak', color: '#b98a55' },
    canvas: { family: 'fabric', color: '#f4f0e6' },
    metal: { family: 'brass', color: '#c99d50' },
  },
  parts: [
    ...pair((side, word) => [
      piece(`leg-${word}`, 'body', rod(`${side * 38}:0:20 | ${side * 7}:168:-6`, [2, 1.6], { exponent: 0.35, around: 20 })),
    ]),
    piece('back-leg', 'body', rod('0:0:-56 | 0:160:-8', [2, 1.6], { exponent: 0.35, around: 20 })),
    piece('mast', 'body', rod('0:34:15.4 | 0:186:-6.6', [2.4, 1.5], { exponent: 0.35, around: 20 })),
    piece('brace', 'body', slat(62, 4.6, 2, 0.5), [0, 38, 14]),
    piece('ledge', 'body', bar(66, 3, 9, 0.7), [0, 66, 13]),
    piece('lip', 'body', bar(66, 4, 1.4, 0.5), [0, 66, 17]),
    piece('clamp', 'body', bar(9, 4, 6, 0.8), [0, 151, -0.4]),
    piece('canvas', 'canvas', slat(64, 82, 2.6, 0.5), [0, 110.4, 7.2], [-8.2, 0, 0]),
    piece('wedge', 'body', slat(60, 78, 1.6, 0.3), [0, 110.2, 5.4], [-8.2, 0, 0]),
    ...[58, 158].map((y, i) => piece(`knob-${i + 1}`, 'metal', stud(2, 2, 32), [0, y, i ? -1.4 : 13.6], [82, 0, 0])),
  ],
  labels: { front: { part: 'canvas', rect: [0.02, 0.02, 0.98, 0.98] } },
  view: { azimuth: 24, elevation: 5 },
}
