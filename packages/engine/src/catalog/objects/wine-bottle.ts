import type { Recipe } from '../../shape/recipe.ts'

/** Wine bottle: glass with a punt, a long neck, a capsule and a paper label. */
export const wine: Recipe = {
  archetype: 'wine-bottle',
  params: { height: { default: 30, min: 18, max: 36 }, radius: { default: 3.75, min: 2.8, max: 5 }, label: { default: 1, min: 0, max: 1 } },
  slots: {
    body: { family: 'plastic', color: '#10200f', roughness: 0.06 },
    capsule: { family: 'aluminium', color: '#4a1420' },
    label: { family: 'paper', color: '#f2ecdf' },
  },
  parts: [
    {
      name: 'body',
      slot: 'body',
      shape: {
        make: 'lathe',
        segments: 192,
        profile: {
          points: [
            [0, 1.6],
            ['=radius * 0.45', 0.7],
            ['=radius * 0.72', 0],
            ['=radius', 0],
            ['=radius', '=height * 0.62'],
            [1.42, '=height * 0.77'],
            [1.38, '=height - 1.4'],
            [1.5, '=height - 1.4'],
            [1.5, '=height - 0.5'],
            [1.32, '=height'],
            [0, '=height'],
          ],
          fillet: [0, 1, 0.3, 0.5, '=radius * 1.5', '=radius', 0.05, 0.06, 0.1, 0.15, 0],
        },
      },
    },
    {
      name: 'capsule',
      slot: 'capsule',
      at: [0, '=height - 6', 0],
      shape: {
        make: 'lathe',
        segments: 128,
        profile: {
          closed: true,
          points: [
            [1.2, 0],
            [1.43, 0],
            [1.43, 4.6],
            [1.56, 4.65],
            [1.56, 5.6],
            [1.42, 6.05],
            [0.01, 6.05],
            [0.01, 5.9],
          ],
          fillet: [0.01, 0.02, 0.05, 0.06, 0.1, 0.15, 0, 0],
        },
      },
    },
    {
      name: 'label',
      slot: 'label',
      when: '=label - 0.5',
      at: [0, '=height * 0.16', 0],
      shape: {
        make: 'lathe',
        segments: 128,
        arc: 210,
        profile: {
          closed: true,
          points: [
            ['=radius - 0.03', 0],
            ['=radius + 0.014', 0],
            ['=radius + 0.014', '=height * 0.3'],
            ['=radius - 0.03', '=height * 0.3'],
          ],
        },
      },
    },
  ],
  labels: { front: { part: 'label', rect: [0.16, 0.12, 0.84, 0.88] } },
  view: { azimuth: 0, elevation: 6 },
}
