import type { Recipe } from '../../shape/recipe.ts'
import { homeScreen, SCREEN_SLOTS } from './home-screen.ts'
import { panel } from './notation.ts'
import { piece } from './pieces.ts'

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

/** Smartphone standing upright: glass over the front, a camera in it, three lenses behind; its home screen unless something else is shown. */
export const phone: Recipe = {
  archetype: 'phone',
  params: { width: { default: 7.3, min: 5.5, max: 18 }, height: { default: 15, min: 11, max: 25 }, apps: { default: 1, min: 0, max: 1 } },
  slots: {
    body: { family: 'aluminium', color: '#3c3e42' },
    screen: { family: 'screen', color: '#0b0d12' },
    lens: { family: 'chrome', color: '#1a1b1f' },
    ...SCREEN_SLOTS,
  },
  parts: [
    { name: 'body', slot: 'body', at: [0, '=height / 2', 0], shape: { ...slab('width', 'height', '1.05'), bevel: 0.26 } },
    {
      name: 'glass',
      slot: 'screen',
      at: [0, '=height / 2', 0.385],
      shape: { ...slab('width - 0.16', 'height - 0.16', '0.98'), depth: 0.06, bevel: 0.03 },
    },
    ...homeScreen('width - 0.16', 'height - 0.16', 0.418, 4, 5),
    piece('camera', 'screen', panel('1.5', '0.44', '0.22', 0.02, 0.005), [0, '=height - 0.66', 0.425]),
    piece('bar', 'snow', panel('2.4', '0.09', '0.04', 0.02, 0.005), [0, '=0.3', 0.425], undefined, { when: '=apps - 0.5' }),
    {
      name: 'island',
      slot: 'body',
      at: ['=width / 2 - 1.9', '=height - 1.9', -0.45],
      shape: { ...slab('3', '3', '0.8'), depth: 0.25, bevel: 0.08 },
    },
    ...[
      [-0.62, 0.62],
      [-0.62, -0.62],
      [0.62, 0],
    ].map(([x = 0, y = 0], i) =>
      piece(`lens-${i + 1}`, 'lens', panel('1.1', '1.1', '0.55', 0.24, 0.08), [`=width / 2 - 1.9 + ${x}`, `=height - 1.9 + ${y}`, -0.58]),
    ),
    {
      name: 'keys',
      slot: 'body',
      at: ['=width / 2', '=height * 0.66', 0],
      shape: { make: 'blob', radii: [0.07, 0.75, 0.16], exponents: [0.4, 0.6] },
    },
  ],
  labels: { front: { part: 'glass', rect: [0.04, 0.02, 0.96, 0.98], instead: 'apps' } },
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
