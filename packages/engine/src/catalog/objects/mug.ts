import type { Recipe } from '../../shape/recipe.ts'

/** Ceramic mug: thick rounded rim, inner wall, foot ring, and a handle that grows out of the body. */
export const mug: Recipe = {
  archetype: 'mug',
  params: {
    height: { default: 9.4, min: 5, max: 14 },
    radius: { default: 4.05, min: 2.6, max: 6 },
    wall: { default: 0.38, min: 0.2, max: 0.7 },
    handle: { default: 2.75, min: 1.6, max: 4 },
    fill: { default: 0, min: 0, max: 1 },
  },
  slots: {
    body: { family: 'ceramic', color: '#ece6da' },
    liquid: { family: 'liquid', color: '#2a150a' },
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
            [0, 0.32],
            ['=radius * 0.66', 0.32],
            ['=radius * 0.7', 0],
            ['=radius * 0.8', 0],
            ['=radius * 0.97', '=height * 0.1'],
            ['=radius', '=height * 0.45'],
            ['=radius', '=height'],
            ['=radius - wall', '=height'],
            ['=radius - wall * 1.1', '=height * 0.2'],
            ['=radius * 0.6', 0.85],
            [0, 0.8],
          ],
          fillet: [
            0,
            0.14,
            0.1,
            0.16,
            '=height * 0.16',
            '=height * 0.8',
            '=wall * 0.5',
            '=wall * 0.5',
            '=height * 0.2',
            '=height * 0.15',
            0,
          ],
        },
      },
    },
    {
      name: 'handle',
      slot: 'body',
      shape: {
        make: 'sweep',
        path: [
          ['=radius - wall * 0.25', '=height * 0.795', 0],
          ['=radius + handle * 0.42', '=height * 0.805', 0],
          ['=radius + handle * 0.86', '=height * 0.71', 0],
          ['=radius + handle', '=height * 0.53', 0],
          ['=radius + handle * 0.84', '=height * 0.36', 0],
          ['=radius + handle * 0.42', '=height * 0.262', 0],
          ['=radius * 0.98 - wall * 0.3', '=height * 0.265', 0],
        ],
        section: ['=0.34 + handle * 0.04', '=0.5 + handle * 0.05'],
        exponent: 0.86,
        flare: 0.62,
        meets: true,
      },
    },
    {
      name: 'liquid',
      slot: 'liquid',
      when: '=fill - 0.05',
      at: [0, '=1 + (height - 1.9) * fill', 0],
      shape: {
        make: 'lathe',
        segments: 128,
        profile: {
          points: [
            [0, -0.1],
            ['=radius - wall * 1.15', -0.1],
            ['=radius - wall * 1.08', 0.05],
            ['=radius - wall * 1.6', 0],
            [0, 0],
          ],
          fillet: [0, 0, 0, 0.1, 0],
        },
      },
    },
  ],
  labels: { front: { part: 'body', rect: [0.37, 0.28, 0.63, 0.78] } },
  view: { azimuth: -24, elevation: 22 },
}
