import type { Recipe } from '../../shape/recipe.ts'
import { blob, cut, range, rod, turned } from './notation.ts'
import { heaped } from './strewn.ts'

type Part = Recipe['parts'][number]

/** Quilted oven mitt, lying. */
export const ovenMitt: Recipe = {
  archetype: 'oven-mitt',
  params: { length: range(30, 22, 36) },
  slots: { body: { family: 'fabric', color: '#b8473c' }, cuff: { family: 'fabric', color: '#efe8da' } },
  parts: [
    {
      name: 'hand',
      slot: 'body',
      scale: ['=length / 30', '=length / 30', '=length / 30'],
      relief: { size: 2.2, depth: 0.22, lumps: true },
      shape: {
        make: 'blend',
        smooth: 1.6,
        cells: 110,
        add: [
          { box: [0, 2, 5], half: [6.8, 1.9, 8], round: 1.8 },
          { ellipsoid: [0.2, 2.2, -4], radii: [7, 2.4, 9.4] },
          { from: [-5.2, 2, 6], to: [-10.4, 2, -2.4], radius: [2.6, 2.2] },
        ],
      },
    },
    {
      name: 'cuff',
      slot: 'cuff',
      at: [0, '=length * 0.068', '=length * 0.42'],
      turn: [90, 0, 0],
      scale: [1, 1, 0.36],
      relief: { size: 1.4, depth: 0.12 },
      shape: turned('length*.235:-1.5:.3 | length*.245:0 | length*.24:2.4:.4 | length*.2:2.4:.3 | length*.19:.4 | 0:.4', { segments: 80 }),
    },
    {
      name: 'loop',
      slot: 'cuff',
      shape: rod(
        'length*.2:length*.07:length*.46 | length*.24:length*.07:length*.56 | length*.16:length*.07:length*.6 | length*.15:length*.07:length*.48',
        [0.2, 0.5],
        { around: 16 },
      ),
    },
  ],
  view: { azimuth: 18, elevation: 46 },
}

/** Baking tray with a rolled rim. */
export const bakingTray: Recipe = {
  archetype: 'baking-tray',
  params: { width: range(40, 24, 46), breadth: range(28, 18, 36), depth: range(2.2, 1.2, 8) },
  slots: { body: { family: 'aluminium', color: '#9a9c9f', roughness: 0.38 } },
  parts: [
    {
      name: 'floor',
      slot: 'body',
      at: [0, 0.12, 0],
      turn: [-90, 0, 0],
      shape: cut('-width/2:-breadth/2:2.4 | width/2:-breadth/2:2.4 | width/2:breadth/2:2.4 | -width/2:breadth/2:2.4', 0.24, 0.1),
    },
    {
      name: 'wall',
      slot: 'body',
      at: [0, '=depth / 2', 0],
      turn: [-90, 0, 0],
      shape: cut('-width/2:-breadth/2:2.4 | width/2:-breadth/2:2.4 | width/2:breadth/2:2.4 | -width/2:breadth/2:2.4', '=depth', 0.05, [
        '-width/2+.2:-breadth/2+.2:2.2 | width/2-.2:-breadth/2+.2:2.2 | width/2-.2:breadth/2-.2:2.2 | -width/2+.2:breadth/2-.2:2.2',
      ]),
    },
    {
      name: 'rim',
      slot: 'body',
      at: [0, '=depth', 0],
      turn: [-90, 0, 0],
      shape: cut(
        '-width/2-.9:-breadth/2-.9:3 | width/2+.9:-breadth/2-.9:3 | width/2+.9:breadth/2+.9:3 | -width/2-.9:breadth/2+.9:3',
        0.34,
        0.16,
        [
          '-width/2+.15:-breadth/2+.15:2.2 | width/2-.15:-breadth/2+.15:2.2 | width/2-.15:breadth/2-.15:2.2 | -width/2+.15:breadth/2-.15:2.2',
        ],
      ),
    },
  ],
  holds: { radius: '=breadth * 0.44', floor: 0.24 },
  view: { azimuth: 20, elevation: 32 },
}

/** Popcorn, heaped in its striped box. */
export const popcorn: Recipe = {
  archetype: 'popcorn',
  params: { height: range(17, 12, 24), box: range(1, 0, 1) },
  slots: {
    body: { family: 'paper', color: '#f6f2ea' },
    stripe: { family: 'paper', color: '#c3202b' },
    corn: { family: 'felt', color: '#ffdcb0' },
    hull: { family: 'wax', color: '#e0a83c' },
  },
  parts: [
    ...[0, 90, 180, 270]
      .flatMap((around): Part[] => [
        {
          name: `side-${around}`,
          slot: 'body',
          when: '=box - 0.5',
          turn: [0, around, 0],
          shape: {
            make: 'extrude',
            depth: 0.12,
            bevel: 0.03,
            outline: {
              points: [
                [-4.2, 0],
                [4.2, 0],
                [5.9, '=height'],
                [-5.9, '=height'],
              ],
              closed: true,
            },
          },
        },
        ...[-2, 0, 2].map(
          (i): Part => ({
            name: `stripe-${around}-${i + 2}`,
            slot: 'stripe',
            when: '=box - 0.5',
            turn: [0, around, 0],
            shape: { make: 'extrude', depth: 0.18, bevel: 0.03, outline: stripeOutline(i) },
          }),
        ),
      ])
      .map((part): Part => ({ ...part, turn: [0, 0, 0], ...faced(part) })),
    {
      name: 'bed',
      slot: 'corn',
      at: [0, '=height * 0.94 * box', 0],
      relief: { size: 1.3, depth: 0.7, lumps: true },
      shape: blob(5.1, 3.6, 5.1, [0.9, 0.7]),
    },
    ...heaped(26, 5.2, 4).flatMap(({ x, y, z, turn, own }, i): Part[] => [
      {
        name: `kernel-${i + 1}`,
        slot: 'corn',
        at: [x, `=height * 0.94 * box + ${(1.2 + y * 0.72).toFixed(2)}`, z],
        turn: [own * 90, turn, 30],
        relief: { size: 0.62, depth: 0.46, lumps: true },
        shape: { make: 'blob', radii: [1.25, 1.05, 1.2], around: 26 },
      },
      ...(i % 3 === 0
        ? [
            {
              name: `hull-${i + 1}`,
              slot: 'hull',
              at: [x + 0.3, `=height * 0.94 * box + ${(2 + y * 0.72).toFixed(2)}`, z + 0.5] as [number, `=${string}`, number],
              shape: { make: 'blob' as const, radii: [0.4, 0.3, 0.4] as [number, number, number], around: 12 },
            } satisfies Part,
          ]
        : []),
    ]),
  ],
  gathers: true,
  view: { azimuth: 30, elevation: 10 },
}

function stripeOutline(i: number): { points: [number, number | `=${string}`][]; closed: true } {
  const [low, high] = [4.2 / 3.5, 5.9 / 3.5]
  return {
    points: [
      [low * (i - 0.5), 0],
      [low * (i + 0.5), 0],
      [high * (i + 0.5), '=height'],
      [high * (i - 0.5), '=height'],
    ],
    closed: true,
  }
}

/** A side of the box moved out and leaned with its slope. */
function faced(part: Part): Pick<Part, 'at' | 'turn'> {
  const around = (part.turn?.[1] as number) ?? 0
  const a = (around * Math.PI) / 180
  return {
    at: [4.2 * Math.sin(a), 0, 4.2 * Math.cos(a)],
    turn: around % 180 === 0 ? [around ? -5.7 : 5.7, around, 0] : [0, around, around === 90 ? -5.7 : 5.7],
  }
}
