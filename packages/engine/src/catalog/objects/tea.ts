import type { Recipe } from '../../shape/recipe.ts'

/** Teapot: a round belly, a spout, a loop handle, a lid with a knob. */
export const teapot: Recipe = {
  archetype: 'teapot',
  params: {
    radius: { default: 7, min: 4, max: 11 },
    height: { default: 11, min: 6, max: 18 },
    fill: { default: 0, min: 0, max: 1 },
  },
  slots: { body: { family: 'ceramic', color: '#dfd8ca' }, liquid: { family: 'tinted-liquid', color: '#b5672a' } },
  parts: [
    {
      name: 'body',
      slot: 'body',
      shape: {
        make: 'lathe',
        segments: 192,
        profile: {
          points: [
            [0, 0.3],
            ['=radius * 0.5', 0.3],
            ['=radius * 0.53', 0],
            ['=radius * 0.6', 0],
            ['=radius', '=height * 0.4'],
            ['=radius * 0.78', '=height * 0.84'],
            ['=radius * 0.5', '=height * 0.92'],
            [0, '=height * 0.92'],
          ],
          fillet: [0, 0.1, 0.1, '=radius * 0.1', '=radius * 0.8', '=radius * 0.4', 0.15, 0],
        },
      },
    },
    {
      // Seen through a pot of glass.
      name: 'liquid',
      slot: 'liquid',
      when: '=fill - 0.05',
      shape: {
        make: 'lathe',
        segments: 128,
        profile: {
          points: [
            [0, 0.7],
            ['=radius * 0.56', 0.7],
            ['=radius * 0.94', '=height * 0.4'],
            ['=radius * (0.94 - 0.14 * fill)', '=height * (0.4 + 0.34 * fill)'],
            [0, '=height * (0.4 + 0.34 * fill)'],
          ],
          fillet: [0, '=radius * 0.1', '=radius * 0.6', 0.1, 0],
        },
      },
    },
    {
      name: 'lid',
      slot: 'body',
      shape: {
        make: 'lathe',
        segments: 160,
        profile: {
          points: [
            [0, '=height * 0.88'],
            ['=radius * 0.52', '=height * 0.88'],
            ['=radius * 0.54', '=height * 0.95'],
            ['=radius * 0.2', '=height * 1.03'],
            ['=radius * 0.1', '=height * 1.06'],
            ['=radius * 0.2', '=height * 1.14'],
            ['=radius * 0.12', '=height * 1.2'],
            [0, '=height * 1.21'],
          ],
          fillet: [0, 0.05, 0.16, '=radius * 0.2', '=radius * 0.12', '=radius * 0.14', '=radius * 0.12', 0],
        },
      },
    },
    {
      name: 'spout',
      slot: 'body',
      shape: {
        make: 'blend',
        smooth: '=radius * 0.16',
        cells: 110,
        add: [
          {
            from: ['=-radius * 0.7', '=height * 0.3', 0],
            to: ['=-radius * 1.22', '=height * 0.52', 0],
            radius: ['=radius * 0.34', '=radius * 0.22'],
          },
          {
            from: ['=-radius * 1.22', '=height * 0.52', 0],
            to: ['=-radius * 1.5', '=height * 0.88', 0],
            radius: ['=radius * 0.22', '=radius * 0.15'],
          },
        ],
        cut: [
          {
            from: ['=-radius * 1.4', '=height * 0.78', 0],
            to: ['=-radius * 1.62', '=height * 1.06', 0],
            radius: ['=radius * 0.1', '=radius * 0.13'],
          },
        ],
      },
    },
    {
      name: 'handle',
      slot: 'body',
      shape: {
        make: 'sweep',
        path: [
          ['=radius * 0.78', '=height * 0.76', 0],
          ['=radius * 1.12', '=height * 0.86', 0],
          ['=radius * 1.5', '=height * 0.76', 0],
          ['=radius * 1.62', '=height * 0.54', 0],
          ['=radius * 1.44', '=height * 0.32', 0],
          ['=radius * 1.12', '=height * 0.22', 0],
          ['=radius * 0.82', '=height * 0.26', 0],
        ],
        section: ['=radius * 0.08', '=radius * 0.12'],
        exponent: 0.86,
      },
    },
  ],
  labels: { front: { part: 'body', rect: [0.4, 0.3, 0.6, 0.7] } },
  view: { azimuth: 0, elevation: 14 },
}

/** Cup on its saucer, filled with coffee. */
export const cupAndSaucer: Recipe = {
  archetype: 'cup-and-saucer',
  params: {
    radius: { default: 4.3, min: 2.6, max: 6 },
    height: { default: 6.2, min: 4, max: 9 },
    fill: { default: 0.86, min: 0, max: 1 },
  },
  slots: { body: { family: 'porcelain', color: '#f3f0ea' }, liquid: { family: 'liquid', color: '#2a150a' } },
  parts: [
    {
      name: 'saucer',
      slot: 'body',
      shape: {
        make: 'lathe',
        segments: 192,
        profile: {
          points: [
            [0, 0.25],
            ['=radius * 0.86', 0.25],
            ['=radius * 0.9', 0],
            ['=radius', 0],
            ['=radius * 1.8', 1.35],
            ['=radius * 1.78', 1.6],
            ['=radius * 1.02', 0.66],
            ['=radius * 0.66', 0.6],
            [0, 0.6],
          ],
          fillet: [0, 0.1, 0.1, 0.2, 0.12, 0.12, 1, 0.1, 0],
        },
      },
    },
    {
      name: 'cup',
      slot: 'body',
      at: [0, 0.6, 0],
      shape: {
        make: 'lathe',
        segments: 192,
        profile: {
          points: [
            [0, 0.2],
            ['=radius * 0.46', 0.2],
            ['=radius * 0.48', 0],
            ['=radius * 0.58', 0],
            ['=radius * 0.62', 0.5],
            ['=radius * 0.95', '=height * 0.42'],
            ['=radius', '=height'],
            ['=radius - 0.26', '=height'],
            ['=radius * 0.92 - 0.26', '=height * 0.42'],
            ['=radius * 0.5', 0.9],
            [0, 0.85],
          ],
          fillet: [0, 0.08, 0.08, 0.08, 0.3, '=height * 0.45', 0.13, 0.13, '=height * 0.45', '=height * 0.2', 0],
        },
      },
    },
    {
      name: 'handle',
      slot: 'body',
      at: [0, 0.6, 0],
      shape: {
        make: 'sweep',
        path: [
          ['=radius * 0.96', '=height * 0.8', 0],
          ['=radius * 1.3', '=height * 0.84', 0],
          ['=radius * 1.56', '=height * 0.68', 0],
          ['=radius * 1.48', '=height * 0.48', 0],
          ['=radius * 1.2', '=height * 0.36', 0],
          ['=radius * 0.9', '=height * 0.34', 0],
        ],
        section: [0.24, 0.36],
      },
    },
    {
      name: 'liquid',
      slot: 'liquid',
      when: '=fill - 0.05',
      at: [0, '=0.6 + 0.9 + (height - 1.5) * fill', 0],
      shape: {
        make: 'lathe',
        segments: 128,
        profile: {
          points: [
            [0, -0.1],
            ['=radius * 0.97 - 0.26', -0.1],
            ['=radius * 0.97 - 0.24', 0.03],
            ['=radius * 0.97 - 0.45', 0],
            [0, 0],
          ],
          fillet: [0, 0, 0, 0.1, 0],
        },
      },
    },
  ],
  view: { azimuth: -24, elevation: 26 },
}
