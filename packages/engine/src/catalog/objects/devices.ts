import type { Recipe } from '../../shape/recipe.ts'

const slab = (w: string, h: string, corner: string): NonNullable<unknown> & Recipe['parts'][number]['shape'] & { make: 'extrude' } => ({
  make: 'extrude',
  outline: {
    points: [
      [`=-(${w}) / 2`, `=-(${h}) / 2`],
      [`=(${w}) / 2`, `=-(${h}) / 2`],
      [`=(${w}) / 2`, `=(${h}) / 2`],
      [`=-(${w}) / 2`, `=(${h}) / 2`],
    ],
    fillet: corner.startsWith('=') ? (corner as `=${string}`) : Number(corner),
  },
  depth: 0.8,
  bevel: 0.2,
})

/** Smartphone standing upright, screen to the front. */
export const phone: Recipe = {
  archetype: 'phone',
  params: { width: { default: 7.3, min: 5.5, max: 18 }, height: { default: 15, min: 11, max: 25 } },
  slots: {
    body: { family: 'aluminium', color: '#3c3e42' },
    screen: { family: 'screen', color: '#0b0d12' },
    lens: { family: 'chrome', color: '#1a1b1f' },
  },
  parts: [
    { name: 'body', slot: 'body', at: [0, '=height / 2', 0], shape: { ...slab('width', 'height', '1.05'), bevel: 0.26 } },
    {
      name: 'glass',
      slot: 'screen',
      at: [0, '=height / 2', 0.385],
      shape: { ...slab('width - 0.16', 'height - 0.16', '0.98'), depth: 0.06, bevel: 0.03 },
    },
    {
      name: 'island',
      slot: 'body',
      at: ['=width / 2 - 1.9', '=height - 1.9', -0.45],
      shape: { ...slab('3', '3', '0.8'), depth: 0.25, bevel: 0.08 },
    },
    {
      name: 'keys',
      slot: 'body',
      at: ['=width / 2', '=height * 0.66', 0],
      shape: { make: 'blob', radii: [0.07, 0.75, 0.16], exponents: [0.4, 0.6] },
    },
  ],
  labels: { front: { part: 'glass', rect: [0.04, 0.02, 0.96, 0.98] } },
  view: { azimuth: 22, elevation: 6 },
}

/** Laptop: an aluminium wedge with keys, a touchpad and a lid opened by `open` degrees. */
export const laptop: Recipe = {
  archetype: 'laptop',
  params: { width: { default: 31, min: 24, max: 40 }, depth: { default: 22, min: 17, max: 28 }, open: { default: 108, min: 70, max: 140 } },
  slots: {
    body: { family: 'aluminium', color: '#c3c5c8' },
    screen: { family: 'screen', color: '#0e1118' },
    keys: { family: 'matte-plastic', color: '#1c1d20' },
  },
  parts: [
    { name: 'base', slot: 'body', at: [0, 0.6, 0], turn: [-90, 0, 0], shape: { ...slab('width', 'depth', '1.1'), depth: 1.1, bevel: 0.3 } },
    {
      name: 'well',
      slot: 'keys',
      at: [0, 1.13, '=-depth * 0.14'],
      turn: [-90, 0, 0],
      shape: { ...slab('width * 0.87', 'depth * 0.48', '0.4'), depth: 0.06, bevel: 0.02 },
    },
    ...[0, 1, 2, 3, 4].map((row): Recipe['parts'][number] => ({
      name: `keys-${row + 1}`,
      slot: 'keys',
      at: [`=-width * 0.4`, 1.16, `=depth * (${-0.325 + row * 0.0935})`],
      repeat: { row: 14, step: ['=width * 0.8 / 13', 0, 0] },
      shape: { make: 'box', size: ['=width * 0.0535', 0.13, '=depth * 0.08'], radius: 0.05 },
    })),
    {
      name: 'pad',
      slot: 'body',
      at: [0, 1.145, '=depth * 0.29'],
      turn: [-90, 0, 0],
      shape: { ...slab('width * 0.36', 'depth * 0.3', '0.4'), depth: 0.04, bevel: 0.02 },
    },
    {
      name: 'hinge',
      slot: 'keys',
      at: ['=-width * 0.4', 1.15, '=-depth / 2 + 0.35'],
      turn: [0, 0, -90],
      shape: {
        make: 'lathe',
        segments: 48,
        profile: {
          points: [
            [0, 0],
            [0.32, 0],
            [0.32, '=width * 0.8'],
            [0, '=width * 0.8'],
          ],
          fillet: 0.05,
        },
      },
    },
    // The lid turns about the hinge: its centre lies half a depth away along the opened direction.
    {
      name: 'lid',
      slot: 'body',
      at: [0, '=1.2 + depth * 0.5 * sin(open)', '=-depth / 2 + 0.25 + depth * 0.5 * cos(open)'],
      turn: ['=90 - open', 0, 0],
      shape: { ...slab('width', 'depth', '1.1'), depth: 0.55, bevel: 0.22 },
    },
    {
      name: 'screen',
      slot: 'screen',
      at: [0, '=1.2 + depth * 0.5 * sin(open) - 0.285 * cos(open)', '=-depth / 2 + 0.25 + depth * 0.5 * cos(open) + 0.285 * sin(open)'],
      turn: ['=90 - open', 0, 0],
      shape: { ...slab('width - 0.7', 'depth - 0.9', '0.8'), depth: 0.04, bevel: 0.02 },
    },
  ],
  labels: { front: { part: 'screen', rect: [0.03, 0.03, 0.97, 0.97] } },
  view: { azimuth: 24, elevation: 16 },
}

