import type { Recipe } from '../../shape/recipe.ts'
import { cut, range, spline, tipped, turned } from './notation.ts'

type Part = Recipe['parts'][number]

const CAKE = { radius: 11, half: 19 }

const onCake = (degrees: number, radius: number): [number, number] => [
  radius * Math.sin((degrees * Math.PI) / 180),
  radius * Math.cos((degrees * Math.PI) / 180) - 6,
]

/** Macarons: two shells with ruffled feet and cream between, some leaning on the pile. */
export const macaron: Recipe = {
  archetype: 'macaron',
  params: { pieces: range(3, 1, 5) },
  slots: {
    body: { family: 'felt', color: '#e3a1a8' },
    second: { family: 'felt', color: '#b7c9a6' },
    third: { family: 'felt', color: '#ecd0a0' },
    cream: { family: 'wax', color: '#fbf1e4' },
  },
  parts: (
    [
      ['body', [0, 0, 0], [0, 0, 0]],
      ['second', [0.3, 3.1, -0.2], [3, 0, -4]],
      ['third', [4.6, 2.42, 1], [0, 24, 74]],
      ['second', [-4.7, 0, 1.6], [0, 0, 0]],
      ['body', [-4.4, 3.1, 1.4], [-3, 0, 4]],
    ] as const
  ).flatMap(([slot, at, turn], i): Part[] => {
    const place = {
      when: `=pieces - ${i} - 0.5` as const,
      at: [...at] as [number, number, number],
      turn: [...turn] as [number, number, number],
    }
    const shell = (up: number): Part['shape'] =>
      turned(
        up
          ? '0:1.72 | 2.2:1.72:.12 | 2.44:1.96:.3 | 2.16:2.7:1 | 1:3.08:1.2 | 0:3.08'
          : '0:0 | 1:0:1.2 | 2.16:.38:1 | 2.44:1.1:.3 | 2.2:1.26:.12 | 0:1.26',
        { segments: 56 },
      )
    const foot = (low: number): Part['shape'] =>
      turned(`0:${low} | 2.2:${low} | 2.48:${low + 0.1}:.1 | 2.48:${low + 0.26}:.1 | 2.2:${low + 0.34} | 0:${low + 0.34}`, { segments: 64 })
    return [
      { name: `lower-${i + 1}`, slot, ...place, shape: shell(0) },
      { name: `upper-${i + 1}`, slot, ...place, shape: shell(1) },
      { name: `foot-lower-${i + 1}`, slot, ...place, relief: { size: 0.2, depth: 0.16, lumps: true }, shape: foot(1.0) },
      { name: `foot-upper-${i + 1}`, slot, ...place, relief: { size: 0.2, depth: 0.16, lumps: true }, shape: foot(1.72) },
      {
        name: `cream-${i + 1}`,
        slot: 'cream',
        ...place,
        relief: { size: 0.8, depth: 0.06 },
        shape: turned('0:1.25 | 2.2:1.25:.2 | 2.2:1.8:.2 | 0:1.8', { segments: 64 }),
      },
    ]
  }),
  gathers: 'pieces',
  view: { azimuth: 0, elevation: 16 },
}

/** A slice cut from a round cake: sponge and cream, or by `cheese` baked cheesecake on crumbs. */
export const cakeSlice: Recipe = {
  archetype: 'cake-slice',
  params: { cheese: range(0, 0, 1), plate: range(1, 0, 1) },
  slots: {
    icing: { family: 'wax', color: '#f6e8e2' },
    sponge: { family: 'crumb', color: '#e6b568' },
    cream: { family: 'wax', color: '#fbf3e8' },
    berry: { family: 'skin', color: '#b8182c' },
    custard: { family: 'wax', color: '#f5e0ad' },
    base: { family: 'crumb', color: '#a8713a' },
    plate: { family: 'porcelain', color: '#f3f1ec' },
    leaf: { family: 'leaf', color: '#4f8f3c' },
  },
  parts: [
    {
      name: 'plate',
      slot: 'plate',
      when: '=plate - 0.5',
      shape: turned('0:.2 | 6:.2:.1 | 6.4:0:.1 | 7:.3:.3 | 10.6:1:.1 | 10.6:1.2:.1 | 7:.62:1 | 0:.6', { segments: 120 }),
    },
    ...(
      [
        ['base', 'base', 0.62, 1, 0.06, '=cheese - 0.5'],
        ['custard', 'custard', 1.62, 4, 0, '=cheese - 0.5'],
        ['sponge-1', 'sponge', 0.62, 1.9, 0.05, '=0.5 - cheese'],
        ['cream-1', 'cream', 2.5, 0.5, -0.06, '=0.5 - cheese'],
        ['sponge-2', 'sponge', 2.98, 1.9, 0.05, '=0.5 - cheese'],
        ['cream-2', 'cream', 4.86, 0.5, -0.06, '=0.5 - cheese'],
        ['sponge-3', 'sponge', 5.34, 1.9, 0.05, '=0.5 - cheese'],
        ['icing', 'icing', 7.2, 0.55, -0.03, '=0.5 - cheese'],
      ] as const
    ).map(
      ([name, slot, y, thick, shy, when]): Part => ({
        name,
        slot,
        when,
        at: [0, y + thick / 2, 0],
        turn: [-90, 0, 0],
        relief: { size: 1, depth: 0.02 },
        shape: cut(wedge(shy), thick, 0.08),
      }),
    ),
    { name: 'back', slot: 'icing', when: '=0.5 - cheese', at: [0, 4.17, 0], turn: [-90, 0, 0], shape: cut(wedgeBack(), 7.15, 0.05) },
    ...[
      [0.4, 0.2],
      [-0.9, -2.9],
      [1.4, -3.3],
    ].map(
      ([x = 0, z = 0], i): Part => ({
        name: `berry-${i + 1}`,
        slot: 'berry',
        at: [x, `=cheese * 5.5 + (1 - cheese) * 7.65`, z],
        turn: [14, i * 70, 12 * (i - 1)],
        relief: { size: 0.24, depth: 0.06 },
        shape: turned(spline('0:1.9 | .25:1.8 | .7:1.2 | .95:.5 | .8:.1 | .4:0 | 0:.02'), { segments: 40 }),
      }),
    ),
    ...[30, 200].map(
      (around, i): Part => ({
        name: `leaf-${i + 1}`,
        slot: 'leaf',
        at: [0.1, '=cheese * 5.7 + (1 - cheese) * 7.85', -1.4],
        turn: tipped(24, around),
        shape: { make: 'leaf', length: 2, width: 1.1, bend: 30, cup: 0.3 },
      }),
    ),
  ],
  view: { azimuth: 52, elevation: 22 },
}

/** The outline of a slice, its point to the front, `shy` less all round. */
function wedge(shy: number): { points: [number, number][]; closed: true; fillet: number } {
  const arc = Array.from({ length: 9 }, (_, i) => onCake(CAKE.half - (2 * CAKE.half * i) / 8, CAKE.radius - shy))
  return { points: [[0, -6 + shy * 3], ...arc.map(([x, y]): [number, number] => [x - Math.sign(x) * shy, y])], closed: true, fillet: 0.12 }
}

function wedgeBack(): { points: [number, number][]; closed: true; fillet: number } {
  const arc = (radius: number) => Array.from({ length: 9 }, (_, i) => onCake(CAKE.half - (2 * CAKE.half * i) / 8, radius))
  return { points: [...arc(CAKE.radius + 0.4), ...arc(CAKE.radius - 0.15).reverse()], closed: true, fillet: 0.1 }
}
