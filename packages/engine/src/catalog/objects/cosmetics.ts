import type { Recipe } from '../../shape/recipe.ts'

/** Cream jar: a thick-walled pot and a screw lid with a fine gap. */
export const jar: Recipe = {
  archetype: 'jar',
  params: { radius: { default: 3.4, min: 2, max: 6 }, height: { default: 5.2, min: 3, max: 16 }, lid: { default: 1.9, min: 0.8, max: 3 } },
  slots: { body: { family: 'porcelain', color: '#f1ece4' }, lid: { family: 'gold', color: '#d9b36c' } },
  parts: [
    {
      name: 'body',
      slot: 'body',
      shape: {
        make: 'lathe',
        segments: 192,
        profile: {
          points: [
            [0, 0.12],
            ['=radius - 0.7', 0.12],
            ['=radius - 0.5', 0],
            ['=radius', 0],
            ['=radius', '=height - lid - 0.06'],
            ['=radius - 0.25', '=height - lid - 0.06'],
            ['=radius - 0.25', '=height - lid + 0.2'],
            [0, '=height - lid + 0.2'],
          ],
          fillet: [0, 0.1, 0.1, 0.6, 0.14, 0.03, 0, 0],
        },
      },
    },
    {
      name: 'lid',
      slot: 'lid',
      at: [0, '=height - lid', 0],
      shape: {
        make: 'lathe',
        segments: 192,
        profile: {
          points: [
            [0, 0],
            ['=radius + 0.02', 0],
            ['=radius + 0.02', '=lid'],
            ['=radius * 0.8', '=lid + 0.04'],
            [0, '=lid + 0.06'],
          ],
          fillet: [0, 0.06, 0.22, '=radius * 0.3', 0],
        },
      },
    },
  ],
  labels: { front: { part: 'body', rect: [0.37, 0.18, 0.63, 0.88] } },
  view: { azimuth: 0, elevation: 14 },
}

/** Perfume bottle: a heavy glass block with the scent inside, a collar and a cap. */
export const perfume: Recipe = {
  archetype: 'perfume',
  params: {
    width: { default: 6.2, min: 3.5, max: 9 },
    height: { default: 7.6, min: 4, max: 14 },
    depth: { default: 3.2, min: 2, max: 5 },
    fill: { default: 0.8, min: 0.1, max: 0.95 },
  },
  slots: {
    body: { family: 'glass', color: '#f8fafa' },
    liquid: { family: 'tinted-liquid', color: '#edc98e' },
    cap: { family: 'plastic', color: '#15151a', roughness: 0.1 },
    collar: { family: 'gold', color: '#dcb86f' },
  },
  parts: [
    { name: 'body', slot: 'body', shape: { make: 'box', size: ['=width', '=height', '=depth'], radius: 0.42 } },
    {
      name: 'liquid',
      slot: 'liquid',
      at: [0, 0.85, 0],
      shape: { make: 'box', size: ['=width - 1.1', '=(height - 1.7) * fill', '=depth - 1.1'], radius: 0.3 },
    },
    {
      name: 'collar',
      slot: 'collar',
      at: [0, '=height - 0.04', 0],
      shape: {
        make: 'lathe',
        segments: 128,
        profile: {
          points: [
            [0, 0],
            [1.02, 0],
            [1.02, 0.55],
            [0, 0.55],
          ],
          fillet: [0, 0.06, 0.08, 0],
        },
      },
    },
    { name: 'cap', slot: 'cap', at: [0, '=height + 0.45', 0], shape: { make: 'box', size: [2.7, 2.9, 2.3], radius: 0.16 } },
  ],
  labels: { front: { part: 'body', rect: [0.18, 0.3, 0.82, 0.62] } },
  view: { azimuth: 20, elevation: 8 },
}

