import type { Recipe } from '../../shape/recipe.ts'
import { bar, drum, hoop, rod, turned } from './notation.ts'
import { pair, piece, slat, stud } from './pieces.ts'

/** Microscope of a school laboratory: arm, stage, three objectives on a turret. */
export const microscope: Recipe = {
  archetype: 'microscope',
  params: {},
  slots: {
    body: { family: 'powder-coat', color: '#eceef0' },
    dark: { family: 'matte-plastic', color: '#222428' },
    metal: { family: 'chrome', color: '#d0d3d6' },
    glass: { family: 'glass', color: '#f2fafa' },
    light: { family: 'emissive', color: '#fff2cf' },
  },
  parts: [
    piece('base', 'body', {
      make: 'blend',
      smooth: 2,
      cells: 72,
      add: [
        { box: [0, 2, 0], half: [8, 2, 11], round: 1.8 },
        { box: [0, 5, -8], half: [4, 4, 3], round: 1.6 },
      ],
    }),
    piece('arm', 'body', rod('0:5:-8.6 | 0:15:-10.2 | 0:26:-9 | 0:31:-3.4 | 0:31.4:0', [2.4, 2.1], { exponent: 0.6, around: 32 })),
    piece('lamp', 'dark', drum(2.4, 2, 0.4), [0, 4, 3]),
    piece('light', 'light', stud(1.7, 0.3, 40), [0, 5.8, 3]),
    piece('condenser', 'metal', turned('0:0 | 1.4:0:.2 | 1.9:1.4:.2 | 1.9:3 | 0:3', { segments: 48 }), [0, 8.6, 3]),
    piece('stage', 'dark', bar(14, 1.2, 13, 0.4), [0, 12, 2]),
    piece('stage-arm', 'dark', bar(5, 2.4, 5, 0.6), [0, 10.6, -6.4]),
    piece('slide', 'glass', slat(7.6, 2.6, 0.14, 0.04), [0, 13.3, 3.2], [-90, 0, 0]),
    ...pair((side, word) => [
      piece(
        `clip-${word}`,
        'metal',
        rod(`${side * 4.6}:13.4:-2 | ${side * 4.2}:13.9:1 | ${side * 3}:13.4:3.6`, [0.16, 0.5], { around: 12 }),
      ),
      piece(
        `coarse-${word}`,
        'dark',
        turned('0:0 | 2.3:0:.3 | 2.3:2:.3 | 0:2', { segments: 48, flutes: { count: 14, depth: 0.1, from: 0.2, to: 1.8 } }),
        [side * 2.2, 8.4, -9],
        [0, 0, side * -90],
      ),
      piece(`fine-${word}`, 'metal', drum(1.3, 1.2, 0.2), [side * 4.2, 8.4, -9], [0, 0, side * -90]),
    ]),
    piece('turret', 'metal', turned('0:0 | 1.6:0:.2 | 3.6:1.4:.3 | 3.4:2.8:.4 | 0:2.8', { segments: 64 }), [0, 25, 1.6], [14, 0, 0]),
    ...[
      [0, 3, 0, 6.6, 1.25],
      [-3, 1.2, 22, 4.6, 1.15],
      [3, 1.2, -22, 5.4, 1.15],
    ].map(([x = 0, z = 0, lean = 0, long = 5, radius = 1], i) =>
      piece(
        `objective-${i + 1}`,
        'metal',
        turned(`0:0 | .5:0:.1 | .8:.8:.1 | ${radius}:1.4:.1 | ${radius}:${long} | 0:${long}`, { segments: 40 }),
        [x * 1.05, 25.8 - long + (lean ? 0.6 : 0), z],
        [lean ? 10 : 0, 0, -lean * 0.8],
      ),
    ),
    piece('head', 'body', drum(3.3, 5, 0.8), [0, 27.6, 1.2]),
    piece('tube', 'dark', drum(2.1, 11, 0.3), [0, 31.6, 1.2], [34, 0, 0]),
    piece(
      'eyepiece',
      'dark',
      turned('0:0 | 1.8:0:.1 | 1.8:3:.2 | 2.3:3.6:.3 | 2.2:5:.3 | 1.4:5:.2 | 1.2:4.6 | 0:4.6', { segments: 48 }),
      [0, 40.2, 7],
      [34, 0, 0],
    ),
    piece('tube-ring', 'metal', hoop('2:0 | 2.35:0:.1 | 2.35:1:.1 | 2:1', { segments: 48 }), [0, 39.4, 6.4], [34, 0, 0]),
  ],
  view: { azimuth: 52, elevation: 12 },
}
