import type { Recipe } from '../../shape/recipe.ts'
import { inRow, scaledBy } from './arranged.ts'
import { cut, range, rod, spline, tipped, turned } from './notation.ts'
import { plated } from './plated.ts'
import { strewn } from './strewn.ts'

type Part = Recipe['parts'][number]

/** Whole fish lying on its side. */
export const fish: Recipe = {
  archetype: 'fish',
  params: { length: range(30, 18, 45) },
  slots: {
    body: { family: 'skin', color: '#b4bec3', roughness: 0.26 },
    back: { family: 'skin', color: '#4e6068', roughness: 0.32 },
    fin: { family: 'skin', color: '#7a8489', roughness: 0.4 },
    eye: { family: 'liquid', color: '#0c0d0f' },
    iris: { family: 'skin', color: '#d9b24c' },
  },
  parts: scaledBy('length / 30', [
    {
      name: 'body',
      slot: 'body',
      relief: { size: 0.5, depth: 0.05, lumps: true },
      shape: {
        make: 'blend',
        smooth: 1.6,
        cells: 150,
        add: [
          { ellipsoid: [-3, 1.9, 0.3], radii: [10.5, 1.9, 3.9] },
          { from: [4, 1.6, 0], to: [10.5, 1.3, 0], radius: [1.5, 0.8] },
          { ellipsoid: [-9.6, 1.8, 0.2], radii: [4.6, 1.6, 2.6] },
        ],
      },
    },
    {
      name: 'back',
      slot: 'back',
      relief: { size: 0.5, depth: 0.04, lumps: true },
      shape: {
        make: 'blend',
        smooth: 1.4,
        cells: 120,
        add: [
          { ellipsoid: [-3, 1.96, -1], radii: [10.2, 1.86, 2.9] },
          { from: [4, 1.64, -0.5], to: [10.4, 1.34, -0.3], radius: [1.3, 0.7] },
          { ellipsoid: [-9.6, 1.84, -0.7], radii: [4.1, 1.54, 1.9] },
        ],
      },
    },
    ...([-1, 1] as const).map(
      (side): Part => ({
        name: side < 0 ? 'tail-upper' : 'tail-lower',
        slot: 'fin',
        at: [10.4, 1.25, side * 0.2],
        turn: tipped(4, 90 - side * 32),
        relief: { size: 0.5, depth: 0.05 },
        shape: { make: 'leaf', length: 5.6, width: 3, bend: 6, cup: 0.06 },
      }),
    ),
    {
      name: 'tail-middle',
      slot: 'fin',
      at: [10.2, 1.25, 0],
      turn: tipped(3, 90),
      shape: { make: 'leaf', length: 3.6, width: 3, bend: 4, cup: 0.06 },
    },
    {
      name: 'dorsal',
      slot: 'fin',
      at: [-2.4, 1.8, -4.4],
      turn: [-84, 0, 0],
      shape: cut('-5:-1:.4 | -4:.9:.5 | -2.6:1.5:.3 | 1:.9:.3 | 4.6:.1:.3 | 5:-1:.4', 0.22, 0.09),
    },
    {
      name: 'belly-fin',
      slot: 'fin',
      at: [3.4, 1.5, 2.3],
      turn: tipped(-4, 34),
      shape: { make: 'leaf', length: 3.4, width: 1.8, bend: 8, cup: 0.06 },
    },
    {
      name: 'side-fin',
      slot: 'fin',
      at: [-6.4, 3.75, 0.9],
      turn: tipped(16, 76),
      shape: { make: 'leaf', length: 4, width: 2, bend: 24, cup: 0.2 },
    },
    {
      name: 'gill',
      slot: 'back',
      shape: rod('-8.2:3.1:-2.5 | -7.6:3.86:-1 | -7.5:3.9:.6 | -8.1:3.2:2.4', [0.13, 0.2], { taper: [0.6, 0.6], around: 14 }),
    },
    { name: 'mouth', slot: 'back', shape: rod('-14:1.9:.7 | -13:2.5:.9 | -11.8:2.75:1.2', [0.1, 0.13], { taper: [1, 0.5], around: 12 }) },
    {
      name: 'iris',
      slot: 'iris',
      at: [-11, 3.28, -0.3],
      turn: [4, 0, 12],
      shape: turned(spline('0:-.2 | .75:-.1 | .82:.1 | .5:.26 | 0:.32'), { segments: 32 }),
    },
    {
      name: 'eye',
      slot: 'eye',
      at: [-11, 3.48, -0.3],
      turn: [4, 0, 12],
      shape: turned(spline('0:-.2 | .44:-.05 | .46:.1 | .28:.22 | 0:.26'), { segments: 28 }),
    },
  ]),
  view: { azimuth: 12, elevation: 46 },
}

