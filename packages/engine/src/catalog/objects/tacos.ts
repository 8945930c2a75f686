import type { Recipe } from '../../shape/recipe.ts'
import { inRow } from './arranged.ts'
import { blob, cut, range, rod, tipped, turned } from './notation.ts'
import { plated } from './plated.ts'
import { strewn } from './strewn.ts'

type Part = Recipe['parts'][number]

/** Taco: a folded corn shell full of meat, lettuce, tomato and cheese. */
export const taco: Recipe = {
  archetype: 'taco',
  params: { pieces: range(1, 1, 4) },
  slots: {
    body: { family: 'crust', color: '#e0a94e' },
    meat: { family: 'seared-meat', color: '#7a4326' },
    lettuce: { family: 'leaf', color: '#7fae3d' },
    tomato: { family: 'skin', color: '#cf3522' },
    cheese: { family: 'wax', color: '#f0b53a' },
    onion: { family: 'wax', color: '#f3ecec' },
  },
  parts: inRow(
    '=pieces',
    [0.5, 0, -5.6],
    [
      ...([-1, 1] as const).map(
        (side): Part => ({
          name: side < 0 ? 'shell-back' : 'shell-front',
          slot: 'body',
          at: [0, 0.5, side * 0.78],
          turn: [side * 13, 0, 0],
          relief: { size: 1.5, depth: 0.09 },
          shape: cut('-8:1.6:.8 | -7.4:0:1 | 7.4:0:1 | 8:1.6:.8 | 7:5:2 | 4.2:6.9:2 | 0:7.5:3 | -4.2:6.9:2 | -7:5:2', 0.34, 0.15),
        }),
      ),
      {
        name: 'fold',
        slot: 'body',
        relief: { size: 1.5, depth: 0.06 },
        shape: rod('-7.2:.75:0 | 0:.6:0 | 7.2:.75:0', [0.75, 1], { around: 24 }),
      },
      {
        name: 'meat',
        slot: 'meat',
        relief: { size: 1, depth: 0.5, lumps: true },
        shape: {
          make: 'blend',
          smooth: 1,
          cells: 90,
          add: [
            { from: [-6, 4.2, 0], to: [6, 4.2, 0], radius: [1.3, 1.3] },
            { from: [-4.4, 5.6, 0], to: [4.4, 5.6, 0], radius: [1.6, 1.6] },
          ],
        },
      },
      ...Array.from({ length: 26 }, (_, i): Part => {
        const x = -6.4 + i * 0.51
        return {
          name: `lettuce-${i + 1}`,
          slot: 'lettuce',
          at: [x, 7.9 - 0.06 * x * x + 0.35 * Math.sin(i * 2.3), 1.1 * Math.sin(i * 1.9)],
          turn: tipped(50 * Math.sin(i * 1.3), i * 137),
          shape: rod('-1.1:0:0 | 0:.3:.2 | 1.1:.1:-.1', [0.06, 0.34], { around: 8 }),
        }
      }),
      ...Array.from({ length: 22 }, (_, i): Part => {
        const x = -5.6 + i * 0.53
        return {
          name: `bit-${i + 1}`,
          slot: ['tomato', 'cheese', 'onion'][i % 3] as string,
          at: [x, 8.3 - 0.06 * x * x + 0.35 * Math.cos(i * 1.7), 1 * Math.sin(i * 2.9)],
          turn: [i * 40, i * 77, 20],
          shape:
            i % 3 === 1
              ? rod('-.9:0:0 | 0:.1:0 | .9:0:.1', [0.13, 0.13], { around: 8 })
              : { make: 'box', size: i % 3 ? [0.7, 0.4, 0.7] : [1, 0.8, 0.95], radius: 0.12 },
        }
      }),
    ],
  ),
  gathers: 'pieces',
  view: { azimuth: 24, elevation: 16 },
}

