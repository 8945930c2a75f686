import type { Recipe } from '../../shape/recipe.ts'

/** Table or desk: a bevelled top on four tapered legs with an apron. */
export const table: Recipe = {
  archetype: 'table',
  params: {
    width: { default: 140, min: 40, max: 240 },
    depth: { default: 70, min: 35, max: 120 },
    height: { default: 74, min: 30, max: 110 },
  },
  slots: { top: { family: 'oak', color: '#b98a55' }, legs: { family: 'oak', color: '#a97c4a' } },
  parts: [
    { name: 'top', slot: 'top', at: [0, '=height - 3', 0], shape: { make: 'box', size: ['=width', 3, '=depth'], radius: 0.5 } },
    {
      name: 'apron',
      slot: 'legs',
      at: [0, '=height - 10', 0],
      shape: { make: 'box', size: ['=width - 14', 7, '=depth - 14'], radius: 0.3 },
    },
    {
      name: 'legs-front',
      slot: 'legs',
      at: ['=-width / 2 + 8', 0, '=depth / 2 - 8'],
      repeat: { row: 2, step: ['=width - 16', 0, 0] },
      shape: {
        make: 'lathe',
        segments: 64,
        profile: {
          points: [
            [0, 0],
            [1.6, 0],
            [2.8, '=height - 3'],
            [0, '=height - 3'],
          ],
          fillet: [0, 0.3, 0.2, 0],
        },
      },
    },
    {
      name: 'legs-back',
      slot: 'legs',
      at: ['=-width / 2 + 8', 0, '=-depth / 2 + 8'],
      repeat: { row: 2, step: ['=width - 16', 0, 0] },
      shape: {
        make: 'lathe',
        segments: 64,
        profile: {
          points: [
            [0, 0],
            [1.6, 0],
            [2.8, '=height - 3'],
            [0, '=height - 3'],
          ],
          fillet: [0, 0.3, 0.2, 0],
        },
      },
    },
  ],
  view: { azimuth: 30, elevation: 18 },
}

/** Table lamp, lit: a weighted foot, a stem, and a shade that the bulb makes glow. */
export const lamp: Recipe = {
  archetype: 'lamp',
  params: { height: { default: 42, min: 20, max: 160 }, shade: { default: 11, min: 6, max: 24 }, lit: { default: 1, min: 0, max: 1 } },
  slots: {
    body: { family: 'brass', color: '#c79b53' },
    shade: { family: 'lampshade', color: '#ffd596' },
    bulb: { family: 'emissive', color: '#ffd9a0' },
  },
  parts: [
    {
      name: 'foot',
      slot: 'body',
      shape: {
        make: 'lathe',
        segments: 160,
        profile: {
          points: [
            [0, 0],
            ['=shade * 0.62', 0],
            ['=shade * 0.62', 1],
            ['=shade * 0.18', 1.5],
            [0.5, 2.4],
            [0, 2.4],
          ],
          fillet: [0, 0.2, 0.4, 1, 0.6, 0],
        },
      },
    },
    {
      name: 'stem',
      slot: 'body',
      shape: {
        make: 'lathe',
        segments: 64,
        profile: {
          points: [
            [0, 1],
            [0.5, 1],
            [0.5, '=height - 6'],
            [0, '=height - 6'],
          ],
          fillet: 0.1,
        },
      },
    },
    {
      name: 'shade',
      slot: 'shade',
      at: [0, '=height - shade * 1.25', 0],
      shape: {
        make: 'lathe',
        segments: 160,
        profile: {
          closed: true,
          points: [
            ['=shade', 0],
            ['=shade + 0.16', 0],
            ['=shade * 0.72 + 0.16', '=shade * 1.25'],
            ['=shade * 0.72', '=shade * 1.25'],
          ],
          fillet: 0.06,
        },
      },
    },
    {
      name: 'bulb',
      slot: 'bulb',
      when: '=lit - 0.5',
      at: [0, '=height - shade * 0.75', 0],
      shape: { make: 'blob', radii: [2.4, 2.9, 2.4] },
    },
  ],
  view: { azimuth: 0, elevation: 4 },
}

/** Display podium of one to three steps. */
export const podium: Recipe = {
  archetype: 'podium',
  params: { radius: { default: 11, min: 4, max: 40 }, height: { default: 5, min: 1, max: 30 }, steps: { default: 1, min: 1, max: 2 } },
  slots: { body: { family: 'seamless', color: '#e9dbd0' } },
  parts: [
    {
      name: 'body',
      slot: 'body',
      shape: {
        make: 'lathe',
        segments: 192,
        profile: {
          points: [
            [0, 0],
            ['=radius', 0],
            ['=radius', '=height'],
            [0, '=height'],
          ],
          fillet: [0, 0.12, 0.22, 0],
        },
      },
    },
    {
      name: 'step',
      slot: 'body',
      when: '=steps - 1.5',
      shape: {
        make: 'lathe',
        segments: 192,
        profile: {
          points: [
            [0, 0],
            ['=radius * 1.4', 0],
            ['=radius * 1.4', '=height * 0.45'],
            [0, '=height * 0.45'],
          ],
          fillet: [0, 0.12, 0.22, 0],
        },
      },
    },
  ],
  view: { azimuth: 0, elevation: 12 },
}
