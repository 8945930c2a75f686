import type { Recipe } from '../../shape/recipe.ts'
import { cut, range, rod, tipped, turned } from './notation.ts'

type Part = Recipe['parts'][number]

/** A right-angled half of a slice, its cut along the front, from height `y`; `shy` is how far it stays behind the cut. */
const half = (name: string, slot: string, y: number, thick: number, shy: number, extra: Partial<Part> = {}): Part => ({
  name,
  slot,
  at: [0, y + thick / 2, -shy],
  turn: [-90, 0, 0],
  shape: cut(`${-7 + shy}:0:.25 | ${7 - shy}:0:.25 | 0:${7 - shy}:1.2`, thick, Math.min(0.16, thick * 0.4)),
  ...extra,
})

/** Sandwich cut into two triangles: ham, cheese, tomato and lettuce show at the cut. */
export const sandwich: Recipe = {
  archetype: 'sandwich',
  params: { layers: range(1, 1, 2) },
  slots: {
    body: { family: 'crumb', color: '#f7dab2' },
    crust: { family: 'crust', color: '#a9672a' },
    lettuce: { family: 'leaf', color: '#7fae3d' },
    tomato: { family: 'skin', color: '#c8301f' },
    cheese: { family: 'wax', color: '#f0b53a' },
    ham: { family: 'flesh', color: '#e39a92' },
  },
  parts: [0, 1].flatMap((layer): Part[] => {
    const y = layer * 4.15
    const when = `=layers - ${layer} - 0.5` as const
    return [
      ...(layer ? [] : [half('bread-1', 'body', 0, 1.35, 0), half('crust-1', 'crust', 0.06, 1.23, -0.02, { at: [0, 0.675, -0.35] })]),
      half(`bread-${layer + 2}`, 'body', y + 4.15, 1.35, 0.05, { when, turn: [-90, 0, 0] }),
      half(`crust-${layer + 2}`, 'crust', y + 4.2, 1.23, 0, { when, at: [0, y + 4.825, -0.38] }),
      half(`ham-${layer + 1}`, 'ham', y + 1.35, 0.28, -0.15, { when, relief: { size: 1.6, depth: 0.1 } }),
      half(`ham-top-${layer + 1}`, 'ham', y + 1.62, 0.28, 0.1, { when, relief: { size: 1.3, depth: 0.12 } }),
      half(`cheese-${layer + 1}`, 'cheese', y + 1.92, 0.4, -0.3, { when }),
      ...[-4.1, -0.2, 3.7].map(
        (x, i): Part => ({
          name: `tomato-${layer + 1}-${i + 1}`,
          slot: 'tomato',
          when,
          at: [x, y + 2.36 + 0.06 * i, -2.2],
          turn: [2, 0, i % 2 ? 3 : -3],
          shape: turned('0:0 | 2.3:0:.18 | 2.3:.55:.18 | 0:.55', { segments: 48 }),
        }),
      ),
      ...Array.from(
        { length: 7 },
        (_, i): Part => ({
          name: `lettuce-${layer + 1}-${i + 1}`,
          slot: 'lettuce',
          when,
          at: [-5.4 + i * 1.8, y + 3.15 + 0.16 * Math.sin(i * 2.2), -2.4],
          turn: tipped(14 + 6 * Math.sin(i * 1.9), 16 * Math.sin(i * 2.7)),
          relief: { size: 0.7, depth: 0.2 },
          shape: { make: 'leaf', length: 2.9, width: 2.1, bend: 32, cup: 0.3 },
        }),
      ),
      half(`lettuce-bed-${layer + 1}`, 'lettuce', y + 3.05, 1.05, 0.7, { when, relief: { size: 0.9, depth: 0.16 } }),
    ]
  }),
  set: [
    { at: [0, 0, 0], turn: [0, 0, 0] },
    { at: [5.2, 0, -8.4], turn: [0, -26, 0] },
  ],
  view: { azimuth: 14, elevation: 20 },
}

/** Hot dog: a split bun, the sausage a little longer than it, mustard in a zigzag. */
export const hotDog: Recipe = {
  archetype: 'hot-dog',
  params: { mustard: range(1, 0, 1), lettuce: range(0, 0, 1) },
  slots: {
    body: { family: 'baked-crust', color: '#cc9450', roughness: 0.4 },
    crumb: { family: 'crumb', color: '#f7dcb2' },
    sausage: { family: 'skin', color: '#8f3a1e', roughness: 0.34 },
    mustard: { family: 'liquid', color: '#e2a51c' },
    lettuce: { family: 'leaf', color: '#7fae3d' },
  },
  parts: [
    {
      name: 'bun',
      slot: 'body',
      unwrap: 'rising',
      relief: { size: 3, depth: 0.12 },
      shape: {
        make: 'blend',
        smooth: 0.9,
        cells: 110,
        add: [
          { from: [-6, 2.6, 1.55], to: [6, 2.6, 1.55], radius: [2.15, 2.15] },
          { from: [-6, 2.6, -1.55], to: [6, 2.6, -1.55], radius: [2.15, 2.15] },
          { box: [0, 1.6, 0], half: [6.9, 1.2, 2.6], round: 1 },
        ],
        cut: [{ from: [-12, 4.4, 0], to: [12, 4.4, 0], radius: [1.75, 1.75] }],
      },
    },
    {
      name: 'crumb',
      slot: 'crumb',
      at: [0, 4.4, 0],
      shape: rod('-5.6:-.62:0 | 0:-.62:0 | 5.6:-.62:0', [1.86, 1.86], { around: 40 }),
    },
    {
      name: 'sausage',
      slot: 'sausage',
      at: [0, 4.55, 0],
      shape: rod('-8.2:.25:.1 | -5:-.05:0 | 0:-.12:-.06 | 5:-.05:0 | 8.2:.25:.1', [1.5, 1.5]),
    },
    ...([-1, 1] as const).map(
      (side): Part => ({
        name: side < 0 ? 'end-left' : 'end-right',
        slot: 'sausage',
        at: [side * 9.7, 4.86, 0.1],
        turn: [0, 0, side * -14],
        shape: rod(`${-0.3 * side}:0:0 | ${0.28 * side}:.08:0`, [0.3, 0.3], { taper: [1.3, 0.7] }),
      }),
    ),
    ...Array.from(
      { length: 14 },
      (_, i): Part => ({
        name: `lettuce-${i + 1}`,
        slot: 'lettuce',
        when: '=lettuce - 0.5',
        at: [-6.4 + (i >> 1) * 2.1, 4, i % 2 ? 0.9 : -0.9],
        turn: tipped(48, (i % 2 ? 0 : 180) + 14 * Math.sin(i * 3)),
        relief: { size: 0.7, depth: 0.2 },
        shape: { make: 'leaf', length: 2.6, width: 2.6, bend: 30, cup: 0.3 },
      }),
    ),
    {
      name: 'mustard',
      slot: 'mustard',
      when: '=mustard - 0.5',
      at: [0, 5.95, 0],
      shape: rod(
        Array.from(
          { length: 27 },
          (_, i) => `${(-7.15 + i * 0.55).toFixed(2)}:${i % 2 ? 0 : 0.02}:${(i % 2 ? 0.72 : -0.72).toFixed(2)}`,
        ).join(' | '),
        [0.22, 0.26],
        { around: 14 },
      ),
    },
  ],
  view: { azimuth: 28, elevation: 26 },
}
