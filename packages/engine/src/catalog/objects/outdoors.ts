import type { Recipe } from '../../shape/recipe.ts'
import { drum, range, rod, turned } from './notation.ts'

/** Open umbrella, upright: eight ribs, a shaft, a crook. */
export const umbrella: Recipe = {
  archetype: 'umbrella',
  params: { radius: range(48, 30, 70), drop: range(24, 14, 34) },
  slots: {
    body: { family: 'fabric', color: '#c2362f' },
    shaft: { family: 'steel', color: '#b9bcc0' },
    handle: { family: 'walnut', color: '#6d452b' },
  },
  parts: [
    {
      name: 'body',
      slot: 'body',
      at: [0, 62, 0],
      shape: turned(
        {
          points: [
            ['=radius', 0],
            ['=radius * 0.9', '=drop * 0.42'],
            ['=radius * 0.62', '=drop * 0.78'],
            ['=radius * 0.3', '=drop * 0.96'],
            [0, '=drop'],
          ],
          smooth: true,
        },
        { segments: 240, flutes: { count: 8, depth: 3.4, from: '=-drop * 0.6', to: '=drop * 0.9' } },
      ),
    },
    { name: 'tip', slot: 'shaft', at: [0, '=61 + drop', 0], shape: turned('0:0 | 1.1:0 | .5:6:.2 | 0:6') },
    { name: 'shaft', slot: 'shaft', at: [0, 10, 0], shape: drum(0.8, '=51 + drop', 0.1) },
    { name: 'handle', slot: 'handle', shape: rod('0:18:0 | 0:6:0 | 1.4:1.6:0 | 5:.2:0 | 8.4:2:0 | 9.4:6:0', [1.5, 1.5]) },
  ],
  view: { azimuth: 20, elevation: 2 },
}
