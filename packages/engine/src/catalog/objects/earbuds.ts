import type { Recipe } from '../../shape/recipe.ts'

/** A pair of stemmed wireless earbuds: one melted shell, silicone tips, charging contacts, speaker grilles. */
export const earbuds: Recipe = {
  archetype: 'earbuds',
  params: {
    stem: { default: 2.5, min: 1.4, max: 3.4 },
    bulb: { default: 0.86, min: 0.7, max: 1.1 },
  },
  slots: {
    body: { family: 'plastic', color: '#15161a' },
    tip: { family: 'rubber', color: '#2b2c30' },
    contact: { family: 'steel', color: '#d4d6da' },
    grille: { family: 'mesh', color: '#3a3b40' },
  },
  parts: [
    {
      name: 'shell',
      slot: 'body',
      shape: {
        make: 'blend',
        smooth: 0.62,
        cells: 150,
        add: [
          { ellipsoid: [-0.12, 0, 0], radii: ['=bulb * 0.98', '=bulb * 1.06', '=bulb * 0.9'] },
          { from: [0.42, '=bulb * 0.35', -0.12], to: [0.46, '=-stem', -0.06], radius: [0.36, 0.31] },
          { from: [-0.5, 0.05, 0.2], to: [-1.12, 0.13, 0.44], radius: [0.52, 0.36] },
        ],
      },
    },
    {
      name: 'neck',
      slot: 'contact',
      at: [-1.0, 0.12, 0.39],
      turn: [21.6, 0, 82.4],
      shape: {
        make: 'lathe',
        segments: 96,
        profile: {
          points: [
            [0, 0],
            [0.36, 0],
            [0.36, 0.3],
            [0, 0.3],
          ],
          fillet: [0, 0.04, 0.04, 0],
        },
      },
    },
    {
      name: 'tip',
      slot: 'tip',
      at: [-1.1, 0.135, 0.43],
      turn: [21.6, 0, 82.4],
      shape: {
        make: 'lathe',
        segments: 128,
        profile: {
          closed: true,
          points: [
            [0.3, 0.1],
            [0.5, 0],
            [0.61, -0.05],
            [0.65, 0.12],
            [0.53, 0.62],
            [0.34, 0.83],
            [0.26, 0.8],
            [0.24, 0.5],
          ],
          fillet: [0.05, 0.1, 0.06, 0.25, 0.5, 0.1, 0.08, 0.1],
        },
      },
    },
    {
      name: 'grille',
      slot: 'grille',
      at: [-1.52, 0.19, 0.6],
      turn: [21.6, 0, 82.4],
      shape: {
        make: 'lathe',
        segments: 64,
        profile: {
          points: [
            [0, 0],
            [0.26, 0],
            [0.26, 0.08],
            [0.1, 0.11],
            [0, 0.11],
          ],
          fillet: [0, 0, 0.03, 0.1, 0],
        },
      },
    },
    {
      name: 'vent',
      slot: 'tip',
      at: [0.13, 0.37, 0.695],
      turn: [64, 0, -38],
      shape: { make: 'blob', radii: [0.24, 0.035, 0.075], around: 28 },
    },
    {
      name: 'microphone',
      slot: 'tip',
      at: [0.455, '=-stem + 0.5', 0.245],
      turn: [90, 0, 0],
      shape: { make: 'blob', radii: [0.06, 0.02, 0.15], around: 28 },
    },
    {
      name: 'contact',
      slot: 'contact',
      at: [0.46, '=-stem - 0.13', -0.06],
      turn: [0, 0, 0.7],
      shape: {
        make: 'lathe',
        segments: 96,
        profile: {
          closed: true,
          points: [
            [0.27, -0.12],
            [0.3, -0.12],
            [0.335, 0.06],
            [0.27, 0.06],
          ],
          fillet: 0.03,
        },
      },
    },
  ],
  set: [
    { at: [-1.55, 0.12, 0], turn: [4, 24, 9] },
    { at: [1.75, 0, 0.3], turn: [4, -30, -11], mirror: true },
  ],
  view: { azimuth: 0, elevation: 8 },
}
