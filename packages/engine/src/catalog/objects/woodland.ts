import type { Recipe } from '../../shape/recipe.ts'
import { range, rod, spline, tipped, turned } from './notation.ts'

type Part = Recipe['parts'][number]

/** Feather: a shaft with fine barbs, downy at the foot. */
export const feather: Recipe = {
  archetype: 'feather',
  params: { length: range(18, 10, 30) },
  slots: { body: { family: 'felt', color: '#f1ece4' }, shaft: { family: 'wax', color: '#e5d9c4' } },
  parts: [
    {
      name: 'shaft',
      slot: 'shaft',
      shape: rod('-length*.5:.2:.6 | -length*.2:.42:0 | length*.15:.6:-.2 | length*.46:.8:.5', [0.13, 0.13], {
        taper: [1.2, 0.25],
        around: 12,
      }),
    },
    ...Array.from({ length: 130 }, (_, i): Part => {
      const side = i % 2 ? 1 : -1
      const t = (i >> 1) / 65
      const downy = t < 0.14
      const reach = downy
        ? 0.1 + 0.02 * Math.sin(i * 5)
        : (0.145 - (side > 0 ? 0.03 : 0)) *
          Math.sin(Math.PI * Math.min(0.97, 0.2 + t * 0.78)) ** 0.6 *
          (1 - 0.06 * Math.max(0, Math.sin(i * 0.47)))
      const x = -0.3 + 0.76 * t
      const lean = downy ? 0.02 : 0.075
      const bow = 0.33 * Math.sin(Math.PI * (x + 0.5) * 0.9)
      const y = 0.3 + 0.45 * (x + 0.5)
      return {
        name: `barb-${i + 1}`,
        slot: 'body',
        shape: rod(
          `length*${x.toFixed(4)}:${y.toFixed(2)}:${(0.45 - bow - 0.35).toFixed(2)} | length*${(x + lean * 0.6).toFixed(4)}:${(y + 0.16).toFixed(2)}:${(0.1 - bow).toFixed(2)}+length*${(side * reach * 0.55).toFixed(4)} | length*${(x + lean * 1.5).toFixed(4)}:${(y + (downy ? 0.3 * Math.sin(i) : 0.02)).toFixed(2)}:${(0.1 - bow).toFixed(2)}+length*${(side * reach).toFixed(4)}`,
          [0.035, downy ? 0.06 : '=length * 0.0082'],
          { taper: [1, 0.5], around: 6 },
        ),
      }
    }),
  ],
  view: { azimuth: 10, elevation: 52 },
}

/** A bare branch with twigs and buds. */
export const branch: Recipe = {
  archetype: 'branch',
  params: { leaves: range(0, 0, 1) },
  slots: {
    body: { family: 'crust', color: '#6b4a30', roughness: 0.9 },
    bud: { family: 'crust', color: '#7f5a34' },
    leaf: { family: 'leaf', color: '#5a8a3f' },
  },
  parts: [
    {
      name: 'limb',
      slot: 'body',
      relief: { size: 0.8, depth: 0.12 },
      shape: rod('-18:.9:1.6 | -11:1.2:-.2 | -4:1:.6 | 3:1.5:-.6 | 10:1.3:.5 | 18:2.3:-.4', [0.72, 0.72], {
        taper: [1.25, 0.4],
        around: 24,
      }),
    },
    ...(
      [
        [-9, 1.15, 0, -4, 2.6, -5.4, 0.5],
        [-3, 1.05, 0.5, 2.6, 2.4, 5.6, 0.46],
        [4, 1.5, -0.5, 9, 3.4, -5, 0.4],
        [9, 1.3, 0.4, 14, 1.6, 4.6, 0.36],
      ] as const
    ).map(
      ([x, y, z, x1, y1, z1, thick], i): Part => ({
        name: `twig-${i + 1}`,
        slot: 'body',
        relief: { size: 0.6, depth: 0.06 },
        shape: rod(`${x}:${y}:${z} | ${(x + x1) / 2}:${(y + y1) / 2 + 0.3}:${(z + z1) / 2 - 0.4} | ${x1}:${y1}:${z1}`, [thick, thick], {
          taper: [1.1, 0.35],
          around: 16,
        }),
      }),
    ),
    ...(
      [
        [-4, 2.6, -5.4, 200],
        [2.6, 2.4, 5.6, 30],
        [9, 3.4, -5, 150],
        [14, 1.6, 4.6, 50],
        [18, 2.3, -0.4, 90],
        [-6.6, 2.1, -2.8, 260],
        [0, 1.9, 3.2, -30],
        [12, 1.6, 2.4, 120],
      ] as const
    ).flatMap(([x, y, z, around], i): Part[] => [
      {
        name: `bud-${i + 1}`,
        slot: 'bud',
        when: '=0.5 - leaves',
        at: [x, y, z],
        shape: { make: 'blob', radii: [0.3, 0.34, 0.3], around: 16 },
      },
      ...[-46, 0, 46].map(
        (fan, k): Part => ({
          name: `leaf-${i + 1}-${k + 1}`,
          slot: 'leaf',
          when: '=leaves - 0.5',
          at: [x, y, z],
          turn: tipped(22 - 10 * k, around + fan),
          shape: { make: 'leaf', length: 3.6 + 0.5 * k, width: 1.9, bend: 30, cup: 0.3 },
        }),
      ),
    ]),
  ],
  view: { azimuth: 12, elevation: 28 },
}

