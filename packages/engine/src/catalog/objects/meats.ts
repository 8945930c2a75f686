import type { Recipe } from '../../shape/recipe.ts'
import { scaledBy } from './arranged.ts'
import { range, rod, tipped } from './notation.ts'
import { plated } from './plated.ts'

type Part = Recipe['parts'][number]

/** Grilled steak with the marks of the grill, its fat along one side and a sprig on top. */
export const steak = plated(
  {
    archetype: 'steak',
    params: { herb: range(1, 0, 1) },
    slots: {
      body: { family: 'crust', color: '#743a22' },
      mark: { family: 'soil', color: '#241309' },
      fat: { family: 'crust', color: '#dcae6c' },
      herb: { family: 'leaf', color: '#4a6b34' },
    },
    parts: [
      {
        name: 'body',
        slot: 'body',
        unwrap: 'above',
        relief: { size: 1.5, depth: 0.2 },
        shape: {
          make: 'blend',
          smooth: 2,
          cells: 96,
          add: [
            { box: [0, 1.25, 0.3], half: [6.2, 1.15, 3.9], round: 1.1 },
            { box: [-2.6, 1.25, 0.9], half: [4.2, 1.15, 4.4], round: 1.1 },
            { box: [4.6, 1.2, -0.9], half: [3.2, 1.05, 2.9], round: 1 },
          ],
        },
      },
      {
        name: 'fat',
        slot: 'fat',
        relief: { size: 0.8, depth: 0.14 },
        shape: rod('-6.9:1.3:-2 | -5.4:1.35:-3.6 | 0:1.3:-4.1 | 4.6:1.3:-4 | 7.4:1.25:-3.3 | 8.3:1.15:-1.4', [0.85, 1.15], {
          taper: [0.7, 0.7],
          around: 32,
        }),
      },
      ...[-5.2, -3.1, -1, 1.1, 3.2, 5.3].map(
        (x, i): Part => ({
          name: `mark-${i + 1}`,
          slot: 'mark',
          turn: [0, 28, 0],
          shape: rod(`${x}:2.7:${i ? -2.9 : -1.6} | ${x}:2.86:.2 | ${x}:2.66:${3.9 - 0.7 * Math.max(0, i - 2)}`, [0.24, 0.32], {
            taper: [0.7, 0.7],
            around: 14,
          }),
        }),
      ),
      {
        name: 'sprig',
        slot: 'herb',
        when: '=herb - 0.5',
        shape: rod('-5.4:3:1.4 | -2.4:3.3:.9 | 1.6:3.2:-.4', [0.1, 0.1], { around: 10 }),
      },
      ...Array.from({ length: 30 }, (_, i): Part => {
        const t = i / 30
        return {
          name: `needle-${i + 1}`,
          slot: 'herb',
          when: '=herb - 0.5',
          at: [-5.2 + 6.6 * t, 3.1 + 0.2 * Math.sin(t * 3.1), 1.36 - 1.7 * t],
          turn: tipped(20 + 30 * ((i * 0.37) % 1), (i % 2 ? 20 : 165) + 12 * Math.sin(i)),
          shape: rod('0:0:0 | 0:.08:.7 | 0:.05:1.5', [0.06, 0.12], { taper: [1, 0.5], around: 8 }),
        }
      }),
    ],
    view: { azimuth: 12, elevation: 34 },
  },
  15,
)

/** Whole roast chicken, legs crossed in front, browned and glazed. */
export const roastChicken: Recipe = {
  archetype: 'roast-chicken',
  params: { size: range(1, 0.7, 1.5) },
  slots: { body: { family: 'crust', color: '#bb6a24', roughness: 0.34 }, bone: { family: 'wax', color: '#ecdcc0' } },
  parts: scaledBy('size', [
    {
      name: 'body',
      slot: 'body',
      unwrap: 'above',
      relief: { size: 1.5, depth: 0.18 },
      shape: {
        make: 'blend',
        smooth: 2.2,
        cells: 104,
        add: [
          { ellipsoid: [0, 6, -3.4], radii: [7, 5.8, 7.6] },
          { ellipsoid: [-2.9, 7.4, -4], radii: [4.2, 4.4, 6.2] },
          { ellipsoid: [2.9, 7.4, -4], radii: [4.2, 4.4, 6.2] },
          { from: [-6.8, 4.6, 0.5], to: [-4.2, 6.6, 6.2], radius: [3.5, 2.4] },
          { from: [6.8, 4.6, 0.5], to: [4.2, 6.6, 6.2], radius: [3.5, 2.4] },
          { from: [-4.2, 6.6, 6.2], to: [-1.2, 5.8, 10], radius: [2.1, 1] },
          { from: [4.2, 6.6, 6.2], to: [1.2, 6.4, 10], radius: [2.1, 1] },
          { from: [-7.2, 5.6, -7.4], to: [-9.2, 3.6, -2.8], radius: [1.8, 1.5] },
          { from: [7.2, 5.6, -7.4], to: [9.2, 3.6, -2.8], radius: [1.8, 1.5] },
          { from: [-9.2, 3.6, -2.8], to: [-7.6, 5, -7], radius: [1.3, 0.7] },
          { from: [9.2, 3.6, -2.8], to: [7.6, 5, -7], radius: [1.3, 0.7] },
          { ellipsoid: [0, 4.6, 4.2], radii: [3, 2.4, 2.2] },
        ],
        cut: [{ from: [0, 12.6, -11], to: [0, 11.8, 2.6], radius: [0.6, 0.4] }],
      },
    },
    ...([-1, 1] as const).map(
      (side): Part => ({
        name: side < 0 ? 'bone-left' : 'bone-right',
        slot: 'bone',
        shape: {
          make: 'blend',
          smooth: 0.5,
          cells: 28,
          add: [
            { from: [side * 1.3, side < 0 ? 5.8 : 6.4, 9.8], to: [side * -0.1, side < 0 ? 5.5 : 6.6, 11.6], radius: [0.62, 0.5] },
            { ellipsoid: [side * -0.5, side < 0 ? 5.7 : 6.9, 11.9], radii: [0.75, 0.65, 0.7] },
            { ellipsoid: [side * 0.4, side < 0 ? 5.2 : 6.4, 12.1], radii: [0.7, 0.65, 0.7] },
          ],
        },
      }),
    ),
    ...([-1, 1] as const).map(
      (side): Part => ({
        name: side < 0 ? 'string-left' : 'string-right',
        slot: 'bone',
        shape: rod(`${side * 2.1}:7.1:9 | ${side * 0.3}:7.3:9.9 | ${side * -0.2}:5.2:10.4 | ${side * 1.4}:4.4:9.4`, [0.13, 0.13], {
          around: 10,
        }),
      }),
    ),
  ]),
  view: { azimuth: 32, elevation: 24 },
}
