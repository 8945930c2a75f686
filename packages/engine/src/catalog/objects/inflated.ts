import type { Recipe } from '../../shape/recipe.ts'
import { blob, range } from './notation.ts'

/**
 * What stands in for a thing that has no recipe: a flat picture of it, blown up like a balloon. The object's `art` names the picture, and the
 * stage builds its shape from that; this is the room it takes up.
 */
export const inflated = {
  archetype: 'inflated',
  params: { size: range(14, 3, 200) },
  slots: { body: { family: 'plastic', color: '#ffffff', roughness: 0.34 } },
  parts: [{ name: 'body', slot: 'body', at: [0, '=size / 2', 0], shape: blob('=size * 0.46', '=size / 2', '=size * 0.16') }],
  view: { azimuth: 14, elevation: 8 },
} satisfies Recipe
