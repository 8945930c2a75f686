import type { Recipe } from '../../shape/recipe.ts'
import { hoop, range, turned } from './notation.ts'
import { piece } from './pieces.ts'

/** Round mirror for a wall, in a narrow frame of metal. */
export const wallMirror: Recipe = {
  archetype: 'wall-mirror',
  params: { radius: range(24, 12, 45) },
  slots: { body: { family: 'brass', color: '#c9a25c' }, glass: { family: 'chrome', color: '#e9ecee', roughness: 0.03 } },
  parts: [
    piece(
      'frame',
      'body',
      hoop('radius-1.3:0:.1 | radius:0:.3 | radius:2.2:.5 | radius-1.3:2.2:.3', { segments: 160 }),
      [0, '=radius', 0],
      [90, 0, 0],
    ),
    piece('glass', 'glass', turned('0:0 | radius-1.2:0 | radius-1.2:1.1:.1 | 0:1.1', { segments: 160 }), [0, '=radius', 0], [90, 0, 0]),
  ],
  view: { azimuth: 0, elevation: 6 },
}
