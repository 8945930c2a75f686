import type { Recipe } from '../../shape/recipe.ts'
import { cut, rod, spline } from './notation.ts'
import { piece } from './pieces.ts'

/** The plan of a shoe's sole, heel at -x, as an outline. */
const sole = (long: number, wide: number) => ({
  ...spline(
    [
      [-1, 0],
      [-0.93, 0.62],
      [-0.6, 0.76],
      [-0.15, 0.66],
      [0.3, 0.9],
      [0.66, 0.9],
      [0.94, 0.42],
      [1, 0],
      [0.94, -0.36],
      [0.66, -0.86],
      [0.3, -0.84],
      [-0.15, -0.6],
      [-0.6, -0.74],
      [-0.93, -0.6],
    ]
      .map(([x = 0, y = 0]) => `${(x * long).toFixed(3)}:${(y * wide).toFixed(3)}`)
      .join(' | '),
  ),
  closed: true,
})

/** Pair of strapped sandals with cork footbeds. */
export const sandals: Recipe = {
  archetype: 'sandals',
  params: {},
  slots: {
    body: { family: 'leather', color: '#6a4327' },
    footbed: { family: 'cardboard', color: '#c69a68' },
    sole: { family: 'rubber', color: '#2a211b' },
    metal: { family: 'brass', color: '#cfa45a' },
  },
  parts: [
    piece('sole', 'sole', cut(sole(13.4, 5), 1, 0.3), [0, 0.5, 0], [-90, 0, 0]),
    piece('footbed', 'footbed', cut(sole(13.3, 4.9), 1.7, 0.6), [0, 1.75, 0], [-90, 0, 0]),
    ...[
      [5.4, 4.6],
      [0.4, 4],
    ].flatMap(([x = 0, half = 4], i) => [
      piece(
        `strap-${i + 1}`,
        'body',
        rod(
          `${x}:1.8:${-half} | ${x + 0.3}:4.6:${-half * 0.86} | ${x + 0.6}:6.2:${-half * 0.3} | ${x + 0.6}:6.2:${half * 0.3} | ${x + 0.3}:4.6:${half * 0.86} | ${x}:1.8:${half}`,
          [0.28, 1.55],
          { exponent: 0.5 },
        ),
      ),
      piece(
        `buckle-${i + 1}`,
        'metal',
        cut('-1:-.8:.3 | 1:-.8:.3 | 1:.8:.3 | -1:.8:.3', 0.3, 0.1, ['-.6:-.45:.1 | .6:-.45:.1 | .6:.45:.1 | -.6:.45:.1']),
        [x + 0.4, 5.3, half * 0.72],
        [-36, 0, 0],
      ),
    ]),
    piece('heel-strap', 'body', rod('-1:5.4:-3.6 | -6:5.6:-3.5 | -12.4:6:0 | -6:5.6:3.5 | -1:5.4:3.6', [0.25, 0.8], { exponent: 0.5 })),
  ],
  gathers: true,
  set: [
    { at: [0, 0, -6], turn: [0, 4, 0] },
    { at: [1.6, 0, 6], turn: [0, -8, 0], mirror: false },
  ],
  view: { azimuth: 24, elevation: 28 },
}
