import type { Recipe } from '../../shape/recipe.ts'

/** Smart speaker: fabric round a soft cylinder, a touch plate on top inside a ring of light, a dark foot with a gap. */
export const speaker: Recipe = {
  archetype: 'speaker',
  params: {
    height: { default: 11.5, min: 5, max: 26 },
    radius: { default: 5, min: 3.5, max: 9 },
    round: { default: 1.9, min: 0.5, max: 3.4 },
    light: { default: 1, min: 0, max: 1 },
  },
  slots: {
    body: { family: 'knit', color: '#4a4d52' },
    top: { family: 'plastic', color: '#17181b' },
    light: { family: 'emissive', color: '#59b7ff' },
    base: { family: 'rubber', color: '#151617' },
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
            [0, 0.42],
            ['=radius', 0.42],
            ['=radius', '=height'],
            ['=radius * 0.7', '=height'],
            ['=radius * 0.68', '=height - 0.22'],
            [0, '=height - 0.22'],
          ],
          fillet: [0, '=round * 0.75', '=round', 0.1, 0.02, 0],
        },
      },
    },
    {
      name: 'rim',
      slot: 'top',
      at: [0, '=height - 0.25', 0],
      shape: {
        make: 'lathe',
        segments: 192,
        profile: {
          closed: true,
          points: [
            ['=radius * 0.6', 0],
            ['=radius * 0.685', 0],
            ['=radius * 0.685', 0.24],
            ['=radius * 0.6', 0.2],
          ],
          fillet: 0.06,
        },
      },
    },
    {
      name: 'light',
      slot: 'light',
      when: '=light - 0.5',
      at: [0, '=height - 0.25', 0],
      shape: {
        make: 'lathe',
        segments: 192,
        profile: {
          closed: true,
          points: [
            ['=radius * 0.575', 0],
            ['=radius * 0.602', 0],
            ['=radius * 0.602', 0.16],
            ['=radius * 0.575', 0.16],
          ],
          fillet: 0.04,
        },
      },
    },
    {
      name: 'top',
      slot: 'top',
      at: [0, '=height - 0.25', 0],
      shape: {
        make: 'lathe',
        segments: 160,
        profile: {
          points: [
            [0, 0],
            ['=radius * 0.577', 0],
            ['=radius * 0.577', 0.2],
            ['=radius * 0.3', 0.12],
            [0, 0.1],
          ],
          fillet: [0, 0, 0.08, '=radius', 0],
        },
      },
    },
    {
      name: 'buttons',
      slot: 'base',
      at: [0, '=height - 0.13', 0],
      repeat: { ring: 4, radius: '=radius * 0.36' },
      shape: { make: 'blob', radii: ['=radius * 0.035', 0.04, '=radius * 0.035'] },
    },
    {
      name: 'base',
      slot: 'base',
      shape: {
        make: 'lathe',
        segments: 160,
        profile: {
          points: [
            [0, 0],
            ['=radius * 0.82', 0],
            ['=radius * 0.84', 0.5],
            [0, 0.5],
          ],
          fillet: [0, 0.12, 0.05, 0],
        },
      },
    },
  ],
  labels: { front: { part: 'body', rect: [0.41, 0.12, 0.59, 0.3] } },
  view: { azimuth: 18, elevation: 18 },
}
