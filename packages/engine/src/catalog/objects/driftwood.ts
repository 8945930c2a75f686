import type { Recipe } from '../../shape/recipe.ts'
import { range, rod, tipped, turned } from './notation.ts'

type Part = Recipe['parts'][number]

/** Driftwood, bleached and twisted. */
export const driftwood: Recipe = {
  archetype: 'driftwood',
  params: { length: range(40, 20, 70) },
  slots: { body: { family: 'oak', color: '#b9aa98', roughness: 0.8 } },
  parts: [
    {
      name: 'body',
      slot: 'body',
      scale: ['=length / 40', '=length / 40', '=length / 40'],
      relief: { size: 1.7, depth: 0.4 },
      shape: {
        make: 'blend',
        smooth: 1.8,
        cells: 150,
        add: [
          { from: [-18, 2.2, 1], to: [-8, 2.6, -1], radius: [1.2, 2.4] },
          { from: [-8, 2.6, -1], to: [3, 3, 0.6], radius: [2.4, 2.6] },
          { from: [3, 3, 0.6], to: [12, 2.4, -1.4], radius: [2.6, 1.7] },
          { from: [12, 2.4, -1.4], to: [20, 3.8, 0.4], radius: [1.7, 0.5] },
          { from: [2, 3.4, 0], to: [8, 8, 2.6], radius: [1.6, 0.5] },
          { from: [-9, 3, -1], to: [-14, 6.6, -3.4], radius: [1.4, 0.4] },
          { from: [8, 2.6, -1], to: [13, 1.2, 4.6], radius: [1.2, 0.4] },
        ],
        cut: [
          { from: [-12, 5, 0.6], to: [1, 5.8, 1], radius: [0.5, 0.7] },
          { ellipsoid: [-3, 3, 2.6], radii: [1.6, 0.7, 0.9] },
        ],
      },
    },
  ],
  view: { azimuth: 14, elevation: 20 },
}

/** Branching coral. */
export const coral: Recipe = {
  archetype: 'coral',
  params: { size: range(1, 0.5, 1.6) },
  slots: { body: { family: 'crumb', color: '#e8694f' } },
  parts: [0, 1, 2].map(
    (half): Part => ({
      name: `fan-${half + 1}`,
      slot: 'body',
      scale: ['=size', '=size', '=size'],
      turn: [0, half * 62, 0],
      relief: { size: 0.5, depth: 0.14, lumps: true },
      shape: {
        make: 'blend',
        smooth: 0.8,
        cells: 84,
        add: (
          [
            [0, 0, 0, 4, 1.3, 1],
            [0, 4, -3.4, 8, 0.95, 0.75],
            [0, 4, 2.8, 8.4, 0.95, 0.75],
            [-3.4, 8, -5.4, 11.6, 0.75, 0.5],
            [-3.4, 8, -1.6, 12.6, 0.75, 0.5],
            [2.8, 8.4, 1.4, 12.4, 0.75, 0.5],
            [2.8, 8.4, 5.6, 11.4, 0.75, 0.5],
            [-1.6, 12.6, -2.6, 15.4, 0.5, 0.42],
            [-1.6, 12.6, 0, 15.4, 0.5, 0.42],
            [5.6, 11.4, 7.2, 13.6, 0.5, 0.42],
            [-5.4, 11.6, -7, 13.4, 0.5, 0.42],
          ] as const
        ).map(([x, y, x1, y1, r, r1], i): { from: [number, number, number]; to: [number, number, number]; radius: [number, number] } => ({
          from: [x, y, 0.5 * Math.sin(i)],
          to: [x1, y1, 0.9 * Math.sin(i * 1.7)],
          radius: [r, r1],
        })),
      },
    }),
  ),
  view: { azimuth: 0, elevation: 10 },
}

/** Bamboo stalks, jointed, with leaves. */
export const bamboo: Recipe = {
  archetype: 'bamboo',
  params: { stalks: range(3, 1, 5), height: range(60, 30, 120) },
  slots: {
    body: { family: 'skin', color: '#7f9f4a', roughness: 0.36 },
    joint: { family: 'skin', color: '#b3b877', roughness: 0.5 },
    leaf: { family: 'leaf', color: '#4f8a3c' },
  },
  parts: (
    [
      [0, 0, 1.9],
      [5.6, -2, 1.5],
      [-5, 1.6, 1.6],
      [9.6, 2, 1.2],
      [-9.4, -2.4, 1.25],
    ] as const
  ).flatMap(([x, z, radius], i): Part[] => {
    const when = `=stalks - ${i} - 0.5` as const
    const tall = 1 - 0.09 * i
    const joints = [0.02, 0.2, 0.38, 0.56, 0.74, 0.92]
    return [
      {
        name: `stalk-${i + 1}`,
        slot: 'body',
        when,
        at: [x, 0, z],
        shape: turned(
          `${radius}:0 | ${radius * 0.96}:height*${tall}:.1 | ${radius * 0.8}:height*${tall} | ${radius * 0.8}:height*${tall}-1 | 0:height*${tall}-1`,
          { segments: 48 },
        ),
      },
      ...joints.map(
        (t, k): Part => ({
          name: `joint-${i + 1}-${k + 1}`,
          slot: 'joint',
          when,
          at: [x, `=height * ${(t * tall).toFixed(3)}`, z],
          shape: turned(`0:-.45 | ${radius + 0.02}:-.45:.1 | ${radius + 0.18}:0:.1 | ${radius + 0.02}:.45:.1 | 0:.45`, { segments: 32 }),
        }),
      ),
      ...Array.from(
        { length: 9 },
        (_, k): Part => ({
          name: `leaf-${i + 1}-${k + 1}`,
          slot: 'leaf',
          when,
          at: [x, `=height * ${((joints[3 + (k % 3)] as number) * tall).toFixed(3)}`, z],
          turn: tipped(30 - 14 * (k % 4), i * 70 + (k % 3) * 150 + Math.floor(k / 3) * 26),
          shape: rod(`0:0:0 | 0:.5:height*.05 | 0:-.2:height*.11 | 0:-2.4:height*.17+${k % 3}`, [0.05, 0.85], {
            taper: [0.9, 0.15],
            around: 12,
          }),
        }),
      ),
    ]
  }),
  gathers: 'stalks',
  view: { azimuth: 12, elevation: 6 },
}
