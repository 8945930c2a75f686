import type { Recipe } from '../../shape/recipe.ts'
import { range, turned } from './notation.ts'

/** The same dish with a plate of `radius` cm under it when `plate` is 1. */
export const plated = (recipe: Recipe, radius: number): Recipe => {
  const at = (share: number) => (radius * share).toFixed(2)
  return {
    ...recipe,
    params: { ...recipe.params, plate: range(0, 0, 1) },
    slots: { ...recipe.slots, plate: { family: 'porcelain', color: '#f3f1ec' } },
    parts: [
      {
        name: 'plate',
        slot: 'plate',
        when: '=plate - 0.5',
        // Its well lies at the ground of the dish; the whole is set down again afterwards.
        at: [0, -0.6, 0],
        shape: turned(
          `0:.2 | ${at(0.56)}:.2:.1 | ${at(0.6)}:0:.1 | ${at(0.68)}:.4:.4 | ${radius}:1.8:.1 | ${radius}:2:.1 | ${at(0.68)}:.7:1.2 | 0:.6`,
          { segments: 96 },
        ),
      },
      ...recipe.parts,
    ],
  }
}
