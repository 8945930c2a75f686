import type { Recipe } from '../../shape/recipe.ts'
import { range, turned } from './notation.ts'
import { strewn } from './strewn.ts'

type Part = Recipe['parts'][number]

/** Smooth pebbles, stacked or strewn. */
export const pebbles: Recipe = {
  archetype: 'pebbles',
  params: { stack: range(4, 0, 5), strewn: range(0, 0, 1) },
  slots: {
    body: { family: 'stone', color: '#8f8a83' },
    second: { family: 'stone', color: '#5f5c59' },
    third: { family: 'stone', color: '#b9ab98' },
  },
  parts: [
    ...(
      [
        [5.2, 1.5, 4.2, 1.5],
        [4.1, 1.35, 3.4, 4.2],
        [3.2, 1.15, 2.8, 6.6],
        [2.2, 0.95, 2, 8.6],
        [1.3, 0.75, 1.2, 10.2],
      ] as const
    ).map(
      ([a, b, c, y], i): Part => ({
        name: `pebble-${i + 1}`,
        slot: ['body', 'third', 'second', 'third', 'body'][i] as string,
        when: i ? `=stack - ${i} - 0.5` : '=max(stack, 1 - strewn) - 0.5',
        at: [0.4 * Math.sin(i * 2.2), y, 0.3 * Math.cos(i * 1.7)],
        turn: [2 * Math.sin(i * 3), i * 57, 2 * Math.cos(i * 2)],
        relief: { size: 3, depth: 0.2 },
        shape: { make: 'blob', radii: [a, b, c], exponents: [0.9, 0.92], around: 64 },
      }),
    ),
    ...strewn(11, 8).map(
      ({ x, z, turn, own }, i): Part => ({
        name: `strewn-${i + 1}`,
        slot: ['body', 'second', 'third'][i % 3] as string,
        when: '=strewn - 0.5',
        // About a stone that lies in their middle.
        at: [`=${x.toFixed(3)} * (1 + 0.5 * min(1, stack))`, 0.75 + 0.4 * own, `=${z.toFixed(3)} * (1 + 0.5 * min(1, stack))`],
        turn: [0, turn, 0],
        relief: { size: 2, depth: 0.14 },
        shape: { make: 'blob', radii: [1.5 + 1.1 * own, 0.8 + 0.4 * own, 1.2 + 0.8 * own], around: 40 },
      }),
    ),
  ],
  gathers: true,
  view: { azimuth: 0, elevation: 16 },
}

/** A rough rock, broken along its faces. */
export const rock: Recipe = {
  archetype: 'rock',
  params: { size: range(1, 0.4, 4) },
  slots: { body: { family: 'stone', color: '#85807a' } },
  parts: [
    {
      name: 'body',
      slot: 'body',
      scale: ['=size', '=size', '=size'],
      relief: { size: 1.9, depth: 0.6 },
      shape: {
        make: 'blend',
        smooth: 0.9,
        cells: 80,
        add: [
          { ellipsoid: [0, 3, 0], radii: [7.6, 5.6, 5.8] },
          { ellipsoid: [-4.8, 1.8, 2.2], radii: [4.6, 3.6, 4.4] },
          { ellipsoid: [3.2, 5.4, -1], radii: [4, 4.4, 3.8] },
        ],
        cut: [
          { box: [0, -2.6, 0], half: [16, 2.6, 16], round: 0.1 },
          { ellipsoid: [8.8, 9.6, 6], radii: [6, 5, 5] },
          { ellipsoid: [-8.4, 9.6, -1], radii: [6.4, 4.6, 8] },
          { ellipsoid: [-1, 9, 8.4], radii: [7, 5, 4] },
        ],
      },
    },
    ...strewn(4, 8).map(
      ({ x, z, turn, own }, i): Part => ({
        name: `chip-${i + 1}`,
        slot: 'body',
        scale: ['=size', '=size', '=size'],
        at: [`=size * ${(x * 1.2 + 3 * Math.sign(x)).toFixed(2)}`, `=size * 0.7`, `=size * ${(z * 0.6 + 4.6).toFixed(2)}`],
        turn: [0, turn, 0],
        facets: true,
        relief: { size: 1, depth: 0.3 },
        shape: { make: 'blob', radii: [0.9 + 0.7 * own, 0.75, 0.8 + 0.4 * own], exponents: [0.8, 0.8], around: 12 },
      }),
    ),
  ],
  view: { azimuth: 18, elevation: 14 },
}

/** A cluster of crystals growing from rock. */
export const crystal: Recipe = {
  archetype: 'crystal',
  params: { points: range(8, 1, 10) },
  slots: { body: { family: 'glass', color: '#c3a6e8', roughness: 0.06 }, rock: { family: 'stone', color: '#6f6a68' } },
  parts: [
    {
      name: 'rock',
      slot: 'rock',
      at: [0, 0.2, 0],
      facets: true,
      relief: { size: 1.6, depth: 0.9 },
      shape: { make: 'blob', radii: [5.2, 1.9, 4.4], around: 34 },
    },
    ...(
      [
        [0, 0, 4, 0, 12.5, 1.75],
        [1.8, 0.6, 26, 75, 9.4, 1.35],
        [-1.9, 0.4, 30, -80, 8.6, 1.3],
        [0.6, 2, 34, 14, 7, 1.15],
        [-0.8, -1.7, 30, 190, 8, 1.2],
        [3.1, -0.8, 44, 110, 5.6, 0.9],
        [-2.9, 1.5, 50, -50, 5, 0.85],
        [1.9, 2.3, 54, 44, 4.6, 0.8],
        [-3.1, -1, 56, -110, 4.4, 0.75],
        [2, -2.2, 46, 150, 5, 0.85],
      ] as const
    ).map(
      ([x, z, lean, around, tall, radius], i): Part => ({
        name: `point-${i + 1}`,
        slot: 'body',
        when: `=points - ${i} - 0.5`,
        at: [x, 0.9, z],
        turn: leaning(lean, around),
        facets: true,
        shape: turned(
          `0:-.6 | ${radius * 0.92}:-.6 | ${radius}:${(tall * 0.72).toFixed(2)} | ${(radius * 0.12).toFixed(2)}:${tall} | 0:${tall}`,
          { segments: 6 },
        ),
      }),
    ),
  ],
  view: { azimuth: 14, elevation: 14 },
}

/** The turn that leans an upright thing by `lean` degrees towards `around`. */
function leaning(lean: number, around: number): [number, number, number] {
  // Upright is a quarter turn up from lying along z.
  const [l, a] = [(lean * Math.PI) / 180, (around * Math.PI) / 180]
  const up = [Math.sin(l) * Math.sin(a), Math.cos(l), Math.sin(l) * Math.cos(a)] as const
  const x = (Math.asin(up[2]) * 180) / Math.PI
  const z = (Math.atan2(-up[0], up[1]) * 180) / Math.PI
  return [x, 0, z]
}
