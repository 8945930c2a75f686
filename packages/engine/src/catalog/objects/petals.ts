import type { Recipe } from '../../shape/recipe.ts'
import { range } from './notation.ts'
import { piece } from './pieces.ts'
import { strewn } from './strewn.ts'

/** Petals of a rose that have fallen: cupped, some on their faces, no two alike. */
export const petals: Recipe = {
  archetype: 'petals',
  params: { spread: range(5, 3, 12) },
  slots: { body: { family: 'felt', color: '#c8485a' } },
  parts: strewn(9, 1).map(({ x, z, turn, own }, i) => {
    const isDown = own > 0.72
    return piece(
      `petal-${i + 1}`,
      'body',
      {
        make: 'leaf',
        length: 2.9 + 0.7 * own,
        width: 2.7 + 0.5 * Math.sin(i * 2.1),
        bend: 26 + 20 * own,
        cup: 0.5,
        blunt: true,
        ruffle: 0.05,
        cells: 12,
      },
      [`=spread * ${x.toFixed(3)}`, isDown ? 0.9 : 0.14, `=spread * ${z.toFixed(3)}`],
      [isDown ? 150 : 6 * Math.sin(i * 3), turn, 5 * Math.cos(i * 1.3)],
    )
  }),
  gathers: true,
  view: { azimuth: 0, elevation: 24 },
}
