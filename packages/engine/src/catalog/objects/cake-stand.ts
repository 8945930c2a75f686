import type { Recipe } from '../../shape/recipe.ts'
import { range, turned } from './notation.ts'

/** Footed stand for a cake: a broad plate with a low rim on a turned stem. */
export const cakeStand: Recipe = {
  archetype: 'cake-stand',
  params: { radius: range(15, 10, 24), height: range(12, 5, 20) },
  slots: { body: { family: 'porcelain', color: '#f1efe9' } },
  parts: [
    {
      name: 'body',
      slot: 'body',
      shape: turned(
        '0:.3 | radius*.3:0:.2 | radius*.46:.2:.3 | radius*.4:.9:.8 | radius*.13:height*.3:2.2 | radius*.1:height*.5:1 | radius*.17:height*.6:.6 | radius*.12:height*.7:.8 | radius*.3:height-1.4:2 | radius*.92:height-.9:.4 | radius:height-.2:.3 | radius*.99:height+.5:.2 | radius*.95:height+.4:.3 | radius*.92:height:.3 | 0:height',
        { segments: 128 },
      ),
    },
  ],
  view: { azimuth: 0, elevation: 12 },
}
