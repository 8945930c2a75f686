import type { Recipe } from '../../shape/recipe.ts'
import { drum, hoop, range, rod, spline, turned } from './notation.ts'

type Part = Recipe['parts'][number]

/** Winged corkscrew, upright on its ring. */
export const corkscrew: Recipe = {
  archetype: 'corkscrew',
  params: { open: range(1, 0, 1) },
  slots: { body: { family: 'steel', color: '#c4c7ca' }, grip: { family: 'walnut', color: '#6d452b' } },
  parts: [
    { name: 'ring', slot: 'body', shape: hoop('1.5:0:.15 | 2:0:.15 | 2:2.2:.15 | 1.5:2.2:.15', { segments: 80 }) },
    {
      name: 'frame',
      slot: 'body',
      shape: {
        make: 'blend',
        smooth: 0.4,
        cells: 84,
        add: [
          { from: [-1.5, 1.8, 0], to: [-1, 6.4, 0], radius: [0.34, 0.34] },
          { from: [1.5, 1.8, 0], to: [1, 6.4, 0], radius: [0.34, 0.34] },
          { box: [0, 7.6, 0], half: [1.15, 1.5, 0.7], round: 0.4 },
        ],
      },
    },
    {
      name: 'worm',
      slot: 'body',
      shape: rod(
        Array.from(
          { length: 34 },
          (_, i) => `${(0.42 * Math.sin(i * 0.9)).toFixed(3)}:${(0.8 + i * 0.15).toFixed(2)}:${(0.42 * Math.cos(i * 0.9)).toFixed(3)}`,
        ).join(' | '),
        [0.14, 0.14],
        { taper: [0.5, 1], around: 10 },
      ),
    },
    { name: 'rack', slot: 'body', at: [0, 6.4, 0], shape: turned('0:0 | .45:0 | .45:6.4 | 0:6.4', { segments: 32 }) },
    ...Array.from(
      { length: 8 },
      (_, i): Part => ({ name: `tooth-${i + 1}`, slot: 'body', at: [0, 8.8 + i * 0.46, 0], shape: drum(0.58, 0.24, 0.08) }),
    ),
    {
      name: 'grip',
      slot: 'grip',
      at: [0, 13.2, 0],
      turn: [0, 0, 90],
      shape: turned(spline('0:-3.6 | .6:-3.5 | .8:-2.6 | .62:-1 | .7:0 | .62:1 | .8:2.6 | .6:3.5 | 0:3.6'), { segments: 48 }),
    },
    ...([-1, 1] as const).map(
      (side): Part => ({
        name: side < 0 ? 'arm-left' : 'arm-right',
        slot: 'body',
        at: [side * 1, 7.6, 0],
        turn: [0, 0, `=${side} * (12 - 78 * open)`],
        shape: rod(`0:0:0 | ${side * 0.2}:-2.4:0 | ${side * 0.3}:-5.4:0`, [0.32, 0.5], { taper: [0.9, 1.3], around: 24 }),
      }),
    ),
    ...([-1, 1] as const).map(
      (side): Part => ({
        name: side < 0 ? 'gear-left' : 'gear-right',
        slot: 'body',
        at: [side * 1, 7.6, -0.4],
        turn: [90, 0, 0],
        shape: turned('0:0 | .85:0:.1 | .85:.8:.1 | 0:.8', { segments: 64, flutes: { count: 12, depth: 0.14, from: -0.2, to: 1 } }),
      }),
    ),
  ],
  view: { azimuth: 16, elevation: 12 },
}

/** Corks, lying and standing. */
export const cork: Recipe = {
  archetype: 'cork',
  params: { pieces: range(3, 1, 5) },
  slots: { body: { family: 'crumb', color: '#c99d6a' }, stain: { family: 'crumb', color: '#7a2238' } },
  parts: (
    [
      [0, 0, 0, 0],
      [3.4, 0.8, 90, 24],
      [-3.2, 1.2, 90, -40],
      [0.6, 3.4, 90, 70],
      [2.6, -3, 0, 10],
    ] as const
  ).flatMap(([x, z, lie, around], i): Part[] => {
    const place = {
      when: `=pieces - ${i} - 0.5` as const,
      at: [x, lie ? 1.2 : 2.3, z] as [number, number, number],
      turn: [0, lie ? around : 0, lie] as [number, number, number],
    }
    const turn: [number, number, number] = lie ? [0, 0, 90] : [0, around, 0]
    return [
      {
        name: `cork-${i + 1}`,
        slot: 'body',
        ...place,
        turn,
        relief: { size: 0.4, depth: 0.05 },
        shape: turned('0:-2.3 | 1.16:-2.3:.1 | 1.2:0 | 1.16:2.3:.1 | 0:2.3', { segments: 56 }),
      },
      {
        name: `stain-${i + 1}`,
        slot: 'stain',
        ...place,
        turn,
        relief: { size: 0.5, depth: 0.04 },
        shape: turned('0:2 | 1.14:2 | 1.14:2.33:.1 | 0:2.33', { segments: 40 }),
      },
    ]
  }),
  gathers: 'pieces',
  view: { azimuth: 10, elevation: 22 },
}
