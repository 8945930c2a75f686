import type { Recipe } from '../../shape/recipe.ts'
import { bar, range, turned } from './notation.ts'
import { plated } from './plated.ts'
import { strewn } from './strewn.ts'

type Part = Recipe['parts'][number]

const BLUEBERRY = turned('0:0 | .42:.02:.3 | .66:.55:.5 | .4:1.05:.25 | .26:.98:.06 | .2:.9:.04 | 0:.9', { segments: 28 })

/** A pile of pancakes with butter on top and syrup running down; berries by `berries`. */
export const pancakes = plated(
  {
    archetype: 'pancakes',
    params: { stack: range(5, 1, 8), butter: range(1, 0, 1), syrup: range(1, 0, 1), berries: range(0, 0, 1) },
    slots: {
      body: { family: 'crust', color: '#c9822f' },
      edge: { family: 'crumb', color: '#f3cd8c' },
      butter: { family: 'wax', color: '#f6dc7c' },
      syrup: { family: 'liquid', color: '#6e3008' },
      berry: { family: 'skin', color: '#2b3560', roughness: 0.5 },
    },
    parts: [
      ...[0, 1, 2, 3, 4, 5, 6, 7].flatMap((i): Part[] => {
        const layer = {
          when: `=stack - ${i} - 0.5` as const,
          turn: [1.6 * Math.sin(i * 2.1), i * 97, 1.6 * Math.cos(i * 1.3)] as [number, number, number],
        }
        const at = (y: number): [number, number, number] => [0.45 * Math.sin(i * 2.4), y + 1.22 * i, 0.4 * Math.cos(i * 3.1)]
        const size = 6.7 + 0.25 * Math.sin(i * 4.7)
        return [
          {
            name: `edge-${i + 1}`,
            slot: 'edge',
            ...layer,
            at: at(0),
            relief: { size: 2.4, depth: 0.16 },
            shape: turned(`0:.06 | ${size - 0.7}:.06:.3 | ${size}:.6:.5 | ${size - 0.7}:1.16:.3 | 0:1.16`, { segments: 72 }),
          },
          {
            name: `face-${i + 1}`,
            slot: 'body',
            ...layer,
            at: at(0),
            unwrap: 'above',
            relief: { size: 2.4, depth: 0.12 },
            shape: turned(
              `0:.02 | ${size - 0.8}:0 | ${size - 0.24}:.3:.1 | ${size - 0.7}:.6 | ${size - 0.24}:.94:.1 | ${size - 0.8}:1.22:.7 | 0:1.24`,
              {
                segments: 72,
              },
            ),
          },
        ]
      }),
      {
        name: 'syrup',
        slot: 'syrup',
        when: '=syrup - 0.5',
        at: [0, '=1.22 * stack', 0],
        shape: {
          make: 'blend',
          smooth: 0.7,
          cells: 84,
          add: [
            { ellipsoid: [0.4, 0.06, 0.4], radii: [4.6, 0.22, 4] },
            ...[
              [20, 6.66, 3.2],
              [75, 6.5, 1.6],
              [-38, 6.7, 4.4],
              [-95, 6.4, 2.2],
              [168, 6.5, 2.6],
            ].flatMap(
              ([angle = 0, out = 6, drop = 2]): {
                from: [number, number, number]
                to: [number, number, number]
                radius: [number, number]
              }[] => {
                const [s, c] = [Math.sin((angle * Math.PI) / 180), Math.cos((angle * Math.PI) / 180)]
                return [
                  { from: [3 * s, 0.05, 3 * c], to: [out * s, -0.1, out * c], radius: [0.5, 0.34] },
                  { from: [out * s, -0.1, out * c], to: [(out + 0.24) * s, -drop, (out + 0.24) * c], radius: [0.32, 0.42] },
                ]
              },
            ),
          ],
        },
      },
      {
        name: 'butter',
        slot: 'butter',
        when: '=butter - 0.5',
        at: [0.4, '=1.22 * stack + 0.2', 0.5],
        turn: [2, 24, 0],
        shape: bar(2.5, 0.95, 2.3, 0.22),
      },
      ...strewn(9, 4.6).map(
        ({ x, z, turn }, i): Part => ({
          name: `berry-${i + 1}`,
          slot: 'berry',
          when: '=berries - 0.5',
          at: [x, '=1.22 * stack + 0.1', z],
          turn: [18, turn, 12],
          shape: BLUEBERRY,
        }),
      ),
    ],
    gathers: 'stack',
    view: { azimuth: 12, elevation: 20 },
  },
  13.5,
)