/** A sawn log: bark round it, rings on its ends. */
export const log: Recipe = {
  archetype: 'log',
  params: { length: range(34, 16, 60), radius: range(7, 4, 14), bark: range(1, 0, 1) },
  slots: {
    body: { family: 'crust', color: '#6a4a32', roughness: 0.95 },
    wood: { family: 'oak', color: '#d3b083' },
    ring: { family: 'oak', color: '#a87b4c' },
  },
  parts: [
    {
      name: 'bark',
      slot: 'body',
      at: [0, '=radius', 0],
      turn: [0, 0, 90],
      relief: { size: 1.3, depth: '=0.15 + 0.55 * bark', lumps: true },
      shape: turned(
        spline(
          'radius*.9:-length/2 | radius:-length*.497 | radius*1.02:-length*.35 | radius:-length*.2 | radius*.98:-length*.05 | radius*1.01:length*.1 | radius:length*.3 | radius*.98:length*.497 | radius*.9:length/2',
        ),
        { segments: 110 },
      ),
    },
    ...([-1, 1] as const).flatMap((side): Part[] => [
      {
        name: side < 0 ? 'end-left' : 'end-right',
        slot: 'wood',
        at: [`=${side} * (length / 2 - 0.2)`, '=radius', 0],
        turn: [0, 0, -90 * side],
        relief: { size: 4, depth: 0.1 },
        shape: turned('0:0 | radius*.94:0 | radius*.94:.42:.1 | 0:.42', { segments: 72 }),
      },
      ...[0.22, 0.34, 0.46, 0.58, 0.7, 0.82].map(
        (t, i): Part => ({
          name: `ring-${side < 0 ? 'left' : 'right'}-${i + 1}`,
          slot: 'ring',
          at: [`=${side} * (length / 2 + 0.215)`, '=radius', 0],
          turn: [0, 0, -90 * side],
          relief: { size: 3, depth: 0.06 },
          shape: {
            make: 'sweep',
            closed: true,
            around: 6,
            section: [0.06, 0.05 + 0.03 * (i % 2)],
            path: Array.from({ length: 12 }, (_, k): [string, number, string] => [
              `=radius * ${(t * Math.sin((k * Math.PI) / 6)).toFixed(4)}`,
              0,
              `=radius * ${(t * Math.cos((k * Math.PI) / 6)).toFixed(4)}`,
            ]),
          },
        }),
      ),
    ]),
    {
      name: 'knot',
      slot: 'body',
      at: ['=length * 0.16', '=radius * 1.75', '=radius * 0.5'],
      turn: [30, 0, 0],
      relief: { size: 1, depth: 0.2 },
      shape: turned(spline('0:-1 | radius*.3:-.9 | radius*.24:.6 | radius*.16:1.1 | 0:.8'), { segments: 40 }),
    },
  ],
  view: { azimuth: 34, elevation: 18 },
}
