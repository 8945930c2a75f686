import type { Recipe } from '../../shape/recipe.ts'

/** Over-ear headphones seen upright: oval cups with soft cushions, steel yokes, a padded band. */
export const headphones: Recipe = {
  archetype: 'headphones',
  params: { width: { default: 15, min: 12, max: 18 }, cup: { default: 4.1, min: 3, max: 5 } },
  slots: {
    body: { family: 'matte-plastic', color: '#202226' },
    cushion: { family: 'leather', color: '#2a2523' },
    yoke: { family: 'brushed-metal', color: '#c4c7cb' },
  },
  parts: [
    {
      name: 'cups',
      slot: 'body',
      at: ['=width / 2 + 0.1', '=cup * 1.15', 0],
      turn: [0, 0, -90],
      scale: [1.15, 1, 0.94],
      shape: {
        make: 'lathe',
        segments: 96,
        profile: {
          points: [
            [0, 0],
            ['=cup * 0.94', 0],
            ['=cup', 0.5],
            ['=cup * 0.93', 2],
            ['=cup * 0.6', 2.35],
            ['=cup * 0.56', 2.25],
            [0, 2.25],
          ],
          fillet: [0, 0.2, 0.3, 1.1, 0.15, 0.1, 0],
        },
      },
    },
    {
      name: 'cushions',
      slot: 'cushion',
      at: ['=width / 2 + 0.15', '=cup * 1.15', 0],
      turn: [0, 0, 90],
      scale: [1.15, 1, 0.94],
      shape: {
        make: 'lathe',
        segments: 96,
        profile: {
          closed: true,
          points: [
            ['=cup * 0.5', 0],
            ['=cup * 0.97', 0],
            ['=cup * 1', 1.05],
            ['=cup * 0.78', 1.75],
            ['=cup * 0.5', 1.1],
          ],
          fillet: [0.1, 0.1, 0.75, 0.8, 0.5],
        },
      },
    },
    {
      name: 'driver',
      slot: 'body',
      at: ['=width / 2 + 0.1', '=cup * 1.15', 0],
      turn: [0, 0, 90],
      shape: {
        make: 'lathe',
        profile: {
          points: [
            [0, 0],
            ['=cup * 0.6', 0],
            ['=cup * 0.6', 0.4],
            [0, 0.3],
          ],
        },
      },
    },
    {
      name: 'yoke',
      slot: 'yoke',
      shape: {
        make: 'sweep',
        path: [
          ['=width / 2 + 1', '=cup * 1.15', '=cup + 0.12'],
          ['=width / 2 + 1', '=cup * 1.7', '=cup * 0.94'],
          ['=width / 2 + 0.9', '=cup * 2.25', '=cup * 0.55'],
          ['=width / 2 + 0.75', '=cup * 2.5', 0],
          ['=width / 2 + 0.9', '=cup * 2.25', '=-cup * 0.55'],
          ['=width / 2 + 1', '=cup * 1.7', '=-cup * 0.94'],
          ['=width / 2 + 1', '=cup * 1.15', '=-cup - 0.12'],
        ],
        section: [0.17, 0.38],
        exponent: 0.6,
      },
    },
    {
      name: 'pivots',
      slot: 'yoke',
      at: ['=width / 2 + 1', '=cup * 1.15', '=-cup - 0.3'],
      turn: [90, 0, 0],
      shape: {
        make: 'lathe',
        segments: 64,
        profile: {
          points: [
            [0, 0],
            [0.5, 0],
            [0.5, '=cup * 2 + 0.6'],
            [0, '=cup * 2 + 0.6'],
          ],
          fillet: [0, 0.12, 0.12, 0],
        },
      },
    },
    {
      name: 'slider',
      slot: 'yoke',
      shape: {
        make: 'sweep',
        path: [
          ['=width / 2 + 0.76', '=cup * 2.46', 0],
          ['=width / 2 + 0.6', '=cup * 2.46 + 1.3', 0],
          ['=width / 2 + 0.4', '=cup * 2.46 + 2.3', 0],
        ],
        section: [0.16, 0.5],
        exponent: 0.5,
      },
    },
    {
      name: 'band',
      slot: 'body',
      shape: {
        make: 'sweep',
        path: [
          ['=width / 2 + 0.42', '=cup * 2.46 + 2', 0],
          ['=width * 0.42', '=cup * 2.46 + 4.7', 0],
          ['=width * 0.24', '=cup * 2.46 + 6.6', 0],
          [0, '=cup * 2.46 + 7.3', 0],
          ['=-width * 0.02', '=cup * 2.46 + 7.3', 0],
        ],
        section: [0.42, 1.25],
        exponent: 0.62,
      },
    },
    {
      name: 'pad',
      slot: 'cushion',
      shape: {
        make: 'sweep',
        path: [
          ['=width * 0.4', '=cup * 2.46 + 4.1', 0],
          ['=width * 0.24', '=cup * 2.46 + 6', 0],
          [0, '=cup * 2.46 + 6.75', 0],
          ['=-width * 0.02', '=cup * 2.46 + 6.75', 0],
        ],
        section: [0.45, 1.1],
        exponent: 0.75,
      },
    },
  ],
  set: [
    { at: [0, 0, 0], turn: [0, 0, 0] },
    { at: [0, 0, 0], turn: [0, 0, 0], mirror: true },
  ],
  view: { azimuth: 35, elevation: 12 },
}
