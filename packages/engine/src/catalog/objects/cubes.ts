import type { Recipe } from '../../shape/recipe.ts'
import { bar, drum, range, turned } from './notation.ts'

type Part = Recipe['parts'][number]

/** Ice cubes, a little melted. */
export const iceCubes: Recipe = {
  archetype: 'ice-cubes',
  params: { pieces: range(4, 1, 7) },
  slots: { body: { family: 'water', color: '#eef7fb' }, frost: { family: 'frosted-glass', color: '#f4fafc' } },
  parts: (
    [
      [-1.6, 0, 0.6, 0, 12, 0],
      [1.7, 0, 1, 0, -34, 0],
      [0.3, 0, -2.2, 0, 40, 0],
      [0.3, 2.75, 0, 14, 24, -10],
      [4.8, 0, -1.4, 0, 20, 0],
      [-4.8, 0, -1, 0, -16, 0],
      [3.4, 0, 4.2, 0, 58, 0],
    ] as const
  ).flatMap(([x, y, z, a, b, c], i): Part[] => [
    {
      name: `cube-${i + 1}`,
      slot: 'body',
      when: `=pieces - ${i} - 0.5`,
      at: [x, y, z],
      turn: [a, b, c],
      relief: { size: 1.2, depth: 0.09 },
      shape: {
        make: 'blend',
        smooth: 0.2,
        cells: 32,
        add: [{ box: [0, 1.4, 0], half: [1.4, 1.4, 1.4], round: 0.38 }],
        cut: [{ ellipsoid: [0, 3.1, 0], radii: [1, 0.5, 1] }],
      },
    },
    {
      name: `frost-${i + 1}`,
      slot: 'frost',
      when: `=pieces - ${i} - 0.5`,
      at: [x, y + 1.3, z],
      turn: [a, b, c],
      relief: { size: 0.4, depth: 0.12, lumps: true },
      shape: { make: 'blob', radii: [0.5, 0.62, 0.46], around: 28 },
    },
  ]),
  gathers: 'pieces',
  view: { azimuth: 0, elevation: 22 },
}

/** Sugar cubes, a small pile. */
export const sugarCubes: Recipe = {
  archetype: 'sugar-cubes',
  params: { pieces: range(6, 1, 9) },
  slots: { body: { family: 'felt', color: '#fbfaf6' } },
  parts: (
    [
      [-0.9, 0, 0.2, 8],
      [0.9, 0, 0.4, -12],
      [0, 0, -1.4, 30],
      [0, 1.56, -0.1, 22],
      [2.8, 0, -0.7, 40],
      [-2.7, 0, -0.9, -24],
      [1.7, 0, 2.4, 14],
      [-1.6, 0, 2.2, 50],
      [3.6, 0, 1.5, 4],
    ] as const
  ).map(
    ([x, y, z, around], i): Part => ({
      name: `cube-${i + 1}`,
      slot: 'body',
      when: `=pieces - ${i} - 0.5`,
      at: [x, y, z],
      turn: [0, around, 0],
      relief: { size: 0.14, depth: 0.03 },
      shape: bar(1.55, 1.55, 1.55, 0.12),
    }),
  ),
  gathers: 'pieces',
  view: { azimuth: 14, elevation: 26 },
}

/** Honey dipper of turned wood, honey on its grooves. */
export const honeyDipper: Recipe = {
  archetype: 'honey-dipper',
  params: { honey: range(1, 0, 1) },
  slots: { body: { family: 'oak', color: '#c79a62' }, honey: { family: 'tinted-liquid', color: '#d98512' } },
  parts: [
    {
      name: 'handle',
      slot: 'body',
      at: [0, 1.7, 0],
      turn: [0, 0, 86],
      shape: turned('0:-3.2 | .5:-3.2:.3 | .5:2.3:.1 | .36:3 | .42:10 | .55:12.2:.4 | 0:12.6', { segments: 48 }),
    },
    ...[0, 1, 2, 3, 4, 5, 6].map(
      (i): Part => ({
        name: `disc-${i + 1}`,
        slot: 'body',
        at: [-(-2.9 + i * 0.78), 1.7 + (-2.9 + i * 0.78) * 0.07, 0],
        turn: [0, 0, 86],
        shape: drum([1.05, 1.4, 1.6, 1.68, 1.6, 1.4, 1.05][i] as number, 0.42, 0.14),
      }),
    ),
    {
      name: 'honey',
      slot: 'honey',
      when: '=honey - 0.5',
      at: [0.5, 1.68, 0],
      turn: [0, 0, -4],
      relief: { size: 1, depth: 0.1 },
      shape: {
        make: 'blend',
        smooth: 1,
        cells: 56,
        add: [
          { ellipsoid: [0.2, -0.2, 0], radii: [2.5, 1.5, 1.62] },
          { ellipsoid: [1, -1.4, 0.3], radii: [3.4, 0.34, 2.2] },
        ],
      },
    },
  ],
  view: { azimuth: 24, elevation: 26 },
}
