import type { Recipe } from '../../shape/recipe.ts'
import { range, rod, tipped, turned } from './notation.ts'
import { petalsOfRose } from './rose.ts'

type Part = Recipe['parts'][number]

/** Where the heads of a bunch are, seen from above, and how high: one in the middle, the others lower around it. */
const HEADS = [
  [0, 1, 0],
  [0.62, 0.9, 0.2],
  [0.14, 0.88, 0.66],
  [-0.56, 0.91, 0.36],
  [-0.46, 0.93, -0.5],
  [0.3, 0.95, -0.62],
  [0.98, 0.74, -0.32],
  [0.7, 0.7, 0.86],
  [-0.36, 0.72, 1.02],
  [-1.04, 0.74, -0.12],
] as const

/** Flat heads turn towards whoever looks, and away from the middle of the bunch. */
const tilted = (x: number, z: number): [number, number, number] => [52 + 16 * z, 0, -22 * x]

/** A bunch of cut flowers: `kind` 0 roses, 1 tulips, 2 daisies and sunflowers; in paper by `wrap`. */
export const flowers: Recipe = {
  archetype: 'flowers',
  params: {
    kind: range(0, 0, 2),
    heads: range(7, 1, 10),
    height: range(30, 18, 60),
    spread: range(6.4, 0.1, 12),
    bloom: range(4.2, 2, 8),
    wrap: range(0, 0, 1),
  },
  slots: {
    body: { family: 'felt', color: '#e06f86' },
    center: { family: 'felt', color: '#e3a92c' },
    leaf: { family: 'leaf', color: '#4b7a3c' },
    wrap: { family: 'cardboard', color: '#cfae82' },
    ribbon: { family: 'fabric', color: '#f2efe8' },
  },
  parts: [
    ...HEADS.flatMap(([x, y, z], head): Part[] => {
      const here = `heads - ${head} - 0.5`
      const only = (kind: number) => `=min(${here}, ${kind} + 0.5 - kind, kind - ${kind} + 0.5)`
      return [
        {
          name: `stem-${head + 1}`,
          slot: 'leaf',
          when: `=${here}`,
          shape: rod(
            `${x}*-.5:0:${z}*-.5 | ${x}*spread*.2:height*${0.45 * y}:${z}*spread*.2 | ${x}*spread:height*${y}:${z}*spread`,
            [0.24, 0.24],
          ),
        },
        {
          name: `blade-${head + 1}`,
          slot: 'leaf',
          when: `=${here}`,
          at: [`=${x} * spread * 0.6`, `=height * ${(y * 0.68).toFixed(3)}`, `=${z} * spread * 0.6`],
          turn: tipped(40, head * 73),
          shape: { make: 'leaf', length: '=bloom * 2.2', width: '=bloom * 0.7', bend: 50, cup: 0.3, cells: 12 },
        },
        ...petalsOfRose(head, [`=spread * ${x}`, `=height * ${y}`, `=spread * ${z}`], only(0)),
        {
          name: `tulip-cup-${head + 1}`,
          slot: 'body',
          when: only(1),
          at: [`=spread * ${x}`, `=height * ${y} - 0.1`, `=spread * ${z}`],
          shape: turned(
            {
              points: [
                [0, 0],
                ['=bloom * 0.42', '=bloom * 0.16'],
                ['=bloom * 0.52', '=bloom * 0.6'],
                ['=bloom * 0.42', '=bloom * 1.1'],
                ['=bloom * 0.22', '=bloom * 1.36'],
                [0, '=bloom * 1.2'],
              ],
              smooth: true,
            },
            { flutes: { count: 3, depth: '=bloom * 0.12', from: 0, to: '=bloom * 2.4' } },
          ),
        },
        {
          name: `rays-${head + 1}`,
          slot: 'body',
          when: only(2),
          at: [`=spread * ${x}`, `=height * ${y}`, `=spread * ${z}`],
          turn: tilted(x, z),
          shape: turned('0:-.1 | bloom*.5:-.1 | bloom*1.4:bloom*.16:.1 | bloom*1.36:bloom*.22:.1 | bloom*.5:.14:bloom*.2 | 0:.14', {
            segments: 208,
            flutes: { count: 13, depth: '=bloom * 0.42', from: '=bloom * 0.03', to: '=bloom * 0.5' },
          }),
        },
        {
          name: `disc-${head + 1}`,
          slot: 'center',
          when: only(2),
          at: [`=spread * ${x}`, `=height * ${y}`, `=spread * ${z}`],
          turn: tilted(x, z),
          shape: turned('0:0 | bloom*.48:0 | bloom*.44:bloom*.2:bloom*.1 | 0:bloom*.26'),
        },
      ]
    }),
    {
      name: 'wrap',
      slot: 'wrap',
      when: '=wrap - 0.5',
      at: [0, '=height * 0.06', 0],
      shape: turned('2:0 | 2.6:height*.12:2 | spread*.9+1.6:height*.7:.1 | spread*.9+1.4:height*.7:.1 | 2.3:height*.12:2 | 1.8:0', {
        flutes: { count: 7, depth: 0.8, from: '=height * 0.16', to: '=height * 0.62' },
      }),
    },
    {
      name: 'ribbon',
      slot: 'ribbon',
      when: '=wrap - 0.5',
      at: [0, '=height * 0.15', 0],
      shape: turned('2.4:0 | 2.95:0:.1 | 2.95:1.6:.1 | 2.4:1.6'),
    },
  ],
  gathers: 'heads',
  view: { azimuth: 0, elevation: 16 },
}