/** Burrito or wrap cut in two: the tortilla's roll round its filling. */
export const wrap: Recipe = {
  archetype: 'wrap',
  params: { foil: range(0, 0, 1) },
  slots: {
    body: { family: 'crust', color: '#e8c68c' },
    filling: { family: 'seared-meat', color: '#8a5530' },
    rice: { family: 'wax', color: '#f3ecd8' },
    lettuce: { family: 'leaf', color: '#7fae3d' },
    tomato: { family: 'skin', color: '#cf3522' },
    corn: { family: 'wax', color: '#f2c23e' },
    foil: { family: 'aluminium', color: '#c6c8cb' },
  },
  parts: [
    {
      name: 'tortilla',
      slot: 'body',
      relief: { size: 2.2, depth: 0.16 },
      shape: turned('0:0 | 1.6:.1:.6 | 3.05:1.6:1.4 | 3.2:6 | 3.1:11:.1 | 2.8:11.06:.1 | 2.75:9.8 | 0:9.8', { segments: 64 }),
    },
    {
      name: 'inner-roll',
      slot: 'body',
      relief: { size: 2, depth: 0.12 },
      shape: rod('2.5:10.4:.5 | 2.1:10.4:1.7 | .6:10.4:2.4 | -1.2:10.4:2.2 | -2.4:10.4:.8 | -2.3:10.4:-1 | -1.1:10.4:-2.1', [0.14, 0.62], {
        around: 16,
      }),
    },
    { name: 'bed', slot: 'filling', at: [0, 10, 0], relief: { size: 0.8, depth: 0.3, lumps: true }, shape: blob(2.5, 0.8, 2.5, [0.8, 1]) },
    ...strewn(30, 2.1).map(({ x, z, turn, own }, i): Part => {
      const slot = ['rice', 'tomato', 'corn', 'lettuce', 'rice', 'filling'][i % 6] as string
      return {
        name: `bit-${i + 1}`,
        slot,
        at: [x, 10.75 + 0.2 * own, z],
        turn: [own * 80, turn, 30 * own],
        relief: { size: 0.4, depth: 0.06 },
        shape:
          slot === 'rice'
            ? rod('-.25:0:0 | .25:0:0', [0.14, 0.14], { around: 10 })
            : { make: 'blob', radii: slot === 'corn' ? [0.32, 0.24, 0.3] : [0.5, 0.22, 0.42], exponents: [0.7, 0.7], around: 20 },
      }
    }),
    {
      name: 'foil',
      slot: 'foil',
      when: '=foil - 0.5',
      relief: { size: 0.9, depth: 0.16 },
      shape: turned('0:-.12 | 1.7:-.05:.5 | 3.2:1.6:1.2 | 3.4:5.4:.1 | 3.3:5.4', { segments: 80 }),
    },
  ],
  set: [
    { at: [0, 0, 0], turn: [0, 0, 0] },
    { at: [4.6, 3.3, 4.4], turn: [78, 32, 0] },
  ],
  view: { azimuth: 10, elevation: 32 },
}

/** Dumplings: half-moons of thin dough, their seam pleated. */
export const dumplings = plated(
  {
    archetype: 'dumplings',
    params: { pieces: range(5, 1, 8) },
    slots: { body: { family: 'wax', color: '#efe2c4' }, seared: { family: 'crust', color: '#c98e48' } },
    parts: [
      {
        name: 'dough',
        slot: 'body',
        relief: { size: 1.4, depth: 0.1 },
        repeat: { row: '=pieces', step: [0.35, 0, -3.5] },
        turn: [0, 14, 0],
        shape: {
          make: 'blend',
          smooth: 0.7,
          cells: 46,
          add: [
            { ellipsoid: [0, 1.25, 0.2], radii: [3.7, 1.3, 1.7] },
            { from: [-3.6, 1.3, -0.1], to: [-1.4, 2.75, -0.15], radius: [0.22, 0.24] },
            { from: [-1.4, 2.75, -0.15], to: [1.4, 2.75, -0.15], radius: [0.24, 0.24] },
            { from: [1.4, 2.75, -0.15], to: [3.6, 1.3, -0.1], radius: [0.24, 0.22] },
            { ellipsoid: [0, 1.9, 0], radii: [2.6, 0.9, 0.7] },
          ],
          cut: [{ box: [0, -1, 0], half: [6, 1.1, 4], round: 0 }],
        },
      },
      ...[-2.4, -1.6, -0.8, 0, 0.8, 1.6, 2.4].map(
        (x, i): Part => ({
          name: `pleat-${i + 1}`,
          slot: 'body',
          repeat: { row: '=pieces', step: [0.35, 0, -3.5] },
          turn: [0, 14, 0],
          shape: rod(
            `${x}:${(2.95 - 0.16 * x * x).toFixed(2)}:-.2 | ${x + 0.14}:${(2.7 - 0.15 * x * x).toFixed(2)}:.45 | ${x + 0.24}:${(1.9 - 0.1 * x * x).toFixed(2)}:1.36`,
            [0.26, 0.3],
            { taper: [1, 0.3], around: 16 },
          ),
        }),
      ),
      {
        name: 'sear',
        slot: 'seared',
        unwrap: 'above',
        repeat: { row: '=pieces', step: [0.35, 0, -3.5] },
        turn: [0, 14, 0],
        at: [0, 0, 0.2],
        shape: turned('0:0 | 1.5:0:.1 | 1.62:.3:.1 | 0:.3', { segments: 48 }),
        scale: [1.75, 1, 0.8],
      },
    ],
    gathers: 'pieces',
    view: { azimuth: 34, elevation: 28 },
  },
  15,
)
