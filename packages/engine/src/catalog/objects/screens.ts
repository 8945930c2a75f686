import type { Recipe } from '../../shape/recipe.ts'
import { homeScreen, SCREEN_SLOTS } from './home-screen.ts'
import { bar, blob, cut, drum, panel, range, rod, spline, turned } from './notation.ts'

type Part = Recipe['parts'][number]

/** Tablet standing upright: thin metal, an even black rim, a small lens. */
export const tablet: Recipe = {
  archetype: 'tablet',
  params: { width: range(18, 12, 28), height: range(25, 16, 30), apps: range(1, 0, 1) },
  slots: {
    body: { family: 'aluminium', color: '#b9bcc0' },
    screen: { family: 'screen', color: '#0b0d12' },
    display: { family: 'screen', color: '#20252f' },
    ...SCREEN_SLOTS,
  },
  parts: [
    { name: 'body', slot: 'body', at: [0, '=height / 2', 0], shape: panel('width', 'height', '1.2', 0.62, 0.2) },
    { name: 'glass', slot: 'screen', at: [0, '=height / 2', 0.295], shape: panel('width - 0.2', 'height - 0.2', '1.1', 0.06, 0.03) },
    { name: 'display', slot: 'display', at: [0, '=height / 2', 0.31], shape: panel('width - 1.8', 'height - 1.8', '0.4', 0.05, 0.02) },
    ...homeScreen('width - 1.8', 'height - 1.8', 0.34, 5, 4),
    { name: 'lens', slot: 'screen', at: [0, '=height - 0.5', 0.32], turn: [90, 0, 0], shape: drum(0.14, 0.03, 0.01) },
  ],
  labels: { front: { part: 'display', rect: [0.03, 0.03, 0.97, 0.97], instead: 'apps' } },
  view: { azimuth: 24, elevation: 8 },
}

/** Photo camera: a boxy body with a grip, a prism hump, a lens with rings, dials. */
export const camera: Recipe = {
  archetype: 'camera',
  params: { width: range(13, 9, 16), height: range(8.2, 6, 11), lens: range(6, 2, 12) },
  slots: {
    body: { family: 'leather', color: '#1d1d1f', roughness: 0.6 },
    metal: { family: 'aluminium', color: '#c2c4c7' },
    lens: { family: 'matte-plastic', color: '#151517' },
    glass: { family: 'screen', color: '#0b0d1c', roughness: 0.02 },
  },
  parts: [
    { name: 'body', slot: 'body', shape: bar('=width', '=height * 0.8', 4.4, 0.9) },
    { name: 'plate', slot: 'metal', at: [0, '=height * 0.76', 0], shape: bar('=width * 0.995', '=height * 0.17', 4.3, 0.35) },
    { name: 'base', slot: 'metal', at: [0, 0, 0], shape: bar('=width * 0.96', '=height * 0.09', 4.5, 0.3) },
    {
      name: 'prism',
      slot: 'metal',
      at: [0, '=height * 0.98', 0.1],
      shape: cut('-2.3:-.9 | 2.3:-.9 | 2:.3:.3 | 1.1:1.2:.4 | -1.1:1.2:.4 | -2:.3:.3', 4, 0.3),
    },
    { name: 'mount', slot: 'metal', at: [0.3, '=height * 0.43', 2], turn: [90, 0, 0], shape: drum(3.4, 0.6, 0.12) },
    {
      name: 'barrel',
      slot: 'lens',
      at: [0.3, '=height * 0.43', 2.4],
      turn: [90, 0, 0],
      shape: turned(
        '0:0 | 3.1:0 | 3.1:lens*.3:.1 | 3.25:lens*.34:.1 | 3.25:lens*.75:.1 | 3:lens*.8:.1 | 3:lens:.12 | 2.55:lens:.05 | 2.1:lens*.82:.1 | 0:lens*.82',
        { flutes: { count: 60, depth: 0.09, from: '=lens * 0.38', to: '=lens * 0.72' } },
      ),
    },
    {
      name: 'ring',
      slot: 'metal',
      at: [0.3, '=height * 0.43', '=2.4 + lens * 0.84'],
      turn: [90, 0, 0],
      shape: turned('0:0 | 3.03:0 | 3.03:.14:.03 | 0:.14'),
    },
    {
      name: 'glass',
      slot: 'glass',
      at: [0.3, '=height * 0.43', '=2.35 + lens * 0.8'],
      turn: [90, 0, 0],
      shape: turned(spline('0:-.6 | 1.5:-.5 | 2.2:0 | 1.95:.36 | 1.3:.72 | .6:.9 | 0:.95')),
    },
    {
      name: 'dial',
      slot: 'metal',
      at: ['=width * 0.33', '=height * 0.92', 0],
      shape: turned('0:0 | 1.1:0:.05 | 1.1:.8:.1 | 0:.85', { flutes: { count: 36, depth: 0.07, from: 0.1, to: 0.7 } }),
    },
    { name: 'shutter', slot: 'metal', at: ['=width * 0.43', '=height * 0.92', 1.1], shape: drum(0.45, 0.55, 0.1) },
    {
      name: 'rewind',
      slot: 'metal',
      at: ['=-width * 0.36', '=height * 0.92', 0],
      shape: turned('0:0 | 1:0:.05 | 1:.5:.1 | 0:.55', { flutes: { count: 30, depth: 0.06, from: 0.05, to: 0.45 } }),
    },
    { name: 'finder', slot: 'glass', at: [0, '=height * 1.02', 2], shape: bar(1.7, 0.7, 0.3, 0.1) },
  ],
  view: { azimuth: 24, elevation: 14 },
}

