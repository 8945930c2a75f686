import type { Recipe } from '../../shape/recipe.ts'
import { bar, blob, drum, range, rod, turned } from './notation.ts'

type Part = Recipe['parts'][number]

/** Broad-leaved tree: a forked trunk and a crown of rounded masses. */
export const tree: Recipe = {
  archetype: 'tree',
  params: { height: range(520, 200, 900), crown: range(170, 90, 260) },
  slots: { body: { family: 'leaf', color: '#4f7f3a' }, trunk: { family: 'wood', color: '#6a4a32' } },
  parts: [
    {
      name: 'trunk',
      slot: 'trunk',
      shape: turned('0:0 | height*.075:0:height*.01 | height*.04:height*.1:height*.2 | height*.03:height*.6 | 0:height*.6'),
    },
    ...([-1, 1] as const).map(
      (side): Part => ({
        name: side < 0 ? 'bough-left' : 'bough-right',
        slot: 'trunk',
        shape: rod(
          `0:height*.34:0 | ${side}*crown*.3:height*.5:0 | ${side}*crown*.6:height*.62:${side}*crown*.2`,
          ['=height * 0.018', '=height * 0.018'],
          { taper: [1.2, 0.6] },
        ),
      }),
    ),
    ...[0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12].map((i): Part => {
      const angle = i * 2.4
      const ring = i === 0 ? 0 : i < 7 ? 0.62 : 0.4
      const lift = i === 0 ? 0.86 : i < 7 ? 0.64 + 0.05 * Math.sin(i * 3.7) : 0.8
      return {
        name: `mass-${i + 1}`,
        slot: 'body',
        at: [
          `=crown * ${(ring * Math.cos(angle)).toFixed(3)}`,
          `=height * ${lift.toFixed(3)}`,
          `=crown * ${(ring * Math.sin(angle)).toFixed(3)}`,
        ],
        turn: [i * 40, i * 70, 0],
        shape: {
          make: 'blend',
          smooth: '=crown * 0.12',
          cells: 40,
          add: [0, 1, 2, 3, 4, 5, 6].map((j) => ({
            ellipsoid: [
              `=crown * ${(0.26 * Math.cos(j * 2.1 + i)).toFixed(3)}`,
              `=crown * ${(0.24 * Math.sin(j * 1.3 + i * 2)).toFixed(3)}`,
              `=crown * ${(0.26 * Math.sin(j * 2.1 + i)).toFixed(3)}`,
            ] as [`=${string}`, `=${string}`, `=${string}`],
            radii: ['=crown * 0.2', '=crown * 0.18', '=crown * 0.2'] as [`=${string}`, `=${string}`, `=${string}`],
          })),
        },
      }
    }),
  ],
  view: { azimuth: 20, elevation: 6 },
}

/** Conifer in tiers; with `ornaments` a Christmas tree, star on top. */
export const conifer: Recipe = {
  archetype: 'conifer',
  params: { height: range(210, 100, 600), ornaments: range(0, 0, 1) },
  slots: {
    body: { family: 'leaf', color: '#2f5a36' },
    trunk: { family: 'wood', color: '#5d4030' },
    ornament: { family: 'plastic', color: '#c2262e' },
    star: { family: 'gold', color: '#e8b964' },
  },
  parts: [
    { name: 'trunk', slot: 'trunk', shape: drum('=height * 0.04', '=height * 0.3', 1) },
    ...[0, 1, 2, 3, 4].map((i): Part => {
      const [radius, low, rise] = [0.36 - 0.068 * i, 0.12 + 0.155 * i, 0.3 - 0.02 * i]
      return {
        name: `tier-${i + 1}`,
        slot: 'body',
        at: [0, `=height * ${low.toFixed(3)}`, 0],
        turn: [0, i * 19, 0],
        shape: turned(
          `0:height*.03 | height*${(radius * 0.9).toFixed(3)}:-height*.012 | height*${radius.toFixed(3)}:height*.004:height*.006 | height*${(radius * 0.45).toFixed(3)}:height*${(rise * 0.45).toFixed(3)}:height*.3 | 0:height*${rise.toFixed(3)}`,
          {
            segments: 240,
            flutes: {
              count: 17 - 2 * i,
              depth: `=height * ${(0.045 - 0.006 * i).toFixed(4)}`,
              from: '=-height * 0.05',
              to: `=height * ${(rise * 0.8).toFixed(3)}`,
            },
          },
        ),
      }
    }),
    ...Array.from({ length: 24 }, (_, i): Part => {
      const up = (i + 0.5) / 24
      const angle = i * 2.4
      const tier = Math.min(4, Math.floor(up * 5))
      const radius = 0.36 - 0.068 * tier - 0.03
      return {
        name: `ornament-${i + 1}`,
        slot: i % 3 ? 'ornament' : 'star',
        when: '=ornaments - 0.5',
        at: [
          `=height * ${(radius * Math.cos(angle)).toFixed(4)}`,
          `=height * ${(0.12 + 0.155 * tier + 0.012).toFixed(4)}`,
          `=height * ${(radius * Math.sin(angle)).toFixed(4)}`,
        ],
        shape: blob('=height * 0.02', '=height * 0.02', '=height * 0.02'),
      }
    }),
    ...[0, 72, 144, 216, 288].map(
      (turn, i): Part => ({
        name: `star-${i + 1}`,
        slot: 'star',
        when: '=ornaments - 0.5',
        at: [0, '=height * 0.99', 0],
        turn: [0, 0, turn],
        shape: turned('0:-height*.004 | height*.013:-height*.004 | 0:height*.045', { segments: 8 }),
      }),
    ),
  ],
  view: { azimuth: 10, elevation: 6 },
}