/** Wrist watch standing in a closed strap: case, dial, hands, crown. */
export const watch: Recipe = {
  archetype: 'watch',
  params: { radius: { default: 2, min: 1.5, max: 2.6 } },
  slots: {
    strap: { family: 'leather', color: '#5b3a26' },
    case: { family: 'steel', color: '#c9ccd0' },
    dial: { family: 'matte-plastic', color: '#f2efe8' },
    hands: { family: 'steel', color: '#2a2c30', roughness: 0.2 },
  },
  parts: [
    {
      name: 'case',
      slot: 'case',
      at: [0, 3.1, 2.2],
      turn: [78, 0, 0],
      shape: {
        make: 'lathe',
        segments: 160,
        profile: {
          points: [
            [0, 0],
            ['=radius * 0.86', 0],
            ['=radius', 0.3],
            ['=radius', 0.75],
            ['=radius * 0.9', 1.05],
            ['=radius * 0.84', 0.95],
            [0, 0.93],
          ],
          fillet: [0, 0.1, 0.15, 0.12, 0.05, 0.03, 0],
        },
      },
    },
    {
      name: 'dial',
      slot: 'dial',
      at: [0, 3.1, 2.2],
      turn: [78, 0, 0],
      shape: {
        make: 'lathe',
        segments: 128,
        profile: {
          points: [
            [0, 0.9],
            ['=radius * 0.83', 0.9],
            ['=radius * 0.83', 0.95],
            [0, 0.95],
          ],
        },
      },
    },
    {
      name: 'hand-hour',
      slot: 'hands',
      at: [-0.24, 3.48, 3.2],
      turn: [-12, 0, 38],
      shape: { make: 'box', size: [0.11, 0.8, 0.04], radius: 0.02 },
    },
    {
      name: 'hand-minute',
      slot: 'hands',
      at: [0.02, 3.25, 3.23],
      turn: [-12, 0, -52],
      shape: { make: 'box', size: [0.08, 1.3, 0.04], radius: 0.02 },
    },
    {
      name: 'crown',
      slot: 'case',
      at: ['=radius - 0.05', 3.2, 2.68],
      turn: [0, 0, -90],
      shape: {
        make: 'lathe',
        segments: 64,
        flutes: { count: 24, depth: 0.03, from: 0.1, to: 0.42 },
        profile: {
          points: [
            [0, 0],
            [0.28, 0],
            [0.28, 0.45],
            [0, 0.45],
          ],
          fillet: [0, 0.03, 0.06, 0],
        },
      },
    },
    {
      name: 'strap',
      slot: 'strap',
      shape: {
        make: 'sweep',
        closed: true,
        path: [
          [0, 0.3, 0],
          [0, 0.5, 1.7],
          [0, 1.6, 2.65],
          [0, 3.2, 2.35],
          [0, 4.7, 2.05],
          [0, 5.7, 1],
          [0, 5.8, -0.4],
          [0, 4.9, -2],
          [0, 3, -2.7],
          [0, 1.2, -2.1],
        ],
        section: [0.16, '=radius * 0.52'],
        exponent: 0.5,
      },
    },
  ],
  view: { azimuth: 24, elevation: 14 },
}
