import type { Recipe } from '../../shape/recipe.ts'
import { range, spline, turned } from './notation.ts'
import { heaped, strewn } from './strewn.ts'

type Part = Recipe['parts'][number]

/** A roasted bean: two halves and the furrow between them. */
const BEAN: Part['shape'] = {
  make: 'blend',
  smooth: 0.05,
  cells: 16,
  add: [{ ellipsoid: [0, 0, 0], radii: [0.46, 0.32, 0.62] }],
  cut: [{ from: [0.04, 0.34, -0.7], to: [-0.04, 0.34, 0.7], radius: [0.11, 0.11] }],
}

/** Coffee beans, a heap and a few that rolled away. */
export const coffeeBeans: Recipe = {
  archetype: 'coffee-beans',
  params: { spread: range(4.2, 3, 8) },
  slots: { body: { family: 'crust', color: '#4a2713', roughness: 0.3 } },
  parts: [
    {
      name: 'core',
      slot: 'body',
      relief: { size: 0.6, depth: 0.3, lumps: true },
      shape: turned(spline('0:0 | spread*.62:0 | spread*.5:.5 | spread*.25:1.2 | 0:1.5'), { segments: 40 }),
    },
    ...heaped(42, 1, 1).map(
      ({ x, y, z, turn, own }, i): Part => ({
        name: `bean-${i + 1}`,
        slot: 'body',
        at: [`=spread * ${(x * 0.78).toFixed(3)}`, `=0.3 + ${(y * 1.75).toFixed(3)}`, `=spread * ${(z * 0.78).toFixed(3)}`],
        turn: [30 * Math.sin(i * 1.7), turn, own > 0.7 ? 180 : 24 * own],
        shape: BEAN,
      }),
    ),
    ...strewn(9, 1).map(
      ({ x, z, turn, own }, i): Part => ({
        name: `loose-${i + 1}`,
        slot: 'body',
        at: [`=spread * ${(x * 0.8 + 0.5 * Math.sign(x)).toFixed(3)}`, 0.27, `=spread * ${(z * 0.7 + 0.4 * Math.sign(z)).toFixed(3)}`],
        turn: [0, turn, own > 0.6 ? 180 : 0],
        shape: BEAN,
      }),
    ),
  ],
  gathers: true,
  view: { azimuth: 0, elevation: 30 },
}

/** Almonds in their brown skins. */
export const almonds: Recipe = {
  archetype: 'almonds',
  params: { pieces: range(7, 1, 14) },
  slots: { body: { family: 'crust', color: '#a9662f', roughness: 0.6 } },
  parts: heaped(14, 3.8, 1.3).map(
    ({ x, y, z, turn, own }, i): Part => ({
      name: `almond-${i + 1}`,
      slot: 'body',
      when: `=pieces - ${i} - 0.5`,
      at: [x, `=${0.44} + ${y.toFixed(3)} * clamp(pieces - 6, 0, 1)`, z],
      turn: [14 * Math.sin(i * 2), turn, 12 * own],
      relief: { size: 0.4, depth: 0.05 },
      shape: {
        make: 'blend',
        smooth: 0.3,
        cells: 36,
        add: [
          { ellipsoid: [0, 0, -0.1], radii: [0.78, 0.44, 0.9] },
          { from: [0, 0, 0.2], to: [0, 0, 1.2], radius: [0.5, 0.12] },
        ],
      },
    }),
  ),
  gathers: 'pieces',
  view: { azimuth: 0, elevation: 32 },
}

/** Walnuts: one whole, one half shell with its kernel. */
export const walnuts: Recipe = {
  archetype: 'walnuts',
  params: { pieces: range(3, 1, 3) },
  slots: { body: { family: 'crust', color: '#b98a58', roughness: 0.7 }, kernel: { family: 'crust', color: '#c99a5e', roughness: 0.5 } },
  parts: [
    ...(
      [
        [-1.8, -1, 20],
        [1.4, -1.9, -50],
      ] as const
    ).flatMap(([x, z, around], i): Part[] => {
      const place = {
        when: `=pieces - ${i * 2} - 0.5` as const,
        at: [x, 1.75, z] as [number, number, number],
        turn: [0, around, 0] as [number, number, number],
      }
      return [
        {
          name: `shell-${i + 1}`,
          slot: 'body',
          ...place,
          relief: { size: 0.8, depth: 0.2, lumps: true },
          shape: { make: 'blob', radii: [1.75, 1.7, 1.95], around: 72 },
        },
        {
          name: `seam-${i + 1}`,
          slot: 'body',
          ...place,
          relief: { size: 0.6, depth: 0.06 },
          shape: { make: 'blob', radii: [1.88, 0.22, 2.12], exponents: [1, 1], around: 56 },
        },
      ]
    }),
    {
      name: 'half',
      slot: 'body',
      when: '=pieces - 1.5',
      at: [0.9, 1.5, 2.3],
      turn: [26, 30, 0],
      relief: { size: 0.8, depth: 0.16, lumps: true },
      shape: turned(spline('0:-1.7 | .9:-1.45 | 1.6:-.7 | 1.8:0 | 1.66:.05 | 1.5:-.4 | .8:-1 | 0:-1.2'), { segments: 64 }),
      scale: [1, 1, 1.1],
    },
    ...([-1, 1] as const).map(
      (side): Part => ({
        name: side < 0 ? 'kernel-left' : 'kernel-right',
        slot: 'kernel',
        when: '=pieces - 1.5',
        at: [0.9, 1.5, 2.3],
        turn: [26, 30, 0],
        relief: { size: 0.55, depth: 0.34, lumps: true },
        shape: { make: 'blend', smooth: 0.1, cells: 56, add: [{ ellipsoid: [side * 0.72, -0.2, 0], radii: [0.78, 0.62, 1.5] }] },
      }),
    ),
  ],
  gathers: true,
  view: { azimuth: 0, elevation: 30 },
}
