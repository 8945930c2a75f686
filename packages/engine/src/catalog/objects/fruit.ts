import type { Recipe } from '../../shape/recipe.ts'
import { grain, range, rod, spline, turned } from './notation.ts'

type Part = Recipe['parts'][number]

/** Banana lying on its side, ridged, with a dark tip and a stem. */
export const banana: Recipe = {
  archetype: 'banana',
  params: { length: range(18, 12, 24) },
  slots: {
    body: { family: 'skin', color: '#efc931', roughness: 0.42 },
    stem: { family: 'skin', color: '#8f8a35', roughness: 0.5 },
    tip: { family: 'felt', color: '#3b2a17' },
  },
  parts: [
    {
      name: 'body',
      slot: 'body',
      shape: {
        make: 'blend',
        smooth: 0.25,
        cells: 120,
        add: [
          [-0.47, 0.245, 0.022, 0.06],
          [-0.39, 0.165, 0.06, 0.092],
          [-0.25, 0.065, 0.092, 0.098],
          [-0.08, 0.01, 0.098, 0.098],
          [0.1, 0.01, 0.098, 0.09],
          [0.27, 0.07, 0.09, 0.066],
          [0.4, 0.165, 0.066, 0.04],
        ].flatMap(([x = 0, y = 0, r0 = 0, r1 = 0], i, all) => {
          const next = all[i + 1] ?? [0.46, 0.235]
          return [
            {
              from: [`=length * ${x}`, `=length * ${y + 0.1}`, 0] as [string, string, number],
              to: [`=length * ${next[0]}`, `=length * ${(next[1] ?? 0) + 0.1}`, 0] as [string, string, number],
              radius: [`=length * ${r0}`, `=length * ${r1}`] as [string, string],
            },
          ]
        }),
      },
    },
    {
      name: 'stem',
      slot: 'stem',
      shape: rod(
        '-length*.46:length*.335:0 | -length*.5:length*.385:0 | -length*.525:length*.45:0',
        ['=length * 0.026', '=length * 0.026'],
        { taper: [1.2, 1] },
      ),
    },
    {
      name: 'tip',
      slot: 'tip',
      at: ['=length * 0.47', '=length * 0.348', 0],
      turn: [0, 0, -38],
      shape: turned('0:0 | .4:0:.2 | .3:.5:.2 | 0:.55'),
    },
  ],
  view: { azimuth: 10, elevation: 22 },
}

/** Lemon or lime: an oval with a nipple at both ends, lying on its side. */
export const lemon: Recipe = {
  archetype: 'lemon',
  params: { radius: range(2.9, 2, 4), long: range(1.32, 1.1, 1.6) },
  slots: { body: { family: 'peel', color: '#f2cf2e' } },
  parts: [
    {
      name: 'body',
      slot: 'body',
      at: [0, '=radius', 0],
      turn: [0, 20, 90],
      shape: turned(
        spline(
          '0:-radius*long*1.13 | radius*.1:-radius*long*1.12 | radius*.24:-radius*long | radius*.7:-radius*long*.66 | radius*.96:-radius*long*.24 | radius:0 | radius*.94:radius*long*.3 | radius*.7:radius*long*.66 | radius*.3:radius*long*.93 | radius*.2:radius*long*1.02 | radius*.14:radius*long*1.1 | 0:radius*long*1.13',
        ),
        { segments: 144 },
      ),
    },
  ],
  view: { azimuth: 12, elevation: 18 },
}

/** Strawberry: a cone of red with pale seeds and a green crown. */
export const strawberry: Recipe = {
  archetype: 'strawberry',
  params: { radius: range(1.9, 1.2, 3) },
  slots: {
    body: { family: 'skin', color: '#c8182a' },
    seed: { family: 'wax', color: '#e8c56a' },
    leaf: { family: 'leaf', color: '#4c8a33' },
  },
  parts: [
    {
      name: 'body',
      slot: 'body',
      shape: turned(
        spline(
          '0:0 | radius*.22:.02 | radius*.5:radius*.45 | radius*.84:radius*1.25 | radius:radius*1.9 | radius*.9:radius*2.3 | radius*.5:radius*2.5 | 0:radius*2.46',
        ),
        { segments: 144 },
      ),
    },
    ...(
      [
        [0.27, 0.14, 5, 20],
        [0.54, 0.55, 8, 32],
        [0.73, 1, 10, 26],
        [0.88, 1.42, 12, 20],
        [0.975, 1.82, 12, 6],
        [0.93, 2.2, 12, -34],
      ] as const
    ).map(
      ([away, up, count, lean], i): Part => ({
        name: `seeds-${i + 1}`,
        slot: 'seed',
        at: [i % 2 ? '=radius * 0.16' : 0, `=radius * ${up}`, `=-radius * ${i % 2 ? 0.012 : 0.006}`],
        turn: [lean, 0, 90],
        repeat: { ring: count, radius: `=radius * ${away}` },
        shape: grain(0.055, 0.14),
      }),
    ),
    {
      name: 'crown',
      slot: 'leaf',
      at: [0, '=radius * 2.5', 0],
      turn: [-8, 0, 0],
      repeat: { ring: 8, radius: '=radius * 0.04' },
      shape: { make: 'leaf', length: '=radius * 0.98', width: '=radius * 0.42', bend: 62, cup: 0.25 },
    },
    { name: 'stem', slot: 'leaf', shape: rod('0:radius*2.45:0 | .05:radius*2.75:0 | .25:radius*3.05:.05', [0.11, 0.11]) },
  ],
  // It lies on its side, from the tip to the shoulder.
  set: [{ at: [0, 0, 0], turn: [0, 0, -66] }],
  view: { azimuth: 0, elevation: 12 },
}

