import type { Part } from '../../shape/recipe.ts'

/** Where three cubes float in a glass, in its radii, and how each is turned. */
const CUBES: readonly (readonly [number, number, number, [number, number, number]])[] = [
  [-0.36, 0, 0.12, [12, 24, -8]],
  [0.34, 0.08, 0.26, [-14, 52, 10]],
  [0.06, 0.2, -0.38, [8, -18, 16]],
]

/** Cubes of ice in a glass of `radius` and `height` that is filled by `fill`: afloat, or at the bottom where there is nothing to float on. */
export const iceIn: Part[] = CUBES.map(([x, y, z, turn], i) => ({
  name: `ice-${i + 1}`,
  slot: 'frozen',
  when: '=ice - 0.5',
  at: [`=radius * ${x}`, `=1.3 + max(0, (height - 1.6) * fill - radius * 0.5) + radius * ${y}`, `=radius * ${z}`],
  turn,
  shape: { make: 'box', size: ['=radius * 0.66', '=radius * 0.66', '=radius * 0.66'], radius: '=radius * 0.12' },
}))
