import type { Recipe } from '../../shape/recipe.ts'
import { range, rod, spline, turned } from './notation.ts'

type Part = Recipe['parts'][number]

/** Bell pepper: three or four lobes round a green stalk. */
export const bellPepper: Recipe = {
  archetype: 'bell-pepper',
  params: { height: range(8.6, 6, 12) },
  slots: { body: { family: 'skin', color: '#c41f1c', roughness: 0.2 }, stem: { family: 'leaf', color: '#4f7f32' } },
  parts: [
    {
      name: 'body',
      slot: 'body',
      shape: {
        make: 'blend',
        smooth: 0.75,
        cells: 80,
        add: [
          ...[0, 90, 180, 270].map((angle): { ellipsoid: [number, string, number]; radii: [number, string, number] } => ({
            ellipsoid: [1.75 * Math.sin((angle * Math.PI) / 180 + 0.4), '=height * 0.56', 1.75 * Math.cos((angle * Math.PI) / 180 + 0.4)],
            radii: [2.35, '=height * 0.44', 2.35],
          })),
          ...[0, 90, 180, 270].map((angle): { ellipsoid: [number, string, number]; radii: [number, string, number] } => ({
            ellipsoid: [1.3 * Math.sin((angle * Math.PI) / 180 + 0.4), '=height * 0.24', 1.3 * Math.cos((angle * Math.PI) / 180 + 0.4)],
            radii: [1.5, '=height * 0.25', 1.5],
          })),
        ],
        cut: [{ ellipsoid: [0, '=height * 1.04', 0], radii: [1.7, 1.1, 1.7] }],
      },
    },
    {
      name: 'calyx',
      slot: 'stem',
      at: [0, '=height * 0.875', 0],
      shape: turned(spline('0:.2 | 1:.1 | 1.5:-.1 | 1.6:.06 | 1:.36 | .5:.7 | 0:.8'), {
        segments: 60,
        flutes: { count: 6, depth: 0.16, from: -0.6, to: 0.4 },
      }),
    },
    {
      name: 'stem',
      slot: 'stem',
      at: [0, '=height * 0.88', 0],
      shape: rod('0:.3:0 | .06:1.1:0 | .4:2:.1 | .7:2.5:.2', [0.42, 0.42], { taper: [1, 1.15], around: 20 }),
    },
  ],
  view: { azimuth: 20, elevation: 14 },
}

/** Chillies, long and shining. */
export const chilli: Recipe = {
  archetype: 'chilli',
  params: { pieces: range(2, 1, 6) },
  slots: { body: { family: 'skin', color: '#c4161a', roughness: 0.18 }, stem: { family: 'leaf', color: '#567f33' } },
  parts: [0, 1, 2, 3, 4, 5].flatMap((i): Part[] => {
    const place = {
      when: `=pieces - ${i} - 0.5` as const,
      at: [0.7 * Math.sin(i * 2.2), 0.76 + (i > 3 ? 1.3 : 0), (i % 4) * 1.75 - (i > 3 ? -0.9 : 0)] as [number, number, number],
      turn: [0, 16 * Math.sin(i * 1.7), 0] as [number, number, number],
    }
    return [
      {
        name: `body-${i + 1}`,
        slot: 'body',
        ...place,
        relief: { size: 1.1, depth: 0.06 },
        shape: rod('-4.6:.02:.5 | -2.6:.05:-.1 | 0:0:-.35 | 2.6:-.1:0 | 4.6:-.2:.7 | 6:.05:1.5', [0.86, 0.86], {
          taper: [1, 0.12],
          around: 32,
        }),
      },
      {
        name: `calyx-${i + 1}`,
        slot: 'stem',
        ...place,
        shape: rod('-5.6:.02:.8 | -5.2:.02:.66 | -4.7:.02:.5', [0.5, 0.5], { taper: [0.5, 1.75], around: 20 }),
      },
      {
        name: `stem-${i + 1}`,
        slot: 'stem',
        ...place,
        shape: rod('-5.3:.02:.7 | -6.4:.15:1 | -7.4:.5:.8', [0.2, 0.2], { taper: [1, 1.3], around: 12 }),
      },
    ]
  }),
  gathers: 'pieces',
  view: { azimuth: 16, elevation: 38 },
}