/** Game controller: two grips, sticks, a cross and four buttons, lying tilted towards the viewer. */
export const controller: Recipe = {
  archetype: 'game-controller',
  params: { width: range(15.5, 12, 18) },
  slots: {
    body: { family: 'matte-plastic', color: '#ececea' },
    stick: { family: 'rubber', color: '#26272a' },
    button: { family: 'plastic', color: '#35373c' },
  },
  parts: [
    {
      name: 'body',
      slot: 'body',
      turn: [42, 0, 0],
      shape: {
        make: 'blend',
        smooth: 2.4,
        cells: 130,
        add: [
          { box: [0, 0, '=-width * 0.01'], half: ['=width * 0.3', 1.6, '=width * 0.19'], round: 1.3 },
          { ellipsoid: ['=-width * 0.31', 0, 0], radii: ['=width * 0.19', 2, '=width * 0.225'] },
          { ellipsoid: ['=width * 0.31', 0, 0], radii: ['=width * 0.19', 2, '=width * 0.225'] },
          { from: ['=-width * 0.36', -0.3, '=width * 0.1'], to: ['=-width * 0.41', -1.5, '=width * 0.3'], radius: [2.1, 1.7] },
          { from: ['=width * 0.36', -0.3, '=width * 0.1'], to: ['=width * 0.41', -1.5, '=width * 0.3'], radius: [2.1, 1.7] },
        ],
      },
    },
    ...(
      [
        [-0.15, 0.085],
        [0.15, 0.085],
      ] as const
    ).map(
      ([x, z], i): Part => ({
        name: `stick-${i + 1}`,
        slot: 'stick',
        at: [`=width * ${x}`, `=1.7 * cos(42) - width * ${z} * sin(42)`, `=1.7 * sin(42) + width * ${z} * cos(42)`],
        turn: [42, 0, 0],
        shape: turned('0:0 | 1.25:0:.1 | 1.25:.35:.1 | .55:.45:.2 | .55:1:.2 | 1.05:1.2:.1 | 1.05:1.5:.15 | .7:1.4:.3 | 0:1.35', {
          segments: 72,
        }),
      }),
    ),
    ...(
      [
        [0.3, -0.062],
        [0.3, 0.062],
        [0.238, 0],
        [0.362, 0],
      ] as const
    ).map(
      ([x, z], i): Part => ({
        name: `button-${i + 1}`,
        slot: 'button',
        at: [`=width * ${x}`, `=2.05 * cos(42) - width * ${z - 0.03} * sin(42)`, `=2.05 * sin(42) + width * ${z - 0.03} * cos(42)`],
        turn: [42, 0, 0],
        shape: drum(0.48, 0.5, 0.15),
      }),
    ),
    ...([-1, 1] as const).map(
      (side): Part => ({
        name: side < 0 ? 'trigger-left' : 'trigger-right',
        slot: 'button',
        at: [`=${side} * width * 0.31`, '=width * 0.215 * sin(42)', '=-width * 0.215 * cos(42)'],
        turn: [42, 0, 0],
        shape: { ...blob('=width * 0.11', 0.8, 0.9, [0.7, 0.7]), around: 32 },
      }),
    ),
    ...([0, 90] as const).map(
      (turn, i): Part => ({
        name: `cross-${i + 1}`,
        slot: 'button',
        at: ['=-width * 0.3', '=1.95 * cos(42) + width * 0.03 * sin(42)', '=1.95 * sin(42) - width * 0.03 * cos(42)'],
        turn: [42, 0, 0],
        shape: turn === 0 ? bar(2.5, 0.5, 0.8, 0.15) : bar(0.8, 0.5, 2.5, 0.15),
      }),
    ),
  ],
  view: { azimuth: 0, elevation: 26 },
}

/** Smartwatch standing in its closed band: a rounded square of glass, a crown. */
export const smartwatch: Recipe = {
  archetype: 'smartwatch',
  params: { width: range(3.9, 3.2, 4.6), height: range(4.6, 3.8, 5.4) },
  slots: {
    strap: { family: 'rubber', color: '#2b2d31' },
    case: { family: 'aluminium', color: '#3a3c40' },
    screen: { family: 'screen', color: '#0b0d12' },
  },
  parts: [
    {
      name: 'strap',
      slot: 'strap',
      shape: rod(
        '0:.2:-.2 | 0:.5:1.5 | 0:1.5:2.3 | 0:3:2.45 | 0:4.5:2 | 0:5.4:.8 | 0:5.5:-.6 | 0:4.7:-2 | 0:3:-2.7 | 0:1.2:-2',
        [0.17, '=width * 0.3'],
        { closed: true, exponent: 0.5 },
      ),
    },
    { name: 'case', slot: 'case', at: [0, 3.05, 2.75], turn: [-14, 0, 0], shape: panel('width', 'height', '1.1', 1.05, 0.42) },
    {
      name: 'glass',
      slot: 'screen',
      at: [0, 3.17, 3.24],
      turn: [-14, 0, 0],
      shape: panel('width - 0.24', 'height - 0.24', '1', 0.12, 0.06),
    },
    {
      name: 'crown',
      slot: 'case',
      at: ['=width / 2 - 0.05', 3.8, 2.6],
      turn: [0, 0, -90],
      shape: turned('0:0 | .36:0 | .36:.3:.08 | 0:.3', { flutes: { count: 24, depth: 0.03, from: 0.05, to: 0.25 } }),
    },
    { name: 'key', slot: 'case', at: ['=width / 2', 2.5, 2.9], shape: blob(0.09, 0.55, 0.16, [0.5, 0.6]) },
  ],
  labels: { front: { part: 'glass', rect: [0.1, 0.1, 0.9, 0.9] } },
  view: { azimuth: 28, elevation: 12 },
}