/** Pear with a stem and a leaf. */
export const pear: Recipe = {
  archetype: 'pear',
  params: { radius: range(3.7, 2.4, 5) },
  slots: {
    body: { family: 'skin', color: '#b9bf4a' },
    stem: { family: 'wood', color: '#4a3320' },
    leaf: { family: 'leaf', color: '#4d7a33' },
  },
  parts: [
    {
      name: 'body',
      slot: 'body',
      shape: turned(
        spline(
          '0:.25 | radius*.2:.08 | radius*.45:0 | radius*.86:radius*.42 | radius:radius*.98 | radius*.86:radius*1.5 | radius*.56:radius*2.02 | radius*.43:radius*2.42 | radius*.33:radius*2.66 | radius*.14:radius*2.72 | 0:radius*2.66',
        ),
        { segments: 144 },
      ),
    },
    { name: 'stem', slot: 'stem', shape: rod('0:radius*2.6:0 | .08:radius*2.9:0 | .5:radius*3.2:.1', [0.13, 0.13], { taper: [0.9, 1.4] }) },
    {
      name: 'leaf',
      slot: 'leaf',
      at: [0.1, '=radius * 2.84', 0],
      turn: [-18, -70, 0],
      shape: { make: 'leaf', length: '=radius * 1.05', width: '=radius * 0.5', bend: 42, cup: 0.3 },
    },
  ],
  view: { azimuth: 0, elevation: 10 },
}

/** Two cherries on stalks that meet in a leaf. */
export const cherries: Recipe = {
  archetype: 'cherries',
  params: { radius: range(1.2, 0.8, 1.8) },
  slots: { body: { family: 'skin', color: '#8f0f22' }, stem: { family: 'leaf', color: '#6f8a3a' } },
  parts: [
    ...([-1, 1] as const).flatMap((side): Part[] => [
      {
        name: side < 0 ? 'left' : 'right',
        slot: 'body',
        at: [`=${side} * radius * 1.12`, 0, `=${side} * radius * 0.3`],
        shape: turned(
          spline(
            '0:.06 | radius*.3:0 | radius*.8:radius*.38 | radius:radius*.95 | radius*.82:radius*1.55 | radius*.4:radius*1.8 | radius*.12:radius*1.7 | 0:radius*1.64',
          ),
          { segments: 128 },
        ),
      },
      {
        name: side < 0 ? 'stalk-left' : 'stalk-right',
        slot: 'stem',
        shape: rod(
          `${side}*radius*1.12:radius*1.6:${side}*radius*.3 | ${side}*radius*1.1+radius*.1:radius*2.4:${side}*radius*.15 | ${side}*radius*.55+radius*.5:radius*3.3:-radius*.4 | radius*.95:radius*3.9:-radius*.8`,
          [0.09, 0.09],
          { taper: [0.9, 1.3] },
        ),
      },
    ]),
    {
      name: 'leaf',
      slot: 'stem',
      at: ['=radius * 0.95', '=radius * 3.85', '=-radius * 0.8'],
      turn: [-6, 78, 0],
      shape: { make: 'leaf', length: '=radius * 2.2', width: '=radius * 1.15', bend: 62, cup: 0.25 },
    },
  ],
  view: { azimuth: 0, elevation: 10 },
}

/** Egg, lying a little on its side. */
export const egg: Recipe = {
  archetype: 'egg',
  params: { radius: range(2.2, 1.2, 8) },
  slots: { body: { family: 'paint', color: '#e6c9a8', roughness: 0.5 } },
  parts: [
    {
      name: 'body',
      slot: 'body',
      shape: turned(
        spline(
          '0:0 | radius*.32:radius*.05 | radius*.76:radius*.4 | radius:radius*1.05 | radius*.88:radius*1.72 | radius*.54:radius*2.3 | radius*.24:radius*2.52 | 0:radius*2.58',
        ),
        { segments: 144 },
      ),
    },
  ],
  view: { azimuth: 0, elevation: 10 },
}

/** A bunch of grapes lying down: three tiers that narrow to a tip. */
export const grapes: Recipe = {
  archetype: 'grapes',
  params: { radius: range(1.05, 0.7, 1.5) },
  slots: { body: { family: 'skin', color: '#4a2350', roughness: 0.35 }, stem: { family: 'wood', color: '#6a5a33' } },
  parts: [
    ...(
      [
        [0, 0.9, 1, 0],
        [1.35, 1.5, 4, 10],
        [2.9, 2.3, 7, 0],
        [4.5, 2.9, 9, 20],
        [6.1, 2.9, 9, 0],
        [7.5, 2.1, 7, 15],
        [8.5, 0.9, 4, 0],
      ] as const
    ).map(
      ([up, away, count, turn], i): Part => ({
        name: `tier-${i + 1}`,
        slot: 'body',
        at: [turn * 0.05, `=radius * (1 + ${up})`, 0],
        repeat: { ring: count, radius: count === 1 ? 0 : `=radius * ${away}` },
        shape: turned(spline('0:-radius*1.06 | radius*.6:-radius*.86 | radius:0 | radius*.6:radius*.86 | 0:radius*1.06'), { segments: 20 }),
      }),
    ),
    { name: 'stem', slot: 'stem', shape: rod('0:radius*6:0 | 0:radius*10:0 | .2:radius*11.4:0 | 1:radius*12:0', [0.22, 0.22]) },
  ],
  view: { azimuth: 0, elevation: 10 },
}
