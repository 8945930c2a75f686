import type { Recipe } from '../../shape/recipe.ts'
import { bar } from './notation.ts'
import { piece, slat, times } from './pieces.ts'

/** Pocket calculator leaning back a little. */
export const calculator: Recipe = {
  archetype: 'calculator',
  params: {},
  slots: {
    body: { family: 'matte-plastic', color: '#e6e2d8' },
    screen: { family: 'plastic', color: '#a9b79c' },
    keys: { family: 'plastic', color: '#3a3d42' },
    accent: { family: 'plastic', color: '#e0762f' },
    solar: { family: 'screen', color: '#2a1a1c' },
  },
  parts: [
    piece('body', 'body', bar(8.6, 1.3, 14.4, 0.4)),
    piece('bezel', 'solar', slat(7.4, 2.7, 0.2, 0.08), [0, 1.28, -4.3], [-90, 0, 0]),
    piece('screen', 'screen', slat(6.8, 2.1, 0.12, 0.03), [0, 1.36, -4.3], [-90, 0, 0]),
    piece('solar', 'solar', slat(3.4, 0.9, 0.12, 0.03), [1.9, 1.3, -6.4], [-90, 0, 0]),
    ...times(5, (row) =>
      piece(`keys-${row + 1}`, 'keys', bar(1.44, 0.5, 1.24, 0.16), [-2.85, 1.15, -1.7 + row * 1.7], undefined, {
        repeat: { row: 3, step: [1.9, 0, 0] },
      }),
    ),
    piece('operators', 'accent', bar(1.44, 0.5, 1.24, 0.16), [2.85, 1.15, -1.7], undefined, { repeat: { row: 3, step: [0, 0, 1.7] } }),
    piece('equals', 'accent', bar(1.44, 0.5, 2.94, 0.16), [2.85, 1.15, 4.25]),
  ],
  labels: { front: { part: 'screen', rect: [0.05, 0.1, 0.95, 0.9] } },
  view: { azimuth: 24, elevation: 44 },
}
