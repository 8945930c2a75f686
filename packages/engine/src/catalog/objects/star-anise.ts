import type { Recipe } from '../../shape/recipe.ts'
import { blob, grain, range, tipped } from './notation.ts'
/** Star anise keeps company with cut fruit in spiced things; its eight boats hold a seed each. */
export const starAnise: Recipe = {
  archetype: 'star-anise',
  params: { pieces: range(1, 1, 5) },
  slots: { body: { family: 'walnut', color: '#6b3d22' }, seed: { family: 'skin', color: '#8a4a22', roughness: 0.15 } },
  parts: [
    {
      name: 'pod',
      slot: 'body',
      at: [0, 0.16, 0],
      turn: tipped(7, 0),
      repeat: { ring: 8, radius: 0.1 },
      relief: { size: 0.3, depth: 0.03 },
      shape: {
        make: 'blend',
        smooth: 0.12,
        cells: 30,
        add: [
          { from: [0, 0.12, 0], to: [0, 0.24, 0.95], radius: [0.14, 0.26] },
          { from: [0, 0.24, 0.95], to: [0, 0.42, 1.5], radius: [0.24, 0.04] },
        ],
        cut: [{ from: [0, 0.56, 0.5], to: [0, 0.6, 1.3], radius: [0.1, 0.2] }],
      },
    },
    { name: 'seed', slot: 'seed', at: [0, 0.5, 0.95], repeat: { ring: 8, radius: 0 }, shape: grain(0.12, 0.05) },
    { name: 'hub', slot: 'body', at: [0, 0.25, 0], shape: blob(0.25, 0.2, 0.25) },
  ],
  view: { azimuth: 12, elevation: 44 },
}