/** Serum bottle: a glass flask with a rubber bulb on a collar. */
export const dropper: Recipe = {
  archetype: 'dropper-bottle',
  params: { height: { default: 7.2, min: 5, max: 12 }, radius: { default: 1.75, min: 1.2, max: 3 } },
  slots: {
    body: { family: 'glass', color: '#b8702c' },
    collar: { family: 'matte-plastic', color: '#1b1b1d' },
    bulb: { family: 'rubber', color: '#1b1b1d' },
  },
  parts: [
    {
      name: 'body',
      slot: 'body',
      shape: {
        make: 'lathe',
        segments: 160,
        profile: {
          points: [
            [0, 0.15],
            ['=radius - 0.4', 0.12],
            ['=radius - 0.3', 0],
            ['=radius', 0],
            ['=radius', '=height * 0.82'],
            ['=radius * 0.5', '=height * 0.94'],
            ['=radius * 0.5', '=height'],
            ['=radius * 0.5 - 0.15', '=height'],
            ['=radius * 0.5 - 0.15', '=height * 0.9'],
            ['=radius - 0.16', '=height * 0.8'],
            ['=radius - 0.16', 0.3],
            [0, 0.32],
          ],
          fillet: [0, 0.1, 0.1, 0.3, 0.5, 0.25, 0.04, 0.04, 0.2, 0.45, 0.25, 0],
        },
      },
    },
    {
      name: 'collar',
      slot: 'collar',
      at: [0, '=height - 0.25', 0],
      shape: {
        make: 'lathe',
        flutes: { count: 48, depth: 0.03, from: 0.12, to: 1.05 },
        profile: {
          points: [
            [0, 0],
            ['=radius * 0.66', 0],
            ['=radius * 0.66', 1.2],
            ['=radius * 0.42', 1.25],
            [0, 1.3],
          ],
          fillet: [0, 0.05, 0.12, 0.05, 0],
        },
      },
    },
    {
      name: 'bulb',
      slot: 'bulb',
      at: [0, '=height + 0.95', 0],
      shape: {
        make: 'lathe',
        profile: {
          points: [
            [0, 0],
            ['=radius * 0.4', 0],
            ['=radius * 0.36', 0.4],
            ['=radius * 0.42', 1.3],
            ['=radius * 0.24', 2.3],
            [0, 2.35],
          ],
          fillet: [0, 0.05, 0.3, 0.8, 0.4, 0],
        },
      },
    },
  ],
  labels: { front: { part: 'body', rect: [0.34, 0.2, 0.66, 0.8] } },
  view: { azimuth: 0, elevation: 8 },
}

/** Candle in a glass: wax with a soft pool, a wick, and a flame when lit. */
export const candle: Recipe = {
  archetype: 'candle',
  params: { height: { default: 8.5, min: 5, max: 14 }, radius: { default: 3.7, min: 2.4, max: 6 }, lit: { default: 1, min: 0, max: 1 } },
  slots: {
    body: { family: 'glass', color: '#f3efe8' },
    wax: { family: 'wax', color: '#f3ead8' },
    wick: { family: 'fabric', color: '#2b241d' },
    flame: { family: 'flame', color: '#ffb35c' },
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
            [0, 0.1],
            ['=radius - 0.5', 0.1],
            ['=radius - 0.4', 0],
            ['=radius', 0],
            ['=radius', '=height'],
            ['=radius - 0.22', '=height'],
            ['=radius - 0.22', 0.55],
            [0, 0.5],
          ],
          fillet: [0, 0.1, 0.1, 0.45, 0.11, 0.11, 0.35, 0],
        },
      },
    },
    {
      name: 'wax',
      slot: 'wax',
      at: [0, 0.56, 0],
      shape: {
        make: 'lathe',
        segments: 160,
        profile: {
          points: [
            [0, 0],
            ['=radius - 0.27', 0],
            ['=radius - 0.27', '=height * 0.72'],
            ['=radius - 0.7', '=height * 0.7'],
            [0, '=height * 0.695'],
          ],
          fillet: [0, 0.3, 0.12, 0.3, 0],
        },
      },
    },
    {
      name: 'wick',
      slot: 'wick',
      at: [0, '=height * 0.7 + 0.5', 0],
      shape: {
        make: 'sweep',
        path: [
          [0, -0.2, 0],
          [0.02, 0.4, 0],
          [0.1, 0.95, 0.03],
        ],
        section: [0.07, 0.07],
      },
    },
    {
      name: 'flame',
      slot: 'flame',
      when: '=lit - 0.5',
      at: [0.08, '=height * 0.7 + 1.1', 0.02],
      shape: {
        make: 'lathe',
        segments: 48,
        profile: {
          points: [
            [0, 0],
            [0.2, 0.2],
            [0.26, 0.6],
            [0.13, 1.35],
            [0, 1.9],
          ],
          smooth: true,
        },
      },
    },
  ],
  labels: { front: { part: 'body', rect: [0.38, 0.2, 0.62, 0.66] } },
  view: { azimuth: 0, elevation: 14 },
}