/** Cottage: walls, a gabled roof, a door, windows and a chimney. */
export const house: Recipe = {
  archetype: 'house',
  params: { width: range(900, 400, 1600), height: range(420, 260, 900), depth: range(700, 400, 1200) },
  slots: {
    body: { family: 'paint', color: '#ece5d6' },
    roof: { family: 'matte-plastic', color: '#a5492f' },
    door: { family: 'wood', color: '#6d3f2a' },
    glass: { family: 'screen', color: '#4c6a80' },
    trim: { family: 'matte-plastic', color: '#faf8f3' },
  },
  parts: [
    { name: 'body', slot: 'body', shape: bar('=width', '=height', '=depth', 4) },
    ...([-1, 1] as const).map(
      (side): Part => ({
        name: side < 0 ? 'gable-left' : 'gable-right',
        slot: 'body',
        at: [`=${side} * (width / 2 - 12)`, '=height', 0],
        turn: [0, 90, 0],
        shape: {
          make: 'extrude',
          outline: {
            points: [
              ['=-depth / 2', -6],
              ['=depth / 2', -6],
              [0, '=depth * 0.42'],
            ],
            fillet: 10,
          },
          depth: 24,
          bevel: 3,
        },
      }),
    ),
    ...([-1, 1] as const).map(
      (side): Part => ({
        name: side < 0 ? 'roof-back' : 'roof-front',
        slot: 'roof',
        at: [0, '=height + depth * 0.21', `=${side} * depth * 0.265`],
        turn: [`=${side} * 40`, 0, 0],
        shape: bar('=width * 1.12', '=depth * 0.035', '=depth * 0.74', 4),
      }),
    ),
    {
      name: 'chimney',
      slot: 'roof',
      at: ['=width * 0.26', '=height + depth * 0.1', '=-depth * 0.12'],
      shape: bar('=width * 0.09', '=depth * 0.5', '=width * 0.09', 4),
    },
    { name: 'door-frame', slot: 'trim', at: [0, 0, '=depth / 2'], shape: bar('=width * 0.17', '=height * 0.62', 12, 3) },
    { name: 'door', slot: 'door', at: [0, 0, '=depth / 2 + 3'], shape: bar('=width * 0.135', '=height * 0.58', 12, 3) },
    { name: 'step', slot: 'trim', at: [0, 0, '=depth / 2 + 30'], shape: bar('=width * 0.24', 18, 70, 4) },
    ...([-1, 1] as const).flatMap((side): Part[] => [
      {
        name: side < 0 ? 'frame-left' : 'frame-right',
        slot: 'trim',
        at: [`=${side} * width * 0.3`, '=height * 0.32', '=depth / 2'],
        shape: bar('=width * 0.19', '=height * 0.4', 14, 3),
      },
      {
        name: side < 0 ? 'glass-left' : 'glass-right',
        slot: 'glass',
        at: [`=${side} * width * 0.3`, '=height * 0.35', '=depth / 2 + 3'],
        shape: bar('=width * 0.16', '=height * 0.34', 12, 2),
      },
      {
        name: side < 0 ? 'bar-left' : 'bar-right',
        slot: 'trim',
        at: [`=${side} * width * 0.3`, '=height * 0.35', '=depth / 2 + 5'],
        shape: bar('=width * 0.014', '=height * 0.34', 13, 2),
      },
      {
        name: side < 0 ? 'cross-left' : 'cross-right',
        slot: 'trim',
        at: [`=${side} * width * 0.3`, '=height * 0.51', '=depth / 2 + 5'],
        shape: bar('=width * 0.16', '=height * 0.03', 13, 2),
      },
    ]),
  ],
  view: { azimuth: 30, elevation: 14 },
}

/** Open umbrella, upright: eight ribs, a shaft, a crook. */
export const umbrella: Recipe = {
  archetype: 'umbrella',
  params: { radius: range(48, 30, 70), drop: range(24, 14, 34) },
  slots: {
    body: { family: 'fabric', color: '#c2362f' },
    shaft: { family: 'steel', color: '#b9bcc0' },
    handle: { family: 'walnut', color: '#6d452b' },
  },
  parts: [
    {
      name: 'body',
      slot: 'body',
      at: [0, 62, 0],
      shape: turned(
        {
          points: [
            ['=radius', 0],
            ['=radius * 0.9', '=drop * 0.42'],
            ['=radius * 0.62', '=drop * 0.78'],
            ['=radius * 0.3', '=drop * 0.96'],
            [0, '=drop'],
          ],
          smooth: true,
        },
        { segments: 240, flutes: { count: 8, depth: 3.4, from: '=-drop * 0.6', to: '=drop * 0.9' } },
      ),
    },
    { name: 'tip', slot: 'shaft', at: [0, '=61 + drop', 0], shape: turned('0:0 | 1.1:0 | .5:6:.2 | 0:6') },
    { name: 'shaft', slot: 'shaft', at: [0, 10, 0], shape: drum(0.8, '=51 + drop', 0.1) },
    { name: 'handle', slot: 'handle', shape: rod('0:18:0 | 0:6:0 | 1.4:1.6:0 | 5:.2:0 | 8.4:2:0 | 9.4:6:0', [1.5, 1.5]) },
  ],
  view: { azimuth: 20, elevation: 2 },
}
