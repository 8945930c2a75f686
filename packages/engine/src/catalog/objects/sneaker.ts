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
const ridge = (x: number) => 8.8 + 0.29 * (6 - x)

/** Low sneaker, toe to the right: rubber sole, toe cap, heel counter, eyestays, crossed laces; a taller shaft by `shaft`. */
export const sneaker: Recipe = {
  archetype: 'sneaker',
  params: { shaft: range(0, 0, 9) },
  slots: {
    body: { family: 'knit', color: '#e9e7e2' },
    sole: { family: 'rubber', color: '#f4f2ec' },
    lace: { family: 'fabric', color: '#faf8f4' },
    trim: { family: 'leather', color: '#3a3d44' },
    lining: { family: 'felt', color: '#2b2c30' },
  },
  parts: [
    { name: 'outsole', slot: 'trim', at: [0, 0.35, 0], turn: [-90, 0, 0], shape: cut(footprint(0.2), 0.7, 0.2) },
    { name: 'sole', slot: 'sole', at: [0, 1.7, 0], turn: [-90, 0, 0], shape: cut(footprint(0.5), 2.2, 0.55) },
    { name: 'foxing', slot: 'sole', at: [0, 2.9, 0], turn: [-90, 0, 0], shape: cut(footprint(0.32), 1.1, 0.4) },
    {
      name: 'body',
      slot: 'body',
      shape: {
        make: 'blend',
        smooth: 2.2,
        cells: 100,
        add: [
          { ellipsoid: [8.2, 4, 0], radii: [5.9, 4, 4.7] },
          { from: [6, 4.6, 0], to: [-2, 7.2, 0], radius: [4.2, 3.9] },
          { ellipsoid: [-8.9, 5, 0], radii: [4.7, 5.4, 4.2] },
          { box: [-0.5, 3.8, 0], half: [11, 2.4, 3.9], round: 1.8 },
          { from: [-9, 8, 0], to: [-8.6, '=9.2 + shaft', 0], radius: [3.6, 3.8] },
          { from: [-4.8, 8.4, 0], to: [-5.4, '=9.4 + shaft', 0], radius: [3.5, 3.7] },
        ],
        cut: [
          { from: [-8.4, '=11.8 + shaft', 0], to: [-4.8, '=12.2 + shaft', 0], radius: [3.2, 3.1] },
          { box: [0, -7.4, 0], half: [24, 10, 14], round: 0.1 },
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
        section: [0.5, 0.6],
        path: [
          [-11.7, '=11.2 + shaft', 0],
          [-10, '=11.3 + shaft', 2.9],
          [-6.4, '=11.4 + shaft', 3.2],
          [-2.8, '=11.7 + shaft', 1.8],
          [-2.2, '=11.8 + shaft', 0],
          [-2.8, '=11.7 + shaft', -1.8],
          [-6.4, '=11.4 + shaft', -3.2],
          [-10, '=11.3 + shaft', -2.9],
        ],
      },
    },
    {
      name: 'toecap',
      slot: 'sole',
      shape: {
        make: 'blend',
        smooth: 0.8,
        cells: 56,
        add: [{ ellipsoid: [8.3, 3.9, 0], radii: [6, 4.05, 4.85] }],
        cut: [
          { box: [-1, 5, 0], half: [11, 12, 12], round: 0.1 },
          { box: [10, -7, 0], half: [14, 10, 14], round: 0.1 },
          { ellipsoid: [6, 9.6, 0], radii: [6.6, 4.2, 9] },
        ],
      },
    },
    {
      name: 'heel',
      slot: 'trim',
      shape: {
        make: 'blend',
        smooth: 0.8,
        cells: 56,
        add: [
          { ellipsoid: [-8.9, 5, 0], radii: [4.85, 5.5, 4.35] },
          { from: [-10.4, 8, 0], to: [-10.4, '=10.2 + shaft', 0], radius: [2.7, 2.3] },
        ],
        cut: [
          { box: [0.6, 8, 0], half: [10, 20, 14], round: 0.1 },
          { box: [0, -7.2, 0], half: [24, 10, 14], round: 0.1 },
          { from: [-8.4, '=11.8 + shaft', 0], to: [-4.8, '=12.2 + shaft', 0], radius: [3.2, 3.1] },
        ],
      },
    },
    {
      name: 'tongue',
      slot: 'body',
      shape: rod('5.8:8.5:0 | 1:10.1:0 | -2.6:11.6+shaft*.6:0 | -3.6:13.4+shaft:0', [0.4, 1.7], { exponent: 0.7 }),
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
      {
        name: side < 0 ? 'stripe-back' : 'stripe-front',
        slot: 'trim',
        shape: rod(`-5.4:3.6:${side * 4.05} | -1.6:5.6:${side * 4.1} | 2.4:8:${side * 3}`, [0.62, 0.2], { around: 24 }),
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
  view: { azimuth: -62, elevation: 18 },
}
