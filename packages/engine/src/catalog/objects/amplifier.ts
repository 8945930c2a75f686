import type { Part, Recipe } from '../../shape/recipe.ts'
import { bar, drum, range, rod } from './notation.ts'
import { piece, times } from './pieces.ts'

const CORNERS: readonly (readonly [number, number])[] = [
  [-1, 0],
  [1, 0],
  [-1, 1],
  [1, 1],
]

/** Guitar amplifier: a cabinet in black cloth with a wide grille, a row of knobs over it and a strap to carry it by. */
export const amplifier: Recipe = {
  archetype: 'amplifier',
  params: { width: range(52, 30, 75), height: range(46, 26, 64) },
  slots: {
    body: { family: 'leather', color: '#1d1c1e' },
    grille: { family: 'fabric', color: '#8a7a5e' },
    panel: { family: 'brushed-metal', color: '#c7b27a' },
    knobs: { family: 'plastic', color: '#141416' },
    metal: { family: 'chrome', color: '#d2d5d8' },
  },
  parts: [
    piece('body', 'body', bar('=width', '=height', 24, 1)),
    piece('grille', 'grille', bar('=width - 5', '=height * 0.68', 0.6, 0.25), [0, 2.6, 12]),
    piece('panel', 'panel', bar('=width - 5', '=height * 0.13', 0.4, 0.15), [0, '=height * 0.79', 12]),
    ...times(7, (i) =>
      piece(
        `knob-${i + 1}`,
        'knobs',
        drum(1.15, 1.4, 0.2),
        [`=(width - 14) * ${(i / 6 - 0.5).toFixed(3)}`, '=height * 0.855', 12.3],
        [90, 0, 0],
      ),
    ),
    ...CORNERS.map(
      ([x, y], i): Part =>
        piece(`corner-${i + 1}`, 'metal', bar(3.4, 3.4, 24.6, 1.1), [`=${x} * (width / 2 - 1.5)`, y === 0 ? -0.2 : '=height - 3.2', 0]),
    ),
    piece('strap', 'body', rod('-9:height:0 | -7:height+2.4:0 | 0:height+3:0 | 7:height+2.4:0 | 9:height:0', [0.5, 1.5])),
  ],
  view: { azimuth: 24, elevation: 10 },
}
