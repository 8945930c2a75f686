import type { Recipe } from '../../shape/recipe.ts'
import { cut, range, rod, spline } from './notation.ts'

type Part = Recipe['parts'][number]

/** A shoe's plan seen from above, heel at -x, as a spline. */
const footprint = (grow: number) => ({
  ...spline(
    [
      [-13.6, 0],
      [-12, 3.2],
      [-7, 3.5],
      [-1, 3.2],
      [5, 4.4],
      [10, 4.2],
      [13.4, 1.6],
      [13.4, -1.6],
      [10, -4.2],
      [5, -4],
      [-1, -3],
      [-7, -3.5],
      [-12, -3.2],
    ]
      .map(([x = 0, y = 0]) => `${(x * (1 + grow / 14)).toFixed(2)}:${(y * (1 + grow / 5)).toFixed(2)}`)
      .join(' | '),
  ),
  closed: true,
})

/** Height of the instep's ridge over the sole at a place along the shoe. */
const ridge = (x: number) => 6.5 + 0.42 * (6 - x)

/** Low sneaker, toe to the right: rubber sole, toe cap, heel counter, eyestays, crossed laces; a taller shaft by `shaft`. */
export const sneaker: Recipe = {
  archetype: 'sneaker',
  params: { shaft: range(0, 0, 9) },
  slots: {
    body: { family: 'leather', color: '#eceae5' },
    sole: { family: 'rubber', color: '#f4f2ec' },
    lace: { family: 'fabric', color: '#faf8f4' },
    trim: { family: 'leather', color: '#3a3d44' },
    lining: { family: 'felt', color: '#d9d5cc' },
  },
  parts: [
    { name: 'outsole', slot: 'trim', at: [0, 0.3, 0], turn: [-90, 0, 0], shape: cut(footprint(0.2), 0.6, 0.18) },
    { name: 'sole', slot: 'sole', at: [0, 1.2, 0], turn: [-90, 0, 0], shape: cut(footprint(0.34), 1.4, 0.45) },
    { name: 'foxing', slot: 'sole', at: [0, 2.1, 0], turn: [-90, 0, 0], shape: cut(footprint(0.16), 0.6, 0.28) },
    {
      name: 'body',
      slot: 'body',
      shape: {
        make: 'blend',
        smooth: 1.6,
        cells: 110,
        add: [
          { ellipsoid: [8.4, 2.4, 0], radii: [5.5, 3.3, 4.3] },
          { from: [6.2, 3, 0], to: [0, 5.3, 0], radius: [3.4, 3.2] },
          { from: [0, 5.2, 0], to: [-3.6, 7.2, 0], radius: [3.1, 2.8] },
          { ellipsoid: [-8.8, 3.8, 0], radii: [4.6, 4.4, 3.7] },
          { box: [-1, 2.6, 0], half: [10.4, 2.2, 3.5], round: 1.7 },
          { from: [-9.4, 5, 0], to: [-9.7, '=8.4 + shaft', 0], radius: [3.3, 2.8] },
          { from: [-4.4, 6, 0], to: [-5.4, '=7.6 + shaft', 0], radius: [2.9, 2.9] },
        ],
        cut: [
          { from: [-9.3, '=11 + shaft', 0], to: [-4.6, '=11.2 + shaft', 0], radius: [2.3, 2.7] },
          { ellipsoid: [-6.9, '=12 + shaft', 0], radii: [3.9, 3.7, 9] },
          { box: [0, -8, 0], half: [24, 10, 14], round: 0.1 },
        ],
      },
    },
    {
      name: 'lining',
      slot: 'lining',
      shape: {
        make: 'sweep',
        closed: true,
        around: 20,
        section: [0.38, 0.42],
        path: [
          [-12.1, '=10 + shaft', 0],
          [-10.9, '=9.5 + shaft', 2],
          [-8.6, '=8.6 + shaft', 2.7],
          [-6, '=8.4 + shaft', 2.8],
          [-3.8, '=9.2 + shaft', 2.1],
          [-2.9, '=9.7 + shaft', 0],
          [-3.8, '=9.2 + shaft', -2.1],
          [-6, '=8.4 + shaft', -2.8],
          [-8.6, '=8.6 + shaft', -2.7],
          [-10.9, '=9.5 + shaft', -2],
        ],
      },
    },
    {
      name: 'heel',
      slot: 'trim',
      shape: {
        make: 'blend',
        smooth: 0.8,
        cells: 64,
        add: [
          { ellipsoid: [-8.8, 3.8, 0], radii: [4.72, 4.5, 3.82] },
          { from: [-9.4, 5, 0], to: [-9.7, '=8.4 + shaft', 0], radius: [3.42, 2.92] },
        ],
        cut: [
          { box: [0.6, 8, 0], half: [10.9, 20, 14], round: 0.1 },
          { box: [0, -5.4, 0], half: [24, 10, 14], round: 0.1 },
          { from: [-9.3, '=11 + shaft', 0], to: [-4.6, '=11.2 + shaft', 0], radius: [2.6, 3] },
        ],
      },
    },
    {
      name: 'tongue',
      slot: 'body',
      shape: rod('5.6:6.2:0 | 1:8.4:0 | -2:10.4+shaft*.6:0 | -3:12.2+shaft:0', [0.35, 1.9], { exponent: 0.7 }),
    },
    ...([-1, 1] as const).flatMap((side): Part[] => [
      {
        name: side < 0 ? 'eyestay-back' : 'eyestay-front',
        slot: 'trim',
        shape: rod(
          `6.2:${ridge(6.2) - 0.62}:${side * 1.9} | 2:${ridge(2) - 0.62}:${side * 2} | -2.4:${ridge(-2.4) - 0.55}+shaft*.4:${side * 2.2}`,
          [0.3, 0.75],
          { exponent: 0.7, around: 24 },
        ),
      },
    ]),
    ...[5.4, 3.7, 2, 0.3, -1.4].flatMap((x, i): Part[] => {
      const y = ridge(x)
      const lift = i === 4 ? '+shaft*.3' : ''
      return [
        {
          name: `lace-${i + 1}-across`,
          slot: 'lace',
          shape: rod(`${x}:${y - 0.35}${lift}:-2 | ${x}:${y + 0.3}${lift}:0 | ${x}:${y - 0.35}${lift}:2`, [0.2, 0.36], { around: 16 }),
        },
        ...([-1, 1] as const).flatMap((side): Part[] =>
          i === 4
            ? [
                {
                  name: `loop-${side < 0 ? 'back' : 'front'}`,
                  slot: 'lace',
                  shape: rod(
                    `-1.4:${y + 0.3}+shaft*.3:0 | -.6:${y + 1.4}+shaft*.3:${side * 1.6} | .6:${y + 0.7}+shaft*.3:${side * 3.2} | .4:${y - 0.1}+shaft*.3:${side * 2} | -1.2:${y + 0.3}+shaft*.3:0`,
                    [0.2, 0.3],
                    { around: 12 },
                  ),
                },
              ]
            : [
                {
                  name: `lace-${i + 1}-${side < 0 ? 'back' : 'front'}`,
                  slot: 'lace',
                  shape: rod(
                    `${x}:${y - 0.3}:${side * 1.9} | ${x - 0.85}:${y + 0.5}:0 | ${x - 1.7}:${ridge(x - 1.7) - 0.3}:${-side * 1.9}`,
                    [0.18, 0.32],
                    { around: 12 },
                  ),
                },
              ],
        ),
      ]
    }),
  ],
  set: [{ at: [0, 0, 0], turn: [0, -90, 0] }],
  view: { azimuth: -40, elevation: 14 },
}