/** Salmon fillet with its white lines of fat and silver skin. */
export const salmon = plated(
  {
    archetype: 'salmon-fillet',
    params: { lemon: range(1, 0, 1) },
    slots: {
      body: { family: 'flesh', color: '#ee7a4c' },
      fat: { family: 'wax', color: '#f7c3a4' },
      skin: { family: 'aluminium', color: '#7d868a' },
      peel: { family: 'peel', color: '#f0c92c' },
      pith: { family: 'wax', color: '#f8f0cf' },
      herb: { family: 'leaf', color: '#557f3a' },
    },
    parts: [
      { name: 'skin', slot: 'skin', at: [0, 0.2, 0], shape: { make: 'box', size: [14.6, 0.5, 6.4], radius: 0.24 } },
      {
        name: 'body',
        slot: 'body',
        unwrap: 'above',
        relief: { size: 2.4, depth: 0.14 },
        shape: {
          make: 'blend',
          smooth: 1.4,
          cells: 100,
          add: [
            { box: [0, 1.5, 0.1], half: [7.3, 1.2, 3.1], round: 0.9 },
            { ellipsoid: [-1, 2.2, -0.8], radii: [6.6, 1.3, 2.6] },
          ],
        },
      },
      ...Array.from({ length: 9 }, (_, i): Part => {
        const x = -6 + i * 1.5
        const y = (at: number) => (2.66 + 0.5 * Math.max(0, 1 - ((at + 1) / 6.6) ** 2)).toFixed(2)
        return {
          name: `line-${i + 1}`,
          slot: 'fat',
          relief: { size: 1.2, depth: 0.03 },
          shape: rod(
            `${x - 0.7}:1.1:3.26 | ${x - 0.5}:2.2:3.02 | ${x - 0.1}:${(Number(y(x)) - 0.12).toFixed(2)}:1.9 | ${x + 0.9}:${(Number(y(x)) + 0.14).toFixed(2)}:-.2 | ${x + 0.2}:${(Number(y(x)) + 0.02).toFixed(2)}:-2`,
            [0.08, 0.13],
            { taper: [0.6, 0.5], around: 12 },
          ),
        }
      }),
      ...[0, 1].flatMap((i): Part[] => [
        {
          name: `lemon-${i + 1}`,
          slot: 'peel',
          when: '=lemon - 0.5',
          at: [2.6 + i * 2.2, 3.3 - 0.1 * i, -0.3 + i * 0.4],
          turn: [10, 0, -10 + 6 * i],
          shape: turned('0:0 | 2.2:0:.1 | 2.25:.2:.1 | 2.2:.4:.1 | 0:.4', { segments: 56 }),
        },
        {
          name: `lemon-flesh-${i + 1}`,
          slot: 'pith',
          when: '=lemon - 0.5',
          at: [2.6 + i * 2.2, 3.31 - 0.1 * i, -0.3 + i * 0.4],
          turn: [10, 0, -10 + 6 * i],
          shape: turned('0:-.02 | 2:-.02:.1 | 2:.42:.1 | 0:.42', { segments: 48 }),
        },
      ]),
      ...strewn(9, 2).map(
        ({ x, z, turn }, i): Part => ({
          name: `dill-${i + 1}`,
          slot: 'herb',
          at: [x - 3.4, 3.35, z * 0.8 - 0.4],
          turn: tipped(16, turn),
          shape: rod('0:0:0 | .1:.1:.7 | -.05:.06:1.5', [0.05, 0.07], { around: 8 }),
        }),
      ),
    ],
    view: { azimuth: 16, elevation: 34 },
  },
  15,
)

/** Cooked shrimps, curled, with their tails. */
export const shrimp: Recipe = {
  archetype: 'shrimp',
  params: { pieces: range(3, 1, 6) },
  slots: {
    body: { family: 'wax', color: '#f2946c', roughness: 0.3 },
    stripe: { family: 'wax', color: '#d95a34' },
    tail: { family: 'skin', color: '#cf4a28' },
  },
  parts: inRow(
    '=pieces',
    [6.5, 0, 0.8],
    [
      ...Array.from({ length: 8 }, (_, i): Part => {
        const angle = ((i * 31 - 40) * Math.PI) / 180
        const thick = 1.28 - 0.085 * i
        const at = (radius: number, ahead: number): [number, number] => [radius * Math.cos(angle + ahead), radius * Math.sin(angle + ahead)]
        const [x0, z0] = at(2.5, -0.36)
        const [x1, z1] = at(2.5, 0.02)
        const [x2, z2] = at(2.5, 0.36)
        return {
          name: `ring-${i + 1}`,
          slot: i % 2 ? 'stripe' : 'body',
          at: [0, 1.2, 0],
          relief: { size: 0.6, depth: 0.03 },
          shape: rod(
            `${x0.toFixed(2)}:0:${z0.toFixed(2)} | ${x1.toFixed(2)}:0:${z1.toFixed(2)} | ${x2.toFixed(2)}:0:${z2.toFixed(2)}`,
            [thick, thick * 0.92],
            { taper: [1.04, 0.94], around: 28 },
          ),
        }
      }),
      ...[-28, 0, 28].map(
        (angle, i): Part => ({
          name: `tail-${i + 1}`,
          slot: 'tail',
          at: [-2.42, 1.2, -0.9],
          turn: tipped(6, 150 + angle),
          shape: { make: 'leaf', length: 2.4, width: 1.1, bend: 10, cup: 0.2 },
        }),
      ),
      ...[0, 1, 2, 3, 4].map(
        (i): Part => ({
          name: `leg-${i + 1}`,
          slot: 'stripe',
          at: [1.2 * Math.cos((i * 34 - 10) * 0.0175), 1, 1.2 * Math.sin((i * 34 - 10) * 0.0175)],
          turn: [0, 90 - i * 34, 0],
          shape: rod('0:0:.5 | 0:.1:0 | 0:-.1:-.5', [0.1, 0.13], { around: 8 }),
        }),
      ),
    ],
  ),
  gathers: 'pieces',
  view: { azimuth: 8, elevation: 48 },
}