/** Aubergine, lying. */
export const eggplant: Recipe = {
  archetype: 'eggplant',
  params: { length: range(19, 12, 26) },
  slots: { body: { family: 'skin', color: '#2b1433', roughness: 0.16 }, stem: { family: 'leaf', color: '#5f7a3a' } },
  parts: [
    {
      name: 'body',
      slot: 'body',
      shape: {
        make: 'blend',
        smooth: 3,
        cells: 96,
        add: [
          { ellipsoid: ['=length * 0.2', '=length * 0.21', 0], radii: ['=length * 0.27', '=length * 0.21', '=length * 0.21'] },
          {
            from: ['=length * 0.1', '=length * 0.2', 0],
            to: ['=-length * 0.4', '=length * 0.22', '=length * 0.05'],
            radius: ['=length * 0.16', '=length * 0.08'],
          },
        ],
      },
    },
    ...[0, 72, 144, 216, 288].map(
      (around, i): Part => ({
        name: `sepal-${i + 1}`,
        slot: 'stem',
        at: ['=-length * 0.475', '=length * 0.22', '=length * 0.055'],
        turn: [around, 0, 0],
        shape: rod('-.3:.3:0 | length*.02:length*.066:0 | length*.09:length*.096:0 | length*.17:length*.108:0', [0.12, 0.72], {
          taper: [1, 0.1],
          around: 14,
        }),
      }),
    ),
    {
      name: 'stem',
      slot: 'stem',
      at: ['=-length * 0.47', '=length * 0.22', '=length * 0.055'],
      shape: rod('.4:0:0 | -1:.1:.1 | -2.2:.6:.2', [0.62, 0.62], { taper: [1.3, 0.8], around: 18 }),
    },
  ],
  view: { azimuth: 14, elevation: 20 },
}

/** Cucumber, with slices cut from it by `slices`. */
export const cucumber: Recipe = {
  archetype: 'cucumber',
  params: { slices: range(4, 0, 6) },
  slots: {
    body: { family: 'skin', color: '#2f5a2c', roughness: 0.36 },
    flesh: { family: 'wax', color: '#d3e2a0', roughness: 0.3 },
    seed: { family: 'wax', color: '#eef0cd' },
  },
  parts: [
    {
      name: 'body',
      slot: 'body',
      at: [-4.5, 2.2, 0],
      turn: [0, 0, 90],
      relief: { size: 0.8, depth: 0.12, lumps: true },
      shape: turned('0:-7.8 | 2.15:-7.8:.08 | 2.2:0 | 2.1:7:2 | .5:9.4:.5 | 0:9.4', {
        segments: 72,
        flutes: { count: 16, depth: 0.05, from: -7.6, to: 8 },
      }),
    },
    {
      name: 'face',
      slot: 'flesh',
      at: [3.24, 2.2, 0],
      turn: [0, 0, -90],
      shape: turned('0:0 | 2:0:.05 | 2:.1:.05 | 0:.1', { segments: 56 }),
    },
    ...Array.from(
      { length: 12 },
      (_, k): Part => ({
        name: `seed-${k + 1}`,
        slot: 'seed',
        at: [3.34, 2.2, 0],
        turn: [k * 30, 0, 0],
        shape: rod(`0:${0.75 + 0.12 * (k % 3)}:0 | 0:${1.2 + 0.08 * (k % 3)}:0`, [0.07, 0.11], { around: 10 }),
      }),
    ),
    ...[0, 1, 2, 3, 4, 5].flatMap((i): Part[] => {
      const place = {
        when: `=slices - ${i} - 0.5` as const,
        at: [5.4 + i * 1.5, 0.9 + 0.04 * i, 0.4 + 0.3 * Math.sin(i * 2)] as [number, number, number],
        turn: [0, 10 * Math.sin(i), -32] as [number, number, number],
      }
      const up = { ...place, turn: [0, 0, -32] as [number, number, number] }
      return [
        { name: `slice-${i + 1}`, slot: 'body', ...up, shape: turned('2:0:.04 | 2.15:.02:.1 | 2.15:.46:.1 | 2:.48', { segments: 56 }) },
        {
          name: `slice-flesh-${i + 1}`,
          slot: 'flesh',
          ...up,
          shape: turned('0:-.01 | 2.02:-.01:.05 | 2.02:.5:.05 | 0:.5', { segments: 48 }),
        },
        {
          name: `slice-core-${i + 1}`,
          slot: 'seed',
          ...up,
          shape: turned('0:-.02 | 1.25:-.02:.02 | 1.25:.515:.03 | 0:.515', {
            segments: 60,
          }),
        },
      ]
    }),
  ],
  view: { azimuth: 30, elevation: 26 },
}
