import type { Recipe } from '../../shape/recipe.ts'
import { bar, hoop, range } from './notation.ts'

type Part = Recipe['parts'][number]

/** A block of butter on its dish, two pats cut from it. */
export const butter: Recipe = {
  archetype: 'butter',
  params: { dish: range(1, 0, 1) },
  slots: { body: { family: 'wax', color: '#f3d67a' }, dish: { family: 'porcelain', color: '#f4f2ee' } },
  parts: [
    { name: 'block', slot: 'body', at: [-1.6, 0.9, 0], relief: { size: 1.5, depth: 0.03 }, shape: bar(8.2, 3.4, 4.6, 0.3) },
    ...[0, 1].map(
      (i): Part => ({
        name: `pat-${i + 1}`,
        slot: 'body',
        at: [3.6 + i * 1.3, 1 + 0.06 * i, 0.1 - 0.2 * i],
        turn: [0, 4 * i, -16 - 26 * i],
        shape: bar(0.9, 3.4, 4.6, 0.26),
      }),
    ),
    {
      name: 'dish',
      slot: 'dish',
      when: '=dish - 0.5',
      scale: [1, 1, 0.62],
      shape: hoop('0:.5 | 6:.5:.2 | 6.2:0:.2 | 6.8:.3:.3 | 9.2:1.2:.2 | 9.2:1.5:.15 | 6.8:.85:.6 | 0:.85', { segments: 96 }),
    },
  ],
  view: { azimuth: 26, elevation: 24 },
}