const WAFFLE_RADIUS = 8

/** Ridges of a round waffle in one direction: where each lies and how long its chord is. */
const ridges = [-3, -2, -1, 0, 1, 2, 3].map((i) => ({ off: i * 2.16, length: 2 * Math.sqrt(WAFFLE_RADIUS ** 2 - (i * 2.16) ** 2) - 0.5 }))

/** Round waffle with deep pockets, butter melting on it; `stack` of them. */
export const waffle = plated(
  {
    archetype: 'waffle',
    params: { stack: range(1, 1, 4), butter: range(1, 0, 1) },
    slots: {
      body: { family: 'crust', color: '#c98a3c' },
      butter: { family: 'wax', color: '#f6dc7c' },
      syrup: { family: 'liquid', color: '#6e3008' },
    },
    parts: [
      {
        name: 'floor',
        slot: 'body',
        at: [0, 0.35, 0],
        unwrap: 'above',
        repeat: { row: '=stack', step: [0.2, 2.15, -0.15] },
        relief: { size: 1.2, depth: 0.05 },
        shape: turned(`0:0 | ${WAFFLE_RADIUS - 0.3}:0:.4 | ${WAFFLE_RADIUS - 0.1}:.6:.3 | ${WAFFLE_RADIUS - 0.3}:1.2:.3 | 0:1.2`, {
          segments: 96,
        }),
      },
      ...ridges.flatMap(({ off, length }, i): Part[] =>
        [0, 90].map((turn) => ({
          name: `ridge-${turn ? 'across' : 'along'}-${i + 1}`,
          slot: 'body',
          at: (turn ? [0, 0, off] : [off, 0, 0]) as [number, number, number],
          turn: [0, turn, 0] as [number, number, number],
          unwrap: 'above' as const,
          repeat: { row: '=stack', step: [0.2, 2.15, -0.15] as [number, number, number] },
          relief: { size: 1.2, depth: 0.07 },
          shape: bar(0.62, 2, length, 0.24),
        })),
      ),
      {
        name: 'rim',
        slot: 'body',
        unwrap: 'above',
        repeat: { row: '=stack', step: [0.2, 2.15, -0.15] },
        relief: { size: 1.4, depth: 0.1 },
        shape: turned(
          {
            closed: true,
            points: [
              [WAFFLE_RADIUS - 0.8, 0.1],
              [WAFFLE_RADIUS, 0.1],
              [WAFFLE_RADIUS + 0.15, 1],
              [WAFFLE_RADIUS, 1.9],
              [WAFFLE_RADIUS - 0.8, 1.9],
            ],
            fillet: [0.2, 0.3, 0.4, 0.3, 0.2],
          },
          { segments: 96 },
        ),
      },
      {
        name: 'syrup',
        slot: 'syrup',
        when: '=butter - 0.5',
        at: [0.4, '=2.15 * stack - 0.3', 0.4],
        shape: {
          make: 'blend',
          smooth: 0.9,
          cells: 56,
          add: [
            { ellipsoid: [0, 0, 0], radii: [3.4, 0.28, 3] },
            { from: [1.6, 0, 1.8], to: [4.2, -0.05, 4.6], radius: [0.5, 0.34] },
            { from: [-1.8, 0, 1], to: [-5, -0.05, 2.8], radius: [0.5, 0.3] },
            { from: [1, 0, -1.6], to: [3.4, -0.05, -4], radius: [0.5, 0.3] },
          ],
        },
      },
      {
        name: 'butter',
        slot: 'butter',
        when: '=butter - 0.5',
        at: [0.3, '=2.15 * stack - 0.1', 0.3],
        turn: [3, 30, 0],
        shape: bar(2.7, 0.9, 2.5, 0.25),
      },
    ],
    gathers: 'stack',
    view: { azimuth: 20, elevation: 34 },
  },
  13.5,
)
